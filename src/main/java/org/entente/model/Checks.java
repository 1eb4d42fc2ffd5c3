package org.entente.model;

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

  static void confidence(@Nullable Double confidence) {
    if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
    }
  }
}
