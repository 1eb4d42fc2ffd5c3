package org.entente.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.extract.Extractor;
import org.entente.lexicon.Lexicon;
import org.entente.model.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreFileTest {
  private static final Path DEV = Path.of("..", "shared", "gold", "dev");
  private static final Path SCORES = Path.of("docs", "scores", "dev.json");
  private static final double TOLERANCE = 0.005;

  @TempDir private Path folder;

  @Test
  void scoresAreThoseOfTheFile() throws IOException {
    assumeTrue(Files.isDirectory(DEV), "no dev articles at " + DEV + ": scores not checked");
    List<Findings> gold = Gold.read(List.of(DEV));
    Extractor extractor = Extractor.load(Lexicon.load());
    List<Findings> found = new ArrayList<>();
    gold.forEach(g -> found.add(extractor.extract(g.article())));
    assertEquals(
        List.of(),
        ScoreFile.read(SCORES)
            .differences(gold.size(), Evaluation.of(gold, found).scores(), TOLERANCE),
        "scores changed; if that is meant: ./entente eval ../shared/gold/dev --write " + SCORES);
  }

  @Test
  void readsWhatItWrites() throws IOException {
    List<Score> scores = List.of(new Score("content", 3, 4, 6), new Score("TUPLE", 0, 4, 6));
    Path file = Files.writeString(folder.resolve("s.json"), ScoreFile.text(2, scores));
    assertEquals(new ScoreFile(2, scores), ScoreFile.read(file));
    assertTrue(
        Files.readString(file)
            .contains(
                "\"content\": {\"precision\": 0.500, \"recall\": 0.750, \"F1\": 0.600,"
                    + " \"right\": 3, \"gold\": 4, \"predicted\": 6},\n"));
  }

  @Test
  void tellsWhichScoresChanged() {
    ScoreFile file =
        new ScoreFile(2, List.of(new Score("content", 300, 400, 600), new Score("roles", 1, 1, 1)));
    assertEquals(List.of(), file.differences(2, file.scores(), 0));
    assertEquals(
        List.of(),
        file.differences(
            2, List.of(new Score("content", 301, 400, 600), file.scores().get(1)), 0.005));
    assertEquals(
        List.of(
            "articles: 2 in the file, now 3",
            "content: precision 0.500, recall 0.750, F1 0.600 in the file, now 0.400, 0.600, 0.480",
            "date: not in the file",
            "roles: in the file only"),
        file.differences(
            3, List.of(new Score("content", 240, 400, 600), new Score("date", 1, 1, 1)), 0.005));
    assertEquals(
        List.of("content: gold has 400 in the file, now 401", "roles: in the file only"),
        file.differences(2, List.of(new Score("content", 300, 401, 600)), 0.005));
  }

  @Test
  void aFileOfSomethingElseSaysHowToWriteIt() throws IOException {
    Path file = Files.writeString(folder.resolve("s.json"), "{}");
    IOException e = assertThrows(IOException.class, () -> ScoreFile.read(file));
    assertTrue(String.valueOf(e.getMessage()).contains("eval --write"));
  }
}
