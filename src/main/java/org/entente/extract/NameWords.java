package org.entente.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What single words tell about the names of people that they stand in or beside. */
final class NameWords {
  private static final String FILE = "not-people.txt";
  private static final Set<String> PARTICLES =
      Set.of(
          "bin", "ibn", "bint", "al", "el", "ul", "ur", "van", "von", "der", "den", "de", "del",
          "della", "di", "da", "do", "dos", "das", "du", "la", "le", "las", "los", "ter", "ten",
          "y", "af", "av", "zu", "ben", "abu", "dela", "delos", "dal", "dalla", "dei", "degli",
          "delle", "binti", "binte", "ould", "zum", "zur", "vom", "e", "i", "um", "umm", "san");
  private static final Pattern ARTICLE = Pattern.compile("(?:[aeu][ldnrstz]|[ae]sh|as)-\\p{Lu}.*");
  private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

  /** Of those that make a run no person's name, the ones that are surnames, too. */
  private static final Set<String> SURNAMES =
      Set.of(
          "Hill", "Hills", "Hall", "Park", "West", "North", "Church", "Law", "Day", "Street",
          "Lake", "Field", "Green", "English", "French", "Bridge", "Garden", "Bank", "Beach",
          "Bell", "Ford", "Post", "Line", "Sea", "Price", "Power", "Castle", "Court", "Cape", "Bay",
          "Star", "Sun", "Long");

  private static final Map<String, Gender> HONORIFICS =
      Map.ofEntries(
          Map.entry("mr", Gender.MALE),
          Map.entry("mister", Gender.MALE),
          Map.entry("sir", Gender.MALE),
          Map.entry("lord", Gender.MALE),
          Map.entry("mrs", Gender.FEMALE),
          Map.entry("ms", Gender.FEMALE),
          Map.entry("miss", Gender.FEMALE),
          Map.entry("dame", Gender.FEMALE),
          Map.entry("lady", Gender.FEMALE),
          Map.entry("baroness", Gender.FEMALE),
          Map.entry("dr", Gender.UNKNOWN),
          Map.entry("prof", Gender.UNKNOWN),
          Map.entry("rev", Gender.UNKNOWN),
          Map.entry("hon", Gender.UNKNOWN),
          Map.entry("sen", Gender.UNKNOWN),
          Map.entry("rep", Gender.UNKNOWN),
          Map.entry("gov", Gender.UNKNOWN),
          Map.entry("gen", Gender.MALE),
          Map.entry("lt", Gender.MALE),
          Map.entry("col", Gender.MALE),
          Map.entry("maj", Gender.MALE),
          Map.entry("capt", Gender.UNKNOWN),
          Map.entry("sgt", Gender.UNKNOWN),
          Map.entry("cpl", Gender.UNKNOWN),
          Map.entry("adm", Gender.MALE),
          Map.entry("sheikh", Gender.MALE),
          Map.entry("ayatollah", Gender.MALE),
          Map.entry("imam", Gender.MALE),
          Map.entry("mullah", Gender.MALE),
          Map.entry("monsignor", Gender.MALE),
          Map.entry("monseigneur", Gender.MALE),
          Map.entry("monsenor", Gender.MALE),
          Map.entry("monseñor", Gender.MALE),
          Map.entry("msgr", Gender.MALE),
          Map.entry("rabbi", Gender.MALE),
          Map.entry("father", Gender.MALE),
          Map.entry("pastor", Gender.UNKNOWN),
          Map.entry("h.e", Gender.UNKNOWN),
          Map.entry("hrvp", Gender.UNKNOWN));

  private NameWords() {}

  private static final class Holder {
    static final Set<String> NOT_PEOPLE = read();
  }

  /** Whether the capitalised word makes a run of such words the name of no person. */
  static boolean isOfNoPerson(String form) {
    return Holder.NOT_PEOPLE.contains(form);
  }

  /** Whether a word of which {@link #isOfNoPerson} is true may be a surname: "Ann Hill". */
  static boolean isSurname(String form) {
    return SURNAMES.contains(form);
  }

  /** Whether the word may stand in lower case between two parts of a name. */
  static boolean isParticle(String form) {
    return PARTICLES.contains(form);
  }

  /** Whether an Arabic article opens the word: "al-Assad", "as-Sisi". */
  static boolean hasArticle(String form) {
    return ARTICLE.matcher(form).matches();
  }

  /** "Jr.", "III". */
  static boolean isSuffix(String form) {
    return SUFFIXES.contains(form);
  }

  /** The gender of those whom the word is put before ("Mr."); null if it is no such word. */
  static @Nullable Gender honorific(String form) {
    if (form.equals("Sen")) {
      return null; // a surname: "Hun Sen", "Amartya Sen"
    }
    String word = form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
    return word.isEmpty() || !Character.isUpperCase(word.charAt(0))
        ? null
        : HONORIFICS.get(word.toLowerCase(Locale.ROOT));
  }

  private static Set<String> read() {
    Set<String> words = new HashSet<>();
    InputStream stream = NameWords.class.getResourceAsStream(FILE);
    if (stream == null) {
      throw new IllegalStateException(FILE + ": not in the jar; build it anew");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          words.addAll(Arrays.asList(line.split(" ")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
