package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that need no store: how extraction is looked into. */
class ExtractAndDiffTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ARTICLE =
      "{\"id\":\"%s\",\"title\":\"Talks\",\"published\":\"2024-03-05\","
          + "\"text\":\"The foreign minister of Norway, Kari Holm, met her Finnish counterpart on"
          + " Monday.\\n\\n\\\"We will work with Finland,\\\" Holm said. She thanked Finland for its"
          + " help in the talks about the sea, which had lasted for a year.\"}\n";
  private static final String TWO = ARTICLE.formatted("a") + ARTICLE.formatted("b");

  @TempDir private Path folder;

  /** What a command printed, and its exit code. */
  private record Ran(int code, String out, String err) {}

  private static Ran run(String in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintWriter(err, true),
            Map.of(),
            false);
    int code = Main.run(terminal, args);
    return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  private static List<JsonNode> findings(String out) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    for (String line : out.lines().toList()) {
      for (String kind : List.of("statements", "roles", "events")) {
        JSON.readTree(line).get(kind).forEach(all::add);
      }
    }
    return all;
  }

  @Test
  void explanationsAreAddedToTheSameFindings() throws IOException {
    Ran plain = run(TWO, "extract", "-");
    Ran explained = run(TWO, "extract", "--explain", "--threads", "2", "-");
    assertEquals(0, explained.code(), explained.err());
    assertFalse(plain.out().contains("\"explanation\""));
    List<JsonNode> all = findings(explained.out());
    assertTrue(all.size() > 5, explained.out());
    for (JsonNode finding : all) {
      assertTrue(finding.get("explanation").size() > 0, finding.toString());
      ((com.fasterxml.jackson.databind.node.ObjectNode) finding).remove("explanation");
    }
    assertEquals(findings(plain.out()), all);
    // explained findings are findings
    assertEquals(plain.out(), run(explained.out(), "extract", "-").out());
  }

  @Test
  void keepsOnlyWhatIsSureEnough() throws IOException {
    List<JsonNode> all = findings(run(TWO, "extract", "-").out());
    assertEquals(all, findings(run(TWO, "extract", "--min-confidence", "0", "-").out()));
    for (double least : new double[] {0.3, 0.8, 1}) {
      Ran ran = run(TWO, "extract", "--min-confidence", String.valueOf(least), "-");
      assertEquals(0, ran.code(), ran.err());
      List<JsonNode> sure =
          all.stream().filter(f -> f.path("confidence").asDouble(1) >= least).toList();
      assertEquals(
          sure.stream().map(f -> f.get("quote")).toList(),
          findings(ran.out()).stream().map(f -> f.get("quote")).toList());
      assertTrue(ran.out().contains("confidence>=" + least), ran.out());
    }
  }

  @Test
  void refusesConfidencesThatAreNone() {
    for (String wrong : List.of("-0.1", "1.01", "NaN", "much")) {
      for (String command : List.of("extract", "load")) {
        Ran ran = run(TWO, command, "--min-confidence", wrong, "-");
        assertEquals(Exit.USAGE, ran.code(), wrong);
        assertTrue(ran.err().contains("--min-confidence"), ran.err());
      }
    }
  }

  @Test
  void writesAPage() throws IOException {
    Path page = folder.resolve("page.html");
    Ran ran = run(TWO, "extract", "--html", page.toString(), "-");
    assertEquals(0, ran.code(), ran.err());
    assertEquals("", ran.out());
    String html = Files.readString(page);
    assertTrue(html.contains("<mark class=\"cue\""), html);
    assertTrue(html.endsWith("</html>\n"));
    assertFalse(html.contains("<details>"));
    assertEquals(html, run(TWO, "extract", "--html", "-", "-").out());
    assertTrue(run(TWO, "extract", "--explain", "--html", "-", "-").out().contains("<details>"));
    assertEquals(Exit.USAGE, run(TWO, "extract", "--no-text", "--html", "-", "-").code());
  }

  @Test
  void diffTellsWhatChangedBetweenTwoExtractions() throws IOException {
    String found = run(TWO, "extract", "-").out();
    Path before = Files.writeString(folder.resolve("before.jsonl"), found);
    Path after =
        Files.writeString(
            folder.resolve("after.jsonl"),
            found.replace("\"name\":\"Kari Holm\"", "\"name\":\"K. Holm\""));
    Ran same = run(found, "diff", before.toString(), "-");
    assertEquals(0, same.code(), same.err());
    assertEquals("no differences\n", same.out());
    assertEquals("[]\n", run(found, "diff", before.toString(), "-", "-f", "json").out());

    Ran table = run("", "diff", before.toString(), after.toString(), "--ignore", "by,confidence");
    assertEquals(Exit.FOUND, table.code(), table.err());
    assertTrue(
        table.out().startsWith("a\n  ~ statement speaker: Kari Holm → K. Holm\n"), table.out());
    assertTrue(table.out().contains("“\"We will work with Finland,\" Holm said.”"), table.out());
    assertTrue(table.out().contains("statement  changed  speaker      4\n"), table.out());

    Ran csv = run("", "diff", before.toString(), after.toString(), "-f", "csv", "--ignore", "by");
    assertTrue(
        csv.out()
            .startsWith("article,finding,id,change,field,before,after,sentence\r\na,statement,"),
        csv.out());
    assertEquals(5, csv.out().lines().count());
    JsonNode json =
        JSON.readTree(
            run("", "diff", before.toString(), after.toString(), "-f", "json", "--summary").out());
    assertEquals("speaker", json.get(0).get("field").asText());
    assertEquals(4, json.get(0).get("count").asInt());

    assertEquals(
        0, run("", "diff", before.toString(), after.toString(), "--ignore", "speaker,by").code());
  }

  @Test
  void diffSaysWhatItCannotRead() {
    assertEquals(Exit.USAGE, run("", "diff", "-", "-").code());
    assertEquals(Exit.USAGE, run("", "diff", "x").code());
    Ran absent = run("", "diff", folder.resolve("none").toString(), "-");
    assertEquals(Exit.REJECTED, absent.code());
    Ran wrong = run(ARTICLE.formatted("a"), "diff", "-", folder.resolve("none").toString());
    assertEquals(Exit.REJECTED, wrong.code());
  }

  @Test
  void evalWritesItsScores() throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.json"), run(ARTICLE.formatted("a"), "extract", "-").out());
    Path scores = folder.resolve("scores.json");
    assertEquals(0, run("", "eval", gold.toString(), "--write", scores.toString()).code());
    JsonNode json = JSON.readTree(scores.toFile());
    assertEquals(1, json.get("articles").asInt());
    assertEquals(1.0, json.get("measures").get("TUPLE").get("F1").asDouble());
  }
}
