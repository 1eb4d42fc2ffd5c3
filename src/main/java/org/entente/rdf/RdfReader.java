package org.entente.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.entente.model.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link RdfSink} wrote back as findings, equal to those that were written.
 *
 * <p>TriG, N-Quads and JSON-LD are read article by article, so memory does not grow with the file
 * (JSON-LD as far as the context stands before the graphs, as we write it). Turtle has no named
 * graphs and is held in memory whole. The shared graph is passed over: each article's graph tells
 * all. Nothing outside the stream is fetched.
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
    GraphReader.read(in, format, name, (graph, triples) -> read(graph, triples, handler));
  }

  private static void read(@Nullable String name, Graph graph, Handler handler) throws IOException {
    if (Iris.SHARED.equals(name)) {
      return;
    }
    List<Node> articles = ArticleGraph.articles(graph);
    if (articles.isEmpty() && name != null) {
      handler.rejected(name, "the graph has no ent:Article; export it again");
    }
    String stray = ArticleGraph.stray(graph);
    if (stray != null) {
      handler.rejected(name == null ? "the default graph" : name, stray);
      return;
    }
    for (Node article : articles) {
      Findings findings;
      try {
        findings = ArticleGraph.findings(graph, article);
      } catch (IllegalArgumentException e) {
        String reason = e.getMessage();
        handler.rejected(article.toString(), reason == null ? "it cannot be read" : reason);
        continue;
      }
      handler.findings(findings);
    }
  }
}
