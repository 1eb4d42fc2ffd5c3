package org.entente.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something was: an interval of whole days, either end of which may be open. Nothing is ever
 * dated by the clock.
 *
 * @param earliest the first day that it can have been, or null if open
 * @param latest the last day that it can have been, or null if open
 * @param basis how the interval was come by
 */
public record DateRange(@Nullable LocalDate earliest, @Nullable LocalDate latest, Basis basis) {
  /**
   * Refuses an interval that ends before it starts with {@link IllegalArgumentException}. An end
   * whose year has not four digits is open.
   */
  public DateRange {
    earliest = Checks.day(earliest);
    latest = Checks.day(latest);
    if (earliest != null && latest != null && earliest.isAfter(latest)) {
      throw new IllegalArgumentException(
          "date " + earliest + ".." + latest + " ends before it starts");
    }
  }

  /** The interval of one day. */
  public static DateRange day(LocalDate day, Basis basis) {
    return new DateRange(day, day, basis);
  }

  /**
   * The interval that stands in where an article prints no time: the day of publication and the one
   * before it. Open at both ends if the publication day is not known.
   */
  public static DateRange published(@Nullable LocalDate published) {
    return published == null
        ? new DateRange(null, null, Basis.PUBLISHED)
        : new DateRange(published.minusDays(1), published, Basis.PUBLISHED);
  }
}
