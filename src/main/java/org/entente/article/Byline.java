package org.entente.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote an article, as a line of it says. */
final class Byline {
  private static final String NAME =
      "(?:[\\p{Lu}][\\p{L}.'’-]*|de|del|della|di|da|van|von|der|den|bin|al|el|la|le|ter)";
  private static final String FULL = "\\p{Lu}[\\p{L}.'’-]*(?:\\s" + NAME + "){1,4}";
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:[Ww]ritten|[Rr]eported|[Pp]osted|[Pp]ublished|[Ww]ords|[Ss]tory)\\s)?(?:[Bb]y|BY):?\\s+"
              + "(?<names>"
              + FULL
              + "(?:(?:,\\s|\\s(?:and|AND|&)\\s|,\\sand\\s)"
              + FULL
              + ")*)"
              + "(?<rest>$|[\\s,|•·–—-].*$)");
  private static final Pattern PLAIN = Pattern.compile("^" + FULL + "$");
  private static final Pattern BY_ALONE =
      Pattern.compile("^(?:(?:[Ww]ritten|[Rr]eported|[Pp]osted)\\s)?(?:[Bb]y|BY):?$");

  private Byline() {}

  /** The names after "By", or null if the line is no such line. */
  static @Nullable String find(String line) {
    if (line.length() > 160) {
      return null;
    }
    Matcher m = BY.matcher(line);
    if (!m.matches() || (line.split(" ").length > 8 && line.matches(".*[.!?][\"”’]?$"))) {
      return null;
    }
    return m.group("names");
  }

  /** Whether the line is "By", with the name on the next. */
  static boolean alone(String line) {
    return BY_ALONE.matcher(line).matches();
  }

  /** Whether the line could be a person's name and nothing else. */
  static boolean name(String line) {
    return line.length() < 50 && PLAIN.matcher(line).matches() && !Noise.section(line);
  }
}
