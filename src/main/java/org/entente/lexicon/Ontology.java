package org.entente.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** The triples of the ontology's entries. */
final class Ontology {
  static final String NS = "https://entente.org/ontology#";
  static final Node LABEL = SKOS.prefLabel.asNode();
  static final Node OTHER = SKOS.altLabel.asNode();
  private static final List<String> FILES =
      List.of(
          "countries.ttl",
          "bodies.ttl",
          "institutions.ttl",
          "offices.ttl",
          "leaders.ttl",
          "event-types.ttl");

  private final Graph graph;
  private final String fingerprint;

  private Ontology(Graph graph, String fingerprint) {
    this.graph = graph;
    this.fingerprint = fingerprint;
  }

  /** The first 8 hex digits of SHA-256 over the files read, in their order. */
  String fingerprint() {
    return fingerprint;
  }

  /**
   * The entries that come with Entente and those of the Turtle files directly in the directories.
   *
   * @throws IOException if a file can't be read; the message names it
   */
  static Ontology read(List<Path> extraDirectories) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    StreamRDF sink = StreamRDFLib.graph(graph);
    MessageDigest digest = sha256();
    for (String file : FILES) {
      String name = "ontology/" + file;
      try (InputStream in = Ontology.class.getClassLoader().getResourceAsStream(name)) {
        if (in == null) {
          throw new IOException(name + ": absent from the jar; build it again");
        }
        parse(new DigestInputStream(in, digest), name, sink);
      }
    }
    for (Path directory : extraDirectories) {
      for (Path file : turtle(directory)) {
        try (InputStream in = Files.newInputStream(file)) {
          parse(new DigestInputStream(in, digest), file.toString(), sink);
        }
      }
    }
    return new Ontology(graph, HexFormat.of().formatHex(digest.digest()).substring(0, 8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static List<Path> turtle(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new IOException(directory + ": no such folder; name one that holds .ttl files");
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
    }
  }

  private static void parse(InputStream in, String name, StreamRDF sink) throws IOException {
    try {
      RDFParser.source(in)
          .lang(Lang.TURTLE)
          .base(NS)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(sink);
    } catch (RiotException e) {
      throw new IOException(name + ": " + e.getMessage() + "; mend the Turtle", e);
    }
  }

  Graph graph() {
    return graph;
  }

  /** The subjects of the class, by IRI. */
  List<Node> instances(String type) {
    return graph
        .find(Node.ANY, RDF.type.asNode(), ent(type))
        .mapWith(t -> t.getSubject())
        .toList()
        .stream()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  /** The literals under the property, sorted. */
  List<String> all(Node entry, Node property) {
    List<String> values =
        graph
            .find(entry, property, Node.ANY)
            .mapWith(t -> t.getObject().getLiteralLexicalForm())
            .toList();
    return values.size() < 2 ? values : values.stream().sorted().toList();
  }

  List<String> all(Node entry, String property) {
    return all(entry, ent(property));
  }

  /** The literal under the property, or null. */
  @Nullable String one(Node entry, String property) throws IOException {
    List<String> values = all(entry, ent(property));
    if (values.size() > 1) {
      throw new IOException(name(entry) + ": two values of ent:" + property + "; take one out");
    }
    return values.isEmpty() ? null : values.get(0);
  }

  /** The entry's name. */
  String label(Node entry) throws IOException {
    List<String> values = all(entry, LABEL);
    if (values.size() != 1) {
      throw new IOException(name(entry) + " lacks one skos:prefLabel; add it");
    }
    return values.get(0);
  }

  boolean is(Node entry, String property) {
    return all(entry, property).contains("true");
  }

  /** The code of the actor that the property leads to, or null. */
  @Nullable String actor(Node entry, String property) throws IOException {
    List<Node> actors =
        graph.find(entry, ent(property), Node.ANY).mapWith(t -> t.getObject()).toList();
    return actors.isEmpty() ? null : one(actors.get(0), "code");
  }

  static Node ent(String name) {
    return NodeFactory.createURI(NS + name);
  }

  static String name(Node entry) {
    return entry.isURI() ? "<" + entry.getURI() + ">" : entry.toString();
  }
}
