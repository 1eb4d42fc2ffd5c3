package org.entente.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one article was found to say.
 *
 * @param article the article
 * @param statements in text order
 * @param roles in text order
 * @param events in text order
 * @param engine the version of code, models and ontology that found them, or null where the input
 *     gave none
 */
public record Findings(
    Article article,
    List<Statement> statements,
    List<RoleObservation> roles,
    List<Event> events,
    @Nullable String engine) {
  /** Takes copies of the lists. */
  public Findings {
    statements = List.copyOf(statements);
    roles = List.copyOf(roles);
    events = List.copyOf(events);
  }

  /** All findings: statements, then roles, then events. */
  public Stream<Finding> all() {
    return Stream.of(statements, roles, events).flatMap(List::stream);
  }
}
