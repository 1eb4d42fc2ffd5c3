package org.entente.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.entente.extract.Sample.Gold;
import org.entente.learn.Regression;
import org.entente.learn.Regression.Example;
import org.entente.text.Document;

/** Learns to tell right attributions from wrong ones that taggers found in articles new to them. */
final class SieveTraining {
  private static final double PENALTY = 3;

  private SieveTraining() {}

  /** The drafts of a sample, each judged by whether it matches a gold attribution. */
  static List<Example> judge(Sample sample, List<Draft> drafts) {
    List<BitSet> found = new ArrayList<>();
    for (Draft draft : drafts) {
      found.add(words(sample.view(), draft.content));
    }
    List<BitSet> gold = new ArrayList<>();
    for (Gold g : sample.golds()) {
      gold.add(words(sample.view(), g.content()));
    }
    boolean[] right = matched(found, gold);
    List<Example> judged = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      judged.add(new Example(Sieve.features(sample.view(), drafts.get(i)), right[i]));
    }
    return judged;
  }

  /** A sieve that learned from the judged drafts; none of them give one that knows nothing. */
  static Sieve train(List<Example> judged) {
    return new Sieve(
        judged.isEmpty() ? Regression.none(Sieve.FEATURES) : Regression.fit(judged, PENALTY));
  }

  /** Which of the found contents match a gold one, one to one, best first; as the scorer does. */
  private static boolean[] matched(List<BitSet> found, List<BitSet> gold) {
    record Pair(int found, int gold, double overlap) {}
    List<Pair> pairs = new ArrayList<>();
    for (int f = 0; f < found.size(); f++) {
      for (int g = 0; g < gold.size(); g++) {
        BitSet both = (BitSet) found.get(f).clone();
        both.and(gold.get(g));
        int n = both.cardinality();
        int all = found.get(f).cardinality() + gold.get(g).cardinality() - n;
        if (n * 2 >= all && all > 0) {
          pairs.add(new Pair(f, g, (double) n / all));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
    boolean[] right = new boolean[found.size()];
    boolean[] used = new boolean[gold.size()];
    for (Pair pair : pairs) {
      if (!right[pair.found()] && !used[pair.gold()]) {
        right[pair.found()] = true;
        used[pair.gold()] = true;
      }
    }
    return right;
  }

  private static BitSet words(View view, BitSet tokens) {
    BitSet words = new BitSet();
    Document document = view.document;
    for (int i = tokens.nextSetBit(0);
        i >= 0 && i < document.size();
        i = tokens.nextSetBit(i + 1)) {
      words.set(i, view.isWord(i));
    }
    return words;
  }
}
