package org.entente.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Scores in a file under version control, so that a change of them is seen in review: JSON, a line
 * for each measure.
 *
 * @param articles how many gold articles were measured on
 * @param scores in the order of the file
 */
public record ScoreFile(int articles, List<Score> scores) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Takes a copy of the list. */
  public ScoreFile {
    scores = List.copyOf(scores);
  }

  /**
   * The scores as JSON. Precision, recall and F1, which follow from the counts, are there for the
   * reader.
   */
  public static String text(int articles, List<Score> scores) {
    StringBuilder text = new StringBuilder("{\n\"articles\": " + articles + ",\n\"measures\": {\n");
    for (int i = 0; i < scores.size(); i++) {
      Score s = scores.get(i);
      text.append(
          String.format(
              Locale.ROOT,
              "\"%s\": {\"precision\": %.3f, \"recall\": %.3f, \"F1\": %.3f, \"right\": %d,"
                  + " \"gold\": %d, \"predicted\": %d}%s\n",
              s.measure(),
              s.precision(),
              s.recall(),
              s.f1(),
              s.right(),
              s.gold(),
              s.predicted(),
              i + 1 < scores.size() ? "," : ""));
    }
    return text.append("}\n}\n").toString();
  }

  /**
   * The scores in a file.
   *
   * @throws IOException if it can't be read or holds something else
   */
  public static ScoreFile read(Path file) throws IOException {
    JsonNode json = JSON.readTree(file.toFile());
    List<Score> scores = new ArrayList<>();
    for (var measure : json.path("measures").properties()) {
      JsonNode s = measure.getValue();
      scores.add(
          new Score(
              measure.getKey(),
              s.path("right").asInt(),
              s.path("gold").asInt(),
              s.path("predicted").asInt()));
    }
    if (!json.path("articles").isInt() || scores.isEmpty()) {
      throw new IOException(file + ": holds no scores; write it anew with 'entente eval --write'");
    }
    return new ScoreFile(json.path("articles").asInt(), scores);
  }

  /**
   * What is not as in this file: a line for each measure of which precision or recall differs by
   * more than {@code tolerance}, or whose gold is another.
   *
   * @param tolerance 0 to 1
   */
  public List<String> differences(int articles, List<Score> now, double tolerance) {
    List<String> differences = new ArrayList<>();
    if (articles != this.articles) {
      differences.add("articles: " + this.articles + " in the file, now " + articles);
    }
    for (Score s : now) {
      Score old =
          scores.stream().filter(o -> o.measure().equals(s.measure())).findFirst().orElse(null);
      if (old == null) {
        differences.add(s.measure() + ": not in the file");
      } else if (old.gold() != s.gold()) {
        differences.add(s.measure() + ": gold has " + old.gold() + " in the file, now " + s.gold());
      } else if (Math.abs(old.precision() - s.precision()) > tolerance
          || Math.abs(old.recall() - s.recall()) > tolerance) {
        differences.add(
            String.format(
                Locale.ROOT,
                "%s: precision %.3f, recall %.3f, F1 %.3f in the file, now %.3f, %.3f, %.3f",
                s.measure(),
                old.precision(),
                old.recall(),
                old.f1(),
                s.precision(),
                s.recall(),
                s.f1()));
      }
    }
    for (Score old : scores) {
      if (now.stream().noneMatch(s -> s.measure().equals(old.measure()))) {
        differences.add(old.measure() + ": in the file only");
      }
    }
    return differences;
  }
}
