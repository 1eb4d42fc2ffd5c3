package org.entente.lexicon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.entente.lexicon.EventType.Part;
import org.entente.lexicon.EventType.Trigger;
import org.entente.model.Status;

/** Reads event types and the signs of their status from the ontology's triples. */
final class EventTypesReader {
  private static final String NS = "https://entente.org/ontology#";
  private static final Node A = RDF.type.asNode();
  private static final Node LABEL = SKOS.prefLabel.asNode();
  private static final Node DEFINITION = SKOS.definition.asNode();

  private final Graph graph;

  private EventTypesReader(Graph graph) {
    this.graph = graph;
  }

  /**
   * The event types in the graph.
   *
   * @throws IOException if an entry lacks something; the message names the entry and what to add
   */
  static EventTypes read(Graph graph) throws IOException {
    EventTypesReader reader = new EventTypesReader(graph);
    List<EventType> types = new ArrayList<>();
    for (Node entry : reader.instances("EventType")) {
      types.add(reader.type(entry));
    }
    types.sort(Comparator.comparing(EventType::name));
    Map<Status, List<String>> signs = new EnumMap<>(Status.class);
    for (Node entry : reader.instances("EventStatus")) {
      signs.put(Status.of(reader.one(entry, LABEL)), reader.all(entry, ent("sign")));
    }
    return new EventTypes(types, signs);
  }

  private EventType type(Node entry) throws IOException {
    List<String> yes = needed(entry, "yes");
    List<String> no = needed(entry, "no");
    List<Trigger> triggers = new ArrayList<>();
    for (Part part : Part.values()) {
      for (String words : all(entry, ent(property(part)))) {
        triggers.add(new Trigger(part, List.of(words.strip().split("\\s+"))));
      }
    }
    if (triggers.isEmpty()) {
      throw lacks(entry, "a trigger (ent:verb, ent:noun or ent:adjective)");
    }
    EventType type =
        new EventType(
            one(entry, LABEL),
            one(entry, DEFINITION),
            tone(entry),
            flag(entry, "symmetric"),
            flag(entry, "speech"),
            strength(entry),
            cameo(entry),
            one(entry, ent("plover")),
            triggers,
            yes,
            no);
    if (type.quad().cooperative() != type.cooperative()) {
      throw new IOException(
          name(entry)
              + ": ent:tone does not fit ent:cameo \""
              + type.cameo()
              + "\": roots 01 to 09 are cooperative, 10 to 20 conflictual; correct one of the two");
    }
    return type;
  }

  private String cameo(Node entry) throws IOException {
    String code = one(entry, ent("cameo"));
    if (!code.matches("(?:0[1-9]|1[0-9]|20)[0-9]{1,2}")) {
      throw new IOException(
          name(entry) + ": ent:cameo \"" + code + "\" is no CAMEO code; give three or four digits");
    }
    return code;
  }

  private static String property(Part part) {
    return switch (part) {
      case VERB -> "verb";
      case NOUN -> "noun";
      case ADJECTIVE -> "adjective";
    };
  }

  private boolean tone(Node entry) throws IOException {
    String tone = one(entry, ent("tone"));
    if (!tone.equals("cooperative") && !tone.equals("conflictual")) {
      throw lacks(entry, "ent:tone \"cooperative\" or \"conflictual\"");
    }
    return tone.equals("cooperative");
  }

  private double strength(Node entry) throws IOException {
    try {
      return Double.parseDouble(one(entry, ent("strength")));
    } catch (NumberFormatException e) {
      throw new IOException(name(entry) + ": ent:strength is no number; give one, -10 to 10", e);
    }
  }

  private boolean flag(Node entry, String property) {
    return all(entry, ent(property)).contains("true");
  }

  private List<String> needed(Node entry, String property) throws IOException {
    List<String> values = all(entry, ent(property));
    if (values.isEmpty()) {
      throw lacks(entry, "an example under ent:" + property);
    }
    return values;
  }

  private String one(Node entry, Node property) throws IOException {
    List<String> values = all(entry, property);
    if (values.size() != 1) {
      throw lacks(entry, "one value of <" + property.getURI() + ">");
    }
    return values.get(0);
  }

  /** The literals under the property, sorted. */
  private List<String> all(Node entry, Node property) {
    return graph
        .find(entry, property, Node.ANY)
        .mapWith(t -> t.getObject().getLiteralLexicalForm())
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  private List<Node> instances(String type) {
    return graph.find(Node.ANY, A, ent(type)).mapWith(t -> t.getSubject()).toList().stream()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  private static Node ent(String name) {
    return NodeFactory.createURI(NS + name);
  }

  private static String name(Node entry) {
    return entry.isURI() ? entry.getURI().replace(NS, "ent:") : entry.toString();
  }

  private static IOException lacks(Node entry, String what) {
    return new IOException(name(entry) + " lacks " + what + "; add it");
  }
}
