package org.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.Entente;
import org.entente.article.FindingsJson;
import org.entente.graph.ActorName;
import org.entente.graph.GraphMl;
import org.entente.graph.GraphStore;
import org.entente.graph.ImportFiles;
import org.entente.lexicon.EventTypes;
import org.entente.model.FindingSink;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.RdfSink;
import org.entente.report.CsvFolder;
import org.entente.report.EventRows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Writes the whole graph.",
      "trig, nq and jsonld lose nothing, and 'load' reads them back. ttl leaves the named graphs out."
          + " jsonl is findings, as 'extract' prints them.",
      "csv is a folder of tables for analysis, graphml one file for Gephi, yEd or networkx, neo4j a"
          + " folder for 'neo4j-admin database import full'.",
      "events is the events alone, as CSV with the columns of event data."
    },
    footer = {
      "",
      "Example: entente export -f trig -o graph.trig",
      "Example: entente export -f csv -o tables",
      "Example: entente export -f events -o events.csv"
    })
final class ExportCommand extends ACommand {
  private static final List<String> FORMATS =
      List.of("trig", "nq", "ttl", "jsonld", "jsonl", "csv", "graphml", "neo4j", "events");

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      required = true,
      description = "One of trig, nq, ttl, jsonld, jsonl, csv, graphml, neo4j, events.")
  private String format = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "The file to write (default: standard output); for csv and neo4j the folder, which must"
              + " be named.")
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
    if (!FORMATS.contains(format)) {
      throw new Exit.Failure(
          Exit.USAGE,
          "--format: \"" + format + "\" is none; use one of " + String.join(", ", FORMATS));
    }
    boolean isFolder = format.equals("csv") || format.equals("neo4j");
    if (isFolder && output == null) {
      throw new Exit.Failure(
          Exit.USAGE, "--output: " + format + " is written into a folder; name it with -o FOLDER");
    }
    try (GraphStore store = storeOptions.openExisting()) {
      if (output == null) {
        write(store, terminal.out());
        terminal.out().flush();
      } else if (isFolder) {
        FolderFiles.write(output, folder -> write(store, folder));
      } else {
        write(store, output);
      }
      sayWhatIsLeftOut(store);
      return Exit.FINE;
    }
  }

  private void write(GraphStore store, Path file) throws IOException {
    if (format.equals("csv")) {
      try (CsvFolder tables = new CsvFolder(file)) {
        store.findings(tables);
      }
      return;
    }
    if (format.equals("neo4j")) {
      try (ImportFiles files = new ImportFiles(file)) {
        store.graph(files);
      }
      return;
    }
    WholeFile.write(file, out -> write(store, out));
  }

  private void write(GraphStore store, OutputStream out) throws IOException {
    if (format.equals("graphml")) {
      try (GraphMl xml = new GraphMl(out)) {
        store.graph(xml);
        if (xml.replaced() > 0) {
          terminal.complain(
              "graphml: "
                  + xml.replaced()
                  + " characters that XML cannot hold are written as U+FFFD");
        }
      }
      return;
    }
    if (format.equals("jsonl")) {
      try (FindingSink sink = FindingsJson.sink(out)) {
        store.findings(sink);
      }
      return;
    }
    if (format.equals("events")) {
      EventTypes types = Entente.create(ontology).lexicon().eventTypes();
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      try (EventRows rows = new EventRows(types::named, text)) {
        store.findings(rows);
      }
      text.flush();
      return;
    }
    try (RdfSink sink = new RdfSink(out, RdfFormat.of(format))) {
      for (Map.Entry<String, ActorName> actor : store.actors().entrySet()) {
        sink.actor(actor.getKey(), actor.getValue().name(), actor.getValue().country());
      }
      store.findings(sink);
    }
  }

  private void sayWhatIsLeftOut(GraphStore store) throws IOException {
    String lost =
        switch (format) {
          case "ttl" ->
              "ttl has no named graphs, so which article says what is told by ent:in alone";
          case "csv" -> "csv leaves the articles' texts out, and cannot be loaded again";
          case "graphml" ->
              "graphml has no lists and no days, which are written as texts, and cannot be loaded"
                  + " again";
          default -> "";
        };
    if (!lost.isEmpty()) {
      terminal.complain(lost + "; trig, nq and jsonld lose nothing");
    }
    long foreign = store.foreignNodes();
    if (foreign > 0) {
      terminal.complain(
          "the store has "
              + foreign
              + (foreign == 1 ? " node" : " nodes")
              + " that Entente did not make, as by 'query --write'; no export holds them");
    }
  }
}
