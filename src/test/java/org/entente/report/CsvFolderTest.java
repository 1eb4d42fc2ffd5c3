package org.entente.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.entente.graph.TestFindings;
import org.entente.model.Event;
import org.entente.model.FindingId;
import org.entente.model.Findings;
import org.entente.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFolderTest {
  @TempDir private Path folder;

  @Test
  void givesEachKindATable() throws IOException {
    Findings full = TestFindings.full("a1");
    try (CsvFolder tables = new CsvFolder(folder)) {
      tables.accept(full);
    }
    assertEquals(2, rows("articles").size());
    assertEquals(5, rows("statements").size());
    assertEquals(2, rows("roles").size());
    assertEquals(3, rows("events").size());
    long about = full.statements().stream().mapToLong(s -> s.about().size()).sum();
    assertEquals(1 + about, rows("about").size());
    for (String name : List.of("articles", "statements", "about", "roles", "events")) {
      assertTrue(Files.readString(folder.resolve(name + ".csv")).endsWith("\r\n"), name);
    }
  }

  @Test
  void keepsTheFields() throws IOException {
    Findings full = TestFindings.full("a1");
    try (CsvFolder tables = new CsvFolder(folder)) {
      tables.accept(full);
    }
    Statement said = full.statements().get(0);
    assertEquals(FindingId.of("a1", said), cell("statements", 1, "statement"));
    assertEquals("USA;CHN;RUS", cell("statements", 1, "about"));
    assertEquals("46-62;64-70", cell("statements", 1, "content"));
    assertEquals("foreign minister", cell("statements", 1, "title"));
    assertEquals("true", cell("statements", 1, "former"));
    assertEquals("0.75", cell("statements", 1, "confidence"));
    assertEquals("CHN-RUS", cell("about", 2, "dyad"));
    assertEquals("favourable", cell("about", 2, "tone"));
    assertEquals("", cell("about", 3, "dyad"));
    Event event = full.events().get(0);
    assertEquals(event.claim(), cell("events", 1, "claimed_in"));
    assertEquals("7.0", cell("events", 1, "strength"));
    assertEquals("2021-01-01", cell("events", 1, "earliest"));
    assertEquals("", cell("events", 1, "latest"));
  }

  private List<String> rows(String name) throws IOException {
    return Arrays.asList(Files.readString(folder.resolve(name + ".csv")).strip().split("\r\n", -1));
  }

  private String cell(String name, int row, String column) throws IOException {
    List<String> rows = rows(name);
    int at = Arrays.asList(rows.get(0).split(",", -1)).indexOf(column);
    assertTrue(at >= 0, column);
    return rows.get(row).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[at];
  }
}
