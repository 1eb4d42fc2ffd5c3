package org.entente.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class LogisticTest {
  private static final int[] YES = {1, 70000, -3};
  private static final int[] NO = {2, 70000, -4};

  @Test
  void learnsToTellYesFromNo() {
    Logistic model = taught();
    assertTrue(Logistic.probability(model.score(YES, 3)) > 0.9);
    assertTrue(Logistic.probability(model.score(NO, 3)) < 0.1);
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Logistic model = taught();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(bytes, 0.001);
    Logistic read = Logistic.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals(model.score(YES, 3), read.score(YES, 3), 0.05);
    assertEquals(model.score(NO, 3), read.score(NO, 3), 0.05);
  }

  @Test
  void learnsToChooseTheRightCandidate() {
    Logistic model = new Logistic(12);
    for (int i = 0; i < 500; i++) {
      model.choose(List.of(NO, YES, new int[] {70000}), 1, 1e-4);
    }
    assertTrue(model.score(YES, 3) > model.score(NO, 3) + 3);
    assertEquals(0, model.score(new int[] {70000}, 1), 0.5); // what all share tells nothing
  }

  @Test
  void averagesTheWeightsMarked() {
    Logistic model = new Logistic(8);
    model.mark();
    model.learn(YES, 3, true, 0, 0);
    model.mark();
    assertEquals(model.score(YES, 3) / 2, model.average().score(YES, 3), 1e-6);
  }

  @Test
  void anotherFileIsNoModel() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(new byte[64]);
    }
    IOException e =
        assertThrows(
            IOException.class, () -> Logistic.read(new ByteArrayInputStream(bytes.toByteArray())));
    assertEquals("no logistic model, or one of another version; train it anew", e.getMessage());
  }

  private static Logistic taught() {
    Logistic model = new Logistic(12);
    for (int i = 0; i < 500; i++) {
      model.learn(YES, 3, true, 0, 1e-4);
      model.learn(NO, 3, false, 0, 1e-4);
    }
    return model;
  }
}
