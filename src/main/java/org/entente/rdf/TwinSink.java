package org.entente.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.entente.model.FindingSink;
import org.entente.model.Findings;

/** Loads findings into an empty TDB2 in bulk: {@code names? accept* finish close}. */
final class TwinSink implements FindingSink {
  private static final int IN_MEMORY = 200_000; // shared triples, some 60 MB
  private static final Node SHARED = Terms.iri(Iris.SHARED);

  private final DataLoader loader;
  private final StreamRDF stream;
  private final SharedTriples shared = new SharedTriples(IN_MEMORY);
  private boolean finished;

  TwinSink(DatasetGraph data) {
    loader = LoaderFactory.sequentialLoader(data, (format, arguments) -> {});
    loader.startBulk();
    stream = loader.stream();
    stream.start();
    Prefixes.ALL.forEach(stream::prefix);
  }

  /** Takes the names of actors by their codes. */
  void names(Map<String, String> names) {
    new TreeMap<>(names)
        .forEach(
            (code, name) ->
                shared.triple(Terms.iri(Iris.actor(code)), Terms.PREF_LABEL, Literals.text(name)));
  }

  @Override
  public void accept(Findings findings) throws IOException {
    Node graph = Terms.iri(Iris.graph(findings.article().id()));
    try {
      ArticleTriples.write(findings, (s, p, o) -> stream.quad(Quad.create(graph, s, p, o)), shared);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Finishes what was taken; without it the load is given up on {@link #close()}. */
  void finish() throws IOException {
    shared.drain((s, p, o) -> stream.quad(Quad.create(SHARED, s, p, o)));
    stream.finish();
    loader.finishBulk();
    finished = true;
  }

  @Override
  public void close() throws IOException {
    try (shared) {
      if (!finished) {
        loader.finishException(new IOException("not finished"));
      }
    }
  }
}
