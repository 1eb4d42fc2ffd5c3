package org.entente.graph;

/**
 * What loading did.
 *
 * @param added articles that the store did not have
 * @param changed articles whose findings were replaced
 * @param unchanged articles that the store had already, just so
 * @param statements stored, in added and changed articles
 * @param roles role observations stored likewise
 * @param events stored likewise
 */
public record LoadReport(
    long added, long changed, long unchanged, long statements, long roles, long events) {
  /** Nothing done. */
  public static final LoadReport NOTHING = new LoadReport(0, 0, 0, 0, 0, 0);

  /** Both together. */
  public LoadReport plus(LoadReport other) {
    return new LoadReport(
        added + other.added,
        changed + other.changed,
        unchanged + other.unchanged,
        statements + other.statements,
        roles + other.roles,
        events + other.events);
  }
}
