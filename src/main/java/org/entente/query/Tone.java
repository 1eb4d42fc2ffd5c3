package org.entente.query;

import org.entente.model.GuideTypes;
import org.jspecify.annotations.Nullable;

/** Whether an event is cooperative or conflictual. */
final class Tone {
  private Tone() {}

  /** Of an event without a strength, its type tells. */
  static boolean isCooperative(String type, @Nullable Double strength) {
    return (strength == null || strength == 0) ? GuideTypes.isCooperative(type) : strength > 0;
  }
}
