package org.entente.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an event is cooperative or conflictual. */
final class Tone {
  /** What counts for events that came without a strength. */
  private static final Set<String> COOPERATIVE =
      Set.of(
          "meet",
          "call",
          "visit",
          "agree",
          "praise",
          "support",
          "cooperate",
          "aid",
          "trade",
          "ally",
          "recognise",
          "mediate",
          "concede",
          "request");

  private Tone() {}

  static boolean isCooperative(String type, @Nullable Double strength) {
    return (strength == null || strength == 0) ? COOPERATIVE.contains(type) : strength > 0;
  }
}
