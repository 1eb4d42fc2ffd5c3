package org.entente.rdf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.entente.article.Violation;
import org.entente.model.Findings;
import org.jspecify.annotations.Nullable;

/**
 * The SHACL shapes of {@code ontology/shapes.ttl}: what a graph of ours must be. The constructors
 * of the records in {@code model} hold the same rules.
 *
 * <p>A file is judged graph by graph, so memory does not grow with it (but for Turtle, which has no
 * graphs). Thread-safe.
 */
public final class Shapes {
  private static final String SOURCE = "ontology/shapes.ttl";
  private static final String SHAPE = "https://entente.org/shapes#";
  private static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::focus)
          .thenComparing(v -> v.path() == null ? "" : v.path())
          .thenComparing(v -> v.value() == null ? "" : v.value())
          .thenComparing(Violation::shape);

  private final org.apache.jena.shacl.Shapes shapes;

  private Shapes(org.apache.jena.shacl.Shapes shapes) {
    this.shapes = shapes;
  }

  /** The shapes that come with Entente. */
  public static Shapes load() {
    try (InputStream in = Shapes.class.getClassLoader().getResourceAsStream(SOURCE)) {
      if (in == null) {
        throw new IllegalStateException(SOURCE + ": not in the jar; build it again");
      }
      Graph graph = RDFParser.create().source(in).lang(Lang.TURTLE).toGraph();
      return new Shapes(org.apache.jena.shacl.Shapes.parse(graph));
    } catch (IOException e) {
      throw new IllegalStateException(SOURCE + ": cannot be read; build the jar again", e);
    }
  }

  /**
   * Judges an RDF file, its format told by the ending of its name, which {@code .gz} may follow.
   *
   * @param violations takes what is wrong, in the order of the file's graphs
   * @return how many articles were judged
   * @throws IOException if the file cannot be read or is not well-formed
   * @throws IllegalArgumentException if its name ends like no RDF format
   */
  public long validate(Path file, Consumer<Violation> violations) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    boolean zipped = name.endsWith(".gz");
    RdfFormat format = RdfFormat.ofFile(zipped ? name.substring(0, name.length() - 3) : name);
    try (InputStream raw = Files.newInputStream(file);
        InputStream in =
            new BufferedInputStream(zipped ? new GZIPInputStream(raw, 1 << 16) : raw, 1 << 16)) {
      return validate(in, format, file.toString(), violations);
    }
  }

  /**
   * Judges a stream of RDF, which is left open.
   *
   * @param name what to call the stream in messages
   * @param violations takes what is wrong, in the order of the stream's graphs
   * @return how many articles were judged
   * @throws IOException if the stream cannot be read or is not well-formed
   */
  public long validate(
      InputStream in, RdfFormat format, String name, Consumer<Violation> violations)
      throws IOException {
    long[] articles = new long[1];
    GraphReader.read(
        in,
        format,
        name,
        (graphName, graph) -> {
          articles[0] += ArticleGraph.articles(graph).size();
          violations(graph).forEach(violations);
        });
    return articles[0];
  }

  /** What is wrong with the findings of one article, as the RDF that they would be written as. */
  public List<Violation> validate(Findings findings) {
    Graph own = GraphFactory.createDefaultGraph();
    Graph shared = GraphFactory.createDefaultGraph();
    ArticleTriples.write(
        findings,
        (s, p, o) -> own.add(Triple.create(s, p, o)),
        (s, p, o) -> shared.add(Triple.create(s, p, o)));
    List<Violation> violations = new ArrayList<>(violations(own));
    violations.addAll(violations(shared));
    return List.copyOf(violations);
  }

  /** What is wrong in the graph, sorted by node. */
  List<Violation> violations(Graph graph) {
    return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
        .map(Shapes::violation)
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  private static Violation violation(ReportEntry entry) {
    Node source = entry.source();
    String shape = source != null && source.isURI() ? source.getURI() : "";
    return new Violation(
        text(entry.focusNode()),
        shape.startsWith(SHAPE) ? shape.substring(SHAPE.length()) : shape,
        path(entry),
        entry.value() == null || entry.value().equals(entry.focusNode())
            ? null
            : text(entry.value()),
        entry.message());
  }

  private static @Nullable String path(ReportEntry entry) {
    if (entry.resultPath() == null) {
      return null;
    }
    org.apache.jena.sparql.path.Path whole = entry.resultPath();
    org.apache.jena.sparql.path.Path path =
        whole instanceof P_Inverse inverse ? inverse.getSubPath() : whole;
    if (!(path instanceof P_Link link)) {
      return "ent:evidence";
    }
    String iri = link.getNode().getURI();
    for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
