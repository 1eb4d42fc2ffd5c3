package org.entente.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;

/** Changes to graphs, told in a line. */
final class Mutations {
  private static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create().setNsPrefixes(Prefixes.ALL);

  private Mutations() {}

  /**
   * {@code PROPERTY}: all its values go ({@code -}) or become {@code by}; {@code a CLASS}: the type
   * becomes another; {@code + CLASS OTHER}: the other is added; {@code @ CLASS}: the IRIs of its
   * nodes change.
   */
  static DatasetGraph apply(DatasetGraph dataset, String what, String by) {
    String[] words = what.split(" ", -1);
    List<Quad> old = new ArrayList<>();
    List<Quad> fresh = new ArrayList<>();
    if (words.length == 1) {
      dataset.find(Node.ANY, Node.ANY, node(words[0]), Node.ANY).forEachRemaining(old::add);
      if (!by.equals("-")) {
        old.forEach(
            q -> fresh.add(new Quad(q.getGraph(), q.getSubject(), q.getPredicate(), node(by))));
      }
    } else if (words[0].equals("@")) {
      dataset
          .find(Node.ANY, Node.ANY, Terms.A, node(words[1]))
          .forEachRemaining(
              typed -> {
                Node subject = typed.getSubject();
                Node other =
                    by.equals("_:b") ? NodeFactory.createBlankNode() : node("<" + by + ">");
                dataset
                    .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(
                        q -> {
                          if (q.getSubject().equals(subject)) {
                            old.add(q);
                            fresh.add(
                                new Quad(q.getGraph(), other, q.getPredicate(), q.getObject()));
                          }
                        });
              });
    } else {
      dataset.find(Node.ANY, Node.ANY, Terms.A, node(words[1])).forEachRemaining(old::add);
      Node type = node(words[0].equals("+") ? words[2] : by);
      old.forEach(q -> fresh.add(new Quad(q.getGraph(), q.getSubject(), q.getPredicate(), type)));
      if (words[0].equals("+")) {
        old.clear();
      }
    }
    if (fresh.isEmpty() && old.isEmpty()) {
      throw new IllegalArgumentException("nothing to change: " + what);
    }
    old.forEach(dataset::delete);
    fresh.forEach(dataset::add);
    return dataset;
  }

  static Node node(String text) {
    return SSE.parseNode(text.startsWith("http") ? "<" + text + ">" : text, PREFIXES);
  }
}
