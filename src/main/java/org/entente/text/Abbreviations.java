package org.entente.text;

import java.util.Locale;
import java.util.Set;

/** Words that are printed with a full stop, lower case, without it. */
final class Abbreviations {
  /** Those that something always follows in the same sentence. */
  private static final Set<String> LEADING =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "dr",
          "prof",
          "rev",
          "hon",
          "fr",
          "sr",
          "gen",
          "lt",
          "col",
          "sgt",
          "capt",
          "cmdr",
          "maj",
          "brig",
          "adm",
          "cpl",
          "pvt",
          "sen",
          "rep",
          "reps",
          "sens",
          "gov",
          "govs",
          "pres",
          "amb",
          "st",
          "ste",
          "mt",
          "ft",
          "vs",
          "messrs",
          "mme",
          "mlle",
          "supt",
          "insp",
          "det",
          "atty",
          "approx",
          "cf",
          "viz",
          "i.e",
          "e.g",
          "lt.-gen",
          "maj.-gen",
          "treas",
          "asst",
          "assoc",
          "ambs");

  /** Those that are abbreviations only before a number. */
  private static final Set<String> NUMBERED =
      Set.of("no", "nos", "fig", "art", "sec", "sect", "ch", "para", "op", "vol", "pp", "p", "v");

  /** Those that may also end a sentence; names among them begin with a capital. */
  private static final Set<String> OTHER =
      Set.of(
          "inc", "corp", "co", "ltd", "plc", "llc", "bros", "dept", "dist", "univ", "assn", "jr",
          "esq", "etc", "al", "est", "ave", "blvd", "rd", "hwy", "sq", "km", "kg", "lb", "oz", "hr",
          "hrs", "mins", "tel", "ext", "eds", "ret", "intl", "govt", "natl", "ph.d", "b.sc",
          "a.k.a");

  private static final Set<String> NAMES =
      Set.of(
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
          "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan",
          "ky", "la", "md", "mass", "mich", "minn", "mo", "mont", "neb", "nev", "okla", "ore", "pa",
          "tenn", "tex", "vt", "va", "wash", "wis", "wyo", "mon", "tue", "tues", "wed", "thu",
          "thur", "thurs", "fri", "ed");

  private Abbreviations() {}

  /**
   * Whether the word, without the stop after it, is printed with one.
   *
   * @param beforeNumber whether a number follows
   */
  static boolean has(String word, boolean beforeNumber) {
    String w = word.toLowerCase(Locale.ROOT);
    return LEADING.contains(w)
        || OTHER.contains(w)
        || (NUMBERED.contains(w) && beforeNumber)
        || (NAMES.contains(w) && Character.isUpperCase(word.charAt(0)))
        || isInitials(word);
  }

  /** Whether the word, stop included, can't end a sentence. */
  static boolean leads(String word) {
    String w = word.toLowerCase(Locale.ROOT);
    String bare = w.substring(0, w.length() - 1);
    return LEADING.contains(bare)
        || NUMBERED.contains(bare)
        || (w.length() == 2 && Character.isUpperCase(word.charAt(0)));
  }

  /** "J", "U.S", "a.m", "Ph.D" without its last stop; not the pronoun. */
  private static boolean isInitials(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.') {
        letters = 0;
      } else if (!Character.isLetter(c) || ++letters > 1) {
        return false;
      }
    }
    return letters == 1
        && (word.length() > 1 || (Character.isUpperCase(word.charAt(0)) && !word.equals("I")));
  }
}
