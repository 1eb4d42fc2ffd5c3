package org.entente.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the constructors of all findings ask. */
final class Checks {
  private Checks() {}

  static List<Span> evidence(List<Span> evidence) {
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a finding needs evidence");
    }
    return evidence.stream().distinct().sorted().toList();
  }

  /** Refuses a blank text; null passes. */
  static void notBlank(@Nullable String text, String what) {
    if (text != null && text.isBlank()) {
      throw new IllegalArgumentException(what + " is blank; leave it out");
    }
  }

  /** The day, or null if its year has not four digits, as by a date of no meaning in a page. */
  static @Nullable LocalDate day(@Nullable LocalDate day) {
    return day == null || day.getYear() < 0 || day.getYear() > 9999 ? null : day;
  }

  static void confidence(@Nullable Double confidence) {
    if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
    }
  }
}
