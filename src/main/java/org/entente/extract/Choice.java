package org.entente.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.learn.Chain.Part;
import org.entente.learn.Hash;
import org.entente.learn.Scorer;

/** The hashed features of one candidate among several, of which a learned model takes the best. */
final class Choice {
  private static final int VALUES = 3;

  private int[] features = new int[24];
  private int[] made = new int[24]; // of each feature its template and how many values it has
  private int[] values = new int[24 * VALUES];
  private int size;

  /** Adds a feature: a template's number with a value. */
  void add(int template, int value) {
    put(Hash.of(template, value), template, 1, value, 0, 0);
  }

  /** Adds a feature: a template's number with two values. */
  void add(int template, int a, int b) {
    put(Hash.of(template, a, b), template, 2, a, b, 0);
  }

  /** Adds a feature: a template's number with three values. */
  void add(int template, int a, int b, int c) {
    put(Hash.of(template, a, b, c), template, 3, a, b, c);
  }

  private void put(int feature, int template, int count, int a, int b, int c) {
    if (size == features.length) {
      features = Arrays.copyOf(features, 2 * size);
      made = Arrays.copyOf(made, 2 * size);
      values = Arrays.copyOf(values, 2 * size * VALUES);
    }
    made[size] = template << 2 | count;
    values[size * VALUES] = a;
    values[size * VALUES + 1] = b;
    values[size * VALUES + 2] = c;
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

  /** What each feature contributes to the score, heaviest first; those without weight left out. */
  List<Part> parts(Scorer scorer) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      float[] weight = new float[1];
      scorer.add(features[i], weight, 0);
      if (weight[0] != 0) {
        List<Integer> filled = new ArrayList<>();
        for (int v = 0; v < (made[i] & 3); v++) {
          filled.add(values[i * VALUES + v]);
        }
        parts.add(new Part(made[i] >> 2, filled, weight[0]));
      }
    }
    parts.sort(Comparator.comparing((Part p) -> -Math.abs(p.weight())));
    return parts;
  }

  /** The templates that it has features of, with how many values each, for the tests. */
  Map<Integer, Integer> templates() {
    Map<Integer, Integer> templates = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      templates.put(made[i] >> 2, made[i] & 3);
    }
    return templates;
  }

  /** A value for a count or distance: itself up to 3, then coarser and coarser. */
  static int bucket(int n) {
    return n <= 3 ? Math.max(n, -1) : n <= 5 ? 4 : n <= 8 ? 5 : n <= 13 ? 6 : n <= 25 ? 7 : 8;
  }

  static int bit(boolean b) {
    return b ? 1 : 0;
  }
}
