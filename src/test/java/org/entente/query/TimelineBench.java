package org.entente.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.graph.GraphStore;
import org.entente.graph.Loader;
import org.entente.query.Timeline.Asked;

/**
 * The timeline of a dyad in three stores: with as many findings of its two countries' other dyads,
 * with four times as many of these, and with twice as many of its own. Prints how long the first
 * answer took and the best of {@value #ROUNDS} more, and the db hits of each query. Argument: how
 * many findings the dyad has (50,000).
 *
 * <pre>./bench TimelineBench 50000</pre>
 */
final class TimelineBench {
  private static final int ROUNDS = 5;
  private static final List<String> OTHERS = List.of("USA", "UKR", "FRA", "DEU", "IND");

  private TimelineBench() {}

  /** Prints the figures. */
  public static void main(String[] args) throws IOException {
    int articles = (args.length > 0 ? Integer.parseInt(args[0]) : 50_000) / MadeDyads.PER_ARTICLE;
    Path folder = Files.createTempDirectory("entente-timeline-bench");
    try (GraphStore store = GraphStore.open(folder)) {
      load(store, "CHN", "RUS", 0, articles);
      others(store, 0, articles);
      measure(store, folder, articles, articles);
      others(store, articles, 4 * articles);
      measure(store, folder, articles, 4 * articles);
      load(store, "CHN", "RUS", articles, 2 * articles);
      measure(store, folder, 2 * articles, 4 * articles);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void measure(GraphStore store, Path folder, int own, int others)
      throws IOException {
    System.out.printf(
        "%,d findings of the dyad, %,d of others of its countries%n",
        own * MadeDyads.PER_ARTICLE, others * MadeDyads.PER_ARTICLE);
    Asked asked = Asked.of("CHN", "RUS");
    time("counts", () -> Timeline.read(store, asked).bins().size());
    time("items", () -> Timeline.items(store, asked).size());
    String password = String.valueOf(GraphStore.password(folder));
    System.out.println("  db hits " + DbHits.ofTimeline(store, password, "CHN", "RUS"));
  }

  private interface Work {
    int run() throws IOException;
  }

  private static void time(String what, Work work) throws IOException {
    long start = System.nanoTime();
    int rows = work.run();
    double first = seconds(start);
    double best = first;
    for (int i = 0; i < ROUNDS; i++) {
      start = System.nanoTime();
      work.run();
      best = Math.min(best, seconds(start));
    }
    System.out.printf("  %-6s %,7d  first %.2f s, best %.2f s%n", what, rows, first, best);
  }

  /** Articles about each of the two countries with every other one in turn. */
  private static void others(GraphStore store, int from, int to) throws IOException {
    for (int i = 0; i < OTHERS.size(); i++) {
      int few = (to - from) / OTHERS.size() / 2;
      load(store, "CHN", OTHERS.get(i), from + i * few, from + (i + 1) * few);
      load(store, OTHERS.get(i), "RUS", from + i * few, from + (i + 1) * few);
    }
  }

  private static void load(GraphStore store, String actor, String other, int from, int to)
      throws IOException {
    try (Loader loader = store.loader(code -> null, false)) {
      for (int i = from; i < to; i++) {
        loader.accept(MadeDyads.article(actor, other, i));
      }
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
