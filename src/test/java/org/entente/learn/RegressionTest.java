package org.entente.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.learn.Regression.Example;
import org.junit.jupiter.api.Test;

class RegressionTest {
  /** Of those with the feature three in four are so, of the others one in five. */
  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      examples.add(new Example(new double[] {1, 0.5}, i % 4 != 0));
      examples.add(new Example(new double[] {0, 0.5}, i % 5 == 0));
    }
    return examples;
  }

  @Test
  void saysWhatShareIsSo() {
    Regression fitted = Regression.fit(examples(), 0.001);
    assertEquals(0.75, fitted.probability(new double[] {1, 0.5}), 0.001);
    assertEquals(0.2, fitted.probability(new double[] {0, 0.5}), 0.001);
  }

  @Test
  void aPenaltyPullsTowardsTheMean() {
    Regression careful = Regression.fit(examples(), 1e6);
    assertEquals(0.475, careful.probability(new double[] {1, 0.5}), 0.01);
    assertEquals(0.475, careful.probability(new double[] {0, 0.5}), 0.01);
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Regression fitted = Regression.fit(examples(), 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    fitted.write(new DataOutputStream(bytes));
    Regression read =
        Regression.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    double[] features = {1, 0.5};
    assertEquals(fitted.probability(features), read.probability(features), 1e-6);
    assertEquals(0.5, Regression.none(2).probability(features));
  }
}
