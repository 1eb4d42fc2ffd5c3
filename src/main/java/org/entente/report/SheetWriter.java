package org.entente.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as they come, {@code row* end}, in the same way as {@link Format#write}. Only tables
 * hold their rows until the end, since they are as wide as the widest.
 */
public final class SheetWriter {
  private final Format format;
  private final List<String> columns;
  private final int width;
  private final Appendable out;
  private final List<List<@Nullable Object>> held = new ArrayList<>();
  private long rows;

  /**
   * A writer of rows under columns.
   *
   * @param width of the terminal, in columns of characters; 0 for no limit. Only tables heed it
   * @param out takes the text
   */
  public SheetWriter(Format format, List<String> columns, int width, Appendable out) {
    this.format = format;
    this.columns = List.copyOf(columns);
    this.width = width;
    this.out = out;
  }

  /**
   * Writes a row.
   *
   * @throws IOException if {@code out} does
   * @throws IllegalArgumentException if it has more or fewer cells than there are columns
   */
  public void row(List<@Nullable Object> cells) throws IOException {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "a row of " + cells.size() + " cells under " + columns.size() + " columns");
    }
    switch (format) {
      case TABLE -> held.add(cells);
      case JSON -> out.append(rows == 0 ? "[\n" : ",\n").append(Json.object(columns, cells));
      case JSONL -> Json.lines(columns, List.of(cells), out);
      case CSV -> {
        if (rows == 0) {
          Csv.line(columns, out);
        }
        Csv.line(cells, out);
      }
    }
    rows++;
  }

  /**
   * Ends the rows.
   *
   * @throws IOException if {@code out} does
   */
  public void end() throws IOException {
    if (format == Format.JSON && rows > 0) {
      out.append("\n]\n");
    } else if (format == Format.TABLE || rows == 0) {
      format.write(columns, held, width, out);
    }
  }
}
