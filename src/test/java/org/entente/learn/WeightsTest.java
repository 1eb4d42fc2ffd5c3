package org.entente.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WeightsTest {
  private static final int LABELS = 5;
  private static final int BITS = 9;
  private static final int SLOTS = 1 << BITS;

  @Test
  void emptySlotsAddNothingAndFilledOnesWhatWasLearned() {
    Perceptron perceptron = new Perceptron(LABELS, BITS);
    perceptron.update(0, 1, 3);
    perceptron.update(63, 4, -2);
    perceptron.update(64, 0, 5);
    perceptron.update(SLOTS - 1, 2, 7);
    perceptron.next();
    Weights weights = perceptron.average(0);
    for (int slot = 0; slot < SLOTS; slot++) {
      float[] learned = scores(perceptron, slot);
      float[] kept = scores(weights, slot);
      for (int l = 0; l < LABELS; l++) {
        assertEquals(Math.signum(learned[l]), Math.signum(kept[l]), "slot " + slot + ", " + l);
      }
    }
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Random random = new Random(1);
    Perceptron perceptron = new Perceptron(LABELS, BITS);
    for (int i = 0; i < 200; i++) {
      perceptron.update(random.nextInt(), random.nextInt(LABELS), random.nextInt(21) - 10);
      perceptron.next();
    }
    Weights weights = perceptron.average(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    weights.write(new DataOutputStream(bytes));
    Weights read = Weights.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    for (int slot = 0; slot < SLOTS; slot++) {
      assertArrayEquals(scores(weights, slot), scores(read, slot));
    }
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    read.write(new DataOutputStream(again));
    assertArrayEquals(bytes.toByteArray(), again.toByteArray());
  }

  private static float[] scores(Scorer scorer, int feature) {
    float[] scores = new float[LABELS];
    scorer.add(feature, scores, 0);
    return scores;
  }
}
