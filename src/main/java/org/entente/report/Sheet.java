package org.entente.report;

import java.io.IOException;
import java.util.List;
import org.entente.graph.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Rows under columns, to be written in any format.
 *
 * @param columns the names of the columns
 * @param rows as many cells each as there are columns
 */
public record Sheet(List<String> columns, List<List<@Nullable Object>> rows) {
  /** The answer to a query. */
  public static Sheet of(Rows rows) {
    return new Sheet(rows.columns(), rows.rows());
  }

  /**
   * Writes the sheet.
   *
   * @param width of the terminal, in columns of characters; 0 for no limit. Only tables heed it
   * @param out takes the text
   * @throws IOException if {@code out} does
   */
  public void write(Format format, int width, Appendable out) throws IOException {
    format.write(columns, rows, width, out);
  }
}
