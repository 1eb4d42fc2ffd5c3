package org.entente.rdf;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The twin of a store that changes meanwhile: whoever reads it gets the one of the store as it was
 * when they came, or later. One is built by one reader while the others wait; many read at once.
 */
final class FreshTwin implements AutoCloseable {
  private static final long PATIENCE = 5; // seconds for queries that run when it is closed

  private final SparqlServer.Source source;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
  private @Nullable Twin twin;
  private long begun; // when the twin at hand was begun to be built or looked up, of nanoTime

  FreshTwin(SparqlServer.Source source) {
    this.source = source;
  }

  /** What is done with a twin; it keeps nothing of it. */
  interface Reader {
    void read(Twin twin) throws IOException;
  }

  /**
   * Reads the twin, which is built first where the store has changed.
   *
   * @throws IOException if the store cannot be read, the twin not be built, or the reader throws it
   */
  void read(Reader reader) throws IOException {
    long came = System.nanoTime();
    String stamp = source.stamp();
    lock.readLock().lock();
    try {
      if (twin != null && twin.stamp().equals(stamp)) {
        reader.read(twin);
        return;
      }
    } finally {
      lock.readLock().unlock();
    }
    Twin fresh;
    lock.writeLock().lock();
    try {
      fresh = renewed(came);
      lock.readLock().lock();
    } finally {
      lock.writeLock().unlock();
    }
    try {
      reader.read(fresh);
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * The twin at hand if it was built for somebody who came later or is of this store; else anew.
   */
  private Twin renewed(long came) throws IOException {
    Twin old = twin;
    if (old != null && (begun - came > 0 || old.stamp().equals(source.stamp()))) {
      return old;
    }
    twin = null;
    if (old != null) {
      old.close();
    }
    begun = System.nanoTime();
    Twin fresh = source.open();
    twin = fresh;
    return fresh;
  }

  /**
   * Lets go of the twin's folder; a query that does not end soon keeps it until the process ends.
   */
  @Override
  public void close() throws IOException {
    try {
      if (!lock.writeLock().tryLock(PATIENCE, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      Twin last = twin;
      twin = null;
      if (last != null) {
        last.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
