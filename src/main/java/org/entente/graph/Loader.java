package org.entente.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.entente.model.FindingSink;
import org.entente.model.Findings;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * Stores findings, article by article, in batches; each batch is one transaction, so that no half
 * of an article is ever stored. An article that the store has just so is left alone; one that it
 * has otherwise is replaced. Of two with one id the later counts.
 *
 * <p>While one batch is stored, the next is gathered; who is faster waits, so that memory holds two
 * at most. That a batch could not be stored is told by a later call. May be given articles by
 * several threads at once. Close it to store the last batch.
 */
public final class Loader implements FindingSink {
  private static final int BATCH = 6_000; // articles and findings a transaction
  private static final int TEXT = 4 << 20; // characters of text a transaction

  private final @Nullable Connection connection;
  private final boolean writes;
  private final Function<String, @Nullable ActorName> names;
  private final boolean storeText;
  private final Map<String, Entry> batch = new TreeMap<>();
  private int size;
  private long text;
  private boolean schema;
  private LoadReport report = LoadReport.NOTHING;
  private @Nullable Future<LoadReport> flight; // the batch that is being stored

  Loader(Connection connection, Function<String, @Nullable ActorName> names, boolean storeText) {
    this(connection, true, names, storeText);
  }

  private Loader(
      @Nullable Connection connection,
      boolean writes,
      Function<String, @Nullable ActorName> names,
      boolean storeText) {
    this.connection = connection;
    this.writes = writes;
    this.names = names;
    this.storeText = storeText;
  }

  /**
   * A loader that reports what another would do, and stores nothing.
   *
   * @param connection to the store, or null where there is none yet
   */
  static Loader rehearsal(@Nullable Connection connection, boolean storeText) {
    return new Loader(connection, false, code -> null, storeText);
  }

  /** A loader that reports what would be stored where there is no store yet. */
  public static Loader rehearsal(boolean storeText) {
    return rehearsal(null, storeText);
  }

  /**
   * Takes the findings of one article.
   *
   * @throws StoreException if a batch could not be stored; the batches before it are
   */
  @Override
  public void accept(Findings findings) throws StoreException {
    accept(findings, storeText);
  }

  /**
   * The same.
   *
   * @param withText whether the article's text is stored too, if it has one
   * @throws StoreException if a batch could not be stored; the batches before it are
   */
  public synchronized void accept(Findings findings, boolean withText) throws StoreException {
    Entry entry = Entry.of(findings, withText);
    if (flight != null && flight.isDone()) {
      settle();
    }
    if (batch.containsKey(entry.articleId())) {
      flush();
    }
    batch.put(entry.articleId(), entry);
    size += entry.size();
    String body = entry.findings().article().text();
    text += body == null ? 0 : body.length();
    if (size >= BATCH || text >= TEXT) {
      flush();
    }
  }

  /** What was done up to now, without what waits for its batch or is being stored. */
  public synchronized LoadReport report() {
    return report;
  }

  /**
   * Stores what waits.
   *
   * @throws StoreException if it cannot be stored
   */
  @Override
  public synchronized void close() throws StoreException {
    flush();
    settle();
  }

  /** Drops what waits, and returns when nothing is being stored any more. */
  public synchronized void abandon() {
    take();
    try {
      settle();
    } catch (StoreException e) {
      return; // what went wrong first is told
    }
  }

  /** Lets the batch be stored in a thread of its own, after the one before. */
  private void flush() throws StoreException {
    settle();
    List<Entry> entries = take();
    if (entries.isEmpty()) {
      return;
    }
    Batch whole = new Batch(entries, names); // now: more names may be read while it is stored
    FutureTask<LoadReport> task = new FutureTask<>(() -> store(entries, whole));
    Thread thread = new Thread(task, "entente-load");
    thread.setDaemon(true);
    thread.start();
    flight = task;
  }

  private List<Entry> take() {
    List<Entry> entries = List.copyOf(batch.values());
    batch.clear();
    size = 0;
    text = 0;
    return entries;
  }

  /** Waits until the batch before is stored. */
  private void settle() throws StoreException {
    Future<LoadReport> before = flight;
    flight = null;
    if (before != null) {
      report = report.plus(get(before));
    }
  }

  private static LoadReport get(Future<LoadReport> task) throws StoreException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true; // the batch is stored all the same
        } catch (ExecutionException e) {
          throw thrown(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static StoreException thrown(ExecutionException e) {
    if (e.getCause() instanceof RuntimeException fault) {
      throw fault;
    }
    if (e.getCause() instanceof Error fault) {
      throw fault;
    }
    if (e.getCause() instanceof StoreException fault) {
      return fault;
    }
    throw new IllegalStateException(e);
  }

  private LoadReport store(List<Entry> entries, Batch whole) throws StoreException {
    Connection to = connection;
    if (to != null && writes && !schema) {
      Schema.ensure(to);
      schema = true;
    }
    Map<String, String> stored = to == null ? Map.of() : Writes.hashes(to, ids(entries));
    List<Entry> news = differing(entries, stored);
    LoadReport done =
        news.isEmpty()
            ? LoadReport.NOTHING
            : to == null || !writes ? report(news, stored) : to.write(tx -> store(tx, news, whole));
    return done.plus(unchanged(entries.size() - news.size()));
  }

  private LoadReport store(TransactionContext tx, List<Entry> entries, Batch whole) {
    Map<String, String> stored = Writes.lock(tx, ids(entries));
    List<Entry> news = differing(entries, stored);
    List<String> replaced =
        news.stream().map(Entry::articleId).filter(stored::containsKey).toList();
    List<String> touched = replaced.isEmpty() ? List.of() : Writes.remove(tx, replaced);
    if (!news.isEmpty()) {
      Writes.add(tx, whole.only(news));
    }
    if (!touched.isEmpty()) {
      Writes.sweep(tx, touched);
    }
    if (!news.isEmpty()) {
      Writes.revise(tx, news.stream().map(e -> e.articleId() + " " + e.hash()).toList());
    }
    return unchanged(entries.size() - news.size()).plus(report(news, stored));
  }

  private static LoadReport report(List<Entry> news, Map<String, String> stored) {
    LoadReport done = LoadReport.NOTHING;
    for (Entry entry : news) {
      Findings f = entry.findings();
      boolean known = stored.containsKey(entry.articleId());
      done =
          done.plus(
              new LoadReport(
                  known ? 0 : 1,
                  known ? 1 : 0,
                  0,
                  f.statements().size(),
                  f.roles().size(),
                  f.events().size()));
    }
    return done;
  }

  private static LoadReport unchanged(int articles) {
    return new LoadReport(0, 0, articles, 0, 0, 0);
  }

  private static List<Entry> differing(List<Entry> entries, Map<String, String> stored) {
    return entries.stream()
        .filter(e -> !e.hash().equals(stored.get(e.articleId())))
        .sorted(Comparator.comparing(Entry::articleId))
        .toList();
  }

  private static List<String> ids(List<Entry> entries) {
    return entries.stream().map(Entry::articleId).toList();
  }
}
