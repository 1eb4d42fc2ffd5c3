package org.entente;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.entente.article.Articles;
import org.entente.article.ReadArticle;
import org.entente.article.ReadFindings;
import org.entente.article.ReadOptions;
import org.entente.article.Reading;
import org.entente.article.Rejected;
import org.entente.article.Violation;
import org.entente.extract.Extractor;
import org.entente.graph.ActorName;
import org.entente.graph.GraphStore;
import org.entente.graph.LoadReport;
import org.entente.graph.Loader;
import org.entente.graph.StoredArticle;
import org.entente.lexicon.Actor;
import org.entente.lexicon.EventType;
import org.entente.lexicon.EventTypes;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.Explained;
import org.entente.model.FindingSink;
import org.entente.model.Findings;
import org.entente.rdf.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * The front door for Java users: reads articles, extracts their findings, and hands them to a sink
 * or loads them into a store.
 *
 * <pre>{@code
 * Entente entente = Entente.create(List.of());
 * Findings findings = entente.extract(article);
 * }</pre>
 *
 * <p>Ontology and models are read when they are first needed. Safe for several threads.
 */
public final class Entente {
  private final FutureTask<Lexicon> lexicon;
  private final FutureTask<Extractor> extractor;
  private final FutureTask<Shapes> shapes = new FutureTask<>(Shapes::load);

  private Entente(List<Path> ontology) {
    this.lexicon = new FutureTask<>(() -> Lexicon.load(ontology));
    this.extractor = new FutureTask<>(() -> Extractor.load(lexicon()));
  }

  /**
   * Entente with its own ontology and the Turtle files in these folders.
   *
   * @param ontology folders with more countries, bodies, offices or event types
   */
  public static Entente create(List<Path> ontology) {
    return new Entente(List.copyOf(ontology));
  }

  /** Begins to read ontology and models, so that they are there when they are needed. */
  public void warmUp() {
    Thread thread = new Thread(extractor, "entente-models");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * The ontology as look-ups.
   *
   * @throws IOException if a file of the ontology is wrong; the message names it
   */
  public Lexicon lexicon() throws IOException {
    return get(lexicon);
  }

  /**
   * The version of code, models and ontology: it changes when the findings may.
   *
   * @throws IOException if a file of the ontology is wrong
   */
  public String engine() throws IOException {
    return get(extractor).engine();
  }

  /**
   * What the article says: a function of the article alone.
   *
   * @throws IOException if a file of the ontology is wrong
   */
  public Findings extract(Article article) throws IOException {
    return get(extractor).extract(article);
  }

  /** Told of the inputs that gave no article. */
  public interface Watcher {
    /**
     * Takes an input that gave no article.
     *
     * @throws IOException if it cannot be noted; the work stops with it
     */
    void rejected(Rejected rejected) throws IOException;

    /** Told after each article, with the number of articles up to now. */
    default void progress(long articles) {}

    /** Whether the work is to stop before the next article. */
    default boolean stopped() {
      return false;
    }
  }

  /**
   * Extracts the findings of all articles of the paths, also of files that hold findings already,
   * and gives them to the sink in the order of the input, whatever the number of threads. Memory
   * does not grow with the input.
   *
   * @param paths files, folders, or {@code -} for {@code stdin}
   * @param threads that extract: at least 1
   * @param sink takes the findings; it is left open
   * @return how many articles there were
   * @throws IOException if the sink or the watcher throws it
   */
  public long extract(
      List<String> paths, InputStream stdin, int threads, FindingSink sink, Watcher watcher)
      throws IOException {
    return each(paths, stdin, threads, this::extract, sink::accept, watcher);
  }

  /**
   * What the article says, and why it was found.
   *
   * @throws IOException if a file of the ontology is wrong
   */
  public Explained explain(Article article) throws IOException {
    return get(extractor).explain(article);
  }

  /** Takes findings with the reasons for them. */
  @FunctionalInterface
  public interface ExplainedSink {
    /**
     * Takes those of one article.
     *
     * @throws IOException if they cannot be written
     */
    void accept(Explained explained) throws IOException;
  }

  /**
   * The same as {@link #extract(List, InputStream, int, FindingSink, Watcher)}, and tells why.
   *
   * @throws IOException if the sink or the watcher throws it
   */
  public long explain(
      List<String> paths, InputStream stdin, int threads, ExplainedSink sink, Watcher watcher)
      throws IOException {
    return each(paths, stdin, threads, this::explain, sink::accept, watcher);
  }

  /** What is done with an article. */
  private interface Work<T> {
    T of(Article article) throws IOException;
  }

  private <T> long each(
      List<String> paths,
      InputStream stdin,
      int threads,
      Work<T> extraction,
      InOrder.Taker<T> sink,
      Watcher watcher)
      throws IOException {
    Ids ids = new Ids();
    long[] articles = {0};
    try (InOrder<T> work =
        new InOrder<>(
            threads,
            findings -> {
              sink.take(findings);
              watcher.progress(++articles[0]);
            })) {
      Articles.read(
          paths,
          stdin,
          ReadOptions.DEFAULTS,
          new RdfForms(this::shapes),
          reading -> {
            if (reading instanceof Rejected rejected) {
              watcher.rejected(rejected);
            } else {
              Article article = article(reading);
              Rejected twice = ids.add(article);
              if (twice != null) {
                watcher.rejected(twice);
              } else if (article.text() == null) {
                watcher.rejected(
                    new Rejected(
                        input(article),
                        null,
                        "findings without \"text\": nothing to extract from; give the text too"));
              } else {
                submit(work, () -> extraction.of(article));
              }
            }
          });
      finish(work);
    }
    return articles[0];
  }

  /**
   * How {@link #load} stores.
   *
   * @param threads that extract: at least 1
   * @param storeText whether to store the articles' text too; of RDF it is stored if it is there
   * @param minConfidence of the findings that are stored, 0 to 1; 0 for all
   * @param validate whether the shapes judge what is extracted too, and not only what comes as
   *     findings or RDF
   */
  public record LoadOptions(
      int threads, boolean storeText, double minConfidence, boolean validate) {
    /** Options by which the shapes judge only what comes as findings or RDF. */
    public LoadOptions(int threads, boolean storeText, double minConfidence) {
      this(threads, storeText, minConfidence, false);
    }
  }

  /**
   * Loads all articles of the paths into the store: extracts those that it does not have just so,
   * takes over findings that are given as such, also as RDF. What was stored before a fault stays
   * stored, an article wholly or not at all; the same load can be run again.
   *
   * @param paths files, folders, or {@code -} for {@code stdin}
   * @throws IOException if the store, the ontology or the watcher throws it
   */
  public LoadReport load(
      List<String> paths, InputStream stdin, GraphStore store, LoadOptions options, Watcher watcher)
      throws IOException {
    RdfForms rdf = new RdfForms(this::shapes);
    Loader loader =
        store.loader(
            code -> {
              ActorName name = rdf.name(code);
              return name != null ? name : actorName(code);
            },
            options.storeText());
    return load(paths, stdin, rdf, store::articles, loader, options, watcher);
  }

  /**
   * Tells what {@link #load} would do, and stores nothing.
   *
   * @param store the store, or null where there is none yet
   * @throws IOException if the store, the ontology or the watcher throws it
   */
  public LoadReport rehearse(
      List<String> paths,
      InputStream stdin,
      @Nullable GraphStore store,
      LoadOptions options,
      Watcher watcher)
      throws IOException {
    return load(
        paths,
        stdin,
        new RdfForms(this::shapes),
        ids -> store == null ? Map.of() : store.articles(ids),
        store == null
            ? Loader.rehearsal(options.storeText())
            : store.rehearsal(options.storeText()),
        options,
        watcher);
  }

  /** Asks a store which of some articles it has. */
  private interface Stored {
    Map<String, StoredArticle> articles(List<String> ids) throws IOException;
  }

  /**
   * What became of one article.
   *
   * @param rejected why it is not stored, or null if it is
   */
  private record Outcome(Findings findings, boolean withText, @Nullable Rejected rejected) {}

  private LoadReport load(
      List<String> paths,
      InputStream stdin,
      RdfForms rdf,
      Stored store,
      Loader loader,
      LoadOptions options,
      Watcher watcher)
      throws IOException {
    Ids ids = new Ids();
    long[] articles = {0};
    long[] skipped = {0};
    try (InOrder<Outcome> work =
        new InOrder<>(
            options.threads(),
            outcome -> {
              if (outcome.rejected() != null) {
                watcher.rejected(outcome.rejected());
                return;
              }
              loader.accept(outcome.findings(), outcome.withText());
              watcher.progress(++articles[0]);
            })) {
      Ahead ahead =
          new Ahead(
              batch -> {
                Map<String, StoredArticle> stored =
                    store.articles(batch.stream().map(r -> article(r).id()).toList());
                for (Reading reading : batch) {
                  if (reading instanceof ReadArticle read
                      && isStored(read.article(), stored, options)) {
                    skipped[0]++;
                    watcher.progress(++articles[0]);
                  } else {
                    submit(work, () -> outcome(reading, options));
                  }
                }
              });
      Articles.read(
          paths,
          stdin,
          ReadOptions.DEFAULTS,
          rdf,
          reading -> {
            if (watcher.stopped()) {
              throw new Stopped();
            }
            if (reading instanceof Rejected rejected) {
              watcher.rejected(rejected);
              return;
            }
            Rejected twice = ids.add(article(reading));
            if (twice != null) {
              watcher.rejected(twice);
            } else {
              ahead.add(reading);
            }
          });
      ahead.flush();
      finish(work);
      loader.close();
    } catch (Stopped e) {
      loader.close(); // the rest is for the next run
    } finally {
      loader.abandon();
    }
    return loader.report().plus(new LoadReport(0, 0, skipped[0], 0, 0, 0));
  }

  private Outcome outcome(Reading reading, LoadOptions options) throws IOException {
    double least = options.minConfidence();
    if (!(reading instanceof ReadFindings read)) {
      Article article = article(reading);
      Findings findings = extract(article).atLeast(least);
      return judged(findings, input(article), options.validate(), options.storeText());
    }
    // RDF is stored as it is, so that an export comes back the same.
    return read.judged()
        ? new Outcome(read.findings().atLeast(least), true, null)
        : judged(
            withStrengths(read.findings()).atLeast(least), read.input(), true, options.storeText());
  }

  private Outcome judged(Findings findings, String input, boolean judge, boolean withText)
      throws IOException {
    List<Violation> violations = judge ? get(shapes).validate(findings) : List.of();
    return new Outcome(
        findings, withText, violations.isEmpty() ? null : RdfForms.rejected(input, violations));
  }

  private Shapes shapes() {
    try {
      return get(shapes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isStored(Article article, Map<String, StoredArticle> stored, LoadOptions options)
      throws IOException {
    StoredArticle known = stored.get(article.id());
    return known != null
        && known.textHash().equals(article.textHash())
        && Objects.equals(Findings.engine(engine(), options.minConfidence()), known.engine())
        && known.hasText() == options.storeText();
  }

  /** The findings with the ontology's strength on events that have none. */
  private Findings withStrengths(Findings findings) throws IOException {
    if (findings.events().stream().allMatch(e -> e.strength() != null)) {
      return findings;
    }
    EventTypes types = lexicon().eventTypes();
    return new Findings(
        findings.article(),
        findings.statements(),
        findings.roles(),
        findings.events().stream()
            .map(
                e -> {
                  EventType type = types.named(e.type());
                  return e.strength() != null || type == null ? e : e.withStrength(type.strength());
                })
            .toList(),
        findings.engine());
  }

  private @Nullable ActorName actorName(String code) {
    try {
      Actor actor = lexicon().actors().byCode(code);
      return actor == null ? null : new ActorName(actor.name(), actor.kind() == Actor.Kind.COUNTRY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Article article(Reading reading) {
    if (reading instanceof ReadArticle read) {
      return read.article();
    }
    if (reading instanceof ReadFindings read) {
      return read.findings().article();
    }
    throw new IllegalArgumentException("no article in " + reading);
  }

  static String input(Article article) {
    return article.file() != null ? article.file() : article.id();
  }

  private static <T> void submit(InOrder<T> work, Callable<T> task) throws IOException {
    try {
      work.submit(task);
    } catch (Exception e) {
      throw thrown(e);
    }
  }

  private static <T> void finish(InOrder<T> work) throws IOException {
    try {
      work.finish();
    } catch (Exception e) {
      throw thrown(e);
    }
  }

  private static <T> T get(FutureTask<T> task) throws IOException {
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw thrown(e.getCause() instanceof Exception cause ? cause : e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static IOException thrown(Exception e) {
    if (e instanceof RuntimeException runtime) {
      throw runtime;
    }
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    return e instanceof IOException io ? io : new IOException(e);
  }

  /** Ends the reading of input early. */
  private static final class Stopped extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
