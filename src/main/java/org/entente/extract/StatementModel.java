package org.entente.extract;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.entente.learn.ModelFile;
import org.entente.learn.Scorer;
import org.entente.learn.Weights;
import org.entente.model.DateRange;
import org.entente.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The trained choice of times, antecedents, topics and allegiances. Immutable; threads share it.
 */
class StatementModel implements Judge {
  static final String FILE = "statements.model";

  final Scorer dates;
  final Scorer antecedents;
  final Scorer topics;
  final Scorer allegiances;
  final Scorer states;
  final Confidence confidence;

  StatementModel(
      Scorer dates,
      Scorer antecedents,
      Scorer topics,
      Scorer allegiances,
      Scorer states,
      Confidence confidence) {
    this.confidence = confidence;
    this.states = states;
    this.topics = topics;
    this.dates = dates;
    this.antecedents = antecedents;
    this.allegiances = allegiances;
  }

  /** The same model, for one that also does something else. */
  StatementModel(StatementModel model) {
    this(
        model.dates,
        model.antecedents,
        model.topics,
        model.allegiances,
        model.states,
        model.confidence);
  }

  /** The model that comes with Entente. */
  static StatementModel load() {
    return ModelFile.load(StatementModel.class, FILE, StatementModel::read);
  }

  /**
   * The model that {@link StatementTraining} wrote.
   *
   * @throws IOException if the stream holds something else
   */
  static StatementModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    return new StatementModel(
        Weights.read(data),
        Weights.read(data),
        Weights.read(data),
        Weights.read(data),
        Weights.read(data),
        Confidence.read(data));
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
  public boolean[] about(
      Attribution attribution, List<String> codes, List<Choice> choices, List<Choice> sizes) {
    return set(scores(choices, topics), scores(sizes, topics));
  }

  static float[] scores(List<Choice> choices, Scorer scorer) {
    float[] scores = new float[choices.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = choices.get(i).score(scorer);
    }
    return scores;
  }

  /**
   * The set whose members' scores and whose size's score have the highest sum.
   *
   * @param members the score of each thing that may be in the set
   * @param sizes the score of each size, from 0 to all; one more than the members
   */
  static boolean[] set(float[] members, float[] sizes) {
    boolean[] in = new boolean[members.length];
    boolean[] best = in.clone();
    float sum = 0;
    float most = sizes[0];
    for (int size = 1; size < sizes.length; size++) {
      int next = -1;
      for (int i = 0; i < members.length; i++) {
        next = !in[i] && (next < 0 || members[i] > members[next]) ? i : next;
      }
      in[next] = true;
      sum += members[next];
      if (sum + sizes[size] > most) {
        most = sum + sizes[size];
        best = in.clone();
      }
    }
    return best;
  }

  @Override
  public int allegiance(
      Attribution attribution, Source source, List<@Nullable String> codes, List<Choice> choices) {
    return best(choices, allegiances);
  }

  @Override
  public @Nullable Double confidence(Attribution attribution, Statement statement) {
    return confidence.of(attribution, statement);
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
