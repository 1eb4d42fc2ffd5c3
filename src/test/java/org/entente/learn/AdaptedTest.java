package org.entente.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdaptedTest {
  @Test
  void addsWhatBothKnow() {
    Perceptron shared = new Perceptron(2, 8);
    Perceptron own = new Perceptron(2, 8);
    Adapted both = new Adapted(shared, own);
    shared.update(5, 0, 3);
    shared.next();
    both.update(5, 1, 2);
    both.next();
    float[] scores = new float[2];
    both.add(5, scores, 0);
    assertArrayEquals(new float[] {3, 4}, scores);
    assertEquals(2, both.labels());
    float[] others = new float[2];
    shared.add(5, others, 0);
    assertArrayEquals(new float[] {3, 2}, others, "the other kind sees the shared one only");
    Weights kept = Perceptron.average(List.of(shared, own), 1, 0);
    float[] sum = new float[2];
    kept.add(5, sum, 0);
    // the mean over the examples of each: 3·2/3, and 2·1/3 of the shared one with 2·1/2 of the own
    assertEquals(2, sum[0], 0.1);
    assertEquals(2 / 3.0 + 1, sum[1], 0.1);
  }
}
