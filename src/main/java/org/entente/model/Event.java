package org.entente.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one state or body did, does, will do or is said to do to another.
 *
 * @param actor ISO alpha-3 or a body's short name; never the recipient
 * @param recipient ISO alpha-3 or a body's short name. The ends of a symmetric type (meet, call,
 *     agree, cooperate, trade, ally) are in alphabetical order
 * @param type the name of an event type of the ontology: "meet"
 * @param status happened, planned, called-for, denied or possible
 * @param by the name of the speaker who claims it, or null where the journalist asserts it
 * @param claim the id of the statement that claims it ({@link FindingId}), or null
 * @param date when it happened or will
 * @param strength on the Goldstein scale, -10 to 10, or null where the input gave none
 * @param evidence the words that say it: at least one span, in text order
 * @param rule the lexicon entry that found it
 * @param quote the text of the evidence
 * @param confidence the probability that it is right, or null
 */
public record Event(
    String actor,
    String recipient,
    String type,
    Status status,
    @Nullable String by,
    @Nullable String claim,
    DateRange date,
    @Nullable Double strength,
    List<Span> evidence,
    String rule,
    String quote,
    @Nullable Double confidence)
    implements Finding {
  /** Refuses equal ends and missing evidence with {@link IllegalArgumentException}. */
  public Event {
    if (actor.isBlank() || recipient.isBlank() || actor.equals(recipient)) {
      throw new IllegalArgumentException(
          "an event needs two different ends, not \"" + actor + "\" and \"" + recipient + "\"");
    }
    if (type.isBlank()) {
      throw new IllegalArgumentException("an event needs a type");
    }
    if (strength != null && !(Math.abs(strength) <= 10)) {
      throw new IllegalArgumentException("strength " + strength + " is not between -10 and 10");
    }
    Checks.notBlank(claim, "the claim of an event");
    evidence = Checks.evidence(evidence);
    Checks.confidence(confidence);
  }

  @Override
  public DateRange when() {
    return date;
  }

  /** The same event with this strength. */
  public Event withStrength(double strength) {
    return new Event(
        actor,
        recipient,
        type,
        status,
        by,
        claim,
        date,
        strength,
        evidence,
        rule,
        quote,
        confidence);
  }

  /** The same event, claimed in the statement of this id, or in none. */
  public Event withClaim(@Nullable String claim) {
    return new Event(
        actor,
        recipient,
        type,
        status,
        by,
        claim,
        date,
        strength,
        evidence,
        rule,
        quote,
        confidence);
  }
}
