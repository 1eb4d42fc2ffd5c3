package org.entente.extract;

import org.entente.text.Document;

/**
 * Keeps, of the pairs of ends found for one trigger, those that can hold together: the best pair,
 * and pairs whose ends are those of the best pair or coordinated with them ("A and B criticised C
 * and D").
 */
final class EventConsistency {
  /** The longest stretch of words between two names of one list. */
  private static final int LONGEST = 12;

  private EventConsistency() {}

  /**
   * 0 if neither end can hold together with those of the best pair, 1 the actor, 2 the recipient, 3
   * both.
   */
  static int of(Document document, EventCandidate c, EventCandidate best) {
    int straight =
        (same(document, c.actor(), best.actor()) ? 1 : 0)
            + (same(document, c.recipient(), best.recipient()) ? 2 : 0);
    if (straight == 3 || !c.type().symmetric()) {
      return straight;
    }
    int crossed =
        (same(document, c.actor(), best.recipient()) ? 1 : 0)
            + (same(document, c.recipient(), best.actor()) ? 2 : 0);
    return Math.max(straight, crossed);
  }

  private static boolean same(Document document, EventEnd a, EventEnd b) {
    return a.code().equals(b.code()) || coordinated(document, a, b);
  }

  /** Whether the two stand in one list of names, or for the members of one group. */
  static boolean coordinated(Document document, EventEnd a, EventEnd b) {
    if (!a.printed() || !b.printed()) {
      return a.printed() == b.printed();
    }
    if (a.overlaps(b.first(), b.last())) {
      return true;
    }
    int from = Math.min(a.last(), b.last());
    int to = Math.max(a.first(), b.first());
    boolean joined = false;
    int since = 0;
    for (int i = from; i < to; i++) {
      String tag = document.tag(i);
      String word = document.lower(i);
      since++;
      if (tag.equals("CC") || word.equals(",")) {
        joined = true;
        since = 0;
      } else if (!tag.startsWith("NN")
          && !tag.startsWith("JJ")
          && !tag.equals("DT")
          && !tag.equals("POS")
          && !tag.equals("CD")
          && !word.equals("of")
          && !word.equals("for")
          && !word.equals("(")
          && !word.equals(")")
          && !word.equals("-")) {
        return false;
      }
      if (since > LONGEST) {
        return false;
      }
    }
    return joined;
  }
}
