package org.entente.graph;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.PortBindException;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.logging.NullLogProvider;

/** A Neo4j in this process: its files in a data folder, its Bolt on a free port of loopback. */
final class EmbeddedServer implements AutoCloseable {
  static final String USER = "neo4j";

  private static final String LOOPBACK = "127.0.0.1";
  private static final int AVAILABLE_LIMIT = 1_000; // ms; building has waited for recovery already
  private static final long PAGE_CACHE = 64L << 20; // bytes

  private final DataFolder folder;
  private final DatabaseManagementService service;
  private final String password;
  private final URI uri;
  private final @Nullable String revision;

  private EmbeddedServer(
      DataFolder folder,
      DatabaseManagementService service,
      String password,
      URI uri,
      @Nullable String revision) {
    this.revision = revision;
    this.folder = folder;
    this.service = service;
    this.password = password;
    this.uri = uri;
  }

  /** Starts the server on a free port of loopback; fails with nothing left running. */
  static EmbeddedServer start(Path dataFolder) throws StoreException {
    return start(dataFolder, new SocketAddress(LOOPBACK, 0), null, false);
  }

  /**
   * Starts a server for other processes too, and lets those that open the same folder know.
   *
   * @param host the address to listen on
   * @param port the port, or 0 for a free one
   * @param password the password from now on, or null for the folder's own
   */
  static EmbeddedServer serve(Path dataFolder, String host, int port, @Nullable String password)
      throws StoreException {
    EmbeddedServer server = start(dataFolder, new SocketAddress(host, port), password, true);
    try {
      server.announce(null);
      return server;
    } catch (StoreException e) {
      abandon(server.folder, server.service);
      throw e;
    }
  }

  private static EmbeddedServer start(
      Path dataFolder, SocketAddress listen, @Nullable String wanted, boolean served)
      throws StoreException {
    DataFolder folder = DataFolder.take(dataFolder.toAbsolutePath().normalize());
    DatabaseManagementService service = null;
    try {
      boolean hadPassword = DataFolder.hasStore(folder.path()) && folder.hasPassword();
      String kept = folder.password();
      String password = wanted == null ? kept : wanted;
      boolean knowsPassword = hadPassword && password.equals(kept);
      String revision = served ? null : DataFolder.revision(folder.path());
      folder.forgetRevision();
      service = build(folder.path(), listen);
      GraphDatabaseAPI database =
          (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
      if (!database.isAvailable(AVAILABLE_LIMIT)) {
        throw damaged(folder.path(), null);
      }
      if (!knowsPassword) {
        setPassword(service, password);
        folder.setPassword(password);
      }
      HostnamePort address =
          database
              .getDependencyResolver()
              .resolveDependency(ConnectorPortRegister.class)
              .getLocalAddress(ConnectorType.BOLT);
      return new EmbeddedServer(
          folder,
          service,
          password,
          URI.create("bolt://" + LOOPBACK + ":" + address.getPort()),
          revision);
    } catch (StoreException e) {
      abandon(folder, service);
      throw e;
    } catch (IOException e) {
      abandon(folder, service);
      throw DataFolder.readOnly(folder.path(), e);
    } catch (RuntimeException e) {
      abandon(folder, service);
      throw explain(folder.path(), listen, e);
    }
  }

  URI uri() {
    return uri;
  }

  /** Lets other processes know of it, and of its web page if it has one. */
  void announce(@Nullable URI web) throws StoreException {
    folder.announce(uri, web);
  }

  String password() {
    return password;
  }

  Path folder() {
    return folder.path();
  }

  /** The store's revision if nobody wrote since it was started; null if that is not known. */
  @Nullable String revision() {
    return revision;
  }

  private static DatabaseManagementService build(Path folder, SocketAddress listen) {
    return new DatabaseManagementServiceBuilder(folder)
        .setUserLogProvider(NullLogProvider.getInstance())
        .setConfig(settings(listen))
        .build();
  }

  private static Map<Setting<?>, Object> settings(SocketAddress listen) {
    Map<Setting<?>, Object> settings = new TreeMap<>((a, b) -> a.name().compareTo(b.name()));
    settings.put(GraphDatabaseSettings.auth_enabled, true);
    settings.put(BoltConnector.enabled, true);
    settings.put(BoltConnector.listen_address, listen);
    settings.put(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED);
    settings.put(BoltConnector.server_bolt_telemetry_enabled, false);
    settings.put(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ZERO);
    settings.put(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ZERO);
    settings.put(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0);
    settings.put(HttpConnector.enabled, false);
    settings.put(HttpsConnector.enabled, false);
    settings.put(GraphDatabaseSettings.udc_enabled, false);
    settings.put(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF);
    settings.put(GraphDatabaseSettings.debug_log_enabled, false);
    settings.put(GraphDatabaseInternalSettings.dump_diagnostics, false);
    settings.put(GraphDatabaseInternalSettings.vm_pause_monitor_enabled, false);
    settings.put(GraphDatabaseSettings.filewatcher_enabled, false);
    settings.put(GraphDatabaseSettings.preallocate_logical_logs, false);
    settings.put(GraphDatabaseSettings.keep_logical_logs, "keep_none");
    settings.put(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE);
    settings.put(GraphDatabaseSettings.pagecache_warmup_enabled, false);
    settings.put(GraphDatabaseSettings.index_background_sampling_enabled, false);
    return settings;
  }

  private static void setPassword(DatabaseManagementService service, String password) {
    service
        .database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
        .executeTransactionally(
            "ALTER USER " + USER + " SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED",
            Map.of("password", password));
  }

  private static StoreException explain(Path folder, SocketAddress listen, RuntimeException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof BindException || t instanceof PortBindException) {
        return new StoreException(
            StoreException.Kind.CONNECTION,
            listen + ": cannot be listened on; another program holds it, or it is not ours",
            e);
      }
      if (t instanceof FileLockException) {
        return DataFolder.inUse(folder, e);
      }
      if (t instanceof AccessDeniedException || t instanceof ReadOnlyFileSystemException) {
        return DataFolder.readOnly(folder, e);
      }
    }
    return DataFolder.isFull(e) ? DataFolder.full(folder, e) : damaged(folder, e);
  }

  private static StoreException damaged(Path folder, @Nullable Throwable cause) {
    return Mending.with(
        StoreException.Kind.DAMAGED, folder + ": the store is damaged; " + Mending.DAMAGED, cause);
  }

  private static void abandon(DataFolder folder, @Nullable DatabaseManagementService service) {
    try (folder) {
      if (service != null) {
        service.shutdown();
      }
    } catch (IOException | RuntimeException e) {
      return; // what went wrong first is told
    }
  }

  /** Stops the server, notes the revision of its store, and lets go of the folder. */
  void close(String revision) throws IOException {
    try (folder) {
      service.shutdown();
      folder.noteRevision(revision);
    }
  }

  /** Stops the server and lets go of the folder. */
  @Override
  public void close() throws IOException {
    try (folder) {
      service.shutdown();
    }
  }
}
