package org.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmentsTest {
  private static List<Integer> cuts(double... values) {
    double[] weights = new double[values.length];
    Arrays.fill(weights, 1);
    return Segments.cuts(values, weights);
  }

  @Test
  void findsWhereLevelsChange() {
    assertEquals(
        List.of(5, 9), cuts(1, 1.1, 0.9, 1, 1.1, 5, 5.2, 4.9, 5.1, 2, 2.1, 1.9, 2, 2.1, 1.9));
    assertEquals(List.of(4), cuts(0, 0, 0, 0, 3, 3, 3, 3));
  }

  @Test
  void oneLevelHasNoTurnNorHasASingleOddValueOrTooFewOfThem() {
    assertEquals(List.of(), cuts(2, 2, 2, 2, 2, 2, 2, 2, 2));
    assertEquals(List.of(), cuts(2, 1, 2, 1, 2, 9, 1, 2, 1, 2, 1, 2));
    assertEquals(List.of(), cuts(1, 1, 1, 5, 5, 5));
    assertEquals(List.of(), cuts());
  }

  @Test
  void aValueOfManyObservationsWeighsMore() {
    double[] values = {0, 0, 0, 0, 0, 0, 2, 2, 2, 0, 0, 0};
    double[] alike = new double[values.length];
    Arrays.fill(alike, 1);
    double[] light = alike.clone();
    Arrays.fill(light, 6, 9, 1e-9);
    assertEquals(List.of(6, 9), Segments.cuts(values, alike));
    assertEquals(
        List.of(), Segments.cuts(new double[] {0, 1, 0, 1, 0, 1, 2, 2, 2, 0, 1, 0}, light));
  }

  @Test
  void seesFewLevelsInNoise() {
    Random random = new Random(7);
    int wrong = 0;
    int found = 0;
    for (int run = 0; run < 200; run++) {
      double[] noise = random.doubles(40).map(u -> u * 4).toArray();
      wrong += cuts(noise).isEmpty() ? 0 : 1;
      for (int i = 20; i < 40; i++) {
        noise[i] += 4;
      }
      List<Integer> cuts = cuts(noise);
      found += cuts.size() == 1 && Math.abs(cuts.get(0) - 20) <= 1 ? 1 : 0;
    }
    assertTrue(wrong <= 10, wrong + " of 200");
    assertTrue(found >= 180, found + " of 200");
  }

  @Test
  void longSequencesAreCutBetweenGroups() {
    double[] values = new double[20_000];
    Random random = new Random(7);
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextGaussian() + (i < 14_000 ? 0 : 2);
    }
    List<Integer> cuts = cuts(values);
    assertEquals(1, cuts.size());
    assertEquals(14_000, cuts.get(0), 20);
  }
}
