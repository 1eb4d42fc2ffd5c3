package org.entente.lexicon;

/**
 * Words of a document that stand for an actor.
 *
 * @param first the first token
 * @param last the token after the last one
 * @param code the actor's code
 * @param form how the words stand for it
 */
public record ActorMention(int first, int last, String code, Form form) {
  /** How words stand for an actor. */
  public enum Form {
    /** By name: "China", "the United Nations". */
    NAME,
    /** By an adjective: "Chinese", "Sino". */
    ADJECTIVE,
    /** By its people: "Russians". */
    PEOPLE,
    /** By its capital: "Beijing". */
    CAPITAL,
    /** By a building or street: "the Kremlin", "Downing Street". */
    METONYM,
    /** By a part that acts for it: "State Department", "Security Council". */
    ORGAN,
    /** A region or city in it, which does not act for it: "Texas", "Shanghai". */
    PLACE
  }
}
