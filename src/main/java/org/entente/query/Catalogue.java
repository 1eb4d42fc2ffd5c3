package org.entente.query;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.graph.GraphStore;
import org.entente.rdf.Twin;
import org.jspecify.annotations.Nullable;

/** The questions that Entente knows how to ask a store. */
public final class Catalogue {
  private static final String INDEX = "questions/catalogue.txt";

  private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

  private final List<String> names;

  private Catalogue(List<String> names) {
    this.names = names;
  }

  /** The catalogue of this version. The questions themselves are read when they are asked for. */
  public static Catalogue load() {
    return new Catalogue(Language.text(INDEX).lines().filter(l -> !l.isBlank()).toList());
  }

  /** All questions, related ones together. */
  public List<Question> questions() {
    return names.stream().map(Catalogue::read).toList();
  }

  /**
   * The question of this name.
   *
   * @throws BadQuestion if there is none; the message names them all
   */
  public Question question(String name) {
    if (!names.contains(name)) {
      throw new BadQuestion(
          "\""
              + name
              + "\" is no question of the catalogue; ask one of "
              + String.join(", ", names));
    }
    return read(name);
  }

  private static Question read(String name) {
    return Question.parse(name, Cypher.text("questions/" + name), Sparql.text("questions/" + name));
  }

  /**
   * Answers the question of this name. What is not given is drawn from the store or left open, as
   * the question says.
   *
   * @param given from the names of parameters to their values as people write them
   * @throws BadQuestion if there is no such question or parameter, or a value is none of its type,
   *     or the store has nothing to draw a missing one from
   * @throws IOException if the store cannot be read
   */
  public Answer ask(GraphStore store, String name, Map<String, String> given) throws IOException {
    return ask(new Cypher(store), name, given);
  }

  /**
   * Answers the question of this name with its SPARQL text: the same rows as those of the store
   * that this is a twin of.
   *
   * @param given from the names of parameters to their values as people write them
   * @param time after which a query is stopped; zero for no limit
   * @throws BadQuestion as above
   * @throws IOException if the twin cannot be read, or not in time
   */
  public Answer ask(Twin twin, String name, Map<String, String> given, Duration time)
      throws IOException {
    return ask(new Sparql(twin, time), name, given);
  }

  private Answer ask(Language store, String name, Map<String, String> given) throws IOException {
    Question question = question(name);
    for (String key : given.keySet()) {
      if (question.parameter(key).isEmpty()) {
        throw new BadQuestion(
            name
                + " has no parameter \""
                + key
                + "\"; it has "
                + (question.parameters().isEmpty()
                    ? "none"
                    : question.parameters().stream()
                        .map(Parameter::name)
                        .collect(Collectors.joining(", "))));
      }
    }
    Values values = new Values(store);
    for (Parameter parameter : question.parameters()) {
      String written = given.get(parameter.name());
      if (written != null) {
        values.give(parameter, written);
      }
    }
    for (Parameter parameter : question.parameters()) {
      if (!given.containsKey(parameter.name())) {
        values.draw(parameter);
      }
    }
    return new Answer(
        question, values.shown(question.parameters()), store.answer(question, values.bound));
  }

  /** The values of one question's parameters, as they become known. */
  private static final class Values {
    private final Language store;
    private final Map<String, @Nullable Object> bound = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, Map<String, @Nullable Object>> drawn = new HashMap<>();

    Values(Language store) {
      this.store = store;
    }

    Map<String, String> shown(List<Parameter> parameters) {
      Map<String, String> inOrder = new LinkedHashMap<>();
      for (Parameter parameter : parameters) {
        String value = shown.get(parameter.name());
        if (value != null) {
          inOrder.put(parameter.name(), value);
        }
      }
      return inOrder;
    }

    void give(Parameter parameter, String written) throws IOException {
      Object value = parameter.value(written);
      String name = parameter.name();
      switch (parameter.type()) {
        case ACTOR -> {
          String code = Actors.code(store, name, value.toString());
          bound.put(name, code);
          shown.put(name, code);
        }
        case PERSON -> {
          Person person = People.one(store, value.toString());
          bound.put(name, person.key());
          shown.put(name, person.name());
        }
        case DATE, MONTH, INT, TEXT -> {
          bound.put(name, value);
          shown.put(name, written.strip());
        }
      }
    }

    void draw(Parameter parameter) throws IOException {
      String source = parameter.source();
      int dot = source.indexOf('.');
      if (source.equals(Parameter.OPEN)) {
        bound.put(parameter.name(), null);
      } else if (dot < 0) {
        give(parameter, source);
      } else {
        Map<String, @Nullable Object> row = row(source.substring(0, dot));
        Object value = row.get(source.substring(dot + 1));
        if (value == null) {
          throw new BadQuestion(
              parameter.name()
                  + ": the store has nothing to take for it; load articles or write it, like "
                  + parameter.example());
        }
        give(parameter, written(parameter, value));
      }
    }

    private static String written(Parameter parameter, Object value) {
      return parameter.type() == Parameter.Type.MONTH && value instanceof LocalDate day
          ? By.MONTH.label(day)
          : value.toString();
    }

    /** The first row of a default query, asked once with what is known; empty if it has none. */
    private Map<String, @Nullable Object> row(String query) throws IOException {
      Map<String, @Nullable Object> row = drawn.get(query);
      if (row == null) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        Matcher names = PARAMETER.matcher(Cypher.text("defaults/" + query));
        while (names.find()) {
          parameters.put(names.group(1), bound.get(names.group(1)));
        }
        List<Map<String, @Nullable Object>> rows = store.rows("defaults/" + query, parameters);
        row = rows.isEmpty() ? Map.of() : rows.get(0);
        drawn.put(query, row);
      }
      return row;
    }
  }
}
