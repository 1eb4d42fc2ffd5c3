package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.Event;
import org.entente.model.Explained;
import org.entente.model.Explanation;
import org.entente.model.Finding;
import org.entente.model.FindingId;
import org.entente.model.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExplainTest {
  private static final String TEXT =
      "OSLO – Norwegian Foreign Minister Lena Sorvik met her Finnish counterpart 😀 on Monday.\n\n"
          + "“We will work with Finland,” Sorvik said. She warned that Russia had attacked Ukraine"
          + " last week.\n\n“That must end. And it must end soon.”\n";
  private static Extractor extractor;

  @BeforeAll
  static void load() {
    extractor = Extractor.load(Lexicon.load());
  }

  private static Article article(String text) {
    return new Article(
        "a",
        null,
        null,
        null,
        LocalDate.of(2022, 6, 15),
        null,
        null,
        null,
        "en",
        text,
        Article.hash(text));
  }

  private static Explanation of(List<Explanation> all, String field) {
    return all.stream().filter(e -> e.field().equals(field)).findFirst().orElseThrow();
  }

  @Test
  void explainingFindsTheSame() {
    Explained explained = extractor.explain(article(TEXT));
    assertEquals(extractor.extract(article(TEXT)), explained.findings());
    assertEquals(explained, extractor.explain(article(TEXT)));
    assertEquals(extractor.extract(article(" ")), extractor.explain(article(" ")).findings());
  }

  @Test
  void everyFindingIsExplained() {
    Explained explained = extractor.explain(article(TEXT));
    List<Finding> all = explained.findings().all().toList();
    assertTrue(all.size() >= 4, all.toString());
    for (Finding finding : all) {
      assertFalse(explained.of(finding).isEmpty(), finding.toString());
    }
  }

  @Test
  void aStatementTellsWhatSpokeForItsFields() {
    Explained explained = extractor.explain(article(TEXT));
    Statement warned =
        explained.findings().statements().stream()
            .filter(s -> s.quote().contains("warned"))
            .findFirst()
            .orElseThrow();
    List<Explanation> all = explained.of(warned);
    Explanation cue = of(all, "cue");
    assertEquals("warned", cue.value());
    assertEquals("attribution.model, cues", cue.by());
    assertEquals("no cue", cue.over());
    assertTrue(cue.score() != null && cue.score() > 0, cue.toString());
    assertFalse(cue.reasons().isEmpty());
    double[] weights = cue.reasons().stream().mapToDouble(r -> -Math.abs(r.weight())).toArray();
    assertArrayEquals(Arrays.stream(weights).sorted().toArray(), weights);
    assertTrue(cue.reasons().stream().noneMatch(r -> r.feature().startsWith("cues ")));
    assertEquals("She", of(all, "source").value());
    assertEquals("Lena Sorvik", of(all, "speaker").value());
    assertTrue(of(all, "content").value().startsWith("Russia had attacked"), all.toString());
    assertEquals("statements.model, dates", of(all, "said").by());
    assertTrue(all.stream().anyMatch(e -> e.field().equals("about") && e.value().equals("RUS")));
  }

  @Test
  void aRoleTellsItsRuleAndAnEventItsTrigger() {
    Explained explained = extractor.explain(article(TEXT));
    Explanation office = explained.of(explained.findings().roles().get(0)).get(0);
    assertEquals("foreign minister", office.value());
    assertTrue(office.by().startsWith("rule title-name: "), office.by());
    assertNull(office.score());
    Event met = explained.findings().events().get(0);
    Explanation event = of(explained.of(met), "event");
    assertEquals("trigger \"met\"", event.value());
    assertTrue(event.by().startsWith("ent:meet"), event.by());
    assertNotNull(event.score());
    assertEquals("happened", of(explained.of(met), "status").value());
    assertEquals("events.model, event dates", of(explained.of(met), "date").by());
  }

  @Test
  void anEventThatLosesItsClaimKeepsItsReasons() {
    Explained explained = extractor.explain(article(TEXT));
    List<Event> claimed =
        explained.findings().events().stream().filter(e -> e.claim() != null).toList();
    Explained sure = explained.atLeast(0.01);
    for (Event event : claimed) {
      String id = FindingId.of("a", event.withClaim(null));
      assertEquals(explained.of(event), sure.explanations().get(id));
    }
    assertEquals(explained.findings(), explained.atLeast(0).findings());
  }
}
