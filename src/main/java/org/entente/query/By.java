package org.entente.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The stretch of time that a line of a timeline stands for. */
public enum By {
  /** One day: "2022-02-04". */
  DAY,
  /** Monday to Sunday, numbered by ISO 8601: "2022-W05". */
  WEEK,
  /** A calendar month: "2022-02". */
  MONTH,
  /** Three calendar months: "2022-Q1". */
  QUARTER,
  /** A calendar year: "2022". */
  YEAR;

  /** The word for this stretch on the command line: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The stretch that {@code word} names.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static By of(String word) {
    for (By by : values()) {
      if (by.word().equals(word)) {
        return by;
      }
    }
    throw new IllegalArgumentException(
        "\""
            + word
            + "\" is no stretch of time; use one of "
            + Arrays.stream(values()).map(By::word).collect(Collectors.joining(", ")));
  }

  /** The first day of the stretch that {@code day} lies in. */
  LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first day of the stretch after the one that starts at {@code start}. */
  LocalDate next(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR -> start.plusYears(1);
    };
  }

  /** The name of the stretch that {@code day} lies in. */
  String label(LocalDate day) {
    return switch (this) {
      case DAY -> day.toString();
      case WEEK ->
          String.format(
              Locale.ROOT,
              "%04d-W%02d",
              day.get(IsoFields.WEEK_BASED_YEAR),
              day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue());
      case QUARTER ->
          String.format(Locale.ROOT, "%04d-Q%d", day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
      case YEAR -> String.format(Locale.ROOT, "%04d", day.getYear());
    };
  }
}
