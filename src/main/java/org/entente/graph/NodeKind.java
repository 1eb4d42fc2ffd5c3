package org.entente.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of nodes that the graph is made of, what articles share first. */
public enum NodeKind {
  /** Who publishes articles. */
  PUBLISHER("Publisher", null, "name"),
  /** A state. */
  COUNTRY("Country", "Actor", "code", texts("name")),
  /** An international body. */
  BODY("Body", "Actor", "code", texts("name")),
  /** Two actors. */
  DYAD("Dyad", null, "key"),
  /** An office as printed. */
  OFFICE("Office", null, "key", texts("title", "country", "to", "organisation")),
  /** A person, within one article where only a part of the name is known. */
  PERSON("Person", "Speaker", "key", texts("name")),
  /** A ministry, a company, a paper. */
  INSTITUTION("Institution", "Speaker", "key", texts("name")),
  /** Several who speak as one, within an article. */
  GROUP("Group", "Speaker", "key", texts("name")),
  /** A source without a name, within an article. */
  UNNAMED("Unnamed", "Speaker", "key", texts("name")),
  /** An article. */
  ARTICLE(
      "Article",
      null,
      "id",
      texts("file", "url", "title"),
      all(ValueType.DAY, "published"),
      texts("byline", "place", "language", "text", "textHash", "engine", "hash")),
  /** A statement. */
  STATEMENT(
      "Statement",
      null,
      "id",
      finding(),
      texts("speaker", "kind"),
      all(ValueType.WHOLES, "mention"),
      all(ValueType.TEXTS, "members"),
      role(),
      texts("country", "mode"),
      all(ValueType.WHOLES, "cue", "content"),
      date(),
      all(ValueType.TEXTS, "about", "toneTowards", "tone"),
      all(ValueType.WHOLES, "toneBecause")),
  /** An office that an article gives to somebody. */
  ROLE_OBSERVATION(
      "RoleObservation",
      null,
      "id",
      finding(),
      texts("person"),
      role(),
      date(),
      all(ValueType.WHOLES, "evidence")),
  /** An event. */
  EVENT(
      "Event",
      null,
      "id",
      finding(),
      texts("actor", "recipient", "type", "status", "by", "claim"),
      date(),
      all(ValueType.NUMBER, "strength"),
      texts("tone"),
      all(ValueType.WHOLES, "evidence"));

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final List<String> labels;

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final Map<String, ValueType> properties;

  @SafeVarargs
  NodeKind(
      String label, @Nullable String broader, String key, Map<String, ValueType>... properties) {
    this.label = label;
    this.labels = broader == null ? List.of(label) : List.of(label, broader);
    this.key = key;
    Map<String, ValueType> all = new LinkedHashMap<>();
    all.put(key, ValueType.TEXT);
    for (Map<String, ValueType> some : properties) {
      all.putAll(some);
    }
    this.properties = Collections.unmodifiableMap(all);
  }

  /** The label that no other kind has. */
  public String label() {
    return label;
  }

  /** All its labels: its own, then the broader one if it has any. */
  public List<String> labels() {
    return labels;
  }

  /** The property that tells its nodes apart. */
  public String key() {
    return key;
  }

  /** The properties that its nodes can have, in the order in which they are exported. */
  public Map<String, ValueType> properties() {
    return properties;
  }

  /** The kind of a node with these labels, or null if it is none of Entente's. */
  static @Nullable NodeKind of(Collection<String> labels) {
    for (NodeKind kind : values()) {
      if (labels.contains(kind.label)) {
        return kind;
      }
    }
    return null;
  }

  private static Map<String, ValueType> all(ValueType type, String... names) {
    Map<String, ValueType> properties = new LinkedHashMap<>();
    for (String name : names) {
      properties.put(name, type);
    }
    return properties;
  }

  private static Map<String, ValueType> texts(String... names) {
    return all(ValueType.TEXT, names);
  }

  private static Map<String, ValueType> finding() {
    Map<String, ValueType> finding = all(ValueType.WHOLE, "position");
    finding.putAll(texts("rule", "quote"));
    finding.putAll(all(ValueType.NUMBER, "confidence"));
    return finding;
  }

  private static Map<String, ValueType> role() {
    return all(ValueType.FLAG, "former", "future", "acting");
  }

  private static Map<String, ValueType> date() {
    Map<String, ValueType> date = all(ValueType.DAY, "earliest", "latest");
    date.putAll(texts("basis"));
    return date;
  }
}
