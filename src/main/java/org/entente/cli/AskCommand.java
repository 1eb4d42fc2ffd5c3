package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.graph.GraphStore;
import org.entente.query.Answer;
import org.entente.query.Catalogue;
import org.entente.query.Question;
import org.entente.rdf.Twin;
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
      "With --sparql, a copy of the store is asked that is built where the store has changed.",
      "Example: entente ask spoke-about --param actor=CHN --param other=RUS"
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

  @Option(names = "--sparql", description = "Ask in SPARQL, not in Cypher: the rows are the same.")
  private boolean sparql;

  @Option(
      names = {"--text", "--cypher"},
      description = "Print the question's Cypher text instead, or its SPARQL text with --sparql.")
  private boolean text;

  @Option(names = "--describe", description = "Say what the question's parameters are instead.")
  private boolean describe;

  @Mixin private SheetOptions sheet = new SheetOptions();
  @Mixin private StoreOptions storeOptions;
  @Mixin private TwinOptions twinOptions = new TwinOptions();

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
    } else if (text) {
      Question question = catalogue.question(name);
      out.println((sparql ? question.sparql() : question.cypher()).strip());
    } else if (describe) {
      describe(catalogue.question(name), out);
    } else {
      catalogue.question(name); // refused before the store is opened
      print(sparql ? askTwin(catalogue, name) : askStore(catalogue, name), out);
    }
    out.flush();
    return Exit.FINE;
  }

  private Answer askStore(Catalogue catalogue, String question) throws IOException {
    try (GraphStore store = storeOptions.openExisting()) {
      return catalogue.ask(store, question, parameters);
    }
  }

  private Answer askTwin(Catalogue catalogue, String question) throws IOException {
    try (Twin twin = twinOptions.open(storeOptions, terminal)) {
      return catalogue.ask(twin, question, parameters, twinOptions.time());
    }
  }

  private void print(Answer answer, PrintWriter out) throws IOException {
    if (sheet.isTable()) {
      out.println(answer.question().sentence());
      out.println(asked(answer));
      out.println();
      if (answer.rows().rows().isEmpty()) {
        out.println("nothing found");
        return;
      }
    }
    sheet.write(Sheet.of(answer.rows()), out);
  }

  private void describe(Question question, PrintWriter out) throws IOException {
    if (sheet.isTable()) {
      out.println(question.sentence());
      if (!question.note().isEmpty()) {
        out.println(question.note());
      }
      out.println("Example: " + question.example());
      out.println();
    }
    sheet.write(CatalogueTable.parameters(question), out);
  }

  private static String asked(Answer answer) {
    StringBuilder line = new StringBuilder("asked with");
    answer.asked().forEach((k, v) -> line.append(' ').append(k).append('=').append(v));
    return answer.asked().isEmpty() ? "asked without parameters" : line.toString();
  }
}
