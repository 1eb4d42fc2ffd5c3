package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import org.entente.graph.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    description = "Removes articles and all that only they support.",
    footer = {"", "Example: entente forget notes/2024/envoy.txt"})
final class ForgetCommand extends ACommand {
  @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = "Ids of articles.")
  private List<String> articles = List.of();

  @Mixin private StoreOptions storeOptions;

  ForgetCommand(Terminal terminal) {
    super(terminal);
    storeOptions = new StoreOptions(terminal);
  }

  @Override
  public Integer call() throws Exception {
    try (GraphStore store = storeOptions.openExisting()) {
      List<String> known = List.copyOf(store.articles(articles).keySet());
      for (String id : articles) {
        if (!known.contains(id)) {
          terminal.complain(
              id + ": no such article in " + storeOptions.where() + "; see 'entente ask articles'");
        }
      }
      int forgotten = store.forget(known);
      PrintWriter out = terminal.writer();
      out.println("forgotten " + forgotten + (forgotten == 1 ? " article" : " articles"));
      out.flush();
      return known.size() == articles.stream().distinct().count() ? Exit.FINE : Exit.REJECTED;
    }
  }
}
