package org.entente.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.Entente;
import org.entente.article.Rejected;

/**
 * Ctrl-C and SIGTERM while a store is written: the work ends after the article at hand, what was
 * read is stored, and the store is closed before the process ends.
 */
final class Interruption {
  private static final long PATIENCE = 30; // seconds until the process ends all the same

  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "entente-interruption");
  private volatile boolean stopped;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop() {
    stopped = true;
    told.countDown();
    try {
      if (!done.await(PATIENCE, TimeUnit.SECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the process is told to end. */
  void await() throws InterruptedException {
    told.await();
  }

  /** Whether the process was told to end. */
  boolean happened() {
    return stopped;
  }

  /** To be called when the store is closed. */
  void done() {
    done.countDown();
    if (!stopped) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The process is ending already.
        return;
      }
    }
  }

  /** The same watcher, which also tells the work to stop. */
  Entente.Watcher over(Entente.Watcher watcher) {
    return new Entente.Watcher() {
      @Override
      public void rejected(Rejected rejected) throws IOException {
        watcher.rejected(rejected);
      }

      @Override
      public void progress(long articles) {
        watcher.progress(articles);
      }

      @Override
      public boolean stopped() {
        return stopped;
      }
    };
  }
}
