package org.entente.model;

/** How a date was come by. */
public enum Basis {
  /** A full or partial calendar date is printed. */
  DATE,
  /** A weekday is printed ("on Thursday"). */
  WEEKDAY,
  /** An expression relative to publication is printed ("earlier this month"). */
  RELATIVE,
  /** Nothing is printed: the publication date stands in. */
  PUBLISHED,
  /** A vague expression is printed ("recently"). */
  VAGUE,
  /** The text gives nothing. */
  NONE;

  /** The word for this basis in JSON, Cypher and RDF: lower case. */
  public String word() {
    return Words.word(this);
  }

  /**
   * The basis that {@code word} names.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Basis of(String word) {
    return Words.of(Basis.class, word);
  }
}
