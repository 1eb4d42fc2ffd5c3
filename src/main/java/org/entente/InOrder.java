package org.entente;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs tasks in several threads and hands their results over in the order in which the tasks came,
 * holding a bounded number of them: so that output does not depend on the number of threads, nor
 * memory on the length of the input.
 *
 * @param <T> what a task gives
 */
final class InOrder<T> implements AutoCloseable {
  /** Takes a result. */
  interface Taker<T> {
    /** Takes the next result in order. */
    void take(T result) throws Exception;
  }

  private static final int AHEAD = 8; // tasks in flight for each thread

  private final ExecutorService threads;
  private final int most;
  private final Deque<Future<T>> flight = new ArrayDeque<>();
  private final Taker<T> taker;

  InOrder(int threads, Taker<T> taker) {
    this.threads =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "entente-extract");
              thread.setDaemon(true);
              return thread;
            });
    this.most = threads * AHEAD;
    this.taker = taker;
  }

  /** Runs the task some time; may hand over results of earlier ones. */
  void submit(Callable<T> task) throws Exception {
    flight.add(threads.submit(task));
    while (flight.size() > most || (!flight.isEmpty() && flight.element().isDone())) {
      takeFirst();
    }
  }

  /** Waits for all tasks and hands over their results. */
  void finish() throws Exception {
    while (!flight.isEmpty()) {
      takeFirst();
    }
  }

  private void takeFirst() throws Exception {
    T result;
    try {
      result = flight.remove().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
    taker.take(result);
  }

  /** Drops what still runs. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
