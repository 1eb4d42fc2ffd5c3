package org.entente.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.Entente;
import org.entente.article.Rejected;
import org.entente.graph.GraphStore;
import org.entente.rdf.Twin;

/**
 * Asks all questions of the catalogue in Cypher and in SPARQL, with their defaults and with the
 * parameters of their examples, and tells where the rows differ and how long each took. Arguments:
 * a data folder, and what to load into it first where it has no store.
 *
 * <pre>./bench TwinBench target/news ../shared/corpora/news/articles.jsonl.gz</pre>
 */
final class TwinBench {
  private static final Duration TIME = Duration.ofMinutes(2);
  private static final int ROUNDS = 3;

  private TwinBench() {}

  /** Prints the figures; ends with an error if the languages differ. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    boolean exists = GraphStore.exists(data);
    try (GraphStore store = GraphStore.open(data)) {
      if (!exists) {
        load(store, List.of(args).subList(1, args.length));
      }
      long start = System.nanoTime();
      try (Twin twin = Twins.open(store, data.resolve("twin"), n -> {})) {
        System.out.printf("twin                       %8.2f s%n", seconds(start));
        int wrong = 0;
        for (Question question : Catalogue.load().questions()) {
          for (Map<String, String> given :
              List.of(Map.<String, String>of(), ExampleOf.parameters(question))) {
            wrong += ask(store, twin, question, given) ? 0 : 1;
          }
        }
        System.out.println(wrong == 0 ? "all agree" : wrong + " differ");
        if (wrong > 0) {
          throw new AssertionError("the languages differ");
        }
      }
    }
  }

  private static void load(GraphStore store, List<String> paths) throws IOException {
    long start = System.nanoTime();
    Entente.create(List.of())
        .load(
            paths,
            InputStream.nullInputStream(),
            store,
            new Entente.LoadOptions(Runtime.getRuntime().availableProcessors(), false, 0),
            new Entente.Watcher() {
              @Override
              public void rejected(Rejected rejected) {
                System.out.println("rejected: " + rejected);
              }
            });
    System.out.printf("load                       %8.2f s%n", seconds(start));
  }

  private static boolean ask(
      GraphStore store, Twin twin, Question question, Map<String, String> given)
      throws IOException {
    Catalogue catalogue = Catalogue.load();
    try {
      long start = System.nanoTime();
      Answer cypher = catalogue.ask(store, question.name(), given);
      double first = seconds(start);
      double best = first;
      for (int i = 1; i < ROUNDS; i++) {
        start = System.nanoTime();
        cypher = catalogue.ask(store, question.name(), given);
        best = Math.min(best, seconds(start));
      }
      start = System.nanoTime();
      Answer sparql = catalogue.ask(twin, question.name(), given, TIME);
      boolean same = cypher.equals(sparql);
      System.out.printf(
          "%-18s %6d rows %6.2f s, again %6.2f s; SPARQL %6.2f s  %s  %s%n",
          question.name(),
          cypher.rows().rows().size(),
          first,
          best,
          seconds(start),
          same ? "same" : "DIFFERENT",
          cypher.asked());
      if (!same) {
        differences(cypher, sparql);
      }
      return same;
    } catch (BadQuestion e) {
      System.out.printf("%-18s %s%n", question.name(), e.getMessage());
      return true;
    }
  }

  private static void differences(Answer cypher, Answer sparql) {
    System.out.println("  asked " + cypher.asked() + " and " + sparql.asked());
    System.out.println("  columns " + cypher.rows().columns() + " and " + sparql.rows().columns());
    int shown = 0;
    for (int i = 0; i < Math.max(cypher.rows().rows().size(), sparql.rows().rows().size()); i++) {
      Object one = i < cypher.rows().rows().size() ? cypher.rows().rows().get(i) : "nothing";
      Object other = i < sparql.rows().rows().size() ? sparql.rows().rows().get(i) : "nothing";
      if (!one.equals(other) && shown++ < 3) {
        System.out.println("  row " + i + " Cypher " + one);
        System.out.println("  row " + i + " SPARQL " + other);
      }
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
