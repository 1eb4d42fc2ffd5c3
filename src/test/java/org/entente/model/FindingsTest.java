package org.entente.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final DateRange DAY = DateRange.day(LocalDate.of(2024, 3, 4), Basis.DATE);
  private static final Article ARTICLE =
      new Article(
          "a", null, null, null, null, null, null, null, null, "text", Article.hash("text"));

  private static Statement statement(int start, @Nullable Double confidence) {
    return new Statement(
        new Speaker("Holm", Speaker.Kind.PERSON, null, List.of()),
        null,
        null,
        Mode.DIRECT,
        null,
        List.of(new Span(start, start + 1)),
        DAY,
        List.of(),
        "attribution@1",
        "",
        confidence);
  }

  private static Event event(Statement claim, double confidence) {
    return new Event(
        "FIN",
        "NOR",
        "meet",
        Status.HAPPENED,
        "Holm",
        FindingId.of("a", claim),
        DAY,
        null,
        List.of(new Span(0, 1)),
        "ent:meet",
        "",
        confidence);
  }

  @Test
  void dropsWhatIsLessSureAndKeepsWhatHasNoConfidence() {
    Statement sure = statement(0, 0.5);
    Statement unsure = statement(1, 0.49);
    Statement unknown = statement(2, null);
    Event kept = event(sure, 0.9);
    Event unclaimed = event(unsure, 0.8);
    Findings all =
        new Findings(
            ARTICLE,
            List.of(sure, unsure, unknown),
            List.of(),
            List.of(kept, unclaimed, event(sure, 0.1)),
            "1+x");
    assertEquals(
        new Findings(
            ARTICLE,
            List.of(sure, unknown),
            List.of(),
            List.of(kept, unclaimed.withClaim(null)),
            "1+x confidence>=0.5"),
        all.atLeast(0.5));
    assertSame(all, all.atLeast(0));
  }
}
