package org.entente.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.article.FindingsJson;
import org.entente.model.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the figures with those of the scorer that the gold came with, where it is at hand. */
class SameFiguresTest {
  private static final Path SHARED = Path.of("..", "shared");
  private static final Path SCORER = SHARED.resolve("score/score_findings.py");
  private static final Path GOLD = SHARED.resolve("gold/train");
  private static final Path SAMPLES = Path.of("src/test/resources/samples-gold");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Text and names on which notions of case, mark and word part. */
  private static final String ODD =
      "क\u093fर said \ud83d\ude00 Straße ΣΑΣ ı \ufb01n ah_2 ² ह\u094dद \ud835\udc00c, na\u0308ive"
          + " O’Brien Ⅳ ½ — end. Then \u0661\u0662 went.";

  private static final List<String> NAMES =
      List.of(
          "STRASSE",
          "σας",
          "ΣΑΣ",
          "I",
          "ı",
          "fin",
          "İ",
          "ह\u094dद",
          "हद",
          "O'Brien",
          "ꭰ",
          "Ꭰ",
          "ẞ",
          "ß",
          "²",
          "2",
          "\u2163",
          "iv",
          "ǅ",
          "dž",
          "ŉ",
          "ʼn",
          "क र",
          "क\u093fर");

  @TempDir Path folder;

  @Test
  void figuresAreThoseOfTheScorer() throws Exception {
    assumeTrue(Files.isRegularFile(SCORER) && Files.isDirectory(GOLD), "no gold at " + SHARED);
    assumeTrue(hasPython(), "no python3");
    List<JsonNode> gold = new ArrayList<>();
    for (Path file : jsonFiles(GOLD)) {
      gold.add(JSON.readTree(file.toFile()));
    }
    for (Path file : jsonFiles(SAMPLES)) {
      gold.add(JSON.readTree(file.toFile()));
      Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
    }
    Random random = new Random(11);
    for (int i = 0; i < 20; i++) {
      ObjectNode odd = odd(i, random);
      gold.add(odd);
      Files.write(folder.resolve(i + ".json"), JSON.writeValueAsBytes(odd));
    }
    for (double noise : new double[] {0.02, 0.2, 0.6}) {
      compare(predictions(gold, new Random(7), noise));
    }
  }

  private void compare(List<JsonNode> predicted) throws Exception {
    Path lines = folder.resolve("predicted.jsonl");
    StringBuilder text = new StringBuilder();
    for (JsonNode p : predicted) {
      text.append(JSON.writeValueAsString(p)).append('\n');
    }
    Files.writeString(lines, text);
    JsonNode theirs = scorer(lines);
    Evaluation ours = Evaluation.of(Gold.read(List.of(GOLD, folder)), findings(predicted));
    assertEquals(theirs.get("absent"), JSON.valueToTree(ours.absent()));
    List<String> measures = new ArrayList<>();
    theirs.fieldNames().forEachRemaining(measures::add);
    measures.removeAll(List.of("articles", "absent", "tuple_interval"));
    assertEquals(measures, Evaluation.MEASURES);
    for (Score s : ours.scores()) {
      JsonNode t = theirs.get(s.measure());
      assertEquals(
          t.get("right") + " " + t.get("gold") + " " + t.get("predicted"),
          s.right() + " " + s.gold() + " " + s.predicted(),
          s.measure());
      assertEquals(t.get("precision").doubleValue(), s.precision(), 1e-12, s.measure());
      assertEquals(t.get("recall").doubleValue(), s.recall(), 1e-12, s.measure());
      assertEquals(t.get("f1").doubleValue(), s.f1(), 1e-12, s.measure());
    }
  }

  private JsonNode scorer(Path predicted) throws Exception {
    Process process =
        new ProcessBuilder(
                "python3",
                SCORER.toString(),
                GOLD.toString(),
                folder.toString(),
                predicted.toString(),
                "--json")
            .redirectError(folder.resolve("stderr").toFile())
            .start();
    byte[] out = process.getInputStream().readAllBytes();
    assertEquals(0, process.waitFor(), () -> read(folder.resolve("stderr")));
    return JSON.readTree(new String(out, StandardCharsets.UTF_8));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "-c", "pass").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> jsonFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static List<Findings> findings(List<JsonNode> articles) throws IOException {
    List<Findings> findings = new ArrayList<>();
    for (JsonNode article : articles) {
      findings.add(FindingsJson.read(article, "predicted"));
    }
    return findings;
  }

  private static ObjectNode odd(int number, Random random) {
    ObjectNode article = JSON.createObjectNode();
    article.put("id", "odd-" + number).put("title", "Odd").putNull("published").put("text", ODD);
    int length = ODD.codePointCount(0, ODD.length());
    ArrayNode statements = article.putArray("statements");
    for (int i = 0; i < 3; i++) {
      ObjectNode s = statements.addObject();
      s.putObject("speaker")
          .put("name", pick(NAMES, random))
          .put("kind", "person")
          .putNull("mention");
      s.putObject("role")
          .put("title", pick(NAMES, random))
          .put("country", "CHN")
          .putNull("to")
          .putNull("organisation");
      s.put("country", "CHN").put("mode", "direct").putNull("cue");
      int start = random.nextInt(length - 12);
      s.putArray("content").addArray().add(start).add(start + 12);
      s.putObject("said").putNull("earliest").putNull("latest").put("basis", "none");
      s.putArray("about");
    }
    ArrayNode roles = article.putArray("roles");
    for (int i = 0; i < 2; i++) {
      ObjectNode role = roles.addObject();
      role.put("person", pick(NAMES, random)).put("title", "x").putNull("country").putNull("to");
      role.putNull("organisation").putArray("evidence").addArray().add(0).add(1);
    }
    article.putArray("events");
    return article;
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static List<JsonNode> predictions(List<JsonNode> gold, Random random, double noise) {
    List<JsonNode> predicted = new ArrayList<>();
    for (JsonNode g : gold) {
      if (random.nextInt(40) > 0) {
        predicted.add(new Noise(random, noise).on(g.deepCopy()));
      }
    }
    return predicted;
  }

  /** Mistakes of all the kinds that an extractor makes, each with the same probability. */
  private record Noise(Random random, double rate) {
    JsonNode on(ObjectNode article) {
      int length =
          article
              .get("text")
              .textValue()
              .codePointCount(0, article.get("text").textValue().length());
      ArrayNode statements = (ArrayNode) article.get("statements");
      lose(statements);
      int n = statements.size();
      for (int i = 0; i < n; i++) {
        if (hit()) {
          statements.add(statements.get(i).deepCopy());
        }
      }
      statements.forEach(s -> statement((ObjectNode) s, length));
      ArrayNode roles = (ArrayNode) article.get("roles");
      lose(roles);
      roles.forEach(r -> role((ObjectNode) r, "person"));
      ArrayNode events = (ArrayNode) article.get("events");
      lose(events);
      events.forEach(e -> event((ObjectNode) e));
      return article;
    }

    private boolean hit() {
      return random.nextDouble() < rate;
    }

    private void lose(ArrayNode findings) {
      for (int i = findings.size() - 1; i >= 0; i--) {
        if (hit()) {
          findings.remove(i);
        }
      }
    }

    private void statement(ObjectNode s, int length) {
      ObjectNode speaker = (ObjectNode) s.get("speaker");
      speaker.put("name", name(speaker.get("name").textValue()));
      if (hit()) {
        speaker.put("kind", pick(List.of("person", "institution", "group", "unnamed"), random));
      }
      if (hit()) {
        speaker.putNull("mention");
      } else if (speaker.get("mention").isArray()) {
        shift((ArrayNode) speaker.get("mention"), length);
      }
      if (hit()) {
        s.putNull("role");
      } else if (s.get("role").isObject()) {
        role((ObjectNode) s.get("role"), "title");
      }
      country(s, "country");
      if (hit()) {
        s.put("mode", pick(List.of("direct", "indirect", "mixed"), random));
      }
      if (hit()) {
        s.putNull("cue");
      } else if (s.get("cue").isArray()) {
        shift((ArrayNode) s.get("cue"), length);
      }
      s.get("content").forEach(c -> shift((ArrayNode) c, length));
      date((ObjectNode) s.get("said"));
      if (hit()) {
        ((ArrayNode) s.get("about")).add(pick(List.of("USA", "RUS", "UN"), random));
      }
    }

    private void role(ObjectNode role, String field) {
      role.put(field, name(role.get(field).textValue()));
      country(role, "country");
      country(role, "to");
      if (hit()) {
        role.put("organisation", "EU");
      }
      if (hit()) {
        role.put("former", random.nextBoolean());
      }
    }

    private void event(ObjectNode event) {
      if (hit()) {
        String actor = event.get("actor").textValue();
        event.put("actor", event.get("recipient").textValue()).put("recipient", actor);
      }
      if (hit()) {
        event.put("type", pick(List.of("meet", "praise", "sanction", "warn", "ally"), random));
      }
      if (hit()) {
        event.put("status", pick(List.of("happened", "planned", "called-for"), random));
      }
      if (hit()) {
        event.put("by", pick(NAMES, random));
      } else if (event.get("by").isTextual()) {
        event.put("by", name(event.get("by").textValue()));
      }
      date((ObjectNode) event.get("date"));
    }

    private void date(ObjectNode date) {
      if (hit()) {
        date.putNull(random.nextBoolean() ? "earliest" : "latest");
      }
      if (hit()) {
        date.put("basis", pick(List.of("weekday", "published", "none"), random));
      }
    }

    private void country(ObjectNode node, String field) {
      if (hit()) {
        String country = pick(List.of("CHN", "USA", ""), random);
        if (country.isEmpty()) {
          node.putNull(field);
        } else {
          node.put(field, country);
        }
      }
    }

    private String name(String name) {
      if (!hit()) {
        return name;
      }
      return switch (random.nextInt(5)) {
        case 0 -> name.toUpperCase(java.util.Locale.ROOT);
        case 1 -> name.replace(" ", "-");
        case 2 -> name.replace("a", "a\u0301");
        case 3 -> name.replaceFirst("^\\S+ ", "");
        default -> pick(NAMES, random);
      };
    }

    private void shift(ArrayNode span, int length) {
      if (hit()) {
        int start = Math.max(0, span.get(0).intValue() + random.nextInt(41) - 20);
        int end = Math.min(length, span.get(1).intValue() + random.nextInt(41) - 20);
        if (start < end) {
          span.removeAll().add(start).add(end);
        }
      }
    }
  }
}
