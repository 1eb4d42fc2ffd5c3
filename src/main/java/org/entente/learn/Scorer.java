package org.entente.learn;

/** What gives a feature's weights: a model at work, or one that still learns. */
public sealed interface Scorer permits Weights, Softmax, Learner {
  /** How many labels there are. */
  int labels();

  /** Adds the feature's weight for each label to the scores from index {@code at} on. */
  void add(int feature, float[] scores, int at);
}
