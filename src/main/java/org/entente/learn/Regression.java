package org.entente.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Logistic regression over a few numbers, fitted to all examples at once by Newton's method with a
 * quadratic penalty: what it says are probabilities, not just scores. Immutable.
 */
public final class Regression {
  private static final int STEPS = 50;
  private static final double ENOUGH = 1e-9; // change of a weight that ends the fitting

  private final double[] weights; // the last one is the constant

  private Regression(double[] weights) {
    this.weights = weights;
  }

  /** What is known of one case, and whether it is so. */
  public static final class Example {
    private final double[] features;
    private final boolean truth;

    /**
     * @param features numbers of similar size; not copied
     * @param truth whether it is so
     */
    public Example(double[] features, boolean truth) {
      this.features = features;
      this.truth = truth;
    }

    /** Whether it is so. */
    public boolean truth() {
      return truth;
    }
  }

  /** A regression that says one half of everything. */
  public static Regression none(int features) {
    return new Regression(new double[features + 1]);
  }

  /**
   * Fits the examples, of as many features each. The same ones in the same order give the same
   * weights.
   *
   * @param penalty on the square of each weight but the constant
   */
  public static Regression fit(List<Example> examples, double penalty) {
    int n = examples.get(0).features.length + 1;
    double[] weights = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[][] curve = new double[n][n + 1]; // the last column is the slope
      for (int k = 0; k < n; k++) {
        double p = k < n - 1 ? penalty : 0;
        curve[k][k] = p + ENOUGH;
        curve[k][n] = p * weights[k];
      }
      for (Example example : examples) {
        double[] x = example.features;
        double p = probability(weights, x);
        double error = p - (example.truth ? 1 : 0);
        double weight = p * (1 - p);
        for (int i = 0; i < n; i++) {
          double xi = i < n - 1 ? x[i] : 1;
          curve[i][n] += xi * error;
          for (int j = 0; j < n; j++) {
            curve[i][j] += weight * xi * (j < n - 1 ? x[j] : 1);
          }
        }
      }
      double[] change = solve(curve);
      double most = 0;
      for (int k = 0; k < n; k++) {
        weights[k] -= change[k];
        most = Math.max(most, Math.abs(change[k]));
      }
      if (most < ENOUGH) {
        break;
      }
    }
    return new Regression(weights);
  }

  /** The probability that the regression gives an example. */
  public double probability(Example example) {
    return probability(weights, example.features);
  }

  /** The probability that belongs to the features. */
  public double probability(double[] features) {
    return probability(weights, features);
  }

  /** The log-odds that one more of a feature adds. */
  public double weight(int feature) {
    return weights[feature];
  }

  private static double probability(double[] weights, double[] features) {
    double sum = weights[features.length];
    for (int i = 0; i < features.length; i++) {
      sum += weights[i] * features[i];
    }
    return Logistic.probability(sum);
  }

  /** Solves linear equations, each row its coefficients and right side, by Gauss's elimination. */
  private static double[] solve(double[][] rows) {
    int n = rows.length;
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int r = k + 1; r < n; r++) {
        pivot = Math.abs(rows[r][k]) > Math.abs(rows[pivot][k]) ? r : pivot;
      }
      double[] swap = rows[k];
      rows[k] = rows[pivot];
      rows[pivot] = swap;
      for (int r = 0; r < n; r++) {
        if (r != k) {
          double factor = rows[r][k] / rows[k][k];
          for (int c = k; c <= n; c++) {
            rows[r][c] -= factor * rows[k][c];
          }
        }
      }
    }
    double[] solution = new double[n];
    for (int k = 0; k < n; k++) {
      solution[k] = rows[k][n] / rows[k][k];
    }
    return solution;
  }

  /** Writes the weights; leaves the stream open. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(weights.length);
    for (double weight : weights) {
      out.writeFloat((float) weight);
    }
  }

  /** The regression that was written. */
  public static Regression read(DataInputStream in) throws IOException {
    double[] weights = new double[in.readInt()];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = in.readFloat();
    }
    return new Regression(weights);
  }
}
