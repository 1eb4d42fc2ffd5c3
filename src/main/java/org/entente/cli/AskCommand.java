package org.entente.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.graph.GraphStore;
import org.entente.query.Answer;
import org.entente.query.Catalogue;
import org.entente.report.CatalogueTable;
import org.entente.report.Sheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = "Lists the catalogue of questions, or answers one of them.",
    footer = {
      "",
      "A parameter that is left out is drawn from the store: its busiest pair, person or month.",
      "Example: entente ask spoke-about --param actor=CHN --param about=RUS"
    })
final class AskCommand extends ACommand {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The question; without it, all of them are listed.")
  private @Nullable String name;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "A parameter of the question.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(names = "--cypher", description = "Print the question's Cypher text instead.")
  private boolean cypher;

  @Mixin private SheetOptions sheet = new SheetOptions();
  @Mixin private StoreOptions storeOptions;

  AskCommand(Terminal terminal) {
    super(terminal);
    storeOptions = new StoreOptions(terminal);
  }

  @Override
  public Integer call() throws Exception {
    sheet.format(); // refused before the store is opened
    Catalogue catalogue = Catalogue.load();
    PrintWriter out = terminal.writer();
    if (name == null) {
      sheet.write(CatalogueTable.questions(catalogue.questions()), out);
    } else if (cypher) {
      out.println(catalogue.question(name).cypher().strip());
    } else {
      catalogue.question(name);
      try (GraphStore store = storeOptions.openExisting()) {
        Answer answer = catalogue.ask(store, name, parameters);
        if (sheet.isTable()) {
          out.println(answer.question().sentence());
          out.println(asked(answer));
          out.println();
          if (answer.rows().rows().isEmpty()) {
            out.println("nothing found");
          }
        }
        sheet.write(Sheet.of(answer.rows()), out);
      }
    }
    out.flush();
    return Exit.FINE;
  }

  private static String asked(Answer answer) {
    StringBuilder line = new StringBuilder("asked with");
    answer.asked().forEach((k, v) -> line.append(' ').append(k).append('=').append(v));
    return answer.asked().isEmpty() ? "asked without parameters" : line.toString();
  }
}
