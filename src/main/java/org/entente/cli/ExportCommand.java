package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.entente.Entente;
import org.entente.article.FindingsJson;
import org.entente.graph.GraphStore;
import org.entente.lexicon.EventTypes;
import org.entente.model.FindingSink;
import org.entente.model.Findings;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.RdfSink;
import org.entente.report.EventRows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Writes the whole graph: as RDF (trig, nq, ttl, jsonld) or as findings (jsonl); or its events as"
          + " CSV with the columns of event data (events).",
      "ttl leaves the named graphs out; the other forms of the graph lose nothing."
    },
    footer = {
      "",
      "Example: entente export -f trig -o graph.trig",
      "Example: entente export -f events -o events.csv"
    })
final class ExportCommand extends ACommand {
  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      required = true,
      description = "One of trig, nq, ttl, jsonld, jsonl, events.")
  private String format = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write (default: standard output).")
  private @Nullable Path output;

  @Option(
      names = "--ontology",
      paramLabel = "FOLDER",
      description = "A folder of Turtle files with event types of your own, for events.")
  private List<Path> ontology = List.of();

  @Mixin private StoreOptions storeOptions;

  ExportCommand(Terminal terminal) {
    super(terminal);
    storeOptions = new StoreOptions(terminal);
  }

  @Override
  public Integer call() throws Exception {
    Form form = form();
    try (GraphStore store = storeOptions.openExisting()) {
      if (output == null) {
        write(store, form, terminal.out());
        terminal.out().flush();
        return Exit.FINE;
      }
      // Whole or not at all: a reader never sees half a file.
      Path part = output.resolveSibling(output.getFileName() + ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
        write(store, form, out);
      } catch (IOException e) {
        Files.deleteIfExists(part);
        throw e;
      }
      Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
      return Exit.FINE;
    }
  }

  /** Makes what takes the findings. */
  private interface Form {
    FindingSink sink(OutputStream out) throws IOException;
  }

  private Form form() {
    return switch (format) {
      case "jsonl" -> FindingsJson::sink;
      case "events" -> this::events;
      default -> {
        RdfFormat rdf = rdf();
        yield out -> new RdfSink(out, rdf);
      }
    };
  }

  private RdfFormat rdf() {
    try {
      return RdfFormat.of(format);
    } catch (IllegalArgumentException e) {
      throw new Exit.Failure(
          Exit.USAGE,
          "--format: \"" + format + "\" is none; use trig, nq, ttl, jsonld, jsonl or events");
    }
  }

  private FindingSink events(OutputStream out) throws IOException {
    EventTypes types = Entente.create(ontology).lexicon().eventTypes();
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    EventRows rows = new EventRows(types::named, text);
    return new FindingSink() {
      @Override
      public void accept(Findings findings) throws IOException {
        rows.accept(findings);
      }

      @Override
      public void close() throws IOException {
        rows.close();
        text.flush();
      }
    };
  }

  private static void write(GraphStore store, Form form, OutputStream out) throws IOException {
    try (FindingSink sink = form.sink(out)) {
      store.findings(sink);
    }
  }
}
