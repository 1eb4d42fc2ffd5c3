package org.entente.learn;

/** Hashes of features: ints all the way, so that no string is built for one. */
public final class Hash {
  private Hash() {}

  /** The hash of a string's characters. */
  public static int of(CharSequence s) {
    return of(s, 0, s.length());
  }

  /** The hash of the characters from {@code from} to the one before {@code to}. */
  public static int of(CharSequence s, int from, int to) {
    int h = 0x811c9dc5;
    for (int i = from; i < to; i++) {
      h = (h ^ s.charAt(i)) * 0x01000193;
    }
    return mix(h);
  }

  /** A template's number with one value. */
  public static int of(int template, int a) {
    return mix(template * 0x9e3779b9 + a * 0x85ebca6b);
  }

  /** A template's number with two values, in this order. */
  public static int of(int template, int a, int b) {
    return mix(mix(template * 0x9e3779b9 + a * 0x85ebca6b) + b * 0xc2b2ae35);
  }

  /** A template's number with three values, in this order. */
  public static int of(int template, int a, int b, int c) {
    return mix(mix(mix(template * 0x9e3779b9 + a * 0x85ebca6b) + b * 0xc2b2ae35) + c * 0x27d4eb2f);
  }

  private static int mix(int x) {
    int h = x;
    h ^= h >>> 16;
    h *= 0x7feb352d;
    h ^= h >>> 15;
    h *= 0x846ca68b;
    return h ^ (h >>> 16);
  }
}
