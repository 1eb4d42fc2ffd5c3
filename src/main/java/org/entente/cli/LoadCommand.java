package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import org.entente.Entente;
import org.entente.graph.GraphStore;
import org.entente.graph.LoadReport;
import org.entente.query.Actors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = "Reads articles, extracts what they say and stores it.",
    footer = {
      "",
      "Loading the same input again changes nothing; a changed article replaces what it gave before.",
      "Findings and RDF (.trig .nq .ttl .jsonld) are held against the SHACL shapes first.",
      "Example: entente load src/samples"
    })
final class LoadCommand extends ACommand {
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private StoreOptions storeOptions;

  @Option(names = "--store-text", description = "Store the articles' full text too.")
  private boolean storeText;

  @Option(
      names = "--validate",
      description = {
        "Hold what is extracted against the SHACL shapes too; findings and RDF always are."
      })
  private boolean validate;

  @Option(
      names = "--dry-run",
      description = "Say what would be stored and rejected, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where rejected inputs are noted (default: rejects.jsonl in the data folder).")
  private @Nullable Path rejectFile;

  LoadCommand(Terminal terminal) {
    super(terminal);
    storeOptions = new StoreOptions(terminal);
  }

  @Override
  public Integer call() throws Exception {
    Entente entente = Entente.create(input.ontology());
    int threads = input.threads();
    double least = input.minConfidence();
    // Models and ontology are read while the store starts.
    entente.warmUp();
    terminal.progress("opening " + storeOptions.where() + " …");
    Entente.LoadOptions options = new Entente.LoadOptions(threads, storeText, least, validate);
    Interruption interruption = new Interruption();
    try (GraphStore store = dryRun ? storeOptions.openIfThere() : storeOptions.open();
        RejectFile rejects = rejects()) {
      LoadReport report =
          dryRun || store == null
              ? entente.rehearse(
                  input.paths(), terminal.in(), store, options, interruption.over(rejects))
              : entente.load(
                  input.paths(), terminal.in(), store, options, interruption.over(rejects));
      terminal.progressDone();
      print(report, rejects.count());
      if (store != null && !dryRun && report.added() > 0) {
        suggest(Actors.busiest(store));
      }
      if (interruption.happened()) {
        terminal.complain(
            dryRun
                ? "interrupted; the rest was not looked at"
                : "interrupted; what was read is stored, run the same command again for the rest");
      }
      return rejects.count() > 0 ? Exit.REJECTED : Exit.FINE;
    } finally {
      interruption.done();
    }
  }

  private RejectFile rejects() {
    return new RejectFile(terminal, "read", dryRun ? rejectFile : file(), dryRun);
  }

  private Path file() {
    Path data = storeOptions.data();
    return rejectFile != null
        ? rejectFile
        : data == null ? Path.of("rejects.jsonl") : data.resolve("rejects.jsonl");
  }

  private void print(LoadReport report, long rejected) {
    var out = terminal.writer();
    long articles = report.added() + report.changed() + report.unchanged();
    out.println(
        "read      "
            + count(articles, "article")
            + ": "
            + report.added()
            + " new, "
            + report.changed()
            + " changed, "
            + report.unchanged()
            + " unchanged"
            + (rejected > 0 ? "; " + rejected + " rejected" : ""));
    if (dryRun) {
      out.println(
          "would store  "
              + findings(report)
              + " in "
              + storeOptions.where()
              + "; nothing was written");
      out.flush();
      return;
    }
    if (report.added() + report.changed() == 0) {
      out.println("stored    nothing new: " + storeOptions.where() + " is as it was");
    } else {
      out.println("stored    " + findings(report) + " in " + storeOptions.where());
    }
    out.flush();
  }

  /** Says what may be asked now, of the two actors that most was found about. */
  private void suggest(List<String> pair) {
    var out = terminal.writer();
    String timeline = "entente timeline " + String.join(" ", pair) + storeOptions.given();
    String ask = "entente ask" + storeOptions.given();
    String form = "%-10s%-" + Math.max(28, timeline.length() + 4) + "s%s%n";
    if (!pair.isEmpty()) {
      out.printf(form, "try next", timeline, "what two actors did and said, by month");
    }
    out.printf(form, pair.isEmpty() ? "try next" : "", ask, "the questions that can be asked");
    out.flush();
  }

  private static String findings(LoadReport report) {
    return count(report.statements(), "statement")
        + ", "
        + count(report.roles(), "role")
        + ", "
        + count(report.events(), "event");
  }

  private static String count(long n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }
}
