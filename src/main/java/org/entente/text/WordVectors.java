package org.entente.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.learn.Hash;
import org.entente.learn.ModelFile;

/**
 * What frequent words mean, by the company that they keep in newswire and Wikipedia: a vector of
 * {@value #SIZE} numbers for each, near those of words of like use, and the class of such words
 * that it belongs to. {@link VectorTraining} makes them. Immutable; threads share it.
 */
public final class WordVectors {
  /** How many numbers a vector has. */
  public static final int SIZE = 24;

  static final String MODEL = "vectors.model";
  static final int CLASSES = 256;
  static final int STEPS = 7; // a number is one of -7 to 7
  private static final int MAGIC = 0x56454331;

  private final int[] hashes; // of the words, ascending
  private final byte[] classes; // of each word
  private final byte[] numbers; // of each word, one after the other

  WordVectors(int[] hashes, byte[] classes, byte[] numbers) {
    this.hashes = hashes;
    this.classes = classes;
    this.numbers = numbers;
  }

  /** The vectors that come with Entente. */
  public static WordVectors load() {
    return ModelFile.load(WordVectors.class, MODEL, WordVectors::read);
  }

  /** Vectors that know no word. */
  public static WordVectors none() {
    return new WordVectors(new int[0], new byte[0], new byte[0]);
  }

  /**
   * Vectors from a file that {@link VectorTraining} wrote.
   *
   * @throws IOException if the stream holds something else
   */
  public static WordVectors read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in));
    if (data.readInt() != MAGIC) {
      throw new IOException("no word vectors, or some of another version; train them anew");
    }
    int[] hashes = new int[data.readInt()];
    int hash = Integer.MIN_VALUE;
    for (int i = 0; i < hashes.length; i++) {
      hash += data.readInt();
      hashes[i] = hash;
    }
    byte[] classes = new byte[hashes.length];
    data.readFully(classes);
    byte[] numbers = new byte[hashes.length * SIZE];
    for (int i = 0; i < numbers.length; i += 2) {
      int pair = data.readUnsignedByte();
      numbers[i] = (byte) ((pair >> 4) - STEPS);
      numbers[i + 1] = (byte) ((pair & 15) - STEPS);
    }
    return new WordVectors(hashes, classes, numbers);
  }

  /** Writes what {@link #read} reads: two numbers to a byte. */
  void write(DataOutputStream out) throws IOException {
    GZIPOutputStream zip = new GZIPOutputStream(out);
    DataOutputStream data = new DataOutputStream(zip);
    data.writeInt(MAGIC);
    data.writeInt(hashes.length);
    int before = Integer.MIN_VALUE;
    for (int hash : hashes) {
      data.writeInt(hash - before);
      before = hash;
    }
    data.write(classes);
    for (int i = 0; i < numbers.length; i += 2) {
      data.writeByte((numbers[i] + STEPS) << 4 | (numbers[i + 1] + STEPS));
    }
    data.flush();
    zip.finish();
  }

  /** The row of a word in lower case, or -1 if it is not known. */
  int row(String word) {
    return Math.max(-1, Arrays.binarySearch(hashes, Hash.of(word)));
  }

  /** The class of a row's word, from 1 to {@value #CLASSES}. */
  int classOf(int row) {
    return 1 + Byte.toUnsignedInt(classes[row]);
  }

  /** A number of a row's vector: how many of its standard deviations it lies off the mean. */
  double number(int row, int k) {
    return numbers[row * SIZE + k] * VectorTraining.REACH / STEPS;
  }
}
