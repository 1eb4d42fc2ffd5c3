package org.entente.query;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.graph.GraphStore;
import org.entente.lexicon.Actor;
import org.entente.lexicon.Lexicon;
import org.entente.model.Keys;
import org.jspecify.annotations.Nullable;

/** Finds actors by what people write for them. */
public final class Actors {

  private Actors() {}

  /**
   * The code of the actor that {@code written} means: the store's actor of that code or name,
   * whatever its case; else the code of a country, or what the ontology calls so: "Türkiye".
   *
   * @throws BadQuestion if it is none of these; the message names what may have been meant, and
   *     actors that the store has
   * @throws IOException if the store cannot be read
   */
  public static String code(GraphStore store, String written) throws IOException {
    return code(new Cypher(store), "actor", written);
  }

  /**
   * The codes of the two actors that most findings are between; empty if there are none.
   *
   * @throws IOException if the store cannot be read
   */
  public static List<String> busiest(GraphStore store) throws IOException {
    Map<String, @Nullable Object> any = new HashMap<>();
    any.put("actor", null);
    any.put("other", null);
    return new Cypher(store)
        .rows("defaults/dyad", any).stream()
            .flatMap(row -> Stream.of("actor", "other").map(of -> Cypher.textOrNull(row, of)))
            .filter(Objects::nonNull)
            .toList();
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
    org.entente.lexicon.Actors names = Lexicon.load().actors();
    Actor named = names.byName(text);
    if (named != null) {
      return named.code();
    }
    String meant =
        names.suggest(text).stream()
            .map(actor -> actor.name() + " (" + actor.code() + ")")
            .collect(Collectors.joining(", "));
    String known =
        store.rows("defaults/busiest", Map.of()).stream()
            .map(row -> Cypher.text(row, "code"))
            .collect(Collectors.joining(", "));
    throw new BadQuestion(
        parameter
            + " \""
            + written
            + "\" is no actor; write a code or a name, CHN or China"
            + (known.isEmpty() ? "" : "; the store has most about " + known)
            + (meant.isEmpty() ? "" : "; did you mean " + meant + "?"));
  }
}
