package org.entente.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.article.FindingsJson;
import org.entente.lexicon.EventType;
import org.entente.lexicon.Lexicon;
import org.entente.model.Event;
import org.entente.model.Findings;
import org.entente.model.Quotes;
import org.entente.model.Span;
import org.entente.text.Annotator;
import org.jspecify.annotations.Nullable;

/**
 * Measures the finding of events where statements and roles are given: the gold ones, or those that
 * {@code FindingsBench fields} found by cross-validation.
 *
 * <pre>
 * EventMeasure cross GOLD [FINDINGS]              cross-validates: ends, type and full F1 over
 *                                                 several thresholds
 * EventMeasure misses GOLD [FINDINGS] THRESHOLD   also lists what is wrong from this log-odds on
 * EventMeasure ceiling GOLD [FINDINGS]            lists gold events without a candidate
 * EventMeasure print GOLD FILE                    writes findings, an article a line, with the
 *                                                 model in the jar
 * EventMeasure train GOLD FILE [FINDINGS]         writes a model
 * EventMeasure speed GOLD                         tokens a second, with the model in the jar
 * </pre>
 */
final class EventMeasure {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double[] THRESHOLDS = {-2.5, -2, -1.8, -1.6, -1.4, -1.2, -1, -0.5, 0};
  static final Path WRITTEN = Path.of("src/test/resources/org/entente/extract/articles");
  static final Path SENTENCES = Path.of("src/test/resources/org/entente/extract/events.tsv");
  private static final double[] PARTED = {-1.6, -1, -0.5}; // for the figures by publisher
  private static final List<String> LEVELS = List.of("ends", "type", "full");

  private final Lexicon lexicon = Lexicon.load();
  private final Annotator annotator = Annotator.load();
  private final PrintStream out;

  private EventMeasure(PrintStream out) {
    this.out = out;
  }

  private record Scanned(Findings gold, EventScan ideal, EventScan scan, boolean isFound) {}

  /** The gold articles, with the statements and roles of another file, if any is named. */
  private List<Scanned> scan(Path folder, @Nullable Path findings) throws IOException {
    Map<String, JsonNode> others = new HashMap<>();
    if (findings != null) {
      for (String line : Files.readAllLines(findings)) {
        JsonNode node = JSON.readTree(line);
        others.put(node.get("id").asText(), node);
      }
    }
    List<Scanned> all = new ArrayList<>();
    for (Path file : GoldFiles.of(folder)) {
      Findings gold = FindingsJson.read(Files.readString(file), file.toString());
      ObjectNode tree = (ObjectNode) JSON.readTree(Files.readString(file));
      JsonNode other = others.get(gold.article().id());
      if (other != null) {
        tree.set("statements", other.get("statements"));
        tree.set("roles", other.get("roles"));
      }
      Findings given = FindingsJson.read(JSON.writeValueAsString(tree), file.toString());
      EventScan ideal = EventTraining.scan(gold, annotator, lexicon);
      EventScan scan = other == null ? ideal : EventTraining.scan(given, annotator, lexicon);
      all.add(new Scanned(gold, ideal, scan, other != null));
    }
    return all;
  }

  private EventTrainer trainer(List<Scanned> articles) throws IOException {
    EventTrainer trainer = trainer(annotator, lexicon);
    for (Scanned each : articles) {
      trainer.add(each.scan(), each.gold().article(), each.gold().events());
      if (each.isFound()) {
        trainer.addAgain(each.ideal());
      }
    }
    return trainer;
  }

  /** A trainer that knows all that was written to learn from. */
  static EventTrainer trainer(Annotator annotator, Lexicon lexicon) throws IOException {
    EventTrainer trainer = new EventTrainer(lexicon);
    trainer.addExamples(annotator);
    trainer.addSentences(EventSentence.read(SENTENCES, lexicon.eventTypes()), annotator);
    for (Path file : GoldFiles.of(WRITTEN)) {
      JsonNode article = GoldFiles.read(file, lexicon.eventTypes());
      if (GoldFiles.origin(file, article) != Origin.NEWS) {
        continue;
      }
      Findings gold = FindingsJson.read(article, file.toString());
      EventScan scan = EventTraining.scan(gold, annotator, lexicon);
      trainer.addWritten(scan, gold.article(), gold.events());
    }
    return trainer;
  }

  private void cross(Path folder, @Nullable Path findings, double misses) throws IOException {
    List<Scanned> articles = scan(folder, findings);
    List<List<Event>> found = trainer(articles).heldOut();
    for (double threshold : THRESHOLDS) {
      EventScore score = new EventScore(lexicon.eventTypes());
      for (int i = 0; i < articles.size(); i++) {
        score.add(articles.get(i).gold().events(), EventScore.from(threshold, found.get(i)));
      }
      line(threshold, score);
    }
    byPublisher(articles, found);
    if (!Double.isNaN(misses)) {
      for (int i = 0; i < articles.size(); i++) {
        list(articles.get(i), EventScore.from(misses, found.get(i)));
      }
    }
  }

  private void byPublisher(List<Scanned> articles, List<List<Event>> found) {
    Map<String, List<Integer>> byPublisher = new TreeMap<>();
    for (int i = 0; i < articles.size(); i++) {
      String publisher = String.valueOf(articles.get(i).gold().article().publisher());
      byPublisher.computeIfAbsent(publisher, p -> new ArrayList<>()).add(i);
    }
    byPublisher.forEach(
        (publisher, its) -> {
          out.println(publisher);
          for (double threshold : PARTED) {
            EventScore score = new EventScore(lexicon.eventTypes());
            for (int i : its) {
              List<Event> gold = articles.get(i).gold().events();
              score.add(gold, EventScore.from(threshold, found.get(i)));
            }
            line(threshold, score);
          }
        });
  }

  /** Which gold events have no candidate, and why. */
  private void ceiling(Path folder, @Nullable Path findings) throws IOException {
    Map<String, Integer> reasons = new TreeMap<>();
    for (Scanned each : scan(folder, findings)) {
      EventScan scan = each.scan();
      Set<EventKey> keys = new HashSet<>();
      scan.candidates()
          .forEach(
              c -> {
                keys.add(EventKey.of(c));
              });
      CodePoints points = new CodePoints(scan.document().text());
      for (Event e : each.gold().events()) {
        EventType type = lexicon.eventTypes().named(e.type());
        if (type != null && keys.contains(EventKey.of(type, e.actor(), e.recipient()))) {
          reasons.merge("found", 1, Integer::sum);
          continue;
        }
        Set<String> codes = new HashSet<>();
        boolean trigger = false;
        boolean both = false;
        for (Span span : e.evidence()) {
          int first = scan.document().tokenAt(points.utf16(span.start()));
          int last = scan.document().tokenAt(points.utf16(span.end()) - 1) + 1;
          for (int s = 0; s < scan.document().sentences(); s++) {
            if (scan.document().first(s) < last && first < scan.document().last(s)) {
              Set<String> here = new HashSet<>();
              scan.ends().get(s).forEach(end -> here.add(end.code()));
              codes.addAll(here);
              both |= here.contains(e.actor()) && here.contains(e.recipient());
              trigger |=
                  lexicon
                      .eventTypes()
                      .find(scan.document(), scan.document().first(s), scan.document().last(s))
                      .stream()
                      .anyMatch(t -> t.type().name().equals(e.type()));
            }
          }
        }
        String why =
            (trigger ? "" : "no trigger, ")
                + (both
                    ? "both ends"
                    : codes.contains(e.actor())
                        ? codes.contains(e.recipient()) ? "ends apart" : "no recipient"
                        : codes.contains(e.recipient()) ? "no actor" : "no end");
        reasons.merge(why, 1, Integer::sum);
        show(why, each, e);
      }
    }
    out.println(reasons);
  }

  private List<Event> extract(EventModel model, Scanned each) {
    return new Events(lexicon, model).extract(each.scan(), each.gold().article());
  }

  private void line(double threshold, EventScore score) {
    out.printf("%5.2f", threshold);
    for (int level = 0; level < EventScore.LEVELS; level++) {
      out.printf(
          "  %s P %.3f R %.3f F %.3f",
          LEVELS.get(level), score.precision(level), score.recall(level), score.f1(level));
    }
    out.println();
  }

  private void list(Scanned each, List<Event> found) {
    EventScore score = new EventScore(lexicon.eventTypes());
    Set<String> gold = score.keys(each.gold().events(), EventScore.TYPE);
    Set<String> type = score.keys(found, EventScore.TYPE);
    Set<String> full = score.keys(found, EventScore.FULL);
    for (Event e : each.gold().events()) {
      if (!type.contains(score.key(e, 1))) {
        show("MISSED", each, e);
      } else if (!full.contains(score.key(e, 2))) {
        show("PARTLY", each, e);
        found.stream()
            .filter(f -> score.key(f, 1).equals(score.key(e, 1)))
            .forEach(f -> show(" found", each, f));
      }
    }
    for (Event e : found) {
      if (!gold.contains(score.key(e, 1))) {
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
        new EventScore(lexicon.eventTypes()).key(e, 2),
        e.date().basis().word(),
        e.confidence() == null ? 1 : e.confidence(),
        Quotes.of(text, e.evidence()).replace('\n', ' '));
  }

  private void print(Path folder, Path file) throws IOException {
    EventModel model = EventModel.load();
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (Scanned each : scan(folder, null)) {
        Findings gold = each.gold();
        FindingsJson.write(
            new Findings(
                gold.article(), gold.statements(), gold.roles(), extract(model, each), "measure"),
            stream);
      }
    }
  }

  private void speed(Path folder) throws IOException {
    List<Scanned> articles = scan(folder, null);
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
    Path other = args.length > 2 ? Path.of(args[2]) : null;
    switch (args[0]) {
      case "cross" -> measure.cross(folder, other, Double.NaN);
      case "misses" ->
          measure.cross(
              folder, args.length > 3 ? other : null, Double.parseDouble(args[args.length - 1]));
      case "ceiling" -> measure.ceiling(folder, other);
      case "print" -> measure.print(folder, Path.of(args[2]));
      case "speed" -> measure.speed(folder);
      case "train" -> {
        List<Scanned> articles = measure.scan(folder, args.length > 3 ? Path.of(args[3]) : null);
        try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
          measure.trainer(articles).train().model().write(out, 0.01);
        }
      }
      default -> throw new IllegalArgumentException(args[0] + ": no such measure");
    }
  }
}
