package org.entente.cli;

import org.entente.Entente;
import org.entente.article.FindingsJson;
import org.entente.model.FindingSink;
import org.entente.model.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = "Reads articles and prints what they say as JSON Lines, without a store.",
    footer = {"", "Example: entente extract src/samples | head -n 1"})
final class ExtractCommand extends ACommand {
  @Mixin private InputOptions input = new InputOptions();

  @Option(names = "--no-text", description = "Leave the articles' text out.")
  private boolean noText;

  ExtractCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws Exception {
    Entente entente = Entente.create(input.ontology());
    entente.warmUp();
    FindingSink json = FindingsJson.sink(terminal.out());
    FindingSink sink = noText ? new WithoutText(json) : json;
    try (RejectFile rejects = new RejectFile(terminal, "extracted", null)) {
      entente.extract(input.paths(), terminal.in(), input.threads(), sink, rejects);
      sink.close();
      terminal.out().flush();
      return rejects.count() > 0 ? Exit.REJECTED : Exit.FINE;
    }
  }

  /** Passes findings on without their article's text. */
  private record WithoutText(FindingSink sink) implements FindingSink {
    @Override
    public void accept(Findings f) throws java.io.IOException {
      sink.accept(
          new Findings(
              f.article().withoutText(), f.statements(), f.roles(), f.events(), f.engine()));
    }

    @Override
    public void close() throws java.io.IOException {
      sink.close();
    }
  }
}
