package org.entente.eval;

/**
 * How much of one measure was right.
 *
 * @param measure its name: "content", "TUPLE", "events ends"
 * @param right how many are both in the gold and predicted
 * @param gold how many the gold has
 * @param predicted how many were predicted
 */
public record Score(String measure, int right, int gold, int predicted) {
  /** Right out of predicted, 0 to 1; 0 where nothing was predicted. */
  public double precision() {
    return predicted == 0 ? 0 : (double) right / predicted;
  }

  /** Right out of gold, 0 to 1; 0 where the gold has none. */
  public double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  /** The harmonic mean of precision and recall, 0 to 1. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
