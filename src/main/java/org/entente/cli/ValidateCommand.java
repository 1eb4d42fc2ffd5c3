package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.entente.article.Articles;
import org.entente.article.ReadFindings;
import org.entente.article.Rejected;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.Shapes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Holds RDF files (.trig .nq .ttl .jsonld) and files of findings, also gzipped, against the SHACL"
          + " shapes.",
      "Prints a line for each fault; the exit code is 3 if there is any."
    },
    footer = {"", "Example: entente validate graph.trig"})
final class ValidateCommand extends ACommand {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to validate.")
  private List<String> files = List.of();

  ValidateCommand(Terminal terminal) {
    super(terminal);
  }

  /** What was judged and found in one file. */
  private static final class Judged {
    private long articles;
    private long faults;
  }

  @Override
  public Integer call() throws Exception {
    Shapes shapes = Shapes.load();
    PrintWriter out = terminal.writer();
    int code = Exit.FINE;
    for (String file : files) {
      Judged judged = new Judged();
      if (RdfFormat.isRdf(file.replaceFirst("(?i)\\.gz$", ""))) {
        judged.articles =
            shapes.validate(
                Path.of(file),
                v -> {
                  judged.faults++;
                  out.println(file + ": " + v);
                });
      } else {
        findings(file, shapes, judged, out);
      }
      String articles = judged.articles + (judged.articles == 1 ? " article" : " articles");
      out.println(
          file
              + ": "
              + (judged.faults == 0
                  ? articles + ", all conform"
                  : judged.faults
                      + (judged.faults == 1 ? " fault in " : " faults in ")
                      + articles));
      out.flush();
      if (judged.faults > 0) {
        code = Exit.FOUND;
      }
    }
    return code;
  }

  private void findings(String file, Shapes shapes, Judged judged, PrintWriter out)
      throws IOException {
    Articles.read(
        List.of(file),
        terminal.in(),
        reading -> {
          if (reading instanceof ReadFindings read) {
            judged.articles++;
            shapes
                .validate(read.findings())
                .forEach(
                    v -> {
                      judged.faults++;
                      out.println(file + ": " + v);
                    });
          } else {
            judged.faults++;
            out.println(
                reading instanceof Rejected r
                    ? r.input() + (r.line() == null ? "" : ", line " + r.line()) + ": " + r.reason()
                    : file
                        + ": holds an article without findings; validate what 'extract' printed");
          }
        });
  }
}
