package org.entente.model;

import org.jspecify.annotations.Nullable;

/**
 * An office, as a title with what it belongs to.
 *
 * @param title lower case, generic: "foreign minister"
 * @param country the state that it belongs to, ISO 3166-1 alpha-3, or null
 * @param to where its holder is posted (ISO alpha-3 or a body's short name), or null
 * @param organisation the body or organisation that it belongs to, by its usual name, or null
 */
public record Office(
    String title, @Nullable String country, @Nullable String to, @Nullable String organisation) {
  /**
   * Refuses a blank title, and what is blank instead of null, with {@link
   * IllegalArgumentException}.
   */
  public Office {
    if (title.isBlank()) {
      throw new IllegalArgumentException("an office needs a title");
    }
    Checks.notBlank(country, "an office's country");
    Checks.notBlank(to, "where an office is posted");
    Checks.notBlank(organisation, "an office's organisation");
  }
}
