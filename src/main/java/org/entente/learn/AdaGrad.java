package org.entente.learn;

import java.util.List;

/** Weights that each learn at a rate of their own (J. Duchi and others, JMLR 12, 2011). */
final class AdaGrad {
  private static final float RATE = 0.1f;
  private static final float START = 1e-6f;

  private AdaGrad() {}

  /**
   * Moves one weight.
   *
   * @param squares of each weight the sum of its squared gradients so far
   * @param error how far the model is off where the weight's feature is seen
   * @param decay how much of the weight is lost, against overfitting
   */
  static void move(float[] weights, float[] squares, int at, float error, float decay) {
    float gradient = error - decay * weights[at];
    squares[at] += gradient * gradient;
    weights[at] += RATE * gradient / (float) Math.sqrt(squares[at] + START);
  }

  /**
   * Moves the weights so that of some candidates the right one becomes likelier: logistic
   * regression over choices (D. McFadden, "Conditional logit analysis", 1974).
   *
   * @param weights a feature's weight lies at its last bits; their number is a power of two
   * @param candidates the features of each, at least one candidate
   * @param right the index of the right one
   */
  static void choose(
      float[] weights, float[] squares, List<int[]> candidates, int right, float decay) {
    int mask = weights.length - 1;
    double[] likely = new double[candidates.size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < likely.length; i++) {
      for (int feature : candidates.get(i)) {
        likely[i] += weights[feature & mask];
      }
      most = Math.max(most, likely[i]);
    }
    double all = 0;
    for (int i = 0; i < likely.length; i++) {
      likely[i] = StrictMath.exp(likely[i] - most);
      all += likely[i];
    }
    for (int i = 0; i < likely.length; i++) {
      float error = (float) ((i == right ? 1 : 0) - likely[i] / all);
      for (int feature : candidates.get(i)) {
        move(weights, squares, feature & mask, error, decay);
      }
    }
  }
}
