package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.article.FindingsReader;
import org.entente.eval.Change;
import org.entente.eval.Comparison;
import org.entente.report.ChangeText;
import org.entente.report.Sheet;
import org.entente.report.SheetWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "What changed between two extractions, finding by finding and field by field.",
      "Statements are matched by their content, roles by person and office, events by ends and type."
          + " The exit code is 3 if anything changed."
    },
    footer = {"", "Example: entente diff before.jsonl after.jsonl --ignore confidence"})
final class DiffCommand extends ACommand {
  private static final List<String> COLUMNS =
      List.of("article", "finding", "id", "change", "field", "before", "after", "sentence");
  private static final String STDIN = "-";

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "What 'entente extract' printed, gzipped or not; or -.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "AFTER", description = "The same, later.")
  private String after = "";

  @Option(
      names = "--ignore",
      paramLabel = "FIELD",
      split = ",",
      description = "Fields that do not count: confidence,rule.")
  private Set<String> ignored = new LinkedHashSet<>();

  @Option(names = "--summary", description = "Only count the changes of each field.")
  private boolean summary;

  @Mixin private SheetOptions sheet = new SheetOptions();

  DiffCommand(Terminal terminal) {
    super(terminal);
  }

  /** What is counted. */
  private record Count(String finding, String change, String field) {
    private static final List<String> FINDINGS = List.of("article", "statement", "role", "event");

    static final Comparator<Count> ORDER =
        Comparator.comparingInt((Count c) -> FINDINGS.indexOf(c.finding()))
            .thenComparing(Count::change)
            .thenComparing(Count::field);
  }

  @Override
  public Integer call() throws Exception {
    if (before.equals(STDIN) && after.equals(STDIN)) {
      throw new Exit.Failure(Exit.USAGE, "only one of the two can be standard input");
    }
    sheet.format(); // refused before anything is read
    Map<Count, Long> counts = new TreeMap<>(Count.ORDER);
    PrintWriter out = terminal.writer();
    SheetWriter rows = new SheetWriter(sheet.format(), COLUMNS, sheet.width(), out);
    try (FindingsReader a = reader(before);
        FindingsReader b = reader(after)) {
      new Comparison(
              ignored,
              changes -> {
                for (Change c : changes) {
                  counts.merge(new Count(c.finding(), c.kind().word(), c.field()), 1L, Long::sum);
                  if (!summary && !sheet.isTable()) {
                    rows.row(row(c));
                  }
                }
                if (!summary && sheet.isTable()) {
                  ChangeText.write(changes, sheet.width(), out);
                }
              })
          .compare(a, b);
    } finally {
      out.flush();
    }
    if (summary || sheet.isTable()) {
      summary(counts, out);
    } else {
      rows.end();
    }
    out.flush();
    return counts.isEmpty() ? Exit.FINE : Exit.FOUND;
  }

  private void summary(Map<Count, Long> counts, PrintWriter out) throws IOException {
    if (counts.isEmpty() && sheet.isTable()) {
      out.println("no differences");
      return;
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    counts.forEach(
        (c, n) -> {
          List<@Nullable Object> row = new ArrayList<>();
          row.add(c.finding());
          row.add(c.change());
          row.add(c.field().isEmpty() ? null : c.field());
          row.add(n);
          rows.add(row);
        });
    sheet.write(new Sheet(List.of("finding", "change", "field", "count"), rows), out);
  }

  private FindingsReader reader(String file) throws IOException {
    if (file.equals(STDIN)) {
      return new FindingsReader(terminal.in(), "standard input");
    }
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw new Exit.Failure(
          Exit.REJECTED, file + ": no such file; make one with 'entente extract PATH… > FILE'");
    }
    InputStream in = Files.newInputStream(path);
    try {
      return new FindingsReader(in, file);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static List<@Nullable Object> row(Change c) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(c.article());
    row.add(c.finding());
    row.add(c.id());
    row.add(c.kind().word());
    row.add(c.field().isEmpty() ? null : c.field());
    row.add(c.before());
    row.add(c.after());
    row.add(c.text());
    return row;
  }
}
