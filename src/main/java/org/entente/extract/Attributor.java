package org.entente.extract;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.learn.Chain;
import org.entente.learn.ModelFile;
import org.entente.learn.Scorer;
import org.entente.learn.Weights;
import org.entente.text.Document;

/**
 * Finds who is reported to have said what: cues first, then each cue's source and content, then
 * quotations that go on. Immutable; threads share it.
 */
final class Attributor {
  static final String MODEL = "attribution.model";
  static final float LEAN = -120; // finds more cues than hold; the sieve sorts them out
  private static final double LEAST = 0.42; // probability of an attribution that counts

  private final VerbClasses classes;
  private final Scorer cueScorer;
  private final Scorer roleScorer;
  private final Sieve sieve;
  private final Ablation without;

  Attributor(
      VerbClasses classes, Scorer cueScorer, Scorer roleScorer, Sieve sieve, Ablation without) {
    this.without = without;
    this.classes = classes;
    this.cueScorer = cueScorer;
    this.roleScorer = roleScorer;
    this.sieve = sieve;
  }

  /** The attributor with the models that come with Entente. */
  static Attributor load() {
    return ModelFile.load(Attributor.class, MODEL, Attributor::read);
  }

  static Attributor read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    return new Attributor(
        VerbClasses.load(),
        Weights.read(data),
        Weights.read(data),
        Sieve.read(data),
        Ablation.NONE);
  }

  void write(DataOutputStream out) throws IOException {
    ((Weights) cueScorer).write(out);
    ((Weights) roleScorer).write(out);
    sieve.write(out);
  }

  /**
   * The attributions of a document, in the order of their cues; those without one stand last. Each
   * has the probability of its content as score.
   */
  List<Attribution> attributions(Document document) {
    View view = new View(document, classes);
    List<Transcripts.Turn> turns = Transcripts.find(view);
    return finish(view, turns, drafts(view, turns), sieve);
  }

  /** The attributions that drafts and turns make, without drafts that the sieve lets fall. */
  static List<Attribution> finish(
      View view, List<Transcripts.Turn> turns, List<Draft> drafts, Sieve sieve) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      draft.probability = sieve.probability(view, draft);
      if (draft.probability >= LEAST) {
        kept.add(draft);
      }
    }
    List<Attribution> attributions = new ArrayList<>(Quotations.finish(view, kept));
    turns.forEach(turn -> attributions.add(turn.attribution(view.document)));
    return attributions;
  }

  /** All outside of turns that may be an attribution, in the order of cues; each has content. */
  List<Draft> drafts(View view, List<Transcripts.Turn> turns) {
    List<Cue> cues = cues(view);
    List<Draft> drafts = new ArrayList<>();
    Chain chain = without.roleChain();
    RoleFeatures features = new RoleFeatures(view, chain);
    for (Cue cue : cues) {
      List<Cue> among = among(cues, cue);
      features.fill(among, among.indexOf(cue));
      int[] labels = chain.decode(roleScorer);
      drafts.add(new Draft(cue, features.from, labels, chain.margins()));
    }
    drafts.removeIf(
        d -> d.content.isEmpty() || turns.stream().anyMatch(t -> t.holds(d.cue.first())));
    Quotations.prepare(view, drafts);
    return drafts;
  }

  /** The cues that are sure, and this one: what the roles of this one are decided among. */
  static List<Cue> among(List<Cue> cues, Cue one) {
    return cues.stream().filter(c -> c.score() >= 0 || c.equals(one)).toList();
  }

  /** What tells why attributions of a document were found. */
  AttributionReasons reasons(Document document) {
    View view = new View(document, classes);
    return new AttributionReasons(view, cues(view), cueScorer, roleScorer, new Values(document));
  }

  /**
   * The cues of a document, in order: those found, and with a negative score those that would be
   * found if being none cost more.
   */
  private List<Cue> cues(View view) {
    Chain chain = without.cueChain();
    CueFeatures features = new CueFeatures(view, chain);
    List<Cue> cues = new ArrayList<>();
    for (int s = 0; s < view.document.sentences(); s++) {
      features.fill(s);
      int from = view.document.first(s);
      List<Cue> sure = read(chain, chain.decode(cueScorer), from, 0);
      cues.addAll(sure);
      for (Cue cue : read(chain, chain.decodeAgain(CueFeatures.OUT, LEAN), from, LEAN)) {
        if (sure.stream().noneMatch(c -> c.first() < cue.last() && cue.first() < c.last())) {
          cues.add(cue);
        }
      }
    }
    cues.sort(Comparator.comparingInt(Cue::first));
    return cues;
  }

  /** The cues that a chain's labels mark. */
  private static List<Cue> read(Chain chain, int[] labels, int from, float lean) {
    List<Cue> cues = new ArrayList<>();
    float[] margins = null;
    for (int i = 0; i < chain.length(); i++) {
      if (labels[i] == CueFeatures.BEGIN) {
        int end = i + 1;
        while (end < chain.length() && labels[end] == CueFeatures.INSIDE) {
          end++;
        }
        margins = margins == null ? chain.margins() : margins;
        cues.add(new Cue(from + i, from + end, lean + margins[i]));
      }
    }
    return cues;
  }
}
