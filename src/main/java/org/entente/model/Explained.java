package org.entente.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings with the reasons for them.
 *
 * @param findings of one article
 * @param explanations for each finding's {@link FindingId id} those of it and its fields
 */
public record Explained(Findings findings, Map<String, List<Explanation>> explanations) {
  /** Takes a copy of the map. */
  public Explained {
    explanations = Map.copyOf(explanations);
  }

  /** Findings without any reasons. */
  public static Explained of(Findings findings) {
    return new Explained(findings, Map.of());
  }

  /** The explanations of one of the findings; none where there are none. */
  public List<Explanation> of(Finding finding) {
    return explanations.getOrDefault(FindingId.of(findings.article().id(), finding), List.of());
  }

  /** Those {@linkplain Findings#atLeast findings} that are sure enough, with their reasons. */
  public Explained atLeast(double least) {
    Findings kept = findings.atLeast(least);
    String id = kept.article().id();
    Map<String, List<Explanation>> all = new HashMap<>(explanations);
    for (Event event : findings.events()) {
      // an event that loses its claim gets another id
      List<Explanation> reasons = of(event);
      if (!reasons.isEmpty() && event.claim() != null) {
        all.putIfAbsent(FindingId.of(id, event.withClaim(null)), reasons);
      }
    }
    return new Explained(kept, all);
  }

  /** The same without the article's text. */
  public Explained withoutText() {
    return new Explained(
        new Findings(
            findings.article().withoutText(),
            findings.statements(),
            findings.roles(),
            findings.events(),
            findings.engine()),
        explanations);
  }
}
