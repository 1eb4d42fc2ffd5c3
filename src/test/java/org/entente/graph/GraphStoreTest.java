package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.model.Findings;
import org.junit.jupiter.api.Test;

class GraphStoreTest {
  @Test
  void givesBackJustWhatItWasGiven() throws IOException {
    GraphStore store = TestStore.empty();
    Findings full = TestFindings.full("a1");
    assertEquals(new LoadReport(1, 0, 0, 4, 1, 2), TestStore.load(store, List.of(full), true));
    assertEquals(List.of(full), TestStore.stored(store));
  }

  @Test
  void leavesOutTheTextUnlessToldOtherwise() throws IOException {
    GraphStore store = TestStore.empty();
    Findings full = TestFindings.full("a1");
    TestStore.load(store, full);
    assertEquals(full.article().withoutText(), TestStore.stored(store).get(0).article());
    assertEquals(new LoadReport(0, 1, 0, 4, 1, 2), TestStore.load(store, List.of(full), true));
    assertEquals(full.article(), TestStore.stored(store).get(0).article());
  }

  @Test
  void hasTheModelOfTheDesign() throws IOException {
    GraphStore store = TestStore.empty();
    TestStore.load(store, TestFindings.full("a1"));
    Rows rows =
        store.read(
            "MATCH (a)-[r]->(b) RETURN DISTINCT labels(a)"
                + " AS f, type(r) AS t, labels(b) AS l ORDER BY f, t, l",
            Map.of());
    List<String> seen = new ArrayList<>();
    rows.rows().forEach(r -> seen.add(r.get(0) + " " + r.get(1) + " " + r.get(2)));
    assertEquals(
        List.of(
            "[Article] FROM [Publisher]",
            "[Dyad] OF [Actor, Body]",
            "[Dyad] OF [Actor, Country]",
            "[Event] ACTOR [Actor, Country]",
            "[Event] BETWEEN [Dyad]",
            "[Event] CLAIMED_IN [Statement]",
            "[Event] IN [Article]",
            "[Event] RECIPIENT [Actor, Body]",
            "[Event] RECIPIENT [Actor, Country]",
            "[Group, Speaker] HAS [Institution, Speaker]",
            "[Group, Speaker] HAS [Person, Speaker]",
            "[Group, Speaker] SAID [Statement]",
            "[Institution, Speaker] OF [Actor, Country]",
            "[Institution, Speaker] SAID [Statement]",
            "[Office] OF [Actor, Country]",
            "[Person, Speaker] SAID [Statement]",
            "[RoleObservation] AS [Office]",
            "[RoleObservation] IN [Article]",
            "[RoleObservation] OF [Person, Speaker]",
            "[Statement] ABOUT [Actor, Body]",
            "[Statement] ABOUT [Actor, Country]",
            "[Statement] AS [Office]",
            "[Statement] BETWEEN [Dyad]",
            "[Statement] FOR [Actor, Country]",
            "[Statement] IN [Article]",
            "[Unnamed, Speaker] SAID [Statement]"),
        seen.stream().map(GraphStoreTest::sortedLabels).sorted().toList());
  }

  private static String sortedLabels(String line) {
    return line.replace("[Speaker, Group]", "[Group, Speaker]")
        .replace("[Speaker, Person]", "[Person, Speaker]")
        .replace("[Speaker, Institution]", "[Institution, Speaker]")
        .replace("[Speaker, Unnamed]", "[Unnamed, Speaker]")
        .replace("[Country, Actor]", "[Actor, Country]")
        .replace("[Body, Actor]", "[Actor, Body]");
  }

  @Test
  void loadingAgainChangesNothing() throws IOException {
    GraphStore store = TestStore.empty();
    TestStore.load(store, TestFindings.full("a1"), TestFindings.full("a2"));
    List<String> before = TestStore.dump(store);
    assertEquals(
        new LoadReport(0, 0, 2, 0, 0, 0),
        TestStore.load(store, TestFindings.full("a1"), TestFindings.full("a2")));
    assertEquals(before, TestStore.dump(store));
  }

  @Test
  void forgettingAllLeavesNothing() throws IOException {
    GraphStore store = TestStore.empty();
    TestStore.load(store, TestFindings.full("a1"), TestFindings.full("a2"));
    assertEquals(2, store.forget(List.of("a1", "a2", "a3")));
    assertEquals(List.of(), TestStore.dump(store));
  }

  @Test
  void anyOrderOfLoadingChangingAndForgettingGivesTheGraphOfWhatIsLeft() throws IOException {
    for (int seed = 0; seed < 6; seed++) {
      Random random = new Random(seed);
      GraphStore store = TestStore.empty();
      Map<String, Findings> left = new TreeMap<>();
      for (int step = 0; step < 8; step++) {
        List<Findings> batch = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
          batch.add(TestFindings.random("article " + random.nextInt(12), random));
        }
        TestStore.load(store, batch, false);
        batch.forEach(f -> left.put(f.article().id(), f));
        List<String> gone = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          gone.add("article " + random.nextInt(12));
        }
        store.forget(gone);
        gone.forEach(left::remove);
      }
      List<String> dump = TestStore.dump(store);
      List<Findings> stored = TestStore.stored(store);
      TestStore.empty();
      TestStore.load(store, List.copyOf(left.values()), false);
      assertEquals(TestStore.dump(store), dump, "seed " + seed);
      TestStore.empty();
      TestStore.load(store, stored, false);
      assertEquals(dump, TestStore.dump(store), "seed " + seed + ", read back");
    }
  }

  @Test
  void tellsWhatMakesReadingAnewNeedless() throws IOException {
    GraphStore store = TestStore.empty();
    Findings full = TestFindings.full("a1");
    TestStore.load(store, full);
    assertEquals(
        Map.of("a1", new StoredArticle(full.article().textHash(), "entente 0.1.0", false)),
        store.articles(List.of("a1", "a2")));
  }

  @Test
  void answersInPlainJava() throws IOException {
    GraphStore store = TestStore.empty();
    Rows rows =
        store.read(
            "RETURN $x AS a, 1.5 AS b, 'x' AS c, true AS d, date('2021-12-30') AS e, [1] AS f,"
                + " {k: 2} AS g, null AS h",
            Map.of("x", 7));
    List<Object> expected = new ArrayList<>();
    expected.addAll(
        List.of(7L, 1.5, "x", true, LocalDate.of(2021, 12, 30), List.of(1L), Map.of("k", 2L)));
    expected.add(null);
    assertEquals(List.of("a", "b", "c", "d", "e", "f", "g", "h"), rows.columns());
    assertEquals(List.of(expected), rows.rows());
  }

  @Test
  void refusesToWriteInAReadAndWritesNothing() throws IOException {
    GraphStore store = TestStore.empty();
    for (String cypher :
        List.of(
            "CREATE (n:X) RETURN n",
            "MATCH (n:None) SET n.x = 1",
            "MATCH (n) DETACH DELETE n",
            "CREATE INDEX made IF NOT EXISTS FOR (n:X) ON (n.y)",
            "CREATE USER eve SET PASSWORD 'verysecret'",
            "CALL db.createLabel('Y')")) {
      QueryException e =
          assertThrows(QueryException.class, () -> store.read(cypher, Map.of()), cypher);
      assertTrue(e.toString().contains("may only read"), cypher + ": " + e);
    }
    assertEquals(
        List.of(List.of(0L)),
        store
            .write("SHOW USERS YIELD user WHERE user = 'eve' RETURN count(*) AS n", Map.of())
            .rows());
    assertEquals(List.of(), TestStore.dump(store));
  }

  @Test
  void aWrongQuerySaysWhyInOneLine() throws IOException {
    GraphStore store = TestStore.empty();
    QueryException open =
        assertThrows(QueryException.class, () -> store.read("MATCH (n", Map.of()));
    assertEquals(1, open.toString().lines().count());
    assertTrue(open.toString().contains("Invalid input"), open.toString());
    for (String at : List.of("line 1, column 8 (offset: 7)", "line 2, column 8 (offset: 8)")) {
      String query = at.startsWith("line 1") ? "MATCH (!)" : "\nMATCH (!)";
      QueryException e = assertThrows(QueryException.class, () -> store.read(query, Map.of()));
      assertEquals(1, e.toString().lines().count());
      assertTrue(e.toString().contains("Invalid input '!'"), e.toString());
      assertTrue(e.toString().contains(at), e.toString());
      assertFalse(e.toString().contains("EXPLAIN"), e.toString());
    }
  }

  @Test
  void countsNodesAndRelationships() throws IOException {
    GraphStore store = TestStore.empty();
    TestStore.load(store, TestFindings.full("a1"));
    Map<String, Long> counts = store.counts();
    assertEquals(4L, counts.get("Statement"));
    assertEquals(4L, counts.get("[SAID]"));
    assertEquals(1L, counts.get("Article"));
  }
}
