package org.entente.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorTrainingTest {
  private static final int WORDS = 300;
  private static final int SIZE = 30;

  @TempDir Path folder;

  /** Words in bundles of three: "waa", "wab" and "wac" point almost the same way, and so on. */
  private Path file() throws IOException {
    Random random = new Random(1);
    StringBuilder json = new StringBuilder("{\"dimensions\": 30, \"vectors\": {\"1984\": [1]");
    double[] bundle = new double[SIZE];
    for (int i = 0; i < WORDS; i++) {
      json.append(", \"").append(word(i)).append("\": [");
      for (int k = 0; k < SIZE; k++) {
        bundle[k] = i % 3 == 0 ? random.nextGaussian() : bundle[k];
        json.append(bundle[k] + 0.001 * random.nextGaussian()).append(", ");
      }
      json.append("5.5, ").append(i).append(']');
    }
    return Files.writeString(folder.resolve("wink-embeddings.json"), json.append("}}"));
  }

  private static String word(int i) {
    return "w" + (char) ('a' + i / 3 / 26) + (char) ('a' + i / 3 % 26) + (char) ('a' + i % 3);
  }

  private byte[] train() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    VectorTraining.train(file(), out, line -> {});
    return out.toByteArray();
  }

  @Test
  void wordsOfLikeUseGetLikeNumbers() throws IOException {
    WordVectors vectors = WordVectors.read(new ByteArrayInputStream(train()));
    for (int i = 0; i < WORDS; i += 3) {
      int a = vectors.row(word(i));
      int b = vectors.row(word(i + 1));
      assertTrue(a >= 0 && b >= 0);
      assertTrue(vectors.classOf(a) > 0 && vectors.classOf(a) <= WordVectors.CLASSES);
      for (int k = 0; k < WordVectors.SIZE; k++) {
        assertEquals(vectors.number(a, k), vectors.number(b, k), 0.5);
        assertTrue(Math.abs(vectors.number(a, k)) <= 3);
      }
    }
    assertEquals(-1, vectors.row("1984"));
    assertEquals(-1, vectors.row("absent"));
  }

  @Test
  void theSameFileGivesTheSameBytes() throws IOException {
    assertArrayEquals(train(), train());
  }

  @Test
  void aPackedFileGivesTheSameBytes() throws IOException {
    Path packed = folder.resolve("wink-embeddings.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(file(), out);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    VectorTraining.train(packed, bytes, line -> {});
    assertArrayEquals(train(), bytes.toByteArray());
  }

  @Test
  void aFileWithoutVectorsIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("wink-embeddings.json"), "{\"vectors\": {}}");
    IOException e =
        assertThrows(
            IOException.class,
            () -> VectorTraining.train(file, new ByteArrayOutputStream(), line -> {}));
    assertTrue(String.valueOf(e.getMessage()).startsWith(file + ": no word vectors"), e::toString);
  }

  @Test
  void theOnesInTheJarKnowWhatWordsMean() {
    Document document = Annotator.load().annotate("Sanctions, an embargo and bananas xyzzyx.");
    assertTrue(document.hasMeaning(5));
    assertFalse(document.hasMeaning(6));
    assertEquals(0, document.wordClass(6));
    Document days = Annotator.load().annotate("On Monday, Tuesday or Friday");
    assertEquals(days.wordClass(1), days.wordClass(3));
    assertEquals(days.wordClass(1), days.wordClass(5));
    assertNotEquals(days.wordClass(1), document.wordClass(0));
    double near = 0;
    double far = 0;
    for (int k = 0; k < WordVectors.SIZE; k++) {
      near += document.meaning(0, k) * document.meaning(3, k);
      far += document.meaning(0, k) * document.meaning(5, k);
    }
    assertTrue(near > far, near + " and " + far);
  }
}
