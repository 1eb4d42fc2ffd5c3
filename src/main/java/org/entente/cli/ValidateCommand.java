package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.entente.rdf.Shapes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Holds RDF files (.trig .nq .ttl .jsonld) and findings (.jsonl) against the SHACL shapes.",
      "Prints a line for each fault; the exit code is 3 if there is any."
    },
    footer = {"", "Example: entente validate graph.trig"})
final class ValidateCommand extends ACommand {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to validate.")
  private List<Path> files = List.of();

  ValidateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws Exception {
    Shapes shapes = Shapes.load();
    PrintWriter out = terminal.writer();
    boolean found = false;
    for (Path file : files) {
      long faults = shapes.validate(file, violation -> out.println(file + ": " + violation));
      if (faults == 0) {
        out.println(file + ": conforms");
      } else {
        out.println(file + ": " + faults + (faults == 1 ? " fault" : " faults"));
        found = true;
      }
      out.flush();
    }
    return found ? Exit.FOUND : Exit.FINE;
  }
}
