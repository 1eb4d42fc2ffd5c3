package org.entente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.Article;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.FindingId;
import org.entente.model.FindingSink;
import org.entente.model.Findings;
import org.entente.model.Mode;
import org.entente.model.Office;
import org.entente.model.Quotes;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Status;
import org.entente.model.Tone;
import org.entente.model.Towards;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class FindingsJsonTest {
  private static final String TEXT =
      "🕊 “We stand together,” Ana Ruiz, Peru’s acting envoy to Chad, said. Peru aided Chad.";
  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
  private static final DateRange SAID = DateRange.day(DAY, Basis.WEEKDAY);
  private static final Office ENVOY = new Office("envoy", "PER", "TCD", null);

  private static Span span(String part) {
    int at = TEXT.indexOf(part);
    int start = TEXT.codePointCount(0, at);
    return new Span(start, start + part.codePointCount(0, part.length()));
  }

  private static Findings findings() {
    Article article =
        new Article(
            "a/1",
            "a.txt",
            null,
            "Peru \"aids\" Chad",
            DAY,
            null,
            "Bo Li",
            "LIMA",
            "en",
            TEXT,
            Article.hash(TEXT));
    Role role = new Role(ENVOY, false, false, true);
    List<Span> content = List.of(span("We stand together,"));
    Statement one =
        new Statement(
            new Speaker("Ana Ruiz", Speaker.Kind.PERSON, span("Ana Ruiz"), List.of()),
            role,
            "PER",
            Mode.DIRECT,
            span("said"),
            content,
            SAID,
            List.of("PER", "TCD"),
            List.of(new Towards("TCD", Tone.FAVOURABLE, List.of(span("stand")))),
            "attribution@1",
            Quotes.of(TEXT, Statement.evidence(span("Ana Ruiz"), span("said"), content)),
            0.25);
    Statement two =
        new Statement(
            new Speaker("Ana Ruiz and Bo Li", Speaker.Kind.GROUP, null, List.of("Ana Ruiz", "Bo")),
            null,
            null,
            Mode.MIXED,
            null,
            content,
            new DateRange(null, null, Basis.VAGUE),
            List.of(),
            "attribution@1",
            Quotes.of(TEXT, content),
            null);
    List<Span> envoy = List.of(span("Peru’s acting envoy to Chad"));
    RoleObservation seen =
        new RoleObservation(
            "Ana Ruiz",
            role,
            DateRange.published(DAY),
            envoy,
            "apposition",
            Quotes.of(TEXT, envoy),
            1.0);
    List<Span> aided = List.of(span("Peru aided Chad"));
    Event event =
        new Event(
            "PER",
            "TCD",
            "aid",
            Status.CALLED_FOR,
            "Ana Ruiz",
            FindingId.of("a/1", one),
            new DateRange(null, DAY, Basis.NONE),
            7.4,
            aided,
            "ent:aid",
            Quotes.of(TEXT, aided),
            null);
    return new Findings(article, List.of(one, two), List.of(seen), List.of(event), "0.1.0");
  }

  private static String json(Findings findings) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FindingSink sink = FindingsJson.sink(out)) {
      sink.accept(findings);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static ObjectNode tree() throws IOException {
    return (ObjectNode) FindingsJson.MAPPER.readTree(json(findings()));
  }

  private static String refused(JsonNode tree) {
    return String.valueOf(
        assertThrows(IOException.class, () -> FindingsJson.read(tree, "f.jsonl:3")).getMessage());
  }

  @Test
  void readsWhatItWrote() throws IOException {
    String json = json(findings());
    Findings read = FindingsJson.read(json, "f");
    assertEquals(findings(), read);
    assertEquals(json, json(read));
    assertEquals(json.length() - 1, json.indexOf('\n'));
  }

  @Test
  void leavesOutTheTextButNotItsHash() throws IOException {
    Findings all = findings();
    Findings without =
        new Findings(
            all.article().withoutText(), all.statements(), all.roles(), all.events(), "0.1.0");
    String json = json(without);
    assertFalse(json.contains("\"text\""));
    assertTrue(json.contains("\"textHash\":\"" + Article.hash(TEXT) + "\""));
    assertEquals(without, FindingsJson.read(json, "f"));
    assertEquals(json, json(FindingsJson.read(json, "f")));
  }

  @Test
  void keysHaveTheOrderOfTheExample() throws IOException {
    Path example = Path.of("../shared/findings.example.json");
    Assumptions.assumeTrue(Files.exists(example), "no ../shared here");
    JsonNode wanted = FindingsJson.MAPPER.readTree(example.toFile());
    Findings read = FindingsJson.read(wanted, "example");
    JsonNode got = FindingsJson.MAPPER.readTree(json(read));
    for (String kind : List.of("statements", "roles", "events")) {
      for (JsonNode finding : got.get(kind)) {
        ((ObjectNode) finding).remove("id");
        ((ObjectNode) finding).remove("claim");
      }
      for (JsonNode finding : wanted.get(kind)) {
        ((ObjectNode) finding).remove("id");
        ((ObjectNode) finding).remove("claim");
      }
    }
    assertEquals(wanted.toString(), got.toString());
  }

  @Test
  void readsGoldAndGivesQuotesAndRules() throws IOException {
    ObjectNode gold = tree();
    gold.remove(List.of("file", "url", "byline", "language", "textHash", "engine"));
    gold.put("licence", "CC0");
    for (String kind : List.of("statements", "roles", "events")) {
      gold.get(kind)
          .forEach(
              f ->
                  ((ObjectNode) f)
                      .remove(
                          List.of(
                              "id", "rule", "quote", "confidence", "seen", "claim", "strength")));
    }
    gold.get("statements").forEach(s -> ((ObjectNode) s).remove("evidence"));
    Findings read = FindingsJson.read(gold, "gold.json");
    Findings all = findings();
    assertEquals(all.statements().get(0).quote(), read.statements().get(0).quote());
    assertEquals(all.roles().get(0).seen(), read.roles().get(0).seen());
    assertEquals("Peru aided Chad", read.events().get(0).quote());
    assertTrue(read.all().allMatch(f -> f.rule().equals("gold")));
  }

  @Test
  void claimsFollowTheirStatementWhenTheArticleGetsAnotherId() throws IOException {
    ObjectNode tree = tree();
    tree.put("id", "b/2");
    Findings read = FindingsJson.read(tree, "f");
    assertEquals(FindingId.of("b/2", read.statements().get(0)), read.events().get(0).claim());
  }

  @Test
  void saysWhichFieldIsWrongAndHowToMendIt() throws IOException {
    ObjectNode tree = tree();
    ((ObjectNode) tree.get("statements").get(0).get("speaker")).put("kind", "robot");
    assertEquals(
        "f.jsonl:3: statements[0].speaker.kind: \"robot\" is no kind; use one of person,"
            + " institution, group, unnamed",
        refused(tree));

    tree = tree();
    ArrayNode span = (ArrayNode) tree.get("events").get(0).get("evidence").get(0);
    span.set(1, 100_000);
    int length = TEXT.codePointCount(0, TEXT.length());
    assertTrue(
        refused(tree)
            .startsWith("f.jsonl:3: events[0].evidence[0]: span [68, 100000] is empty or outside"));
    assertTrue(refused(tree).endsWith("from 0 to " + length + ", the end not included"));

    tree = tree();
    tree.put("published", "soon");
    assertEquals(
        "f.jsonl:3: published: \"soon\" is no day; write YYYY-MM-DD or null", refused(tree));

    tree = tree();
    tree.put("textHash", "00");
    assertTrue(refused(tree).startsWith("f.jsonl:3: textHash: not the hash of text"));

    tree = tree();
    ((ObjectNode) tree.get("events").get(0)).put("claim", "0123");
    assertTrue(refused(tree).startsWith("f.jsonl:3: events[0].claim: \"0123\" is the id of no"));

    tree = tree();
    ((ObjectNode) tree.get("events").get(0)).put("recipient", "PER");
    assertTrue(refused(tree).startsWith("f.jsonl:3: events[0].recipient: the same as actor"));

    tree = tree();
    ((ObjectNode) tree.get("statements").get(0)).putArray("content");
    assertTrue(refused(tree).startsWith("f.jsonl:3: statements[0].content: no spans"));

    tree = tree();
    tree.put("statements", 3);
    assertTrue(refused(tree).startsWith("f.jsonl:3: statements: not an array"));
  }

  @Test
  void everyFieldOfAnotherTypeIsRefusedNotThrown() throws IOException {
    ObjectNode tree = tree();
    for (String pointer : pointers(tree, "").toList()) {
      int slash = pointer.lastIndexOf('/');
      for (String bad : List.of("[[]]", "{\"x\":1}", "-1.5", "\"\"", "true")) {
        ObjectNode broken = tree.deepCopy();
        JsonNode parent = broken.at(pointer.substring(0, slash));
        JsonNode value = FindingsJson.MAPPER.readTree(bad);
        if (parent instanceof ObjectNode object) {
          object.set(pointer.substring(slash + 1), value);
        } else if (parent instanceof ArrayNode array) {
          array.set(Integer.parseInt(pointer.substring(slash + 1)), value);
        }
        try {
          FindingsJson.read(broken, "f");
        } catch (IOException e) {
          assertTrue(String.valueOf(e.getMessage()).startsWith("f: "), e.getMessage());
        }
      }
    }
  }

  private static Stream<String> pointers(JsonNode node, String path) {
    Stream<String> below =
        node.isObject()
            ? node.properties().stream()
                .flatMap(e -> pointers(e.getValue(), path + "/" + e.getKey()))
            : Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                .flatMap(i -> pointers(node.get(i), path + "/" + i));
    return path.isEmpty() ? below : Stream.concat(Stream.of(path), below);
  }

  @Test
  void halfASurrogatePairBecomesTheReplacementCharacter() throws IOException {
    String json =
        "{\"id\":\"x\",\"text\":\"a\\ud83d b\",\"statements\":[],\"roles\":[],\"events\":[]}";
    Findings read = FindingsJson.read(json, "f");
    assertEquals("a\ufffd b", read.article().text());
    assertEquals(json(read), json(FindingsJson.read(json(read), "f")));
  }

  @Test
  void noJsonSaysSo() {
    assertTrue(
        String.valueOf(
                assertThrows(IOException.class, () -> FindingsJson.read("{\"id\":", "f"))
                    .getMessage())
            .startsWith("f: no JSON: "));
  }

  @Test
  void readsAllGold() throws IOException {
    Path gold = Path.of("../shared/gold");
    Assumptions.assumeTrue(Files.exists(gold), "no ../shared here");
    try (Stream<Path> files = Files.walk(gold)) {
      for (Path file : files.filter(p -> p.toString().endsWith(".json")).sorted().toList()) {
        Findings read = FindingsJson.read(Files.readString(file), file.toString());
        assertEquals(read, FindingsJson.read(json(read), "again"));
      }
    }
  }
}
