package org.entente.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.entente.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Writes the graph as one GraphML file, in a stream. GraphML knows texts, numbers and flags: days
 * are written as texts, lists with {@code ; } between their items. Every node has its {@code
 * labels} and a {@code label} to show, every edge its type as {@code label}.
 *
 * <p>Characters that XML cannot hold are written as U+FFFD; {@link #replaced()} counts them.
 */
public final class GraphMl implements GraphSink, AutoCloseable {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final String SCHEMA = NAMESPACE + "/1.0/graphml.xsd";

  /** What a node shows: the first of these that it has. */
  private static final List<String> SHOWN = List.of("name", "title", "quote", "key", "code", "id");

  private final OutputStream out;
  private final XMLStreamWriter xml;
  private long edges;
  private long replaced;

  /**
   * Begins a file.
   *
   * @param out is left open
   * @throws IOException if it cannot be written
   */
  public GraphMl(OutputStream out) throws IOException {
    this.out = out;
    try {
      this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      begin();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** How many characters XML could not hold. */
  public long replaced() {
    return replaced;
  }

  @Override
  public void node(NodeKind kind, String key, Map<String, Object> properties) throws IOException {
    try {
      xml.writeStartElement("node");
      xml.writeAttribute("id", id(kind, key));
      data("labels", ":" + String.join(":", kind.labels()));
      for (String shown : SHOWN) {
        Object value = properties.get(shown);
        if (value != null) {
          data("label", text(value));
          break;
        }
      }
      for (Map.Entry<String, Object> p : properties.entrySet()) {
        if (kind.properties().containsKey(p.getKey())) {
          data("n-" + p.getKey(), text(p.getValue()));
        }
      }
      xml.writeEndElement();
      line();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  @Override
  public void relationship(End from, RelationshipKind kind, End to, Map<String, Object> properties)
      throws IOException {
    try {
      xml.writeStartElement("edge");
      xml.writeAttribute("id", "e" + edges++);
      xml.writeAttribute("source", id(from.kind(), from.key()));
      xml.writeAttribute("target", id(to.kind(), to.key()));
      data("type", kind.name());
      for (Map.Entry<String, Object> p : properties.entrySet()) {
        if (kind.properties().containsKey(p.getKey())) {
          data("e-" + p.getKey(), text(p.getValue()));
        }
      }
      xml.writeEndElement();
      line();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Ends the file. */
  @Override
  public void close() throws IOException {
    try {
      xml.writeEndElement();
      line();
      xml.writeEndElement();
      line();
      xml.writeEndDocument();
      xml.flush();
      xml.close();
      out.flush();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private void begin() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml.writeAttribute("xsi:schemaLocation", NAMESPACE + " " + SCHEMA);
    line();
    key("labels", "node", "labels", "string");
    key("label", "node", "label", "string");
    Map<String, ValueType> names = new TreeMap<>();
    for (NodeKind kind : NodeKind.values()) {
      // A name that one kind has as a list and another as a text is text here in any case.
      kind.properties().forEach((name, type) -> names.merge(name, type, GraphMl::common));
    }
    for (Map.Entry<String, ValueType> name : names.entrySet()) {
      key("n-" + name.getKey(), "node", name.getKey(), type(name.getValue()));
    }
    key("type", "edge", "label", "string");
    TreeSet<String> ofEdges = new TreeSet<>();
    for (RelationshipKind kind : RelationshipKind.values()) {
      ofEdges.addAll(kind.properties().keySet());
    }
    for (String name : ofEdges) {
      key("e-" + name, "edge", name, "string");
    }
    xml.writeStartElement("graph");
    xml.writeAttribute("id", "entente");
    xml.writeAttribute("edgedefault", "directed");
    line();
  }

  private void key(String id, String of, String name, String type) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", id);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
    line();
  }

  private static ValueType common(ValueType one, ValueType other) {
    return one == other ? one : ValueType.TEXT;
  }

  private static String type(ValueType type) {
    return switch (type) {
      case WHOLE -> "long";
      case NUMBER -> "double";
      case FLAG -> "boolean";
      case TEXT, DAY, TEXTS, WHOLES -> "string";
    };
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining("; "))
        : value.toString();
  }

  /** An id as XML Schema's NMTOKEN has it, made from the key, so that none need be remembered. */
  private static String id(NodeKind kind, String key) {
    return key.matches("[A-Za-z0-9._-]{1,64}")
        ? kind.label() + "." + key
        : kind.label() + ":" + Article.hash(key).substring(0, 32);
  }

  private void data(String key, String value) throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    int from = 0;
    int i = 0;
    while (i < value.length()) {
      int c = value.codePointAt(i);
      int next = i + Character.charCount(c);
      String instead = instead(c);
      if (instead != null || c == '\r') {
        xml.writeCharacters(value.substring(from, i));
        if (instead == null) {
          xml.writeEntityRef("#13"); // else a reader makes a line feed of it
        } else {
          xml.writeCharacters(instead);
          replaced++;
        }
        from = next;
      }
      i = next;
    }
    xml.writeCharacters(value.substring(from));
    xml.writeEndElement();
  }

  /** What stands for a character that XML 1.0, section 2.2, does not allow; null if it does. */
  private static @Nullable String instead(int c) {
    boolean allowed =
        c == '\t'
            || c == '\n'
            || c == '\r'
            || (c >= 0x20 && c <= 0xD7FF)
            || (c >= 0xE000 && c <= 0xFFFD)
            || c >= 0x10000;
    return allowed ? null : "\uFFFD";
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private static IOException failure(XMLStreamException e) {
    return e.getNestedException() instanceof IOException io
        ? io
        : new IOException(String.valueOf(e.getMessage()), e);
  }
}
