package org.entente.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.entente.learn.Hash;
import org.entente.learn.Perceptron;
import org.entente.learn.Scorer;
import org.entente.learn.Weights;

/** Gives words their Penn tags: greedy, from left to right. Immutable; threads share it. */
final class Tagger {
  private static final int BITS = 20;
  private static final int SURE_COUNT = 20;
  private static final double SURE_SHARE = 0.995;

  private final String[] tags;
  private final Map<String, Byte> sure; // words that have one tag wherever they stand
  private final Scorer scorer;

  private Tagger(String[] tags, Map<String, Byte> sure, Scorer scorer) {
    this.tags = tags;
    this.sure = sure;
    this.scorer = scorer;
  }

  /** The name of a tag's number. */
  String name(int tag) {
    return tags[tag];
  }

  /** The number of a tag's name. */
  int number(String tag) {
    return Arrays.binarySearch(tags, tag);
  }

  /** The numbers of the tags of a sentence's words, marks of quotation normalised. */
  int[] tag(String[] words) {
    Features f = new Features(words, tags.length);
    for (int i = 0; i < words.length; i++) {
      Byte known = sure.get(words[i]);
      f.tags[i + 2] = known != null ? known : f.best(i, scorer);
    }
    return Arrays.copyOfRange(f.tags, 2, words.length + 2);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeByte(tags.length);
    for (String tag : tags) {
      out.writeUTF(tag);
    }
    Map<String, Byte> sorted = new TreeMap<>(sure);
    out.writeInt(sorted.size());
    for (Map.Entry<String, Byte> e : sorted.entrySet()) {
      out.writeUTF(e.getKey());
      out.writeByte(e.getValue());
    }
    ((Weights) scorer).write(out);
  }

  static Tagger read(DataInputStream in) throws IOException {
    String[] tags = new String[in.readUnsignedByte()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = in.readUTF();
    }
    int size = in.readInt();
    Map<String, Byte> sure = new HashMap<>(size * 2);
    for (int i = 0; i < size; i++) {
      sure.put(in.readUTF(), in.readByte());
    }
    return new Tagger(tags, sure, Weights.read(in));
  }

  /** Learns from sentences in a random but repeatable order. */
  static Tagger train(List<Treebank> sentences, int passes, RandomGenerator random) {
    TreeSet<String> names = new TreeSet<>();
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (Treebank s : sentences) {
      for (int i = 0; i < s.forms().length; i++) {
        names.add(s.tags()[i]);
        counts
            .computeIfAbsent(normal(s.forms()[i], s.tags()[i]), k -> new TreeMap<>())
            .merge(s.tags()[i], 1, Integer::sum);
      }
    }
    String[] tags = names.toArray(new String[0]);
    Map<String, Byte> sure = new HashMap<>();
    counts.forEach(
        (word, of) -> {
          int sum = of.values().stream().mapToInt(Integer::intValue).sum();
          of.forEach(
              (tag, n) -> {
                if (sum >= SURE_COUNT && n >= SURE_SHARE * sum) {
                  sure.put(word, (byte) Arrays.binarySearch(tags, tag));
                }
              });
        });
    Perceptron perceptron = new Perceptron(tags.length, BITS);
    List<Treebank> order = new ArrayList<>(sentences);
    for (int pass = 0; pass < passes; pass++) {
      shuffle(order, random);
      for (Treebank s : order) {
        String[] words = new String[s.forms().length];
        for (int i = 0; i < words.length; i++) {
          words[i] = normal(s.forms()[i], s.tags()[i]);
        }
        Features f = new Features(words, tags.length);
        for (int i = 0; i < words.length; i++) {
          Byte known = sure.get(words[i]);
          if (known != null) {
            f.tags[i + 2] = known;
            continue;
          }
          int found = f.best(i, perceptron);
          int gold = Arrays.binarySearch(tags, s.tags()[i]);
          if (found != gold) {
            for (int k = 0; k < f.size; k++) {
              perceptron.update(f.features[k], gold, 1);
              perceptron.update(f.features[k], found, -1);
            }
          }
          perceptron.next();
          f.tags[i + 2] = found;
        }
      }
    }
    return new Tagger(tags, sure, perceptron.average(0.3));
  }

  static <T> void shuffle(List<T> list, RandomGenerator random) {
    for (int i = list.size() - 1; i > 0; i--) {
      int k = random.nextInt(i + 1);
      T t = list.get(i);
      list.set(i, list.get(k));
      list.set(k, t);
    }
  }

  /** The hash of a word in lower case; numbers are all alike, and so are years. */
  static int hash(String word) {
    String low = word.toLowerCase(java.util.Locale.ROOT);
    if (Character.isDigit(low.charAt(0))) {
      low = low.length() == 4 && low.chars().allMatch(Character::isDigit) ? "!year" : "!number";
    }
    return Hash.of(low);
  }

  /** The word as the tagger knows it: apostrophes straight, marks of quotation by their tag. */
  static String normal(String form, String tag) {
    return tag.equals("``") || tag.equals("''") ? tag : form.replace('\u2019', '\'');
  }

  /** The features of a sentence's words. */
  private static final class Features {
    private static final int PAD = 0x5bd1e995;

    final int[] tags; // two more at either end
    final int[] features = new int[64];
    int size;
    private final int n;
    private final int[] word;
    private final int[] suffix2;
    private final int[] suffix3;
    private final int[] suffix4;
    private final int[] prefix1;
    private final int[] prefix4;
    private final int[] shape;
    private final float[] scores;

    Features(String[] words, int labels) {
      n = words.length;
      tags = new int[n + 4];
      word = new int[n + 4];
      suffix2 = new int[n + 4];
      suffix3 = new int[n + 4];
      suffix4 = new int[n + 4];
      prefix1 = new int[n + 4];
      prefix4 = new int[n + 4];
      shape = new int[n + 4];
      scores = new float[labels];
      Arrays.fill(tags, labels);
      Arrays.fill(word, PAD);
      for (int i = 0; i < n; i++) {
        measure(words[i], i + 2);
      }
    }

    private void measure(String w, int at) {
      int length = w.length();
      int bits = 0;
      char[] lower = new char[length];
      boolean allUpper = true;
      int digits = 0;
      for (int k = 0; k < length; k++) {
        char c = w.charAt(k);
        lower[k] = Character.toLowerCase(c);
        allUpper &= Character.isUpperCase(c);
        if (Character.isDigit(c)) {
          bits |= 4;
          digits++;
        } else if (c == '-') {
          bits |= 8;
        } else if (Character.isLowerCase(c)) {
          bits |= 16;
        }
      }
      if (Character.isUpperCase(w.charAt(0))) {
        bits |= 1;
      }
      if (allUpper) {
        bits |= length > 1 ? 2 : 34;
      }
      String low = new String(lower);
      if (Character.isDigit(lower[0])) {
        low = digits == length && length == 4 ? "!year" : "!number";
      }
      word[at] = Hash.of(low);
      suffix2[at] = Hash.of(low, Math.max(0, low.length() - 2), low.length());
      suffix3[at] = Hash.of(low, Math.max(0, low.length() - 3), low.length());
      suffix4[at] = Hash.of(low, Math.max(0, low.length() - 4), low.length());
      prefix1[at] = low.charAt(0);
      prefix4[at] = Hash.of(low, 0, Math.min(4, low.length()));
      shape[at] = bits;
    }

    private void add(int feature) {
      features[size++] = feature;
    }

    int best(int index, Scorer scorer) {
      int i = index + 2;
      size = 0;
      int t1 = tags[i - 1];
      int t2 = tags[i - 2];
      add(Hash.of(0, 0));
      add(Hash.of(1, word[i]));
      add(Hash.of(2, suffix2[i]));
      add(Hash.of(3, suffix3[i]));
      add(Hash.of(4, suffix4[i]));
      add(Hash.of(5, prefix1[i]));
      add(Hash.of(6, prefix4[i]));
      add(Hash.of(7, shape[i]));
      add(Hash.of(8, word[i - 1]));
      add(Hash.of(9, word[i - 2]));
      add(Hash.of(10, word[i + 1]));
      add(Hash.of(11, word[i + 2]));
      add(Hash.of(12, word[i - 1], word[i]));
      add(Hash.of(13, word[i], word[i + 1]));
      add(Hash.of(14, t1));
      add(Hash.of(15, t2, t1));
      add(Hash.of(16, t1, word[i]));
      add(Hash.of(17, t1, suffix3[i]));
      add(Hash.of(18, t1, shape[i]));
      add(Hash.of(19, t1, word[i + 1]));
      add(Hash.of(20, t1, suffix3[i + 1]));
      add(Hash.of(21, t2, t1, suffix3[i]));
      add(Hash.of(22, shape[i], index == 0 ? 1 : 0));
      add(Hash.of(23, suffix3[i - 1]));
      add(Hash.of(24, suffix3[i + 1]));
      add(Hash.of(25, shape[i + 1], shape[i]));
      Arrays.fill(scores, 0);
      for (int k = 0; k < size; k++) {
        scorer.add(features[k], scores, 0);
      }
      int top = 0;
      for (int l = 1; l < scores.length; l++) {
        if (scores[l] > scores[top]) {
          top = l;
        }
      }
      return top;
    }
  }
}
