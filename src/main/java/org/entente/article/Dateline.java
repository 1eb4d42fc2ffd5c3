package org.entente.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The start of a news agency's first paragraph: {@code MOSCOW, Dec 30 (Reuters) —}.
 *
 * <p>The place is one to four words, in capitals unless an agency follows, with an optional country
 * or state after a comma. A day and an agency in brackets may follow; a dash or, after an agency, a
 * colon ends it. The agency is the publisher where the page names none. The text keeps its
 * dateline.
 *
 * @param place the place as printed, or null where there is no dateline
 * @param agency the agency as printed, or null
 */
record Dateline(@Nullable String place, @Nullable String agency) {
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?";
  private static final String DAY =
      "(?:,?\\s+(?:" + MONTH + "\\s+\\d{1,2}|\\d{1,2}\\s+" + MONTH + ")(?:,?\\s+\\d{4})?)?";
  private static final String CAPITALS =
      "\\p{Lu}[\\p{Lu}.'’-]+(?:[\\s/]\\p{Lu}[\\p{Lu}.'’-]*){0,3}";
  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]*){0,3}";
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "^(?<place>"
              + NAME
              + "(?:,\\s+(?!"
              + MONTH
              + "\\s+\\d)"
              + NAME
              + ")?)"
              + DAY
              + ",?\\s+\\((?<agency>\\p{Lu}[\\p{L}. /-]{1,24})\\)\\s*[-–—:]+\\s");
  private static final Pattern WITHOUT_AGENCY =
      Pattern.compile(
          "^(?<place>"
              + CAPITALS
              + "(?:,\\s+(?!"
              + MONTH
              + "\\s+\\d)"
              + NAME
              + ")?)"
              + DAY
              + "\\s*(?:\\s-{1,2}|–|—)\\s");

  /** The dateline at the start of the paragraph; without place and agency if there is none. */
  static Dateline of(String paragraph) {
    Matcher m = WITH_AGENCY.matcher(paragraph);
    if (m.lookingAt()) {
      return new Dateline(m.group("place"), m.group("agency"));
    }
    m = WITHOUT_AGENCY.matcher(paragraph);
    return m.lookingAt() ? new Dateline(m.group("place"), null) : new Dateline(null, null);
  }
}
