package org.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.query.Counts.Strength;
import org.entente.query.Tallies.Dated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TalliesTest {
  private static Dated meeting(@Nullable String earliest, @Nullable String latest, int count) {
    return new Dated(
        Measure.DONE_COOPERATIVE,
        earliest == null ? null : LocalDate.parse(earliest),
        latest == null ? null : LocalDate.parse(latest),
        1.5,
        count);
  }

  private static List<Bin> byMonth(Dated... items) {
    return new Tallies(By.MONTH, null, null).bins(List.of(items));
  }

  @Test
  void anItemWithinOneMonthIsCertainThere() {
    List<Bin> bins = byMonth(meeting("2022-02-01", "2022-02-28", 2));
    assertEquals(1, bins.size());
    assertEquals("2022-02", bins.get(0).label());
    assertEquals(Map.of(Measure.DONE_COOPERATIVE, 2), bins.get(0).counts().certain());
    assertEquals(new Strength(2, 3.0), bins.get(0).counts().done());
    assertEquals(1.5, bins.get(0).counts().done().mean());
    assertNull(bins.get(0).counts().claimed().mean());
  }

  @Test
  void anItemAcrossMonthsIsPossibleInEachAndCertainInNone() {
    List<Bin> bins =
        byMonth(meeting("2021-01-01", "2021-12-31", 1), meeting("2021-03-05", "2021-03-05", 1));
    assertEquals(12, bins.size());
    for (Bin bin : bins) {
      assertEquals(1, bin.counts().possible(Measure.DONE_COOPERATIVE), bin.label());
      assertEquals(
          bin.label().equals("2021-03") ? 1 : 0,
          bin.counts().certain(Measure.DONE_COOPERATIVE),
          bin.label());
    }
    assertEquals(Strength.NONE, bins.get(0).counts().done());
  }

  @Test
  void emptyMonthsBetweenAreShown() {
    List<Bin> bins =
        byMonth(meeting("2021-11-30", "2021-11-30", 1), meeting("2022-02-01", "2022-02-01", 1));
    assertEquals(
        List.of("2021-11", "2021-12", "2022-01", "2022-02"),
        bins.stream().map(Bin::label).toList());
    assertEquals(
        List.of(false, true, true, false), bins.stream().map(b -> b.counts().isEmpty()).toList());
  }

  @Test
  void anItemWithAnOpenDateIsInNoMonth() {
    List<Dated> items = List.of(meeting(null, "2022-02-01", 3), meeting(null, null, 1));
    Tallies tallies = new Tallies(By.MONTH, null, null);
    assertEquals(List.of(), tallies.bins(items));
    assertEquals(4, tallies.undated(items).certain(Measure.DONE_COOPERATIVE));
  }

  @Test
  void stretchesAreCutAtTheDaysAskedFor() {
    Tallies tallies =
        new Tallies(By.MONTH, LocalDate.parse("2022-02-10"), LocalDate.parse("2022-03-20"));
    List<Bin> bins =
        tallies.bins(
            List.of(
                meeting("2022-02-05", "2022-02-15", 1),
                meeting("2022-02-11", "2022-02-12", 1),
                meeting("2022-03-01", "2022-05-01", 1)));
    assertEquals(2, bins.size());
    assertEquals(LocalDate.parse("2022-02-10"), bins.get(0).first());
    assertEquals(LocalDate.parse("2022-02-28"), bins.get(0).last());
    assertEquals(1, bins.get(0).counts().certain(Measure.DONE_COOPERATIVE));
    assertEquals(1, bins.get(0).counts().possible(Measure.DONE_COOPERATIVE));
    assertEquals(LocalDate.parse("2022-03-20"), bins.get(1).last());
    assertEquals(Map.of(), bins.get(1).counts().certain());
    assertEquals(1, bins.get(1).counts().possible(Measure.DONE_COOPERATIVE));
  }

  @Test
  void stretchesAreNamed() {
    LocalDate day = LocalDate.parse("2021-01-02");
    assertEquals("2021-01-02", By.DAY.label(day));
    assertEquals("2020-W53", By.WEEK.label(day));
    assertEquals(LocalDate.parse("2020-12-28"), By.WEEK.start(day));
    assertEquals("2021-01", By.MONTH.label(day));
    assertEquals("2021-Q1", By.QUARTER.label(day));
    assertEquals(LocalDate.parse("2021-04-01"), By.QUARTER.start(LocalDate.parse("2021-06-30")));
    assertEquals("2021", By.YEAR.label(day));
    assertEquals(By.WEEK, By.of("week"));
  }
}
