package org.entente.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.entente.learn.Hash;
import org.entente.learn.Perceptron;
import org.entente.learn.Scorer;
import org.entente.learn.Weights;

/**
 * Finds each word's head and its relation to it: greedy arc-hybrid steps learned with a dynamic
 * oracle (Goldberg and Nivre, Training Deterministic Parsers with Non-Deterministic Oracles, TACL
 * 2013), relations on the finished tree. Immutable; threads share it.
 */
final class Parser {
  private static final int BITS = 20;
  private static final int SHIFT = 0;
  private static final int RIGHT = 1; // the top goes under the one below it
  private static final int LEFT = 2; // the top goes under the next word
  private static final int STEPS = 3;

  private final String[] relations;
  private final Scorer steps;
  private final Scorer labels;

  private Parser(String[] relations, Scorer steps, Scorer labels) {
    this.relations = relations;
    this.steps = steps;
    this.labels = labels;
  }

  /** The name of a relation's number. */
  String name(int relation) {
    return relations[relation];
  }

  /** A sentence's heads, numbered from 0, -1 for the root. */
  int[] heads(int[] words, int[] tags) {
    State s = new State(words, tags);
    while (!s.done()) {
      s.features();
      s.score(steps);
      s.take(s.best());
    }
    return s.heads();
  }

  /** The relations to the heads given. */
  int[] relations(int[] words, int[] tags, int[] heads) {
    Tree t = new Tree(words, tags, heads, relations.length);
    int[] found = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      found[i] = t.best(i, labels);
    }
    return found;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeByte(relations.length);
    for (String r : relations) {
      out.writeUTF(r);
    }
    ((Weights) steps).write(out);
    ((Weights) labels).write(out);
  }

  static Parser read(DataInputStream in) throws IOException {
    String[] relations = new String[in.readUnsignedByte()];
    for (int i = 0; i < relations.length; i++) {
      relations[i] = in.readUTF();
    }
    return new Parser(relations, Weights.read(in), Weights.read(in));
  }

  /**
   * Learns from sentences.
   *
   * @param tags the tags of each sentence's words that the parser is to see
   */
  static Parser train(
      List<Treebank> sentences, List<int[]> tags, int passes, RandomGenerator random) {
    TreeSet<String> names = new TreeSet<>();
    List<int[]> words = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (Treebank s : sentences) {
      names.addAll(Arrays.asList(s.labels()));
      words.add(words(s));
      order.add(order.size());
    }
    String[] relations = names.toArray(new String[0]);
    Perceptron steps = new Perceptron(STEPS, BITS);
    for (int pass = 0; pass < passes; pass++) {
      Tagger.shuffle(order, random);
      for (int k : order) {
        learn(steps, new State(words.get(k), tags.get(k)), sentences.get(k).heads());
      }
    }
    Perceptron labels = new Perceptron(relations.length, BITS);
    for (int pass = 0; pass < 3; pass++) {
      Tagger.shuffle(order, random);
      for (int k : order) {
        Treebank s = sentences.get(k);
        Tree t = new Tree(words.get(k), tags.get(k), s.heads(), relations.length);
        for (int i = 0; i < s.forms().length; i++) {
          int found = t.best(i, labels);
          int gold = Arrays.binarySearch(relations, s.labels()[i]);
          for (int f = 0; found != gold && f < t.size; f++) {
            labels.update(t.features[f], gold, 1);
            labels.update(t.features[f], found, -1);
          }
          labels.next();
        }
      }
    }
    return new Parser(relations, steps.average(0.5), labels.average(0.5));
  }

  private static void learn(Perceptron steps, State s, int[] gold) {
    while (!s.done()) {
      s.features();
      s.score(steps);
      int found = s.best();
      int least = Integer.MAX_VALUE;
      int best = -1;
      for (int a = 0; a < STEPS; a++) {
        if (s.allowed(a)) {
          int cost = s.cost(a, gold);
          if (cost < least || (cost == least && s.scores[a] > s.scores[best])) {
            least = cost;
            best = a;
          }
        }
      }
      if (s.cost(found, gold) > least) {
        for (int f = 0; f < s.size; f++) {
          steps.update(s.features[f], best, 1);
          steps.update(s.features[f], found, -1);
        }
      }
      steps.next();
      s.take(found);
    }
  }

  /** The hashes of a treebank sentence's words. */
  static int[] words(Treebank s) {
    int[] words = new int[s.forms().length];
    for (int i = 0; i < words.length; i++) {
      words[i] = Tagger.hash(Tagger.normal(s.forms()[i], s.tags()[i]));
    }
    return words;
  }

  /** A parse in the making. */
  private static final class State {
    private static final int NOWHERE = 0x3c6ef372;

    final float[] scores = new float[STEPS];
    final int[] features = new int[96];
    int size;
    private final int n; // the root's index
    private final int[] words;
    private final int[] tags;
    private final int[] head;
    private final int[] leftmost;
    private final int[] rightmost;
    private final int[] lefts;
    private final int[] rights;
    private final int[] stack;
    private int depth;
    private int front;

    State(int[] words, int[] tags) {
      n = words.length;
      this.words = words;
      this.tags = tags;
      head = new int[n];
      leftmost = new int[n + 1];
      rightmost = new int[n + 1];
      lefts = new int[n + 1];
      rights = new int[n + 1];
      stack = new int[n + 1];
      Arrays.fill(head, -2);
      Arrays.fill(leftmost, -1);
      Arrays.fill(rightmost, -1);
    }

    boolean done() {
      return front == n && depth == 0;
    }

    int[] heads() {
      int[] heads = new int[n];
      for (int i = 0; i < n; i++) {
        heads[i] = head[i] == n ? -1 : head[i];
      }
      return heads;
    }

    boolean allowed(int action) {
      return switch (action) {
        case SHIFT -> front < n;
        case RIGHT -> depth >= 2;
        default -> depth >= 1 && (front < n || depth == 1);
      };
    }

    void score(Scorer scorer) {
      Arrays.fill(scores, 0);
      for (int f = 0; f < size; f++) {
        scorer.add(features[f], scores, 0);
      }
    }

    int best() {
      int best = -1;
      for (int a = 0; a < STEPS; a++) {
        if (allowed(a) && (best < 0 || scores[a] > scores[best])) {
          best = a;
        }
      }
      return best;
    }

    void take(int action) {
      if (action == SHIFT) {
        stack[depth++] = front++;
        return;
      }
      int top = stack[--depth];
      int over = action == LEFT ? front : stack[depth - 1];
      head[top] = over;
      if (top < over) {
        leftmost[over] = top;
        lefts[over]++;
      } else {
        rightmost[over] = top;
        rights[over]++;
      }
    }

    /** How many gold arcs the action puts out of reach. */
    int cost(int action, int[] gold) {
      int cost = 0;
      if (action == SHIFT) {
        for (int k = 0; k < depth; k++) {
          if (gold[stack[k]] == front || (k < depth - 1 && gold[front] == stack[k])) {
            cost++;
          }
        }
        return cost;
      }
      int top = stack[depth - 1];
      int g = gold[top] < 0 ? n : gold[top];
      for (int b = front; b < n; b++) {
        if (gold[b] == top) {
          cost++;
        }
      }
      if (action == LEFT) {
        if (g > front || (depth >= 2 && g == stack[depth - 2])) {
          cost++;
        }
      } else if (g >= front) {
        cost++;
      }
      return cost;
    }

    private int word(int i) {
      return i < 0 || i > n ? NOWHERE : i == n ? 1 : words[i];
    }

    private int tag(int i) {
      return i < 0 || i > n ? 99 : i == n ? 98 : tags[i];
    }

    private void add(int feature) {
      features[size++] = feature;
    }

    void features() {
      size = 0;
      int s0 = depth > 0 ? stack[depth - 1] : -1;
      int s1 = depth > 1 ? stack[depth - 2] : -1;
      int s2 = depth > 2 ? stack[depth - 3] : -1;
      int b0 = front;
      int s0w = word(s0);
      int s0t = tag(s0);
      int s1w = word(s1);
      int s1t = tag(s1);
      int b0w = word(b0);
      int b0t = tag(b0);
      int b1w = word(b0 + 1);
      int b1t = tag(b0 + 1);
      int b2t = tag(b0 + 2);
      int s2t = tag(s2);
      add(Hash.of(0, 0));
      add(Hash.of(1, s0w));
      add(Hash.of(2, s0t));
      add(Hash.of(3, s0w, s0t));
      add(Hash.of(4, s1w));
      add(Hash.of(5, s1t));
      add(Hash.of(6, s1w, s1t));
      add(Hash.of(7, b0w));
      add(Hash.of(8, b0t));
      add(Hash.of(9, b0w, b0t));
      add(Hash.of(10, b1w));
      add(Hash.of(11, b1t));
      add(Hash.of(12, b1w, b1t));
      add(Hash.of(13, word(b0 + 2)));
      add(Hash.of(14, b2t));
      add(Hash.of(15, s2t));
      add(Hash.of(16, s0w, b0w));
      add(Hash.of(17, s0w, b0t));
      add(Hash.of(18, s0t, b0w));
      add(Hash.of(19, s0t, b0t));
      add(Hash.of(20, Hash.of(s0w, s0t), b0w, b0t));
      add(Hash.of(21, s0w, s0t, b0t));
      add(Hash.of(22, s0t, b0w, b0t));
      add(Hash.of(23, s1w, s0w));
      add(Hash.of(24, s1w, s0t));
      add(Hash.of(25, s1t, s0w));
      add(Hash.of(26, s1t, s0t));
      add(Hash.of(27, Hash.of(s1w, s1t), s0w, s0t));
      add(Hash.of(28, s1w, s1t, s0t));
      add(Hash.of(29, s1t, s0w, s0t));
      add(Hash.of(30, s1w, b0w));
      add(Hash.of(31, b0t, b1t));
      add(Hash.of(32, b0t, b1t, b2t));
      add(Hash.of(33, s0t, b0t, b1t));
      add(Hash.of(34, s1t, s0t, b0t));
      add(Hash.of(35, s2t, s1t, s0t));
      add(Hash.of(36, s0t, b0t, tag(s0 < 0 ? -1 : leftmost[s0])));
      add(Hash.of(37, s0t, b0t, tag(s0 < 0 ? -1 : rightmost[s0])));
      add(Hash.of(38, s0t, b0t, tag(b0 > n ? -1 : leftmost[b0])));
      add(Hash.of(39, s1t, s0t, tag(s1 < 0 ? -1 : rightmost[s1])));
      add(Hash.of(40, s1t, s0t, tag(s1 < 0 ? -1 : leftmost[s1])));
      add(Hash.of(41, s1t, s0t, tag(s0 < 0 ? -1 : rightmost[s0])));
      add(Hash.of(42, s0w, b0t, b1t));
      add(Hash.of(43, Hash.of(s1t, s0t), b0t, b1t));
      add(Hash.of(44, Hash.of(s0t, b0t), b1t, b2t));
      int distance = s0 < 0 ? 0 : b0 - s0;
      distance = distance <= 5 ? distance : distance <= 8 ? 6 : 7;
      add(Hash.of(45, distance));
      add(Hash.of(46, distance, s0w));
      add(Hash.of(47, distance, s0t));
      add(Hash.of(48, distance, b0w));
      add(Hash.of(49, distance, b0t));
      add(Hash.of(50, distance, s0t, b0t));
      int l0 = s0 < 0 ? 0 : Math.min(3, lefts[s0]);
      int r0 = s0 < 0 ? 0 : Math.min(3, rights[s0]);
      int r1 = s1 < 0 ? 0 : Math.min(3, rights[s1]);
      int lb = Math.min(3, lefts[b0]);
      add(Hash.of(51, l0, s0w));
      add(Hash.of(52, l0, s0t));
      add(Hash.of(53, r0, s0w));
      add(Hash.of(54, r0, s0t));
      add(Hash.of(55, r1, s1w));
      add(Hash.of(56, r1, s1t));
      add(Hash.of(57, lb, b0w));
      add(Hash.of(58, lb, b0t));
      int sl = s0 < 0 ? -1 : leftmost[s0];
      int sr = s0 < 0 ? -1 : rightmost[s0];
      int tr = s1 < 0 ? -1 : rightmost[s1];
      int bl = leftmost[b0];
      add(Hash.of(59, word(sl), tag(sl)));
      add(Hash.of(60, word(sr), tag(sr)));
      add(Hash.of(61, word(tr), tag(tr)));
      add(Hash.of(62, word(bl), tag(bl)));
      add(Hash.of(63, tag(sl), tag(sr), s0t));
    }
  }

  /** The features of relations on a finished tree. */
  private static final class Tree {
    final int[] features = new int[48];
    int size;
    private final int n;
    private final int[] words;
    private final int[] tags;
    private final int[] heads;
    private final int[] first; // leftmost and rightmost child
    private final int[] last;
    private final int[] before; // children on either side
    private final int[] after;
    private final float[] scores;

    Tree(int[] words, int[] tags, int[] heads, int labels) {
      n = words.length;
      this.words = words;
      this.tags = tags;
      this.heads = heads;
      first = new int[n];
      last = new int[n];
      before = new int[n];
      after = new int[n];
      scores = new float[labels];
      Arrays.fill(first, -1);
      Arrays.fill(last, -1);
      for (int i = 0; i < n; i++) {
        int h = heads[i];
        if (h >= 0) {
          if (i < h) {
            before[h]++;
          } else {
            after[h]++;
          }
          if (first[h] < 0) {
            first[h] = i;
          }
          last[h] = i;
        }
      }
    }

    private int word(int i) {
      return i < 0 || i >= n ? 7 : words[i];
    }

    private int tag(int i) {
      return i < 0 || i >= n ? 99 : tags[i];
    }

    private void add(int feature) {
      features[size++] = feature;
    }

    int best(int i, Scorer scorer) {
      size = 0;
      int h = heads[i];
      int side = h < 0 ? 0 : h < i ? 1 : 2;
      int w = words[i];
      int t = tags[i];
      int hw = h < 0 ? 1 : words[h];
      int ht = h < 0 ? 98 : tags[h];
      int distance = Math.min(5, Math.abs(i - h));
      int place = 0; // nth child of its head on its side
      for (int k = i - 1; k >= 0 && place < 3 && h >= 0 && (side == 2 || k > h); k--) {
        if (heads[k] == h) {
          place++;
        }
      }
      add(Hash.of(1, side));
      add(Hash.of(2, side, w));
      add(Hash.of(3, side, t));
      add(Hash.of(4, side, hw));
      add(Hash.of(5, side, ht));
      add(Hash.of(6, side, w, hw));
      add(Hash.of(7, side, w, ht));
      add(Hash.of(8, side, t, hw));
      add(Hash.of(9, side, t, ht));
      add(Hash.of(10, Hash.of(side, w), t, ht));
      add(Hash.of(11, side, t, tag(i - 1)));
      add(Hash.of(12, side, t, tag(i + 1)));
      add(Hash.of(13, Hash.of(side, ht), tag(h - 1), t));
      add(Hash.of(14, Hash.of(side, ht), tag(h + 1), t));
      add(Hash.of(15, Hash.of(side, distance), t, ht));
      add(Hash.of(16, side, t, tag(first[i])));
      add(Hash.of(17, side, t, word(first[i])));
      add(Hash.of(18, side, t, tag(last[i])));
      add(Hash.of(19, Hash.of(side, ht), tag(first[i]), t));
      add(Hash.of(20, side, t, Math.min(3, before[i]) * 4 + Math.min(3, after[i])));
      add(Hash.of(21, Hash.of(side, ht), t, place));
      add(Hash.of(22, Hash.of(side, hw), t, place));
      int rest = h < 0 ? 0 : Math.min(3, before[h]) * 4 + Math.min(3, after[h]);
      add(Hash.of(23, Hash.of(side, ht), t, rest));
      add(Hash.of(24, Hash.of(side, ht), t, word(first[i])));
      add(Hash.of(25, Hash.of(side, t), tag(i - 1), tag(i + 1)));
      add(Hash.of(26, Hash.of(side, ht), t, h < 0 ? 0 : tag(first[h])));
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
