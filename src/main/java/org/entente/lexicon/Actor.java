package org.entente.lexicon;

import java.util.List;

/**
 * A state or an international body: an entry of {@code ontology/countries.ttl} or {@code
 * ontology/bodies.ttl}.
 *
 * @param code ISO 3166-1 alpha-3 of a state, the usual short name of a body: "CHN", "NATO"
 * @param kind what it is
 * @param name its usual English name: "China", "United Nations"
 * @param government the name under which its government speaks: "Government of China"; of a body,
 *     its name
 * @param names its other names, as printed, sorted: "People's Republic of China"
 * @param adjectives its adjectives, as printed, sorted: "Chinese", "Sino"
 */
public record Actor(
    String code,
    Kind kind,
    String name,
    String government,
    List<String> names,
    List<String> adjectives) {
  /** Takes copies of the lists. */
  public Actor {
    names = List.copyOf(names);
    adjectives = List.copyOf(adjectives);
  }

  /** The name as it stands after "of": "the United States". */
  public String the() {
    return government.startsWith("Government of ")
        ? government.substring("Government of ".length())
        : name;
  }

  /** What an actor is. */
  public enum Kind {
    /** A state, existing or historical. */
    COUNTRY,
    /** An international body, or a party to conflicts that acts like one. */
    BODY
  }
}
