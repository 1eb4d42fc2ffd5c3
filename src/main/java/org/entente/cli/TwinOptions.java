package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.graph.GraphStore;
import org.entente.query.Twins;
import org.entente.rdf.Twin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a store is asked in SPARQL: of its twin. */
final class TwinOptions {
  @Option(
      names = "--twin",
      paramLabel = "FOLDER",
      description = "Where the SPARQL twin of the store is kept (default: in the data folder).")
  private @Nullable Path folder;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "When to stop a SPARQL query; 0 for never (default: ${DEFAULT-VALUE}).")
  private int timeout = 60;

  /** After which a query is stopped; zero for never. */
  Duration time() {
    return Duration.ofSeconds(Math.max(0, timeout));
  }

  /**
   * The twin of the store as it is now, built first if there is none. No Neo4j is started if the
   * data folder tells that the twin it has is the one.
   */
  Twin open(StoreOptions options, Terminal terminal) throws IOException {
    Path home = folder != null ? folder : options.twin();
    Path data = options.data();
    String revision = data == null ? null : GraphStore.revision(data);
    Twin fresh = revision == null ? null : Twin.openFresh(home, revision);
    if (fresh != null) {
      return fresh;
    }
    terminal.progress("opening " + options.where() + " …");
    try (GraphStore store = options.openExisting()) {
      return Twins.open(
          store, home, n -> terminal.progress("building the twin: " + n + " articles"));
    } finally {
      terminal.progressDone();
    }
  }
}
