package org.entente.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.article.Violation;
import org.entente.model.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link RdfSink} wrote back as findings, equal to those that were written.
 *
 * <p>TriG, N-Quads and JSON-LD are read article by article, so memory does not grow with the file
 * (JSON-LD as far as the context stands before the graphs, as we write it). Turtle has no named
 * graphs and is held in memory whole. Of the shared graph only the actors' names are read: each
 * article's graph tells all else. Nothing outside the stream is fetched.
 */
public final class RdfReader {
  private RdfReader() {}

  /** Takes what is read. */
  public interface Handler {
    /**
     * The findings of one article.
     *
     * @throws IOException to stop the reading
     */
    void findings(Findings findings) throws IOException;

    /**
     * An article that cannot be read as findings; the reading goes on.
     *
     * @param article the IRI of the article or of its graph
     * @param reason what is wrong with it, in one line
     * @throws IOException to stop the reading
     */
    void rejected(String article, String reason) throws IOException;

    /**
     * An article that fails shapes, or what articles share if that does; the reading goes on.
     *
     * @param article the IRI of the article or of the graph
     * @param violations what is wrong with it: at least one
     * @throws IOException to stop the reading
     */
    default void faulty(String article, List<Violation> violations) throws IOException {
      rejected(article, violations.get(0).toString());
    }

    /**
     * The name of an actor. Comes before the articles if they were written by {@link RdfSink}.
     *
     * @param country whether it is a country; else a body
     */
    default void actor(String code, String name, boolean country) {}
  }

  /**
   * Gives every article of the stream to {@code handler}, in the order of the stream. Leaves the
   * stream open.
   *
   * @param name what to call the stream in messages
   * @throws IOException if the stream cannot be read, is not well-formed, or has a graph in several
   *     pieces
   */
  public static void read(InputStream in, RdfFormat format, String name, Handler handler)
      throws IOException {
    GraphReader.read(in, format, name, (graph, triples) -> read(graph, triples, null, handler));
  }

  /**
   * The same, and judges each graph by the shapes first. Of a graph of several articles those that
   * conform are given.
   *
   * @return how many graphs the stream has
   * @throws IOException if the stream cannot be read, is not well-formed, or has a graph in several
   *     pieces
   */
  public static long read(
      InputStream in, RdfFormat format, String name, Shapes shapes, Handler handler)
      throws IOException {
    long[] graphs = {0};
    GraphReader.read(
        in,
        format,
        name,
        (graph, triples) -> {
          graphs[0]++;
          read(graph, triples, shapes, handler);
        });
    return graphs[0];
  }

  private static void read(
      @Nullable String name, Graph graph, @Nullable Shapes shapes, Handler handler)
      throws IOException {
    List<Violation> violations = shapes == null ? List.of() : shapes.violations(graph);
    String whole = name == null ? "the default graph" : name;
    if (Iris.SHARED.equals(name)) {
      if (!violations.isEmpty()) {
        handler.faulty(whole, violations);
        return;
      }
      actors(graph, handler);
      return;
    }
    List<Node> articles = ArticleGraph.articles(graph);
    if (articles.isEmpty() && name != null) {
      handler.rejected(name, "the graph has no ent:Article; export it again");
    }
    if (shapes != null && !violations.isEmpty()) {
      if (articles.size() < 2) {
        handler.faulty(articles.isEmpty() ? whole : articles.get(0).toString(), violations);
        return;
      }
      parts(whole, graph, articles, shapes, violations, handler);
      return;
    }
    String stray = ArticleGraph.stray(graph);
    if (stray != null) {
      handler.rejected(whole, stray);
      return;
    }
    if (name == null) {
      actors(graph, handler);
    }
    for (Node article : articles) {
      article(graph, article, handler);
    }
  }

  /** Judges the articles of one graph one by one, each with all that it leads to. */
  private static void parts(
      String whole,
      Graph graph,
      List<Node> articles,
      Shapes shapes,
      List<Violation> violations,
      Handler handler)
      throws IOException {
    Set<Violation> rest = new LinkedHashSet<>(violations);
    for (Node article : articles) {
      Graph part = ArticlePart.of(graph, article);
      List<Violation> own = shapes.violations(part);
      rest.removeAll(own);
      if (own.isEmpty()) {
        article(part, article, handler);
      } else {
        handler.faulty(article.toString(), own);
      }
    }
    if (!rest.isEmpty()) {
      handler.faulty(whole, List.copyOf(rest));
    }
  }

  private static void article(Graph graph, Node article, Handler handler) throws IOException {
    Findings findings;
    try {
      findings = ArticleGraph.findings(graph, article);
    } catch (IllegalArgumentException e) {
      String reason = e.getMessage();
      handler.rejected(article.toString(), reason == null ? "it cannot be read" : reason);
      return;
    }
    handler.findings(findings);
  }

  private static void actors(Graph graph, Handler handler) {
    for (Node kind : List.of(Terms.A_COUNTRY, Terms.A_BODY)) {
      graph
          .find(Node.ANY, Terms.A, kind)
          .forEachRemaining(
              typed -> {
                Node code = object(graph, typed.getSubject(), Terms.CODE);
                Node name = object(graph, typed.getSubject(), Terms.NAME);
                if (code != null && name != null && code.isLiteral() && name.isLiteral()) {
                  handler.actor(
                      code.getLiteralLexicalForm(),
                      name.getLiteralLexicalForm(),
                      kind.equals(Terms.A_COUNTRY));
                }
              });
    }
  }

  private static @Nullable Node object(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .findFirst()
        .orElse(null);
  }
}
