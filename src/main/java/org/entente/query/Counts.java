package org.entente.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much there is in one stretch of time.
 *
 * @param certain what lies wholly in it; measures without any are left out
 * @param possible what may lie in it, as it is dated with an interval that reaches beyond it;
 *     measures without any are left out
 * @param done the strength of what certainly was done in it
 * @param claimed the strength of what certainly was in it by a speaker's word
 */
public record Counts(
    Map<Measure, Integer> certain,
    Map<Measure, Integer> possible,
    Strength done,
    Strength claimed) {
  /** Takes copies of the maps. */
  public Counts {
    certain = copy(certain);
    possible = copy(possible);
  }

  /**
   * Strength on the Goldstein scale.
   *
   * @param events how many events have one
   * @param sum of their strengths, each from -10 to 10
   */
  public record Strength(int events, double sum) {
    static final Strength NONE = new Strength(0, 0);

    /** The mean strength, -10 to 10, or null without events. */
    public @Nullable Double mean() {
      return events == 0 ? null : sum / events;
    }

    Strength plus(int count, double strength) {
      // Rounded, so that the same events in another order have the same sum.
      return new Strength(events + count, Math.round((sum + count * strength) * 1e6) / 1e6);
    }
  }

  /** How much certainly lies in the stretch. */
  public int certain(Measure measure) {
    return certain.getOrDefault(measure, 0);
  }

  /** How much may lie in the stretch, beyond what certainly does. */
  public int possible(Measure measure) {
    return possible.getOrDefault(measure, 0);
  }

  /** Whether there is nothing, not even possibly. */
  public boolean isEmpty() {
    return certain.isEmpty() && possible.isEmpty();
  }

  private static Map<Measure, Integer> copy(Map<Measure, Integer> counts) {
    Map<Measure, Integer> copy = new EnumMap<>(Measure.class);
    copy.putAll(counts);
    copy.values().removeIf(n -> n == 0);
    return Collections.unmodifiableMap(copy);
  }
}
