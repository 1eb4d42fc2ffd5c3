package org.entente.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.model.Article;
import org.entente.model.PersonKey;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** The writes of one transaction, in the order: lock, remove, add, sweep, revise. */
final class Writes {
  private static final int REVISION_DIGITS = 32;

  private static final String LOCK =
      "MERGE (e:Entente {name: 'entente'}) SET e.name = 'entente'"
          + " WITH e UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id AS id, a.hash AS hash";

  private static final String REVISION =
      "OPTIONAL MATCH (e:Entente {name: 'entente'}) RETURN e.revision AS revision";
  private static final String LOCK_REVISION =
      "MERGE (e:Entente {name: 'entente'}) SET e.name = 'entente' RETURN e.revision AS revision";
  private static final String REVISE =
      "MATCH (e:Entente {name: 'entente'}) SET e.revision = $revision";

  private static final List<Query> SHARED =
      Stream.of(
              "UNWIND $countries AS r MERGE (a:Actor {code: r.code})"
                  + " SET a:Country, a.name = r.name REMOVE a:Body",
              "UNWIND $bodies AS r MERGE (a:Actor {code: r.code})"
                  + " SET a:Body, a.name = r.name REMOVE a:Country",
              // A dyad that is there has its ends.
              "UNWIND $dyads AS r OPTIONAL MATCH (old:Dyad {key: r.key}) USING INDEX SEEK old:Dyad(key)"
                  + " WITH r, old WHERE old IS NULL CREATE (d:Dyad {key: r.key})"
                  + " WITH d, r UNWIND r.ends AS code MATCH (a:Actor {code: code}) USING INDEX SEEK a:Actor(code) CREATE (d)-[:OF]->(a)",
              "UNWIND $offices AS r MERGE (o:Office {key: r.key}) ON CREATE SET o += r",
              "UNWIND $officesOf AS r MATCH (o:Office {key: r.key}) USING INDEX SEEK o:Office(key) MATCH (a:Actor {code: r.code}) USING INDEX SEEK a:Actor(code)"
                  + " MERGE (o)-[:OF]->(a)",
              speakers("Person", "person"),
              speakers("Institution", "institution"),
              speakers("Group", "group"),
              speakers("Unnamed", "unnamed"),
              "UNWIND $institutionsOf AS r MATCH (s:Institution {key: r.key}) USING INDEX SEEK s:Institution(key)"
                  + " MATCH (a:Actor {code: r.code}) USING INDEX SEEK a:Actor(code) MERGE (s)-[:OF]->(a)",
              "UNWIND $persons AS r MATCH (g:Group {key: r.group}) USING INDEX SEEK g:Group(key)"
                  + " MATCH (s:Person {key: r.member}) USING INDEX SEEK s:Person(key) MERGE (g)-[:HAS]->(s)",
              "UNWIND $institutions AS r MATCH (g:Group {key: r.group}) USING INDEX SEEK g:Group(key)"
                  + " MATCH (s:Institution {key: r.member}) USING INDEX SEEK s:Institution(key) MERGE (g)-[:HAS]->(s)",
              "UNWIND $publishers AS name MERGE (:Publisher {name: name})")
          .map(Query::of)
          .toList();

  private static final String ARTICLES = "UNWIND $articles AS r CREATE (a:Article) SET a += r";
  private static final String FROM =
      "UNWIND $from AS r MATCH (a:Article {id: r.id}) USING INDEX SEEK a:Article(id) MATCH (p:Publisher {name: r.name}) USING INDEX SEEK p:Publisher(name)"
          + " CREATE (a)-[:FROM]->(p)";

  private static final String STATEMENTS =
      all("articles", "Article", "id", "ids")
          + all("actors", "Actor", "code", "actors")
          + all("dyads", "Dyad", "key", "dyads")
          + all("offices", "Office", "key", "offices")
          + speakers()
          + """
          UNWIND $statements AS r
          WITH articles, actors, dyads, offices, speakers, r,
            articles[r.article] AS a, speakers[r.speaker] AS speaker
          CREATE (speaker)-[:SAID]->(s:Statement)-[:IN]->(a)
          SET s += r.p
          FOREACH (x IN [i IN r.for | actors[i]] | CREATE (s)-[:FOR]->(x))
          FOREACH (t IN r.about | FOREACH (x IN [actors[t.at]] | CREATE (s)-[:ABOUT {tone: t.tone}]->(x)))
          FOREACH (t IN r.dyads | FOREACH (x IN [dyads[t.at]] | CREATE (s)-[:BETWEEN {tone: t.tone}]->(x)))
          FOREACH (x IN [i IN r.as | offices[i]] | CREATE (s)-[:AS]->(x))
          """;

  private static final String ROLES =
      all("articles", "Article", "id", "ids")
          + all("offices", "Office", "key", "offices")
          + all("persons", "Person", "key", "person")
          + """
          UNWIND $roles AS r
          WITH r, articles[r.article] AS a, persons[r.person] AS person, offices[r.as] AS office
          CREATE (o:RoleObservation)-[:IN]->(a)
          SET o += r.p
          CREATE (o)-[:OF]->(person), (o)-[:AS]->(office)
          """;

  private static final String EVENTS =
      all("articles", "Article", "id", "ids")
          + all("actors", "Actor", "code", "actors")
          + all("dyads", "Dyad", "key", "dyads")
          + """
          UNWIND $events AS r
          WITH r, articles[r.article] AS a, actors[r.actor] AS actor,
            actors[r.recipient] AS recipient, dyads[r.dyad] AS dyad
          CREATE (e:Event)-[:IN]->(a)
          SET e += r.p
          CREATE (e)-[:ACTOR]->(actor), (e)-[:RECIPIENT]->(recipient), (e)-[:BETWEEN]->(dyad)
          """;

  private static final String CLAIMS =
      "UNWIND $claims AS r MATCH (e:Event {id: r.event}) USING INDEX SEEK e:Event(id) MATCH (s:Statement {id: r.statement}) USING INDEX SEEK s:Statement(id)"
          + " CREATE (e)-[:CLAIMED_IN]->(s)";

  private static final List<Query> OWN =
      Stream.of(ARTICLES, FROM, STATEMENTS, ROLES, EVENTS, CLAIMS).map(Query::of).toList();

  private static final String NEIGHBOURS =
      """
      UNWIND $ids AS id MATCH (a:Article {id: id})
      CALL {
        WITH a MATCH (a)-[:FROM]->(x) RETURN x
        UNION
        WITH a MATCH (a)<-[:IN]-(f)--(x) WHERE NOT x:Article AND NOT x:Statement AND NOT x:Event
        RETURN x
      }
      RETURN collect(DISTINCT elementId(x)) AS ids
      """;

  private static final String REMOVE_FINDINGS =
      "UNWIND $ids AS id MATCH (a:Article {id: id})<-[:IN]-(f) DETACH DELETE f";
  private static final String REMOVE_ARTICLES =
      "UNWIND $ids AS id MATCH (a:Article {id: id}) DETACH DELETE a RETURN count(*) AS n";

  /** What nothing needs any more, in the order in which removing one frees the next. */
  private static final List<String> SWEEPS =
      List.of(
          sweep("Group", "NOT (x)-[:SAID]->()", "HAS"),
          sweep(
              "Speaker",
              "NOT (x)-[:SAID]->() AND NOT (x)<-[:HAS]-() AND NOT (x)<-[:OF]-(:RoleObservation)",
              "OF"),
          sweep("Office", "NOT (x)<-[:AS]-()", "OF"),
          sweep("Dyad", "NOT (x)<-[:BETWEEN]-()", "OF"),
          sweep("Actor", "NOT (x)<--()", "OF"),
          sweep("Publisher", "NOT (x)<-[:FROM]-()", "OF"));

  private static final String MISNAMED =
      """
      UNWIND $ids AS id MATCH (x:Speaker) WHERE elementId(x) = id
      AND NOT EXISTS { MATCH (x)-[:SAID]->(s:Statement) WHERE s.speaker = x.name }
      AND NOT EXISTS { MATCH (x)<-[:OF]-(o:RoleObservation) WHERE o.person = x.name }
      RETURN elementId(x) AS id, x.key AS key,
        COLLECT { MATCH (x)-[:SAID]->(s:Statement) RETURN DISTINCT s.speaker }
        + COLLECT { MATCH (x)<-[:OF]-(o:RoleObservation) RETURN DISTINCT o.person } AS names,
        COLLECT { MATCH (x)<-[:HAS]-(:Group)-[:SAID]->(s:Statement)
          UNWIND s.members AS m RETURN DISTINCT m } AS members
      """;

  private static final String RENAME =
      "UNWIND $names AS r MATCH (x:Speaker) WHERE elementId(x) = r.id SET x.name = r.name";

  private Writes() {}

  /**
   * Makes this transaction the only writer of the store until it ends, and gives the hashes of
   * those of the articles that the store has.
   */
  static Map<String, String> lock(TransactionContext tx, Collection<String> ids) {
    return hashes(tx.run(LOCK, Map.of("ids", List.copyOf(ids))).list());
  }

  /** The hashes of those of the articles that the store has, without a lock. */
  static Map<String, String> hashes(Connection connection, Collection<String> ids)
      throws StoreException {
    return hashes(
        connection.fetch(
            "UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id AS id, a.hash AS hash",
            Map.of("ids", List.copyOf(ids))));
  }

  private static Map<String, String> hashes(List<Record> rows) {
    Map<String, String> hashes = new HashMap<>();
    rows.forEach(r -> hashes.put(r.get("id").asString(), r.get("hash").asString("")));
    return hashes;
  }

  /**
   * Gives the store its next revision. It is a digest of all changes since the first, so that two
   * stores of one revision hold the same.
   *
   * @param change what tells this change from all others
   */
  static void revise(TransactionContext tx, List<String> change) {
    String text = text(tx.run(LOCK_REVISION).single()) + "\n" + String.join("\n", change);
    String next = Article.hash(text).substring(0, REVISION_DIGITS);
    tx.run(REVISE, Map.of("revision", next)).consume();
  }

  /** The revision of the store; that of a store that never changed is {@code "0"}. */
  static String revision(Connection connection) throws StoreException {
    return text(connection.fetch(REVISION, Map.of()).get(0));
  }

  private static String text(Record row) {
    return row.get("revision").isNull() ? "0" : row.get("revision").asString();
  }

  /** Removes articles with their findings; gives what they pointed to, for {@link #sweep}. */
  static List<String> remove(TransactionContext tx, Collection<String> ids) {
    Map<String, Object> p = Map.of("ids", List.copyOf(ids));
    List<String> touched = tx.run(NEIGHBOURS, p).single().get("ids").asList(Value::asString);
    tx.run(REMOVE_FINDINGS, p).consume();
    tx.run(REMOVE_ARTICLES, p).consume();
    return touched;
  }

  /** Adds articles that are not in the store. */
  static void add(TransactionContext tx, Batch batch) {
    Map<String, Object> shared = batch.shared();
    for (Query query : SHARED) {
      runIfAny(tx, query, shared);
    }
    Map<String, Object> findings = batch.findings();
    for (Query query : OWN) {
      runIfAny(tx, query, findings);
    }
  }

  /** Removes those of the nodes that nothing needs any more, and names the others anew. */
  static void sweep(TransactionContext tx, Collection<String> touched) {
    Set<String> ids = new LinkedHashSet<>(touched);
    for (String query : SWEEPS) {
      for (Record r : tx.run(query, Map.of("ids", List.copyOf(ids))).list()) {
        ids.remove(r.get("id").asString());
        ids.addAll(r.get("freed").asList(Value::asString));
      }
    }
    List<Map<String, Object>> names = new ArrayList<>();
    for (Record r : tx.run(MISNAMED, Map.of("ids", List.copyOf(ids))).list()) {
      List<String> printed = new ArrayList<>(r.get("names").asList(Value::asString));
      String key = r.get("key").asString();
      r.get("members").asList(Value::asString).stream()
          .filter(m -> isNamed(key, m))
          .forEach(printed::add);
      printed.stream()
          .min(SpeakerNode.BEST_NAME)
          .ifPresent(best -> names.add(Map.of("id", r.get("id").asString(), "name", best)));
    }
    if (!names.isEmpty()) {
      tx.run(RENAME, Map.of("names", names)).consume();
    }
  }

  /** Whether {@code member} is a name of the person or institution with this key. */
  private static boolean isNamed(String key, String member) {
    String folded = PersonKey.fold(member);
    return key.equals(folded) || key.endsWith("#" + folded) || key.startsWith(folded + "|");
  }

  private static void runIfAny(TransactionContext tx, Query query, Map<String, Object> all) {
    if (((List<?>) all.getOrDefault(query.rows(), List.of())).isEmpty()) {
      return;
    }
    Map<String, Object> p = new HashMap<>();
    query.parameters().forEach(name -> p.put(name, all.get(name)));
    tx.run(query.text(), Map.of("p", p)).consume();
  }

  /**
   * A query with the parameters that it names; {@code rows} is what it unwinds in the end.
   *
   * <p>It takes them as one map, {@code $p}, and keeps its plan: Neo4j plans a query anew for other
   * magnitudes of its lists and for a store that has grown, though every way here starts at a
   * unique key. It says so (USING INDEX SEEK), for a plan made while the store is small would
   * rather scan.
   */
  private record Query(String text, String rows, Set<String> parameters) {
    private static final Pattern NAMED = Pattern.compile("\\$(\\w+)");
    private static final Pattern UNWOUND = Pattern.compile("UNWIND \\$(\\w+)");

    static Query of(String text) {
      Set<String> parameters = new TreeSet<>();
      NAMED.matcher(text).results().forEach(m -> parameters.add(m.group(1)));
      String rows = "";
      for (MatchResult m : UNWOUND.matcher(text).results().toList()) {
        rows = m.group(1);
      }
      String one = "CYPHER replan=skip " + NAMED.matcher(text).replaceAll("\\$p.$1");
      return new Query(one, rows, parameters);
    }
  }

  private static String speakers(String label, String parameter) {
    return "UNWIND $"
        + parameter
        + " AS r MERGE (s:"
        + label
        + " {key: r.key}) ON CREATE SET s:Speaker, s.name = r.name"
        + " ON MATCH SET s.name = CASE WHEN "
        + rank("r.name")
        + " < "
        + rank("s.name")
        + " THEN r.name ELSE s.name END";
  }

  /** {@link SpeakerNode#BEST_NAME} in Cypher. */
  private static String rank(String name) {
    return "(CASE WHEN %1$s = toUpper(%1$s) OR %1$s = toLower(%1$s) THEN '1' ELSE '0' END + %1$s)"
        .formatted(name);
  }

  private static String speakers() {
    return all("persons", "Person", "key", "person")
        + all("institutions", "Institution", "key", "institution")
        + all("groups", "Group", "key", "group")
        + all("unnamed", "Unnamed", "key", "unnamed")
        + "WITH *, persons + institutions + groups + unnamed AS speakers\n";
  }

  /** Binds a list of nodes, in the order of the keys in a parameter. */
  private static String all(String name, String label, String key, String parameter) {
    return "CALL { UNWIND range(0, size($%4$s) - 1) AS i MATCH (x:%2$s {%3$s: $%4$s[i]}) USING INDEX SEEK x:%2$s(%3$s) WITH x, i ORDER BY i RETURN collect(x) AS %1$s }\n"
        .formatted(name, label, key, parameter);
  }

  private static String sweep(String label, String unneeded, String frees) {
    return """
        UNWIND $ids AS id MATCH (x:%s) WHERE elementId(x) = id AND %s
        WITH x, id, [(x)-[:%s]->(y) | elementId(y)] AS freed
        DETACH DELETE x RETURN id, freed
        """
        .formatted(label, unneeded, frees);
  }
}
