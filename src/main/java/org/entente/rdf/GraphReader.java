package org.entente.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads RDF graph by graph, holding one at a time. Nothing outside the stream is ever fetched: a
 * JSON-LD context that is only named is refused.
 */
final class GraphReader {
  private static final int CHUNK = 20_000; // triples of the shared graph

  private GraphReader() {}

  /** Takes the graphs of a file. */
  interface Handler {
    /**
     * @param name the graph's IRI, or null for the default graph
     */
    void graph(@Nullable String name, Graph graph) throws IOException;
  }

  /**
   * Gives each graph to {@code handler}; the shared graph in pieces, no subject of which is cut if
   * the file keeps its subjects together.
   *
   * @param name what to call the stream in messages
   * @throws IOException if the stream cannot be read, is not well-formed, or comes back to a graph
   *     that it had left
   */
  static void read(InputStream in, RdfFormat format, String name, Handler handler)
      throws IOException {
    Groups groups = new Groups(name, handler);
    try {
      switch (format) {
        case TRIG -> parse(in, Lang.TRIG, groups);
        case NQ -> parse(in, Lang.NQUADS, groups);
        case TTL -> parse(in, Lang.TURTLE, groups);
        case JSONLD -> jsonLd(in, groups);
      }
      groups.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeIOException | RiotException e) {
      throw new IOException(name + ": " + message(e) + "; mend the file or export it again", e);
    } catch (JsonProcessingException e) {
      throw new IOException(
          name + ": " + e.getOriginalMessage() + "; mend the file or export it again", e);
    }
  }

  private static String message(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.replace('\n', ' ');
  }

  private static void parse(InputStream in, Lang lang, Groups groups) {
    JsonLdOptions options =
        new JsonLdOptions(
            (url, given) -> {
              throw new JsonLdError(
                  JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                  "it names <" + url + ">, which is never fetched; put that context into the file");
            });
    RDFParser.create()
        .source(in)
        .lang(lang)
        .base(Iris.BASE)
        .set(LangJSONLD11.JSONLD_OPTIONS, options)
        .errorHandler(new Strict())
        .parse(groups);
  }

  /** Object by object of the document's @graph where only the context comes before; else whole. */
  private static void jsonLd(InputStream in, Groups groups) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (JsonParser json = mapper.createParser(in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        parse(mapper.readTree(json), groups);
        return;
      }
      ObjectNode document = mapper.createObjectNode();
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        boolean array = json.nextToken() == JsonToken.START_ARRAY;
        if (array && field.equals("@graph") && onlyContext(document)) {
          while (json.nextToken() != JsonToken.END_ARRAY) {
            ObjectNode piece = document.deepCopy();
            piece.putArray("@graph").add((JsonNode) mapper.readTree(json));
            parse(piece, groups);
          }
        } else {
          document.set(field, mapper.readTree(json));
        }
      }
      if (!document.isEmpty() && !onlyContext(document)) {
        parse(document, groups);
      }
    }
  }

  private static boolean onlyContext(ObjectNode document) {
    return document.size() == 1 && document.has("@context");
  }

  private static void parse(JsonNode document, Groups groups) throws IOException {
    parse(
        new ByteArrayInputStream(new ObjectMapper().writeValueAsBytes(document)),
        Lang.JSONLD11,
        groups);
  }

  /** Cuts a stream of quads where the graph changes. */
  private static final class Groups extends StreamRDFBase {
    private final String name;
    private final Handler handler;
    private final Set<String> left = new HashSet<>();
    private Graph graph = GraphFactory.createDefaultGraph();
    private @Nullable Node current;
    private @Nullable Node subject;

    Groups(String name, Handler handler) {
      this.name = name;
      this.handler = handler;
    }

    @Override
    public void triple(Triple triple) {
      add(Quad.defaultGraphIRI, triple);
    }

    @Override
    public void quad(Quad quad) {
      add(quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph(), quad.asTriple());
    }

    private void add(Node in, Triple triple) {
      try {
        if (!in.equals(current)) {
          end();
          if (left.contains(in.toString())) {
            throw new IOException(
                name
                    + ": comes back to the graph <"
                    + in
                    + "> that it had left; sort it so that each graph is in one piece");
          }
          current = in;
        } else if (isShared() && graph.size() >= CHUNK && !triple.getSubject().equals(subject)) {
          give();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      subject = triple.getSubject();
      graph.add(triple);
    }

    private boolean isShared() {
      return current != null && current.isURI() && current.getURI().equals(Iris.SHARED);
    }

    void end() throws IOException {
      if (current == null) {
        return;
      }
      if (!isShared()) {
        left.add(current.toString());
      }
      give();
      current = null;
    }

    private void give() throws IOException {
      if (current != null && !graph.isEmpty()) {
        handler.graph(Quad.isDefaultGraph(current) ? null : current.toString(), graph);
        graph = GraphFactory.createDefaultGraph();
      }
    }
  }

  /** Stops at errors, and lets warnings pass without a word. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {}

    @Override
    public void error(String message, long line, long column) {
      throw new RiotException(at(line, column) + message);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new RiotException(at(line, column) + message);
    }

    private static String at(long line, long column) {
      return line < 0 ? "" : "line " + line + ", column " + column + ": ";
    }
  }
}
