package org.entente.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.article.FindingsJson;
import org.entente.article.FindingsReader;
import org.entente.eval.Change.Kind;
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
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final String TEXT =
      "Mr. Holm said that Norway would sell more fish to China next year. Norway met Finland.";
  private static final DateRange DAY = DateRange.day(LocalDate.of(2024, 3, 4), Basis.WEEKDAY);

  private static Article article(String id, String text) {
    return new Article(
        id, null, null, "Fish", null, null, null, null, "en", text, Article.hash(text));
  }

  private static Statement statement(String name, int start, int end, List<String> about) {
    return new Statement(
        new Speaker(name, Speaker.Kind.PERSON, new Span(0, 8), List.of()),
        null,
        "NOR",
        Mode.INDIRECT,
        new Span(9, 13),
        List.of(new Span(start, end)),
        DAY,
        about,
        "attribution@1",
        "",
        0.5);
  }

  private static Event event(String actor, Status status, DateRange date) {
    return new Event(
        actor,
        "NOR",
        "meet",
        status,
        null,
        null,
        date,
        1.0,
        List.of(new Span(67, 85)),
        "ent:meet",
        "",
        0.9);
  }

  private static RoleObservation role(String country) {
    return new RoleObservation(
        "Holm",
        Role.of(new Office("minister", country, null, null)),
        DAY,
        List.of(new Span(0, 8)),
        "title-name",
        "",
        null);
  }

  private static Findings findings(
      List<Statement> statements, List<RoleObservation> roles, List<Event> events) {
    return new Findings(article("a", TEXT), statements, roles, events, null);
  }

  private static List<String> between(Findings before, Findings after, String... ignored) {
    return Changes.between(before, after, Set.of(ignored)).stream()
        .map(
            c ->
                c.finding()
                    + " "
                    + c.kind().word()
                    + " "
                    + c.field()
                    + ": "
                    + c.before()
                    + " → "
                    + c.after())
        .toList();
  }

  @Test
  void tellsWhichFieldsChanged() {
    Findings before =
        findings(
            List.of(statement("Holm", 19, 66, List.of("CHN"))),
            List.of(role("NOR")),
            List.of(event("FIN", Status.PLANNED, DAY)));
    Findings after =
        findings(
            List.of(statement("Kari Holm", 19, 57, List.of("CHN", "NOR"))),
            List.of(role("SWE")),
            List.of(event("FIN", Status.HAPPENED, DateRange.published(LocalDate.of(2024, 3, 5)))));
    assertEquals(
        List.of(
            "statement changed speaker: Holm → Kari Holm",
            "statement changed content: Norway would sell more fish to China next year. →"
                + " Norway would sell more fish to China n",
            "statement changed about: CHN → CHN, NOR",
            "role changed country: NOR → SWE",
            "event changed status: planned → happened",
            "event changed date: 2024-03-04..2024-03-04 → 2024-03-04..2024-03-05",
            "event changed basis: weekday → published"),
        between(before, after));
    assertEquals(
        List.of("statement changed speaker: Holm → Kari Holm", "role changed country: NOR → SWE"),
        between(before, after, "content", "about", "status", "date", "basis"));
    assertEquals(List.of(), between(before, before));
  }

  @Test
  void tellsWhatIsAddedAndGoneWithItsSentence() {
    Findings before = findings(List.of(statement("Holm", 19, 40, List.of())), List.of(), List.of());
    Findings after =
        findings(
            List.of(statement("Holm", 41, 66, List.of())),
            List.of(),
            List.of(event("FIN", Status.HAPPENED, DAY)));
    List<Change> changes = Changes.between(before, after, Set.of());
    assertEquals(
        List.of(Kind.GONE, Kind.ADDED, Kind.ADDED), changes.stream().map(Change::kind).toList());
    assertEquals(
        "Mr. Holm said that Norway would sell more fish to China next year.",
        changes.get(0).text());
    assertEquals("Norway met Finland.", changes.get(2).text());
    assertEquals("FIN meet NOR happened 2024-03-04..2024-03-04", changes.get(2).after());
  }

  @Test
  void matchesWithoutTextByPlaces() {
    Findings before = findings(List.of(statement("Holm", 19, 66, List.of())), List.of(), List.of());
    Findings after = findings(List.of(statement("Holm", 19, 60, List.of())), List.of(), List.of());
    List<String> changed = between(withoutText(before), withoutText(after));
    assertEquals(List.of("statement changed content: 19-66 → 19-60"), changed);
    assertEquals(List.of("content"), fields(withoutText(before), after));
  }

  private static List<String> fields(Findings before, Findings after) {
    return Changes.between(before, after, Set.of()).stream().map(Change::field).toList();
  }

  private static Findings withoutText(Findings f) {
    return new Findings(f.article().withoutText(), f.statements(), f.roles(), f.events(), null);
  }

  @Test
  void matchesByWordsWhereTheTextIsAnother() {
    Findings before = findings(List.of(statement("Holm", 19, 66, List.of())), List.of(), List.of());
    String shifted = "BERGEN, Norway (Meridian) — " + TEXT;
    Findings after =
        new Findings(
            article("a", shifted),
            List.of(statement("Holm", 19 + 28, 66 + 28, List.of())),
            List.of(),
            List.of(),
            null);
    assertEquals(List.of("text", "content"), fields(before, after));
    assertEquals(
        "statement changed content: Norway would sell more fish to China next year. at 19 →"
            + " Norway would sell more fish to China next year. at 47",
        between(before, after).get(1));
  }

  private static FindingsReader reader(List<String> ids) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String id : ids) {
      FindingsJson.write(
          new Findings(
              article(id, "Text of " + id.charAt(0)), List.of(), List.of(), List.of(), null),
          out);
    }
    return new FindingsReader(new ByteArrayInputStream(out.toByteArray()), "f");
  }

  private static List<String> compared(List<String> before, List<String> after) throws IOException {
    List<String> all = new ArrayList<>();
    new Comparison(
            Set.of(),
            changes ->
                changes.forEach(c -> all.add(c.article() + " " + c.kind().word() + c.field())))
        .compare(reader(before), reader(after));
    return all;
  }

  @Test
  void findsArticlesWhateverTheirOrder() throws IOException {
    assertEquals(List.of(), compared(List.of("a", "b", "c"), List.of("c", "b", "a")));
    assertEquals(List.of(), compared(List.of(), List.of()));
    assertEquals(
        List.of("d gone", "e added"),
        compared(List.of("a", "d", "b", "c"), List.of("c", "a", "e", "b")));
  }

  @Test
  void refusesAnArticleThatComesTwice() {
    assertThrows(IOException.class, () -> compared(List.of("a", "a"), List.of("b")));
  }
}
