package org.entente.query;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.entente.graph.GraphStore;
import org.entente.query.Counts.Strength;
import org.entente.query.Timeline.Asked;
import org.entente.query.Timeline.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What stands out in a timeline. All of it rests on what lies certainly in one stretch of time;
 * what only may lie in it is not taken for a peak or a turn.
 *
 * @param turns where the level of something changes for good, by time
 * @param firsts the first event of each kind, by time; those of the very first stretch are left
 *     out, since everything is new there
 * @param peaks stretches in which there is unusually much, by time
 */
public record Trend(List<Turn> turns, List<First> firsts, List<Peak> peaks) {
  /** A peak is the highest of its surroundings and this many standard deviations over the mean. */
  private static final double DEVIATIONS = 2;

  private static final int LEAST_PEAK = 3;
  private static final int MOST_PEAKS = 5; // of a series
  private static final int DRIVERS = 3; // of a peak
  private static final int SENTENCE = 150; // characters

  /** Takes copies of the lists. */
  public Trend {
    turns = List.copyOf(turns);
    firsts = List.copyOf(firsts);
    peaks = List.copyOf(peaks);
  }

  /** What a trend is of. */
  public enum Series {
    /** How many cooperative events happened. */
    COOPERATION,
    /** How many conflictual events happened. */
    CONFLICT,
    /** The mean strength of what happened. */
    TONE,
    /** How many statements were made. */
    STATEMENTS;

    /** The word for this series in rows: "cooperation". */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A turning point: {@link Segments} tells how it is found. Numbers of events are cut after the
   * transformation of F. J. Anscombe, "The transformation of Poisson, binomial and
   * negative-binomial data", Biometrika 35 (1948), so that busy and quiet times weigh alike; tone
   * is weighted by events, over those stretches that have any.
   *
   * @param series what changes; of events those done, by the journalist's word, or, where only what
   *     speakers say was asked for, those claimed
   * @param period the first stretch after the change
   * @param first its first day
   * @param before events a stretch, or mean strength, from the turn before or the start
   * @param after the same up to the next turn or the end
   * @param articlesBefore articles of the store that were published in the time of {@code before},
   *     a stretch: how much is reported depends on how much was loaded
   * @param articlesAfter the same in the time of {@code after}
   */
  public record Turn(
      Series series,
      String period,
      LocalDate first,
      double before,
      double after,
      double articlesBefore,
      double articlesAfter) {}

  /**
   * A kind of event that happened for the first time.
   *
   * @param kind the kind
   * @param event the first of it, by the journalist's word or a speaker's
   * @param certain whether no other event of the kind may lie before its stretch, being dated with
   *     a longer interval or not at all
   */
  public record First(Kind kind, Item event, boolean certain) {}

  /**
   * Unusually much: more than in the stretches before and after, at least three, and at least two
   * standard deviations over the mean; of each series the five highest.
   *
   * @param series what there is much of: cooperation or conflict, as in {@link Turn}, or statements
   * @param period the stretch
   * @param first its first day
   * @param last its last day
   * @param count how much there certainly is in it
   * @param usual the mean over all stretches from the first with any to the last
   * @param drivers what drove it, the greatest surplus first
   */
  public record Peak(
      Series series,
      String period,
      LocalDate first,
      LocalDate last,
      int count,
      double usual,
      List<Driver> drivers) {
    /** Takes a copy of the list. */
    public Peak {
      drivers = List.copyOf(drivers);
    }
  }

  /**
   * One of the things that a peak is made of.
   *
   * @param what a kind of event, "CHN meet RUS", or a speaker, "Wang Yi for CHN"
   * @param count how many of them are in the peak
   * @param usual how many there are in a stretch on average
   * @param example one of them, of much to say
   */
  public record Driver(String what, int count, double usual, Item example) {}

  /**
   * Reads what stands out in a timeline.
   *
   * @param timeline the timeline
   * @param items its findings
   * @throws IOException if the store cannot be read
   */
  public static Trend read(GraphStore store, Timeline timeline, List<Item> items)
      throws IOException {
    Asked asked = timeline.asked();
    List<Item> history =
        asked.from() == null
            ? items
            : Timeline.items(
                store,
                new Asked(
                    asked.actor(),
                    asked.other(),
                    null,
                    asked.to(),
                    asked.by(),
                    asked.voice(),
                    asked.least()));
    NavigableMap<LocalDate, Integer> articles = new TreeMap<>();
    for (Map<String, @Nullable Object> row : Cypher.rows(store, "timeline/articles", Map.of())) {
      if (row.get("day") instanceof LocalDate day) {
        articles.put(day, Cypher.count(row, "count"));
      }
    }
    return of(timeline, items, history, articles);
  }

  /**
   * What stands out in a timeline.
   *
   * @param items its findings, by time
   * @param history its findings and those before its first day, by time
   * @param articles how many articles were published on each day
   */
  static Trend of(
      Timeline timeline,
      List<Item> items,
      List<Item> history,
      NavigableMap<LocalDate, Integer> articles) {
    boolean claimed = timeline.asked().voice() == Voice.SAID;
    ToIntFunction<Bin> plus =
        b -> b.counts().certain(claimed ? Measure.CLAIMED_COOPERATIVE : Measure.DONE_COOPERATIVE);
    ToIntFunction<Bin> minus =
        b -> b.counts().certain(claimed ? Measure.CLAIMED_CONFLICTUAL : Measure.DONE_CONFLICTUAL);
    List<Turn> turns = new ArrayList<>();
    turns.addAll(amounts(Series.COOPERATION, timeline.bins(), plus, articles));
    turns.addAll(amounts(Series.CONFLICT, timeline.bins(), minus, articles));
    turns.addAll(tone(timeline.bins(), claimed, articles));
    turns.sort(Comparator.comparing(Turn::first).thenComparing(Turn::series));
    List<Peak> peaks = new ArrayList<>();
    for (Series series : List.of(Series.COOPERATION, Series.CONFLICT, Series.STATEMENTS)) {
      Set<Measure> measures = measures(series, claimed);
      Function<Item, String> what =
          series == Series.STATEMENTS ? Trend::speaker : i -> Kind.of(i, timeline.asked()).words();
      peaks.addAll(
          peaks(
              series,
              timeline.bins(),
              items.stream().filter(i -> i.certain() && measures.contains(i.measure())).toList(),
              b -> measures.stream().mapToInt(b.counts()::certain).sum(),
              what));
    }
    peaks.sort(Comparator.comparing(Peak::first).thenComparing(Peak::series));
    return new Trend(turns, firsts(timeline.asked(), history), peaks);
  }

  private static Set<Measure> measures(Series series, boolean claimed) {
    return switch (series) {
      case COOPERATION -> Set.of(claimed ? Measure.CLAIMED_COOPERATIVE : Measure.DONE_COOPERATIVE);
      case CONFLICT -> Set.of(claimed ? Measure.CLAIMED_CONFLICTUAL : Measure.DONE_CONFLICTUAL);
      case STATEMENTS -> Set.of(Measure.STATEMENTS, Measure.STATEMENTS_OF_OTHER);
      case TONE -> throw new IllegalArgumentException("tone is no number of findings");
    };
  }

  private static String speaker(Item statement) {
    String name = statement.speaker() == null ? statement.by() : statement.speaker();
    return name + (statement.actor() == null ? "" : " for " + statement.actor());
  }

  /** The bins from the first with any to the last. */
  private static List<Bin> withAny(List<Bin> bins, ToIntFunction<Bin> count) {
    int first = 0;
    int last = bins.size();
    while (first < last && count.applyAsInt(bins.get(first)) == 0) {
      first++;
    }
    while (last > first && count.applyAsInt(bins.get(last - 1)) == 0) {
      last--;
    }
    return bins.subList(first, last);
  }

  private static List<Turn> amounts(
      Series series,
      List<Bin> all,
      ToIntFunction<Bin> count,
      NavigableMap<LocalDate, Integer> articles) {
    List<Bin> bins = withAny(all, count);
    double[] values =
        bins.stream().mapToDouble(b -> 2 * Math.sqrt(count.applyAsInt(b) + 3 / 8.0)).toArray();
    double[] weights = bins.stream().mapToDouble(b -> 1).toArray();
    return turns(
        series,
        bins,
        Segments.cuts(values, weights),
        run -> run.stream().mapToInt(count).average().orElse(0),
        articles);
  }

  private static List<Turn> tone(
      List<Bin> all, boolean claimed, NavigableMap<LocalDate, Integer> articles) {
    Function<Bin, Strength> strength = b -> claimed ? b.counts().claimed() : b.counts().done();
    List<Bin> bins = all.stream().filter(b -> strength.apply(b).events() > 0).toList();
    double[] values = bins.stream().map(strength).mapToDouble(s -> s.sum() / s.events()).toArray();
    double[] weights = bins.stream().mapToDouble(b -> strength.apply(b).events()).toArray();
    return turns(
        Series.TONE,
        bins,
        Segments.cuts(values, weights),
        run ->
            run.stream().map(strength).mapToDouble(Strength::sum).sum()
                / run.stream().map(strength).mapToInt(Strength::events).sum(),
        articles);
  }

  private static List<Turn> turns(
      Series series,
      List<Bin> bins,
      List<Integer> cuts,
      Function<List<Bin>, Double> level,
      NavigableMap<LocalDate, Integer> articles) {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      int cut = cuts.get(i);
      List<Bin> before = bins.subList(i == 0 ? 0 : cuts.get(i - 1), cut);
      List<Bin> after = bins.subList(cut, i + 1 < cuts.size() ? cuts.get(i + 1) : bins.size());
      turns.add(
          new Turn(
              series,
              bins.get(cut).label(),
              bins.get(cut).first(),
              level.apply(before),
              level.apply(after),
              articles(before, articles),
              articles(after, articles)));
    }
    return turns;
  }

  private static double articles(List<Bin> run, NavigableMap<LocalDate, Integer> articles) {
    long sum = 0;
    for (Bin bin : run) {
      for (int n : articles.subMap(bin.first(), true, bin.last(), true).values()) {
        sum += n;
      }
    }
    return (double) sum / run.size();
  }

  private static List<First> firsts(Asked asked, List<Item> history) {
    List<Item> happened = history.stream().filter(i -> isHappened(i.measure())).toList();
    Tallies tallies = new Tallies(asked.by(), null, asked.to());
    Map<Kind, Item> first = new LinkedHashMap<>();
    LocalDate start = null;
    for (Item item : happened) {
      LocalDate day = item.earliest();
      if (day != null && tallies.isCertain(day, item.latest())) {
        start = start == null ? asked.by().start(day) : start;
        first.putIfAbsent(Kind.of(item, asked), item);
      }
    }
    List<First> firsts = new ArrayList<>();
    for (Map.Entry<Kind, Item> entry : first.entrySet()) {
      LocalDate day = Objects.requireNonNull(entry.getValue().earliest());
      LocalDate stretch = asked.by().start(day);
      if (!stretch.equals(start) && (asked.from() == null || !day.isBefore(asked.from()))) {
        boolean certain =
            happened.stream()
                .filter(i -> isOpenOrBefore(i.earliest(), stretch))
                .noneMatch(i -> Kind.of(i, asked).equals(entry.getKey()));
        firsts.add(new First(entry.getKey(), entry.getValue(), certain));
      }
    }
    return firsts;
  }

  private static boolean isOpenOrBefore(@Nullable LocalDate day, LocalDate end) {
    return day == null || day.isBefore(end);
  }

  private static boolean isHappened(Measure measure) {
    return switch (measure) {
      case DONE_COOPERATIVE, DONE_CONFLICTUAL, CLAIMED_COOPERATIVE, CLAIMED_CONFLICTUAL -> true;
      default -> false;
    };
  }

  private static List<Peak> peaks(
      Series series,
      List<Bin> all,
      List<Item> items,
      ToIntFunction<Bin> count,
      Function<Item, String> what) {
    List<Bin> bins = withAny(all, count);
    int[] counts = bins.stream().mapToInt(count).toArray();
    double mean = bins.stream().mapToInt(count).average().orElse(0);
    double square = bins.stream().mapToInt(count).mapToDouble(n -> (n - mean) * (n - mean)).sum();
    double least = mean + DEVIATIONS * Math.sqrt(square / Math.max(1, bins.size()));
    List<Integer> high = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      boolean highest =
          (i == 0 || counts[i] > counts[i - 1])
              && (i + 1 == counts.length || counts[i] >= counts[i + 1]);
      if (highest && counts[i] >= LEAST_PEAK && counts[i] >= least && counts[i] > mean) {
        high.add(i);
      }
    }
    Map<String, List<Item>> groups = new TreeMap<>();
    items.forEach(i -> groups.computeIfAbsent(what.apply(i), k -> new ArrayList<>()).add(i));
    return high.stream()
        .sorted(Comparator.comparingInt((Integer i) -> -counts[i]).thenComparing(i -> i))
        .limit(MOST_PEAKS)
        .map(bins::get)
        .map(b -> peak(series, b, count.applyAsInt(b), mean, drivers(b, groups, bins.size())))
        .toList();
  }

  private static Peak peak(Series series, Bin bin, int count, double usual, List<Driver> drivers) {
    return new Peak(series, bin.label(), bin.first(), bin.last(), count, usual, drivers);
  }

  /** The first of those that say most, up to what is a sentence. */
  private static Item telling(List<Item> items) {
    return Collections.max(
        items, Comparator.comparingInt(i -> Math.min(i.quote().length(), SENTENCE)));
  }

  private static List<Driver> drivers(Bin bin, Map<String, List<Item>> groups, int bins) {
    List<Driver> drivers = new ArrayList<>();
    groups.forEach(
        (what, items) -> {
          List<Item> here = items.stream().filter(i -> i.period().equals(bin.label())).toList();
          if (!here.isEmpty()) {
            double usual = (double) items.size() / bins;
            drivers.add(new Driver(what, here.size(), usual, telling(here)));
          }
        });
    drivers.sort(
        Comparator.comparingDouble((Driver d) -> d.usual() - d.count())
            .thenComparing(Driver::what));
    return drivers.subList(0, Math.min(DRIVERS, drivers.size()));
  }
}
