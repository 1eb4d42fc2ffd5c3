package org.entente.model;

/** How the content of a statement is reported. */
public enum Mode {
  /** All of it in quotation marks. */
  DIRECT,
  /** None of it in quotation marks. */
  INDIRECT,
  /** Some of it in quotation marks. */
  MIXED;

  /** The word for this mode in JSON, Cypher and RDF: lower case. */
  public String word() {
    return Words.word(this);
  }

  /**
   * The mode that {@code word} names.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Mode of(String word) {
    return Words.of(Mode.class, word);
  }
}
