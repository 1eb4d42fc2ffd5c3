package org.entente.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.graph.GraphStore;
import org.entente.graph.Rows;
import org.jspecify.annotations.Nullable;

/** The Cypher texts of this package and their answers. */
final class Cypher {
  private Cypher() {}

  /**
   * The text of {@code NAME.cypher} beside this class.
   *
   * @throws IllegalStateException if there is none
   */
  static String text(String name) {
    try (InputStream in = Cypher.class.getResourceAsStream(name + ".cypher")) {
      if (in == null) {
        throw new IllegalStateException(name + ".cypher: not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name + ".cypher: cannot be read from the jar", e);
    }
  }

  /** The rows that the text of this name gives, as maps from column to value. */
  static List<Map<String, @Nullable Object>> rows(
      GraphStore store, String name, Map<String, ?> parameters) throws IOException {
    Rows answer = store.read(text(name), parameters);
    List<Map<String, @Nullable Object>> maps = new ArrayList<>();
    for (List<@Nullable Object> row : answer.rows()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        map.put(answer.columns().get(i), row.get(i));
      }
      maps.add(map);
    }
    return maps;
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
