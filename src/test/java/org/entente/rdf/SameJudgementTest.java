package org.entente.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.article.Violation;
import org.entente.model.Findings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the constructors refuse, the shapes refuse, and the other way round. */
class SameJudgementTest {
  private static final Shapes SHAPES = Shapes.load();

  /** Worked out from the rest, so that no constructor sees them. */
  private static final Set<Node> DERIVED = Set.of(Terms.BETWEEN, Terms.HAS, Terms.NAME, Terms.KEY);

  private static final List<String> VALUES =
      List.of(
          "'x'",
          "' '",
          "''",
          "3",
          "-3",
          "0",
          "0.5",
          "11.0",
          "-10.5",
          "true",
          "'happened'",
          "'direct'",
          "'none'",
          "'2024-03-04'^^xsd:date",
          "'2031-01-01'^^xsd:date",
          "'2031-01-01Z'^^xsd:date",
          "'2024-13-04'^^xsd:date",
          "<urn:x>",
          "<https://entente.org/id/actor/BOL>",
          "<https://entente.org/id/actor/>",
          "<https://entente.org/id/actor/%20>",
          "<https://entente.org/id/actor/%20x>",
          "<https://entente.org/id/finding/%20>",
          "'+10000-01-01'^^xsd:date",
          "'-0005-01-01'^^xsd:date",
          "<https://entente.org/id/office/x;country=%20>",
          "<https://entente.org/id/person/x%20y>",
          "<https://entente.org/id/office/%20>",
          "<https://entente.org/id/office/x;to=>",
          "<https://entente.org/id/office/x;of=PER>",
          "ent:Event",
          "ent:Statement",
          "ent:attack");

  @Test
  void constructorsAndShapesJudgeAlike() {
    List<Triple> all = triples(Examples.full());
    List<Triple> triples = all.stream().filter(t -> !isDerived(t)).toList();
    List<Node> values = new ArrayList<>(VALUES.stream().map(Mutations::node).toList());
    triples.stream().map(Triple::getObject).distinct().forEach(values::add);
    Random random = new Random(17);
    List<String> differences = new ArrayList<>();
    int accepted = 0;
    int rounds = 1500;
    for (int i = 0; i < rounds; i++) {
      Triple victim = triples.get(random.nextInt(triples.size()));
      Node value = values.get(random.nextInt(values.size()));
      int way = random.nextInt(3);
      Graph graph = GraphFactory.createDefaultGraph();
      all.forEach(graph::add);
      if (way < 2) {
        graph.delete(victim);
      }
      if (way > 0) {
        graph.add(Triple.create(victim.getSubject(), victim.getPredicate(), value));
      }
      String refusal = refusal(graph);
      List<Violation> violations = SHAPES.violations(graph);
      if (refusal == null) {
        accepted++;
      }
      if ((refusal == null) != violations.isEmpty()) {
        differences.add(
            List.of("-", "-+", "+").get(way)
                + " "
                + victim
                + " "
                + value
                + ": constructors say "
                + refusal
                + ", shapes say "
                + violations);
      }
    }
    assertEquals("", String.join("\n", differences.stream().limit(8).toList()));
    assertTrue(accepted > rounds / 20 && accepted < rounds * 19 / 20, accepted + " accepted");
  }

  private static @Nullable String refusal(Graph graph) {
    List<Node> articles = ArticleGraph.articles(graph);
    if (articles.isEmpty()) {
      return "no article";
    }
    String stray = ArticleGraph.stray(graph);
    if (stray != null) {
      return stray;
    }
    try {
      articles.forEach(article -> ArticleGraph.findings(graph, article));
      return null;
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static List<Triple> triples(Findings findings) {
    List<Triple> triples = new ArrayList<>();
    ArticleTriples.write(
        findings, (s, p, o) -> triples.add(Triple.create(s, p, o)), (s, p, o) -> {});
    triples.sort(Comparator.comparing(Triple::toString));
    return triples;
  }

  private static boolean isDerived(Triple t) {
    return DERIVED.contains(t.getPredicate())
        || Set.of(Terms.A_PERSON, Terms.A_GROUP, Terms.AN_UNNAMED).contains(t.getObject());
  }
}
