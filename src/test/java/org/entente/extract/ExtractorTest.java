package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.Findings;
import org.entente.model.PersonKey;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Statement;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExtractorTest {
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

  @Test
  void findsStatementsAndRolesInPlainText() {
    Findings findings =
        extractor.extract(
            article(
                "Norwegian Foreign Minister Lena Sorvik said on Monday that Norway would send more"
                    + " aid to Ukraine."));
    assertEquals(
        List.of("Lena Sorvik"), findings.roles().stream().map(RoleObservation::person).toList());
    Statement statement = findings.statements().get(0);
    assertEquals("Lena Sorvik", statement.speaker().name());
    assertEquals("NOR", statement.country());
    assertEquals(LocalDate.of(2022, 6, 13), statement.said().latest());
  }

  @Test
  void findsNothingInNothing() {
    assertTrue(extractor.extract(article(" ")).all().findAny().isEmpty());
    assertTrue(extractor.extract(article("Hello").withoutText()).all().findAny().isEmpty());
  }

  @Test
  void saysHowSureEachStatementIs() {
    String text =
        "Lena Sorvik, Norway's foreign minister, said on Monday that the talks had failed.";
    Double confidence = extractor.extract(article(text)).statements().get(0).confidence();
    assertNotNull(confidence);
    assertTrue(confidence > 0.3 && confidence < 1, "" + confidence);
  }

  @Test
  void countsInCodePoints() {
    String text = "\uD83D\uDE00 Lena Sorvik, Norway's foreign minister, said the talks had failed.";
    Findings findings = extractor.extract(article(text));
    assertEquals("Lena Sorvik, Norway's foreign minister", findings.roles().get(0).quote());
    assertEquals(2, findings.roles().get(0).evidence().get(0).start());
  }

  @Test
  void readsTheSampleArticleAsTheGoldDoes() throws IOException {
    Path file = Path.of("../shared/gold/seed.json");
    Assumptions.assumeTrue(Files.exists(file), "no gold articles beside the project");
    JsonNode gold = new ObjectMapper().readTree(Files.readString(file));
    Findings findings = extractor.extract(StatementTraining.article(gold));
    Set<String> expected = new HashSet<>();
    for (JsonNode role : gold.get("roles")) {
      expected.add(PersonKey.fold(role.get("person").asText()) + " " + role.get("title").asText());
    }
    Set<String> found = new HashSet<>();
    for (RoleObservation role : findings.roles()) {
      found.add(PersonKey.fold(role.person()) + " " + role.role().office().title());
    }
    assertEquals(expected, found);
    List<String> said = new ArrayList<>();
    for (JsonNode statement : gold.get("statements")) {
      JsonNode when = statement.get("said");
      said.add(
          String.join(
              ", ",
              statement.get("speaker").get("name").asText(),
              statement.get("role").get("title").asText(),
              statement.get("country").asText(),
              when.get("earliest").asText(),
              when.get("latest").asText()));
    }
    assertEquals(said, findings.statements().stream().map(ExtractorTest::line).toList());
  }

  private static String line(Statement statement) {
    Role role = statement.role();
    return String.join(
        ", ",
        statement.speaker().name(),
        role == null ? "null" : role.office().title(),
        String.valueOf(statement.country()),
        String.valueOf(statement.said().earliest()),
        String.valueOf(statement.said().latest()));
  }
}
