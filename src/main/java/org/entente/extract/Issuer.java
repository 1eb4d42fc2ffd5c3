package org.entente.extract;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The office of state that publishes an article itself: who "we" and "the Secretary" are in its
 * press releases.
 *
 * @param name its usual name
 * @param country its state
 * @param head the title of the one who speaks as "I" on its pages; null where many do
 */
record Issuer(String name, String country, @Nullable String head) {
  /** The issuer that a publisher's name tells, or null for a newspaper, an agency, a portal. */
  static @Nullable Issuer of(@Nullable String publisher) {
    if (publisher == null) {
      return null;
    }
    String name = publisher.toLowerCase(Locale.ROOT);
    if (name.contains("department of state")
        || name.contains("state department")
        || name.equals("state.gov")) {
      return new Issuer("U.S. Department of State", "USA", null);
    }
    if (name.contains("white house")) {
      return new Issuer("White House", "USA", "president");
    }
    if (name.contains("kremlin") || name.contains("president of russia")) {
      return new Issuer("Kremlin", "RUS", "president");
    }
    return null;
  }
}
