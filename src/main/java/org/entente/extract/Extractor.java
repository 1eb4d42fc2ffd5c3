package org.entente.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.Explained;
import org.entente.model.Findings;
import org.entente.text.Annotator;
import org.entente.text.Document;

/**
 * From an article to its findings: statements, role observations and events. The same article gives
 * the same findings, whatever else was read before. Immutable; threads share it.
 *
 * <pre>{@code
 * Extractor extractor = Extractor.load(Lexicon.load());
 * Findings findings = extractor.extract(article);
 * }</pre>
 */
public final class Extractor {
  private static final List<String> MODELS =
      List.of(
          "/org/entente/text/vectors.model",
          "/org/entente/text/words.model",
          "/org/entente/extract/attribution.model",
          "/org/entente/extract/statements.model",
          "/org/entente/extract/events.model",
          "/org/entente/extract/tone.model");

  private final Annotator annotator;
  private final Attributor attributor;
  private final Statements statements;
  private final Events events;
  private final Tones tones;
  private final Lexicon lexicon;
  private final StatementModel model;
  private final String engine;

  private Extractor(
      Annotator annotator,
      Attributor attributor,
      Lexicon lexicon,
      StatementModel model,
      Events events,
      Tones tones,
      String engine) {
    this.lexicon = lexicon;
    this.model = model;
    this.events = events;
    this.tones = tones;
    this.annotator = annotator;
    this.attributor = attributor;
    this.statements = new Statements(lexicon, model);
    this.engine = engine;
  }

  /** The extractor with the models that come with Entente. */
  public static Extractor load(Lexicon lexicon) {
    return new Extractor(
        Annotator.load(),
        Attributor.load(),
        lexicon,
        StatementModel.load(),
        Events.load(lexicon),
        Tones.load(),
        version(lexicon));
  }

  /** What the article says; of an article without text, nothing. */
  public Findings extract(Article article) {
    String text = article.text();
    if (text == null || text.isBlank()) {
      return new Findings(article, List.of(), List.of(), List.of(), engine);
    }
    Document document = annotator.annotate(text);
    Statements.Found found = statements.find(article, document, attributor.attributions(document));
    EventScan scan = events.scan(document, article, found.statements(), found.roles());
    double[] scores = events.scores(scan);
    return new Findings(
        article,
        tones.of(scan, scores),
        found.roles(),
        events.extract(scan, scores, article),
        engine);
  }

  /** What the article says, and why it was found: which model or rule decided, and what weighed. */
  public Explained explain(Article article) {
    String text = article.text();
    return text == null || text.isBlank()
        ? Explained.of(extract(article))
        : new Explainer(annotator.annotate(text), attributor, lexicon, model, events, tones)
            .explain(article, engine);
  }

  /**
   * The version of code, models and ontology, by which stored findings are told from ones to be
   * made anew.
   */
  public String engine() {
    return engine;
  }

  private static String version(Lexicon lexicon) {
    String release = Extractor.class.getPackage().getImplementationVersion();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (String model : MODELS) {
        try (InputStream in = Extractor.class.getResourceAsStream(model)) {
          if (in == null) {
            throw new IllegalStateException(model + ": absent from the jar; run 'entente train'");
          }
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
          }
        }
      }
      String models = HexFormat.of().formatHex(digest.digest()).substring(0, 8);
      return (release == null ? "0" : release) + "+" + models + "." + lexicon.fingerprint();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
