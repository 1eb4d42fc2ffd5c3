package org.entente.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a finding, or a field of it, is as it is: for annotators and developers.
 *
 * @param field what was decided: "cue", "said", "office"
 * @param value what came of it
 * @param by the model or rule that decided
 * @param score how sure the model was: its lead over the runner-up, or over no; null where a rule
 *     decided
 * @param over the runner-up, or null
 * @param reasons what weighed most, heaviest first
 */
public record Explanation(
    String field,
    String value,
    String by,
    @Nullable Double score,
    @Nullable String over,
    List<Reason> reasons) {
  /** Takes a copy of the list. */
  public Explanation {
    reasons = List.copyOf(reasons);
  }

  /** What a rule decided. */
  public static Explanation ofRule(String field, String value, String by) {
    return new Explanation(field, value, by, null, null, List.of());
  }

  /**
   * What weighed in a decision.
   *
   * @param feature what the model saw: "lemma=warn"
   * @param weight how much it spoke for the decision; below 0, against it
   */
  public record Reason(String feature, double weight) {}
}
