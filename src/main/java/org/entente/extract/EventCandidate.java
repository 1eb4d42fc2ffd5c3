package org.entente.extract;

import org.entente.lexicon.EventType;
import org.entente.lexicon.EventType.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Words that may tell of an event of a type, with two ends that may belong to it. Of a symmetric
 * type the first end is the one printed first.
 *
 * @param sentence the sentence that it stands in
 * @param first the first token of the trigger
 * @param last the token after the trigger
 * @param trigger the trigger, or null where the tokens are all that a speaker says in the sentence,
 *     and may be an act of speech without a word that names it
 */
record EventCandidate(
    int sentence,
    int first,
    int last,
    EventType type,
    @Nullable Trigger trigger,
    EventEnd actor,
    EventEnd recipient) {
  /** Verb 0, noun 1, adjective 2; 3 where there is no trigger. */
  int part() {
    if (trigger == null) {
      return 3;
    }
    return switch (trigger.part()) {
      case VERB -> 0;
      case NOUN -> 1;
      case ADJECTIVE -> 2;
    };
  }

  /** A hash of the trigger's words. */
  int words() {
    return trigger == null ? 0 : trigger.lemmas().hashCode();
  }
}
