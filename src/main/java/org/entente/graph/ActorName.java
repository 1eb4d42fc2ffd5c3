package org.entente.graph;

import java.util.function.Function;
import org.entente.model.Keys;
import org.jspecify.annotations.Nullable;

/**
 * What the graph shows for an actor.
 *
 * @param name its usual English name: "China", "European Union"
 * @param country whether it is a country; else an international body
 */
public record ActorName(String name, boolean country) {
  /**
   * What {@code names} gives for {@code code}; where it gives null, the code itself, with the kind
   * that {@link Keys#isCountry} tells.
   */
  static ActorName of(String code, Function<String, @Nullable ActorName> names) {
    ActorName known = names.apply(code);
    return known != null ? known : new ActorName(code, Keys.isCountry(code));
  }
}
