package org.entente.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.entente.learn.Perceptron;
import org.entente.learn.Regression;
import org.entente.learn.Softmax;
import org.entente.lexicon.EventTypes;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.DateRange;
import org.entente.model.PersonKey;
import org.entente.model.Span;
import org.entente.model.Statement;
import org.entente.text.Annotator;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Learns from gold articles when statements were said, whom pronouns stand for and whom sources
 * speak for.
 */
final class StatementTraining {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FOLDS = 5;
  private static final int RUNS = 4; // the lessons in other orders
  private static final int PASSES = 6;
  private static final int UNSETTLED = 2; // first passes, whose weights do not count
  private static final double LEAST = 0.05; // weights smaller than this are dropped
  private static final double LEAST_TOPIC = 0.8; // of topics, whose weights are larger
  private static final int BITS = 18;
  private static final float MARGIN = 25;
  private static final long SEED = 20260101;

  private StatementTraining() {}

  /**
   * A gold article, annotated, with what is to be learned of each of its attributions.
   *
   * @param origin where it comes from
   */
  record Lesson(
      Article article, Document document, List<Labelled> gold, JsonNode roles, Origin origin) {
    /** Whether it was written to learn from, so that nothing is measured on it. */
    boolean written() {
      return origin.isWritten();
    }
  }

  /** The spans of a gold statement, as UTF-16 indices, and all of it. */
  record Labelled(Attribution attribution, JsonNode statement) {}

  /**
   * Writes the model.
   *
   * @param files gold articles in JSON
   * @param heldOut by article, attributions that models found that had not learned from it; from
   *     them it is learned how sure a statement is
   * @param out where to; stays open
   * @return by article, what is found with its attributions in {@code heldOut}, by models that did
   *     not learn from it either; none for articles without any
   * @throws IOException if a file can't be read
   */
  static Map<String, Statements.Found> train(
      List<Path> files,
      Map<String, List<Attribution>> heldOut,
      Annotator annotator,
      Lexicon lexicon,
      OutputStream out)
      throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (Path file : files) {
      lessons.add(lesson(file, lexicon.eventTypes(), annotator));
    }
    List<Regression.Example> judged = new ArrayList<>();
    Map<String, Statements.Found> all = new HashMap<>();
    heldOut(
        lessons,
        lexicon,
        (lesson, statements) -> {
          judged.addAll(ConfidenceTraining.judge(lesson, heldOut, statements));
          Article article = lesson.article();
          List<Attribution> found = heldOut.get(article.id());
          if (found != null) {
            all.put(article.id(), statements.find(article, lesson.document(), found));
          }
        });
    train(lessons, ConfidenceTraining.train(judged), lexicon, out);
    return all;
  }

  /** Takes a lesson with models of statements that learned from other lessons. */
  interface HeldOut {
    void take(Lesson lesson, Statements statements) throws IOException;
  }

  /**
   * Gives each lesson that was not written to learn from, with models that did not learn from it;
   * those of one fold together.
   */
  static void heldOut(List<Lesson> lessons, Lexicon lexicon, HeldOut taker) throws IOException {
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Lesson> others = new ArrayList<>();
      for (int i = 0; i < lessons.size(); i++) {
        if (i % FOLDS != fold || lessons.get(i).written()) {
          others.add(lessons.get(i));
        }
      }
      ByteArrayOutputStream model = new ByteArrayOutputStream();
      train(others, ConfidenceTraining.untrained(), lexicon, model);
      Statements statements =
          new Statements(
              lexicon, StatementModel.read(new ByteArrayInputStream(model.toByteArray())));
      for (int i = fold; i < lessons.size(); i += FOLDS) {
        if (!lessons.get(i).written()) {
          taker.take(lessons.get(i), statements);
        }
      }
    }
  }

  /** What a gold article teaches. */
  static Lesson lesson(Path file, EventTypes types, Annotator annotator) throws IOException {
    JsonNode gold = GoldFiles.read(file, types);
    Document document = annotator.annotate(gold.get("text").asText());
    return new Lesson(
        article(gold),
        document,
        attributions(gold),
        gold.get("roles"),
        GoldFiles.origin(file, gold));
  }

  /** Writes the model that is learned from the lessons, whose order counts. */
  static void train(List<Lesson> all, Confidence confidence, Lexicon lexicon, OutputStream out)
      throws IOException {
    List<Pupil> pupils = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      pupils.add(taught(all, lexicon, new Random(SEED + run)));
    }
    DataOutputStream data = new DataOutputStream(out);
    write(pupils, pupil -> pupil.dates, data);
    write(pupils, pupil -> pupil.antecedents, data);
    Perceptron.average(pupils.stream().map(p -> p.topics).toList(), RUNS, LEAST_TOPIC).write(data);
    write(pupils, pupil -> pupil.allegiances, data);
    write(pupils, pupil -> pupil.states, data);
    confidence.write(data);
    data.flush();
  }

  /** What is learned from the lessons in an order that chance gives. */
  private static Pupil taught(List<Lesson> all, Lexicon lexicon, Random random) {
    List<Lesson> lessons = new ArrayList<>(all);
    Pupil pupil = new Pupil();
    for (int pass = 0; pass < PASSES; pass++) {
      Collections.shuffle(lessons, random);
      for (Lesson lesson : lessons) {
        pupil.gold.clear();
        pupil.roles = lesson.roles();
        pupil.statesOnly = lesson.origin() == Origin.NEWS;
        if (!pupil.statesOnly) {
          lesson.gold().forEach(l -> pupil.gold.put(l.attribution(), l.statement()));
        }
        new Statements(lexicon, pupil)
            .find(
                lesson.article(),
                lesson.document(),
                lesson.gold().stream().map(Labelled::attribution).toList());
      }
      if (pass >= UNSETTLED) {
        pupil.mark();
      }
    }
    return pupil;
  }

  private static void write(
      List<Pupil> pupils, Function<Pupil, Softmax> part, DataOutputStream data) throws IOException {
    Softmax.mean(pupils.stream().map(part).toList(), LEAST).write(data);
  }

  /** The article of a gold file. */
  static Article article(JsonNode gold) {
    String text = gold.get("text").asText();
    String published = text(gold, "published");
    return new Article(
        gold.get("id").asText(),
        null,
        null,
        text(gold, "title"),
        published == null ? null : LocalDate.parse(published),
        text(gold, "publisher"),
        null,
        text(gold, "place"),
        "en",
        text,
        Article.hash(text));
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  /** The gold article's statements, in its order. */
  static List<Labelled> attributions(JsonNode gold) {
    CodePoints points = new CodePoints(gold.get("text").asText());
    List<Labelled> attributions = new ArrayList<>();
    for (JsonNode statement : gold.get("statements")) {
      List<Span> content = new ArrayList<>();
      for (JsonNode span : statement.get("content")) {
        content.add(span(span, points));
      }
      JsonNode mention = statement.get("speaker").get("mention");
      JsonNode cue = statement.get("cue");
      attributions.add(
          new Labelled(
              new Attribution(
                  mention == null || mention.isNull() ? null : span(mention, points),
                  cue == null || cue.isNull() ? null : span(cue, points),
                  content,
                  1),
              statement));
    }
    return attributions;
  }

  private static Span span(JsonNode span, CodePoints points) {
    return new Span(points.utf16(span.get(0).asInt()), points.utf16(span.get(1).asInt()));
  }

  /** Decides by what it has learned so far, and learns from what was wrong. */
  private static final class Pupil implements Judge {
    private final Softmax dates = new Softmax(BITS);
    private final Softmax antecedents = new Softmax(BITS);
    private final Perceptron topics = new Perceptron(1, BITS);
    private final Softmax allegiances = new Softmax(BITS);
    private final Softmax states = new Softmax(BITS);
    private JsonNode roles = JSON.createArrayNode();
    private boolean statesOnly; // whether only the states of offices are to be learned
    private final IdentityHashMap<Attribution, JsonNode> gold = new IdentityHashMap<>();

    @Override
    public int date(Attribution attribution, List<DateRange> ranges, List<Choice> choices) {
      JsonNode said = gold.get(attribution) == null ? null : gold.get(attribution).get("said");
      int right = -1;
      for (int i = 0; said != null && i < ranges.size() && right < 0; i++) {
        DateRange range = ranges.get(i);
        boolean same =
            said.get("earliest").asText().equals(String.valueOf(range.earliest()))
                && said.get("latest").asText().equals(String.valueOf(range.latest()));
        right = same ? i : -1;
      }
      return learn(dates, choices, right);
    }

    @Override
    public int antecedent(Attribution attribution, List<Person> people, List<Choice> choices) {
      JsonNode statement = gold.get(attribution);
      int right = -1;
      for (int i = 0; statement != null && i < people.size() && right < 0; i++) {
        String name = statement.get("speaker").get("name").asText();
        right = PersonKey.fold(name).equals(PersonKey.fold(people.get(i).name())) ? i : -1;
      }
      return learn(antecedents, choices, right);
    }

    @Override
    public boolean[] about(
        Attribution attribution, List<String> codes, List<Choice> choices, List<Choice> sizes) {
      float[] members = StatementModel.scores(choices, topics);
      float[] bySize = StatementModel.scores(sizes, topics);
      boolean[] counts = StatementModel.set(members, bySize);
      JsonNode statement = gold.get(attribution);
      if (statement == null) {
        return counts;
      }
      Set<String> right = new HashSet<>();
      statement.get("about").forEach(code -> right.add(code.asText()));
      boolean[] truth = new boolean[members.length];
      for (int i = 0; i < truth.length; i++) {
        truth[i] = right.contains(codes.get(i));
        members[i] += truth[i] ? -MARGIN : MARGIN;
      }
      boolean[] rival = StatementModel.set(members, bySize);
      if (!Arrays.equals(truth, rival)) {
        int size = 0;
        int rivalSize = 0;
        for (int i = 0; i < truth.length; i++) {
          size += truth[i] ? 1 : 0;
          rivalSize += rival[i] ? 1 : 0;
          if (truth[i] != rival[i]) {
            update(choices.get(i), truth[i] ? 1 : -1);
          }
        }
        if (size != rivalSize) {
          update(sizes.get(size), 1);
          update(sizes.get(rivalSize), -1);
        }
      }
      topics.next();
      return counts;
    }

    private void update(Choice choice, int change) {
      for (int feature : choice.features()) {
        topics.update(feature, 0, change);
      }
    }

    @Override
    public @Nullable Double confidence(Attribution attribution, Statement statement) {
      return null;
    }

    @Override
    public int allegiance(
        Attribution attribution,
        Source source,
        List<@Nullable String> codes,
        List<Choice> choices) {
      JsonNode statement = gold.get(attribution);
      boolean same =
          statement != null
              && statement.get("speaker").get("kind").asText().equals(source.kind().word())
              && (source.person() == null
                  || PersonKey.fold(statement.get("speaker").get("name").asText())
                      .equals(PersonKey.fold(source.name())));
      int right = statement != null && same ? codes.indexOf(text(statement, "country")) : -1;
      return learn(allegiances, choices, right);
    }

    @Override
    public int state(Person person, String title, List<String> codes, List<Choice> choices) {
      String right = null;
      for (JsonNode role : roles) {
        boolean same =
            PersonKey.fold(role.get("person").asText()).equals(PersonKey.fold(person.name()))
                && PersonKey.fold(role.get("title").asText()).equals(PersonKey.fold(title));
        right = right == null && same ? state(role) : right;
      }
      return learn(states, choices, right == null ? -1 : codes.indexOf(right));
    }

    private static String state(JsonNode role) {
      return role.hasNonNull("country") ? role.get("country").asText() : OfficeStates.NONE;
    }

    private static int learn(Softmax model, List<Choice> choices, int right) {
      int best = StatementModel.best(choices, model);
      if (right >= 0) {
        model.learn(choices.stream().map(Choice::features).toList(), right);
      }
      return best;
    }

    /** Notes what is known after a pass. */
    void mark() {
      dates.mark();
      antecedents.mark();
      allegiances.mark();
      states.mark();
    }
  }
}
