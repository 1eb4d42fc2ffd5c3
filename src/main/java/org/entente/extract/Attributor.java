package org.entente.extract;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.learn.Chain;
import org.entente.learn.Scorer;
import org.entente.learn.Weights;
import org.entente.text.Document;

/**
 * Finds who is reported to have said what: cues first, then each cue's source and content, then
 * quotations that go on. Immutable; threads share it.
 */
final class Attributor {
  static final String MODEL = "attribution.model";

  private final VerbClasses classes;
  private static final float LEAN = -4; // finds more cues at the same F1 of cross-validation

  private final Scorer cueScorer;
  private final Scorer roleScorer;
  private final Ablation without;

  Attributor(VerbClasses classes, Scorer cueScorer, Scorer roleScorer) {
    this(classes, cueScorer, roleScorer, Ablation.NONE);
  }

  Attributor(VerbClasses classes, Scorer cueScorer, Scorer roleScorer, Ablation without) {
    this.without = without;
    this.classes = classes;
    this.cueScorer = cueScorer;
    this.roleScorer = roleScorer;
  }

  /** The attributor with the models that come with Entente. */
  static Attributor load() {
    try (InputStream in = Attributor.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(MODEL + ": absent from the jar; run 'entente train'");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Attributor read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    return new Attributor(VerbClasses.load(), Weights.read(data), Weights.read(data));
  }

  void write(DataOutputStream out) throws IOException {
    ((Weights) cueScorer).write(out);
    ((Weights) roleScorer).write(out);
  }

  /** The attributions of a document, in the order of their cues; those without one stand last. */
  List<Attribution> attributions(Document document) {
    View view = new View(document, classes);
    List<Cue> cues = cues(view);
    List<Draft> drafts = new ArrayList<>();
    Chain chain = without.roleChain();
    RoleFeatures features = new RoleFeatures(view, chain);
    for (int c = 0; c < cues.size(); c++) {
      features.fill(cues, c);
      int[] labels = chain.decode(roleScorer);
      drafts.add(new Draft(cues.get(c), features.from, labels, chain.length()));
    }
    return Quotations.finish(view, drafts);
  }

  /** The chain, which leans towards finding cues. */
  static Chain leaning(Chain cues) {
    cues.lean(CueFeatures.OUT, LEAN);
    return cues;
  }

  /** What tells why attributions of a document were found. */
  AttributionReasons reasons(Document document) {
    View view = new View(document, classes);
    return new AttributionReasons(view, cues(view), cueScorer, roleScorer, new Values(document));
  }

  /** The cues of a document, in order. */
  List<Cue> cues(View view) {
    Chain chain = leaning(without.cueChain());
    CueFeatures features = new CueFeatures(view, chain);
    List<Cue> cues = new ArrayList<>();
    for (int s = 0; s < view.document.sentences(); s++) {
      features.fill(s);
      int[] labels = chain.decode(cueScorer);
      int from = view.document.first(s);
      for (int i = 0; i < chain.length(); i++) {
        if (labels[i] == CueFeatures.BEGIN) {
          int end = i + 1;
          while (end < chain.length() && labels[end] == CueFeatures.INSIDE) {
            end++;
          }
          cues.add(new Cue(from + i, from + end, chain.margin(i)));
        }
      }
    }
    return cues;
  }
}
