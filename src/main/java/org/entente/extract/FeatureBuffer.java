package org.entente.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.learn.Chain.Part;
import org.entente.learn.Logistic;
import org.jspecify.annotations.Nullable;

/** Collects hashed features; made once and used again. */
final class FeatureBuffer {
  private int[] features = new int[256];
  private int size;
  private int salt;
  private byte @Nullable [] templates; // of each feature, where it is to be told

  /** Forgets what was collected; features to come differ from those under another salt. */
  void clear(int salt) {
    this.size = 0;
    this.salt = salt;
  }

  /** Notes from now on the template of each feature, so that {@link #parts} can tell. */
  void note() {
    templates = new byte[features.length];
  }

  /**
   * What each template contributes to a score, heaviest first; those without weight are left out.
   *
   * @throws IllegalStateException if templates were not {@link #note noted}
   */
  List<Part> parts(Logistic model) {
    byte[] noted = templates;
    if (noted == null) {
      throw new IllegalStateException("templates were not noted; call note() first");
    }
    Map<Integer, Double> weights = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      double weight = model.score(new int[] {features[i]}, 1);
      if (weight != 0) {
        weights.merge((int) noted[i], weight, Double::sum);
      }
    }
    List<Part> parts = new ArrayList<>();
    weights.forEach((t, weight) -> parts.add(new Part(t, List.of(), weight.floatValue())));
    parts.sort(Comparator.comparing((Part p) -> -Math.abs(p.weight())));
    return parts;
  }

  int[] features() {
    return features;
  }

  int size() {
    return size;
  }

  int[] copy() {
    return Arrays.copyOf(features, size);
  }

  void add(int template, int a) {
    put(template, mix(mix(salt, template), a));
  }

  void add(int template, int a, int b) {
    put(template, mix(mix(mix(salt, template), a), b));
  }

  void add(int template, int a, int b, int c) {
    put(template, mix(mix(mix(mix(salt, template), a), b), c));
  }

  static int mix(int a, int b) {
    int h = (a * 0x9E3779B1) ^ b;
    h ^= h >>> 15;
    h *= 0x85EBCA6B;
    return h ^ (h >>> 13);
  }

  private void put(int template, int feature) {
    if (size == features.length) {
      features = Arrays.copyOf(features, 2 * size);
    }
    if (templates != null) {
      if (size == templates.length) {
        templates = Arrays.copyOf(templates, features.length);
      }
      templates[size] = (byte) template;
    }
    int h = feature * 0xC2B2AE35;
    features[size++] = h ^ (h >>> 16);
  }
}
