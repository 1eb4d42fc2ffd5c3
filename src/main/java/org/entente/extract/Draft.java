package org.entente.extract;

import java.util.BitSet;

/** An attribution in the making: a cue with the tokens of its source and content. */
final class Draft {
  final Cue cue;
  final BitSet source = new BitSet();
  final BitSet content = new BitSet();

  /** The smallest lead of a label of the window, and the leads' mean over the content. */
  final double margin;

  final double mean;

  /** How likely the content is to be right, once judged. */
  double probability;

  /**
   * Takes the labels of a window from token {@code from} on.
   *
   * @param margins the lead of each label over the best labelling without it
   */
  Draft(Cue cue, int from, int[] labels, float[] margins) {
    this.cue = cue;
    int length = margins.length;
    double least = Float.POSITIVE_INFINITY;
    double sum = 0;
    for (int i = 0; i < length; i++) {
      least = Math.min(least, margins[i]);
      sum += labels[i] == RoleFeatures.CONTENT ? Math.min(margins[i], 1 << 16) : 0;
    }
    for (int i = 0; i < length; i++) {
      if (labels[i] == RoleFeatures.SOURCE) {
        source.set(from + i);
      } else if (labels[i] == RoleFeatures.CONTENT) {
        content.set(from + i);
      }
    }
    margin = least;
    mean = sum / Math.max(1, content.cardinality());
  }

  /** Whether its cue was found without leaning towards cues. */
  boolean isSure() {
    return cue.score() >= 0;
  }
}
