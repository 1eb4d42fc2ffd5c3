package org.entente.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.article.FindingsJson;
import org.entente.extract.ToneTraining.Example;
import org.entente.extract.ToneTraining.Label;
import org.entente.learn.Logistic;
import org.entente.lexicon.Lexicon;
import org.entente.model.Findings;
import org.entente.model.Tone;
import org.entente.text.Annotator;
import org.jspecify.annotations.Nullable;

/**
 * Measures the tone of labelled statements.
 *
 * <pre>
 * ToneBench cross LABELS GOLD     cross-validates on the half to tune with, over several penalties
 * ToneBench misses LABELS GOLD    lists what cross-validation gets wrong there
 * ToneBench final LABELS GOLD     measures the model in the jar on the half kept aside
 * ToneBench train LABELS GOLD FILE
 * </pre>
 */
final class ToneBench {
  private static final int FOLDS = 10;
  private static final double[] PENALTIES = {0.3, 1, 3, 5, 10, 20};

  private ToneBench() {}

  /** Counts of right and wrong tones. */
  static final class Table {
    private static final List<Tone> TONES = List.of(Tone.values());
    private final int[][] counts = new int[3][3]; // label, found

    void add(Tone label, Tone found) {
      counts[TONES.indexOf(label)][TONES.indexOf(found)]++;
    }

    double f1(Tone tone) {
      int k = TONES.indexOf(tone);
      int found = 0;
      int there = 0;
      for (int i = 0; i < 3; i++) {
        found += counts[i][k];
        there += counts[k][i];
      }
      return 2.0 * counts[k][k] / Math.max(1, found + there);
    }

    double macro() {
      return (f1(Tone.FAVOURABLE) + f1(Tone.NEUTRAL) + f1(Tone.ADVERSE)) / 3;
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      for (Tone tone : Tone.values()) {
        text.append(String.format(Locale.ROOT, "%s %.3f  ", tone.word(), f1(tone)));
      }
      return text.append(String.format(Locale.ROOT, "macro %.3f ", macro()))
          .append(Arrays.deepToString(counts))
          .toString();
    }
  }

  private static Table cross(List<Example> all, double penalty, @Nullable PrintStream misses) {
    Table table = new Table();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> train = new ArrayList<>();
      List<Example> test = new ArrayList<>();
      for (Example e : all) {
        boolean in = Math.floorMod(e.label.article().hashCode(), FOLDS) == fold;
        if (!in) {
          train.add(e);
        } else if (e.label.part().equals("tune")) {
          test.add(e);
        }
      }
      Tones tones = ToneTraining.fit(train, penalty);
      for (Example e : test) {
        Tone found = tones.best(e.numbers);
        table.add(e.label.tone(), found);
        if (misses != null && found != e.label.tone()) {
          misses.println(
              String.join(
                  "\t",
                  e.label.article(),
                  e.label.start() + "-" + e.label.end(),
                  e.label.actor(),
                  e.label.tone().word(),
                  found.word()));
        }
      }
    }
    return table;
  }

  /** How the tones do on the labels that {@code of} gives. */
  static Table measure(Tones tones, List<Example> examples) {
    Table table = new Table();
    examples.forEach(e -> table.add(e.label.tone(), tones.best(e.numbers)));
    return table;
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path gold = Path.of(args[2]);
    boolean last = args[0].equals("final");
    List<Label> labels = ToneTraining.read(Path.of(args[1]));
    List<Label> chosen = labels.stream().filter(l -> l.part().equals("final") == last).toList();
    Annotator annotator = Annotator.load();
    Lexicon lexicon = Lexicon.load();
    EventTrainer trainer = EventMeasure.trainer(annotator, lexicon);
    for (Path file : GoldFiles.of(gold)) {
      Findings findings = FindingsJson.read(Files.readString(file), file.toString());
      EventScan scan = EventTraining.scan(findings, annotator, lexicon);
      trainer.add(scan, findings.article(), findings.events());
    }
    Map<String, Logistic> links = trainer.heldOutLinks();
    List<Path> files = GoldFiles.of(List.of(gold, EventMeasure.WRITTEN));
    List<Example> examples = ToneTraining.examples(chosen, files, links, annotator, lexicon);
    out.println(chosen.size() + " labels, " + examples.size() + " found");
    switch (args[0]) {
      case "cross" -> {
        for (double penalty : PENALTIES) {
          out.printf("%5.1f %s%n", penalty, cross(examples, penalty, null));
        }
      }
      case "misses" -> out.println(cross(examples, 1, out));
      case "final" -> out.println(measure(Tones.load(), examples));
      default -> {
        try (OutputStream stream = Files.newOutputStream(Path.of(args[3]))) {
          ToneTraining.train(labels, files, links, annotator, lexicon, stream);
        }
      }
    }
  }
}
