package org.entente.rdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;

/** One article's part of a graph that holds several. */
final class ArticlePart {
  private ArticlePart() {}

  /** The article, what is in it, and all that these lead to but for other articles. */
  static Graph of(Graph whole, Node article) {
    Graph part = GraphFactory.createDefaultGraph();
    Set<Node> seen = new HashSet<>(Set.of(article));
    Deque<Node> open = new ArrayDeque<>(seen);
    whole.stream(Node.ANY, Terms.IN, article)
        .forEach(
            in -> {
              if (seen.add(in.getSubject())) {
                open.add(in.getSubject());
              }
            });
    while (!open.isEmpty()) {
      whole.stream(open.remove(), Node.ANY, Node.ANY)
          .forEach(
              triple -> {
                part.add(triple);
                Node object = triple.getObject();
                if (!object.isLiteral()
                    && !whole.contains(object, Terms.A, Terms.ARTICLE)
                    && seen.add(object)) {
                  open.add(object);
                }
              });
    }
    return part;
  }
}
