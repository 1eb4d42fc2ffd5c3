package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.lexicon.EventTypes;
import org.entente.lexicon.Lexicon;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Findings;
import org.entente.model.Span;
import org.entente.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MarkedArticleTest {
  private static final EventTypes TYPES = Lexicon.load().eventTypes();
  private static final Path WRITTEN = Path.of("src/test/resources/org/entente/extract/articles");
  private static final String ARTICLE =
      """
      title: Envoy leaves Oslo
      published: 2019-03-14

      {s1,2 Foreign Minister Jelena Marić} {c1 said} on Tuesday {x1 the envoy would leave Oslo} and {c2 added}: "{x2 For good.}"

      "{x2 We are done}."
      ---
      1 | Jelena Marić | person | foreign minister, SRB | SRB | 2019-03-12 weekday | NOR
      2 | | | | | | -
      R Jelena Marić | foreign minister, SRB
      E SRB expel NOR planned | Jelena Marić | none | "would leave Oslo"
      """;

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("001.txt"), text);
  }

  @Test
  void readsFindingsFromMarkedText() throws IOException {
    Findings found = GoldFiles.findings(file(ARTICLE), TYPES);
    String text = String.valueOf(found.article().text());
    assertEquals("001", found.article().id());
    assertFalse(text.contains("{"));
    Statement first = found.statements().get(0);
    Statement second = found.statements().get(1);
    assertEquals("the envoy would leave Oslo", cut(text, first.content().get(0)));
    assertEquals(
        List.of("For good", "We are done"),
        second.content().stream().map(span -> cut(text, span)).toList());
    assertEquals("Jelena Marić", second.speaker().name());
    assertEquals(first.speaker().mention(), second.speaker().mention());
    assertEquals(
        new DateRange(LocalDate.of(2019, 3, 12), LocalDate.of(2019, 3, 12), Basis.WEEKDAY),
        second.said());
    assertEquals(List.of("NOR"), first.about());
    assertEquals("foreign minister", found.roles().get(0).role().office().title());
    assertEquals("would leave Oslo", cut(text, found.events().get(0).evidence().get(0)));
    assertEquals(
        new DateRange(null, LocalDate.of(2019, 3, 14), Basis.NONE), found.events().get(0).date());
  }

  private static String cut(String text, Span span) {
    return text.substring(
        text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
  }

  @Test
  void saysWhichLineIsWrong() throws IOException {
    assertFault(
        "line 9: \"Oslo | x\" has 2 fields, not 7", ARTICLE.replace("2 | | | | | | -", "Oslo | x"));
    assertFault("does not occur in the text", ARTICLE.replace("\"would leave", "\"will leave"));
    assertFault(
        "no statement for the marks [x2]",
        ARTICLE
            .replace("{s1,2", "{s1")
            .replace("2 | | | | | | -\n", "")
            .replace("{c2 added}", "added"));
    assertFault("not closed", ARTICLE.replace("leave Oslo}", "leave Oslo"));
  }

  private void assertFault(String message, String text) throws IOException {
    Path file = file(text);
    IOException e = assertThrows(IOException.class, () -> MarkedArticle.read(file, TYPES));
    assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
  }

  @Test
  void thoseToLearnFromAreDistinctAndWhole() throws IOException {
    Set<String> texts = new HashSet<>();
    for (Path file : GoldFiles.of(WRITTEN)) {
      Findings found = GoldFiles.findings(file, TYPES);
      assertTrue(texts.add(String.valueOf(found.article().text())), file.toString());
      boolean news = GoldFiles.origin(file, GoldFiles.read(file, TYPES)) == Origin.NEWS;
      assertTrue(found.statements().size() > (news ? 0 : 3), file.toString());
    }
    assertTrue(texts.size() > 50);
  }
}
