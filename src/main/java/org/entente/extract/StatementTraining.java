package org.entente.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entente.learn.Perceptron;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.DateRange;
import org.entente.model.PersonKey;
import org.entente.model.Span;
import org.entente.text.Annotator;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Learns from gold articles when statements were said, whom pronouns stand for and whom sources
 * speak for.
 */
public final class StatementTraining {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PASSES = 6;
  private static final int BITS = 18;
  private static final float MARGIN = 10;
  private static final long SEED = 20260101;

  private StatementTraining() {}

  /** A gold article, annotated, with what is to be learned of each of its attributions. */
  private record Lesson(Article article, Document document, List<Labelled> gold) {}

  /** The spans of a gold statement, as UTF-16 indices, and all of it. */
  record Labelled(Attribution attribution, JsonNode statement) {}

  /**
   * Writes the model.
   *
   * @param files gold articles in JSON
   * @param out where to; stays open
   * @throws IOException if a file can't be read
   */
  public static void train(List<Path> files, Annotator annotator, Lexicon lexicon, OutputStream out)
      throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (Path file : files) {
      JsonNode gold = JSON.readTree(Files.readString(file));
      Document document = annotator.annotate(gold.get("text").asText());
      lessons.add(new Lesson(article(gold), document, attributions(gold)));
    }
    Pupil pupil = new Pupil();
    Random random = new Random(SEED);
    for (int pass = 0; pass < PASSES; pass++) {
      Collections.shuffle(lessons, random);
      for (Lesson lesson : lessons) {
        pupil.gold.clear();
        lesson.gold().forEach(l -> pupil.gold.put(l.attribution(), l.statement()));
        new Statements(lexicon, pupil)
            .find(
                lesson.article(),
                lesson.document(),
                lesson.gold().stream().map(Labelled::attribution).toList());
      }
    }
    DataOutputStream data = new DataOutputStream(out);
    pupil.dates.average(0.05).write(data);
    pupil.antecedents.average(0.05).write(data);
    pupil.topics.average(0.05).write(data);
    pupil.allegiances.average(0.05).write(data);
    data.flush();
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
    private final Perceptron dates = new Perceptron(1, BITS);
    private final Perceptron antecedents = new Perceptron(1, BITS);
    private final Perceptron topics = new Perceptron(1, BITS);
    private final Perceptron allegiances = new Perceptron(1, BITS);
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
    public boolean[] about(Attribution attribution, List<String> codes, List<Choice> choices) {
      JsonNode statement = gold.get(attribution);
      Set<String> right = new HashSet<>();
      if (statement != null) {
        statement.get("about").forEach(code -> right.add(code.asText()));
      }
      boolean[] counts = new boolean[choices.size()];
      for (int i = 0; i < counts.length; i++) {
        Choice choice = choices.get(i);
        boolean truth = right.contains(codes.get(i));
        float score = choice.score(topics);
        counts[i] = score > 0;
        boolean sure = truth ? score > MARGIN : score < -MARGIN;
        if (statement != null && !sure) {
          for (int feature : choice.features()) {
            topics.update(feature, 0, truth ? 1 : -1);
          }
        }
        topics.next();
      }
      return counts;
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

    private static int learn(Perceptron model, List<Choice> choices, int right) {
      int best = StatementModel.best(choices, model);
      if (right >= 0) {
        int rival = rival(model, choices, right);
        if (rival >= 0) {
          for (int feature : choices.get(right).features()) {
            model.update(feature, 0, 1);
          }
          for (int feature : choices.get(rival).features()) {
            model.update(feature, 0, -1);
          }
        }
        model.next();
      }
      return best;
    }

    /** The best wrong choice if the right one does not beat it by the margin, else -1. */
    private static int rival(Perceptron model, List<Choice> choices, int right) {
      int rival = -1;
      float most = choices.get(right).score(model) - MARGIN;
      for (int i = 0; i < choices.size(); i++) {
        float score = choices.get(i).score(model);
        if (i != right && score >= most) {
          most = score;
          rival = i;
        }
      }
      return rival;
    }
  }
}
