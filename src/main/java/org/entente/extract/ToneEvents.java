package org.entente.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.extract.EventSources.Said;
import org.entente.learn.Logistic;

/**
 * How likely the words of a statement are to tell of events between its speaker and an actor, or
 * between the actor and others.
 */
final class ToneEvents {
  private static final List<String> TYPES =
      List.of(
          "meet",
          "agree",
          "cooperate",
          "aid",
          "support",
          "praise",
          "request",
          "criticise",
          "reject",
          "demand",
          "warn",
          "threaten",
          "sanction",
          "attack");

  /**
   * How many numbers there are: for each way between whom, of cooperation and of conflict, and for
   * some types of what the speaker does to the actor.
   */
  static final int SIZE = 8 + TYPES.size();

  private static final double MIDDLE = 1; // log-odds below zero at which events begin to be likely

  private final EventScan scan;
  private final double[] scores;
  private final List<List<Said>> saids = new ArrayList<>(); // that each candidate stands in

  /**
   * @param scores log-odds of each candidate of the scan
   */
  ToneEvents(EventScan scan, double[] scores) {
    this.scan = scan;
    this.scores = scores;
    EventCandidate before = null;
    for (EventCandidate candidate : scan.candidates()) {
      boolean same =
          before != null
              && before.first() == candidate.first()
              && before.last() == candidate.last();
      saids.add(same ? saids.get(saids.size() - 1) : saids(candidate));
      before = candidate;
    }
  }

  private List<Said> saids(EventCandidate candidate) {
    List<Said> all = new ArrayList<>();
    for (int i = candidate.first(); i < candidate.last(); i++) {
      for (Said said : Arrays.asList(scan.sources().content(i), scan.sources().cue(i))) {
        if (said != null && !all.contains(said)) {
          all.add(said);
        }
      }
    }
    return all;
  }

  /** Adds the numbers of a statement and an actor to others, from the place given on. */
  void fill(Said said, String code, double[] numbers, int from) {
    String own = String.valueOf(said.statement().country());
    for (int i = 0; i < scores.length; i++) {
      EventCandidate candidate = scan.candidates().get(i);
      String actor = candidate.actor().code();
      String recipient = candidate.recipient().code();
      if ((actor.equals(code) || recipient.equals(code)) && saids.get(i).contains(said)) {
        boolean symmetric = candidate.type().symmetric();
        int way =
            actor.equals(own) || (symmetric && recipient.equals(own))
                ? 0
                : recipient.equals(own) ? 1 : recipient.equals(code) ? 2 : 3;
        int at = from + 2 * way + (candidate.type().cooperative() ? 0 : 1);
        double likely = Logistic.probability(scores[i] + MIDDLE);
        numbers[at] = Math.max(numbers[at], likely);
        int type = TYPES.indexOf(candidate.type().name());
        if (way == 0 && type >= 0) {
          numbers[from + 8 + type] = Math.max(numbers[from + 8 + type], likely);
        }
      }
    }
  }
}
