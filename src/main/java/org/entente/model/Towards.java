package org.entente.model;

import java.util.List;

/**
 * The tone of a statement towards one of the actors that it is about.
 *
 * @param actor the code of a state or body
 * @param tone the stance that the content takes towards it
 * @param because the words that decided it, as spans of the article's text in text order; none for
 *     a neutral tone
 */
public record Towards(String actor, Tone tone, List<Span> because) {
  /**
   * Takes a copy of the list, sorted, each span once; refuses a blank actor with {@link
   * IllegalArgumentException}.
   */
  public Towards {
    Checks.notBlank(actor, "the actor of a tone");
    because = because.stream().distinct().sorted().toList();
  }
}
