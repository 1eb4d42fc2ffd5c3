package org.entente.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.query.Parameter;
import org.entente.query.Question;
import org.jspecify.annotations.Nullable;

/** The catalogue of questions as rows. */
public final class CatalogueTable {
  private CatalogueTable() {}

  /** One row for each question: its name first, then what it asks and with what. */
  public static Sheet questions(List<Question> questions) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Question q : questions) {
      rows.add(
          Arrays.asList(
              q.name(),
              q.sentence(),
              q.parameters().stream().map(Parameter::name).collect(Collectors.joining(" ")),
              q.example()));
    }
    return new Sheet(List.of("name", "question", "parameters", "example"), rows);
  }

  /** One row for each parameter of a question. */
  public static Sheet parameters(Question question) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Parameter p : question.parameters()) {
      rows.add(Arrays.asList(p.name(), p.type().word(), p.meaning(), p.unless()));
    }
    return new Sheet(List.of("parameter", "type", "meaning", "if left out"), rows);
  }
}
