package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.extract.ToneTraining.Label;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.Findings;
import org.entente.model.Span;
import org.entente.model.Statement;
import org.entente.model.Tone;
import org.entente.model.Towards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonesTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final Extractor EXTRACTOR = Extractor.load(LEXICON);
  private static final Path LABELS = Path.of("src/test/resources/org/entente/extract/tone.tsv");
  private static final Path WRITTEN = Path.of("src/test/resources/org/entente/extract/articles");

  private static Findings read(String text) {
    return EXTRACTOR.extract(
        new Article(
            "a",
            null,
            null,
            null,
            LocalDate.of(2024, 3, 5),
            null,
            null,
            null,
            null,
            text,
            Article.hash(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"We thank Chile for its generous help,\" Norway's foreign minister, Kari Holm, said.|CHL|FAVOURABLE",
        "Norway's foreign minister, Kari Holm, condemned Chile's attack on the island as illegal.|CHL|ADVERSE",
        "Norway's foreign minister, Kari Holm, accused Chile of violating the agreement.|CHL|ADVERSE",
        "Norway's foreign minister, Kari Holm, said her country stood by Chile and would deepen its cooperation with it.|CHL|FAVOURABLE",
        "Norway's foreign minister, Kari Holm, said the delegation would arrive in Chile on Monday.|CHL|NEUTRAL",
      })
  void aStatementTakesAStanceTowardsAnotherActor(String text, String actor, Tone tone) {
    List<Statement> statements = read(text).statements();
    assertEquals(1, statements.size());
    Map<String, Tone> tones = new HashMap<>();
    statements.get(0).tones().forEach(t -> tones.put(t.actor(), t.tone()));
    assertEquals(tone, tones.get(actor), statements.toString());
    assertFalse(tones.containsKey("NOR"));
  }

  @Test
  void theWordsThatDecidedItAreTold() {
    String text = "Norway's foreign minister, Kari Holm, accused Chile of violating the agreement.";
    Towards tone = read(text).statements().get(0).tones().get(0);
    List<String> words =
        tone.because().stream().map((Span s) -> text.substring(s.start(), s.end())).toList();
    assertTrue(words.contains("accused") || words.contains("violating"), words.toString());
  }

  @Test
  void aNeutralToneNeedsNoReasons() {
    String text =
        "Norway's foreign minister, Kari Holm, said the delegation would arrive in Chile on"
            + " Monday.";
    assertEquals(List.of(), read(text).statements().get(0).tones().get(0).because());
  }

  @Test
  void labelsAreOfStatementsThatTheGoldHas() throws IOException {
    List<Label> labels = ToneTraining.read(LABELS);
    Path gold = Path.of("../shared/gold/train");
    assumeTrue(Files.isDirectory(gold), "no ../shared here");
    Map<String, Findings> articles = new HashMap<>();
    for (Path file : GoldFiles.of(List.of(gold, WRITTEN))) {
      Findings findings = GoldFiles.findings(file, LEXICON.eventTypes());
      articles.put(findings.article().id(), findings);
    }
    for (Label label : labels) {
      Findings article = articles.get(label.article());
      assertTrue(
          article != null
              && article.statements().stream().anyMatch(s -> ToneTraining.isOf(label, s)),
          label.toString());
    }
  }

  @Test
  void noArticleIsBothLearnedFromAndMeasuredOn() throws IOException {
    Map<String, Boolean> kept = new HashMap<>();
    int measured = 0;
    for (Label label : ToneTraining.read(LABELS)) {
      boolean last = label.part().equals("final");
      measured += last ? 1 : 0;
      Boolean other = kept.put(label.article(), last);
      assertTrue(other == null || other == last, label.toString());
    }
    assertTrue(measured >= 100, measured + " labels kept aside");
  }
}
