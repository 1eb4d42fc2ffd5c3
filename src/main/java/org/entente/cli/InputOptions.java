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
            + " \"text\", findings, RDF (.trig .nq .ttl .jsonld); also gzipped."
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

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      defaultValue = "0",
      description = {
        "Leave out findings with a confidence below P, 0 to 1 (default: ${DEFAULT-VALUE}). Offices are"
            + " found by rules, have none, and stay."
      })
  private double minConfidence;

  /** The paths as given. */
  List<String> paths() {
    return paths;
  }

  /** The folders of the user's own ontology. */
  List<Path> ontology() {
    return ontology;
  }

  /** The least confidence of a finding: 0 to 1; 0 for all findings. */
  double minConfidence() {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new Exit.Failure(
          Exit.USAGE, "--min-confidence: " + minConfidence + " is not between 0 and 1");
    }
    return minConfidence + 0.0; // -0 is 0
  }

  /** How many threads extract: at least one. */
  int threads() {
    if (threads < 1) {
      throw new Exit.Failure(Exit.USAGE, "--threads: " + threads + " is none; give at least 1");
    }
    return threads;
  }
}
