package org.entente.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.Article;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.Findings;
import org.entente.model.Mode;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final String TEXT =
      "Canada will send two ships, José Peña told reporters. The ministry added that talks with"
          + " Peru go on.";
  private static final DateRange DAY = DateRange.day(LocalDate.of(2022, 3, 1), Basis.DATE);

  private static Statement statement(String name, Speaker.Kind kind, String mention, String said) {
    return new Statement(
        new Speaker(name, kind, at(mention), List.of()),
        kind == Speaker.Kind.PERSON ? Role.of(new Office("envoy", "CAN", "PER", null)) : null,
        "CAN",
        Mode.INDIRECT,
        null,
        List.of(at(said)),
        DAY,
        List.of("CAN", "PER"),
        "gold",
        said,
        null);
  }

  private static Span at(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static final Statement PENA =
      statement("José Peña", Speaker.Kind.PERSON, "José Peña", "Canada will send two ships");
  private static final Statement MINISTRY =
      statement(
          "Ministry of Defence of Canada",
          Speaker.Kind.INSTITUTION,
          "The ministry",
          "talks with Peru go on");
  private static final RoleObservation ENVOY =
      new RoleObservation(
          "José Peña",
          Role.of(new Office("envoy", "CAN", null, null)),
          DAY,
          List.of(at("José Peña")),
          "gold",
          "José Peña",
          null);
  private static final Event TALKS = event("CAN", "meet", "PER", null);

  private static Event event(String actor, String type, String recipient, @Nullable String by) {
    return new Event(
        actor,
        recipient,
        type,
        Status.HAPPENED,
        by,
        null,
        DAY,
        null,
        List.of(at("talks with Peru")),
        "gold",
        "talks with Peru",
        null);
  }

  private static Findings findings(
      String id, List<Statement> statements, List<RoleObservation> roles, List<Event> events) {
    Article article =
        new Article(id, null, null, null, null, null, null, null, null, TEXT, Article.hash(TEXT));
    return new Findings(article, statements, roles, events, null);
  }

  private static final Findings GOLD =
      findings("a", List.of(PENA, MINISTRY), List.of(ENVOY), List.of(TALKS));

  private static Evaluation of(Statement... predicted) {
    return Evaluation.of(
        List.of(GOLD), List.of(findings("a", List.of(predicted), List.of(), List.of())));
  }

  @Test
  void goldAgreesWithItself() {
    Evaluation e = Evaluation.of(List.of(GOLD), List.of(GOLD));
    assertEquals(Evaluation.MEASURES, e.scores().stream().map(Score::measure).toList());
    for (Score s : e.scores()) {
      assertEquals(1.0, s.f1(), s.measure());
    }
    assertEquals(new Score("TUPLE", 2, 2, 2), e.score("TUPLE"));
    assertEquals(new Score("TUPLE recall, officials", 1, 1, 1), e.score("TUPLE recall, officials"));
    assertEquals(List.of(), e.misses());
  }

  @Test
  void anArticleThatWasNotPredictedCountsAsMissedAndIsNamed() {
    Findings other = findings("b", List.of(PENA), List.of(), List.of());
    Evaluation e = Evaluation.of(List.of(GOLD), List.of(other));
    assertEquals(List.of("a"), e.absent());
    assertEquals(List.of("b"), e.unknown());
    assertEquals(new Score("content", 0, 2, 0), e.score("content"));
    assertEquals(0, e.score("content").f1());
    assertEquals(
        List.of(
            "José Peña",
            "Ministry of Defence of Canada",
            "José Peña: envoy, CAN",
            "CAN meet PER happened 2022-03-01..2022-03-01"),
        e.misses().stream().map(Miss::gold).toList());
  }

  @Test
  void contentMatchesFromHalfOfTheWordsOn() {
    Statement half = withContent(PENA, "send two ships");
    Statement third = withContent(PENA, "two ships");
    assertEquals(1, of(half).score("content").right());
    assertEquals(0, of(third).score("content").right());
  }

  @Test
  void theLikestPredictionIsMatchedWhereTwoCompete() {
    Statement worse = withContent(withName(PENA, "Another"), "send two ships");
    Evaluation e = of(worse, PENA);
    assertEquals(new Score("content", 1, 2, 2), e.score("content"));
    assertEquals(1, e.score("speaker").right());
    assertEquals(0.5, e.score("TUPLE").f1());
    assertTrue(
        e.misses()
            .contains(
                new Miss(
                    "a", "statement", Miss.Kind.SPURIOUS, "", "", "Another", "send two ships")));
  }

  @Test
  void aPersonIsKnownByNameWhateverItsCaseAndAccents() {
    assertEquals(1, of(withName(PENA, "JOSE  PEN\u0303A.")).score("speaker").right());
    Evaluation e = of(withName(PENA, "Peña"));
    assertEquals(0, e.score("speaker").right());
    assertEquals(0, e.score("TUPLE").right());
    assertEquals(1, e.score("role").right());
    assertEquals(
        List.of("speaker", "name"),
        e.misses().stream().filter(m -> m.kind() == Miss.Kind.WRONG).map(Miss::field).toList());
  }

  @Test
  void anInstitutionIsKnownByItsPlaceToo() {
    Evaluation e = of(withName(MINISTRY, "Government of Canada"));
    assertEquals(1, e.score("speaker").right());
    assertEquals(0, e.score("name").right());
    assertEquals(1, e.score("TUPLE").right());
  }

  @Test
  void symmetricEventsHaveNoOrderOthersDo() {
    assertEquals(List.of(1, 1, 1), eventsRight(TALKS, event("PER", "meet", "CAN", null)));
    assertEquals(
        List.of(1, 0, 0),
        eventsRight(event("CAN", "praise", "PER", null), event("PER", "praise", "CAN", null)));
    assertEquals(List.of(1, 1, 0), eventsRight(TALKS, event("CAN", "meet", "PER", "Peña")));
    assertEquals(List.of(0, 0, 0), eventsRight(TALKS, event("CAN", "warn", "PER", null)));
    assertEquals(
        List.of(1, 1, 1),
        eventsRight(event("CAN", "meet", "PER", "Peña"), event("CAN", "meet", "PER", "pena")));
  }

  private static List<Integer> eventsRight(Event gold, Event predicted) {
    Evaluation e =
        Evaluation.of(
            List.of(findings("a", List.of(), List.of(), List.of(gold))),
            List.of(findings("a", List.of(), List.of(), List.of(predicted))));
    List<Integer> right = new ArrayList<>();
    for (String level : List.of("events ends", "events type", "events full")) {
      right.add(e.score(level).right());
    }
    return right;
  }

  @Test
  void aPredictionGivenTwiceIsRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Evaluation.of(List.of(GOLD), List.of(GOLD, GOLD)));
    assertEquals("article a is predicted twice; leave one of them out", e.getMessage());
  }

  @Test
  void barsAreReachedOrNamed() {
    Evaluation e = of(PENA);
    Bar low = Bar.of("TUPLE=0.6");
    Bar high = Bar.of("TUPLE recall, officials=1");
    Bar missed = Bar.of("content=0.67");
    assertEquals(List.of(missed), e.below(List.of(low, high, missed)));
    assertThrows(IllegalArgumentException.class, () -> Bar.of("tuple=0.4"));
    assertThrows(IllegalArgumentException.class, () -> Bar.of("TUPLE=40"));
    assertThrows(IllegalArgumentException.class, () -> Bar.of("TUPLE=x"));
    assertThrows(IllegalArgumentException.class, () -> Bar.of("TUPLE"));
  }

  @Test
  void namesFoldAsUnicodeSays() {
    assertEquals("strasse", Names.fold("Straße"));
    assertEquals("strasse", Names.fold("STRA\u1e9eE"));
    assertEquals("σασ", Names.fold("ΣΑΣ"));
    assertEquals("abdullah gul", Names.fold("Abdullah  Gül"));
    assertEquals("o brien", Names.fold("O’Brien"));
    assertEquals("ı", Names.fold("ı"));
    assertEquals("fi", Names.fold("\ufb01"));
    assertEquals("हद", Names.fold("ह\u094dद"));
    assertEquals("a_b 2", Names.fold("a_b ²"));
    assertEquals("क र", Names.fold("क\u093fर"));
  }

  @Test
  void wordsAreCountedInCodePoints() {
    assertEquals(
        List.of(new Span(0, 2), new Span(3, 5), new Span(7, 8)),
        Names.words("ab \ud835\udc00c\ud83d\ude00 x".codePoints().toArray()));
  }

  private static Statement withName(Statement s, String name) {
    return with(
        s, new Speaker(name, s.speaker().kind(), s.speaker().mention(), List.of()), s.content());
  }

  private static Statement withContent(Statement s, String words) {
    return with(s, s.speaker(), List.of(at(words)));
  }

  private static Statement with(Statement s, Speaker speaker, List<Span> content) {
    return new Statement(
        speaker,
        s.role(),
        s.country(),
        s.mode(),
        s.cue(),
        content,
        s.said(),
        s.about(),
        s.rule(),
        s.quote(),
        s.confidence());
  }
}
