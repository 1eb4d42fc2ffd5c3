package org.entente.lexicon;

import java.util.Set;

/**
 * Words that end what a title goes on with after "of" or "for".
 *
 * @param organs heads of organs: "council"
 * @param alone those of them that need no other word: "parliament"
 * @param topics words that end fields of work: "affairs"
 */
record TailWords(Set<String> organs, Set<String> alone, Set<String> topics) {
  /** Takes copies of the sets. */
  TailWords {
    organs = Set.copyOf(organs);
    alone = Set.copyOf(alone);
    topics = Set.copyOf(topics);
  }
}
