package org.entente.learn;

import java.util.Arrays;

/**
 * An averaged perceptron over hashed features. All its sums are whole numbers, so the same updates
 * in the same order give the same model on any machine.
 */
public final class Perceptron implements Scorer {
  private final int labels;
  private final int bits;
  private final int[] rowOf;
  private int[] weights;
  private long[] moments; // sum over updates of step times change
  private int rows;
  private long step = 1;

  /**
   * @param labels how many labels there are, at most 127
   * @param bits features are hashed into 2^bits slots
   */
  public Perceptron(int labels, int bits) {
    this.labels = labels;
    this.bits = bits;
    this.rowOf = new int[1 << bits];
    Arrays.fill(rowOf, -1);
    this.weights = new int[labels << 12];
    this.moments = new long[labels << 12];
  }

  @Override
  public int labels() {
    return labels;
  }

  @Override
  public void add(int feature, float[] scores, int at) {
    int row = rowOf[feature & (rowOf.length - 1)];
    if (row >= 0) {
      int from = row * labels;
      for (int l = 0; l < labels; l++) {
        scores[at + l] += weights[from + l];
      }
    }
  }

  /** Changes the weight of a feature with a label. */
  public void update(int feature, int label, int change) {
    int slot = feature & (rowOf.length - 1);
    int row = rowOf[slot];
    if (row < 0) {
      row = rows++;
      rowOf[slot] = row;
      if (rows * labels > weights.length) {
        weights = Arrays.copyOf(weights, weights.length * 2);
        moments = Arrays.copyOf(moments, moments.length * 2);
      }
    }
    weights[row * labels + label] += change;
    moments[row * labels + label] += change * step;
  }

  /** Marks the end of an example: averages are over the weights after each example. */
  public void next() {
    step++;
  }

  /** The averaged weights; those smaller than {@code least} are dropped. */
  public Weights average(double least) {
    Weights.Builder builder = new Weights.Builder(labels, bits);
    for (int slot = 0; slot < rowOf.length; slot++) {
      int row = rowOf[slot];
      if (row < 0) {
        continue;
      }
      for (int l = 0; l < labels; l++) {
        int at = row * labels + l;
        double mean = weights[at] - (double) moments[at] / step;
        if (Math.abs(mean) >= least) {
          builder.put(slot, l, mean);
        }
      }
    }
    return builder.build();
  }
}
