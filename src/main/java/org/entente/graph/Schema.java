package org.entente.graph;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neo4j.driver.Record;

/** The constraints and indexes that the graph needs, made before the first write. */
final class Schema {
  /** Goes up with every change of the graph's model that an older Entente cannot live with. */
  static final int VERSION = 1;

  private static final List<String> STATEMENTS =
      List.of(
          unique("Entente", "name"),
          unique("Article", "id"),
          unique("Publisher", "name"),
          unique("Person", "key"),
          unique("Institution", "key"),
          unique("Group", "key"),
          unique("Unnamed", "key"),
          unique("Office", "key"),
          unique("Actor", "code"),
          unique("Dyad", "key"),
          unique("Statement", "id"),
          unique("RoleObservation", "id"),
          unique("Event", "id"),
          index("Speaker", "name"),
          index("Person", "name"));

  private Schema() {}

  /** Makes what is missing; does nothing where the store has this version. */
  static void ensure(Connection connection) throws StoreException {
    if (version(connection) == VERSION) {
      return;
    }
    for (String statement : STATEMENTS) {
      connection.run(statement, Map.of());
    }
    connection.run(
        "MERGE (e:Entente {name: 'entente'}) SET e.schema = $version", Map.of("version", VERSION));
  }

  /** The version of the store's schema; 0 where it has none yet. */
  static int version(Connection connection) throws StoreException {
    List<Record> found =
        connection.fetch("MATCH (e:Entente {name: 'entente'}) RETURN e.schema", Map.of());
    int version = found.isEmpty() ? 0 : found.get(0).get(0).asInt(0);
    if (version > VERSION) {
      throw new StoreException(
          StoreException.Kind.VERSION,
          connection.name()
              + ": the graph was made by a newer Entente (schema "
              + version
              + ", this one knows "
              + VERSION
              + "); use that one");
    }
    return version;
  }

  private static String unique(String label, String property) {
    return "CREATE CONSTRAINT entente_"
        + label.toLowerCase(Locale.ROOT)
        + "_"
        + property
        + " IF NOT EXISTS FOR (n:"
        + label
        + ") REQUIRE n."
        + property
        + " IS UNIQUE";
  }

  private static String index(String label, String property) {
    return "CREATE INDEX entente_"
        + label.toLowerCase(Locale.ROOT)
        + "_by_"
        + property
        + " IF NOT EXISTS FOR (n:"
        + label
        + ") ON (n."
        + property
        + ")";
  }
}
