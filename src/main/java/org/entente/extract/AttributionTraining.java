package org.entente.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.entente.extract.Sample.Gold;
import org.entente.learn.Adapted;
import org.entente.learn.Chain;
import org.entente.learn.Perceptron;
import org.entente.learn.Regression;
import org.entente.learn.Weights;

/** Learns the two models of attribution from annotated articles. */
final class AttributionTraining {
  private static final int BITS = 21;
  private static final long SEED = 20260101;
  private static final int LONGEST = 150; // tokens of a sentence worth learning from
  private static final double LEAST = 0.4; // weights below are dropped
  private static final int FOLDS = 5; // of the samples that the sieve learns from
  private static final int RUNS = 3; // over samples in other orders, averaged

  private final VerbClasses classes;
  private final int passes;
  private final Ablation without;
  private final Consumer<String> progress;

  /**
   * @param passes over the samples, four or so
   * @param without the features to leave out
   */
  AttributionTraining(
      VerbClasses classes, int passes, Ablation without, Consumer<String> progress) {
    this.classes = classes;
    this.passes = passes;
    this.without = without;
    this.progress = progress;
  }

  /**
   * What was learned.
   *
   * @param attributor learned from all samples
   * @param heldOut by article, what attributors that learned from the others find in it; of the
   *     samples annotated as the models shall find
   */
  record Learned(Attributor attributor, Map<String, List<Attribution>> heldOut) {}

  /** What taggers that had not seen a sample found in it. */
  private record Found(Sample sample, List<Transcripts.Turn> turns, List<Draft> drafts) {}

  /** Learns from the samples, each of which counts as often as it is given. */
  Learned learn(List<Sample> samples) {
    Taggers taggers = taggers(samples, RUNS);
    List<Found> found = findUnseen(samples);
    Sieve sieve = sieve(found);
    return new Learned(taggers.attributor(classes, sieve, without), attributions(found, sieve));
  }

  /** Only what {@link Learned#heldOut} holds: for cross-validation. */
  Map<String, List<Attribution>> heldOut(List<Sample> samples) {
    List<Found> found = findUnseen(samples);
    return attributions(found, sieve(found));
  }

  private static Sieve sieve(List<Found> found) {
    List<Regression.Example> judged = new ArrayList<>();
    found.forEach(f -> judged.addAll(SieveTraining.judge(f.sample(), f.drafts())));
    return SieveTraining.train(judged);
  }

  private static Map<String, List<Attribution>> attributions(List<Found> found, Sieve sieve) {
    Map<String, List<Attribution>> heldOut = new LinkedHashMap<>();
    for (Found f : found) {
      heldOut.put(
          f.sample().id(), Attributor.finish(f.sample().view(), f.turns(), f.drafts(), sieve));
    }
    return heldOut;
  }

  /** The weights of both taggers. */
  private record Taggers(Weights cues, Weights roles) {
    Attributor attributor(VerbClasses classes, Sieve sieve, Ablation without) {
      return new Attributor(classes, cues, roles, sieve, without);
    }
  }

  /** Taggers that learned from the samples, as the mean of so many runs. */
  private Taggers taggers(List<Sample> samples, int runs) {
    // jobs of even number learn cues, the others roles; the order of results is kept
    List<List<Perceptron>> learned =
        IntStream.range(0, 2 * runs)
            .parallel()
            .mapToObj(
                job ->
                    job % 2 == 0
                        ? cues(samples, new Random(SEED + job))
                        : roles(samples, new Random(SEED + job)))
            .toList();
    List<Perceptron> cues = new ArrayList<>();
    List<Perceptron> roles = new ArrayList<>();
    for (int job = 0; job < 2 * runs; job++) {
      (job % 2 == 0 ? cues : roles).addAll(learned.get(job));
    }
    return new Taggers(
        Perceptron.average(cues, runs, LEAST), Perceptron.average(roles, runs, LEAST));
  }

  /**
   * What taggers that learned from the other samples find in each: of the samples annotated as the
   * models shall find, or of all where there are none such.
   */
  private List<Found> findUnseen(List<Sample> samples) {
    boolean own = samples.stream().anyMatch(Sample::own);
    List<Sample> distinct = samples.stream().filter(s -> s.own() == own).distinct().toList();
    Found[] found = new Found[distinct.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      progress.accept("sieve, part " + (fold + 1) + " of " + FOLDS);
      Set<Sample> aside = Collections.newSetFromMap(new IdentityHashMap<>());
      for (int i = fold; i < found.length; i += FOLDS) {
        aside.add(distinct.get(i));
      }
      List<Sample> rest = samples.stream().filter(s -> !aside.contains(s)).toList();
      Attributor attributor =
          taggers(rest, 1).attributor(classes, SieveTraining.train(List.of()), without);
      for (int i = fold; i < found.length; i += FOLDS) {
        Sample sample = distinct.get(i);
        List<Transcripts.Turn> turns = Transcripts.find(sample.view());
        found[i] = new Found(sample, turns, attributor.drafts(sample.view(), turns));
      }
    }
    return List.of(found);
  }

  private List<Perceptron> cues(List<Sample> samples, Random random) {
    Perceptron shared = new Perceptron(CueFeatures.LABELS, BITS);
    Perceptron own = new Perceptron(CueFeatures.LABELS, BITS);
    Adapted both = new Adapted(shared, own);
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
          wrong += chain.learn(s.own() ? both : shared, gold) ? 0 : 1;
        }
      }
      progress.accept("cues, pass " + pass + ": " + wrong + " of " + all + " sentences wrong");
    }
    return List.of(shared, own);
  }

  private List<Perceptron> roles(List<Sample> samples, Random random) {
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
    return List.of(perceptron);
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
