package org.entente.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows for people: aligned columns, numbers to the right, long cells wrapped. Where that leaves too
 * little room for a column, each row is a block of lines instead, a line for each cell.
 */
final class Table {
  private static final String GAP = "  ";

  /** The least width that a column is squeezed to; below it rows become blocks. */
  private static final int LEAST = 20;

  private Table() {}

  static void write(
      List<String> columns,
      Iterable<? extends List<? extends @Nullable Object>> rows,
      int width,
      Appendable out)
      throws IOException {
    List<List<String>> cells = new ArrayList<>();
    boolean[] numeric = new boolean[columns.size()];
    Arrays.fill(numeric, true);
    for (List<? extends @Nullable Object> row : rows) {
      cells.add(row.stream().map(Table::cell).toList());
      for (int i = 0; i < numeric.length; i++) {
        numeric[i] &= row.get(i) == null || row.get(i) instanceof Number;
      }
    }
    if (cells.isEmpty()) {
      out.append("(no rows)\n");
      return;
    }
    int[] widths = fit(naturalWidths(columns, cells), width);
    if (width > 0 && total(widths) > width) {
      blocks(columns, cells, width, out);
      return;
    }
    line(columns, widths, numeric, out);
    line(Arrays.stream(widths).mapToObj("─"::repeat).toList(), widths, numeric, out);
    for (List<String> row : cells) {
      line(row, widths, numeric, out);
    }
  }

  private static int[] naturalWidths(List<String> columns, List<List<String>> cells) {
    int[] widths = columns.stream().mapToInt(Columns::of).toArray();
    for (List<String> row : cells) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
      }
    }
    return widths;
  }

  /** Narrows the widest columns alike until the table fits, but none below the least width. */
  private static int[] fit(int[] natural, int width) {
    if (width <= 0 || total(natural) <= width) {
      return natural;
    }
    int room = width - (total(natural) - Arrays.stream(natural).sum());
    int low = LEAST;
    int high = Arrays.stream(natural).max().orElse(LEAST);
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (Arrays.stream(natural).map(w -> Math.min(w, middle)).sum() <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int cap = low;
    int[] widths = Arrays.stream(natural).map(w -> Math.min(w, cap)).toArray();
    int left = room - Arrays.stream(widths).sum();
    for (int i = 0; i < widths.length && left > 0; i++) {
      if (widths[i] < natural[i]) {
        widths[i]++;
        left--;
      }
    }
    return widths;
  }

  private static int total(int[] widths) {
    return Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
  }

  /** A rule with the row's number, then name and cell side by side; empty cells are left out. */
  private static void blocks(
      List<String> columns, List<List<String>> rows, int width, Appendable out) throws IOException {
    int names = columns.stream().mapToInt(Columns::of).max().orElse(0);
    int room = Math.max(LEAST / 2, width - names - GAP.length());
    int number = 0;
    for (List<String> row : rows) {
      number++;
      String rule = "── " + number + " ";
      out.append(rule).append("─".repeat(Math.max(0, width - rule.length()))).append('\n');
      for (int i = 0; i < columns.size(); i++) {
        if (!row.get(i).isEmpty()) {
          line(
              List.of(columns.get(i), row.get(i)),
              new int[] {names, room},
              new boolean[] {false, false},
              out);
        }
      }
    }
  }

  private static void line(List<String> cells, int[] widths, boolean[] right, Appendable out)
      throws IOException {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(Columns.wrap(cells.get(i), widths[i]));
      height = Math.max(height, wrapped.get(i).size());
    }
    for (int row = 0; row < height; row++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        List<String> cell = wrapped.get(i);
        String text = row < cell.size() ? cell.get(row) : "";
        String blank = " ".repeat(Math.max(0, widths[i] - Columns.of(text)));
        line.append(i == 0 ? "" : GAP).append(right[i] ? blank + text : text + blank);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  /** A cell as people read it: numbers to two decimals, lists joined by commas. */
  static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double d) {
      return number(d);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Table::cell).collect(Collectors.joining(", "));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> cell(e.getKey()) + ": " + cell(e.getValue()))
          .collect(Collectors.joining(", "));
    }
    return plain(value.toString());
  }

  private static String number(double d) {
    if (!Double.isFinite(d)) {
      return "";
    }
    String text = String.format(Locale.ROOT, "%.2f", d);
    return text.equals("-0.00") ? "0.00" : text;
  }

  /** Text from articles must not steer the terminal: line breaks and tabs become blanks. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c)) {
                plain.append(' ');
              } else if (Character.isISOControl(c) || isBidiControl(c)) {
                plain.append('\ufffd');
              } else {
                plain.appendCodePoint(c);
              }
            });
    return plain.toString();
  }

  private static boolean isBidiControl(int c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }
}
