package org.entente.extract;

import java.util.Comparator;
import org.entente.lexicon.EventType;

/** Which event it is, within an article: the ends of a symmetric type are sorted. */
record EventKey(String type, String actor, String recipient) implements Comparable<EventKey> {
  private static final Comparator<EventKey> ORDER =
      Comparator.comparing(EventKey::type)
          .thenComparing(EventKey::actor)
          .thenComparing(EventKey::recipient);

  static EventKey of(EventType type, String actor, String recipient) {
    return type.symmetric() && actor.compareTo(recipient) > 0
        ? new EventKey(type.name(), recipient, actor)
        : new EventKey(type.name(), actor, recipient);
  }

  static EventKey of(EventCandidate candidate) {
    return of(candidate.type(), candidate.actor().code(), candidate.recipient().code());
  }

  @Override
  public int compareTo(EventKey other) {
    return ORDER.compare(this, other);
  }
}
