package org.entente.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SheetWriterTest {
  private static final List<String> COLUMNS = List.of("name", "count");

  @Test
  void writesTheSameAsAllAtOnce() throws IOException {
    List<List<@Nullable Object>> two =
        List.of(Arrays.asList("a, \"b\"", 3L), Arrays.asList(null, 4L));
    List<List<@Nullable Object>> none = List.of();
    for (Format format : Format.values()) {
      for (List<List<@Nullable Object>> rows : List.of(two, none)) {
        StringBuilder whole = new StringBuilder();
        format.write(COLUMNS, rows, 80, whole);
        StringBuilder each = new StringBuilder();
        SheetWriter writer = new SheetWriter(format, COLUMNS, 80, each);
        for (List<@Nullable Object> row : rows) {
          writer.row(row);
        }
        writer.end();
        assertEquals(whole.toString(), each.toString(), format.word());
      }
    }
  }

  @Test
  void refusesRowsOfAnotherWidth() {
    SheetWriter writer = new SheetWriter(Format.CSV, COLUMNS, 0, new StringBuilder());
    assertThrows(IllegalArgumentException.class, () -> writer.row(List.of("a")));
  }
}
