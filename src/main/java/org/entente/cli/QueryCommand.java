package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.graph.GraphStore;
import org.entente.graph.Rows;
import org.entente.rdf.Solutions;
import org.entente.rdf.Twin;
import org.entente.report.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Runs a Cypher query; it may only read, unless --write is given.",
      "With --sparql a SPARQL query, which may only read: SELECT and ASK give rows, CONSTRUCT and"
          + " DESCRIBE Turtle."
    },
    footer = {"", "Example: entente query 'MATCH (a:Actor) RETURN a.code, a.name ORDER BY a.code'"})
final class QueryCommand extends ACommand {
  @Parameters(index = "0", paramLabel = "QUERY", description = "The query.")
  private String query = "";

  @Option(
      names = "--sparql",
      description = {
        "The query is SPARQL: its default graph is the union of all articles' graphs and the shared"
            + " one, and the prefixes of exported files need not be declared."
      })
  private boolean sparql;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "What $NAME stands for in it: a text, or a whole number.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(names = "--write", description = "Let it write.")
  private boolean write;

  @Mixin private SheetOptions sheet = new SheetOptions();
  @Mixin private StoreOptions storeOptions;
  @Mixin private TwinOptions twinOptions = new TwinOptions();

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
    if (sparql) {
      ask(values);
      return Exit.FINE;
    }
    try (GraphStore store = storeOptions.openExisting()) {
      Rows rows = write ? store.write(query, values) : store.read(query, values);
      PrintWriter out = terminal.writer();
      if (!rows.columns().isEmpty()) {
        sheet.write(Sheet.of(rows), out);
      }
      out.flush();
      return Exit.FINE;
    }
  }

  private void ask(Map<String, Object> values) throws IOException {
    if (write) {
      throw new Exit.Failure(
          Exit.USAGE, "--write: the twin that SPARQL asks may only be read; write in Cypher");
    }
    boolean describes = Twin.describes(query); // refused before the store is opened
    if (describes && !sheet.isTable()) {
      throw new Exit.Failure(
          Exit.USAGE,
          "--format: this query gives a graph, which is printed as Turtle; leave it out");
    }
    try (Twin twin = twinOptions.open(storeOptions, terminal)) {
      if (describes) {
        twin.describe(query, values, twinOptions.time(), terminal.out());
        terminal.out().flush();
        return;
      }
      Solutions rows = twin.select(query, values, 0, twinOptions.time());
      PrintWriter out = terminal.writer();
      sheet.write(new Sheet(rows.columns(), rows.rows()), out);
      out.flush();
    }
  }
}
