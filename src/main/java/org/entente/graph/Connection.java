package org.entente.graph;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.summary.ResultSummary;

/** A driver on one database, whose faults are {@link StoreException}s that say how to mend them. */
final class Connection implements AutoCloseable {
  static final String NO_WRITES =
      "this query would write, and here queries may only read; allow writing (--write) if you mean"
          + " it";

  private static final int CONNECT_LIMIT = 15; // s
  private static final int RETRY_LIMIT = 60; // s
  private static final int TRIES = 6; // of a transaction, each with the driver's own
  private static final int OLDEST_SERVER = 5;

  private final Driver driver;
  private final URI uri;
  private final String user;
  private final @Nullable String database;
  private final String name;
  private volatile boolean wrote;

  private Connection(Driver driver, URI uri, String user, @Nullable String database, String name) {
    this.driver = driver;
    this.uri = uri;
    this.user = user;
    this.database = database;
    this.name = name;
  }

  /**
   * Connects, and asks the server one question, so that what is wrong is known at once.
   *
   * @param name what the errors call the store
   */
  static Connection open(
      URI uri, String user, String password, @Nullable String database, String name)
      throws StoreException {
    return open(uri, user, password, database, name, RETRY_LIMIT);
  }

  /**
   * The same.
   *
   * @param patience with a server that went away, in seconds
   */
  static Connection open(
      URI uri, String user, String password, @Nullable String database, String name, int patience)
      throws StoreException {
    Config config =
        quiet(Config.builder())
            .withConnectionTimeout(CONNECT_LIMIT, TimeUnit.SECONDS)
            .withMaxTransactionRetryTime(patience, TimeUnit.SECONDS)
            .withMinimumNotificationSeverity(NotificationSeverity.OFF)
            .withTelemetryDisabled(true)
            .withUserAgent("entente")
            .build();
    Driver driver;
    try {
      driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password), config);
    } catch (IllegalArgumentException e) {
      throw new StoreException(
          StoreException.Kind.CONNECTION,
          name + ": no address of a Neo4j server; use bolt://HOST:PORT or neo4j://HOST:PORT",
          e);
    }
    Connection connection = new Connection(driver, uri, user, database, name);
    try {
      connection.checkVersion();
      return connection;
    } catch (StoreException | RuntimeException e) {
      driver.close();
      throw e;
    }
  }

  /** The driver's other loggers write every message out, with all its rows, for nobody. */
  @SuppressWarnings("deprecation") // there is no other way to have none
  private static Config.ConfigBuilder quiet(Config.ConfigBuilder config) {
    return config.withLogging(Logging.none());
  }

  String name() {
    return name;
  }

  /** Runs a statement in a transaction of its own, tried again on faults that pass. */
  void run(String cypher, Map<String, ?> parameters) throws StoreException {
    write(tx -> tx.run(cypher, asParameters(parameters)).consume());
  }

  /** All rows of a read query. */
  List<Record> fetch(String cypher, Map<String, ?> parameters) throws StoreException {
    return read(tx -> tx.run(cypher, asParameters(parameters)).list());
  }

  /** What {@code work} gives in a read transaction, tried again on faults that pass. */
  <T> T read(TransactionCallback<T> work) throws StoreException {
    return managed(AccessMode.READ, session -> session.executeRead(work));
  }

  /** What {@code work} gives in a write transaction, tried again on faults that pass. */
  <T> T write(TransactionCallback<T> work) throws StoreException {
    return managed(AccessMode.WRITE, session -> session.executeWrite(work));
  }

  /**
   * The driver tries again, ever more slowly and up to a minute long, where the server is away or
   * the fault passes. What it takes for the end, as of a server that stops, is begun again here.
   */
  private <T> T managed(AccessMode mode, Function<Session, T> work) throws StoreException {
    for (int i = 1; ; i++) {
      try (Session session = session(mode)) {
        return work.apply(session);
      } catch (Neo4jException e) {
        if (i == TRIES || !ServerCodes.callsForAnotherTry(e)) {
          throw explain(e);
        }
      }
    }
  }

  /** Whether it was asked for a session that may write. */
  boolean wrote() {
    return wrote;
  }

  Session session(AccessMode mode) {
    wrote |= mode == AccessMode.WRITE;
    SessionConfig.Builder config = SessionConfig.builder().withDefaultAccessMode(mode);
    if (database != null) {
      config.withDatabase(database);
    }
    return driver.session(config.build());
  }

  /** The fault of the connection or the store that {@code e} tells of. */
  StoreException explain(Neo4jException e) {
    String code = String.valueOf(e.code());
    if (e instanceof AuthenticationException || code.equals(ServerCodes.UNAUTHORIZED)) {
      return connection("the server refuses user \"" + user + "\" with this password", e);
    }
    return switch (code) {
      case ServerCodes.RATE_LIMIT ->
          connection(
              "too many wrong passwords; the server refuses more for some seconds, then try again",
              e);
      case ServerCodes.CREDENTIALS_EXPIRED ->
          connection("the password of user \"" + user + "\" must be changed first", e);
      case ServerCodes.NO_DATABASE ->
          connection(
              "no database \"" + database + "\"; name one that SHOW DATABASES lists, or none", e);
      case ServerCodes.DATABASE_UNAVAILABLE ->
          connection("the database is not available; start it, then try again", e);
      case ServerCodes.FORBIDDEN ->
          new StoreException(
              StoreException.Kind.READ_ONLY,
              name + ": user \"" + user + "\" may not do this; ask for the right to write",
              e);
      case ServerCodes.READ_ONLY, ServerCodes.WRITE_ON_READ_ONLY ->
          new StoreException(
              StoreException.Kind.READ_ONLY, name + ": the database is read-only", e);
      default -> {
        if (e instanceof ServiceUnavailableException || code.equals("null")) {
          yield connection("no Neo4j answers there; is it running, and is the address right?", e);
        }
        yield new StoreException(
            StoreException.Kind.DAMAGED, name + ": the store failed: " + oneLine(e), e);
      }
    };
  }

  /** The fault of a user's query, or of the store. */
  IOException explainQuery(Neo4jException e) {
    String code = String.valueOf(e.code());
    if (code.equals(ServerCodes.ACCESS_MODE)) {
      return new QueryException(NO_WRITES, e);
    }
    boolean querys =
        ServerCodes.isQuerysFault(e)
            && !(e instanceof AuthenticationException)
            && !code.startsWith(ServerCodes.SECURITY)
            && !code.equals(ServerCodes.NO_DATABASE);
    return querys ? new QueryException(oneLine(e), e) : explain(e);
  }

  static String oneLine(Throwable e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
  }

  static Map<String, Object> asParameters(Map<String, ?> parameters) {
    Map<String, Object> copy = new TreeMap<>();
    parameters.forEach(copy::put);
    return copy;
  }

  private StoreException connection(String what, @Nullable Throwable cause) {
    return Mending.with(StoreException.Kind.CONNECTION, name + ": " + what, cause);
  }

  private void checkVersion() throws StoreException {
    ResultSummary summary;
    try (Session session = session(AccessMode.READ)) {
      summary =
          session.run("RETURN 1").consume(); // not tried again: a wrong address is told at once
    } catch (Neo4jException e) {
      throw explain(e);
    }
    String agent = summary.server().agent();
    int slash = agent.indexOf('/');
    int dot = agent.indexOf('.', slash);
    int major = dot < 0 ? OLDEST_SERVER : Integer.parseInt(agent.substring(slash + 1, dot));
    if (major < OLDEST_SERVER) {
      throw connection(agent + " is too old; Entente needs Neo4j " + OLDEST_SERVER, null);
    }
  }

  URI uri() {
    return uri;
  }

  /** Closes the driver. */
  @Override
  public void close() {
    driver.close();
  }
}
