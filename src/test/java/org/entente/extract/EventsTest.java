package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.lexicon.EventType;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.FindingId;
import org.entente.model.Mode;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Status;
import org.entente.text.Annotator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EventsTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2022, 5, 12); // a Thursday
  private static final Lexicon LEXICON = Lexicon.load();
  private static final Annotator ANNOTATOR = Annotator.load();
  private static final Events EVENTS = Events.load(LEXICON);

  @TestFactory
  List<DynamicTest> everyTypeIsFoundInItsExamplesAndNotInTheOthers() {
    List<DynamicTest> tests = new ArrayList<>();
    for (EventType type : LEXICON.eventTypes().all()) {
      List<String> examples = new ArrayList<>(type.yes());
      examples.addAll(type.no());
      for (String each : examples) {
        tests.add(dynamicTest(type.name() + ": " + each, () -> agrees(type, each)));
      }
    }
    return tests;
  }

  private static void agrees(EventType type, String example) {
    EventExample parsed = EventExample.of(type, example, ANNOTATOR, LEXICON.actors());
    Set<String> wanted = new TreeSet<>();
    parsed.keys().forEach(k -> wanted.add(k.actor() + " " + k.type() + " " + k.recipient()));
    assertEquals(wanted, found(parsed.document().text(), List.of(), List.of()));
  }

  @Test
  void aLeaderStandsForTheStateThatTheArticleGives() {
    assertEquals(
        Set.of("KEN criticise UGA"),
        found(
            "Ruto condemned Uganda on Monday.",
            List.of(),
            List.of(holds("William Ruto", "president", "KEN"))));
  }

  @Test
  void coordinatedEndsFanOut() {
    assertEquals(
        Set.of("FRA sanction SYR", "ITA sanction SYR"),
        found("France and Italy imposed sanctions on Syria.", List.of(), List.of()));
  }

  @Test
  void weStandsForTheGovernmentsThatSpeakTogether() {
    String text = "We condemn Belarus.";
    Statement statement =
        new Statement(
            new Speaker(
                "Governments of France, Italy, and the Netherlands",
                Speaker.Kind.GROUP,
                span(text, "We"),
                List.of()),
            null,
            null,
            Mode.INDIRECT,
            span(text, "condemn"),
            List.of(span(text, "Belarus")),
            DateRange.published(PUBLISHED),
            List.of(),
            "test",
            "",
            null);
    Set<String> found = found(text, List.of(statement), List.of());
    assertEquals(Set.of("FRA criticise BLR", "ITA criticise BLR", "NLD criticise BLR"), found);
  }

  @Test
  void aWellKnownLeaderNeedsNoOfficeInTheText() {
    assertEquals(
        Set.of("RUS criticise KEN"),
        found("Vladimir Putin condemned Kenya on Monday.", List.of(), List.of()));
  }

  @Test
  void theEndsOfASymmetricTypeAreSorted() {
    Event event = only("Uganda held talks with Kenya on Monday.");
    assertEquals("KEN", event.actor());
    assertEquals("UGA", event.recipient());
  }

  @Test
  void anEventIsGivenOncePerArticle() {
    assertEquals(
        Set.of("ISR attack SYR"),
        found("Israel bombed Syria. Israel bombed Syria again.", List.of(), List.of()));
    assertEquals(
        1, events("Israel bombed Syria. Israel bombed Syria.", List.of(), List.of()).size());
  }

  @Test
  void tellsWhatHappenedFromWhatIsPlanned() {
    assertEquals(Status.HAPPENED, only("The president of Brazil visited India.").status());
    assertEquals(Status.PLANNED, only("The president of Brazil will visit India.").status());
  }

  @Test
  void isDatedByAnExpressionNearIt() {
    assertEquals(
        DateRange.day(LocalDate.of(2022, 5, 9), Basis.WEEKDAY),
        only("Uganda's president met the president of Kenya on Monday.").date());
  }

  @Test
  void withoutATimeItIsOpen() {
    assertEquals(
        new DateRange(null, PUBLISHED, Basis.NONE), only("Russia invaded Georgia.").date());
  }

  @Test
  void theSourceOfAStatementClaimsWhatItSays() {
    String text = "Mara Tamm said that Russia had imposed sanctions on Georgia.";
    Statement statement =
        statement(text, "Mara Tamm", "said", "Russia had imposed sanctions on Georgia");
    List<Event> events = events(text, List.of(statement), List.of());
    Event sanction =
        events.stream().filter(e -> e.type().equals("sanction")).findFirst().orElseThrow();
    assertEquals("Mara Tamm", sanction.by());
    assertEquals(FindingId.of("a", statement), sanction.claim());
  }

  @Test
  void carriesStrengthRuleEvidenceAndConfidence() {
    String text = "In May, Canada imposed sanctions on Belarus.";
    Event event = only(text);
    assertEquals(-8.0, event.strength());
    assertEquals("ent:sanction", event.rule());
    assertEquals("In May, Canada imposed sanctions on Belarus", event.quote());
    assertEquals(List.of(new Span(0, 43)), event.evidence());
    Double confidence = event.confidence();
    assertTrue(confidence != null && confidence > 0 && confidence <= 1);
  }

  @Test
  void isQuotedByItsClause() {
    String text =
        "OTTAWA, May 3 (Wire) — Canadian Foreign Minister Ann Roy condemned Belarus for the"
            + " arrests.";
    assertEquals(
        "Canadian Foreign Minister Ann Roy condemned Belarus for the arrests", only(text).quote());
  }

  @Test
  void offsetsAreCodePoints() {
    Event event = only("😀 Canada imposed sanctions on Belarus.");
    assertEquals(List.of(new Span(2, 37)), event.evidence());
  }

  @Test
  void aTextWithoutActorsHasNone() {
    assertEquals(List.of(), events("", List.of(), List.of()));
    assertEquals(List.of(), events("It rained.", List.of(), List.of()));
  }

  private static Event only(String text) {
    List<Event> events = events(text, List.of(), List.of());
    assertEquals(1, events.size(), events.toString());
    return events.get(0);
  }

  private static Set<String> found(
      String text, List<Statement> statements, List<RoleObservation> roles) {
    Set<String> found = new TreeSet<>();
    for (Event e : events(text, statements, roles)) {
      found.add(e.actor() + " " + e.type() + " " + e.recipient());
    }
    return found;
  }

  private static List<Event> events(
      String text, List<Statement> statements, List<RoleObservation> roles) {
    Article article =
        new Article(
            "a", null, null, null, PUBLISHED, null, null, null, "en", text, Article.hash(text));
    return EVENTS.extract(ANNOTATOR.annotate(text), article, statements, roles);
  }

  private static RoleObservation holds(String person, String title, String country) {
    return new RoleObservation(
        person,
        Role.of(new Office(title, country, null, null)),
        DateRange.published(PUBLISHED),
        List.of(new Span(0, 1)),
        "test",
        "",
        null);
  }

  private static Statement statement(String text, String source, String cue, String content) {
    return new Statement(
        new Speaker(source, Speaker.Kind.PERSON, span(text, source), List.of()),
        null,
        null,
        Mode.INDIRECT,
        span(text, cue),
        List.of(span(text, content)),
        DateRange.published(PUBLISHED),
        List.of(),
        "test",
        "",
        null);
  }

  private static Span span(String text, String part) {
    int at = text.indexOf(part);
    return new Span(at, at + part.length());
  }
}
