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

  private static final int WORD = 6; // bits of an index into a long

  private final int labels;
  private final int bits;
  // Most slots are empty. What tells so is small enough to stay in the processor's cache.
  private final long[] filled; // a bit for each slot
  private final int[] before; // how many slots before each long's are filled
  private final int[] from; // of each filled slot its first entry; one more ends the last
  private final short[] entries; // a label and, as the low byte, its weight

  /**
   * @param counts how many entries each slot has
   */
  private Weights(int labels, int bits, byte[] counts, byte[] label, byte[] weight) {
    this.labels = labels;
    this.bits = bits;
    int longs = Math.max(1, counts.length >> WORD);
    this.filled = new long[longs];
    this.before = new int[longs];
    int rows = 0;
    for (int slot = 0; slot < counts.length; slot++) {
      if ((slot & (1 << WORD) - 1) == 0) {
        before[slot >> WORD] = rows;
      }
      if (counts[slot] > 0) {
        filled[slot >> WORD] |= 1L << slot;
        rows++;
      }
    }
    this.from = new int[rows + 1];
    int row = 0;
    for (byte count : counts) {
      if (count > 0) {
        from[row + 1] = from[row] + count;
        row++;
      }
    }
    this.entries = new short[label.length];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = (short) ((label[i] << 8) | (weight[i] & 0xff));
    }
  }

  @Override
  public int labels() {
    return labels;
  }

  @Override
  public void add(int feature, float[] scores, int at) {
    int slot = feature & ((1 << bits) - 1);
    long near = filled[slot >> WORD];
    long bit = 1L << slot;
    if ((near & bit) != 0) {
      int row = before[slot >> WORD] + Long.bitCount(near & (bit - 1));
      int end = from[row + 1];
      for (int i = from[row]; i < end; i++) {
        scores[at + (entries[i] >> 8)] += VALUES[(byte) entries[i] + 128];
      }
    }
  }

  /** Writes the weights; {@link #read} reads them back. The stream stays open. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeByte(labels);
    out.writeByte(bits);
    out.writeInt(entries.length);
    int last = 0;
    int row = 0;
    for (int slot = 0; slot < 1 << bits; slot++) {
      if ((filled[slot >> WORD] & 1L << slot) != 0) {
        int gap = slot - last;
        while (gap >= 0x80) {
          out.writeByte((gap & 0x7f) | 0x80);
          gap >>>= 7;
        }
        out.writeByte(gap);
        out.writeByte(from[row + 1] - from[row]);
        row++;
        last = slot;
      }
    }
    for (short entry : entries) {
      out.writeByte(entry >> 8);
    }
    for (short entry : entries) {
      out.writeByte(entry);
    }
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
    byte[] counts = new byte[1 << bits];
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
      slot += gap;
      counts[slot] = in.readByte();
      read += counts[slot];
    }
    byte[] label = new byte[size];
    byte[] weight = new byte[size];
    in.readFully(label);
    in.readFully(weight);
    return new Weights(labels, bits, counts, label, weight);
  }

  /** Collects weights in order of slots. */
  static final class Builder {
    private final int labels;
    private final int bits;
    private final byte[] counts;
    private byte[] label = new byte[1 << 12];
    private byte[] weight = new byte[1 << 12];
    private int size;

    Builder(int labels, int bits) {
      this.labels = labels;
      this.bits = bits;
      this.counts = new byte[1 << bits];
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
      counts[slot]++;
    }

    Weights build() {
      return new Weights(
          labels, bits, counts, Arrays.copyOf(label, size), Arrays.copyOf(weight, size));
    }
  }
}
