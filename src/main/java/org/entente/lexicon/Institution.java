package org.entente.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An institution that speaks: an entry of {@code ontology/institutions.ttl}.
 *
 * @param name its usual English name
 * @param others its other names, as printed, sorted
 * @param country the code of the state or body that it belongs to, or null
 * @param media whether it is a news medium
 */
public record Institution(
    String name, List<String> others, @Nullable String country, boolean media) {
  /** Takes a copy of the list. */
  public Institution {
    others = List.copyOf(others);
  }
}
