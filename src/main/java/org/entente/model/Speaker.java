package org.entente.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The source of a statement.
 *
 * @param name the fullest name that the article gives it, without titles; of an unnamed source, its
 *     description as printed
 * @param kind what it is
 * @param mention the source as printed in this statement, or null where it is understood only
 * @param members of a group, the names of its members as far as printed, in printed order; else
 *     empty
 */
public record Speaker(String name, Kind kind, @Nullable Span mention, List<String> members) {
  /** Refuses blank names with {@link IllegalArgumentException}. */
  public Speaker {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a speaker needs a name");
    }
    members = List.copyOf(members);
    members.forEach(member -> Checks.notBlank(member, "a member's name"));
  }

  /** What a speaker is. */
  public enum Kind {
    /** A named person. */
    PERSON,
    /** A named institution: a government, a ministry, a court, a newspaper. */
    INSTITUTION,
    /** Several speakers as one. */
    GROUP,
    /** One source that the article does not name. */
    UNNAMED;

    /** The word for this kind in JSON, Cypher and RDF: lower case. */
    public String word() {
      return Words.word(this);
    }

    /**
     * The kind that {@code word} names.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Kind of(String word) {
      return Words.of(Kind.class, word);
    }
  }
}
