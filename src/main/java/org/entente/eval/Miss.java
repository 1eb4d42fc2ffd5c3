package org.entente.eval;

/**
 * One thing that is wrong in a prediction.
 *
 * @param article the id of the article
 * @param finding what kind of finding: "statement", "role" or "event"
 * @param kind what is the matter with it
 * @param field of a matched statement, the field that is wrong; else empty
 * @param gold what the gold says; empty where it says nothing
 * @param predicted what was predicted; empty where nothing was
 * @param text the words that it is about: of a statement its content
 */
public record Miss(
    String article,
    String finding,
    Kind kind,
    String field,
    String gold,
    String predicted,
    String text) {
  /** What can be the matter. */
  public enum Kind {
    /** A statement was found, but one of its fields is wrong. */
    WRONG,
    /** In the gold, not predicted. */
    MISSED,
    /** Predicted, not in the gold. */
    SPURIOUS
  }
}
