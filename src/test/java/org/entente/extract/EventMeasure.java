package org.entente.extract;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.article.FindingsJson;
import org.entente.lexicon.EventType;
import org.entente.lexicon.Lexicon;
import org.entente.model.Event;
import org.entente.model.Findings;
import org.entente.model.Quotes;
import org.entente.text.Annotator;

/**
 * Measures the finding of events where statements and roles are given.
 *
 * <pre>
 * EventMeasure cross GOLD          cross-validates: ends, type and full F1 over several thresholds
 * EventMeasure misses GOLD         lists what cross-validation gets wrong at the model's threshold
 * EventMeasure print GOLD FILE     writes findings, one article a line, with the model in the jar
 * EventMeasure train GOLD FILE     writes a model
 * EventMeasure speed GOLD          tokens a second, with the model in the jar, statements given
 * </pre>
 */
final class EventMeasure {
  private static final int FOLDS = 5;
  private static final double[] THRESHOLDS = {-2.5, -2, -1.8, -1.6, -1.4, -1.2, -1, -0.5, 0};
  private static final List<String> LEVELS = List.of("ends", "type", "full");

  private final Lexicon lexicon = Lexicon.load();
  private final Annotator annotator = Annotator.load();
  private final PrintStream out;

  private EventMeasure(PrintStream out) {
    this.out = out;
  }

  private record Scanned(Findings gold, EventScan scan) {}

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private List<Scanned> scan(Path folder) throws IOException {
    List<Scanned> all = new ArrayList<>();
    for (Path file : files(folder)) {
      Findings gold = FindingsJson.read(Files.readString(file), file.toString());
      all.add(new Scanned(gold, EventTraining.scan(gold, annotator, lexicon)));
    }
    return all;
  }

  private void cross(Path folder, boolean misses) throws IOException {
    List<Scanned> articles = scan(folder);
    int[][][] counts = new int[THRESHOLDS.length][3][3];
    for (int fold = 0; fold < FOLDS; fold++) {
      EventTrainer trainer = new EventTrainer(lexicon.eventTypes());
      trainer.addExamples(annotator, lexicon.actors());
      for (int i = 0; i < articles.size(); i++) {
        if (i % FOLDS != fold) {
          Findings gold = articles.get(i).gold();
          trainer.add(articles.get(i).scan(), gold.article(), gold.events());
        }
      }
      EventModel model = trainer.train(-1.6);
      for (int i = fold; i < articles.size(); i += FOLDS) {
        Scanned each = articles.get(i);
        for (int t = 0; t < THRESHOLDS.length; t++) {
          List<Event> found = extract(model.withThreshold(THRESHOLDS[t]), each);
          for (int level = 0; level < 3; level++) {
            count(each.gold().events(), found, level, counts[t][level]);
          }
        }
        if (misses) {
          list(each, extract(model, each));
        }
      }
    }
    for (int t = 0; t < THRESHOLDS.length; t++) {
      line(THRESHOLDS[t], counts[t]);
    }
  }

  private List<Event> extract(EventModel model, Scanned each) {
    return new Events(lexicon.actors(), lexicon.eventTypes(), model)
        .extract(each.scan(), each.gold().article());
  }

  private void count(List<Event> gold, List<Event> found, int level, int[] counts) {
    Set<String> g = keys(gold, level);
    Set<String> f = keys(found, level);
    counts[1] += g.size();
    counts[2] += f.size();
    f.retainAll(g);
    counts[0] += f.size();
  }

  private void line(double threshold, int[][] counts) {
    out.printf("%5.2f", threshold);
    for (int level = 0; level < 3; level++) {
      int[] c = counts[level];
      double p = c[2] == 0 ? 0 : (double) c[0] / c[2];
      double r = (double) c[0] / c[1];
      out.printf(
          "  %s P %.3f R %.3f F %.3f",
          LEVELS.get(level), p, r, c[0] == 0 ? 0 : 2 * p * r / (p + r));
    }
    out.println();
  }

  private Set<String> keys(List<Event> events, int level) {
    Set<String> keys = new HashSet<>();
    events.forEach(e -> keys.add(key(e, level)));
    return keys;
  }

  /** As score_findings.py compares events. */
  private String key(Event e, int level) {
    EventType type = lexicon.eventTypes().named(e.type());
    if (type == null) {
      throw new IllegalArgumentException("no such type: " + e.type());
    }
    boolean sorted = level == 0 || type.symmetric();
    boolean swap = sorted && e.actor().compareTo(e.recipient()) > 0;
    String ends = swap ? e.recipient() + " " + e.actor() : e.actor() + " " + e.recipient();
    String key = ends + " " + (level == 0 ? type.cooperative() : e.type());
    return level < 2
        ? key
        : String.join(
            " ",
            key,
            e.status().word(),
            String.valueOf(e.by()),
            String.valueOf(e.date().earliest()),
            String.valueOf(e.date().latest()));
  }

  private void list(Scanned each, List<Event> found) {
    Set<String> gold = keys(each.gold().events(), 1);
    Set<String> type = keys(found, 1);
    Set<String> full = keys(found, 2);
    for (Event e : each.gold().events()) {
      if (!type.contains(key(e, 1))) {
        show("MISSED", each, e);
      } else if (!full.contains(key(e, 2))) {
        show("PARTLY", each, e);
        found.stream()
            .filter(f -> key(f, 1).equals(key(e, 1)))
            .forEach(f -> show(" found", each, f));
      }
    }
    for (Event e : found) {
      if (!gold.contains(key(e, 1))) {
        show("WRONG ", each, e);
      }
    }
  }

  private void show(String what, Scanned each, Event e) {
    String text = String.valueOf(each.gold().article().text());
    out.printf(
        "%s %s %s by %s %.2f: %s%n",
        what,
        each.gold().article().id(),
        key(e, 2),
        e.date().basis().word(),
        e.confidence() == null ? 1 : e.confidence(),
        Quotes.of(text, e.evidence()).replace('\n', ' '));
  }

  private void print(Path folder, Path file) throws IOException {
    EventModel model = EventModel.load();
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (Scanned each : scan(folder)) {
        Findings gold = each.gold();
        FindingsJson.write(
            new Findings(
                gold.article(), gold.statements(), gold.roles(), extract(model, each), "measure"),
            stream);
      }
    }
  }

  private void speed(Path folder) throws IOException {
    List<Scanned> articles = scan(folder);
    Events events = Events.load(lexicon);
    for (int round = 0; round < 4; round++) {
      long tokens = 0;
      long start = System.nanoTime();
      for (Scanned each : articles) {
        Findings gold = each.gold();
        events.extract(each.scan().document(), gold.article(), gold.statements(), gold.roles());
        tokens += each.scan().document().size();
      }
      out.printf("%.0f tokens/s%n", tokens * 1e9 / (System.nanoTime() - start));
    }
  }

  public static void main(String[] args) throws IOException {
    EventMeasure measure = new EventMeasure(System.out);
    Path folder = Path.of(args[1]);
    switch (args[0]) {
      case "cross" -> measure.cross(folder, false);
      case "misses" -> measure.cross(folder, true);
      case "print" -> measure.print(folder, Path.of(args[2]));
      case "speed" -> measure.speed(folder);
      case "train" -> {
        try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
          EventTraining.train(files(folder), measure.annotator, measure.lexicon, out);
        }
      }
      default -> throw new IllegalArgumentException(args[0] + ": no such measure");
    }
  }
}
