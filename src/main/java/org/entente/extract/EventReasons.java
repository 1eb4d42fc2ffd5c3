package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.entente.extract.EventDetails.Detail;
import org.entente.extract.EventSources.Said;
import org.entente.learn.Logistic;
import org.entente.lexicon.EventTypes;
import org.entente.model.Article;
import org.entente.model.Explanation;
import org.entente.model.Status;
import org.jspecify.annotations.Nullable;

/** Tells why events of an article were found and are as they are: decides once more, and notes. */
final class EventReasons {
  private static final String MODEL = "events.model, ";

  private final EventScan scan;
  private final EventWeighing weighing;
  private final EventModel model;
  private final Values values;
  private final EventFeatures features;
  private final EventStatusFeatures statuses;
  private final EventDates dates;
  private final EventClaims claims;
  private final FeatureBuffer buffer = new FeatureBuffer();

  EventReasons(
      EventScan scan, Article article, EventWeighing weighing, EventTypes types, EventModel model) {
    this.scan = scan;
    this.weighing = weighing;
    this.model = model;
    this.values = new Values(scan.document());
    this.features = new EventFeatures(scan.document(), scan.sources());
    this.statuses = new EventStatusFeatures(scan.document(), scan.sources(), types);
    this.dates = new EventDates(scan.document(), scan.sources(), article.published());
    this.claims = new EventClaims(scan.document(), scan.sources());
    buffer.note();
  }

  /** The reasons for an event and for its details. */
  List<Explanation> of(EventKey key, Detail detail, double score) {
    List<Explanation> all = new ArrayList<>();
    EventCandidate candidate = weighing.best(key).candidate();
    String words = scan.document().text(candidate.first(), candidate.last());
    features.fill(candidate, scan.ends().get(candidate.sentence()), buffer);
    List<Explanation.Reason> reasons =
        new ArrayList<>(Reasons.of(buffer.parts(model.links()), Templates.EVENTS, values));
    weighing.fill(key, buffer);
    reasons.addAll(Reasons.of(buffer.parts(model.weights()), Templates.EVENT_WEIGHTS, values));
    all.add(
        new Explanation(
            "event",
            candidate.trigger() == null ? "an act of speech" : "trigger \"" + words + "\"",
            "ent:" + key.type() + "; " + MODEL + "events",
            Reasons.round(score - model.threshold()),
            "no event",
            reasons));
    all.addAll(details(detail));
    return all;
  }

  private List<Explanation> details(Detail detail) {
    List<Explanation> all = new ArrayList<>();
    EventCandidate candidate = detail.candidate();
    all.add(
        chosen(
            "status",
            detail.status(),
            List.of(Status.values()),
            Status::word,
            status -> statuses.fill(candidate, status, buffer),
            model.status(),
            Templates.EVENT_STATUS));
    List<EventDates.Option> options = dates.options(candidate);
    boolean isClaimed = detail.claim() != null;
    all.add(
        chosen(
            "date",
            detail.date(),
            options,
            option -> Reasons.say(option.range()),
            option -> dates.fill(candidate, option, options, detail.status(), isClaimed, buffer),
            model.dates(),
            Templates.EVENT_DATES));
    Said said = claims.possible(candidate);
    if (said != null) {
      claims.fill(candidate, said, buffer);
      double claimed = model.claims().score(buffer.features(), buffer.size());
      String speaker = said.statement().speaker().name();
      all.add(
          new Explanation(
              "by",
              isClaimed ? speaker : "not claimed by " + speaker,
              MODEL + Templates.EVENT_CLAIMS.section(),
              Reasons.round(isClaimed ? claimed : -claimed),
              null,
              Reasons.of(buffer.parts(model.claims()), Templates.EVENT_CLAIMS, values)));
    }
    return all;
  }

  /** Names an option. */
  private interface Namer<T> {
    String name(T option);
  }

  private <T> Explanation chosen(
      String field,
      T choice,
      List<T> options,
      Namer<T> namer,
      Consumer<T> filler,
      Logistic judge,
      Templates templates) {
    @Nullable T second = null;
    double next = Double.NEGATIVE_INFINITY;
    for (T option : options) {
      filler.accept(option);
      double score = judge.score(buffer.features(), buffer.size());
      if (!option.equals(choice) && score > next) {
        next = score;
        second = option;
      }
    }
    filler.accept(choice);
    double score = judge.score(buffer.features(), buffer.size());
    return new Explanation(
        field,
        namer.name(choice),
        MODEL + templates.section(),
        Reasons.round(second == null ? score : score - next),
        second == null ? null : namer.name(second),
        Reasons.of(buffer.parts(judge), templates, values));
  }
}
