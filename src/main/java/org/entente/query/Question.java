package org.entente.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question of the catalogue.
 *
 * @param name the name that it is asked by
 * @param sentence the question in words, up to its question mark
 * @param note how to read the answer, or empty
 * @param parameters what it must be told, in the order of its file
 * @param example values to ask it with: {@code actor=CHN other=RUS}
 * @param cypher the text that answers it in Cypher
 * @param sparql the text that gives the same rows in SPARQL
 */
public record Question(
    String name,
    String sentence,
    String note,
    List<Parameter> parameters,
    String example,
    String cypher,
    String sparql) {
  /** Takes a copy of the list. */
  public Question {
    parameters = List.copyOf(parameters);
  }

  /**
   * Reads a question's files: a Cypher text headed by comment lines. First the sentence and, after
   * its question mark, the note; then one line for each parameter and one example. And a SPARQL
   * text without such a head:
   *
   * <pre>
   * // Who spoke for one actor about another?
   * // &#64;param actor actor dyad.actor: whom they speak for
   * // &#64;example actor=CHN
   * </pre>
   */
  static Question parse(String name, String text, String sparql) {
    StringBuilder words = new StringBuilder();
    List<Parameter> parameters = new ArrayList<>();
    String example = "";
    for (String line : text.lines().takeWhile(l -> l.startsWith("//")).toList()) {
      String comment = line.substring(2).strip();
      if (comment.startsWith("@param ")) {
        parameters.add(parameter(name, comment.substring("@param ".length())));
      } else if (comment.startsWith("@example ")) {
        example = comment.substring("@example ".length()).strip();
      } else {
        words.append(words.isEmpty() ? "" : " ").append(comment);
      }
    }
    int end = words.indexOf("?") + 1;
    if (end == 0) {
      throw new IllegalStateException(name + ".cypher: head it with a question");
    }
    return new Question(
        name,
        words.substring(0, end).strip(),
        words.substring(end).strip(),
        parameters,
        example,
        text,
        sparql);
  }

  private static Parameter parameter(String question, String line) {
    int colon = line.indexOf(": ");
    String[] words = line.substring(0, Math.max(colon, 0)).strip().split("\\s+", -1);
    if (words.length != 3) {
      throw new IllegalStateException(
          question + ".cypher: write \"// @param NAME TYPE DEFAULT: meaning\", not " + line);
    }
    return new Parameter(
        words[0],
        Parameter.Type.valueOf(words[1].toUpperCase(Locale.ROOT)),
        words[2],
        line.substring(colon + 2).strip());
  }

  /** The parameter of this name, if there is one. */
  Optional<Parameter> parameter(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
  }
}
