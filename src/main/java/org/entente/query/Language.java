package org.entente.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.graph.Rows;
import org.jspecify.annotations.Nullable;

/** A store that is asked the texts of this package, in one of the languages that they are in. */
interface Language {
  /**
   * The rows that the text of this name gives, as maps from column to value.
   *
   * @param parameters more than the text names may be given, and null for what is left open
   */
  List<Map<String, @Nullable Object>> rows(String name, Map<String, ?> parameters)
      throws IOException;

  /** What the question's text in this language gives. */
  Rows answer(Question question, Map<String, ?> parameters) throws IOException;

  /**
   * The text of a file beside this class.
   *
   * @throws IllegalStateException if there is none
   */
  static String text(String file) {
    try (InputStream in = Language.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + ": not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(file + ": cannot be read from the jar", e);
    }
  }

  /** Each row as a map from column to value. */
  static List<Map<String, @Nullable Object>> maps(Rows answer) {
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
}
