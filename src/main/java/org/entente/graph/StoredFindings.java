package org.entente.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Article;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.FindingSink;
import org.entente.model.Findings;
import org.entente.model.Mode;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Status;
import org.entente.model.Tone;
import org.entente.model.Towards;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads findings back as {@link ArticleRows} wrote them. */
final class StoredFindings {
  private static final int PAGE = 100; // articles a query

  private static final String ARTICLES =
      "MATCH (a:Article) USING INDEX SEEK a:Article(id) WHERE a.id > $after"
          + " WITH a ORDER BY a.id LIMIT "
          + PAGE
          + " OPTIONAL MATCH (a)-[:FROM]->(p:Publisher)"
          + " RETURN a.id AS id, properties(a) AS a, p.name AS publisher ORDER BY id";
  private static final String STATEMENTS = findings("Statement");
  private static final String ROLES = findings("RoleObservation");
  private static final String EVENTS =
      "UNWIND $ids AS id MATCH (a:Article {id: id})<-[:IN]-(f:Event)"
          + " USING INDEX SEEK a:Article(id)"
          + " RETURN id, properties(f) AS f ORDER BY id, f.position";

  private StoredFindings() {}

  static void read(Connection connection, FindingSink sink) throws IOException {
    String after = "";
    while (true) {
      String last = after;
      List<Findings> page = connection.read(tx -> page(tx, last));
      if (page.isEmpty()) {
        return;
      }
      for (Findings findings : page) {
        sink.accept(findings);
      }
      after = page.get(page.size() - 1).article().id();
    }
  }

  private static List<Findings> page(TransactionContext tx, String after) {
    List<Record> articles = tx.run(ARTICLES, Map.of("after", after)).list();
    Map<String, Object> ids =
        Map.of("ids", articles.stream().map(a -> a.get("id").asString()).toList());
    Map<String, List<Record>> statements = byArticle(tx.run(STATEMENTS, ids).list());
    Map<String, List<Record>> roles = byArticle(tx.run(ROLES, ids).list());
    Map<String, List<Record>> events = byArticle(tx.run(EVENTS, ids).list());
    List<Findings> page = new ArrayList<>();
    for (Record a : articles) {
      String id = a.get("id").asString();
      page.add(
          new Findings(
              article(a.get("a"), text(a.get("publisher"))),
              statements.getOrDefault(id, List.of()).stream()
                  .map(r -> statement(r.get("f"), r.get("office")))
                  .toList(),
              roles.getOrDefault(id, List.of()).stream()
                  .map(r -> role(r.get("f"), r.get("office")))
                  .toList(),
              events.getOrDefault(id, List.of()).stream().map(r -> event(r.get("f"))).toList(),
              text(a.get("a").get("engine"))));
    }
    return page;
  }

  private static Map<String, List<Record>> byArticle(List<Record> rows) {
    Map<String, List<Record>> byArticle = new HashMap<>();
    rows.forEach(
        r -> byArticle.computeIfAbsent(r.get("id").asString(), id -> new ArrayList<>()).add(r));
    return byArticle;
  }

  private static Article article(Value a, @Nullable String publisher) {
    return new Article(
        a.get("id").asString(),
        text(a.get("file")),
        text(a.get("url")),
        text(a.get("title")),
        a.get("published").isNull() ? null : a.get("published").asLocalDate(),
        publisher,
        text(a.get("byline")),
        text(a.get("place")),
        text(a.get("language")),
        text(a.get("text")),
        a.get("textHash").asString());
  }

  private static Statement statement(Value s, Value office) {
    return new Statement(
        new Speaker(
            s.get("speaker").asString(),
            Speaker.Kind.of(s.get("kind").asString()),
            span(s.get("mention")),
            texts(s.get("members"))),
        office.isNull() ? null : role(s, office(office)),
        text(s.get("country")),
        Mode.of(s.get("mode").asString()),
        span(s.get("cue")),
        spans(s.get("content")),
        date(s),
        texts(s.get("about")),
        tones(s),
        s.get("rule").asString(),
        s.get("quote").asString(),
        number(s.get("confidence")));
  }

  private static List<Towards> tones(Value s) {
    List<String> actors = texts(s.get("toneTowards"));
    List<String> words = texts(s.get("tone"));
    List<Integer> because =
        s.get("toneBecause").isNull() ? List.of() : s.get("toneBecause").asList(Value::asInt);
    List<Towards> tones = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      List<Span> spans = new ArrayList<>();
      for (int k = 0; k < because.size(); k += 3) {
        if (because.get(k) == i) {
          spans.add(new Span(because.get(k + 1), because.get(k + 2)));
        }
      }
      tones.add(new Towards(actors.get(i), Tone.of(words.get(i)), spans));
    }
    return tones;
  }

  private static RoleObservation role(Value r, Value office) {
    return new RoleObservation(
        r.get("person").asString(),
        role(r, office(office)),
        date(r),
        spans(r.get("evidence")),
        r.get("rule").asString(),
        r.get("quote").asString(),
        number(r.get("confidence")));
  }

  private static Event event(Value e) {
    return new Event(
        e.get("actor").asString(),
        e.get("recipient").asString(),
        e.get("type").asString(),
        Status.of(e.get("status").asString()),
        text(e.get("by")),
        text(e.get("claim")),
        date(e),
        number(e.get("strength")),
        spans(e.get("evidence")),
        e.get("rule").asString(),
        e.get("quote").asString(),
        number(e.get("confidence")));
  }

  private static Role role(Value f, Office office) {
    return new Role(
        office,
        f.get("former").asBoolean(),
        f.get("future").asBoolean(),
        f.get("acting").asBoolean());
  }

  private static Office office(Value o) {
    return new Office(
        o.get("title").asString(),
        text(o.get("country")),
        text(o.get("to")),
        text(o.get("organisation")));
  }

  private static DateRange date(Value f) {
    return new DateRange(
        f.get("earliest").isNull() ? null : f.get("earliest").asLocalDate(),
        f.get("latest").isNull() ? null : f.get("latest").asLocalDate(),
        Basis.of(f.get("basis").asString()));
  }

  private static @Nullable String text(Value value) {
    return value.isNull() ? null : value.asString();
  }

  private static @Nullable Double number(Value value) {
    return value.isNull() ? null : value.asDouble();
  }

  private static List<String> texts(Value value) {
    return value.isNull() ? List.of() : value.asList(Value::asString);
  }

  private static @Nullable Span span(Value value) {
    return value.isNull() ? null : spans(value).get(0);
  }

  private static List<Span> spans(Value value) {
    List<Integer> offsets = value.asList(Value::asInt);
    List<Span> spans = new ArrayList<>(offsets.size() / 2);
    for (int i = 0; i < offsets.size(); i += 2) {
      spans.add(new Span(offsets.get(i), offsets.get(i + 1)));
    }
    return spans;
  }

  private static String findings(String label) {
    return "UNWIND $ids AS id MATCH (a:Article {id: id})<-[:IN]-(f:"
        + label
        + ") USING INDEX SEEK a:Article(id) OPTIONAL MATCH (f)-[:AS]->(o:Office)"
        + " RETURN id, properties(f) AS f, properties(o) AS office ORDER BY id, f.position";
  }
}
