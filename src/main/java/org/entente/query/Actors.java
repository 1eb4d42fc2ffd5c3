package org.entente.query;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.graph.GraphStore;
import org.entente.model.Keys;
import org.jspecify.annotations.Nullable;

/** Finds actors by what people write for them. */
public final class Actors {

  private Actors() {}

  /**
   * The code of the actor that {@code written} means: the store's actor of that code or name,
   * whatever its case; else the code of a country that the store knows nothing of.
   *
   * @throws BadQuestion if it is neither; the message names actors that the store has
   * @throws IOException if the store cannot be read
   */
  public static String code(GraphStore store, String written) throws IOException {
    return code(new Cypher(store), "actor", written);
  }

  static String code(Language store, String parameter, String written) throws IOException {
    String text = written.strip();
    List<Map<String, @Nullable Object>> found = store.rows("defaults/actors", Map.of("text", text));
    if (!found.isEmpty()) {
      return Cypher.text(found.get(0), "code");
    }
    String upper = text.toUpperCase(Locale.ROOT);
    if (Keys.isCountry(upper)) {
      return upper;
    }
    String known =
        store.rows("defaults/busiest", Map.of()).stream()
            .map(row -> Cypher.text(row, "code"))
            .collect(Collectors.joining(", "));
    throw new BadQuestion(
        parameter
            + " \""
            + written
            + "\" is no actor of the store; write a code or a name, CHN or China"
            + (known.isEmpty() ? "" : "; it has " + known));
  }
}
