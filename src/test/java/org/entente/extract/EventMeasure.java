package org.entente.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.lexicon.Lexicon;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.text.Annotator;
import org.jspecify.annotations.Nullable;

/**
 * Measures the finding of events where statements and roles are given.
 *
 * <pre>
 * EventMeasure cross TRAIN           cross-validates, over several thresholds
 * EventMeasure train TRAIN MODEL T   writes a model with the threshold T
 * EventMeasure print GOLD OUT        writes findings as JSON lines, with the model in the jar
 * EventMeasure misses TRAIN T        lists what cross-validation gets wrong
 * </pre>
 */
final class EventMeasure {
  private static final int FOLDS = 5;

  private final Lexicon lexicon;
  private final Annotator annotator = Annotator.load();

  private EventMeasure() throws IOException {
    lexicon = Lexicon.load();
  }

  private record Scanned(EventGold gold, EventScan scan) {}

  private List<Scanned> scan(Path folder) throws IOException {
    List<Scanned> all = new ArrayList<>();
    for (EventGold gold : EventGold.read(folder)) {
      all.add(
          new Scanned(
              gold,
              EventScan.of(
                  annotator.annotate(String.valueOf(gold.article().text())),
                  gold.statements(),
                  gold.roles(),
                  lexicon.actors(),
                  lexicon.eventTypes())));
    }
    return all;
  }

  /** Trains on the one folder and measures on the other. */
  private void held(Path train, Path test) throws IOException {
    EventModel model = train(scan(train), -1, 0);
    List<Scanned> articles = scan(test);
    for (double threshold : new double[] {-2, -1.5, -1.25, -1, -0.75, -0.5}) {
      int[][] counts = new int[3][3];
      for (Scanned each : articles) {
        List<Event> found = extract(model, threshold, each);
        for (int level = 0; level < 3; level++) {
          count(each.gold().events(), found, level, counts[level]);
        }
      }
      System.err.println(line(threshold, counts));
    }
  }

  /** Lists the events for which there is no candidate, and what lacks. */
  private void oracle(Path folder) throws IOException {
    int reachable = 0;
    int all = 0;
    for (Scanned each : scan(folder)) {
      Set<EventKey> keys = new HashSet<>();
      each.scan().candidates().forEach(c -> keys.add(EventKey.of(c)));
      for (Event e : each.gold().events()) {
        all++;
        var type = lexicon.eventTypes().named(e.type());
        if (type != null && keys.contains(EventKey.of(type, e.actor(), e.recipient()))) {
          reachable++;
          continue;
        }
        boolean pair =
            keys.stream()
                .anyMatch(
                    k -> Set.of(k.actor(), k.recipient()).equals(Set.of(e.actor(), e.recipient())));
        boolean actor = hasEnd(each.scan(), e.actor());
        boolean recipient = hasEnd(each.scan(), e.recipient());
        line(
            pair ? "TRIGGER" : !actor ? "ACTOR" : !recipient ? "RECIPIENT" : "PAIR",
            each,
            e,
            String.valueOf(each.gold().article().text()));
      }
    }
    System.err.println(reachable + " of " + all);
  }

  private static boolean hasEnd(EventScan scan, String code) {
    return scan.ends().stream().flatMap(List::stream).anyMatch(e -> e.code().equals(code));
  }

  private EventModel train(List<Scanned> articles, int without, double threshold) {
    EventTrainer trainer = new EventTrainer(lexicon.eventTypes());
    trainer.addExamples(annotator, lexicon.actors());
    for (int i = 0; i < articles.size(); i++) {
      if (i % FOLDS != without) {
        EventGold gold = articles.get(i).gold();
        trainer.add(articles.get(i).scan(), gold.article(), gold.events());
      }
    }
    return trainer.train(threshold);
  }

  private void cross(Path folder, @Nullable Double listAt) throws IOException {
    List<Scanned> articles = scan(folder);
    double[] thresholds = {-2, -1.5, -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 1};
    int[][][] counts = new int[thresholds.length][3][3];
    int[][][] news = new int[thresholds.length][3][3]; // Wikinews alone
    for (int fold = 0; fold < FOLDS; fold++) {
      EventModel model = train(articles, fold, 0);
      for (int i = fold; i < articles.size(); i += FOLDS) {
        Scanned each = articles.get(i);
        for (int t = 0; t < thresholds.length; t++) {
          List<Event> found = extract(model, thresholds[t], each);
          for (int level = 0; level < 3; level++) {
            count(each.gold().events(), found, level, counts[t][level]);
            if (each.gold().article().id().startsWith("wikinews")) {
              count(each.gold().events(), found, level, news[t][level]);
            }
          }
        }
        if (listAt != null) {
          list(each, extract(model, listAt, each));
        }
      }
    }
    for (int t = 0; t < thresholds.length; t++) {
      System.err.println(line(thresholds[t], counts[t]));
      System.err.println("  news" + line(thresholds[t], news[t]));
    }
  }

  private static String line(double threshold, int[][] counts) {
    StringBuilder line = new StringBuilder(String.format("%5.2f", threshold));
    for (int level = 0; level < 3; level++) {
      int[] c = counts[level];
      double p = c[2] == 0 ? 0 : (double) c[0] / c[2];
      double r = (double) c[0] / c[1];
      line.append(
          String.format(
              "  %s P %.3f R %.3f F %.3f (%d/%d/%d)",
              List.of("ends", "type", "full").get(level),
              p,
              r,
              p + r == 0 ? 0 : 2 * p * r / (p + r),
              c[0],
              c[1],
              c[2]));
    }
    return line.toString();
  }

  private List<Event> extract(EventModel model, double threshold, Scanned each) {
    return new Events(lexicon.actors(), lexicon.eventTypes(), model.withThreshold(threshold))
        .extract(each.scan(), each.gold().article());
  }

  private void count(List<Event> gold, List<Event> found, int level, int[] counts) {
    Set<String> g = keys(gold, level);
    Set<String> f = keys(found, level);
    Set<String> both = new HashSet<>(g);
    both.retainAll(f);
    counts[0] += both.size();
    counts[1] += g.size();
    counts[2] += f.size();
  }

  private Set<String> keys(List<Event> events, int level) {
    Set<String> keys = new HashSet<>();
    for (Event e : events) {
      keys.add(key(e, level));
    }
    return keys;
  }

  private String key(Event e, int level) {
    var type = lexicon.eventTypes().named(e.type());
    if (type == null) {
      throw new IllegalArgumentException(e.type());
    }
    boolean sorted = level == 0 || type.symmetric();
    boolean swap = sorted && e.actor().compareTo(e.recipient()) > 0;
    String key = swap ? e.recipient() + " " + e.actor() : e.actor() + " " + e.recipient();
    if (level == 0) {
      return key + " " + type.cooperative();
    }
    key += " " + e.type();
    return level == 1
        ? key
        : key
            + " "
            + e.status()
            + " "
            + e.by()
            + " "
            + e.date().earliest()
            + " "
            + e.date().latest();
  }

  private void list(Scanned each, List<Event> found) {
    String text = String.valueOf(each.gold().article().text());
    Set<String> g = keys(each.gold().events(), 1);
    Set<String> f = keys(found, 1);
    for (Event e : each.gold().events()) {
      if (!f.contains(key(e, 1))) {
        line("MISS", each, e, text);
      } else if (found.stream().noneMatch(o -> key(o, 2).equals(key(e, 2)))) {
        line("PART gold ", each, e, text);
        found.stream()
            .filter(o -> key(o, 1).equals(key(e, 1)))
            .forEach(o -> line("PART found", each, o, text));
      }
    }
    for (Event e : found) {
      if (!g.contains(key(e, 1))) {
        line("SPUR", each, e, text);
      }
    }
  }

  private void line(String what, Scanned each, Event e, String text) {
    System.err.printf(
        "%s %s %s>%s %s %s by=%s %s %s..%s %.2f | %s%n",
        what,
        each.gold().article().id(),
        e.actor(),
        e.recipient(),
        e.type(),
        e.status(),
        e.by(),
        e.date().basis(),
        e.date().earliest(),
        e.date().latest(),
        e.confidence() == null ? 1 : e.confidence(),
        org.entente.model.Quotes.of(text, e.evidence()).replace('\n', ' '));
  }

  private void print(Path folder, Path out) throws IOException {
    ObjectMapper json = new ObjectMapper();
    StringBuilder lines = new StringBuilder();
    EventModel model = EventModel.load();
    for (Scanned each : scan(folder)) {
      ObjectNode a = json.createObjectNode().put("id", each.gold().article().id());
      ArrayNode events = a.putArray("events");
      for (Event e : extract(model, model.threshold(), each)) {
        ObjectNode o =
            events
                .addObject()
                .put("actor", e.actor())
                .put("recipient", e.recipient())
                .put("type", e.type())
                .put("status", e.status().word())
                .put("by", e.by());
        date(o.putObject("date"), e.date());
      }
      lines.append(json.writeValueAsString(a)).append('\n');
    }
    Files.writeString(out, lines, StandardCharsets.UTF_8);
  }

  private static void date(ObjectNode o, DateRange d) {
    o.put("earliest", day(d.earliest())).put("latest", day(d.latest()));
    o.put("basis", d.basis().word());
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  public static void main(String[] args) throws IOException {
    EventMeasure measure = new EventMeasure();
    Path folder = Path.of(args[1]);
    switch (args[0]) {
      case "cross" -> measure.cross(folder, null);
      case "misses" -> measure.cross(folder, Double.valueOf(args[2]));
      case "held" -> measure.held(folder, Path.of(args[2]));
      case "oracle" -> measure.oracle(folder);
      case "train" -> {
        EventModel model = measure.train(measure.scan(folder), -1, Double.parseDouble(args[3]));
        try (OutputStream out = new FileOutputStream(args[2])) {
          model.write(out, 0.01);
        }
      }
      case "print" -> measure.print(folder, Path.of(args[2]));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }
}
