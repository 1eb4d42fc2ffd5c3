package org.entente.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON-LD 1.1 document in a stream: its context first, then an object for each named
 * graph, one a line. A graph of many nodes is written as several objects of the same id, which
 * JSON-LD takes as one graph. (Jena's own writer holds the whole document in memory.)
 */
final class JsonLdWriter implements StreamRDF {
  private static final int NODES_AN_OBJECT = 1000;
  private static final String STRING = Terms.XSD + "string";

  private final JsonGenerator json;
  private final Map<String, String> prefixes = new LinkedHashMap<>();
  private final Map<Node, List<Node>> properties = new LinkedHashMap<>();
  private @Nullable Node graph;
  private @Nullable Node subject;
  private int nodes;
  private boolean begun;

  JsonLdWriter(OutputStream out) {
    try {
      json =
          new JsonFactory()
              .createGenerator(out)
              .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
              .setPrettyPrinter(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void start() {}

  @Override
  public void base(String base) {}

  @Override
  public void version(String version) {}

  @Override
  public void prefix(String prefix, String iri) {
    prefixes.put(prefix, iri);
  }

  @Override
  public void triple(Triple triple) {
    throw new IllegalArgumentException("only named graphs are written as JSON-LD");
  }

  @Override
  public void quad(Quad quad) {
    try {
      begin();
      if (!quad.getGraph().equals(graph)) {
        endGraph();
        graph = quad.getGraph();
      }
      if (!quad.getSubject().equals(subject)) {
        endNode();
        if (nodes == NODES_AN_OBJECT) {
          endObject();
        }
        subject = quad.getSubject();
      }
      properties.computeIfAbsent(quad.getPredicate(), p -> new ArrayList<>()).add(quad.getObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void finish() {
    try {
      begin();
      endGraph();
      json.writeRaw('\n');
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin() throws IOException {
    if (begun) {
      return;
    }
    begun = true;
    json.writeStartObject();
    json.writeObjectFieldStart("@context");
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      json.writeStringField(prefix.getKey(), prefix.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("@graph");
  }

  private void endGraph() throws IOException {
    endNode();
    endObject();
    graph = null;
  }

  private void endObject() throws IOException {
    if (nodes > 0) {
      json.writeEndArray();
      json.writeEndObject();
      nodes = 0;
    }
  }

  private void endNode() throws IOException {
    if (subject == null || graph == null) {
      return;
    }
    if (nodes == 0) {
      json.writeStartObject();
      json.writeRaw('\n');
      json.writeStringField("@id", graph.getURI());
      json.writeArrayFieldStart("@graph");
    }
    nodes++;
    json.writeStartObject();
    json.writeStringField("@id", subject.getURI());
    for (Map.Entry<Node, List<Node>> property : properties.entrySet()) {
      boolean type = property.getKey().equals(Terms.A);
      json.writeFieldName(type ? "@type" : compact(property.getKey().getURI()));
      boolean several = property.getValue().size() > 1;
      if (several) {
        json.writeStartArray();
      }
      for (Node value : property.getValue()) {
        value(value, type);
      }
      if (several) {
        json.writeEndArray();
      }
    }
    json.writeEndObject();
    subject = null;
    properties.clear();
  }

  private void value(Node value, boolean type) throws IOException {
    if (type) {
      json.writeString(compact(value.getURI()));
    } else if (value.isURI()) {
      json.writeStartObject();
      json.writeStringField("@id", value.getURI());
      json.writeEndObject();
    } else if (value.getLiteralDatatypeURI().equals(STRING)) {
      json.writeString(value.getLiteralLexicalForm());
    } else {
      json.writeStartObject();
      json.writeStringField("@value", value.getLiteralLexicalForm());
      json.writeStringField("@type", compact(value.getLiteralDatatypeURI()));
      json.writeEndObject();
    }
  }

  private String compact(String iri) {
    int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (prefix.getValue().length() == end && iri.startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + iri.substring(end);
      }
    }
    return iri;
  }
}
