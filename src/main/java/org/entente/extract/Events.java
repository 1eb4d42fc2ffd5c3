package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.extract.EventDetails.Detail;
import org.entente.extract.EventSources.Said;
import org.entente.extract.EventWeighing.Scored;
import org.entente.learn.Logistic;
import org.entente.lexicon.EventType;
import org.entente.lexicon.EventTypes;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.Event;
import org.entente.model.Explanation;
import org.entente.model.FindingId;
import org.entente.model.Quotes;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Statement;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds what one actor did, does, will do or is said to do to another. A trigger of the ontology
 * and two ends in its sentence make a candidate; a learned model tells which candidates are events
 * and whether they have come about. Immutable and thread-safe.
 */
final class Events {
  private final Lexicon lexicon;
  private final EventTypes types;
  private final EventModel model;

  Events(Lexicon lexicon, EventModel model) {
    this.lexicon = lexicon;
    this.types = lexicon.eventTypes();
    this.model = model;
  }

  /** Finds the events of the lexicon's types, with the model in the jar. */
  static Events load(Lexicon lexicon) {
    return new Events(lexicon, EventModel.load());
  }

  /**
   * The events of an article, each once, in text order.
   *
   * @param document the article's text, annotated
   * @param statements its statements, whose speakers claim what they say
   * @param roles its role observations, by which people stand for states
   */
  List<Event> extract(
      Document document, Article article, List<Statement> statements, List<RoleObservation> roles) {
    return extract(scan(document, article, statements, roles), article);
  }

  /** The same with the reasons for each event. */
  Map<Event, List<Explanation>> explain(EventScan scan, double[] scores, Article article) {
    Map<Event, List<Explanation>> reasons = new LinkedHashMap<>();
    extract(scan, scores, article, reasons);
    return reasons;
  }

  /** What an article offers for events: its statements, ends and candidates. */
  EventScan scan(
      Document document, Article article, List<Statement> statements, List<RoleObservation> roles) {
    return EventScan.of(document, statements, roles, Issuer.of(article.publisher()), lexicon);
  }

  /** The log-odds of each candidate of a scan to be an event, without regard to the others. */
  double[] scores(EventScan scan) {
    return scores(scan, model.links());
  }

  static double[] scores(EventScan scan, Logistic links) {
    FeatureBuffer buffer = new FeatureBuffer();
    EventFeatures features = new EventFeatures(scan.document(), scan.sources());
    double[] scores = new double[scan.candidates().size()];
    for (int i = 0; i < scores.length; i++) {
      EventCandidate candidate = scan.candidates().get(i);
      features.fill(candidate, scan.ends().get(candidate.sentence()), buffer);
      scores[i] = links.score(buffer.features(), buffer.size());
    }
    return scores;
  }

  /** The events among the candidates of a scan. */
  List<Event> extract(EventScan scan, Article article) {
    return extract(scan, scores(scan), article);
  }

  /** The same, with the candidates' scores known. */
  List<Event> extract(EventScan scan, double[] scores, Article article) {
    return extract(scan, scores, article, null);
  }

  private List<Event> extract(
      EventScan scan,
      double[] scores,
      Article article,
      @Nullable Map<Event, List<Explanation>> reasons) {
    FeatureBuffer buffer = new FeatureBuffer();
    EventWeighing weighing = new EventWeighing(scan, scored(scan, scores));
    EventDetails details = new EventDetails(scan, article, types, model);
    Maker maker = new Maker(scan, article);
    List<Event> events = new ArrayList<>();
    for (EventKey key : weighing.keys()) {
      weighing.fill(key, buffer);
      double score =
          weighing.best(key).score() + model.weights().score(buffer.features(), buffer.size());
      if (score >= model.threshold() && !weighing.isContradicted(key)) {
        Detail detail = details.of(weighing.all(key));
        Event event = maker.event(key, detail, score);
        events.add(event);
        if (reasons != null) {
          reasons.put(
              event,
              new EventReasons(scan, article, weighing, types, model).of(key, detail, score));
        }
      }
    }
    events.sort(
        Comparator.comparing((Event e) -> e.evidence().get(0))
            .thenComparing(Event::type)
            .thenComparing(Event::actor)
            .thenComparing(Event::recipient));
    return events;
  }

  private record Place(int first, int last, EventKey key) {}

  /** The best candidate of each trigger for each event. */
  private static List<Scored> scored(EventScan scan, double[] scores) {
    Map<Place, Scored> best = new LinkedHashMap<>();
    for (int i = 0; i < scores.length; i++) {
      EventCandidate candidate = scan.candidates().get(i);
      EventKey key = EventKey.of(candidate);
      best.merge(
          new Place(candidate.first(), candidate.last(), key),
          new Scored(candidate, key, scores[i]),
          (a, b) -> b.score() > a.score() ? b : a);
    }
    return List.copyOf(best.values());
  }

  /** Makes events from candidates of one article. */
  private static final class Maker {
    private final EventScan scan;
    private final Article article;
    private final CodePoints points;

    Maker(EventScan scan, Article article) {
      this.scan = scan;
      this.article = article;
      this.points = new CodePoints(scan.document().text());
    }

    Event event(EventKey key, Detail detail, double score) {
      EventType type = detail.candidate().type();
      Said claim = detail.claim();
      Span evidence = evidence(detail.candidate());
      return new Event(
          key.actor(),
          key.recipient(),
          key.type(),
          detail.status(),
          claim == null ? null : claim.statement().speaker().name(),
          claim == null ? null : FindingId.of(article.id(), claim.statement()),
          detail.date().range(),
          type.strength(),
          List.of(evidence),
          "ent:" + type.name(),
          Quotes.of(scan.document().text(), evidence),
          Logistic.probability(score));
    }

    /** The clause that tells of it. */
    private Span evidence(EventCandidate candidate) {
      int[] clause = EventClause.of(scan.document(), candidate);
      return new Span(
          points.point(scan.document().start(clause[0])),
          points.point(scan.document().end(clause[1] - 1)));
    }
  }
}
