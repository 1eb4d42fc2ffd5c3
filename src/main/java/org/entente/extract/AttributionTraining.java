package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.entente.extract.Sample.Gold;
import org.entente.learn.Chain;
import org.entente.learn.Perceptron;

/** Learns the two models of attribution from annotated articles. */
final class AttributionTraining {
  private static final int BITS = 21;
  private static final long SEED = 20260101;
  private static final int LONGEST = 150; // tokens of a sentence worth learning from
  private static final double LEAST = 0.4; // weights below are dropped
  private static final int RUNS = 3; // over samples in other orders, averaged

  private AttributionTraining() {}

  /**
   * An attributor that learned from the samples, each of which counts as often as it is given.
   *
   * @param passes over the samples, four or so
   */
  static Attributor train(
      List<Sample> samples, VerbClasses classes, int passes, Consumer<String> progress) {
    return train(samples, classes, passes, Ablation.NONE, progress);
  }

  /** The same without some of the features. */
  static Attributor train(
      List<Sample> samples,
      VerbClasses classes,
      int passes,
      Ablation without,
      Consumer<String> progress) {
    List<Perceptron> cues = new ArrayList<>();
    List<Perceptron> roles = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      cues.add(cues(samples, passes, without, new Random(SEED + 2L * run), progress));
      roles.add(roles(samples, passes, without, new Random(SEED + 2L * run + 1), progress));
    }
    return new Attributor(
        classes, Perceptron.average(cues, LEAST), Perceptron.average(roles, LEAST), without);
  }

  private static Perceptron cues(
      List<Sample> samples,
      int passes,
      Ablation without,
      Random random,
      Consumer<String> progress) {
    Perceptron perceptron = new Perceptron(CueFeatures.LABELS, BITS);
    Chain chain = without.cueChain();
    List<Sample> order = new ArrayList<>(samples);
    for (int pass = 1; pass <= passes; pass++) {
      shuffle(order, random);
      long wrong = 0;
      long all = 0;
      for (Sample s : order) {
        int[] labels = new int[s.view().size];
        for (Gold g : s.golds()) {
          for (int i = g.cue().first(); i < g.cue().last(); i++) {
            labels[i] = i == g.cue().first() ? CueFeatures.BEGIN : CueFeatures.INSIDE;
          }
        }
        for (int i = 0; i < labels.length; i++) {
          // a cue that another one overlaps, or that runs over a sentence's end, begins anew
          if (labels[i] == CueFeatures.INSIDE
              && (s.view().document.first(s.view().document.sentence(i)) == i
                  || labels[i - 1] == CueFeatures.OUT)) {
            labels[i] = CueFeatures.BEGIN;
          }
        }
        CueFeatures features = new CueFeatures(s.view(), chain);
        for (int n = 0; n < s.view().document.sentences(); n++) {
          int from = s.view().document.first(n);
          int to = s.view().document.last(n);
          if (to - from > LONGEST) {
            continue;
          }
          features.fill(n);
          int[] gold = new int[to - from];
          System.arraycopy(labels, from, gold, 0, to - from);
          all++;
          wrong += chain.learn(perceptron, gold) ? 0 : 1;
        }
      }
      progress.accept("cues, pass " + pass + ": " + wrong + " of " + all + " sentences wrong");
    }
    return perceptron;
  }

  private static Perceptron roles(
      List<Sample> samples,
      int passes,
      Ablation without,
      Random random,
      Consumer<String> progress) {
    Perceptron perceptron = new Perceptron(RoleFeatures.LABELS, BITS);
    Chain chain = without.roleChain();
    List<Sample> order = new ArrayList<>(samples);
    for (int pass = 1; pass <= passes; pass++) {
      shuffle(order, random);
      long wrong = 0;
      long all = 0;
      for (Sample s : order) {
        RoleFeatures features = new RoleFeatures(s.view(), chain);
        List<Gold> golds = s.golds().stream().filter(Gold::hasCue).toList();
        List<Cue> cues = golds.stream().map(Gold::cue).toList();
        for (int c = 0; c < cues.size(); c++) {
          features.fill(cues, c);
          int[] gold = labels(golds.get(c), features.from, features.to);
          all++;
          wrong += chain.learn(perceptron, gold) ? 0 : 1;
        }
      }
      progress.accept("roles, pass " + pass + ": " + wrong + " of " + all + " cues wrong");
    }
    return perceptron;
  }

  private static int[] labels(Gold gold, int from, int to) {
    int[] labels = new int[to - from];
    for (int i = from; i < to; i++) {
      labels[i - from] =
          i >= gold.cue().first() && i < gold.cue().last()
              ? RoleFeatures.CUE
              : gold.source().get(i)
                  ? RoleFeatures.SOURCE
                  : gold.content().get(i) ? RoleFeatures.CONTENT : RoleFeatures.NONE;
    }
    return labels;
  }

  private static <T> void shuffle(List<T> list, Random random) {
    for (int i = list.size() - 1; i > 0; i--) {
      int k = random.nextInt(i + 1);
      T t = list.get(i);
      list.set(i, list.get(k));
      list.set(k, t);
    }
  }
}
