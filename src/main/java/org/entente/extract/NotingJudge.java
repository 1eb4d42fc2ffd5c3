package org.entente.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.entente.learn.Scorer;
import org.entente.model.DateRange;
import org.entente.model.Explanation;
import org.jspecify.annotations.Nullable;

/** Decides as the model does, and notes why. For one article. */
final class NotingJudge extends StatementModel {
  private final Values values;
  private final IdentityHashMap<Attribution, List<Explanation>> notes = new IdentityHashMap<>();

  NotingJudge(StatementModel model, Values values) {
    super(model);
    this.values = values;
  }

  /** Why what was decided about an attribution was decided so. */
  List<Explanation> notes(Attribution attribution) {
    return notes.getOrDefault(attribution, List.of());
  }

  @Override
  public int date(Attribution attribution, List<DateRange> ranges, List<Choice> choices) {
    int best = super.date(attribution, ranges, choices);
    note(
        attribution,
        choice(
            "said",
            ranges.stream().map(Reasons::say).toList(),
            choices,
            best,
            Templates.DATES,
            dates));
    return best;
  }

  @Override
  public int antecedent(Attribution attribution, List<Person> people, List<Choice> choices) {
    int best = super.antecedent(attribution, people, choices);
    note(
        attribution,
        choice(
            "speaker",
            people.stream().map(Person::name).toList(),
            choices,
            best,
            Templates.ANTECEDENTS,
            antecedents));
    return best;
  }

  @Override
  public boolean[] about(
      Attribution attribution, List<String> codes, List<Choice> choices, List<Choice> sizes) {
    boolean[] counts = super.about(attribution, codes, choices, sizes);
    for (int i = 0; i < counts.length; i++) {
      note(
          attribution,
          new Explanation(
              "about",
              counts[i] ? codes.get(i) : "not " + codes.get(i),
              by(Templates.ABOUT),
              Reasons.round(choices.get(i).score(topics)),
              null,
              Reasons.of(choices.get(i).parts(topics), Templates.ABOUT, values)));
    }
    return counts;
  }

  @Override
  public int allegiance(
      Attribution attribution, Source source, List<@Nullable String> codes, List<Choice> choices) {
    int best = super.allegiance(attribution, source, codes, choices);
    note(
        attribution,
        choice(
            "country",
            codes.stream().map(code -> code == null ? "nobody" : code).toList(),
            choices,
            best,
            Templates.ALLEGIANCE,
            allegiances));
    return best;
  }

  private void note(Attribution attribution, Explanation explanation) {
    notes.computeIfAbsent(attribution, a -> new ArrayList<>()).add(explanation);
  }

  private static String by(Templates templates) {
    return FILE + ", " + templates.section();
  }

  private Explanation choice(
      String field,
      List<String> options,
      List<Choice> choices,
      int best,
      Templates templates,
      Scorer scorer) {
    int second = -1;
    for (int i = 0; i < choices.size(); i++) {
      boolean better =
          second < 0 || choices.get(i).score(scorer) > choices.get(second).score(scorer);
      second = i != best && better ? i : second;
    }
    float own = choices.get(best).score(scorer);
    @Nullable String over = second < 0 ? null : options.get(second);
    return new Explanation(
        field,
        options.get(best),
        by(templates),
        Reasons.round(second < 0 ? own : own - choices.get(second).score(scorer)),
        over,
        Reasons.of(choices.get(best).parts(scorer), templates, values));
  }
}
