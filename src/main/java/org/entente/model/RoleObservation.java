package org.entente.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "The article calls P the foreign minister of C", as printed: no tenure.
 *
 * @param person the fullest name that the article gives the person, without titles
 * @param role the office, and whether it is called former, future or acting
 * @param seen when the article reports it
 * @param evidence the words that say it: at least one span, in text order
 * @param rule the rule or model that found it
 * @param quote the text of the evidence
 * @param confidence the probability that it is right, or null
 */
public record RoleObservation(
    String person,
    Role role,
    DateRange seen,
    List<Span> evidence,
    String rule,
    String quote,
    @Nullable Double confidence)
    implements Finding {
  /** Refuses a blank person or missing evidence with {@link IllegalArgumentException}. */
  public RoleObservation {
    if (person.isBlank()) {
      throw new IllegalArgumentException("a role observation needs a person");
    }
    evidence = Checks.evidence(evidence);
    Checks.confidence(confidence);
  }

  @Override
  public DateRange when() {
    return seen;
  }
}
