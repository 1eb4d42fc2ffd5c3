package org.entente.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.entente.learn.Regression;
import org.entente.model.Basis;
import org.entente.model.Mode;
import org.entente.model.Speaker.Kind;
import org.entente.model.Statement;

/**
 * How likely a statement is to be right in speaker, role, country, content and date together: by
 * how sure its content is, and by what sort of speaker, role and date it has. Immutable; threads
 * share it.
 */
final class Confidence {
  /** How many features a statement has. */
  static final int FEATURES = 16;

  private static final int PRONOUN = 4; // characters of a source that is one, at most
  private static final double STEPS = 1000; // of the probabilities given out

  private final Regression model;

  Confidence(Regression model) {
    this.model = model;
  }

  static Confidence read(DataInputStream in) throws IOException {
    return new Confidence(Regression.read(in));
  }

  void write(DataOutputStream out) throws IOException {
    model.write(out);
  }

  /** The probability, in thousandths. */
  double of(Attribution attribution, Statement statement) {
    return StrictMath.rint(STEPS * model.probability(features(attribution, statement))) / STEPS;
  }

  /** The probability of an example. */
  double of(Regression.Example example) {
    return model.probability(example);
  }

  /** The features of a statement that was made of the attribution. */
  static double[] features(Attribution attribution, Statement s) {
    double content = Math.min(Math.max(attribution.score(), 0.01), 0.99);
    boolean turn = attribution.cue() == null;
    Kind kind = s.speaker().kind();
    boolean person = kind == Kind.PERSON;
    Basis basis = s.said().basis();
    int mention =
        s.speaker().mention() == null
            ? 0
            : s.speaker().mention().end() - s.speaker().mention().start();
    return new double[] {
      turn ? 0 : StrictMath.log(content / (1 - content)),
      bit(turn),
      bit(person),
      bit(kind == Kind.INSTITUTION),
      bit(kind == Kind.GROUP),
      bit(s.speaker().mention() == null),
      bit(mention > 0 && mention <= PRONOUN),
      bit(mention > 40),
      bit(person && !s.speaker().name().contains(" ")),
      bit(s.role() == null),
      bit(person && s.role() == null),
      bit(s.country() == null),
      bit(basis == Basis.PUBLISHED),
      bit(basis == Basis.VAGUE),
      bit(basis == Basis.RELATIVE),
      bit(s.mode() == Mode.DIRECT)
    };
  }

  private static double bit(boolean b) {
    return b ? 1 : 0;
  }
}
