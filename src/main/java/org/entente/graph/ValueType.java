package org.entente.graph;

/** What a property of the graph holds. */
public enum ValueType {
  /** A {@link String}. */
  TEXT,
  /** A {@link Long}. */
  WHOLE,
  /** A {@link Double}. */
  NUMBER,
  /** A {@link Boolean}. */
  FLAG,
  /** A {@link java.time.LocalDate}. */
  DAY,
  /** A list of strings. */
  TEXTS,
  /** A list of {@link Long}s. */
  WHOLES
}
