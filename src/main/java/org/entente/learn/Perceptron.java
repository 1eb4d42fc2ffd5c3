package org.entente.learn;

import java.util.Arrays;
import java.util.List;

/**
 * An averaged perceptron over hashed features. All its sums are whole numbers, so the same updates
 * in the same order give the same model on any machine.
 */
public final class Perceptron implements Learner {
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

  @Override
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

  @Override
  public void next() {
    step++;
  }

  /** The averaged weights; those smaller than {@code least} are dropped. */
  public Weights average(double least) {
    return average(List.of(this), 1, least);
  }

  /**
   * The sum of the averaged weights of several perceptrons, divided by {@code runs}: the mean of
   * perceptrons that saw the same examples in other orders, which depends less on the order than
   * one of them, or of several {@link Adapted} pairs. Results smaller than {@code least} are
   * dropped.
   *
   * @param all of the same labels and slots
   */
  public static Weights average(List<Perceptron> all, int runs, double least) {
    Perceptron first = all.get(0);
    Weights.Builder builder = new Weights.Builder(first.labels, first.bits);
    for (int slot = 0; slot < first.rowOf.length; slot++) {
      for (int l = 0; l < first.labels; l++) {
        double sum = 0;
        for (Perceptron p : all) {
          sum += p.mean(slot, l);
        }
        double mean = sum / runs;
        if (Math.abs(mean) >= least) {
          builder.put(slot, l, mean);
        }
      }
    }
    return builder.build();
  }

  private double mean(int slot, int label) {
    int row = rowOf[slot];
    if (row < 0) {
      return 0;
    }
    int at = row * labels + label;
    return weights[at] - (double) moments[at] / step;
  }
}
