package org.entente.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** Holds the vocabulary together. */
class VocabularyTest {
  private static final Graph VOCABULARY = RDFDataMgr.loadGraph("ontology/entente.ttl");
  private static final Set<Node> PROPERTY_TYPES =
      Set.of(
          OWL2.ObjectProperty.asNode(),
          OWL2.DatatypeProperty.asNode(),
          OWL2.AnnotationProperty.asNode());
  private static final List<String> LINKED =
      List.of(
          Terms.ENT,
          "https://schema.org/",
          "http://xmlns.com/foaf/0.1/",
          "http://www.w3.org/ns/org#",
          "http://www.w3.org/ns/prov#",
          "http://semanticweb.cs.vu.nl/2009/11/sem/",
          "http://www.w3.org/ns/oa#",
          "http://www.w3.org/2004/02/skos/core#",
          "http://purl.org/dc/");

  @Test
  void everyTermHasLabelAndComment() {
    Set<String> bare = new TreeSet<>();
    for (Node term : terms()) {
      if (!VOCABULARY.contains(term, RDFS.label.asNode(), Node.ANY)
          || !VOCABULARY.contains(term, RDFS.comment.asNode(), Node.ANY)) {
        bare.add(term.getURI());
      }
    }
    assertEquals(Set.of(), bare);
  }

  @Test
  void everyPropertyHasDomainAndRange() {
    Set<String> open = new TreeSet<>();
    for (Node term : terms()) {
      boolean property =
          VOCABULARY.stream(term, Terms.A, Node.ANY)
              .anyMatch(t -> PROPERTY_TYPES.contains(t.getObject()));
      if (property
          && (!VOCABULARY.contains(term, RDFS.domain.asNode(), Node.ANY)
              || !VOCABULARY.contains(term, RDFS.range.asNode(), Node.ANY))) {
        open.add(term.getURI());
      }
    }
    assertEquals(Set.of(), open);
  }

  @Test
  void everyClassIsAKindOfSomethingThatOthersKnow() {
    Set<String> alone = new TreeSet<>();
    VOCABULARY.stream(Node.ANY, Terms.A, OWL2.Class.asNode())
        .map(Triple::getSubject)
        .filter(c -> c.isURI() && !isKnownElsewhere(c))
        .forEach(c -> alone.add(c.getURI()));
    assertEquals(Set.of(), alone);
  }

  @Test
  void termsAreLinkedToTheVocabulariesThatAreNamedOnly() {
    Set<String> strange = new TreeSet<>();
    for (Node link :
        List.of(
            RDFS.subClassOf.asNode(),
            RDFS.subPropertyOf.asNode(),
            OWL2.equivalentClass.asNode(),
            OWL2.equivalentProperty.asNode())) {
      VOCABULARY.stream(Node.ANY, link, Node.ANY)
          .map(Triple::getObject)
          .filter(n -> !n.isURI() || LINKED.stream().noneMatch(n.getURI()::startsWith))
          .forEach(n -> strange.add(n.toString()));
    }
    assertEquals(Set.of(), strange);
  }

  @Test
  void everyEventTypeHasItsCodesInCameoAndPlover() {
    Graph types = RDFDataMgr.loadGraph("ontology/event-types.ttl");
    List<Node> all =
        types.stream(Node.ANY, Terms.A, Terms.ent("EventType")).map(Triple::getSubject).toList();
    assertFalse(all.isEmpty());
    for (Node type : all) {
      assertTrue(code(types, type, "cameo").matches("\\d{2,4}"), type.toString());
      assertTrue(code(types, type, "plover").matches("[A-Z]+"), type.toString());
    }
  }

  private static String code(Graph types, Node type, String property) {
    return types.stream(type, Terms.ent(property), Node.ANY)
        .map(t -> t.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElse("");
  }

  private static boolean isKnownElsewhere(Node term) {
    return VOCABULARY.stream(term, RDFS.subClassOf.asNode(), Node.ANY)
        .map(Triple::getObject)
        .anyMatch(n -> n.isURI() && (!n.getURI().startsWith(Terms.ENT) || isKnownElsewhere(n)));
  }

  @Test
  void everyTermThatTheOntologyUsesIsDefined() throws IOException {
    Set<Node> defined = defined();
    Set<String> unknown = new TreeSet<>();
    for (Path file : files()) {
      RDFDataMgr.loadGraph(file.toString()).stream()
          .forEach(
              t ->
                  used(t)
                      .filter(n -> !defined.contains(n))
                      .forEach(n -> unknown.add(file.getFileName() + ": " + n)));
    }
    assertEquals(Set.of(), unknown);
  }

  @Test
  void everyTermThatIsWrittenIsDefined() throws IOException {
    Set<Node> defined = defined();
    Set<String> unknown = new TreeSet<>();
    written()
        .find()
        .forEachRemaining(
            q ->
                used(q.asTriple())
                    .filter(n -> !defined.contains(n))
                    .forEach(n -> unknown.add(n.getURI())));
    assertEquals(Set.of(), unknown);
  }

  @Test
  void nothingThatIsWrittenIsABlankNode() throws IOException {
    written()
        .find()
        .forEachRemaining(
            q -> {
              assertFalse(q.getSubject().isBlank(), q.toString());
              assertFalse(q.getObject().isBlank(), q.toString());
            });
  }

  private static DatasetGraph written() throws IOException {
    return RDFParser.create()
        .source(
            new ByteArrayInputStream(
                Examples.written(RdfFormat.TRIG, Examples.full(), Examples.numbered(1))))
        .lang(Lang.TRIG)
        .toDatasetGraph();
  }

  private static Stream<Node> used(Triple t) {
    return Stream.of(t.getSubject(), t.getPredicate(), t.getObject())
        .filter(n -> n.isURI() && n.getURI().startsWith(Terms.ENT));
  }

  private static Set<Node> terms() {
    Set<Node> terms = new HashSet<>();
    VOCABULARY.stream(Node.ANY, Terms.A, Node.ANY)
        .map(Triple::getSubject)
        .filter(n -> n.isURI() && n.getURI().startsWith(Terms.ENT))
        .forEach(terms::add);
    return terms;
  }

  /** The vocabulary's terms, and what the other files define: concepts, lexicon entries. */
  private static Set<Node> defined() throws IOException {
    Set<Node> defined = terms();
    for (Path file : files()) {
      RDFDataMgr.loadGraph(file.toString()).stream(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
          .map(Triple::getSubject)
          .forEach(defined::add);
    }
    return defined;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("ontology"))) {
      return files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
    }
  }
}
