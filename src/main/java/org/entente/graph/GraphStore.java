package org.entente.graph;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.entente.model.FindingSink;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.QueryType;

/**
 * The graph: findings in, answers out. An embedded Neo4j in a data folder, or a Neo4j server; both
 * are spoken to alike, over Bolt.
 *
 * <p>Safe for several threads. Close it to let go of the data folder.
 */
public final class GraphStore implements AutoCloseable {
  private static final String EXPLAIN = "EXPLAIN\n"; // a line of its own
  private static final Pattern PLACE =
      Pattern.compile("\\(line (\\d+), column (\\d+) \\(offset: (\\d+)\\)\\)");
  private static final int PAGE = 100; // articles a query when articles are read back

  private final Connection connection;
  private final @Nullable EmbeddedServer server;

  private GraphStore(Connection connection, @Nullable EmbeddedServer server) {
    this.connection = connection;
    this.server = server;
  }

  /**
   * The store in a data folder, which is made where there is none. Takes seconds: a Neo4j is
   * started in this process; its Bolt listens on a free port of 127.0.0.1 only, with a random
   * password that the folder keeps in a file for its owner alone. Where another process serves the
   * folder ({@link #serve}), that one is used.
   *
   * @throws StoreException if the folder is in use, read-only, full or damaged
   */
  public static GraphStore open(Path dataFolder) throws StoreException {
    try {
      return open(EmbeddedServer.start(dataFolder));
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.IN_USE) {
        throw e;
      }
      URI served = DataFolder.served(dataFolder);
      String password = served == null ? null : password(dataFolder);
      if (served == null || password == null) {
        throw e;
      }
      return new GraphStore(
          Connection.open(served, EmbeddedServer.USER, password, null, dataFolder.toString()),
          null);
    }
  }

  /**
   * The store in a data folder, open for other processes too: its Bolt listens where asked, and who
   * opens the same folder uses it.
   *
   * @param host the address to listen on; "127.0.0.1" for this machine alone
   * @param port the port, or 0 for a free one
   * @param password the password from now on, or null to keep the folder's own
   * @throws StoreException if the folder is in use, read-only, full or damaged, or the port taken
   */
  public static GraphStore serve(Path dataFolder, String host, int port, @Nullable String password)
      throws StoreException {
    return open(EmbeddedServer.serve(dataFolder, host, port, password));
  }

  /** Where another process serves this data folder, or null if none does. */
  public static @Nullable URI served(Path dataFolder) {
    return DataFolder.served(dataFolder);
  }

  /** Where the process that serves this data folder shows its web page, or null if none does. */
  public static @Nullable URI servedWeb(Path dataFolder) {
    return DataFolder.servedWeb(dataFolder);
  }

  /**
   * Lets others know that whoever serves this store answers at this web address too.
   *
   * @throws IllegalStateException if this process does not serve it
   * @throws StoreException if the data folder cannot be written
   */
  public void announce(URI web) throws StoreException {
    if (server == null) {
      throw new IllegalStateException("another process has the store");
    }
    server.announce(web);
  }

  /**
   * The password that a data folder keeps for its owner, or null if it has none.
   *
   * @throws StoreException if it cannot be read
   */
  public static @Nullable String password(Path dataFolder) throws StoreException {
    try {
      return DataFolder.password(dataFolder);
    } catch (IOException e) {
      throw DataFolder.readOnly(dataFolder, e);
    }
  }

  private static GraphStore open(EmbeddedServer server) throws StoreException {
    try {
      return new GraphStore(
          Connection.open(
              server.uri(),
              EmbeddedServer.USER,
              server.password(),
              null,
              server.folder().toString()),
          server);
    } catch (StoreException | RuntimeException e) {
      try {
        server.close();
      } catch (IOException | RuntimeException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  /** Whether a store was made in this data folder before. */
  public static boolean exists(Path dataFolder) {
    return DataFolder.hasStore(dataFolder);
  }

  /**
   * The store in a Neo4j server of version 5 or newer.
   *
   * @param uri {@code bolt://HOST:PORT} or {@code neo4j://HOST:PORT}
   * @param database its database, or null for the user's home database
   * @throws StoreException of kind CONNECTION if it cannot be reached, refuses the password or has
   *     no such database
   */
  public static GraphStore connect(URI uri, String user, String password, @Nullable String database)
      throws StoreException {
    return new GraphStore(Connection.open(uri, user, password, database, uri.toString()), null);
  }

  /**
   * The same.
   *
   * @param patience with a server that goes away, in seconds
   */
  static GraphStore connect(
      URI uri, String user, String password, @Nullable String database, int patience)
      throws StoreException {
    return new GraphStore(
        Connection.open(uri, user, password, database, uri.toString(), patience), null);
  }

  /** Where its Bolt listens. */
  public URI uri() {
    return connection.uri();
  }

  /**
   * A loader of findings into this store.
   *
   * @param names gives the name and kind of an actor by its code, or null if it is not known
   * @param storeText whether the articles' texts are stored too
   */
  public Loader loader(Function<String, @Nullable ActorName> names, boolean storeText) {
    return new Loader(connection, names, storeText);
  }

  /** A loader that reports what {@link #loader} would do with findings, and stores nothing. */
  public Loader rehearsal(boolean storeText) {
    return Loader.rehearsal(connection, storeText);
  }

  /**
   * The actors of the store by their codes.
   *
   * @throws StoreException if the store cannot be read
   */
  public Map<String, ActorName> actors() throws StoreException {
    Map<String, ActorName> actors = new TreeMap<>();
    connection
        .fetch(
            "MATCH (a:Actor) WHERE a.name IS NOT NULL"
                + " RETURN a.code AS code, a.name AS name, a:Country AS country",
            Map.of())
        .forEach(
            r ->
                actors.put(
                    r.get("code").asString(),
                    new ActorName(r.get("name").asString(), r.get("country").asBoolean())));
    return actors;
  }

  /**
   * Those of the articles with these ids that the store has, by id.
   *
   * @throws StoreException if the store cannot be read
   */
  public Map<String, StoredArticle> articles(Collection<String> ids) throws StoreException {
    Map<String, StoredArticle> found = new TreeMap<>();
    connection
        .fetch(
            "UNWIND $ids AS id MATCH (a:Article {id: id})"
                + " RETURN a.id AS id, a.textHash AS textHash, a.engine AS engine,"
                + " a.text IS NOT NULL AS hasText",
            Map.of("ids", List.copyOf(new TreeSet<>(ids))))
        .forEach(
            r ->
                found.put(
                    r.get("id").asString(),
                    new StoredArticle(
                        r.get("textHash").asString(),
                        r.get("engine").isNull() ? null : r.get("engine").asString(),
                        r.get("hasText").asBoolean())));
    return found;
  }

  /**
   * Removes articles, their findings and what only they support.
   *
   * @return how many of the articles the store had
   * @throws StoreException if they cannot be removed; some of them may be gone
   */
  public int forget(Collection<String> ids) throws StoreException {
    if (Schema.version(connection) == 0) {
      if (articles(ids).isEmpty()) {
        return 0;
      }
      Schema.ensure(connection); // a store that Neo4j's import filled
    }
    int forgotten = 0;
    List<String> sorted = List.copyOf(new TreeSet<>(ids));
    for (int i = 0; i < sorted.size(); i += PAGE) {
      List<String> page = sorted.subList(i, Math.min(i + PAGE, sorted.size()));
      forgotten +=
          connection.write(
              tx -> {
                Set<String> known = new TreeSet<>(Writes.lock(tx, page).keySet());
                Writes.sweep(tx, Writes.remove(tx, page));
                if (!known.isEmpty()) {
                  Writes.revise(tx, List.copyOf(known));
                }
                return known.size();
              });
    }
    return forgotten;
  }

  /**
   * The answer to a query that only reads.
   *
   * @param parameters what {@code $name} stands for in it
   * @throws QueryException if the query is wrong, or would write; nothing is written then
   * @throws StoreException if the store cannot be read
   */
  public Rows read(String cypher, Map<String, ?> parameters) throws IOException {
    return run(cypher, parameters, AccessMode.READ);
  }

  /**
   * The answer to a query that may write, in a transaction of its own.
   *
   * @param parameters what {@code $name} stands for in it
   * @throws QueryException if the query is wrong
   * @throws StoreException if the store cannot be written
   */
  public Rows write(String cypher, Map<String, ?> parameters) throws IOException {
    // Before and after: whoever copies the store between the two copies it again.
    List<String> change = List.of(cypher, new TreeMap<String, Object>(parameters).toString());
    revise(change);
    Rows rows = run(cypher, parameters, AccessMode.WRITE);
    revise(change);
    return rows;
  }

  private void revise(List<String> change) throws StoreException {
    connection.write(
        tx -> {
          Writes.revise(tx, change);
          return true;
        });
  }

  /**
   * What tells whether the store has changed: letters and digits, other ones after every change.
   * Two stores of one revision hold the same, since it is a digest of all changes that were made.
   *
   * @throws StoreException if the store cannot be read
   */
  public String revision() throws StoreException {
    return Writes.revision(connection);
  }

  /**
   * Gives every article of the store with its findings, by article id, and leaves the sink open.
   * Memory does not grow with the store.
   *
   * @throws StoreException if the store cannot be read
   * @throws IOException if the sink fails
   */
  public void findings(FindingSink sink) throws IOException {
    StoredFindings.read(connection, sink);
  }

  /**
   * Gives the whole graph as nodes and relationships. Memory does not grow with the store.
   *
   * @throws StoreException if the store cannot be read
   * @throws IOException if the sink fails
   */
  public void graph(GraphSink sink) throws IOException {
    StoredGraph.read(connection, sink);
  }

  /**
   * How many nodes the store has that Entente does not make, as by queries that write. No export
   * has them.
   *
   * @throws StoreException if the store cannot be read
   */
  public long foreignNodes() throws StoreException {
    return StoredGraph.foreign(connection);
  }

  /**
   * How many nodes and relationships the store has, by label and by type in brackets: {@code
   * "Article"}, {@code "[SAID]"}.
   *
   * @throws StoreException if the store cannot be read
   */
  public Map<String, Long> counts() throws StoreException {
    Map<String, Long> counts = new TreeMap<>();
    connection
        .fetch(
            "MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) AS n"
                + " UNION ALL MATCH ()-[r]->() RETURN '[' + type(r) + ']' AS name, count(*) AS n",
            Map.of())
        .forEach(r -> counts.put(r.get("name").asString(), r.get("n").asLong()));
    return counts;
  }

  private Rows run(String cypher, Map<String, ?> parameters, AccessMode mode) throws IOException {
    try (Session session = connection.session(mode)) {
      if (mode == AccessMode.READ) {
        refuseWrites(session, cypher, parameters);
      }
      Result result = session.run(cypher, Connection.asParameters(parameters));
      List<List<@Nullable Object>> rows = new ArrayList<>();
      List<String> columns = result.keys();
      while (result.hasNext()) {
        rows.add(PlainValues.of(result.next()));
      }
      result.consume();
      return new Rows(columns, rows);
    } catch (Neo4jException e) {
      throw connection.explainQuery(e);
    }
  }

  private void refuseWrites(Session session, String cypher, Map<String, ?> parameters)
      throws IOException {
    QueryType type;
    try {
      type =
          session.run(EXPLAIN + cypher, Connection.asParameters(parameters)).consume().queryType();
    } catch (Neo4jException e) {
      IOException fault = connection.explainQuery(e);
      throw fault instanceof QueryException
          ? new QueryException(unexplained(String.valueOf(fault.getMessage())), e)
          : fault;
    }
    if (type != QueryType.READ_ONLY) {
      throw new QueryException(Connection.NO_WRITES);
    }
  }

  /** The message with places as the user counts them, without what was put before the query. */
  private static String unexplained(String message) {
    return PLACE
        .matcher(message)
        .replaceAll(
            at ->
                "(line %d, column %s (offset: %d))"
                    .formatted(
                        Integer.parseInt(at.group(1)) - 1,
                        at.group(2),
                        Integer.parseInt(at.group(3)) - EXPLAIN.length()));
  }

  /**
   * The revision of the store in a data folder, without opening it; null if only the opened store
   * can tell: another process has it open, or it was not closed in order.
   */
  public static @Nullable String revision(Path dataFolder) {
    return DataFolder.revision(dataFolder);
  }

  /** Stops what was started for it. */
  @Override
  public void close() throws IOException {
    if (server == null) {
      connection.close();
      return;
    }
    String revision = connection.wrote() ? null : server.revision();
    try {
      revision = revision == null ? revision() : revision;
    } catch (StoreException e) {
      revision = null; // the next one asks the store
    }
    connection.close();
    if (revision == null) {
      server.close();
    } else {
      server.close(revision);
    }
  }
}
