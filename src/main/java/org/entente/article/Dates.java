package org.entente.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Publication dates as pages print them.
 *
 * <p>{@code 2021-12-30} (also with {@code /} or {@code .}, or a time and an offset after it),
 * {@code 20211230}, {@code 30 Dec, 2021}, {@code 30th of December 2021}, {@code 30-Dec-2021},
 * {@code December 30, 2021}, {@code Thu Dec 30 16:31:00 UTC 2021}, and {@code 30/12/2021} or {@code
 * 12/30/2021}. Where day and month could each be the other ({@code 03/04/2021}) nothing is guessed.
 * The day is the one that is printed: it stays in the page's own time zone.
 */
final class Dates {
  private static final String YEAR = "(?<y>(?:19|20)\\d\\d)(?!\\d(?!\\d?:\\d\\d))";
  private static final String MONTH =
      "(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
  private static final String DAY = "(?<!\\d)(?<d>[0-3]?\\d)(?!\\d)(?:st|nd|rd|th)?";
  private static final List<Pattern> FORMS =
      List.of(
          form("(?<!\\d)(?<y>(?:19|20)\\d\\d)([-/.])(?<n>\\d\\d?)\\2(?<d>\\d\\d?)(?!\\d)"),
          form("(?<!\\d)(?<y>(?:19|20)\\d\\d)(?<n>[01]\\d)(?<d>[0-3]\\d)(?!\\d)"),
          form(DAY + "(?:\\s+of)?[\\s,.-]+" + MONTH + "[\\s,-]*" + YEAR),
          form("\\b" + MONTH + "\\s*" + DAY + "[\\s,]+(?:at\\s+)?" + YEAR),
          form(
              "\\b"
                  + MONTH
                  + "\\s+"
                  + DAY
                  + "\\s+\\d\\d:\\d\\d(?::\\d\\d)?\\s+(?:[a-z]{3,4}\\s+)?"
                  + YEAR),
          form("(?<!\\d)(?<a>\\d\\d?)([-/.])(?<b>\\d\\d?)\\2(?<y>(?:19|20)\\d\\d)(?!\\d)"));
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Dates() {}

  private static Pattern form(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** The first day that the string names, or null if it names none. */
  static @Nullable LocalDate find(String s) {
    LocalDate first = null;
    int start = Integer.MAX_VALUE;
    for (int i = 0; i < FORMS.size(); i++) {
      Matcher m = FORMS.get(i).matcher(s);
      while (m.find() && m.start() < start) {
        LocalDate day = day(m, i);
        if (day != null) {
          first = day;
          start = m.start();
        }
      }
    }
    return first;
  }

  private static @Nullable LocalDate day(Matcher m, int form) {
    int year = Integer.parseInt(m.group("y"));
    if (form == FORMS.size() - 1) {
      int a = Integer.parseInt(m.group("a"));
      int b = Integer.parseInt(m.group("b"));
      if (a <= 12 && b <= 12 && a != b) {
        return null;
      }
      return a > 12 ? of(year, b, a) : of(year, a, b);
    }
    int month =
        form < 2
            ? Integer.parseInt(m.group("n"))
            : MONTHS.indexOf(m.group("m").substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    return of(year, month, Integer.parseInt(m.group("d")));
  }

  private static @Nullable LocalDate of(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
