package org.entente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.entente.model.Findings;
import org.junit.jupiter.api.Test;

class FindingsReaderTest {
  private static final String ONE =
      "{\"id\":\"%s\",\"text\":\"x\",\"statements\":[],\"roles\":[],\"events\":[]}";

  private static FindingsReader reader(byte[] bytes) throws IOException {
    return new FindingsReader(new ByteArrayInputStream(bytes), "f.jsonl");
  }

  private static FindingsReader reader(String text) throws IOException {
    return reader(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String id(FindingsReader reader) throws IOException {
    Findings findings = reader.next();
    return findings == null ? "none" : findings.article().id();
  }

  @Test
  void readsLineByLine() throws IOException {
    String lines = ONE.formatted("a") + "\n\n" + ONE.formatted("b") + "\n";
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    for (FindingsReader reader : List.of(reader(lines), reader(zipped.toByteArray()))) {
      try (reader) {
        assertEquals("a", id(reader));
        assertEquals("b", id(reader));
        assertNull(reader.next());
      }
    }
  }

  @Test
  void anEmptyFileHasNoArticles() throws IOException {
    try (FindingsReader reader = reader("")) {
      assertNull(reader.next());
    }
  }

  @Test
  void saysWhereTheFaultIs() throws IOException {
    for (String second : List.of("{\"id\": 3", "{\"id\":\"b\"}", "[1]", "{\"statements\":[{}]}")) {
      try (FindingsReader reader = reader(ONE.formatted("a") + "\n" + second + "\n")) {
        reader.next();
        String message = assertThrows(IOException.class, () -> id(reader)).getMessage();
        assertTrue(String.valueOf(message).startsWith("f.jsonl, line "), message);
      }
    }
  }
}
