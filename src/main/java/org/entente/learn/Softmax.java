package org.entente.learn;

import java.util.List;

/**
 * Chooses one of several candidates by the sum of their features' weights: logistic regression over
 * choices (D. McFadden, "Conditional logit analysis", 1974), learned by AdaGrad (J. Duchi and
 * others, JMLR 12, 2011). A feature is an int; its weight lies at its last bits. Reading is
 * thread-safe, learning is not.
 */
public final class Softmax implements Scorer {
  private static final float DECAY = 5e-4f; // of a weight when its feature is seen
  private static final double SCALE = 10; // of the weights that are kept, which are whole bytes

  private final float[] weights;
  private final float[] squares;
  private final double[] sums;
  private final int mask;
  private int marks;

  /** A model without knowledge, of 2^{@code bits} weights. */
  public Softmax(int bits) {
    weights = new float[1 << bits];
    squares = new float[1 << bits];
    sums = new double[1 << bits];
    mask = weights.length - 1;
  }

  @Override
  public int labels() {
    return 1;
  }

  @Override
  public void add(int feature, float[] scores, int at) {
    scores[at] += weights[feature & mask];
  }

  /**
   * Learns that of the candidates one is right.
   *
   * @param candidates the features of each, at least one candidate
   * @param right the index of the right one
   */
  public void learn(List<int[]> candidates, int right) {
    AdaGrad.choose(weights, squares, candidates, right, DECAY);
  }

  /** Notes the weights as they are, for {@link #mean}. */
  public void mark() {
    marks++;
    for (int i = 0; i < weights.length; i++) {
      sums[i] += weights[i];
    }
  }

  /**
   * The mean of all weights that were marked, at ten times their size; those then smaller than
   * {@code least} are dropped.
   *
   * @param models of the same number of weights, each marked at least once
   */
  public static Weights mean(List<Softmax> models, double least) {
    int slots = models.get(0).weights.length;
    Weights.Builder builder = new Weights.Builder(1, Integer.numberOfTrailingZeros(slots));
    for (int at = 0; at < slots; at++) {
      double sum = 0;
      for (Softmax model : models) {
        sum += model.sums[at] / model.marks;
      }
      double mean = SCALE * sum / models.size();
      if (Math.abs(mean) >= least) {
        builder.put(at, 0, mean);
      }
    }
    return builder.build();
  }
}
