package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.entente.Entente;
import org.entente.Entente.ExplainedSink;
import org.entente.article.FindingsJson;
import org.entente.model.Explained;
import org.entente.model.FindingSink;
import org.entente.model.Findings;
import org.entente.report.Page;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Reads articles and prints what they say as JSON Lines, without a store; or writes a page with"
          + " the findings marked in the text."
    },
    footer = {
      "",
      "Example: entente extract src/samples | head -n 1",
      "Example: entente extract --explain --html findings.html src/samples"
    })
final class ExtractCommand extends ACommand {
  @Mixin private InputOptions input = new InputOptions();

  @Option(names = "--no-text", description = "Leave the articles' text out.")
  private boolean noText;

  @Option(
      names = "--explain",
      description = {
        "Say of each finding and its fields which model or rule decided, how surely, and what weighed"
            + " most."
      })
  private boolean explain;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Write one HTML page with the findings marked in the text instead; - prints it.")
  private @Nullable String html;

  ExtractCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws Exception {
    if (noText && html != null) {
      throw new Exit.Failure(Exit.USAGE, "--html shows the text; leave --no-text out");
    }
    double least = input.minConfidence();
    int threads = input.threads();
    Entente entente = Entente.create(input.ontology());
    entente.warmUp();
    try (RejectFile rejects = new RejectFile(terminal, "extracted", null)) {
      if (html == null) {
        run(
            entente,
            threads,
            found -> {
              Explained sure = found.atLeast(least);
              FindingsJson.write(noText ? sure.withoutText() : sure, terminal.out());
            },
            rejects);
      } else if (html.equals("-")) {
        PrintWriter out = terminal.writer();
        page(entente, threads, least, out, rejects);
        out.flush();
      } else {
        file(entente, threads, least, Path.of(html), rejects);
      }
      terminal.out().flush();
      return rejects.count() > 0 ? Exit.REJECTED : Exit.FINE;
    }
  }

  private void run(Entente entente, int threads, ExplainedSink sink, RejectFile rejects)
      throws IOException {
    if (explain) {
      entente.explain(input.paths(), terminal.in(), threads, sink, rejects);
    } else {
      entente.extract(input.paths(), terminal.in(), threads, new Unexplained(sink), rejects);
    }
  }

  /** Passes findings on without reasons. */
  private record Unexplained(ExplainedSink sink) implements FindingSink {
    @Override
    public void accept(Findings findings) throws IOException {
      sink.accept(Explained.of(findings));
    }

    @Override
    public void close() {}
  }

  private void page(Entente entente, int threads, double least, Appendable out, RejectFile rejects)
      throws IOException {
    Page page = new Page(out);
    run(entente, threads, found -> page.add(found.atLeast(least)), rejects);
    page.end();
  }

  private void file(Entente entente, int threads, double least, Path file, RejectFile rejects)
      throws IOException {
    WholeFile.writeText(file, out -> page(entente, threads, least, out, rejects));
  }
}
