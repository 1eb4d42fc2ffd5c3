package org.entente.model;

/** What an article says of an event's reality. */
public enum Status {
  /** It happened or is happening. */
  HAPPENED,
  /** It is announced or agreed for later. */
  PLANNED,
  /** It is wanted, urged or proposed. */
  CALLED_FOR,
  /** It is said not to have happened. */
  DENIED,
  /** It is threatened, conditional or feared. */
  POSSIBLE;

  /** The word for this status in JSON, Cypher and RDF: "called-for". */
  public String word() {
    return Words.word(this);
  }

  /**
   * The status that {@code word} names.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Status of(String word) {
    return Words.of(Status.class, word);
  }
}
