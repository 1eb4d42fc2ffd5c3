package org.entente.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.entente.model.Span;
import org.entente.model.Statement;

/**
 * Pairs gold statements with predicted ones: a pair's contents share at least half of the words
 * that either covers (Jaccard index of word positions). One to one, the likest first; among equals
 * the first in the gold, then the first predicted.
 */
final class Matching {
  private static final double LEAST = 0.5;

  private Matching() {}

  /** Indices into the two lists. */
  record Pair(int gold, int predicted, double likeness) {}

  static List<Pair> pairs(int[] text, List<Statement> gold, List<Statement> predicted) {
    List<Span> words = Names.words(text);
    return pairs(
        gold.stream().map(s -> covered(words, s.content())).toList(),
        predicted.stream().map(s -> covered(words, s.content())).toList());
  }

  /** The same, by what each covers. */
  static List<Pair> pairs(List<BitSet> a, List<BitSet> b) {
    List<Pair> pairs = new ArrayList<>();
    BitSet takenGold = new BitSet();
    BitSet takenPredicted = new BitSet();
    for (Pair pair : candidates(a, b)) {
      if (!takenGold.get(pair.gold) && !takenPredicted.get(pair.predicted)) {
        takenGold.set(pair.gold);
        takenPredicted.set(pair.predicted);
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private static List<Pair> candidates(List<BitSet> gold, List<BitSet> predicted) {
    List<Pair> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        double likeness = jaccard(gold.get(i), predicted.get(j));
        if (likeness >= LEAST) {
          candidates.add(new Pair(i, j, likeness));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::predicted));
    return candidates;
  }

  private static double jaccard(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    int shared = both.cardinality();
    return shared == 0 ? 0 : (double) shared / (a.cardinality() + b.cardinality() - shared);
  }

  /** The numbers of the words that a span touches. */
  static BitSet covered(List<Span> words, List<Span> spans) {
    BitSet covered = new BitSet(words.size());
    for (Span span : spans) {
      for (int i = firstEndingAfter(words, span.start()); i < words.size(); i++) {
        if (words.get(i).start() >= span.end()) {
          break;
        }
        covered.set(i);
      }
    }
    return covered;
  }

  private static int firstEndingAfter(List<Span> words, int point) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() > point) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
