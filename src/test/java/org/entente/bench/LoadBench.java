package org.entente.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.Entente;
import org.entente.article.FindingsReader;
import org.entente.graph.GraphStore;
import org.entente.graph.LoadReport;
import org.entente.graph.PlainLoader;
import org.entente.model.Article;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.FindingId;
import org.entente.model.Findings;
import org.entente.model.Mode;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Status;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.RdfSink;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/**
 * Loads findings that are made from those of a corpus by repetition with changed names and days
 * into an embedded store, as {@code load} does with the JSON Lines of {@code extract}: in two
 * halves, then all of it again, which must change nothing. Beside it the same findings go into a
 * store of its own with a {@link PlainLoader}. Arguments: the findings of the corpus, how many
 * statements (100,000), how many runs (2).
 *
 * <pre>
 * ./entente extract ../shared/corpora/news/articles.jsonl.gz &gt; target/news-findings.jsonl
 * ./bench LoadBench target/news-findings.jsonl
 * </pre>
 */
final class LoadBench {
  static final int PER_ARTICLE = 8;
  private static final List<String> CODES =
      List.of("CHN", "RUS", "USA", "UKR", "FRA", "DEU", "IRN", "IND", "JPN", "UN", "EU", "NATO");

  private LoadBench() {}

  /** Prints the figures; ends with an error if the second load changes something. */
  public static void main(String[] args) throws IOException {
    int statements = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    int runs = args.length > 2 ? Integer.parseInt(args[2]) : 2;
    Path folder = Files.createTempDirectory("entente-load-bench");
    try {
      Repeated repeated = new Repeated(Path.of(args[0]));
      List<Half> halves = new ArrayList<>();
      for (String name : List.of("first half", "second half")) {
        Path file = folder.resolve(name + ".jsonl");
        halves.add(new Half(name, file, repeated.write(file, statements / 2)));
      }
      for (int i = 1; i <= runs; i++) {
        System.out.println("run " + i);
        double ours = ours(folder.resolve("ours " + i), halves);
        double plain = plain(folder.resolve("plain " + i), halves);
        System.out.printf("ours / plain        %8.2f%n", ours / plain);
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private record Half(String name, Path file, int statements) {}

  /** Statements a second. */
  private static double ours(Path folder, List<Half> halves) throws IOException {
    try (GraphStore store = GraphStore.open(folder)) {
      List<Double> speeds = new ArrayList<>();
      double first = 0;
      for (Half half : halves) {
        double seconds = load(store, half, half.name());
        speeds.add(half.statements() / seconds);
        first += seconds;
      }
      double speed = halves.stream().mapToInt(Half::statements).sum() / first;
      System.out.printf("both halves         %8.0f statements/s%n", speed);
      System.out.printf(
          "second half slower  %8.1f %%%n", 100 * (1 - speeds.get(1) / speeds.get(0)));
      String before = state(store);
      double again = 0;
      for (Half half : halves) {
        again += load(store, half, half.name() + " again");
      }
      System.out.printf("again is            %8.2f times as fast%n", first / again);
      String after = state(store);
      System.out.println("holds               " + after);
      if (!after.equals(before)) {
        throw new AssertionError("the second load changed the store, which held " + before);
      }
      return speed;
    }
  }

  private static double load(GraphStore store, Half half, String what) throws IOException {
    long start = System.nanoTime();
    double cpu = cpu();
    LoadReport report =
        Entente.create(List.of())
            .load(
                List.of(half.file().toString()),
                InputStream.nullInputStream(),
                store,
                new Entente.LoadOptions(Runtime.getRuntime().availableProcessors(), false, 0),
                rejected -> {
                  throw new AssertionError(rejected);
                });
    double seconds = seconds(start);
    System.out.printf(
        "%-18s  %8.2f s, %.2f s CPU, %.0f statements/s, heap %d MB; %s%n",
        what, seconds, cpu() - cpu, half.statements() / seconds, usedHeap() >> 20, report);
    return seconds;
  }

  /** Statements a second. */
  private static double plain(Path folder, List<Half> halves) throws IOException {
    try (GraphStore store = GraphStore.open(folder);
        Driver driver =
            GraphDatabase.driver(
                URI.create(store.uri().toString()),
                AuthTokens.basic("neo4j", String.valueOf(GraphStore.password(folder))));
        Session session = driver.session()) {
      PlainLoader loader = new PlainLoader(session);
      double all = 0;
      for (Half half : halves) {
        long start = System.nanoTime();
        double cpu = cpu();
        try (FindingsReader reader =
            new FindingsReader(Files.newInputStream(half.file()), half.name())) {
          for (Findings f = reader.next(); f != null; f = reader.next()) {
            loader.accept(f);
          }
        }
        loader.finish();
        double seconds = seconds(start);
        all += seconds;
        System.out.printf(
            "plain, %-11s  %8.2f s, %.2f s CPU, %.0f statements/s%n",
            half.name(), seconds, cpu() - cpu, half.statements() / seconds);
      }
      double speed = halves.stream().mapToInt(Half::statements).sum() / all;
      System.out.printf("plain, both halves  %8.0f statements/s; holds %s%n", speed, size(store));
      return speed;
    }
  }

  private static String state(GraphStore store) throws IOException {
    try (DigestOutputStream out =
        new DigestOutputStream(
            OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      try (RdfSink sink = new RdfSink(out, RdfFormat.NQ)) {
        store.findings(sink);
      }
      return size(store)
          + ", N-Quads of SHA-256 "
          + HexFormat.of().formatHex(out.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String size(GraphStore store) throws IOException {
    List<Object> nodes = one(store, "MATCH (n) RETURN count(*)");
    List<Object> relationships = one(store, "MATCH ()-[r]->() RETURN count(*)");
    return nodes + " nodes, " + relationships + " relationships";
  }

  private static List<Object> one(GraphStore store, String cypher) throws IOException {
    return new ArrayList<>(store.read(cypher, Map.of()).rows().get(0));
  }

  static Findings article(int n) {
    Random random = new Random(n);
    String id = "made-" + n;
    LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500));
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < PER_ARTICLE; i++) {
      int at = 10 + i * 200;
      String country = CODES.get(random.nextInt(CODES.size()));
      boolean person = random.nextInt(10) < 8;
      statements.add(
          new Statement(
              new Speaker(
                  person
                      ? "Given" + random.nextInt(60) + " Family" + random.nextInt(60)
                      : "Ministry " + country,
                  person ? Speaker.Kind.PERSON : Speaker.Kind.INSTITUTION,
                  new Span(at, at + 12),
                  List.of()),
              person
                  ? Role.of(new Office("minister " + random.nextInt(30), country, null, null))
                  : null,
              country,
              Mode.INDIRECT,
              new Span(at + 13, at + 17),
              List.of(new Span(at + 18, at + 140)),
              DateRange.day(day, Basis.WEEKDAY),
              List.of(
                  CODES.get(random.nextInt(CODES.size())), CODES.get(random.nextInt(CODES.size()))),
              "attribution@1",
              "Somebody … said … something about the other side that is about as long as a sentence"
                  + " in a newspaper tends to be, number "
                  + random.nextInt(),
              0.5));
    }
    List<RoleObservation> roles = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Statement s = statements.get(i);
      if (s.role() != null) {
        roles.add(
            new RoleObservation(
                s.speaker().name(),
                s.role(),
                DateRange.published(day),
                List.of(new Span(i, i + 10)),
                "title-name",
                "Minister Somebody",
                null));
      }
    }
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int actor = random.nextInt(CODES.size());
      events.add(
          new Event(
              CODES.get(actor),
              CODES.get((actor + 1 + random.nextInt(CODES.size() - 1)) % CODES.size()),
              "warn",
              Status.HAPPENED,
              statements.get(i).speaker().name(),
              FindingId.of(id, statements.get(i)),
              DateRange.published(day),
              -3.0,
              List.of(new Span(i * 50, i * 50 + 40)),
              "ent:warn",
              "one side warned the other of what it would do",
              null));
    }
    String text = "made " + n;
    return new Findings(
        new Article(
            id,
            null,
            null,
            "Made " + n,
            day,
            "Wire " + n % 20,
            null,
            null,
            "en",
            text,
            Article.hash(text)),
        statements,
        roles,
        events,
        "bench");
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  static double cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
