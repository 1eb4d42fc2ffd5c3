package org.entente.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.model.FindingSink;
import org.jspecify.annotations.Nullable;

/**
 * The graph of a store once more, in Jena TDB2, to be asked in SPARQL: each article's named graph
 * and the shared one, as {@link RdfSink} writes them, with the default graph as the union of all;
 * and the names that the store shows for actors, as {@code skos:prefLabel}.
 *
 * <p>A folder holds one twin, in a folder of its own that is named for the stamp of the store that
 * it was built from. It is built beside that name and renamed when it is whole, so that a twin of
 * some stamp is either there and right, or not there. One process at a time uses the folder.
 *
 * <p>Safe for several threads. Close it to let go of the folder.
 */
public final class Twin implements AutoCloseable {
  /** Goes up with every change of what a twin holds of the same findings. */
  private static final int FORMAT = 1;

  private static final String LOCK = "twin.lock";
  private static final String BUILDING = "building";

  private final String stamp;
  private final DatasetGraph data;
  private final FileChannel lock;

  private Twin(String stamp, DatasetGraph data, FileChannel lock) {
    this.stamp = stamp;
    this.data = data;
    this.lock = lock;
  }

  /** What a twin is built from. */
  public interface Source {
    /**
     * The names of actors by their codes.
     *
     * @throws IOException if the store cannot be read
     */
    Map<String, String> names() throws IOException;

    /**
     * Gives all findings to the sink, which it leaves open.
     *
     * @throws IOException if the store cannot be read, or the sink throws it
     */
    void findings(FindingSink sink) throws IOException;
  }

  /** Whether the folder has a twin of the store with this stamp. */
  public static boolean isFresh(Path folder, String stamp) {
    return Files.isDirectory(folder.resolve(name(stamp)));
  }

  /**
   * The twin of the store with this stamp, or null if the folder has none.
   *
   * @throws TwinException if the folder is in use or cannot be written
   */
  public static @Nullable Twin openFresh(Path folder, String stamp) throws IOException {
    if (!isFresh(folder, stamp)) {
      return null;
    }
    FileChannel lock = lock(folder);
    try {
      if (isFresh(folder, stamp)) { // nobody has replaced it before the lock was ours
        return connected(folder, stamp, lock);
      }
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
    lock.close();
    return null;
  }

  /**
   * The twin of the store with this stamp, built from {@code source} where the folder has none; a
   * twin of another stamp is deleted then.
   *
   * @param folder of the twin, made where there is none
   * @param stamp letters, digits and dashes; another one whenever the store has changed
   * @throws TwinException if the folder is in use or cannot be written
   * @throws IOException if the source throws it
   */
  public static Twin open(Path folder, String stamp, Source source) throws IOException {
    FileChannel lock = lock(folder);
    try {
      Path home = folder.resolve(name(stamp));
      if (!Files.isDirectory(home)) {
        Path building = folder.resolve(BUILDING);
        clear(folder, building);
        Files.createDirectories(building);
        build(building, source);
        Files.move(building, home, StandardCopyOption.ATOMIC_MOVE);
      }
      clear(folder, home);
      return connected(folder, stamp, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * The answer to a query of the form SELECT, or ASK: one row with the column {@code answer}.
   *
   * @param parameters what variables stand for: texts, whole numbers, days
   * @param limit the most rows to give, or 0 for what the query says
   * @param time after which it is stopped; zero for no limit
   * @throws SparqlException if the query is wrong or refused, or is stopped
   */
  public Solutions select(String sparql, Map<String, ?> parameters, long limit, Duration time)
      throws SparqlException {
    return Sparql.parse(sparql).select(data, parameters, limit, time);
  }

  /**
   * Writes the answer to a query of the form CONSTRUCT or DESCRIBE as Turtle.
   *
   * @param parameters what variables stand for: texts, whole numbers, days
   * @param time after which it is stopped; zero for no limit
   * @throws SparqlException if the query is wrong or refused, or is stopped
   */
  public void describe(String sparql, Map<String, ?> parameters, Duration time, OutputStream out)
      throws SparqlException {
    Sparql.parse(sparql).describe(data, parameters, time, out);
  }

  /**
   * Whether the query is one for {@link #describe}.
   *
   * @throws SparqlException if it is wrong, or would write or ask elsewhere
   */
  public static boolean describes(String sparql) throws SparqlException {
    return Sparql.parse(sparql).describes();
  }

  /** The stamp of the store that it was built from. */
  String stamp() {
    return stamp;
  }

  /** Its triples, to be read in a transaction. */
  DatasetGraph data() {
    return data;
  }

  private static Twin connected(Path folder, String stamp, FileChannel lock) throws TwinException {
    Path home = folder.resolve(name(stamp));
    try {
      return new Twin(
          stamp, DatabaseMgr.connectDatasetGraph(Location.create(home.toString())), lock);
    } catch (RuntimeException e) { // of many kinds, all of them unnamed in Jena's interface
      throw new TwinException(home + ": cannot be read; delete it, and it is built again", e);
    }
  }

  private static String name(String stamp) {
    return "twin-" + FORMAT + "-" + stamp;
  }

  private static FileChannel lock(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
      FileChannel lock =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (lock.tryLock() != null) {
          return lock;
        }
      } catch (OverlappingFileLockException e) {
        lock.close();
        throw inUse(folder, e);
      }
      lock.close();
      throw inUse(folder, null);
    } catch (TwinException e) {
      throw e;
    } catch (IOException e) {
      throw new TwinException(
          folder + ": cannot be written; allow writing there or name another folder", e);
    }
  }

  private static TwinException inUse(Path folder, @Nullable Throwable cause) {
    String message =
        folder + ": in use by another process; wait until it ends or name another folder";
    return cause == null ? new TwinException(message) : new TwinException(message, cause);
  }

  private static void build(Path building, Source source) throws IOException {
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(building.toString()));
    try (TwinSink sink = new TwinSink(data)) {
      sink.names(source.names());
      source.findings(sink);
      sink.finish();
    } catch (JenaException | RuntimeIOException e) {
      throw new TwinException(building + ": cannot be written: " + e.getMessage(), e);
    } finally {
      TDBInternal.expel(data, true);
    }
  }

  /** Deletes what earlier twins and builds left, but for {@code kept}. */
  private static void clear(Path folder, Path kept) throws IOException {
    List<Path> old;
    try (Stream<Path> files = Files.list(folder)) {
      old =
          files
              .filter(f -> !f.equals(kept) || f.endsWith(BUILDING))
              .filter(f -> f.endsWith(BUILDING) || f.getFileName().toString().startsWith("twin-"))
              .toList();
    }
    for (Path path : old) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  /** Lets go of the folder. */
  @Override
  public void close() throws IOException {
    try (lock) {
      TDBInternal.expel(data, true);
    }
  }
}
