package org.entente.lexicon;

import java.util.Set;
import org.entente.text.Document;

/** Tells by the words around and by the document whether a form stands for an actor. */
final class Senses {
  private static final Set<String> HONORIFICS =
      Set.of(
          "mr.",
          "mr",
          "mrs.",
          "mrs",
          "ms.",
          "ms",
          "miss",
          "dr.",
          "dr",
          "sir",
          "lady",
          "lord",
          "sen.",
          "rep.",
          "gov.",
          "senator",
          "representative",
          "congressman",
          "congresswoman",
          "judge",
          "justice",
          "coach",
          "detective",
          "sergeant",
          "officer",
          "inspector",
          "captain",
          "lieutenant",
          "colonel",
          "professor",
          "attorney",
          "mayor",
          "saint",
          "st.",
          "cardinal",
          "sgt.",
          "capt.",
          "lt.",
          "col.",
          "gen.",
          "prof.",
          "councillor",
          "councilman");
  private static final Set<String> PLACED =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "greater",
          "modern",
          "ancient",
          "new",
          "old",
          "upper",
          "lower",
          "the",
          "in",
          "of",
          "from",
          "to",
          "for",
          "with",
          "and",
          "but",
          "as",
          "while",
          "when",
          "if",
          "both",
          "near",
          "inside",
          "outside",
          "around",
          "via",
          "like",
          "unlike",
          "only",
          "even",
          "that",
          "today",
          "downtown",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final Set<String> OF_PLACE =
      Set.of(
          "in", "to", "from", "at", "near", "outside", "around", "through", "via", "into", "for");

  private Senses() {}

  /** Whether the tokens [first, last) stand for the actor, and not for the other thing. */
  static boolean isActor(Homonym homonym, Document document, int first, int last) {
    if (homonym.personal()) {
      if (isInName(document, first, last)) {
        return false;
      }
      if (isNamesake(homonym, document, first, last)) {
        return false;
      }
    }
    if (homonym.signs().isEmpty() && homonym.against().isEmpty()) {
      return true;
    }
    int balance = 0;
    boolean signed = false;
    for (int i = 0; i < document.size(); i++) {
      if (i >= first && i < last) {
        continue;
      }
      String form = document.form(i);
      if (homonym.signs().contains(form)) {
        balance++;
        signed = true;
      } else if (homonym.against().contains(form)) {
        balance--;
      }
    }
    return balance >= 0 && (signed || !homonym.needed());
  }

  /** Whether the tokens stand for the other actor of the form, and not for a mere place. */
  static boolean isOther(Homonym homonym, Document document, int first) {
    if (homonym.standsFor() == null) {
      return false;
    }
    if (first > document.first(document.sentence(first))
        && OF_PLACE.contains(document.lower(first - 1))) {
      return false;
    }
    for (int i = 0; i < document.size(); i++) {
      if (homonym.signs().contains(document.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the document uses the word as a person's name, and never with a sign of the actor. */
  private static boolean isNamesake(Homonym homonym, Document document, int first, int last) {
    if (last - first != 1) {
      return false;
    }
    boolean namesake = false;
    for (int i = 0; i < document.size(); i++) {
      if (homonym.signs().contains(document.form(i))) {
        return false;
      }
      namesake |=
          i != first && document.form(i).equals(homonym.form()) && isInName(document, i, i + 1);
    }
    return namesake;
  }

  private static boolean isInName(Document document, int first, int last) {
    int sentence = document.sentence(first);
    int before = first - 1;
    int after = last;
    if (before >= document.first(sentence)) {
      String word = document.lower(before);
      if (HONORIFICS.contains(word)) {
        return true;
      }
      boolean starts = before == document.first(sentence);
      if (isNameWord(document, before)
          && !PLACED.contains(word)
          && (document.tag(before).startsWith("NNP") || !starts)) {
        return true;
      }
    }
    return after < document.last(sentence)
        && isNameWord(document, after)
        && document.tag(after).startsWith("NNP")
        && !PLACED.contains(document.lower(after))
        && !TitleWords.isTitle(document.lower(after));
  }

  /** Whether it is a capitalised word such as names have: "Michael", "D.". */
  private static boolean isNameWord(Document document, int token) {
    String form = document.form(token);
    if (!Character.isUpperCase(form.charAt(0))) {
      return false;
    }
    boolean initial = form.length() == 2 && form.charAt(1) == '.';
    boolean lower = false;
    for (int i = 1; i < form.length(); i++) {
      lower |= Character.isLowerCase(form.charAt(i));
    }
    // Taggers take "Irving" for a verb; a capital within the sentence says otherwise.
    boolean named =
        document.tag(token).startsWith("NNP")
            || (document.tag(token).equals("VBG")
                && token > document.first(document.sentence(token)));
    return named && (initial || (lower && form.length() > 2));
  }
}
