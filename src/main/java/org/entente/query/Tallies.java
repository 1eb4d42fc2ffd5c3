package org.entente.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.query.Counts.Strength;
import org.jspecify.annotations.Nullable;

/** Counts dated items by stretches of time. */
final class Tallies {
  /** Items alike, as the store counts them. */
  record Dated(
      Measure measure,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest,
      @Nullable Double strength,
      int count) {}

  private final By by;
  private final @Nullable LocalDate from;
  private final @Nullable LocalDate to;

  Tallies(By by, @Nullable LocalDate from, @Nullable LocalDate to) {
    this.by = by;
    this.from = from;
    this.to = to;
  }

  /** One bin for each stretch from the first with an item to the last with one. */
  List<Bin> bins(List<Dated> items) {
    List<LocalDate> starts = starts(items);
    List<Count> counts = new ArrayList<>();
    starts.forEach(s -> counts.add(new Count()));
    Map<Measure, int[]> changes = new EnumMap<>(Measure.class);
    for (Dated item : items) {
      if (item.earliest == null || item.latest == null) {
        continue;
      }
      int first = indexOf(starts, max(item.earliest, from));
      int last = indexOf(starts, min(item.latest, to));
      if (isCertain(item.earliest, item.latest)) {
        counts.get(first).add(item);
      } else {
        int[] change = changes.computeIfAbsent(item.measure, m -> new int[starts.size() + 1]);
        change[first] += item.count;
        change[last + 1] -= item.count;
      }
    }
    List<Bin> bins = new ArrayList<>();
    Map<Measure, Integer> possible = new EnumMap<>(Measure.class);
    for (int i = 0; i < starts.size(); i++) {
      for (Map.Entry<Measure, int[]> change : changes.entrySet()) {
        possible.merge(change.getKey(), change.getValue()[i], Integer::sum);
      }
      LocalDate start = starts.get(i);
      bins.add(
          new Bin(
              by.label(start),
              max(start, from),
              min(by.next(start).minusDays(1), to),
              counts.get(i).counts(possible)));
    }
    return bins;
  }

  private int indexOf(List<LocalDate> starts, LocalDate day) {
    return Collections.binarySearch(starts, by.start(day));
  }

  /**
   * Where an item of these days belongs: the name of one stretch, of the first and the last that it
   * may lie in ("2021-01..2021-12"), or "undated".
   */
  String period(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
    if (earliest == null || latest == null) {
      return "undated";
    }
    String first = by.label(max(earliest, from));
    String last = by.label(min(latest, to));
    return first.equals(last) ? first : first + ".." + last;
  }

  /** Whether an item of these days lies wholly in one stretch. */
  boolean isCertain(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
    return earliest != null
        && latest != null
        && by.start(earliest).equals(by.start(latest))
        && (from == null || !earliest.isBefore(from))
        && (to == null || !latest.isAfter(to));
  }

  /** Those that no bin can take, as one end of their date is open. */
  Counts undated(List<Dated> items) {
    Count count = new Count();
    items.stream().filter(i -> i.earliest == null || i.latest == null).forEach(count::add);
    return count.counts(Map.of());
  }

  /**
   * All of them as one stretch: certain is what lies wholly in the days asked for, and without such
   * limits everything, dated or not.
   */
  Counts whole(List<Dated> items) {
    Count count = new Count();
    Map<Measure, Integer> possible = new EnumMap<>(Measure.class);
    for (Dated item : items) {
      boolean certain =
          (from == null || (item.earliest != null && !item.earliest.isBefore(from)))
              && (to == null || (item.latest != null && !item.latest.isAfter(to)));
      if (certain) {
        count.add(item);
      } else {
        possible.merge(item.measure, item.count, Integer::sum);
      }
    }
    return count.counts(possible);
  }

  private List<LocalDate> starts(List<Dated> items) {
    LocalDate first = null;
    LocalDate last = null;
    for (Dated item : items) {
      if (item.earliest != null && item.latest != null) {
        LocalDate a = max(item.earliest, from);
        LocalDate b = min(item.latest, to);
        first = first == null || a.isBefore(first) ? a : first;
        last = last == null || b.isAfter(last) ? b : last;
      }
    }
    List<LocalDate> starts = new ArrayList<>();
    if (first != null && last != null) {
      for (LocalDate d = by.start(first); !d.isAfter(last); d = by.next(d)) {
        starts.add(d);
      }
    }
    return starts;
  }

  private static LocalDate max(LocalDate a, @Nullable LocalDate b) {
    return b == null || a.isAfter(b) ? a : b;
  }

  private static LocalDate min(LocalDate a, @Nullable LocalDate b) {
    return b == null || a.isBefore(b) ? a : b;
  }

  private static final class Count {
    private final Map<Measure, Integer> certain = new EnumMap<>(Measure.class);
    private Strength done = Strength.NONE;
    private Strength claimed = Strength.NONE;

    void add(Dated item) {
      certain.merge(item.measure, item.count, Integer::sum);
      if (item.strength == null) {
        return;
      }
      switch (item.measure) {
        case DONE_COOPERATIVE, DONE_CONFLICTUAL -> done = done.plus(item.count, item.strength);
        case CLAIMED_COOPERATIVE, CLAIMED_CONFLICTUAL ->
            claimed = claimed.plus(item.count, item.strength);
        default -> {}
      }
    }

    Counts counts(Map<Measure, Integer> possible) {
      return new Counts(certain, possible, done, claimed);
    }
  }
}
