package org.entente.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoftmaxTest {
  private static final int[] NEAR = {1, 10};
  private static final int[] FAR = {2, 10};
  private static final int[] FARTHER = {3, 10};

  private static Softmax taught(int times) {
    Softmax model = new Softmax(8);
    for (int i = 0; i < times; i++) {
      model.learn(List.of(FAR, NEAR), 1);
      model.learn(List.of(FARTHER, FAR, NEAR), 2);
      model.learn(List.of(FARTHER, FAR), 1);
    }
    return model;
  }

  private static float score(Scorer model, int[] features) {
    float[] sum = new float[1];
    for (int feature : features) {
      model.add(feature, sum, 0);
    }
    return sum[0];
  }

  @Test
  void learnsWhichIsRightAmongThoseThatAreThere() {
    Softmax model = taught(200);
    assertTrue(score(model, NEAR) > score(model, FAR) + 1);
    assertTrue(score(model, FAR) > score(model, FARTHER) + 1);
  }

  @Test
  void whatAllShareTellsNothing() {
    assertEquals(0, score(taught(200), new int[] {10}), 0.2);
  }

  @Test
  void keepsTheMeanOfWhatWasMarked() {
    Softmax model = new Softmax(8);
    model.mark();
    model.learn(List.of(FAR, NEAR), 1);
    model.mark();
    float learned = score(model, NEAR);
    Weights weights = Softmax.mean(List.of(model), 0.01);
    assertEquals(10 * learned / 2, score(weights, NEAR), 0.1);
    assertEquals(0, score(Softmax.mean(List.of(model), 1e3), NEAR));
  }

  @Test
  void theSameLessonsGiveTheSameWeights() {
    assertEquals(score(taught(5), NEAR), score(taught(5), NEAR));
  }
}
