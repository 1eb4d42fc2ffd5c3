package org.entente.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.graph.GraphStore;
import org.entente.graph.Rows;
import org.jspecify.annotations.Nullable;

/** The Cypher texts of this package and their answers. */
record Cypher(GraphStore store) implements Language {
  @Override
  public List<Map<String, @Nullable Object>> rows(String name, Map<String, ?> parameters)
      throws IOException {
    return rows(store, name, parameters);
  }

  @Override
  public Rows answer(Question question, Map<String, ?> parameters) throws IOException {
    return store.read(question.cypher(), parameters);
  }

  /**
   * The text of {@code NAME.cypher} beside this class.
   *
   * @throws IllegalStateException if there is none
   */
  static String text(String name) {
    return Language.text(name + ".cypher");
  }

  /** The rows that the text of this name gives, as maps from column to value. */
  static List<Map<String, @Nullable Object>> rows(
      GraphStore store, String name, Map<String, ?> parameters) throws IOException {
    return Language.maps(store.read(text(name), parameters));
  }

  static String text(Map<String, @Nullable Object> row, String column) {
    return (String) Objects.requireNonNull(row.get(column), column);
  }

  static @Nullable String textOrNull(Map<String, @Nullable Object> row, String column) {
    return (String) row.get(column);
  }

  static boolean flag(Map<String, @Nullable Object> row, String column) {
    return Boolean.TRUE.equals(row.get(column));
  }

  static int count(Map<String, @Nullable Object> row, String column) {
    return Math.toIntExact((Long) Objects.requireNonNull(row.get(column), column));
  }

  static List<String> texts(Map<String, @Nullable Object> row, String column) {
    List<String> texts = new ArrayList<>();
    for (Object text : (List<?>) Objects.requireNonNull(row.get(column), column)) {
      texts.add((String) text);
    }
    return texts;
  }
}
