package org.entente.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.learn.Chain.Part;
import org.junit.jupiter.api.Test;

class ChainTest {
  private static final int[] GOLD = {0, 1, 1, 0, 1};

  private static Chain chain() {
    return new Chain(2, new boolean[6]);
  }

  private static void fill(Chain chain) {
    chain.clear();
    for (int i = 0; i < GOLD.length; i++) {
      chain.position(-1);
      chain.node(1, GOLD[i] + 5);
      chain.node(2, i, 7);
      chain.node(3, i, i, i);
      chain.edge(10, 0);
      chain.edge(11, i, 3);
    }
  }

  private static Perceptron taught(Chain chain) {
    Perceptron perceptron = new Perceptron(2, 12);
    for (int pass = 0; pass < 5; pass++) {
      fill(chain);
      chain.learn(perceptron, GOLD);
    }
    return perceptron;
  }

  @Test
  void partsAddUpToTheLeadOfTheLabelGivenItsNeighbours() {
    Chain chain = chain();
    chain.note();
    Perceptron perceptron = taught(chain);
    fill(chain);
    chain.decode(perceptron);
    int[] labels = Arrays.copyOf(chain.decodeAgain(0, -0.5f), GOLD.length);
    assertArrayEquals(GOLD, labels);
    int last = GOLD.length - 1;
    double sum = chain.parts(perceptron, last).stream().mapToDouble(Part::weight).sum();
    // of the last position the best labelling with another label may differ before it, too
    assertTrue(sum >= chain.margins()[last] - 1e-4, sum + " " + chain.margins()[last]);
    assertEquals(0, chain.rival(last));
  }

  @Test
  void partsNameTemplateAndValues() {
    Chain chain = chain();
    chain.note();
    Perceptron perceptron = taught(chain);
    fill(chain);
    chain.decode(perceptron);
    List<Part> parts = chain.parts(perceptron, 1);
    assertTrue(
        parts.stream().anyMatch(p -> p.template() == 1 && p.values().equals(List.of(6))),
        parts.toString());
    assertTrue(
        parts.stream().allMatch(p -> p.template() != 2 || p.values().equals(List.of(1, 7))),
        parts.toString());
    double[] weights = parts.stream().mapToDouble(p -> Math.abs(p.weight())).toArray();
    assertTrue(IntStream.range(1, weights.length).allMatch(i -> weights[i - 1] >= weights[i]));
  }

  @Test
  void notingChangesNoLabel() {
    Chain plain = chain();
    Perceptron perceptron = taught(plain);
    Chain noting = chain();
    noting.note();
    fill(plain);
    fill(noting);
    assertArrayEquals(
        Arrays.copyOf(plain.decode(perceptron), GOLD.length),
        Arrays.copyOf(noting.decode(perceptron), GOLD.length));
    assertEquals(plain.margins()[2], noting.margins()[2]);
  }

  @Test
  void aTemplateThatIsLeftOutHasNoSay() {
    Chain chain = chain();
    chain.note();
    Perceptron perceptron = taught(chain);
    chain.without(1);
    fill(chain);
    chain.decode(perceptron);
    for (int i = 0; i < GOLD.length; i++) {
      assertTrue(chain.parts(perceptron, i).stream().noneMatch(p -> p.template() == 1));
    }
  }

  @Test
  void partsAskForNotes() {
    Chain chain = chain();
    Perceptron perceptron = taught(chain);
    fill(chain);
    chain.decode(perceptron);
    assertThrows(IllegalStateException.class, () -> chain.parts(perceptron, 0));
  }
}
