package org.entente.extract;

import java.util.Arrays;
import org.entente.learn.Hash;
import org.entente.learn.Scorer;

/** The hashed features of one candidate among several, of which a learned model takes the best. */
final class Choice {
  private int[] features = new int[24];
  private int size;

  /** Adds a feature: a template's number with a value. */
  void add(int template, int value) {
    put(Hash.of(template, value));
  }

  /** Adds a feature: a template's number with two values. */
  void add(int template, int a, int b) {
    put(Hash.of(template, a, b));
  }

  /** Adds a feature: a template's number with three values. */
  void add(int template, int a, int b, int c) {
    put(Hash.of(template, a, b, c));
  }

  private void put(int feature) {
    if (size == features.length) {
      features = Arrays.copyOf(features, 2 * size);
    }
    features[size++] = feature;
  }

  /** The features, in the order added. */
  int[] features() {
    return Arrays.copyOf(features, size);
  }

  /** The sum of the features' weights. */
  float score(Scorer scorer) {
    float[] sum = new float[1];
    for (int i = 0; i < size; i++) {
      scorer.add(features[i], sum, 0);
    }
    return sum[0];
  }

  /** A value for a count or distance: itself up to 3, then coarser and coarser. */
  static int bucket(int n) {
    return n <= 3 ? Math.max(n, -1) : n <= 5 ? 4 : n <= 8 ? 5 : n <= 13 ? 6 : n <= 25 ? 7 : 8;
  }

  static int bit(boolean b) {
    return b ? 1 : 0;
  }
}
