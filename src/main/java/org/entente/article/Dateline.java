package org.entente.article;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The start of a news agency's first paragraph: {@code MOSCOW, Dec 30, 2021 (Reuters) —}.
 *
 * <p>The place is one to four words, in capitals unless an agency or a bracket follows, with an
 * optional country or state after a comma. A day and an agency in brackets may follow in either
 * order; a dash or, after an agency, a colon ends it. The agency is the publisher where the page
 * names none. The text keeps its dateline.
 *
 * @param place the place as printed, or null where there is no dateline
 * @param agency the agency as printed, or null
 * @param day the day that it gives, or null where it gives none or no year
 * @param end the UTF-16 index after the dateline and the blank behind it, or 0 where there is none
 */
public record Dateline(
    @Nullable String place, @Nullable String agency, @Nullable LocalDate day, int end) {
  private static final Dateline NONE = new Dateline(null, null, null, 0);

  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?";
  private static final String WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
  private static final String DAY =
      "(?:" + MONTH + "\\s+\\d{1,2}|\\d{1,2}\\s+" + MONTH + ")(?:,?\\s+\\d{4})?";
  private static final String WHEN = "(?:" + WEEKDAY + "(?:,?\\s+" + DAY + ")?|" + DAY + ")";
  private static final String WORDS = "(?:\\s\\p{Lu}[\\p{L}.'’-]*){0,3}";
  private static final String CAPITALS =
      "\\p{Lu}[\\p{Lu}.'’-]+(?:[\\s/]\\p{Lu}[\\p{Lu}.'’-]*){0,3}";
  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]+" + WORDS;
  private static final String COUNTRY = "(?:,\\s+(?!" + WHEN + ")" + NAME + ")?";
  private static final String DASH = "(?:\\s*[–—]|\\s-{1,2})\\s";

  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "(?<place>"
              + NAME
              + COUNTRY
              + ")(?:,?\\s+(?<when>"
              + WHEN
              + "))?,?\\s+\\((?<agency>\\p{Lu}[\\p{L}. /-]{1,24})\\)(?:,?\\s+(?<later>"
              + WHEN
              + "))?\\s*[-–—:]+\\s");
  private static final List<Pattern> WITHOUT_AGENCY =
      List.of(
          Pattern.compile(
              "(?<place>" + CAPITALS + COUNTRY + ")(?:,?\\s+(?<when>" + WHEN + "))?" + DASH),
          Pattern.compile(
              "\\((?<place>" + NAME + COUNTRY + "),\\s+(?<when>" + WHEN + ")\\)" + DASH));

  /** The dateline at the start of the text; one without a place if there is none. */
  public static Dateline of(String text) {
    Matcher m = WITH_AGENCY.matcher(text);
    if (m.lookingAt()) {
      LocalDate day = day(m.group("when"));
      return new Dateline(
          m.group("place"), m.group("agency"), day == null ? day(m.group("later")) : day, m.end());
    }
    for (Pattern form : WITHOUT_AGENCY) {
      m = form.matcher(text);
      if (m.lookingAt()) {
        return new Dateline(m.group("place"), null, day(m.group("when")), m.end());
      }
    }
    return NONE;
  }

  /** The dateline at the start of the first of the paragraphs, if there is any. */
  static Dateline of(List<String> paragraphs) {
    return paragraphs.isEmpty() ? NONE : of(paragraphs.get(0));
  }

  private static @Nullable LocalDate day(@Nullable String printed) {
    return printed == null ? null : Dates.find(printed);
  }
}
