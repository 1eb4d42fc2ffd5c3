package org.entente.query;

import org.entente.model.GuideTypes;

/**
 * A kind of event on a timeline.
 *
 * @param actor the code of who does it, or {@link #OTHERS}
 * @param did the type of the event
 * @param recipient the code of whom it is done to, or {@link #OTHERS}
 */
public record Kind(String actor, String did, String recipient) {
  /** Stands for whoever it is, on the timeline of an actor alone. */
  public static final String OTHERS = "others";

  /** The kind of an event; on the timeline of an actor alone its partner is not told. */
  static Kind of(Item event, Timeline.Asked asked) {
    String actor = event.actor() == null ? OTHERS : event.actor();
    String recipient = event.recipients().isEmpty() ? OTHERS : event.recipients().get(0);
    if (asked.other() != null) {
      return new Kind(actor, event.did(), recipient);
    }
    boolean own = actor.equals(asked.actor()) || GuideTypes.isSymmetric(event.did());
    return own
        ? new Kind(asked.actor(), event.did(), OTHERS)
        : new Kind(OTHERS, event.did(), asked.actor());
  }

  /** As one reads it: "CHN sanction RUS". */
  public String words() {
    return actor + " " + did + " " + recipient;
  }
}
