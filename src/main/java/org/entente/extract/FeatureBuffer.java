package org.entente.extract;

import java.util.Arrays;

/** Collects hashed features; made once and used again. */
final class FeatureBuffer {
  private int[] features = new int[256];
  private int size;
  private int salt;

  /** Forgets what was collected; features to come differ from those under another salt. */
  void clear(int salt) {
    this.size = 0;
    this.salt = salt;
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
    put(mix(mix(salt, template), a));
  }

  void add(int template, int a, int b) {
    put(mix(mix(mix(salt, template), a), b));
  }

  void add(int template, int a, int b, int c) {
    put(mix(mix(mix(mix(salt, template), a), b), c));
  }

  static int mix(int a, int b) {
    int h = (a * 0x9E3779B1) ^ b;
    h ^= h >>> 15;
    h *= 0x85EBCA6B;
    return h ^ (h >>> 13);
  }

  private void put(int feature) {
    if (size == features.length) {
      features = Arrays.copyOf(features, 2 * size);
    }
    int h = feature * 0xC2B2AE35;
    features[size++] = h ^ (h >>> 16);
  }
}
