package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.Entente;
import org.entente.article.Articles;
import org.entente.article.ReadFindings;
import org.entente.article.Rejected;
import org.entente.eval.Bar;
import org.entente.eval.Evaluation;
import org.entente.eval.Gold;
import org.entente.eval.Miss;
import org.entente.eval.Score;
import org.entente.eval.ScoreFile;
import org.entente.model.Findings;
import org.entente.report.Sheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Precision, recall and F1 of what is found in gold articles; or, with --predicted, of findings"
          + " made before.",
      "The exit code is 3 if a measure is below its bar."
    },
    footer = {"", "Example: entente eval gold/ --min TUPLE=0.40"})
final class EvalCommand extends ACommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "GOLD",
      description = "Annotated articles: JSON files, or folders of them.")
  private List<Path> gold = List.of();

  @Option(
      names = "--predicted",
      paramLabel = "FILE",
      description = "Findings as JSON Lines (default: what Entente finds in the gold's texts).")
  private @Nullable Path predicted;

  @Option(
      names = "--min",
      paramLabel = "MEASURE=F1",
      description = "The least F1 that a measure must have: TUPLE=0.40.")
  private List<String> bars = List.of();

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Write precision, recall, F1 and counts of each measure as JSON.")
  private @Nullable Path scores;

  @Option(names = "--misses", description = "List what is wrong.")
  private boolean misses;

  @Option(names = "--ontology", paramLabel = "FOLDER", description = "More Turtle files.")
  private List<Path> ontology = List.of();

  @Mixin private SheetOptions sheet = new SheetOptions();

  EvalCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws Exception {
    List<Bar> wanted = bars.stream().map(EvalCommand::bar).toList();
    List<Findings> golds = Gold.read(gold);
    Evaluation evaluation =
        Evaluation.of(golds, predicted == null ? found(golds) : given(predicted));
    if (scores != null) {
      Files.writeString(scores, ScoreFile.text(golds.size(), evaluation.scores()));
    }
    PrintWriter out = terminal.writer();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Score s : evaluation.scores()) {
      rows.add(
          List.of(
              s.measure(),
              round(s.precision()),
              round(s.recall()),
              round(s.f1()),
              (long) s.right(),
              (long) s.gold(),
              (long) s.predicted()));
    }
    sheet.write(
        new Sheet(
            List.of("measure", "precision", "recall", "F1", "right", "gold", "predicted"), rows),
        out);
    if (misses) {
      for (Miss miss : evaluation.misses()) {
        out.println(miss);
      }
    }
    out.flush();
    for (String id : evaluation.absent()) {
      terminal.complain(id + ": nothing predicted for this gold article");
    }
    List<Bar> below = evaluation.below(wanted);
    for (Bar bar : below) {
      terminal.complain(
          "%s F1 is %.3f, below %.3f"
              .formatted(bar.measure(), evaluation.score(bar.measure()).f1(), bar.min()));
    }
    return below.isEmpty() ? Exit.FINE : Exit.FOUND;
  }

  private static Bar bar(String written) {
    try {
      return Bar.of(written);
    } catch (IllegalArgumentException e) {
      throw new Exit.Failure(Exit.USAGE, "--min: " + e.getMessage());
    }
  }

  private List<Findings> found(List<Findings> golds) throws Exception {
    Entente entente = Entente.create(ontology);
    List<Findings> found = new ArrayList<>();
    for (Findings g : golds) {
      found.add(entente.extract(g.article()));
      terminal.progress(found.size() + " of " + golds.size() + " articles");
    }
    terminal.progressDone();
    return found;
  }

  private List<Findings> given(Path file) throws Exception {
    List<Findings> found = new ArrayList<>();
    Articles.read(
        List.of(file.toString()),
        terminal.in(),
        reading -> {
          if (reading instanceof ReadFindings read) {
            found.add(read.findings());
          } else if (reading instanceof Rejected rejected) {
            throw new Exit.Failure(
                Exit.REJECTED,
                rejected.input()
                    + (rejected.line() == null ? "" : ", line " + rejected.line())
                    + ": "
                    + rejected.reason());
          }
        });
    return found;
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
