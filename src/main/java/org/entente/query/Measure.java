package org.entente.query;

import java.util.Locale;
import org.entente.model.Status;

/**
 * What a timeline counts. What is done (a journalist asserts it) is kept apart from what is claimed
 * (a speaker says so), and what happened from what is only planned, called for, possible or denied.
 */
public enum Measure {
  /** Cooperation that happened, by the journalist's word. */
  DONE_COOPERATIVE,
  /** Conflict that happened, by the journalist's word. */
  DONE_CONFLICTUAL,
  /** Cooperation that happened, by a speaker's word. */
  CLAIMED_COOPERATIVE,
  /** Conflict that happened, by a speaker's word. */
  CLAIMED_CONFLICTUAL,
  /** Cooperation announced or agreed for later. */
  PLANNED_COOPERATIVE,
  /** Conflict announced for later. */
  PLANNED_CONFLICTUAL,
  /** Cooperation wanted, urged or proposed. */
  CALLED_FOR_COOPERATIVE,
  /** Conflict wanted, urged or proposed. */
  CALLED_FOR_CONFLICTUAL,
  /** Cooperation on a condition, or hoped for. */
  POSSIBLE_COOPERATIVE,
  /** Conflict threatened or feared. */
  POSSIBLE_CONFLICTUAL,
  /** Cooperation that is said not to have happened. */
  DENIED_COOPERATIVE,
  /** Conflict that is said not to have happened. */
  DENIED_CONFLICTUAL,
  /** Statements for the first actor about the other; without another, about anybody. */
  STATEMENTS,
  /** Statements for the other actor about the first; without another, for anybody. */
  STATEMENTS_OF_OTHER;

  /** The word for this measure in rows: "done_cooperative". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Measure of(Status status, boolean claimed, boolean cooperative) {
    return switch (status) {
      case HAPPENED ->
          claimed
              ? (cooperative ? CLAIMED_COOPERATIVE : CLAIMED_CONFLICTUAL)
              : (cooperative ? DONE_COOPERATIVE : DONE_CONFLICTUAL);
      case PLANNED -> cooperative ? PLANNED_COOPERATIVE : PLANNED_CONFLICTUAL;
      case CALLED_FOR -> cooperative ? CALLED_FOR_COOPERATIVE : CALLED_FOR_CONFLICTUAL;
      case POSSIBLE -> cooperative ? POSSIBLE_COOPERATIVE : POSSIBLE_CONFLICTUAL;
      case DENIED -> cooperative ? DENIED_COOPERATIVE : DENIED_CONFLICTUAL;
    };
  }
}
