package org.entente.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.graph.GraphStore;
import org.entente.graph.LoadReport;
import org.entente.graph.Loader;
import org.entente.model.Article;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.FindingId;
import org.entente.model.Findings;
import org.entente.model.Keys;
import org.entente.model.Mode;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Status;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/**
 * Loads made statements into an embedded store, twice, and the same rows with a plain loader:
 * batches of 5,000 rows, one UNWIND … MERGE a row kind, nothing sorted. Arguments: how many
 * statements (100,000), how many a plain loader loads (20,000).
 *
 * <pre>./bench LoadBench 100000 20000</pre>
 */
final class LoadBench {
  static final int PER_ARTICLE = 8;
  private static final int PLAIN_BATCH = 5_000;
  private static final List<String> CODES =
      List.of("CHN", "RUS", "USA", "UKR", "FRA", "DEU", "IRN", "IND", "JPN", "UN", "EU", "NATO");

  private LoadBench() {}

  /** Prints the figures. */
  public static void main(String[] args) throws IOException {
    int statements = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int plain = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
    Path folder = Files.createTempDirectory("entente-load-bench");
    try {
      long start = System.nanoTime();
      try (GraphStore store = GraphStore.open(folder.resolve("ours"))) {
        System.out.printf(
            "open (new)          %8.2f s, %.2f s CPU since the JVM started%n",
            seconds(start), cpu());
        int half = statements / PER_ARTICLE / 2;
        double first = load(store, 0, half, "first half");
        double second = load(store, half, 2 * half, "second half");
        System.out.printf(
            "both                %8.0f statements/s%n", statements / (first + second));
        double again = load(store, 0, 2 * half, "again");
        System.out.printf("again is            %8.1f times as fast%n", (first + second) / again);
        start = System.nanoTime();
      }
      System.out.printf("close               %8.2f s%n", seconds(start));
      start = System.nanoTime();
      GraphStore store = GraphStore.open(folder.resolve("ours"));
      System.out.printf("open (full)         %8.2f s%n", seconds(start));
      start = System.nanoTime();
      store.close();
      System.out.printf("close               %8.2f s%n", seconds(start));
      plain(folder.resolve("plain"), plain);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static double load(GraphStore store, int from, int to, String what) throws IOException {
    long start = System.nanoTime();
    double cpu = cpu();
    Loader loader = store.loader(code -> null, false);
    for (int i = from; i < to; i++) {
      loader.accept(article(i));
    }
    loader.close();
    LoadReport report = loader.report();
    double seconds = seconds(start);
    System.out.printf(
        "%-18s  %8.2f s, %.2f s CPU, %.0f statements/s, heap %d MB; %s%n",
        what, seconds, cpu() - cpu, (to - from) * PER_ARTICLE / seconds, usedHeap() >> 20, report);
    return seconds;
  }

  private static void plain(Path folder, int statements) throws IOException {
    try (GraphStore store = GraphStore.open(folder)) {
      store.loader(code -> null, false).close();
      String password = Files.readString(folder.resolve("password")).strip();
      try (Driver driver =
              GraphDatabase.driver(
                  URI.create(store.uri().toString()), AuthTokens.basic("neo4j", password));
          Session session = driver.session()) {
        for (String constraint :
            List.of(
                "Article(id)",
                "Publisher(name)",
                "Speaker(key)",
                "Office(key)",
                "Actor(code)",
                "Dyad(key)",
                "Statement(id)",
                "RoleObservation(id)",
                "Event(id)")) {
          String[] parts = constraint.split("[()]", -1);
          session
              .run(
                  "CREATE CONSTRAINT FOR (n:" + parts[0] + ") REQUIRE n." + parts[1] + " IS UNIQUE")
              .consume();
        }
        long start = System.nanoTime();
        double cpu = cpu();
        Map<String, List<Map<String, Object>>> rows = new HashMap<>();
        for (int i = 0; i < statements / PER_ARTICLE; i++) {
          PlainRows.add(article(i), rows);
          for (Map.Entry<String, List<Map<String, Object>>> e : rows.entrySet()) {
            if (e.getValue().size() >= PLAIN_BATCH) {
              PlainRows.send(session, rows);
              break;
            }
          }
        }
        PlainRows.send(session, rows);
        double seconds = seconds(start);
        System.out.printf(
            "plain loader        %8.2f s, %.2f s CPU, %.0f statements/s%n",
            seconds, cpu() - cpu, statements / seconds);
      }
    }
  }

  /** Rows of nodes and relationships, merged kind by kind. */
  private static final class PlainRows {
    private static final Map<String, String> MERGES = new LinkedHashMap<>();

    static {
      node("Article", "id");
      node("Publisher", "name");
      node("Speaker", "key");
      node("Office", "key");
      node("Actor", "code");
      node("Dyad", "key");
      node("Statement", "id");
      node("RoleObservation", "id");
      node("Event", "id");
      edge("Article", "id", "FROM", "Publisher", "name");
      edge("Statement", "id", "IN", "Article", "id");
      edge("Speaker", "key", "SAID", "Statement", "id");
      edge("Statement", "id", "AS", "Office", "key");
      edge("Statement", "id", "FOR", "Actor", "code");
      edge("Statement", "id", "ABOUT", "Actor", "code");
      edge("Statement", "id", "BETWEEN", "Dyad", "key");
      edge("Dyad", "key", "OF", "Actor", "code");
      edge("Office", "key", "OF", "Actor", "code");
      edge("RoleObservation", "id", "OF", "Speaker", "key");
      edge("RoleObservation", "id", "AS", "Office", "key");
      edge("RoleObservation", "id", "IN", "Article", "id");
      edge("Event", "id", "ACTOR", "Actor", "code");
      edge("Event", "id", "RECIPIENT", "Actor", "code");
      edge("Event", "id", "BETWEEN", "Dyad", "key");
      edge("Event", "id", "IN", "Article", "id");
      edge("Event", "id", "CLAIMED_IN", "Statement", "id");
    }

    private static void node(String label, String key) {
      MERGES.put(
          label, "UNWIND $rows AS r MERGE (n:" + label + " {" + key + ": r.key}) SET n += r.p");
    }

    private static void edge(String from, String fromKey, String type, String to, String toKey) {
      MERGES.put(
          from + " " + type + " " + to,
          "UNWIND $rows AS r MATCH (a:%s {%s: r.a}) MATCH (b:%s {%s: r.b}) MERGE (a)-[:%s]->(b)"
              .formatted(from, fromKey, to, toKey, type));
    }

    static void send(Session session, Map<String, List<Map<String, Object>>> rows) {
      MERGES.forEach(
          (kind, query) -> {
            List<Map<String, Object>> some = rows.remove(kind);
            if (some != null) {
              session.executeWrite(tx -> tx.run(query, Map.of("rows", some)).consume());
            }
          });
    }

    static void add(Findings f, Map<String, List<Map<String, Object>>> rows) {
      Article a = f.article();
      put(rows, "Article", a.id(), Map.of("title", String.valueOf(a.title())));
      put(rows, "Publisher", String.valueOf(a.publisher()), Map.of());
      link(rows, "Article FROM Publisher", a.id(), String.valueOf(a.publisher()));
      for (Statement s : f.statements()) {
        String id = FindingId.of(a.id(), s);
        String speaker = Keys.speaker(s.speaker(), s.country(), a.id());
        put(rows, "Speaker", speaker, Map.of("name", s.speaker().name()));
        put(
            rows,
            "Statement",
            id,
            Map.of(
                "quote", s.quote(),
                "mode", s.mode().word(),
                "basis", s.said().basis().word(),
                "earliest", String.valueOf(s.said().earliest()),
                "latest", String.valueOf(s.said().latest()),
                "about", s.about(),
                "rule", s.rule(),
                "speaker", s.speaker().name(),
                "content", List.of(s.content().get(0).start(), s.content().get(0).end())));
        link(rows, "Statement IN Article", id, a.id());
        link(rows, "Speaker SAID Statement", speaker, id);
        if (s.role() != null) {
          office(rows, s.role().office());
          link(rows, "Statement AS Office", id, Keys.office(s.role().office()));
        }
        if (s.country() != null) {
          put(rows, "Actor", s.country(), Map.of());
          link(rows, "Statement FOR Actor", id, s.country());
          for (String other : Keys.partners(s)) {
            dyad(rows, s.country(), other);
            link(rows, "Statement BETWEEN Dyad", id, Keys.dyad(s.country(), other));
          }
        }
        for (String code : s.about()) {
          put(rows, "Actor", code, Map.of());
          link(rows, "Statement ABOUT Actor", id, code);
        }
      }
      for (RoleObservation r : f.roles()) {
        String id = FindingId.of(a.id(), r);
        String person = Keys.person(r.person(), a.id());
        put(rows, "Speaker", person, Map.of("name", r.person()));
        put(rows, "RoleObservation", id, Map.of("quote", r.quote(), "rule", r.rule()));
        office(rows, r.role().office());
        link(rows, "RoleObservation OF Speaker", id, person);
        link(rows, "RoleObservation AS Office", id, Keys.office(r.role().office()));
        link(rows, "RoleObservation IN Article", id, a.id());
      }
      for (Event e : f.events()) {
        String id = FindingId.of(a.id(), e);
        put(
            rows,
            "Event",
            id,
            Map.of("quote", e.quote(), "rule", e.rule(), "type", e.type(), "status", "happened"));
        put(rows, "Actor", e.actor(), Map.of());
        put(rows, "Actor", e.recipient(), Map.of());
        dyad(rows, e.actor(), e.recipient());
        link(rows, "Event ACTOR Actor", id, e.actor());
        link(rows, "Event RECIPIENT Actor", id, e.recipient());
        link(rows, "Event BETWEEN Dyad", id, Keys.dyad(e.actor(), e.recipient()));
        link(rows, "Event IN Article", id, a.id());
        if (e.claim() != null) {
          link(rows, "Event CLAIMED_IN Statement", id, e.claim());
        }
      }
    }

    private static void office(Map<String, List<Map<String, Object>>> rows, Office o) {
      put(rows, "Office", Keys.office(o), Map.of("title", o.title()));
      if (o.country() != null) {
        put(rows, "Actor", o.country(), Map.of());
        link(rows, "Office OF Actor", Keys.office(o), o.country());
      }
    }

    private static void dyad(Map<String, List<Map<String, Object>>> rows, String a, String b) {
      put(rows, "Dyad", Keys.dyad(a, b), Map.of());
      put(rows, "Actor", a, Map.of());
      put(rows, "Actor", b, Map.of());
      link(rows, "Dyad OF Actor", Keys.dyad(a, b), a);
      link(rows, "Dyad OF Actor", Keys.dyad(a, b), b);
    }

    private static void put(
        Map<String, List<Map<String, Object>>> rows,
        String kind,
        String key,
        Map<String, Object> properties) {
      rows.computeIfAbsent(kind, k -> new ArrayList<>()).add(Map.of("key", key, "p", properties));
    }

    private static void link(
        Map<String, List<Map<String, Object>>> rows, String kind, String a, String b) {
      rows.computeIfAbsent(kind, k -> new ArrayList<>()).add(Map.of("a", a, "b", b));
    }
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
