package org.entente.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A trained model's weights: for each of 2^bits slots, into which features are hashed, the labels
 * that have a weight. Immutable; threads share it.
 */
public final class Weights implements Scorer {
  private static final int MAGIC = 0x454e5457; // "ENTW"
  private static final double UNIT = 0.02;

  /** What a stored byte stands for: its square keeps small weights fine and large ones possible. */
  private static final float[] VALUES = new float[256];

  static {
    for (int b = -128; b < 128; b++) {
      VALUES[b + 128] = (float) (UNIT * b * Math.abs(b));
    }
  }

  private final int labels;
  private final int bits;
  private final int[] from;
  private final byte[] label;
  private final byte[] weight;

  private Weights(int labels, int bits, int[] from, byte[] label, byte[] weight) {
    this.labels = labels;
    this.bits = bits;
    this.from = from;
    this.label = label;
    this.weight = weight;
  }

  @Override
  public int labels() {
    return labels;
  }

  @Override
  public void add(int feature, float[] scores, int at) {
    int slot = feature & ((1 << bits) - 1);
    int end = from[slot + 1];
    for (int i = from[slot]; i < end; i++) {
      scores[at + label[i]] += VALUES[weight[i] + 128];
    }
  }

  /** Writes the weights; {@link #read} reads them back. The stream stays open. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeByte(labels);
    out.writeByte(bits);
    out.writeInt(weight.length);
    int last = 0;
    for (int slot = 0; slot < 1 << bits; slot++) {
      int n = from[slot + 1] - from[slot];
      if (n > 0) {
        int gap = slot - last;
        while (gap >= 0x80) {
          out.writeByte((gap & 0x7f) | 0x80);
          gap >>>= 7;
        }
        out.writeByte(gap);
        out.writeByte(n);
        last = slot;
      }
    }
    out.write(label);
    out.write(weight);
  }

  /**
   * Reads weights.
   *
   * @throws IOException if the stream holds something else
   */
  public static Weights read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a model file; build it anew with 'entente train'");
    }
    int labels = in.readUnsignedByte();
    int bits = in.readUnsignedByte();
    int size = in.readInt();
    int[] from = new int[(1 << bits) + 1];
    int last = 0;
    int slot = 0;
    for (int read = 0; read < size; ) {
      int gap = 0;
      int shift = 0;
      int b;
      do {
        b = in.readUnsignedByte();
        gap |= (b & 0x7f) << shift;
        shift += 7;
      } while (b >= 0x80);
      slot = last + gap;
      int n = in.readUnsignedByte();
      from[slot + 1] = n;
      read += n;
      last = slot;
    }
    for (int i = 1; i < from.length; i++) {
      from[i] += from[i - 1];
    }
    byte[] label = new byte[size];
    byte[] weight = new byte[size];
    in.readFully(label);
    in.readFully(weight);
    return new Weights(labels, bits, from, label, weight);
  }

  /** Collects weights in order of slots. */
  static final class Builder {
    private final int labels;
    private final int bits;
    private final int[] from;
    private byte[] label = new byte[1 << 12];
    private byte[] weight = new byte[1 << 12];
    private int size;

    Builder(int labels, int bits) {
      this.labels = labels;
      this.bits = bits;
      this.from = new int[(1 << bits) + 1];
    }

    void put(int slot, int l, double value) {
      long rounded = Math.round(Math.sqrt(Math.abs(value) / UNIT));
      if (rounded == 0) {
        return;
      }
      if (size == weight.length) {
        label = Arrays.copyOf(label, size * 2);
        weight = Arrays.copyOf(weight, size * 2);
      }
      label[size] = (byte) l;
      weight[size++] = (byte) (Math.signum(value) * Math.min(127, rounded));
      from[slot + 1]++;
    }

    Weights build() {
      for (int i = 1; i < from.length; i++) {
        from[i] += from[i - 1];
      }
      return new Weights(
          labels, bits, from, Arrays.copyOf(label, size), Arrays.copyOf(weight, size));
    }
  }
}
