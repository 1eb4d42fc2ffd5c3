package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.entente.report.Format;
import org.entente.report.Sheet;
import picocli.CommandLine.Option;

/** How rows are printed. */
final class SheetOptions {
  private static final int WIDTH = 120;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "table",
      completionCandidates = Words.class,
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String format = "table";

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      defaultValue = "120",
      description = "How wide a table may be; 0 for no limit (default: ${DEFAULT-VALUE}).")
  private int width = WIDTH;

  /** Whether rows go to people, not to programs. */
  boolean isTable() {
    return format() == Format.TABLE;
  }

  /** The format asked for. */
  Format format() {
    try {
      return Format.of(format.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Exit.Failure(Exit.USAGE, "--format: " + e.getMessage());
    }
  }

  /** How wide a table may be, in columns of characters; 0 for no limit. */
  int width() {
    return Math.max(0, width);
  }

  /** Writes the rows. */
  void write(Sheet sheet, PrintWriter out) throws IOException {
    sheet.write(format(), width(), out);
  }

  /** The formats' names. */
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      List<String> words = Arrays.stream(Format.values()).map(Format::word).toList();
      return words.iterator();
    }
  }
}
