package org.entente.extract;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.extract.EventSources.Said;
import org.entente.learn.Logistic;
import org.entente.learn.Regression;
import org.entente.lexicon.Lexicon;
import org.entente.model.Findings;
import org.entente.model.Span;
import org.entente.model.Statement;
import org.entente.model.Tone;
import org.entente.text.Annotator;

/** Learns the tone of statements from labelled ones. */
final class ToneTraining {
  private static final double PENALTY = 1;
  private static final String HEADER = "article\tstart\tend\tactor\ttone\tpart";
  private static final Pattern TAB = Pattern.compile("\t");

  /**
   * A label: the tone of a statement towards an actor.
   *
   * @param article the article's id
   * @param start the first code point of the statement's content
   * @param end the code point after the last one
   * @param actor the code of the actor
   * @param part "final" for what is kept aside for measuring, "tune" for what cross-validation
   *     measures, "more" for what is learned from only
   */
  record Label(String article, int start, int end, String actor, Tone tone, String part) {}

  /** A label with what is seen of it. */
  static final class Example {
    final Label label;
    final double[] numbers;

    Example(Label label, double[] numbers) {
      this.label = label;
      this.numbers = numbers;
    }
  }

  private ToneTraining() {}

  /** Whether the file holds labels. */
  static boolean isLabels(Path file) throws IOException {
    if (!file.toString().endsWith(".tsv")) {
      return false;
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return HEADER.equals(lines.readLine());
    }
  }

  /**
   * The labels of a file: a header, then a line each, its columns parted by tabs: {@code article,
   * start, end, actor, tone, part}, the last one "tune", "more" or "final".
   *
   * @throws IOException if it can't be read or a line is no label
   */
  static List<Label> read(Path file) throws IOException {
    List<Label> labels = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = TAB.splitAsStream(lines.get(i)).toList();
      try {
        labels.add(
            new Label(
                cells.get(0),
                Integer.parseInt(cells.get(1)),
                Integer.parseInt(cells.get(2)),
                cells.get(3),
                Tone.of(cells.get(4)),
                cells.get(5)));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IOException(
            file + ", line " + (i + 1) + ": no label; write its columns as " + HEADER, e);
      }
    }
    return labels;
  }

  /**
   * What is seen of the labelled statements in articles; labels of absent ones are passed over.
   *
   * @param files articles in the shape of findings, as JSON
   * @param links by article, what tells candidates from events, learned from other articles
   */
  static List<Example> examples(
      List<Label> labels,
      List<Path> files,
      Map<String, Logistic> links,
      Annotator annotator,
      Lexicon lexicon)
      throws IOException {
    Map<String, List<Label>> byArticle = new HashMap<>();
    labels.forEach(l -> byArticle.computeIfAbsent(l.article(), k -> new ArrayList<>()).add(l));
    ToneWords words = ToneWords.load();
    List<Example> examples = new ArrayList<>();
    for (Path file : files) {
      Findings gold = GoldFiles.findings(file, lexicon.eventTypes());
      List<Label> here = byArticle.getOrDefault(gold.article().id(), List.of());
      if (here.isEmpty()) {
        continue;
      }
      EventScan scan = EventTraining.scan(gold, annotator, lexicon);
      Logistic judge = links.get(gold.article().id());
      double[] scores =
          judge == null ? new double[scan.candidates().size()] : Events.scores(scan, judge);
      ToneFeatures features = new ToneFeatures(scan, scores, words);
      for (Said said : scan.sources().all()) {
        for (Label label : here) {
          if (isOf(label, said.statement())) {
            examples.add(new Example(label, features.of(said, label.actor()).numbers));
          }
        }
      }
    }
    return examples;
  }

  /** Whether the label is of this statement. */
  static boolean isOf(Label label, Statement statement) {
    List<Span> content = statement.content();
    return content.get(0).start() == label.start()
        && content.get(content.size() - 1).end() == label.end()
        && statement.about().contains(label.actor());
  }

  /** The tones learned from examples. */
  static Tones fit(List<Example> examples) {
    return fit(examples, PENALTY);
  }

  static Tones fit(List<Example> examples, double penalty) {
    Map<Tone, Regression> models = new EnumMap<>(Tone.class);
    for (Tone tone : Tone.values()) {
      models.put(
          tone,
          Regression.fit(
              examples.stream()
                  .map(e -> new Regression.Example(e.numbers, e.label.tone() == tone))
                  .toList(),
              penalty));
    }
    return new Tones(ToneWords.load(), models);
  }

  /** Learns from the labels that are not kept aside, and writes the model. */
  static void train(
      List<Label> labels,
      List<Path> files,
      Map<String, Logistic> links,
      Annotator annotator,
      Lexicon lexicon,
      OutputStream out)
      throws IOException {
    List<Label> tune = labels.stream().filter(l -> !l.part().equals("final")).toList();
    DataOutputStream data = new DataOutputStream(out);
    fit(examples(tune, files, links, annotator, lexicon)).write(data);
    data.flush();
  }
}
