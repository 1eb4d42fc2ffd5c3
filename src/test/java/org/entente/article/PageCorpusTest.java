package org.entente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.entente.model.Article;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PageCorpusTest {
  private static final Path SHARED = Path.of("../shared");
  private static final Path PAGES = SHARED.resolve("corpora/pages");
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private static void skipWithout(Path path) {
    Assumptions.assumeTrue(Files.exists(path), "no " + path + " here");
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      tokens.add(word.group());
    }
    Map<String, Integer> shingles = new HashMap<>();
    for (int i = 0; i < Math.max(tokens.isEmpty() ? 0 : 1, tokens.size() - 3); i++) {
      shingles.merge(
          String.join(" ", tokens.subList(i, Math.min(tokens.size(), i + 4))), 1, Integer::sum);
    }
    return shingles;
  }

  /** Body F1 over word 4-grams, as the page scorer works it out. */
  private static double bodyF1(Path gold, Path files, String predictions) throws IOException {
    List<JsonNode> pages = new ArrayList<>();
    for (String line : Files.readAllLines(gold)) {
      pages.add(FindingsJson.MAPPER.readTree(line));
    }
    double precision = 0;
    double recall = 0;
    int answered = 0;
    StringBuilder out = new StringBuilder();
    for (JsonNode page : pages) {
      String id = page.get("id").textValue();
      Draft draft = draft(files, page);
      ObjectNode prediction = FindingsJson.MAPPER.createObjectNode().put("id", id);
      prediction
          .put("text", draft.text())
          .put("title", draft.title())
          .put("byline", draft.byline());
      prediction.put("published", Objects.toString(draft.published(), null));
      prediction.put("publisher", draft.publisher());
      out.append(prediction).append('\n');
      if (!page.has("text")) {
        continue;
      }
      Map<String, Integer> want = shingles(page.get("text").textValue());
      Map<String, Integer> got = shingles(draft.text());
      for (JsonNode optional : page.path("optional")) {
        Map<String, Integer> part = shingles(optional.textValue());
        if (common(part, got) * 2 < size(part)) {
          part.forEach((s, n) -> want.merge(s, -n, Integer::sum));
          want.values().removeIf(n -> n <= 0);
        }
      }
      double common = common(want, got);
      if (size(got) > 0) {
        precision += common / size(got);
        answered++;
      }
      recall += common / size(want);
    }
    Path target = Files.createDirectories(Path.of("target/pages"));
    Files.writeString(target.resolve(predictions), out);
    double p = precision / Math.max(1, answered);
    double r = recall / pages.stream().filter(page -> page.has("text")).count();
    return 2 * p * r / (p + r);
  }

  private static double size(Map<String, Integer> shingles) {
    return shingles.values().stream().mapToInt(n -> n).sum();
  }

  private static double common(Map<String, Integer> a, Map<String, Integer> b) {
    return a.entrySet().stream()
        .mapToInt(e -> Math.min(e.getValue(), b.getOrDefault(e.getKey(), 0)))
        .sum();
  }

  private static Draft draft(Path files, JsonNode page) throws IOException {
    if (!page.has("file")) {
      return TextPage.read(Files.readString(files.resolve(page.get("id").textValue() + ".txt")));
    }
    Path file = files.resolve(page.get("file").textValue());
    if (file.toString().endsWith(".txt")) {
      return TextPage.read(Files.readString(file));
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return HtmlPage.read(Encoding.page(in.readAllBytes()));
    }
  }

  @Test
  void findsTheBodiesOfDumps() throws IOException {
    Path dumps = PAGES.resolve("dumps");
    skipWithout(dumps);
    double f1 = bodyF1(dumps.resolve("gold.jsonl"), dumps, "dumps.jsonl");
    assertTrue(f1 >= .88, "body F1 " + f1);
  }

  @Test
  void findsTheBodiesOfPages() throws IOException {
    Path dev = PAGES.resolve("dev");
    skipWithout(dev);
    double f1 = bodyF1(dev.resolve("gold.jsonl"), dev, "pages.jsonl");
    assertTrue(f1 >= .93, "body F1 " + f1);
  }

  @Test
  void readsTheSeedDumpAsItsGold() throws IOException {
    Path seed = SHARED.resolve("seeds/000_962dfee02244f49b.txt");
    skipWithout(seed);
    List<Reading> readings = new ArrayList<>();
    Articles.read(
        List.of(seed.toString()),
        new ByteArrayInputStream("".getBytes(StandardCharsets.UTF_8)),
        readings::add);
    assertEquals(1, readings.size());
    Article read = ((ReadArticle) readings.get(0)).article();
    JsonNode gold = FindingsJson.MAPPER.readTree(SHARED.resolve("gold/seed.json").toFile());
    assertEquals(gold.get("text").textValue(), read.text());
    assertEquals(gold.get("title").textValue(), read.title());
    assertEquals(gold.get("published").textValue(), Objects.toString(read.published()));
    assertEquals("Jonny Tickle", read.byline());
    assertEquals(gold.get("publisher").textValue(), read.publisher());
    assertEquals("000_962dfee02244f49b.txt", read.id());
    assertEquals("en", read.language());
  }
}
