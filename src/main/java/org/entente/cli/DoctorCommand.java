package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.Entente;
import org.entente.graph.GraphStore;
import org.entente.graph.StoreException;
import org.entente.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = "Says what is set up, what is not, and how to mend it.",
    footer = {"", "Example: entente doctor"})
final class DoctorCommand extends ACommand {
  private static final long LITTLE = 1L << 30; // bytes of free disk that call for a warning

  @Option(
      names = "--ontology",
      paramLabel = "FOLDER",
      description = "Check these Turtle files too.")
  private java.util.List<Path> ontology = java.util.List.of();

  @Mixin private StoreOptions storeOptions;

  private int worst = Exit.FINE;

  DoctorCommand(Terminal terminal) {
    super(terminal);
    storeOptions = new StoreOptions(terminal);
  }

  @Override
  public Integer call() {
    PrintWriter out = terminal.writer();
    line(
        out,
        "ok",
        "java",
        Runtime.version()
            + ", "
            + (Runtime.getRuntime().maxMemory() >> 20)
            + " MB of heap at most");
    ontologyAndModels(out);
    archive(out);
    disk(out);
    store(out);
    out.flush();
    return worst;
  }

  private void ontologyAndModels(PrintWriter out) {
    try {
      Entente entente = Entente.create(ontology);
      Lexicon lexicon = entente.lexicon();
      line(
          out,
          "ok",
          "ontology",
          lexicon.actors().all().size()
              + " countries and bodies, "
              + lexicon.eventTypes().all().size()
              + " event types");
      line(out, "ok", "models", "engine " + entente.engine());
    } catch (IOException e) {
      problem(out, "ontology", String.valueOf(e.getMessage()), Exit.REJECTED);
    } catch (IllegalStateException e) {
      problem(out, "models", String.valueOf(e.getMessage()), Exit.INTERNAL);
    }
  }

  private static void archive(PrintWriter out) {
    @Nullable Path jar = jar();
    if (jar == null) {
      return;
    }
    Path archive = jar.resolveSibling("entente.jsa");
    if (Files.exists(archive)) {
      line(out, "ok", "classes", "archived, for a quick start");
    } else {
      line(out, "note", "classes", "no archive yet; it is made behind the first command");
    }
  }

  private static @Nullable Path jar() {
    Path jar = Path.of(System.getProperty("java.class.path"));
    return jar.toString().endsWith(".jar") ? jar : null;
  }

  private void disk(PrintWriter out) {
    Path data = storeOptions.data();
    if (data == null) {
      return;
    }
    try {
      Path there = data.toAbsolutePath();
      while (!Files.exists(there)) {
        there = java.util.Objects.requireNonNull(there.getParent());
      }
      long free = Files.getFileStore(there).getUsableSpace();
      if (free < LITTLE) {
        problem(out, "disk", (free >> 20) + " MB free for " + data + "; make room", Exit.STORE);
      } else {
        line(out, "ok", "disk", (free >> 30) + " GB free for " + data);
      }
    } catch (IOException e) {
      problem(out, "disk", data + ": " + e.getMessage(), Exit.STORE);
    }
  }

  private void store(PrintWriter out) {
    Path data = storeOptions.data();
    if (data != null && !GraphStore.exists(data)) {
      line(out, "note", "store", "none in " + data + " yet; 'entente load PATH…' makes it");
      return;
    }
    try (GraphStore store = storeOptions.open()) {
      served(out, data);
      Map<String, Long> counts = store.counts();
      line(
          out,
          "ok",
          "store",
          storeOptions.where()
              + ": "
              + counts.getOrDefault("Article", 0L)
              + " articles, "
              + counts.getOrDefault("Statement", 0L)
              + " statements, "
              + counts.getOrDefault("Event", 0L)
              + " events");
    } catch (StoreException e) {
      problem(
          out,
          "store",
          String.valueOf(e.getMessage()),
          e.kind() == StoreException.Kind.CONNECTION ? Exit.CONNECTION : Exit.STORE);
    } catch (IOException e) {
      problem(out, "store", String.valueOf(e.getMessage()), Exit.STORE);
    }
  }

  /** Where the store is served, and the password that other tools need. */
  private static void served(PrintWriter out, @Nullable Path data) throws StoreException {
    URI bolt = data == null ? null : GraphStore.served(data);
    if (data != null && bolt != null) {
      line(out, "ok", "served", bolt + ", user neo4j, password " + GraphStore.password(data));
      URI web = GraphStore.servedWeb(data);
      if (web != null) {
        line(out, "ok", "sparql", web.resolve("sparql") + ", start page " + web);
      }
    }
  }

  private void problem(PrintWriter out, String what, String sentence, int code) {
    line(out, "MEND", what, sentence);
    worst = code;
  }

  private static void line(PrintWriter out, String state, String what, String sentence) {
    out.printf("%-5s %-9s %s%n", state, what, sentence);
  }
}
