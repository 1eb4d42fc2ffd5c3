package org.entente.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.model.Article;
import org.entente.model.FindingSink;
import org.entente.model.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinTest {
  private static final Duration TIME = Duration.ofMinutes(1);
  private static final String IDS =
      "PREFIX schema: <https://schema.org/> SELECT ?id { ?a schema:identifier ?id }";

  @TempDir private Path folder;

  private static Findings article(String id) {
    return new Findings(
        new Article(id, null, null, null, null, null, null, null, null, null, Article.hash(id)),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /** A source of one article that counts how often it is read. */
  private static final class Source implements Twin.Source {
    private final String id;
    private int read;

    Source(String id) {
      this.id = id;
    }

    @Override
    public Map<String, String> names() {
      return Map.of("CHN", "China");
    }

    @Override
    public void findings(FindingSink sink) throws IOException {
      read++;
      sink.accept(article(id));
    }
  }

  private static List<?> ids(Twin twin) throws IOException {
    return twin.select(IDS, Map.of(), 0, TIME).rows();
  }

  @Test
  void isBuiltOnceForEachStamp() throws IOException {
    Source source = new Source("a");
    assertNull(Twin.openFresh(folder, "1"));
    for (int i = 0; i < 2; i++) {
      try (Twin twin = Twin.open(folder, "1", source)) {
        assertEquals(List.of(List.of("a")), ids(twin));
      }
    }
    assertEquals(1, source.read);
    try (Twin twin = Twin.open(folder, "2", new Source("b"))) {
      assertEquals(List.of(List.of("b")), ids(twin));
    }
    assertFalse(Twin.isFresh(folder, "1"));
    assertTrue(Twin.isFresh(folder, "2"));
  }

  @Test
  void aBuildThatBreaksLeavesNoTwin() throws IOException {
    Twin.Source broken =
        new Twin.Source() {
          @Override
          public Map<String, String> names() {
            return Map.of();
          }

          @Override
          public void findings(FindingSink sink) throws IOException {
            sink.accept(article("half"));
            throw new IOException("the store went away");
          }
        };
    assertThrows(IOException.class, () -> Twin.open(folder, "1", broken));
    assertFalse(Twin.isFresh(folder, "1"));
    Files.writeString(Files.createDirectories(folder.resolve("building")).resolve("left"), "x");
    try (Twin twin = Twin.open(folder, "1", new Source("whole"))) {
      assertEquals(List.of(List.of("whole")), ids(twin));
    }
  }

  @Test
  void mayOnlyBeReadAndAlone() throws IOException {
    try (Twin twin = Twin.open(folder, "1", new Source("a"))) {
      assertThrows(TwinException.class, () -> Twin.open(folder, "1", new Source("a")));
      for (String refused :
          List.of(
              "DELETE WHERE { ?s ?p ?o }",
              "LOAD <file:///x>",
              "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
              "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } }",
              "SELECT * { { SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
              "SELECT nonsense")) {
        SparqlException e =
            assertThrows(
                SparqlException.class, () -> twin.select(refused, Map.of(), 0, TIME), refused);
        assertEquals(1, Objects.requireNonNull(e.getMessage()).lines().count());
      }
      assertEquals(List.of(List.of("a")), ids(twin));
    }
  }

  @Test
  void parametersAreValuesNotText() throws IOException {
    try (Twin twin = Twin.open(folder, "1", new Source("a"))) {
      String hostile = "\" } INSERT DATA { <x:a> <x:b> <x:c> } #";
      assertEquals(
          List.of(List.of(hostile, true)),
          twin.select(
                  "SELECT (STR($_x) AS ?x) (BOUND($_x) AS ?bound) {}",
                  Map.of("_x", hostile),
                  0,
                  TIME)
              .rows());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertTrue(Twin.describes("DESCRIBE <https://entente.org/id/actor/CHN>"));
      twin.describe("DESCRIBE <https://entente.org/id/actor/CHN>", Map.of(), TIME, out);
      assertTrue(out.toString(StandardCharsets.UTF_8).contains("\"China\""));
      assertEquals(
          List.of(List.of(true)), twin.select("ASK { ?s ?p ?o }", Map.of(), 0, TIME).rows());
    }
  }
}
