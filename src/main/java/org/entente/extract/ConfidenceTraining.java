package org.entente.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.extract.StatementTraining.Labelled;
import org.entente.extract.StatementTraining.Lesson;
import org.entente.learn.Regression;
import org.entente.learn.Regression.Example;
import org.entente.lexicon.Lexicon;
import org.entente.model.DateRange;
import org.entente.model.PersonKey;
import org.entente.model.Role;
import org.entente.model.Span;
import org.entente.model.Speaker.Kind;
import org.entente.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Learns how sure a statement is from statements that models found in articles new to them, and
 * from whether those are right as the project's scorer judges it.
 */
final class ConfidenceTraining {
  private static final double PENALTY = 3;

  private ConfidenceTraining() {}

  /**
   * Judges what is found in each lesson by models that learned from the other lessons.
   *
   * @param heldOut by article, attributions that models found that had not learned from it
   */
  static List<Example> judge(
      List<Lesson> lessons, Map<String, List<Attribution>> heldOut, Lexicon lexicon)
      throws IOException {
    List<Example> judged = new ArrayList<>();
    StatementTraining.heldOut(
        lessons,
        lexicon,
        (lesson, statements) -> judged.addAll(judge(lesson, heldOut, statements)));
    return judged;
  }

  /** Judges what models that did not learn from a lesson find in it. */
  static List<Example> judge(
      Lesson lesson, Map<String, List<Attribution>> heldOut, Statements statements) {
    List<Attribution> found = heldOut.getOrDefault(lesson.article().id(), List.of());
    return judge(lesson, statements.pairs(lesson.article(), lesson.document(), found));
  }

  /** The confidence that was learned. */
  static Confidence train(List<Example> judged) {
    return judged.isEmpty() ? untrained() : new Confidence(Regression.fit(judged, PENALTY));
  }

  /** A confidence that knows nothing. */
  static Confidence untrained() {
    return new Confidence(Regression.none(Confidence.FEATURES));
  }

  private static List<Example> judge(Lesson lesson, Map<Attribution, Statement> found) {
    List<Attribution> attributions = new ArrayList<>(found.keySet());
    List<JsonNode> gold = lesson.gold().stream().map(Labelled::statement).toList();
    Map<Attribution, JsonNode> match = matched(attributions, lesson.gold());
    List<Example> judged = new ArrayList<>();
    for (Attribution attribution : attributions) {
      Statement statement = Objects.requireNonNull(found.get(attribution));
      JsonNode truth = match.get(attribution);
      judged.add(
          new Example(
              Confidence.features(attribution, statement),
              truth != null && gold.contains(truth) && isRight(statement, truth)));
    }
    return judged;
  }

  /** Each attribution's gold statement: that whose content it shares by half, best first. */
  private static Map<Attribution, JsonNode> matched(List<Attribution> found, List<Labelled> gold) {
    record Pair(Attribution found, Labelled gold, double overlap) {}
    List<Pair> pairs = new ArrayList<>();
    for (Attribution attribution : found) {
      BitSet own = characters(attribution);
      for (Labelled labelled : gold) {
        BitSet both = characters(labelled.attribution());
        int all = both.cardinality() + own.cardinality();
        both.and(own);
        double overlap = both.cardinality() / (double) (all - both.cardinality());
        if (overlap >= 0.5) {
          pairs.add(new Pair(attribution, labelled, overlap));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
    Map<Attribution, JsonNode> matched = new HashMap<>();
    List<Labelled> used = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!matched.containsKey(pair.found()) && !used.contains(pair.gold())) {
        matched.put(pair.found(), pair.gold().statement());
        used.add(pair.gold());
      }
    }
    return matched;
  }

  private static BitSet characters(Attribution attribution) {
    BitSet characters = new BitSet();
    for (Span span : attribution.content()) {
      characters.set(span.start(), span.end());
    }
    return characters;
  }

  private static boolean isRight(Statement s, JsonNode gold) {
    JsonNode speaker = gold.get("speaker");
    boolean person = speaker.get("kind").asText().equals(Kind.PERSON.word());
    Span mention = s.speaker().mention();
    JsonNode printed = speaker.path("mention");
    boolean overlaps =
        mention != null
            && printed.isArray()
            && mention.start() < printed.get(1).asInt()
            && printed.get(0).asInt() < mention.end();
    boolean named =
        PersonKey.fold(speaker.get("name").asText()).equals(PersonKey.fold(s.speaker().name()));
    return person == (s.speaker().kind() == Kind.PERSON)
        && (named || (!person && overlaps))
        && isRole(s.role(), gold.path("role"))
        && Objects.equals(s.country(), text(gold, "country"))
        && isTime(s.said(), gold.get("said"));
  }

  private static boolean isRole(@Nullable Role role, JsonNode gold) {
    if (role == null || !gold.isObject()) {
      return role == null && !gold.isObject();
    }
    return PersonKey.fold(role.office().title()).equals(PersonKey.fold(gold.get("title").asText()))
        && Objects.equals(role.office().country(), text(gold, "country"))
        && Objects.equals(role.office().organisation(), text(gold, "organisation"));
  }

  private static boolean isTime(DateRange said, JsonNode gold) {
    return Objects.equals(string(said.earliest()), text(gold, "earliest"))
        && Objects.equals(string(said.latest()), text(gold, "latest"));
  }

  private static @Nullable String string(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.get(field).asText() : null;
  }
}
