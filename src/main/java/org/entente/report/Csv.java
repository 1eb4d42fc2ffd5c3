package org.entente.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows by RFC 4180: lines end in CRLF, a quotation mark inside quotes is doubled. */
final class Csv {
  private Csv() {}

  static void write(
      List<String> columns,
      Iterable<? extends List<? extends @Nullable Object>> rows,
      Appendable out)
      throws IOException {
    line(columns, out);
    for (List<? extends @Nullable Object> row : rows) {
      line(row, out);
    }
  }

  /** One line. */
  static void line(List<? extends @Nullable Object> cells, Appendable out) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      cell(cells.get(i), out);
    }
    out.append("\r\n");
  }

  /** Null is nothing, the empty string is {@code ""}: the two stay apart. */
  private static void cell(@Nullable Object value, Appendable out) throws IOException {
    if (value == null) {
      return;
    }
    String text =
        value instanceof List || value instanceof Map ? Json.text(value) : value.toString();
    if (needsQuotes(text)) {
      out.append('"').append(text.replace("\"", "\"\"")).append('"');
    } else {
      out.append(text);
    }
  }

  private static boolean needsQuotes(String text) {
    return text.isEmpty()
        || text.charAt(0) == ' '
        || text.charAt(text.length() - 1) == ' '
        || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
  }
}
