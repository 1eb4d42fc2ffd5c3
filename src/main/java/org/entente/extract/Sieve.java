package org.entente.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Set;
import org.entente.extract.View.Kind;
import org.entente.learn.Regression;

/**
 * Judges drafts: how likely the content of one is to be right, by how far the taggers' labels lead.
 * Cues are taken generously, and this sorts out what does not hold. Words, tags and the way drafts
 * lie to each other were tried as further features: they add nothing to the leads. Immutable;
 * threads share it.
 */
final class Sieve {
  /** How many features a draft has. */
  static final int FEATURES = 9;

  private static final int TAIL = 8; // tokens that may follow source and cue in their sentence
  private static final double PLAIN = 0.95; // of a sentence so closed: 58 of 61 in training
  private static final double NAMED = 0.6; // what is called so in quotation marks: 3 of 4 doubted
  private static final int BEFORE_QUOTATION = 3; // tokens, as in "as his “best friend”"
  private static final Set<String> NAMING =
      Set.of(
          "brand",
          "call",
          "characterise",
          "characterize",
          "depict",
          "describe",
          "denounce",
          "hail",
          "label",
          "portray",
          "refer");
  private static final double SCALE = 8; // of leads, below which they hardly differ

  private final Regression model;

  Sieve(Regression model) {
    this.model = model;
  }

  static Sieve read(DataInputStream in) throws IOException {
    return new Sieve(Regression.read(in));
  }

  void write(DataOutputStream out) throws IOException {
    model.write(out);
  }

  /** The probability that the content of a draft is right. */
  double probability(View view, Draft draft) {
    double probability = model.probability(features(view, draft));
    double least = closes(view, draft) ? PLAIN : quotesAName(view, draft) ? NAMED : 0;
    return Math.max(probability, least);
  }

  /** The features of a draft, of similar size each. */
  static double[] features(View view, Draft draft) {
    double cue = level(draft.cue.score());
    double least = level(draft.margin);
    double mean = level(draft.mean);
    double source = draft.source.isEmpty() ? 1 : 0;
    double verb = 0;
    for (int i = draft.content.nextSetBit(0); i >= 0; i = draft.content.nextSetBit(i + 1)) {
      verb = Math.max(verb, view.kind[i] == Kind.VERB ? 1 : 0);
    }
    return new double[] {
      Math.max(cue, 0),
      Math.min(cue, 0),
      cue * Math.abs(cue) / 5,
      least,
      mean,
      cue * least / 5,
      source,
      StrictMath.log(draft.content.cardinality()),
      verb
    };
  }

  /**
   * Whether source and a verb of speech close a sentence that they report, as in "…, the envoy
   * declared on Thursday."
   */
  private static boolean closes(View view, Draft draft) {
    int sentence = view.document.sentence(draft.cue.first());
    int source = draft.source.nextSetBit(0);
    int start = Math.min(source, draft.cue.first());
    int end = Math.max(draft.source.length(), draft.cue.last());
    return source >= view.document.first(sentence)
        && view.document.quotation(draft.cue.first()) < 0
        && draft.content.length() <= start
        && start - draft.content.length() <= 2
        && view.document.last(sentence) - end <= TAIL
        && saysInATense(view, draft.cue)
        && hasVerb(view, draft.content.nextSetBit(0), draft.content.length())
        && !hasVerb(view, end, view.document.last(sentence));
  }

  /** Whether a source calls something by quoted words, as in "referring to A as “a friend”". */
  private static boolean quotesAName(View view, Draft draft) {
    boolean naming = false;
    for (int i = draft.cue.first(); i < draft.cue.last(); i++) {
      naming |= NAMING.contains(view.document.lemma(i)) && view.document.tag(i).startsWith("VB");
    }
    if (!naming
        || draft.source.nextSetBit(0) < 0
        || view.document.quotation(draft.cue.first()) >= 0) {
      return false;
    }
    int from = draft.content.nextSetBit(draft.cue.last());
    for (int i = from; i >= 0; i = draft.content.nextSetBit(i + 1)) {
      if (view.document.lower(i).equals("as") && view.document.quotation(i) < 0) {
        int end = Math.min(view.size, i + 1 + BEFORE_QUOTATION);
        for (int k = i + 1; k < end; k++) {
          if (view.document.quotation(k) >= 0 && draft.content.get(k)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean saysInATense(View view, Cue cue) {
    for (int i = cue.first(); i < cue.last(); i++) {
      if (view.isFinite(i) && (view.verbs[i] & VerbClasses.SPEECH) != 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasVerb(View view, int from, int to) {
    for (int i = from; i < to; i++) {
      if (view.kind[i] == Kind.VERB || view.isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  /** The logarithm of a lead, with its sign. */
  private static double level(double lead) {
    return Math.signum(lead) * StrictMath.log1p(Math.min(Math.abs(lead), 1e5) / SCALE);
  }
}
