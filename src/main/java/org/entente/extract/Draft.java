package org.entente.extract;

import java.util.BitSet;

/** An attribution in the making: a cue with the tokens of its source and content. */
final class Draft {
  final Cue cue;
  final BitSet source = new BitSet();
  final BitSet content = new BitSet();

  /** Takes the labels of a window of {@code length} tokens from token {@code from} on. */
  Draft(Cue cue, int from, int[] labels, int length) {
    this.cue = cue;
    for (int i = 0; i < length; i++) {
      if (labels[i] == RoleFeatures.SOURCE) {
        source.set(from + i);
      } else if (labels[i] == RoleFeatures.CONTENT) {
        content.set(from + i);
      }
    }
  }
}
