package org.entente.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How rows are written: for people, or for programs.
 *
 * <p>Cells are null, strings, booleans, numbers, dates, lists or maps of these; anything else is
 * written as its string.
 */
public enum Format {
  /** Columns side by side, for people: wrapped to the width given, numbers to two decimals. */
  TABLE,
  /** One array of objects, one object a line. */
  JSON,
  /** One object a line. */
  JSONL,
  /** Comma-separated values by RFC 4180, with a header; lists and maps as JSON. */
  CSV;

  /** The word for this format on the command line: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format that {@code word} names.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Format of(String word) {
    for (Format format : values()) {
      if (format.word().equals(word)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "\""
            + word
            + "\" is no format; use one of "
            + Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", ")));
  }

  /**
   * Writes the rows, each ended by a line break.
   *
   * @param columns the names of the columns
   * @param rows as many cells each as there are columns
   * @param width of the terminal, in columns of characters; 0 for no limit. Only tables heed it
   * @param out takes the text
   * @throws IOException if {@code out} does
   * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
   */
  public void write(
      List<String> columns,
      Iterable<? extends List<? extends @Nullable Object>> rows,
      int width,
      Appendable out)
      throws IOException {
    for (List<?> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " cells under " + columns.size() + " columns");
      }
    }
    switch (this) {
      case TABLE -> Table.write(columns, rows, width, out);
      case JSON -> Json.array(columns, rows, out);
      case JSONL -> Json.lines(columns, rows, out);
      case CSV -> Csv.write(columns, rows, out);
    }
  }
}
