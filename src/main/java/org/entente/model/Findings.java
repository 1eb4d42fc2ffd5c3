package org.entente.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  /**
   * These findings without those whose confidence is below {@code least}. What rules find has none,
   * and stays. The engine's version says so, and an event whose statement is dropped keeps its
   * speaker only.
   *
   * @param least 0 to 1
   */
  public Findings atLeast(double least) {
    if (least == 0) {
      return this;
    }
    List<Statement> sure = statements.stream().filter(s -> isSure(s, least)).toList();
    Set<String> ids =
        sure.stream().map(s -> FindingId.of(article.id(), s)).collect(Collectors.toSet());
    return new Findings(
        article,
        sure,
        roles.stream().filter(r -> isSure(r, least)).toList(),
        events.stream()
            .filter(e -> isSure(e, least))
            .map(e -> e.claim() == null || ids.contains(e.claim()) ? e : e.withClaim(null))
            .toList(),
        engine(engine, least));
  }

  /** The version of an engine whose findings are kept from a confidence of {@code least} on. */
  public static @Nullable String engine(@Nullable String engine, double least) {
    return engine == null || least == 0 ? engine : engine + " confidence>=" + least;
  }

  private static boolean isSure(Finding finding, double least) {
    Double confidence = finding.confidence();
    return confidence == null || confidence >= least;
  }

  /** All findings: statements, then roles, then events. */
  public Stream<Finding> all() {
    return Stream.of(statements, roles, events).flatMap(List::stream);
  }
}
