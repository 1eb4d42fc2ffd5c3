package org.entente.model;

/**
 * An office as an article gives it to somebody.
 *
 * @param office the office
 * @param former whether the article calls its holder a former one
 * @param future whether its holder is nominated or elected but not yet in it
 * @param acting whether its holder is called acting or interim
 */
public record Role(Office office, boolean former, boolean future, boolean acting) {
  /** The office as held now. */
  public static Role of(Office office) {
    return new Role(office, false, false, false);
  }
}
