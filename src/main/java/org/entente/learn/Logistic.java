package org.entente.learn;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Logistic regression over hashed features, learned by AdaGrad (J. Duchi and others, JMLR 12,
 * 2011). A feature is an int; its weight lies at its last bits. Reading is thread-safe, learning is
 * not.
 */
public final class Logistic {
  private static final int MAGIC = 0x4C4F4731;

  private final float[] weights;
  private final float[] squares;
  private final int mask;
  private float[] sums = new float[0];
  private int marks;

  /** A model without knowledge, of 2^{@code bits} weights. */
  public Logistic(int bits) {
    this(new float[1 << bits], new float[1 << bits]);
  }

  private Logistic(float[] weights, float[] squares) {
    this.weights = weights;
    this.squares = squares;
    this.mask = weights.length - 1;
  }

  /** The log-odds that these features, the first {@code count}, speak for yes. */
  public double score(int[] features, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[features[i] & mask];
    }
    return sum;
  }

  /** The probability that belongs to the log-odds. */
  public static double probability(double score) {
    return 1 / (1 + StrictMath.exp(-score));
  }

  /**
   * Learns that these features speak for yes or no.
   *
   * @param offset log-odds known beforehand, which the features correct
   * @param decay how much of a weight is lost when its feature is seen, against overfitting
   */
  public void learn(int[] features, int count, boolean yes, double offset, double decay) {
    float error = (float) ((yes ? 1 : 0) - probability(offset + score(features, count)));
    for (int i = 0; i < count; i++) {
      int at = features[i] & mask;
      AdaGrad.move(weights, squares, at, error, (float) decay);
    }
  }

  /**
   * Learns that of some candidates one is right, whose probabilities add up to one.
   *
   * @param candidates the features of each, at least one candidate
   * @param right the index of the right one
   * @param decay how much of a weight is lost when its feature is seen, against overfitting
   */
  public void choose(List<int[]> candidates, int right, double decay) {
    AdaGrad.choose(weights, squares, candidates, right, (float) decay);
  }

  /** Notes the weights as they are, for {@link #average}. */
  public void mark() {
    if (marks++ == 0) {
      sums = new float[weights.length];
    }
    for (int i = 0; i < weights.length; i++) {
      sums[i] += weights[i];
    }
  }

  /** A model, for reading only, whose weights are the means of those marked: less noisy. */
  public Logistic average() {
    float[] means = new float[weights.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = sums[i] / marks;
    }
    return new Logistic(means, new float[0]);
  }

  /** A model, for reading only, whose weights are the means of those of models as large. */
  public static Logistic mean(List<Logistic> models) {
    float[] means = new float[models.get(0).weights.length];
    for (Logistic model : models) {
      for (int i = 0; i < means.length; i++) {
        means[i] += model.weights[i] / models.size();
      }
    }
    return new Logistic(means, new float[0]);
  }

  /** Writes the weights of at least {@code smallest}, rounded to one byte each; leaves it open. */
  public void write(OutputStream out, double smallest) throws IOException {
    GZIPOutputStream zip = new GZIPOutputStream(out);
    DataOutputStream data = new DataOutputStream(zip);
    float largest = 0;
    int kept = 0;
    for (float w : weights) {
      largest = Math.max(largest, Math.abs(w));
      kept += Math.abs(w) >= smallest ? 1 : 0;
    }
    data.writeInt(MAGIC);
    data.writeInt(Integer.numberOfTrailingZeros(weights.length));
    data.writeFloat(largest / 127);
    data.writeInt(kept);
    int previous = 0;
    for (int i = 0; i < weights.length; i++) {
      if (Math.abs(weights[i]) >= smallest) {
        int gap = i - previous;
        for (; gap > 127; gap >>>= 7) {
          data.writeByte((gap & 127) | 128);
        }
        data.writeByte(gap);
        data.writeByte(Math.round(weights[i] * 127 / largest));
        previous = i;
      }
    }
    data.flush();
    zip.finish();
  }

  /**
   * The model in the stream, for reading only.
   *
   * @throws IOException if it holds none
   */
  public static Logistic read(InputStream in) throws IOException {
    DataInputStream data =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16));
    if (data.readInt() != MAGIC) {
      throw new IOException("no logistic model, or one of another version; train it anew");
    }
    float[] weights = new float[1 << data.readInt()];
    float scale = data.readFloat();
    int at = 0;
    for (int n = data.readInt(); n > 0; n--) {
      int shift = 0;
      int b = data.readUnsignedByte();
      for (; b > 127; b = data.readUnsignedByte()) {
        at += (b & 127) << shift;
        shift += 7;
      }
      at += b << shift;
      weights[at] = scale * data.readByte();
    }
    return new Logistic(weights, new float[0]);
  }
}
