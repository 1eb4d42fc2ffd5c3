package org.entente.model;

/** The stance that a statement takes towards an actor. */
public enum Tone {
  /** It praises, supports, thanks, or wants to work with the actor. */
  FAVOURABLE,
  /** It reports, is balanced, or mentions the actor only. */
  NEUTRAL,
  /** It blames, accuses, threatens, refuses, or demands of the actor. */
  ADVERSE;

  /** The word for this tone in JSON, Cypher and RDF: lower case. */
  public String word() {
    return Words.word(this);
  }

  /**
   * The tone that {@code word} names.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Tone of(String word) {
    return Words.of(Tone.class, word);
  }
}
