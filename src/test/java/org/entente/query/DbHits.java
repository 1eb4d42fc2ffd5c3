package org.entente.query;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.graph.GraphStore;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.QueryProfile;

/** What the queries of a dyad's timeline cost, as PROFILE tells it. */
final class DbHits {
  static final List<String> TIMELINE =
      List.of("dyad-events", "dyad-statements", "dyad-event-items", "dyad-statement-items");

  private DbHits() {}

  /** The db hits of each query of the timeline of two actors, by name. */
  static Map<String, Long> ofTimeline(GraphStore store, String password, String actor, String other)
      throws IOException {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("actor", actor);
    parameters.put("dyad", actor + "-" + other);
    parameters.put("from", null);
    parameters.put("to", null);
    parameters.put("claimed", null);
    parameters.put("least", 0.0);
    Map<String, Long> hits = new TreeMap<>();
    try (Driver driver =
            GraphDatabase.driver(
                URI.create(store.uri().toString()), AuthTokens.basic("neo4j", password));
        Session session = driver.session()) {
      for (String query : TIMELINE) {
        String text = Cypher.text("timeline/" + query);
        Result result = session.run("PROFILE " + text, parameters);
        while (result.hasNext()) {
          result.next();
        }
        hits.put(query, hits(result.consume().queryProfile().orElseThrow()));
      }
    }
    return hits;
  }

  private static long hits(QueryProfile plan) {
    return plan.dbHits().orElse(0) + plan.children().stream().mapToLong(DbHits::hits).sum();
  }
}
