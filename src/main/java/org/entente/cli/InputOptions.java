package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command reads, and how it extracts. */
final class InputOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = {
        "Files, folders, or - for standard input: page dumps, HTML, plain text, JSON Lines with"
            + " \"text\", findings; also gzipped."
      })
  private List<String> paths = List.of();

  @Option(
      names = "--ontology",
      paramLabel = "FOLDER",
      description = "Turtle files with more countries, bodies, offices or event types.")
  private List<Path> ontology = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that extract (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** The paths as given. */
  List<String> paths() {
    return paths;
  }

  /** The folders of the user's own ontology. */
  List<Path> ontology() {
    return ontology;
  }

  /** How many threads extract: at least one. */
  int threads() {
    if (threads < 1) {
      throw new Exit.Failure(Exit.USAGE, "--threads: " + threads + " is none; give at least 1");
    }
    return threads;
  }
}
