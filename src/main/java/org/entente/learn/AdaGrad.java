package org.entente.learn;

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
}
