package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.entente.graph.GraphStore;
import org.entente.graph.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands against a Neo4j with Bolt and authentication that is running in the test. */
class CommandsTest {
  private static final String ARTICLE =
      "{\"id\":\"a\",\"title\":\"Talks\",\"published\":\"2024-03-05\",\"publisher\":\"Meridian\","
          + "\"text\":\"The foreign minister of Norway, Kari Holm, met her Finnish counterpart on"
          + " Monday.\\n\\n\\\"We will work with Finland,\\\" Holm said. She thanked Finland for its"
          + " help in the talks about the sea, which had lasted for a year.\"}";

  @TempDir private Path folder;

  /** What a command printed, and its exit code. */
  private record Ran(int code, String out, String err) {}

  private GraphStore store = TestStoreHolder.empty();

  /** Gives the shared store to field initialisers. */
  private static final class TestStoreHolder {
    static GraphStore empty() {
      try {
        return TestStore.empty();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @BeforeEach
  void writeThePassword() throws IOException {
    Files.writeString(folder.resolve("password"), TestStore.password() + "\n");
  }

  @Test
  void loadsAnswersAndForgetsOnAServer() throws IOException {
    Path article = Files.writeString(folder.resolve("a.jsonl"), ARTICLE + "\n");
    Ran first = onServer("load", article.toString());
    assertEquals(0, first.code(), first.err());
    assertTrue(
        first.out().contains("read      1 article: 1 new, 0 changed, 0 unchanged"), first.out());
    Map<String, Long> counts = store.counts();

    Ran second = onServer("load", article.toString());
    assertTrue(second.out().contains("0 new, 0 changed, 1 unchanged"), second.out());
    assertTrue(second.out().contains("stored    nothing new"), second.out());
    assertEquals(counts, store.counts());

    Ran timeline = onServer("timeline", "Norway", "fin", "--format", "csv");
    assertEquals(0, timeline.code(), timeline.err());
    assertTrue(timeline.out().contains("2024-03"), timeline.out());

    Ran person = onServer("person", "kari holm");
    assertTrue(person.out().contains("foreign minister of NOR"), person.out());

    Ran changed =
        onServer(
            "load",
            Files.writeString(
                    folder.resolve("a.jsonl"), ARTICLE.replace("We will", "We can") + "\n")
                .toString());
    assertTrue(changed.out().contains("0 new, 1 changed, 0 unchanged"), changed.out());

    assertEquals(0, onServer("forget", "a").code());
    assertEquals(0, store.counts().getOrDefault("Article", 0L));
    assertEquals(0, store.counts().getOrDefault("Speaker", 0L));
    assertEquals(Exit.REJECTED, onServer("forget", "a").code());
  }

  @Test
  void storesOnlyWhatIsSureEnough() throws IOException {
    String article = Files.writeString(folder.resolve("a.jsonl"), ARTICLE + "\n").toString();
    Ran sure = onServer("load", "--min-confidence", "1", article);
    assertEquals(0, sure.code(), sure.err());
    assertTrue(sure.out().contains("stored    0 statements, "), sure.out());
    assertTrue(sure.out().contains(", 0 events"), sure.out());
    Ran again = onServer("load", "--min-confidence", "1", article);
    assertTrue(again.out().contains("0 new, 0 changed, 1 unchanged"), again.out());
    Ran all = onServer("load", article);
    assertTrue(all.out().contains("0 new, 1 changed, 0 unchanged"), all.out());
    assertFalse(all.out().contains(" 0 statements"), all.out());
  }

  @Test
  void storesTheRestOfABatchWithRejects() throws IOException {
    Files.writeString(folder.resolve("good.jsonl"), ARTICLE + "\n{\"id\": 3\n");
    Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 9});
    Files.writeString(folder.resolve("empty.txt"), "");
    Files.writeString(
        folder.resolve("german.txt"),
        "Der Minister sagte am Montag, dass die Gespräche mit der Regierung weitergehen werden und"
            + " dass er auf eine Einigung hofft, die allen Seiten nützt.\n");
    Path rejects = folder.resolve("rejects.jsonl");
    Ran ran =
        onServer(
            "load",
            "--rejects",
            rejects.toString(),
            folder.resolve("good.jsonl").toString(),
            folder.resolve("binary.txt").toString(),
            folder.resolve("empty.txt").toString(),
            folder.resolve("german.txt").toString(),
            folder.resolve("absent.txt").toString());
    assertEquals(Exit.REJECTED, ran.code());
    assertTrue(ran.out().contains("1 new, 0 changed, 0 unchanged; 5 rejected"), ran.out());
    assertEquals(5, Files.readAllLines(rejects).size());
    assertTrue(ran.err().contains("line 2"), ran.err());
    assertFalse(ran.err().contains("Exception"), ran.err());
  }

  @Test
  void refusesWrongUse() {
    assertEquals(Exit.USAGE, onServer("query", "CREATE (:Person)").code());
    assertEquals(Exit.USAGE, onServer("query", "MATCH (n RETURN n").code());
    assertEquals(Exit.USAGE, onServer("ask", "no-such-question").code());
    assertEquals(Exit.USAGE, onServer("timeline", "CHN", "CHN").code());
    assertEquals(Exit.USAGE, run("load").code());
    assertEquals(Exit.USAGE, run("load", "x", "--no-such-option").code());
    assertEquals(Exit.USAGE, run("nonsense").code());
    assertEquals(Exit.USAGE, run("eval", "x", "--min", "TUPEL=0.5").code());
    assertEquals(Exit.USAGE, run("export", "-f", "xml").code());
  }

  @Test
  void writesOnlyWhenTold() throws IOException {
    assertEquals(0, onServer("query", "--write", "CREATE (:Note {text: 'x'})").code());
    assertEquals(
        "n\r\n1\r\n", onServer("query", "MATCH (n:Note) RETURN count(n) AS n", "-f", "csv").out());
  }

  @Test
  void tellsWhyAServerCannotBeUsed() throws IOException {
    Ran refused =
        run(
            "timeline",
            "CHN",
            "--to",
            "bolt://127.0.0.1:1",
            "--password:file",
            folder.resolve("password").toString());
    assertEquals(Exit.CONNECTION, refused.code(), refused.err());
    Files.writeString(folder.resolve("wrong"), "no such password\n");
    Ran wrong =
        run(
            "timeline",
            "CHN",
            "--to",
            store.uri().toString(),
            "--password:file",
            folder.resolve("wrong").toString());
    assertEquals(Exit.CONNECTION, wrong.code(), wrong.err());
    assertFalse(wrong.err().contains("no such password"), wrong.err());
    assertEquals(1, wrong.err().strip().lines().count(), wrong.err());
  }

  @Test
  void tellsThatAFolderHasNoStore() {
    Ran ran = run("timeline", "CHN", "--data", folder.resolve("none").toString());
    assertEquals(Exit.STORE, ran.code());
    assertTrue(ran.err().contains("entente load"), ran.err());
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @Test
  void optionsWinOverTheEnvironment() {
    Ran ran = run(Map.of("ENTENTE_DATA", folder.resolve("none").toString()), "", "timeline", "CHN");
    assertTrue(ran.err().contains(folder.resolve("none").toString()), ran.err());
    Ran option =
        run(
            Map.of("ENTENTE_DATA", folder.resolve("none").toString()),
            "",
            "timeline",
            "CHN",
            "--data",
            folder.resolve("other").toString());
    assertTrue(option.err().contains(folder.resolve("other").toString()), option.err());
  }

  @Test
  void extractsTheSameBytesWhateverTheNumberOfThreads() {
    String two = ARTICLE + "\n" + ARTICLE.replace("\"id\":\"a\"", "\"id\":\"b\"") + "\n";
    Ran one = run(Map.of(), two, "extract", "--threads", "1", "-");
    Ran three = run(Map.of(), two, "extract", "--threads", "3", "-");
    assertEquals(0, one.code(), one.err());
    assertEquals(2, one.out().lines().count());
    assertEquals(one.out(), three.out());
    Ran again = run(Map.of(), one.out(), "extract", "-");
    assertEquals(one.out(), again.out());
  }

  @Test
  void anArticleThatComesTwiceCountsOnce() {
    Ran ran =
        run(Map.of(), ARTICLE + "\n" + ARTICLE.replace("Talks", "Other") + "\n", "extract", "-");
    assertEquals(Exit.REJECTED, ran.code());
    assertEquals(1, ran.out().lines().count());
  }

  @Test
  void evalTellsWhatIsBelowItsBar() throws IOException {
    String found = run(Map.of(), ARTICLE, "extract", "-").out();
    Path gold = Files.writeString(folder.resolve("gold.json"), found);
    assertEquals(0, run("eval", gold.toString(), "--min", "TUPLE=1").code());
    Path other =
        Files.writeString(
            folder.resolve("found.jsonl"),
            found
                .replaceFirst("\"statements\":\\[.*\"roles\":", "\"statements\":[],\"roles\":")
                .replaceFirst("\"events\":\\[.*?\\],\"textHash\"", "\"events\":[],\"textHash\""));
    Ran below =
        run("eval", gold.toString(), "--predicted", other.toString(), "--min", "content=0.5");
    assertEquals(Exit.FOUND, below.code(), below.out() + below.err());
    assertTrue(below.err().contains("content F1 is 0.000, below 0.500"), below.err());
  }

  @Test
  void exportsWhatValidates() throws IOException {
    onServer("load", Files.writeString(folder.resolve("a.jsonl"), ARTICLE + "\n").toString());
    for (String format : List.of("trig", "nq", "ttl", "jsonld", "jsonl")) {
      Path file = folder.resolve("graph." + format);
      Ran exported = onServer("export", "-f", format, "-o", file.toString());
      assertEquals(0, exported.code(), exported.err());
      Ran judged = run("validate", file.toString());
      assertEquals(0, judged.code(), judged.out() + judged.err());
      assertTrue(judged.out().contains("1 article, all conform"), judged.out());
    }
  }

  @Test
  void loadsWhatItExported() throws IOException {
    onServer("load", Files.writeString(folder.resolve("a.jsonl"), ARTICLE + "\n").toString());
    List<String> before = TestStore.dump(store);
    Path file = folder.resolve("graph.trig");
    assertEquals(0, onServer("export", "-f", "trig", "-o", file.toString()).code());
    TestStore.empty();
    Ran dry = onServer("load", "--dry-run", file.toString());
    assertEquals(0, dry.code(), dry.err());
    assertTrue(dry.out().contains("1 new, 0 changed, 0 unchanged"), dry.out());
    assertTrue(dry.out().contains("nothing was written"), dry.out());
    assertEquals(List.of(), TestStore.dump(store));
    Ran loaded = onServer("load", file.toString());
    assertEquals(0, loaded.code(), loaded.err());
    assertEquals(before, TestStore.dump(store));
    Ran text = onServer("load", folder.resolve("a.jsonl").toString());
    assertTrue(text.out().contains("0 new, 0 changed, 1 unchanged"), text.out());
  }

  @Test
  void notesTheShapeAndTheValueOfWhatFails() throws IOException {
    onServer("load", Files.writeString(folder.resolve("a.jsonl"), ARTICLE + "\n").toString());
    Path good = folder.resolve("graph.nq");
    onServer("export", "-f", "nq", "-o", good.toString());
    Path bad =
        Files.writeString(
            folder.resolve("bad.nq"),
            Files.readString(good).replaceFirst("(ontology#mode> )\"[a-z]+\"", "$1\"whispered\""));
    TestStore.empty();
    Path rejects = folder.resolve("rejects.jsonl");
    Ran dry = onServer("load", "--dry-run", bad.toString());
    assertEquals(Exit.REJECTED, dry.code(), dry.out());
    assertTrue(dry.err().contains("\"whispered\""), dry.err());
    assertTrue(dry.err().contains("(shape:mode)"), dry.err());
    assertFalse(Files.exists(rejects));
    Ran ran = onServer("load", "--rejects", rejects.toString(), bad.toString());
    assertEquals(Exit.REJECTED, ran.code(), ran.out());
    String noted = Files.readString(rejects);
    assertTrue(noted.contains("\"shape\":\"mode\""), noted);
    assertTrue(noted.contains("\"path\":\"ent:mode\""), noted);
    assertTrue(noted.contains("\"value\":\"whispered\""), noted);
    assertEquals(List.of(), TestStore.dump(store));
    assertEquals(0, onServer("load", "--validate", folder.resolve("a.jsonl").toString()).code());
  }

  @Test
  void aDryRunMakesNoDataFolder() throws IOException {
    Path data = folder.resolve("none");
    Path article = Files.writeString(folder.resolve("a.jsonl"), ARTICLE + "\n");
    Ran ran = run("load", "--dry-run", "--data", data.toString(), article.toString());
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("1 new, 0 changed, 0 unchanged"), ran.out());
    assertFalse(Files.exists(data));
  }

  @Test
  void writesFoldersForTablesAndForNeo4j() throws IOException {
    onServer("load", Files.writeString(folder.resolve("a.jsonl"), ARTICLE + "\n").toString());
    assertEquals(Exit.USAGE, onServer("export", "-f", "csv").code());
    Path tables = folder.resolve("tables");
    Ran csv = onServer("export", "-f", "csv", "-o", tables.toString());
    assertEquals(0, csv.code(), csv.err());
    assertTrue(csv.err().contains("leaves the articles' texts out"), csv.err());
    assertTrue(Files.exists(tables.resolve("statements.csv")));
    Path files = folder.resolve("import");
    assertEquals(0, onServer("export", "-f", "neo4j", "-o", files.toString()).code());
    assertTrue(Files.exists(files.resolve("import.args")));
    assertFalse(Files.exists(folder.resolve("import.part")));
    assertTrue(onServer("export", "-f", "graphml").out().contains("<graphml "));
  }

  @Test
  void helpShowsAnExampleForEachCommand() {
    for (String command :
        List.of(
            "load",
            "extract",
            "timeline",
            "person",
            "ask",
            "query",
            "article",
            "export",
            "validate",
            "forget",
            "eval",
            "diff",
            "doctor",
            "train")) {
      Ran ran = run(command, "--help");
      assertEquals(0, ran.code(), ran.err());
      assertTrue(ran.out().contains("Example: entente " + command), ran.out());
    }
  }

  private Ran onServer(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(
        List.of(
            "--to",
            store.uri().toString(),
            "--password:file",
            folder.resolve("password").toString()));
    return run(all.toArray(String[]::new));
  }

  private static Ran run(String... args) {
    return run(Map.of(), "", args);
  }

  private static Ran run(Map<String, String> environment, String in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintWriter(err, true),
            environment,
            false);
    int code = Main.run(terminal, args);
    return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString());
  }
}
