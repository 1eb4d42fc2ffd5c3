package org.entente.query;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.graph.Rows;
import org.entente.rdf.Solutions;
import org.entente.rdf.Twin;
import org.jspecify.annotations.Nullable;

/**
 * The SPARQL texts of this package and their answers. In them the parameter {@code actor} is {@code
 * $_actor}: to SPARQL {@code $actor} and {@code ?actor} are one, and columns have such names. What
 * is left open is not bound; {@code limit} is no variable but the most rows to give.
 *
 * @param time after which a query is stopped; zero for no limit
 */
record Sparql(Twin twin, Duration time) implements Language {
  private static final String LIMIT = "limit";

  @Override
  public List<Map<String, @Nullable Object>> rows(String name, Map<String, ?> parameters)
      throws IOException {
    return Language.maps(ask(text(name), parameters));
  }

  @Override
  public Rows answer(Question question, Map<String, ?> parameters) throws IOException {
    return ask(question.sparql(), parameters);
  }

  /**
   * The text of {@code NAME.sparql} beside this class.
   *
   * @throws IllegalStateException if there is none
   */
  static String text(String name) {
    return Language.text(name + ".sparql");
  }

  private Rows ask(String text, Map<String, ?> parameters) throws IOException {
    Map<String, Object> bound = new HashMap<>();
    parameters.forEach(
        (name, value) -> {
          if (value != null && !name.equals(LIMIT) && !(value instanceof List)) {
            bound.put("_" + name, value);
          }
        });
    long limit = parameters.get(LIMIT) instanceof Long number ? number : 0;
    Solutions solutions = twin.select(text, bound, limit, time);
    return new Rows(solutions.columns(), solutions.rows());
  }
}
