package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.text.Annotator;
import org.entente.text.Document;
import org.entente.text.WordVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  private static final String ARTICLE =
      """
      {"id": "a", "title": "Talks", "published": "2024-01-02", "publisher": "Meridian",
       "text": "The envoy said talks failed. Snow fell.", "statements": [
       {"speaker": {"name": "The envoy", "kind": "unnamed", "mention": [0, 9]}, "role": null,
        "country": null, "mode": "indirect", "cue": [10, 14], "content": [[15, 27]],
        "said": {"earliest": "2024-01-01", "latest": "2024-01-02", "basis": "published"},
        "about": []}], "roles": [], "events": []}
      """;
  private static final String ATTRIBUTIONS =
      """
      {"id": "b", "text": "A mayor said rain fell.", "attributions": [{"source": [[0, 7]], "cue": [[8, 12]], "content": [[13, 22]]}]}
      """;

  @TempDir Path folder;

  private static String treebank() {
    String[][] words = {
      {"The", "the", "DT", "2", "det"},
      {"envoy", "envoy", "NN", "3", "nsubj"},
      {"said", "say", "VBD", "0", "root"},
      {"talks", "talk", "NNS", "5", "nsubj"},
      {"failed", "fail", "VBD", "3", "ccomp"},
      {".", ".", ".", "3", "punct"}
    };
    StringBuilder b = new StringBuilder();
    for (int s = 0; s < 6; s++) {
      for (int i = 0; i < words.length; i++) {
        String[] w = words[i];
        b.append(
            String.join(
                "\t", "" + (i + 1), w[0], w[1], "_", w[2], "_", w[3], w[4], "_", "_" + "\n"));
      }
      b.append('\n');
    }
    return b.toString();
  }

  private List<Path> corpora() throws IOException {
    Path gold = Files.createDirectories(folder.resolve("gold"));
    Files.writeString(gold.resolve("a.json"), ARTICLE);
    Path treebank = Files.writeString(folder.resolve("tiny.conllu"), treebank());
    Path attributions = Files.writeString(folder.resolve("train.jsonl"), ATTRIBUTIONS);
    return List.of(treebank, attributions, gold);
  }

  @Test
  void theSameCorporaGiveTheSameBytes() throws IOException {
    List<String> progress = new ArrayList<>();
    Training.run(corpora(), folder.resolve("one"), progress::add);
    Training.run(corpora(), folder.resolve("two"), line -> {});
    for (String file :
        List.of(
            "org/entente/text/words.model",
            "org/entente/extract/attribution.model",
            "org/entente/extract/statements.model",
            "org/entente/extract/events.model")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("one").resolve(file)),
          Files.readAllBytes(folder.resolve("two").resolve(file)));
    }
    assertTrue(
        progress.contains("1 articles with attributions, 1 with findings"), progress::toString);
  }

  @Test
  void findsAgainWhatItLearned() throws IOException {
    Training.run(corpora(), folder, line -> {});
    try (InputStream words = Files.newInputStream(folder.resolve("org/entente/text/words.model"));
        InputStream model =
            Files.newInputStream(folder.resolve("org/entente/extract/attribution.model"))) {
      String text = "The envoy said talks failed. Snow fell.";
      Document document = Annotator.read(words, WordVectors.none()).annotate(text);
      List<Attribution> found = Attributor.read(model).attributions(document);
      assertEquals(1, found.size());
      assertEquals(
          List.of("talks failed"),
          found.get(0).content().stream().map(c -> text.substring(c.start(), c.end())).toList());
    }
  }

  @Test
  void aFileThatIsNoCorpusIsNamed() throws IOException {
    Path wrong = Files.write(folder.resolve("notes.csv"), "no".getBytes(StandardCharsets.UTF_8));
    IOException e =
        assertThrows(IOException.class, () -> Training.run(List.of(wrong), folder, line -> {}));
    assertTrue(String.valueOf(e.getMessage()).startsWith(wrong + ": neither .conllu"), e::toString);
    Path absent = folder.resolve("absent");
    e = assertThrows(IOException.class, () -> Training.run(List.of(absent), folder, line -> {}));
    assertTrue(
        String.valueOf(e.getMessage()).startsWith(absent + ": no such file"), wrong::toString);
  }

  @Test
  void oneFileOfWordVectorsIsEnough() throws IOException {
    Path one = Files.writeString(folder.resolve("wink-embeddings-a.json"), "{}");
    Path two = Files.writeString(folder.resolve("wink-embeddings-b.json"), "{}");
    IOException e =
        assertThrows(IOException.class, () -> Training.run(List.of(one, two), folder, line -> {}));
    assertEquals(two + ": word vectors beside " + one + "; name one of the two", e.getMessage());
  }
}
