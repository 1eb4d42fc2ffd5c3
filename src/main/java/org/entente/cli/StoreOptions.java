package org.entente.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.entente.graph.GraphStore;
import org.entente.graph.StoreException;
import org.entente.model.Article;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOptions {
  /** Where the embedded store lies unless another place is given. */
  static final String FOLDER = "entente-data";

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = FOLDER,
      description = "The data folder of the embedded store (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of(FOLDER);

  @Option(
      names = "--to",
      paramLabel = "URI",
      description = "Use this Neo4j server instead: bolt://host:port or neo4j://host:port.")
  private @Nullable URI to;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "neo4j",
      description = "The server's user (default: ${DEFAULT-VALUE}).")
  private String user = "neo4j";

  @Mixin private PasswordOptions password;

  @Option(
      names = "--database",
      paramLabel = "NAME",
      description = "The server's database (default: the user's home database).")
  private @Nullable String database;

  StoreOptions(Terminal terminal) {
    this.password = new PasswordOptions(terminal);
  }

  /** The data folder of the embedded store, or null where a server is used. */
  @Nullable Path data() {
    return to == null ? data : null;
  }

  /** Where the twin of the store is kept: in the data folder, apart for each server. */
  Path twin() {
    return to == null
        ? data.resolve("twin")
        : data.resolve("twins").resolve(Article.hash(to + " " + database).substring(0, 16));
  }

  /** Where the store is, for messages. */
  String where() {
    return to == null ? data.toString() : to.toString();
  }

  /** What a command needs to be given to find this store: " --data FOLDER"; or nothing. */
  String given() {
    String server = database == null ? "" : " --database " + database;
    return to != null
        ? " --to " + to + server
        : data.equals(Path.of(FOLDER)) ? "" : " --data " + data;
  }

  /** Opens the store, making it where the data folder has none. */
  GraphStore open() throws IOException, StoreException {
    return to == null ? GraphStore.open(data) : GraphStore.connect(to, user, password(), database);
  }

  /** Opens the store; complains where the data folder has none. */
  GraphStore openExisting() throws IOException, StoreException {
    if (to == null && !GraphStore.exists(data)) {
      throw new Exit.Failure(
          Exit.STORE,
          data + ": no store here yet; fill one with 'entente load PATH…' or name another --data");
    }
    return open();
  }

  /** Opens the store; null where the data folder has none. */
  @Nullable GraphStore openIfThere() throws IOException, StoreException {
    return to == null && !GraphStore.exists(data) ? null : open();
  }

  private String password() {
    String given = password.given();
    if (given == null) {
      throw new Exit.Failure(
          Exit.USAGE,
          "a server asks for a password; give --password:env VARIABLE or --password:file FILE");
    }
    return given;
  }
}
