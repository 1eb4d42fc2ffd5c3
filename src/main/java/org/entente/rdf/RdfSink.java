package org.entente.rdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.FindingSink;
import org.entente.model.Findings;

/**
 * Writes findings as RDF: a named graph for each article, in the order in which they come, then one
 * graph of what articles share, sorted; the {@linkplain #actor names of actors} come first of all.
 * The terms and IRIs are told in {@code ontology/entente.ttl}.
 *
 * <p>The same findings in the same order give the same bytes. Memory does not grow with the number
 * of articles: what they share is sorted in temporary files beyond a fixed size. All formats keep
 * all that findings hold; Turtle only drops the named graphs ({@link RdfFormat#keepsGraphs()}).
 */
public final class RdfSink implements FindingSink {
  private static final int IN_MEMORY = 200_000; // shared triples, some 60 MB

  private final OutputStream out;
  private final StreamRDF writer;
  private final boolean graphs;
  private final SharedTriples shared;
  private final Set<Node> named = new HashSet<>();

  /**
   * A sink that writes to {@code out}, which it finishes and flushes on {@link #close()} but leaves
   * open.
   */
  public RdfSink(OutputStream out, RdfFormat format) {
    this(out, format, IN_MEMORY);
  }

  RdfSink(OutputStream out, RdfFormat format, int sharedInMemory) {
    this(new BufferedOutputStream(out, 1 << 16), format, new SharedTriples(sharedInMemory));
  }

  private RdfSink(OutputStream out, RdfFormat format, SharedTriples shared) {
    this.out = out;
    this.writer = writer(out, format);
    this.graphs = format.keepsGraphs();
    this.shared = shared;
    writer.start();
    Prefixes.ALL.forEach(writer::prefix);
  }

  private static StreamRDF writer(OutputStream out, RdfFormat format) {
    return switch (format) {
      case TRIG -> StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
      case NQ -> StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS);
      case TTL -> StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
      case JSONLD -> new JsonLdWriter(out);
    };
  }

  /**
   * Writes an actor's name and kind, which findings do not have, into the graph of what articles
   * share. Give all of them before the first findings, each once.
   *
   * @param country whether it is a country; else a body
   * @throws IOException if it cannot be written
   */
  public void actor(String code, String name, boolean country) throws IOException {
    Node graph = Terms.iri(Iris.SHARED);
    Node actor = Terms.iri(Iris.actor(code));
    named.add(actor);
    try {
      write(graph, actor, Terms.A, country ? Terms.A_COUNTRY : Terms.A_BODY);
      write(graph, actor, Terms.CODE, Literals.text(code));
      write(graph, actor, Terms.NAME, Literals.text(name));
    } catch (RuntimeIOException e) {
      throw new IOException(e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void accept(Findings findings) throws IOException {
    Node graph = Terms.iri(Iris.graph(findings.article().id()));
    try {
      ArticleTriples.write(
          findings,
          (s, p, o) -> write(graph, s, p, o),
          (s, p, o) -> {
            if (!named.contains(s)) {
              shared.triple(s, p, o);
            }
          });
    } catch (RuntimeIOException e) {
      throw new IOException(e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    Node graph = Terms.iri(Iris.SHARED);
    try (shared) {
      shared.drain((s, p, o) -> write(graph, s, p, o));
      writer.finish();
    } catch (RuntimeIOException e) {
      throw new IOException(e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  private void write(Node graph, Node s, Node p, Node o) {
    if (graphs) {
      writer.quad(Quad.create(graph, s, p, o));
    } else {
      writer.triple(Triple.create(s, p, o));
    }
  }
}
