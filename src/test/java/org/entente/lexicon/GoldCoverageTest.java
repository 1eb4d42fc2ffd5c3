package org.entente.lexicon;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.text.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** How much of what annotated articles name the lexicon knows. */
class GoldCoverageTest {
  private static final Path TRAIN = Path.of("../shared/gold/train");

  @Test
  void knowsMostOfWhatAnnotatedArticlesName() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(TRAIN), "no annotated articles at " + TRAIN);
    int codes = 0;
    int foundCodes = 0;
    int roles = 0;
    int foundTitles = 0;
    int foundAnywhere = 0;
    Map<String, Integer> lostCodes = new TreeMap<>();
    List<String> lostTitles = new ArrayList<>();
    for (JsonNode article : articles()) {
      String text = article.get("text").textValue();
      Document document = Loaded.annotate(text);
      Set<String> here =
          Loaded.actors(document).stream().map(ActorMention::code).collect(Collectors.toSet());
      for (String code : codes(article)) {
        codes++;
        if (here.contains(code)) {
          foundCodes++;
        } else {
          lostCodes.merge(code, 1, Integer::sum);
        }
      }
      List<OfficeMention> offices = Loaded.offices(document);
      for (JsonNode role : article.get("roles")) {
        roles++;
        String title = role.get("title").textValue();
        int from = document.tokenAt(utf16(text, role.get("evidence").get(0).get(0).intValue()));
        int to =
            document.tokenAt(
                utf16(
                    text,
                    role.get("evidence").get(role.get("evidence").size() - 1).get(1).intValue()));
        List<String> near =
            offices.stream()
                .filter(o -> o.first() < to && o.last() > from)
                .map(OfficeMention::title)
                .toList();
        if (near.contains(title)) {
          foundTitles++;
        } else {
          lostTitles.add(
              title
                  + " | "
                  + near
                  + " | "
                  + text.substring(
                      Math.max(0, document.start(from) - 20),
                      document.end(Math.max(from, Math.min(to, document.size()) - 1))));
        }
        if (offices.stream().anyMatch(o -> o.title().equals(title))) {
          foundAnywhere++;
        }
      }
    }
    Files.writeString(
        Path.of("target/lexicon-coverage.txt"),
        "codes "
            + foundCodes
            + "/"
            + codes
            + ", titles in evidence "
            + foundTitles
            + "/"
            + roles
            + ", in article "
            + foundAnywhere
            + "/"
            + roles
            + "\n"
            + lostCodes
            + "\n"
            + String.join("\n", lostTitles).replaceAll("\n+", "\n"));
    assertTrue(foundCodes > 0.93 * codes, foundCodes + " of " + codes + " codes");
    assertTrue(foundTitles > 0.8 * roles, foundTitles + " of " + roles + " titles");
  }

  private static List<JsonNode> articles() throws IOException {
    JsonMapper mapper = new JsonMapper();
    List<JsonNode> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(TRAIN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        articles.add(mapper.readTree(file.toFile()));
      }
    }
    return articles;
  }

  private static Set<String> codes(JsonNode article) {
    Set<String> codes = new TreeSet<>();
    for (JsonNode statement : article.get("statements")) {
      if (statement.hasNonNull("country")) {
        codes.add(statement.get("country").textValue());
      }
      statement.get("about").forEach(a -> codes.add(a.textValue()));
    }
    return codes;
  }

  private static int utf16(String text, int codePoints) {
    return text.offsetByCodePoints(0, codePoints);
  }
}
