package org.entente.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads the graph as nodes and relationships, a page at a time. */
final class StoredGraph {
  private static final int PAGE = 1000; // nodes a query

  private static final String KEY = "coalesce(m.id, m.key, m.code, m.name)";

  private static final Comparator<Link> ORDER =
      Comparator.comparing(Link::kind)
          .thenComparing(l -> l.from().kind())
          .thenComparing(l -> l.from().key())
          .thenComparing(l -> l.to().kind())
          .thenComparing(l -> l.to().key())
          .thenComparing(l -> l.properties().toString());

  private StoredGraph() {}

  /** A relationship. */
  private record Link(
      GraphSink.End from,
      RelationshipKind kind,
      GraphSink.End to,
      Map<String, Object> properties) {}

  static void read(Connection connection, GraphSink sink) throws IOException {
    for (NodeKind kind : NodeKind.values()) {
      pages(
          connection,
          kind,
          "properties(n) AS p",
          row -> sink.node(kind, row.get("key").asString(), properties(row.get("p"))));
    }
    for (NodeKind kind : NodeKind.values()) {
      pages(
          connection,
          kind,
          links(kind),
          row -> {
            for (Link link : links(kind, row)) {
              sink.relationship(link.from(), link.kind(), link.to(), link.properties());
            }
          });
    }
  }

  /** How many nodes of the store are of no kind that Entente makes. */
  static long foreign(Connection connection) throws StoreException {
    // Counts of one label each, which the store keeps: no node is looked at.
    StringBuilder own = new StringBuilder("MATCH (n) RETURN count(n) AS n");
    for (NodeKind kind : NodeKind.values()) {
      own.append(" UNION ALL MATCH (n:").append(kind.label()).append(") RETURN -count(n) AS n");
    }
    own.append(" UNION ALL MATCH (n:Entente) RETURN -count(n) AS n");
    return connection.fetch(own.toString(), Map.of()).stream()
        .mapToLong(r -> r.get("n").asLong())
        .sum();
  }

  private interface Taker {
    void take(Record row) throws IOException;
  }

  private static void pages(Connection connection, NodeKind kind, String what, Taker taker)
      throws IOException {
    String query =
        "MATCH (n:%s) WHERE n.%s > $after WITH n ORDER BY n.%s LIMIT %d RETURN n.%s AS key, %s ORDER BY key"
            .formatted(
                String.join(":", kind.labels()), kind.key(), kind.key(), PAGE, kind.key(), what);
    String after = "";
    while (true) {
      List<Record> page = connection.fetch(query, Map.of("after", after));
      if (page.isEmpty()) {
        return;
      }
      for (Record row : page) {
        taker.take(row);
      }
      after = page.get(page.size() - 1).get("key").asString();
    }
  }

  /**
   * What goes out of a node, but for who says a statement, which comes into it: speakers have any
   * number of statements, and a page must be bounded.
   */
  private static String links(NodeKind kind) {
    String columns = "{type: type(r), labels: labels(m), key: " + KEY + ", p: properties(r)}";
    return "[(n)-[r:!SAID]->(m) | "
        + columns
        + "] AS out, "
        + (kind == NodeKind.STATEMENT ? "[(n)<-[r:SAID]-(m) | " + columns + "]" : "[]")
        + " AS in";
  }

  private static List<Link> links(NodeKind kind, Record row) {
    GraphSink.End self = new GraphSink.End(kind, row.get("key").asString());
    List<Link> links = new ArrayList<>();
    for (Value v : row.get("out").values()) {
      RelationshipKind type = RelationshipKind.of(v.get("type").asString());
      GraphSink.End end = end(v);
      if (type != null && end != null) {
        links.add(new Link(self, type, end, properties(v.get("p"))));
      }
    }
    for (Value v : row.get("in").values()) {
      GraphSink.End end = end(v);
      if (end != null) {
        links.add(new Link(end, RelationshipKind.SAID, self, properties(v.get("p"))));
      }
    }
    links.sort(ORDER);
    return links;
  }

  private static GraphSink.@Nullable End end(Value v) {
    NodeKind kind = NodeKind.of(v.get("labels").asList(Value::asString));
    return kind == null ? null : new GraphSink.End(kind, v.get("key").asString());
  }

  private static Map<String, Object> properties(Value value) {
    return new TreeMap<>(value.asMap());
  }
}
