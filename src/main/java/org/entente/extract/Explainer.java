package org.entente.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.Event;
import org.entente.model.Explained;
import org.entente.model.Explanation;
import org.entente.model.FindingId;
import org.entente.model.Findings;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Statement;
import org.entente.text.Document;

/**
 * Finds what an article says as {@link Extractor} does, and tells why. Apart from it, so that
 * nobody pays who does not ask.
 */
record Explainer(
    Document document,
    Attributor attributor,
    Lexicon lexicon,
    StatementModel model,
    Events events,
    Tones tones) {
  /** The findings of the article, whose text the document is, with the reasons. */
  Explained explain(Article article, String engine) {
    NotingJudge judge = new NotingJudge(model, new Values(document));
    List<Attribution> attributions = attributor.attributions(document);
    Statements.Found found = new Statements(lexicon, judge).find(article, document, attributions);
    EventScan scan = events.scan(document, article, found.statements(), found.roles());
    double[] scores = events.scores(scan);
    Findings findings =
        new Findings(
            article,
            tones.of(scan, scores),
            found.roles(),
            events.extract(scan, scores, article),
            engine);
    Map<String, List<Explanation>> explanations = new HashMap<>();
    statements(findings, attributions, judge, explanations);
    for (RoleObservation role : findings.roles()) {
      Explanation office =
          Explanation.ofRule("office", role.role().office().title(), RoleRules.say(role.rule()));
      explanations.put(FindingId.of(article.id(), role), List.of(office));
    }
    Map<Event, List<Explanation>> why = events.explain(scan, scores, article);
    why.forEach((event, all) -> explanations.put(FindingId.of(article.id(), event), all));
    return new Explained(findings, explanations);
  }

  private void statements(
      Findings findings,
      List<Attribution> attributions,
      NotingJudge judge,
      Map<String, List<Explanation>> explanations) {
    AttributionReasons reasons = attributor.reasons(document);
    CodePoints points = new CodePoints(document.text());
    Map<List<Span>, List<Explanation>> ofSpans = new HashMap<>();
    for (Attribution attribution : attributions) {
      List<Explanation> all = new ArrayList<>(reasons.of(attribution));
      all.addAll(judge.notes(attribution));
      ofSpans.put(spans(attribution, points), all);
    }
    for (Statement statement : findings.statements()) {
      List<Span> spans = new ArrayList<>(statement.content());
      spans.addAll(statement.evidence());
      explanations.put(
          FindingId.of(findings.article().id(), statement), ofSpans.getOrDefault(spans, List.of()));
    }
  }

  /** Content, then evidence, of the statement that an attribution becomes. */
  private static List<Span> spans(Attribution attribution, CodePoints points) {
    List<Span> content =
        attribution.content().stream().map(s -> points(s, points)).distinct().sorted().toList();
    Span source = attribution.source();
    Span cue = attribution.cue();
    List<Span> spans = new ArrayList<>(content);
    spans.addAll(
        Statement.evidence(
            source == null ? null : points(source, points),
            cue == null ? null : points(cue, points),
            content));
    return spans;
  }

  private static Span points(Span span, CodePoints points) {
    return new Span(points.point(span.start()), points.point(span.end()));
  }
}
