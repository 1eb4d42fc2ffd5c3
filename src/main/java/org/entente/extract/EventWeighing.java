package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.lexicon.EventType;
import org.entente.text.Document;

/**
 * Weighs the possible events of one article: each counts by its best candidate, and that one by how
 * it stands among its rivals, which are of the same type at the same words.
 */
final class EventWeighing {
  private static final int SALT = 40;

  /** Candidates below this log-odds are not worth weighing. */
  static final double FLOOR = -5;

  /** A candidate, the best of its words and ends, with its log-odds. */
  record Scored(EventCandidate candidate, EventKey key, double score) {}

  private final Document document;
  private final EventScan scan;
  private final Map<String, Integer> named = new HashMap<>();
  private final Map<EventKey, Scored> best = new TreeMap<>();
  private final Map<EventKey, List<Scored>> byKey = new HashMap<>();
  private final Map<Integer, List<Scored>> bySentence = new HashMap<>();

  /**
   * @param scored one for each trigger and pair of ends
   */
  EventWeighing(EventScan scan, List<Scored> scored) {
    this.document = scan.document();
    this.scan = scan;
    for (List<EventEnd> ends : scan.ends()) {
      ends.stream()
          .map(EventEnd::code)
          .distinct()
          .forEach(code -> named.merge(code, 1, Integer::sum));
    }
    Comparator<Scored> better =
        Comparator.comparingDouble(Scored::score)
            .thenComparing(s -> -s.candidate().first())
            .thenComparing(s -> -s.candidate().last());
    for (Scored each : scored) {
      if (each.score() >= FLOOR) {
        best.merge(each.key(), each, (a, b) -> better.compare(b, a) > 0 ? b : a);
        byKey.computeIfAbsent(each.key(), k -> new ArrayList<>()).add(each);
        bySentence.computeIfAbsent(each.candidate().sentence(), k -> new ArrayList<>()).add(each);
      }
    }
  }

  /** The possible events, sorted. */
  Set<EventKey> keys() {
    return best.keySet();
  }

  /** The best candidate for one of the {@link #keys}. */
  Scored best(EventKey key) {
    Scored found = best.get(key);
    if (found == null) {
      throw new IllegalArgumentException("no candidate for " + key);
    }
    return found;
  }

  /** All candidates for an event, in the order given. */
  List<Scored> all(EventKey key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** Puts what speaks for or against the event, beside its best score, into the buffer. */
  void fill(EventKey key, FeatureBuffer out) {
    out.clear(SALT);
    Scored candidate = best(key);
    int rank = 0;
    double rival = FLOOR;
    EventCandidate leader = candidate.candidate();
    double most = candidate.score();
    for (Scored other : bySentence.getOrDefault(candidate.candidate().sentence(), List.of())) {
      if (!other.key().equals(key)
          && other.key().type().equals(key.type())
          && overlap(other.candidate(), candidate.candidate())) {
        rank += other.score() > candidate.score() ? 1 : 0;
        rival = Math.max(rival, other.score());
        if (other.score() > most) {
          most = other.score();
          leader = other.candidate();
        }
      }
    }
    EventType type = candidate.candidate().type();
    int shape = type.symmetric() ? 1 : type.speech() ? 2 : 3;
    int fit = rank == 0 ? 4 : EventConsistency.of(document, candidate.candidate(), leader);
    out.add(1, Math.min(rank, 3), shape);
    out.add(3, fit, shape);
    out.add(4, fit, difference(candidate.score(), rival));
    out.add(2, difference(candidate.score(), rival), shape);
    addOtherTypes(candidate, shape, out);
    addArticle(candidate, shape, out);
  }

  /**
   * Whether its words tell better of an event of the other tone between the same ends: nobody
   * condemns and praises in one breath.
   */
  boolean isContradicted(EventKey key) {
    Scored candidate = best(key);
    boolean cooperative = candidate.candidate().type().cooperative();
    return rival(candidate, !cooperative) > candidate.score();
  }

  /** Whether the same words tell better of an event of another type between the same ends. */
  private void addOtherTypes(Scored candidate, int shape, FeatureBuffer out) {
    boolean cooperative = candidate.candidate().type().cooperative();
    out.add(5, difference(candidate.score(), rival(candidate, cooperative)), shape);
    out.add(6, difference(candidate.score(), rival(candidate, !cooperative)), shape);
  }

  /** The best score of another type of this tone for the same words and ends. */
  private double rival(Scored candidate, boolean cooperative) {
    EventKey key = candidate.key();
    double best = FLOOR;
    for (Scored each : bySentence.getOrDefault(candidate.candidate().sentence(), List.of())) {
      if (each.candidate().type().cooperative() == cooperative
          && !each.key().type().equals(key.type())
          && isPair(each.key(), key)
          && overlap(each.candidate(), candidate.candidate())) {
        best = Math.max(best, each.score());
      }
    }
    return best;
  }

  private static boolean isPair(EventKey a, EventKey b) {
    return (a.actor().equals(b.actor()) && a.recipient().equals(b.recipient()))
        || (a.actor().equals(b.recipient()) && a.recipient().equals(b.actor()));
  }

  /** What the article is like, where in it the event is told, and how often. */
  private void addArticle(Scored candidate, int shape, FeatureBuffer out) {
    int genre = scan.sources().voice().isEmpty() ? 0 : 1;
    double again = FLOOR;
    for (Scored each : all(candidate.key())) {
      if (each.candidate().sentence() != candidate.candidate().sentence()) {
        again = Math.max(again, each.score());
      }
    }
    out.add(7, genre, shape);
    out.add(8, genre, log(candidate.candidate().sentence()));
    out.add(9, (int) Math.floor(again), shape);
    int actor = log(named.getOrDefault(candidate.key().actor(), 0));
    int recipient = log(named.getOrDefault(candidate.key().recipient(), 0));
    out.add(10, Math.min(actor, recipient), genre);
    out.add(11, Math.max(actor, recipient), genre);
    out.add(12, log(document.sentences()), genre);
  }

  private static int log(int count) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(count);
  }

  private static boolean overlap(EventCandidate a, EventCandidate b) {
    return a.first() < b.last() && b.first() < a.last();
  }

  /** By how much the score is above its rival's, in whole numbers from -3 to 3; 99 if alone. */
  private static int difference(double score, double rival) {
    return rival <= FLOOR ? 99 : (int) Math.floor(Math.max(-3, Math.min(3, score - rival)));
  }
}
