package org.entente.extract;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.entente.learn.Scorer;
import org.entente.learn.Weights;
import org.entente.model.DateRange;

/** The trained choice of times and antecedents. Immutable; threads share it. */
final class StatementModel implements Judge {
  static final String FILE = "statements.model";

  private final Scorer dates;
  private final Scorer antecedents;
  private final Scorer topics;
  private final Scorer states;

  StatementModel(Scorer dates, Scorer antecedents, Scorer topics, Scorer states) {
    this.states = states;
    this.topics = topics;
    this.dates = dates;
    this.antecedents = antecedents;
  }

  /** The model that comes with Entente. */
  static StatementModel load() {
    try (InputStream in = StatementModel.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + ": absent from the jar; run 'entente train'");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The model that {@link StatementTraining} wrote.
   *
   * @throws IOException if the stream holds something else
   */
  static StatementModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    return new StatementModel(
        Weights.read(data), Weights.read(data), Weights.read(data), Weights.read(data));
  }

  @Override
  public int date(Attribution attribution, List<DateRange> ranges, List<Choice> choices) {
    return best(choices, dates);
  }

  @Override
  public int antecedent(Attribution attribution, List<Person> people, List<Choice> choices) {
    return best(choices, antecedents);
  }

  @Override
  public int state(Person person, String title, List<String> codes, List<Choice> choices) {
    return best(choices, states);
  }

  @Override
  public boolean[] about(Attribution attribution, List<String> codes, List<Choice> choices) {
    boolean[] counts = new boolean[choices.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = choices.get(i).score(topics) > 0;
    }
    return counts;
  }

  /** The index of the choice with the highest score, the first of equal ones. */
  static int best(List<Choice> choices, Scorer scorer) {
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < choices.size(); i++) {
      float score = choices.get(i).score(scorer);
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }
}
