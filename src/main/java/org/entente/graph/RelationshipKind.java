package org.entente.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of relationships that the graph is made of; {@link #name} is the type. */
public enum RelationshipKind {
  /** Dyad, office or institution to an actor; role observation to its person. */
  OF,
  /** A group to a member. */
  HAS,
  /** An article to its publisher. */
  FROM,
  /** A speaker to a statement. */
  SAID,
  /** A finding to its article. */
  IN,
  /** A statement or role observation to an office. */
  AS,
  /** A statement to whom it speaks for. */
  FOR,
  /** A statement to an actor that it is about, with its tone. */
  ABOUT(true),
  /** A statement, with its tone, or an event to a dyad. */
  BETWEEN(true),
  /** An event to who does it. */
  ACTOR,
  /** An event to whom it is done. */
  RECIPIENT,
  /** An event to the statement that claims it. */
  CLAIMED_IN;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final Map<String, ValueType> properties;

  RelationshipKind() {
    this(false);
  }

  RelationshipKind(boolean toned) {
    this.properties = toned ? Map.of("tone", ValueType.TEXT) : Map.of();
  }

  /** The properties that it can have. */
  public Map<String, ValueType> properties() {
    return properties;
  }

  /** The kind of this type, or null if it is none of Entente's. */
  static @Nullable RelationshipKind of(String type) {
    for (RelationshipKind kind : values()) {
      if (kind.name().equals(type)) {
        return kind;
      }
    }
    return null;
  }
}
