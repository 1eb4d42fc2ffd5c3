package org.entente.learn;

/** A scorer that still learns. */
public sealed interface Learner extends Scorer permits Perceptron, Adapted {
  /** Changes the weight of a feature with a label. */
  void update(int feature, int label, int change);

  /** Marks the end of an example: averages are over the weights after each example. */
  void next();
}
