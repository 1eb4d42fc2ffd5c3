package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.lexicon.ActorMention;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/** Where an article names which states: what {@link OfficeStates} weighs. */
final class StateMentions {
  private final Document document;
  private final Map<String, List<ActorMention>> mentions = new TreeMap<>();
  private final int size;

  StateMentions(Sightings sightings) {
    document = sightings.document();
    int count = 0;
    for (ActorMention mention : sightings.actorsAndPlaces()) {
      if (sightings.isCountry(mention.code())) {
        mentions.computeIfAbsent(mention.code(), k -> new ArrayList<>()).add(mention);
        count++;
      }
    }
    size = count;
    for (List<ActorMention> list : mentions.values()) {
      list.sort((a, b) -> Integer.compare(a.first(), b.first()));
    }
  }

  /** How many mentions there are, of all states together. */
  int size() {
    return size;
  }

  /** The codes of the states, sorted. */
  Set<String> codes() {
    return mentions.keySet();
  }

  /** The mentions of a state with its regions and cities, in text order. */
  List<ActorMention> of(String code) {
    return mentions.getOrDefault(code, List.of());
  }

  /** How many states are named more often, up to three. */
  int rank(String code) {
    int more = 0;
    for (List<ActorMention> other : mentions.values()) {
      more += other.size() > of(code).size() ? 1 : 0;
    }
    return Math.min(3, more);
  }

  /** How many states are named before this one is, up to three; four if it never is. */
  int order(String code) {
    if (of(code).isEmpty()) {
      return 4;
    }
    int first = of(code).get(0).first();
    int earlier = 0;
    for (List<ActorMention> other : mentions.values()) {
      earlier += other.get(0).first() < first ? 1 : 0;
    }
    return Math.min(3, earlier);
  }

  /** The last mention of the state that begins no later than the token, or null. */
  @Nullable ActorMention before(String code, int token) {
    ActorMention before = null;
    for (ActorMention mention : of(code)) {
      before = mention.first() <= token ? mention : before;
    }
    return before;
  }

  /** The first mention of the state behind the token, or null. */
  @Nullable ActorMention after(String code, int token) {
    for (ActorMention mention : of(code)) {
      if (mention.first() > token) {
        return mention;
      }
    }
    return null;
  }

  /** How many other states are named between the mention and the token, up to three. */
  int between(ActorMention from, int token) {
    int states = 0;
    for (Map.Entry<String, List<ActorMention>> entry : mentions.entrySet()) {
      if (!entry.getKey().equals(from.code())) {
        boolean any = false;
        for (ActorMention mention : entry.getValue()) {
          any |= mention.first() > from.first() && mention.first() < token;
        }
        states += any ? 1 : 0;
      }
    }
    return Math.min(3, states);
  }

  /**
   * How far back the state is named last: how many other states since, up to two, and three more
   * where that is in an earlier sentence; eight if it is not named before.
   */
  int back(String code, int token) {
    ActorMention before = before(code, token);
    if (before == null) {
      return 8;
    }
    boolean same = document.sentence(token) == document.sentence(before.first());
    return Math.min(2, between(before, token)) + (same ? 0 : 3);
  }

  /** Whether the state is a subject before the token: 1 in its sentence, 2 in the one before. */
  int subject(String code, int token) {
    int found = 0;
    for (ActorMention mention : of(code)) {
      int back = document.sentence(token) - document.sentence(mention.first());
      if (mention.last() <= token && back <= 1 && isSubject(mention)) {
        found = back == 0 || found == 1 ? 1 : 2;
      }
    }
    return found;
  }

  private boolean isSubject(ActorMention mention) {
    for (int i = mention.first(); i < mention.last(); i++) {
      if (document.relation(i).startsWith("nsubj")) {
        return true;
      }
    }
    return false;
  }
}
