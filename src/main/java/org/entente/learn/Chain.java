package org.entente.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of positions with their features, to be labelled. Node features speak for a label,
 * edge features for a pair of neighbouring labels. Every feature comes from a numbered template, 0
 * to 127. A workspace: used again and again by one thread.
 */
public final class Chain {
  private final int labels;
  private int length;
  private int[] nodes = new int[1 << 14];
  private int[] edges = new int[1 << 12];
  private int[] nodeFrom = new int[256];
  private int[] edgeFrom = new int[256];
  private int[] fixed = new int[256]; // the label that a position must have, or -1
  private float[] node = new float[0];
  private float[] edge = new float[0];
  private float[] best = new float[0];
  private int[] back = new int[0];
  private int[] path = new int[0];
  private final boolean[] forbidden;
  private final float[] lean; // added to the labels' scores by decodeAgain
  private final boolean[] off = new boolean[128]; // templates that are left out
  private @Nullable Notes notes; // what features are made of, where it is to be told

  /**
   * A chain of so many labels.
   *
   * @param forbidden for each pair, previous label times labels plus next label, whether it must
   *     not occur; the row after the last label stands for the start
   */
  public Chain(int labels, boolean[] forbidden) {
    this.labels = labels;
    this.forbidden = forbidden.clone();
    this.lean = new float[labels];
  }

  /** Empties the chain. */
  public void clear() {
    length = 0;
  }

  /** Begins the next position, whose label is free (-1) or given. */
  public void position(int label) {
    if (length + 2 > nodeFrom.length) {
      nodeFrom = Arrays.copyOf(nodeFrom, nodeFrom.length * 2);
      edgeFrom = Arrays.copyOf(edgeFrom, edgeFrom.length * 2);
      fixed = Arrays.copyOf(fixed, fixed.length * 2);
    }
    fixed[length] = label;
    length++;
    nodeFrom[length] = nodeFrom[length - 1];
    edgeFrom[length] = edgeFrom[length - 1];
  }

  /** Leaves out the features of a template from now on: a developer's switch, for ablation. */
  public void without(int template) {
    off[template] = true;
  }

  /** Adds a feature of the position begun last: a template's number with a value. */
  public void node(int template, int a) {
    if (notes != null) {
      notes.node(nodeFrom[length], template, 1, a, 0, 0);
    }
    put(template, Hash.of(template, a));
  }

  /** Adds a feature of the position begun last: a template's number with two values. */
  public void node(int template, int a, int b) {
    if (notes != null) {
      notes.node(nodeFrom[length], template, 2, a, b, 0);
    }
    put(template, Hash.of(template, a, b));
  }

  /** Adds a feature of the position begun last: a template's number with three values. */
  public void node(int template, int a, int b, int c) {
    if (notes != null) {
      notes.node(nodeFrom[length], template, 3, a, b, c);
    }
    put(template, Hash.of(template, a, b, c));
  }

  /** Adds a feature of the step to the position begun last: a template's number with a value. */
  public void edge(int template, int a) {
    if (notes != null) {
      notes.edge(edgeFrom[length], template, 1, a, 0, 0);
    }
    putEdge(template, Hash.of(template, a));
  }

  /** Adds a feature of the step to the position begun last: a template's number with two values. */
  public void edge(int template, int a, int b) {
    if (notes != null) {
      notes.edge(edgeFrom[length], template, 2, a, b, 0);
    }
    putEdge(template, Hash.of(template, a, b));
  }

  /** Adds a feature of the step to the position begun last: a template's number, three values. */
  public void edge(int template, int a, int b, int c) {
    if (notes != null) {
      notes.edge(edgeFrom[length], template, 3, a, b, c);
    }
    putEdge(template, Hash.of(template, a, b, c));
  }

  private void put(int template, int feature) {
    if (off[template]) {
      return;
    }
    int at = nodeFrom[length]++;
    if (at == nodes.length) {
      nodes = Arrays.copyOf(nodes, at * 2);
    }
    nodes[at] = feature;
  }

  private void putEdge(int template, int feature) {
    if (off[template]) {
      return;
    }
    int at = edgeFrom[length]++;
    if (at == edges.length) {
      edges = Arrays.copyOf(edges, at * 2);
    }
    edges[at] = feature;
  }

  /** How many positions there are. */
  public int length() {
    return length;
  }

  /** The best labels; valid until the next call. */
  public int[] decode(Scorer scorer) {
    score(scorer);
    return viterbi();
  }

  /**
   * The best labels where a label's score at every position, the fixed ones too, is greater by
   * {@code bonus} than at the last decoding; valid until the next call.
   */
  public int[] decodeAgain(int label, float bonus) {
    lean[label] = bonus;
    for (int i = 0; i < length; i++) {
      node[i * labels + label] += bonus;
    }
    return viterbi();
  }

  /**
   * The leads of the best labels: for each position by how much the best labelling beats the best
   * one that gives this position another label. After decoding. Infinite where there is no other.
   */
  public float[] margins() {
    float[] margins = new float[length];
    float[] totals = totals();
    for (int i = 0; i < length; i++) {
      margins[i] = totals[i * labels + path[i]] - totals[i * labels + rival(i, totals)];
    }
    return margins;
  }

  /** The label that comes second at a position; after decoding. */
  public int rival(int position) {
    return rival(position, totals());
  }

  private int rival(int position, float[] totals) {
    int at = position * labels;
    int rival = path[position] == 0 ? 1 : 0;
    for (int l = 0; l < labels; l++) {
      if (l != path[position] && totals[at + l] > totals[at + rival]) {
        rival = l;
      }
    }
    return rival;
  }

  /** For each position and label the score of the best labelling that gives it this label. */
  private float[] totals() {
    // forward scores are in best; a backward pass gives the best completion of each label
    float[] totals = new float[length * labels];
    float[] after = new float[labels];
    float[] next = new float[labels];
    for (int i = length - 1; i >= 0; i--) {
      for (int l = 0; l < labels; l++) {
        totals[i * labels + l] = best[i * labels + l] + after[l];
      }
      for (int p = 0; p < labels; p++) {
        float top = Float.NEGATIVE_INFINITY;
        for (int l = 0; l < labels; l++) {
          top = Math.max(top, step(i, p, l) + node[i * labels + l] + after[l]);
        }
        next[p] = top;
      }
      System.arraycopy(next, 0, after, 0, labels);
    }
    return totals;
  }

  /** Notes from now on what features are made of, so that {@link #parts} can tell. */
  public void note() {
    notes = new Notes();
  }

  /**
   * What a feature contributes to a decision.
   *
   * @param template the number of its template; 0 for the bonus of {@link #decodeAgain}
   * @param values what the template was filled with: one to three
   * @param weight how much it speaks for the decision
   */
  public record Part(int template, List<Integer> values, float weight) {
    /** Takes a copy of the list. */
    public Part {
      values = List.copyOf(values);
    }
  }

  /**
   * What the features contribute to the label at a position over its {@link #rival}, given the
   * labels around it, heaviest first; those without weight are left out. After {@link #decode}, and
   * only if the features were {@link #note noted}.
   *
   * @throws IllegalStateException if they were not
   */
  public List<Part> parts(Scorer scorer, int position) {
    Notes noted = notes;
    if (noted == null) {
      throw new IllegalStateException("features were not noted; call note() before they are added");
    }
    int label = path[position];
    int rival = rival(position);
    List<Part> parts = new ArrayList<>();
    if (lean[label] != lean[rival]) {
      parts.add(new Part(0, List.of(), lean[label] - lean[rival]));
    }
    for (int k = nodeFrom[position]; k < nodeFrom[position + 1]; k++) {
      add(noted.ofNode(k, weight(scorer, nodes[k], label, nodes[k], rival)), parts);
    }
    int previous = position == 0 ? labels : path[position - 1];
    for (int k = edgeFrom[position]; k < edgeFrom[position + 1]; k++) {
      int edge = Hash.of(previous, edges[k]);
      add(noted.ofEdge(k, weight(scorer, edge, label, edge, rival)), parts);
    }
    if (position + 1 < length) {
      int next = path[position + 1];
      for (int k = edgeFrom[position + 1]; k < edgeFrom[position + 2]; k++) {
        float weight =
            weight(scorer, Hash.of(label, edges[k]), next, Hash.of(rival, edges[k]), next);
        add(noted.ofEdge(k, weight), parts);
      }
    }
    parts.sort(Comparator.comparing((Part p) -> -Math.abs(p.weight())));
    return parts;
  }

  private static void add(Part part, List<Part> parts) {
    if (part.weight() != 0) {
      parts.add(part);
    }
  }

  private float weight(Scorer scorer, int feature, int label, int other, int rival) {
    float[] own = new float[labels];
    float[] others = new float[labels];
    scorer.add(feature, own, 0);
    scorer.add(other, others, 0);
    return own[label] - others[rival];
  }

  /**
   * Decodes with what was learned so far and, where the labels differ from the gold ones, moves the
   * weights towards those. One example.
   *
   * @return whether the labels were right
   */
  public boolean learn(Learner learner, int[] gold) {
    int[] found = decode(learner);
    boolean right = true;
    for (int i = 0; i < length; i++) {
      int g = gold[i];
      int f = found[i];
      if (g != f) {
        right = false;
        for (int k = nodeFrom[i]; k < nodeFrom[i + 1]; k++) {
          learner.update(nodes[k], g, 1);
          learner.update(nodes[k], f, -1);
        }
      }
      int gp = i == 0 ? labels : gold[i - 1];
      int fp = i == 0 ? labels : found[i - 1];
      if (g != f || gp != fp) {
        for (int k = edgeFrom[i]; k < edgeFrom[i + 1]; k++) {
          learner.update(Hash.of(gp, edges[k]), g, 1);
          learner.update(Hash.of(fp, edges[k]), f, -1);
        }
      }
    }
    learner.next();
    return right;
  }

  private void score(Scorer scorer) {
    int size = length * labels;
    if (node.length < size) {
      node = new float[size * 2];
      edge = new float[size * 2 * (labels + 1)];
      best = new float[size * 2];
      back = new int[size * 2];
      path = new int[length * 2];
    }
    Arrays.fill(lean, 0);
    Arrays.fill(node, 0, size, 0);
    Arrays.fill(edge, 0, size * (labels + 1), 0);
    for (int i = 0; i < length; i++) {
      if (fixed[i] >= 0) {
        for (int l = 0; l < labels; l++) {
          node[i * labels + l] = l == fixed[i] ? 0 : Float.NEGATIVE_INFINITY;
        }
      } else {
        for (int k = nodeFrom[i]; k < nodeFrom[i + 1]; k++) {
          scorer.add(nodes[k], node, i * labels);
        }
      }
      int first = i == 0 ? labels : 0;
      int last = i == 0 ? labels : labels - 1;
      for (int p = first; p <= last; p++) {
        int at = (i * (labels + 1) + p) * labels;
        for (int k = edgeFrom[i]; k < edgeFrom[i + 1]; k++) {
          scorer.add(Hash.of(p, edges[k]), edge, at);
        }
      }
    }
  }

  private float step(int i, int previous, int label) {
    return forbidden[previous * labels + label]
        ? Float.NEGATIVE_INFINITY
        : edge[(i * (labels + 1) + previous) * labels + label];
  }

  private int[] viterbi() {
    for (int i = 0; i < length; i++) {
      for (int l = 0; l < labels; l++) {
        float top = Float.NEGATIVE_INFINITY;
        int from = 0;
        if (i == 0) {
          top = step(0, labels, l);
          from = labels;
        } else {
          for (int p = 0; p < labels; p++) {
            float s = best[(i - 1) * labels + p] + step(i, p, l);
            if (s > top) {
              top = s;
              from = p;
            }
          }
        }
        best[i * labels + l] = top + node[i * labels + l];
        back[i * labels + l] = from;
      }
    }
    int l = 0;
    for (int k = 1; k < labels && length > 0; k++) {
      if (best[(length - 1) * labels + k] > best[(length - 1) * labels + l]) {
        l = k;
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      path[i] = l;
      l = back[i * labels + l];
    }
    return path;
  }

  /** What features are made of: five numbers each, template, how many values, values. */
  private static final class Notes {
    private static final int EACH = 5;

    private int[] nodes = new int[EACH << 10];
    private int[] edges = new int[EACH << 8];

    void node(int at, int template, int count, int a, int b, int c) {
      nodes = put(nodes, at, template, count, a, b, c);
    }

    void edge(int at, int template, int count, int a, int b, int c) {
      edges = put(edges, at, template, count, a, b, c);
    }

    private static int[] put(int[] notes, int at, int template, int count, int a, int b, int c) {
      int from = at * EACH;
      int[] all = from + EACH > notes.length ? Arrays.copyOf(notes, notes.length * 2) : notes;
      all[from] = template;
      all[from + 1] = count;
      all[from + 2] = a;
      all[from + 3] = b;
      all[from + 4] = c;
      return all;
    }

    Part ofNode(int at, float weight) {
      return part(nodes, at, weight);
    }

    Part ofEdge(int at, float weight) {
      return part(edges, at, weight);
    }

    private static Part part(int[] notes, int at, float weight) {
      List<Integer> values = new ArrayList<>();
      for (int i = 0; i < notes[at * EACH + 1]; i++) {
        values.add(notes[at * EACH + 2 + i]);
      }
      return new Part(notes[at * EACH], values, weight);
    }
  }
}
