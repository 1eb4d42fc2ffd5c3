package org.entente.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.graph.GraphStore;
import org.entente.graph.Rows;
import org.entente.report.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = "Runs a Cypher query; it may only read, unless --write is given.",
    footer = {"", "Example: entente query 'MATCH (a:Actor) RETURN a.code, a.name ORDER BY a.code'"})
final class QueryCommand extends ACommand {
  @Parameters(index = "0", paramLabel = "CYPHER", description = "The query.")
  private String cypher = "";

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "What $NAME stands for in it: a text, or a whole number.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(names = "--write", description = "Let it write.")
  private boolean write;

  @Mixin private SheetOptions sheet = new SheetOptions();
  @Mixin private StoreOptions storeOptions;

  QueryCommand(Terminal terminal) {
    super(terminal);
    storeOptions = new StoreOptions(terminal);
  }

  @Override
  public Integer call() throws Exception {
    sheet.format(); // refused before the store is opened
    Map<String, Object> values = new LinkedHashMap<>();
    parameters.forEach(
        (k, v) -> values.put(k, v.matches("-?\\d{1,18}") ? (Object) Long.valueOf(v) : v));
    try (GraphStore store = storeOptions.openExisting()) {
      Rows rows = write ? store.write(cypher, values) : store.read(cypher, values);
      PrintWriter out = terminal.writer();
      if (!rows.columns().isEmpty()) {
        sheet.write(Sheet.of(rows), out);
      }
      out.flush();
      return Exit.FINE;
    }
  }
}
