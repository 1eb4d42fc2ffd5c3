package org.entente.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.learn.Logistic;
import org.entente.lexicon.EventType;
import org.entente.lexicon.EventTypes;
import org.entente.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * How well events agree with those annotated, counted per article and at three levels: ENDS, both
 * ends and the tone; TYPE, ends, direction and type; FULL, status, claimant and date too.
 */
final class EventScore {
  static final int ENDS = 0;
  static final int TYPE = 1;
  static final int FULL = 2;
  static final int LEVELS = 3;

  private final EventTypes types;
  private final int[] right = new int[LEVELS];
  private final int[] gold = new int[LEVELS];
  private final int[] found = new int[LEVELS];

  EventScore(EventTypes types) {
    this.types = types;
  }

  /** Counts an article: the events annotated, and those found. */
  void add(List<Event> annotated, List<Event> predicted) {
    for (int level = 0; level < LEVELS; level++) {
      Set<String> g = keys(annotated, level);
      Set<String> f = keys(predicted, level);
      gold[level] += g.size();
      found[level] += f.size();
      f.retainAll(g);
      right[level] += f.size();
    }
  }

  /** The events of at least these log-odds. */
  static List<Event> from(double threshold, List<Event> events) {
    double least = Logistic.probability(threshold);
    return events.stream().filter(e -> e.confidence() == null || e.confidence() >= least).toList();
  }

  double precision(int level) {
    return found[level] == 0 ? 0 : (double) right[level] / found[level];
  }

  double recall(int level) {
    return gold[level] == 0 ? 0 : (double) right[level] / gold[level];
  }

  double f1(int level) {
    return right[level] == 0 ? 0 : 2.0 * right[level] / (found[level] + gold[level]);
  }

  /** The mean F1 of all levels. */
  double f1() {
    return IntStream.range(0, LEVELS).mapToDouble(this::f1).average().orElse(0);
  }

  Set<String> keys(List<Event> events, int level) {
    Set<String> keys = new HashSet<>();
    events.forEach(e -> keys.add(key(e, level)));
    return keys;
  }

  /** Equal for two events that count as the same at a level. */
  String key(Event e, int level) {
    EventType type = types.named(e.type());
    if (type == null) {
      throw new IllegalArgumentException("no such type: " + e.type());
    }
    boolean sorted = level == ENDS || type.symmetric();
    boolean swap = sorted && e.actor().compareTo(e.recipient()) > 0;
    String ends = swap ? e.recipient() + " " + e.actor() : e.actor() + " " + e.recipient();
    String key = ends + " " + (level == ENDS ? type.cooperative() : e.type());
    return level < FULL
        ? key
        : String.join(
            " ",
            key,
            e.status().word(),
            fold(e.by()),
            String.valueOf(e.date().earliest()),
            String.valueOf(e.date().latest()));
  }

  private static String fold(@Nullable String name) {
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }
}
