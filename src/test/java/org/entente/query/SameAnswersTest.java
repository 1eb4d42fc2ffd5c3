package org.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.Entente;
import org.entente.article.Rejected;
import org.entente.graph.GraphStore;
import org.entente.graph.Loader;
import org.entente.graph.TestStore;
import org.entente.model.Findings;
import org.entente.rdf.Twin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every question has the same answer in Cypher and in SPARQL. */
class SameAnswersTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Duration TIME = Duration.ofMinutes(1);

  @TempDir private Path folder;

  @Test
  void ofMadeArticles() throws IOException {
    GraphStore store = StoryStore.loaded();
    try (Loader loader = store.loader(code -> null, false)) {
      for (Findings findings : RetoldStories.all()) {
        loader.accept(findings);
      }
    }
    try (Twin twin = Twins.open(store, folder, n -> {})) {
      for (Question question : CATALOGUE.questions()) {
        Answer answer = same(store, twin, question, Map.of());
        hasSentences(answer);
        if (question.parameter("actor").isPresent()) {
          same(store, twin, question, Map.of("actor", "rus"));
          same(store, twin, question, Map.of("actor", "EU", "other", "chn"));
        }
        if (question.parameter("from").isPresent()) {
          same(store, twin, question, Map.of("from", "2022-01-01", "to", "2022-03-04"));
        }
        if (question.parameter("publisher").isPresent()) {
          same(store, twin, question, Map.of("publisher", "Evening Post"));
        }
        if (question.parameter("person").isPresent()) {
          for (String person : List.of("bo lin", "orlov", "hu rong", "duarte")) {
            same(store, twin, question, Map.of("person", person));
          }
        }
        if (question.parameter("country").isPresent()) {
          same(store, twin, question, Map.of("country", "RUS"));
        }
        if (question.parameter("limit").isPresent()) {
          assertEquals(1, same(store, twin, question, Map.of("limit", "1")).rows().rows().size());
        }
      }
      for (String day : List.of("2021-12-31", "2022-02-01", "2022-04-01", "2023-01-01")) {
        same(
            store,
            twin,
            CATALOGUE.question("office-on-day"),
            Map.of("day", day, "title", "foreign minister", "country", "CHN"));
      }
      for (String id : List.of("one", "three", "six", "seven", "none")) {
        same(store, twin, CATALOGUE.question("article"), Map.of("article", id));
      }
      for (String month : List.of("2021-12", "2022-02", "2022-05", "1990-01")) {
        same(store, twin, CATALOGUE.question("closest-dyads"), Map.of("month", month));
      }
    }
  }

  @Test
  void ofTheSamples() throws IOException {
    GraphStore store = TestStore.empty();
    Entente.create(List.of())
        .load(
            List.of("src/samples"),
            InputStream.nullInputStream(),
            store,
            new Entente.LoadOptions(1, false, 0),
            new Entente.Watcher() {
              @Override
              public void rejected(Rejected rejected) {
                fail(rejected.toString());
              }
            });
    try (Twin twin = Twins.open(store, folder, n -> {})) {
      for (Question question : CATALOGUE.questions()) {
        same(store, twin, question, Map.of());
        same(store, twin, question, ExampleOf.parameters(question));
      }
    }
  }

  /** The answer, after both languages gave it. */
  private static Answer same(
      GraphStore store, Twin twin, Question question, Map<String, String> given)
      throws IOException {
    String name = question.name() + " " + given;
    Answer cypher = CATALOGUE.ask(store, question.name(), given);
    Answer sparql = CATALOGUE.ask(twin, question.name(), given, TIME);
    assertEquals(told(cypher), told(sparql), name);
    assertEquals(cypher, sparql, name); // also the types of the cells
    return cypher;
  }

  /** What was asked, the columns and the rows, a line each. */
  private static String told(Answer answer) {
    List<String> lines = new ArrayList<>();
    lines.add(answer.asked().toString());
    lines.add(answer.rows().columns().toString());
    answer.rows().rows().forEach(row -> lines.add(row.toString()));
    return String.join("\n", lines);
  }

  private static void hasSentences(Answer answer) {
    Question question = answer.question();
    List<String> columns = answer.rows().columns();
    assertFalse(question.sentence().isBlank());
    assertFalse(answer.rows().rows().isEmpty(), "no answer to " + question.name());
    String first = columns.contains("quote") ? "" : "first_";
    for (List<?> row : answer.rows().rows()) {
      for (String column : List.of(first + "quote", first + "article")) {
        Object cell = row.get(columns.indexOf(column));
        assertFalse(Objects.toString(cell, "").isEmpty(), question.name() + ": no " + column);
      }
    }
    for (Parameter p : question.parameters()) {
      boolean open = p.source().equals(Parameter.OPEN);
      assertEquals(!open, answer.asked().containsKey(p.name()), p.name());
      if (!question.example().contains(p.name() + "=") && !open) {
        fail(question.name() + ": the example lacks " + p.name());
      }
    }
  }
}
