package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.entente.article.FindingsJson;
import org.entente.graph.GraphStore;
import org.entente.model.FindingSink;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.RdfSink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Writes the whole graph: as RDF (trig, nq, ttl, jsonld) or as findings (jsonl).",
      "ttl leaves the named graphs out; the others lose nothing."
    },
    footer = {"", "Example: entente export -f trig -o graph.trig"})
final class ExportCommand extends ACommand {
  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      required = true,
      description = "One of trig, nq, ttl, jsonld, jsonl.")
  private String format = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write (default: standard output).")
  private @Nullable Path output;

  @Mixin private StoreOptions storeOptions;

  ExportCommand(Terminal terminal) {
    super(terminal);
    storeOptions = new StoreOptions(terminal);
  }

  @Override
  public Integer call() throws Exception {
    RdfFormat rdf = format.equals("jsonl") ? null : rdf();
    try (GraphStore store = storeOptions.openExisting()) {
      if (output == null) {
        write(store, rdf, terminal.out());
        terminal.out().flush();
        return Exit.FINE;
      }
      // Whole or not at all: a reader never sees half a file.
      Path part = output.resolveSibling(output.getFileName() + ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
        write(store, rdf, out);
      } catch (IOException e) {
        Files.deleteIfExists(part);
        throw e;
      }
      Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
      return Exit.FINE;
    }
  }

  private RdfFormat rdf() {
    try {
      return RdfFormat.of(format);
    } catch (IllegalArgumentException e) {
      throw new Exit.Failure(
          Exit.USAGE, "--format: \"" + format + "\" is none; use trig, nq, ttl, jsonld or jsonl");
    }
  }

  private static void write(GraphStore store, @Nullable RdfFormat rdf, OutputStream out)
      throws IOException {
    try (FindingSink sink = rdf == null ? FindingsJson.sink(out) : new RdfSink(out, rdf)) {
      store.findings(sink);
    }
  }
}
