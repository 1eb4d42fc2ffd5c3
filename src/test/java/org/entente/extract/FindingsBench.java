package org.entente.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.learn.Regression;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.Span;
import org.entente.text.Annotator;
import org.jspecify.annotations.Nullable;

/**
 * Cross-validates statements and roles on gold articles, in two steps, so that work on who, when
 * and about whom need not wait for attribution to be learned anew.
 *
 * <p>GOLD is a folder of annotated articles, or several parted by commas.
 *
 * <pre>
 * FindingsBench spans GOLD POLNEAR SPANS     attributions, each fold's by the other four;
 *                                            also the model that learned from all, SPANS.model
 * FindingsBench fields GOLD SPANS|gold OUT   statements and roles, for score_findings.py
 * FindingsBench reliability GOLD SPANS       how often statements of each confidence are right
 * FindingsBench train GOLD SPANS MODEL       writes the model of statements, as entente train does
 * FindingsBench written ARTICLES FOLDER      the written articles in the manner of news as JSON, a
 *                                            file each: to measure on, for score_findings.py
 * </pre>
 */
final class FindingsBench {
  private static final int FOLDS = 5;
  private static final int TENTHS = 10;
  private static final int PASSES = 4;
  private static final Pattern COMMA = Pattern.compile(",");
  private static final ObjectMapper JSON = new ObjectMapper();

  private FindingsBench() {}

  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "spans" -> spans(args);
      case "fields" -> fields(args[1], args[2], Path.of(args[3]));
      case "train" -> train(args[1], args[2], Path.of(args[3]));
      case "reliability" -> reliability(args[1], args[2]);
      case "written" -> written(args[1], Path.of(args[2]));
      default -> throw new IllegalArgumentException("spans, fields, train, reliability or written");
    }
  }

  private static List<Path> files(String folders) throws IOException {
    return GoldFiles.of(COMMA.splitAsStream(folders).map(Path::of).toList());
  }

  private static void spans(String[] args) throws IOException {
    Annotator annotator = Annotator.load();
    VerbClasses classes = VerbClasses.load();
    List<Sample> gold =
        Sample.readFindings(files(args[1]), Lexicon.load().eventTypes(), annotator, classes);
    Set<String> lemmas = Sample.cueLemmas(gold);
    List<Sample> others = new ArrayList<>();
    for (Sample s : Sample.readAttributions(Path.of(args[2]), annotator, classes)) {
      others.add(s.only(lemmas));
    }
    others.addAll(Sample.weighed(gold));
    AttributionTraining training =
        new AttributionTraining(classes, PASSES, Ablation.NONE, System.err::println);
    AttributionTraining.Learned learned = training.learn(others);
    Map<String, List<Attribution>> found = learned.heldOut();
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(args[3] + ".model"))))) {
      learned.attributor().write(out);
    }
    try (Writer out = Files.newBufferedWriter(Path.of(args[3]))) {
      for (int i = 0; i < gold.size(); i++) {
        ObjectNode line = JSON.createObjectNode().put("id", gold.get(i).id());
        ArrayNode list = line.putArray("attributions");
        for (Attribution a : found.getOrDefault(gold.get(i).id(), List.of())) {
          ObjectNode node = list.addObject().put("score", a.score());
          node.set("source", json(a.source()));
          node.set("cue", json(a.cue()));
          ArrayNode content = node.putArray("content");
          a.content().forEach(c -> content.add(json(c)));
        }
        out.write(JSON.writeValueAsString(line) + "\n");
      }
    }
  }

  private static void train(String folder, String spans, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      StatementTraining.train(files(folder), read(spans), Annotator.load(), Lexicon.load(), out);
    }
  }

  private static void written(String articles, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Path file : files(articles)) {
      JsonNode article = GoldFiles.read(file, Lexicon.load().eventTypes());
      if (GoldFiles.origin(file, article) == Origin.NEWS) {
        Files.writeString(
            folder.resolve(article.get("id").asText() + ".json"), JSON.writeValueAsString(article));
      }
    }
  }

  /** Each fold's confidences are learned from the other folds' statements. */
  private static void reliability(String folder, String spans) throws IOException {
    Annotator annotator = Annotator.load();
    List<StatementTraining.Lesson> lessons = new ArrayList<>();
    for (Path gold : files(folder)) {
      lessons.add(StatementTraining.lesson(gold, Lexicon.load().eventTypes(), annotator));
    }
    List<Regression.Example> all = ConfidenceTraining.judge(lessons, read(spans), Lexicon.load());
    long gold = lessons.stream().filter(l -> !l.written()).mapToLong(l -> l.gold().size()).sum();
    double[] said = new double[TENTHS];
    int[] right = new int[TENTHS];
    int[] found = new int[TENTHS];
    for (int fold = 0; fold < FOLDS; fold++) {
      // statements of one article follow each other: folds are runs of them
      int from = all.size() * fold / FOLDS;
      int to = all.size() * (fold + 1) / FOLDS;
      List<Regression.Example> others = new ArrayList<>(all.subList(0, from));
      others.addAll(all.subList(to, all.size()));
      Confidence confidence = ConfidenceTraining.train(others);
      for (Regression.Example judged : all.subList(from, to)) {
        double p = confidence.of(judged);
        int tenth = Math.min(TENTHS - 1, (int) (p * TENTHS));
        said[tenth] += p;
        found[tenth]++;
        right[tenth] += judged.truth() ? 1 : 0;
      }
    }
    System.out.println("| confidence | statements | mean | right | precision from here | recall |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    int sure = 0;
    int sureRight = 0;
    for (int t = TENTHS - 1; t >= 0; t--) {
      sure += found[t];
      sureRight += right[t];
      if (found[t] > 0) {
        System.out.printf(
            "| from .%d | %d | %.2f | %.2f | %.2f | %.2f |%n",
            t,
            found[t],
            said[t] / found[t],
            right[t] / (double) found[t],
            sureRight / (double) sure,
            sureRight / (double) gold);
      }
    }
  }

  /** The attributions of a file that {@code spans} wrote; none of one called "gold". */
  private static Map<String, List<Attribution>> read(String spans) throws IOException {
    Map<String, List<Attribution>> found = new HashMap<>();
    if (!spans.equals("gold")) {
      for (String line : Files.readAllLines(Path.of(spans))) {
        JsonNode node = JSON.readTree(line);
        List<Attribution> list = new ArrayList<>();
        for (JsonNode a : node.get("attributions")) {
          List<Span> content = new ArrayList<>();
          a.get("content").forEach(c -> content.add(new Span(c.get(0).asInt(), c.get(1).asInt())));
          list.add(
              new Attribution(
                  span(a.get("source")), span(a.get("cue")), content, a.get("score").asDouble()));
        }
        found.put(node.get("id").asText(), list);
      }
    }
    return found;
  }

  private static void fields(String folder, String spans, Path file) throws IOException {
    Lexicon lexicon = Lexicon.load();
    Annotator annotator = Annotator.load();
    Map<String, List<Attribution>> found = read(spans);
    List<StatementTraining.Lesson> lessons = new ArrayList<>();
    for (Path gold : files(folder)) {
      lessons.add(StatementTraining.lesson(gold, Lexicon.load().eventTypes(), annotator));
    }
    Map<String, String> lines = new HashMap<>();
    StatementTraining.heldOut(
        lessons,
        lexicon,
        (lesson, statements) -> {
          Article article = lesson.article();
          List<Attribution> attributions =
              found.getOrDefault(
                  article.id(),
                  lesson.gold().stream().map(StatementTraining.Labelled::attribution).toList());
          lines.put(
              article.id(),
              JSON.writeValueAsString(
                  GoldStatements.json(
                      article.id(), statements.find(article, lesson.document(), attributions))));
        });
    List<String> inOrder = new ArrayList<>();
    for (StatementTraining.Lesson lesson : lessons) {
      if (!lesson.written()) {
        inOrder.add(lines.getOrDefault(lesson.article().id(), ""));
      }
    }
    Files.write(file, inOrder);
  }

  private static @Nullable ArrayNode json(@Nullable Span span) {
    return span == null ? null : JSON.createArrayNode().add(span.start()).add(span.end());
  }

  private static @Nullable Span span(JsonNode node) {
    return node.isArray() ? new Span(node.get(0).asInt(), node.get(1).asInt()) : null;
  }
}
