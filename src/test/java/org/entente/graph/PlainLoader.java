package org.entente.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Article;
import org.entente.model.Event;
import org.entente.model.FindingId;
import org.entente.model.Findings;
import org.entente.model.Keys;
import org.entente.model.Office;
import org.entente.model.RoleObservation;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.neo4j.driver.Session;

/**
 * The loader that one writes first, to measure others against: the same nodes, relationships and
 * properties as {@link Loader} stores, sent in batches of {@value #BATCH} rows with one UNWIND …
 * MERGE a kind of row, in the order in which they come. A row that is in its batch already is not
 * sent twice.
 */
public final class PlainLoader {
  private static final int BATCH = 5_000;

  private static final Map<String, String> KEYS = new LinkedHashMap<>();
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
    edge("Article FROM Publisher");
    edge("Statement IN Article");
    edge("Speaker SAID Statement");
    edge("Speaker HAS Speaker");
    edge("Speaker OF Actor");
    edge("Statement AS Office");
    edge("Statement FOR Actor");
    edge("Statement ABOUT Actor");
    edge("Statement BETWEEN Dyad");
    edge("Dyad OF Actor");
    edge("Office OF Actor");
    edge("RoleObservation OF Speaker");
    edge("RoleObservation AS Office");
    edge("RoleObservation IN Article");
    edge("Event ACTOR Actor");
    edge("Event RECIPIENT Actor");
    edge("Event BETWEEN Dyad");
    edge("Event IN Article");
    edge("Event CLAIMED_IN Statement");
  }

  private final Session session;
  private final Map<String, Map<Object, Map<String, Object>>> rows = new LinkedHashMap<>();
  private boolean full;

  /** A loader into the database of this session, with a unique key for each label. */
  public PlainLoader(Session session) {
    this.session = session;
    KEYS.forEach(
        (label, key) ->
            session
                .run("CREATE CONSTRAINT FOR (n:" + label + ") REQUIRE n." + key + " IS UNIQUE")
                .consume());
  }

  /** Takes the findings of one article. */
  public void accept(Findings f) {
    add(f);
    if (full) {
      send();
    }
  }

  /** Stores what waits. */
  public void finish() {
    send();
  }

  private void send() {
    MERGES.forEach(
        (kind, query) -> {
          Map<Object, Map<String, Object>> some = rows.remove(kind);
          if (some != null) {
            List<Map<String, Object>> all = new ArrayList<>(some.values());
            for (int i = 0; i < all.size(); i += BATCH) {
              Map<String, Object> p =
                  Map.of("rows", all.subList(i, Math.min(i + BATCH, all.size())));
              session.executeWrite(tx -> tx.run(query, p).consume());
            }
          }
        });
    full = false;
  }

  private void add(Findings f) {
    Article a = f.article();
    put("Article", a.id(), ArticleRows.article(a, f.engine(), ""));
    if (a.publisher() != null) {
      put("Publisher", a.publisher(), Map.of());
      link("Article FROM Publisher", a.id(), a.publisher());
    }
    Map<String, SpeakerNode> named = SpeakerNode.named(f);
    for (int i = 0; i < f.statements().size(); i++) {
      statement(f.statements().get(i), i, a.id(), named);
    }
    for (int i = 0; i < f.roles().size(); i++) {
      RoleObservation r = f.roles().get(i);
      String id = FindingId.of(a.id(), r);
      String person = Keys.person(r.person(), a.id());
      put("Speaker", person, Map.of("name", r.person()));
      put("RoleObservation", id, ArticleRows.role(r, id, i));
      office(r.role().office());
      link("RoleObservation OF Speaker", id, person);
      link("RoleObservation AS Office", id, Keys.office(r.role().office()));
      link("RoleObservation IN Article", id, a.id());
    }
    for (int i = 0; i < f.events().size(); i++) {
      Event e = f.events().get(i);
      String id = FindingId.of(a.id(), e);
      put("Event", id, ArticleRows.event(e, id, i));
      dyad(e.actor(), e.recipient());
      link("Event ACTOR Actor", id, e.actor());
      link("Event RECIPIENT Actor", id, e.recipient());
      link("Event BETWEEN Dyad", id, Keys.dyad(e.actor(), e.recipient()));
      link("Event IN Article", id, a.id());
      if (e.claim() != null) {
        link("Event CLAIMED_IN Statement", id, e.claim());
      }
    }
  }

  private void statement(
      Statement s, int position, String article, Map<String, SpeakerNode> named) {
    String id = FindingId.of(article, s);
    String speaker = Keys.speaker(s.speaker(), s.country(), article);
    put("Speaker", speaker, Map.of("name", s.speaker().name()));
    put("Statement", id, ArticleRows.statement(s, id, position));
    link("Statement IN Article", id, article);
    link("Speaker SAID Statement", speaker, id);
    List<SpeakerNode> members = SpeakerNode.members(s.speaker(), named, article);
    for (int i = 0; i < members.size(); i++) {
      String member = members.get(i).key();
      put("Speaker", member, Map.of("name", s.speaker().members().get(i)));
      link("Speaker HAS Speaker", speaker, member);
    }
    if (s.role() != null) {
      office(s.role().office());
      link("Statement AS Office", id, Keys.office(s.role().office()));
    }
    if (s.country() != null) {
      put("Actor", s.country(), Map.of());
      link("Statement FOR Actor", id, s.country());
      if (s.speaker().kind() == Speaker.Kind.INSTITUTION) {
        link("Speaker OF Actor", speaker, s.country());
      }
      for (String other : Keys.partners(s)) {
        dyad(s.country(), other);
        link("Statement BETWEEN Dyad", id, Keys.dyad(s.country(), other));
      }
    }
    for (String code : s.about()) {
      put("Actor", code, Map.of());
      link("Statement ABOUT Actor", id, code);
    }
  }

  private void office(Office o) {
    put("Office", Keys.office(o), ArticleRows.office(o));
    if (o.country() != null) {
      put("Actor", o.country(), Map.of());
      link("Office OF Actor", Keys.office(o), o.country());
    }
  }

  private void dyad(String a, String b) {
    String dyad = Keys.dyad(a, b);
    put("Dyad", dyad, Map.of());
    put("Actor", a, Map.of());
    put("Actor", b, Map.of());
    link("Dyad OF Actor", dyad, a);
    link("Dyad OF Actor", dyad, b);
  }

  private void put(String kind, String key, Map<String, Object> properties) {
    row(kind, key, Map.of("key", key, "p", properties));
  }

  private void link(String kind, String a, String b) {
    row(kind, List.of(a, b), Map.of("a", a, "b", b));
  }

  private void row(String kind, Object key, Map<String, Object> row) {
    Map<Object, Map<String, Object>> some = rows.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    some.putIfAbsent(key, row);
    full |= some.size() >= BATCH;
  }

  private static void node(String label, String key) {
    KEYS.put(label, key);
    MERGES.put(
        label, "UNWIND $rows AS r MERGE (n:" + label + " {" + key + ": r.key}) SET n += r.p");
  }

  private static void edge(String kind) {
    String[] parts = kind.split(" ", -1);
    MERGES.put(
        kind,
        "UNWIND $rows AS r MATCH (a:%s {%s: r.a}) MATCH (b:%s {%s: r.b}) MERGE (a)-[:%s]->(b)"
            .formatted(parts[0], KEYS.get(parts[0]), parts[2], KEYS.get(parts[2]), parts[1]));
  }
}
