package org.entente.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
  static final int FEATURES = 10;

  private static final int TAIL = 8; // tokens that may follow source and cue in their sentence
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
    return model.probability(features(view, draft));
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
      verb,
      closes(view, draft) ? 1 : 0
    };
  }

  /**
   * Whether source and cue close a sentence whose content stands before them, as in "…, the envoy
   * declared on Thursday."
   */
  private static boolean closes(View view, Draft draft) {
    int sentence = view.document.sentence(draft.cue.first());
    int source = draft.source.nextSetBit(0);
    int start = Math.min(source, draft.cue.first());
    int end = Math.max(draft.source.length(), draft.cue.last());
    if (source < view.document.first(sentence)
        || view.document.quotation(draft.cue.first()) >= 0
        || draft.content.length() > start
        || start - draft.content.length() > 2
        || view.document.last(sentence) - end > TAIL) {
      return false;
    }
    for (int i = end; i < view.document.last(sentence); i++) {
      if (view.kind[i] == Kind.VERB) {
        return false;
      }
    }
    return true;
  }

  /** The logarithm of a lead, with its sign. */
  private static double level(double lead) {
    return Math.signum(lead) * StrictMath.log1p(Math.min(Math.abs(lead), 1e5) / SCALE);
  }
}
