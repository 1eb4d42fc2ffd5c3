package org.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.entente.graph.GraphStore;
import org.entente.query.Tallies.Dated;
import org.entente.query.Timeline.Asked;
import org.entente.query.Timeline.Voice;
import org.entente.query.Trend.First;
import org.entente.query.Trend.Peak;
import org.entente.query.Trend.Series;
import org.entente.query.Trend.Turn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendTest {
  private static final Asked ASKED = Asked.of("CHN", "RUS");
  private final List<Item> items = new ArrayList<>();

  private void add(
      Measure measure,
      String did,
      @Nullable String first,
      String last,
      @Nullable Double strength,
      String quote) {
    Tallies tallies = new Tallies(By.MONTH, null, null);
    LocalDate earliest = first == null ? null : LocalDate.parse(first);
    LocalDate latest = LocalDate.parse(last);
    boolean says = did.equals("say");
    items.add(
        new Item(
            "id" + items.size(),
            measure,
            tallies.period(earliest, latest),
            tallies.isCertain(earliest, latest),
            earliest,
            latest,
            "CHN",
            did,
            List.of("RUS"),
            says ? "Lin" : null,
            says ? "Lin Bo" : null,
            null,
            strength,
            null,
            quote,
            new Item.Source("article", null, null, null),
            items.size()));
  }

  private void add(Measure measure, String did, String day, double strength) {
    add(measure, did, day, day, strength, did + " on " + day);
  }

  private Trend trend(Asked asked, List<Item> history, NavigableMap<LocalDate, Integer> articles) {
    Tallies tallies = new Tallies(asked.by(), asked.from(), asked.to());
    List<Dated> dated =
        items.stream()
            .map(i -> new Dated(i.measure(), i.earliest(), i.latest(), i.strength(), 1))
            .toList();
    Timeline timeline = new Timeline(asked, tallies.bins(dated), tallies.undated(dated));
    return Trend.of(timeline, items, history, articles);
  }

  private Trend trend() {
    return trend(ASKED, items, new TreeMap<>());
  }

  @Test
  void aLastingChangeIsATurnWithItsLevelsAndTheArticlesBehindIt() {
    TreeMap<LocalDate, Integer> articles = new TreeMap<>();
    for (int month = 1; month <= 12; month++) {
      articles.put(LocalDate.of(2023, month, 28), month < 7 ? 10 : 30);
      for (int i = 0; i < (month < 7 ? 1 : 6) + month % 2; i++) {
        add(Measure.DONE_CONFLICTUAL, "criticise", "2023-%02d-%02d".formatted(month, i + 1), -2);
      }
    }
    assertEquals(
        List.of(
            new Turn(Series.CONFLICT, "2023-07", LocalDate.of(2023, 7, 1), 1.5, 6.5, 10.0, 30.0)),
        trend(ASKED, items, articles).turns());
  }

  @Test
  void toneTurnsOverTheStretchesThatHaveEvents() {
    for (int year = 2010; year < 2020; year++) {
      add(
          year < 2015 ? Measure.DONE_COOPERATIVE : Measure.DONE_CONFLICTUAL,
          "x",
          year + "-03-01",
          year < 2015 ? 4 + year % 2 : -5 - year % 2);
    }
    List<Turn> turns = trend().turns().stream().filter(t -> t.series() == Series.TONE).toList();
    assertEquals(1, turns.size());
    assertEquals("2015-03", turns.get(0).period());
    assertEquals(4.4, turns.get(0).before(), 1e-9);
    assertEquals(-5.6, turns.get(0).after(), 1e-9);
  }

  @Test
  void whatIsOnlyPossibleOrUndatedMakesNoTurnAndNoPeak() {
    for (int i = 0; i < 20; i++) {
      add(Measure.DONE_CONFLICTUAL, "attack", "2022-01-01", "2022-12-31", -10.0, "attacked");
      add(Measure.DONE_CONFLICTUAL, "attack", null, "2022-12-31", -10.0, "attacked");
    }
    add(Measure.DONE_CONFLICTUAL, "attack", "2020-01-01", -10);
    assertEquals(new Trend(List.of(), List.of(), List.of()), trend());
  }

  @Test
  void aStretchAloneIsNoPeak() {
    for (int i = 1; i < 9; i++) {
      add(Measure.DONE_CONFLICTUAL, "attack", "2022-03-0" + i, -10);
    }
    assertEquals(List.of(), trend().peaks());
  }

  @Test
  void aPeakIsLedByWhatThereIsMoreOfThanUsual() {
    for (int month = 1; month <= 12; month++) {
      add(Measure.DONE_COOPERATIVE, "meet", "2023-%02d-10".formatted(month), 1);
    }
    for (int i = 1; i <= 4; i++) {
      add(Measure.DONE_COOPERATIVE, "agree", "2023-05-1" + i, 8);
    }
    add(
        Measure.DONE_COOPERATIVE,
        "agree",
        "2023-05-20",
        "2023-05-20",
        8.0,
        "a longer sentence on it");
    List<Peak> peaks = trend().peaks();
    assertEquals(1, peaks.size());
    Peak peak = peaks.get(0);
    assertEquals("2023-05", peak.period());
    assertEquals(6, peak.count());
    assertEquals(17 / 12.0, peak.usual());
    assertEquals(
        List.of("CHN agree RUS", "CHN meet RUS"),
        peak.drivers().stream().map(Trend.Driver::what).toList());
    assertEquals(5, peak.drivers().get(0).count());
    assertEquals("a longer sentence on it", peak.drivers().get(0).example().quote());
  }

  @Test
  void aPeakOfStatementsIsLedByItsSpeakers() {
    for (int month = 1; month <= 12; month++) {
      add(
          Measure.STATEMENTS,
          "say",
          "2023-%02d-10".formatted(month),
          "2023-%02d-10".formatted(month),
          null,
          "x");
    }
    for (int i = 0; i < 5; i++) {
      add(Measure.STATEMENTS, "say", "2023-08-01", "2023-08-02", null, "y");
    }
    Peak peak = trend().peaks().get(0);
    assertEquals(Series.STATEMENTS, peak.series());
    assertEquals("Lin Bo for CHN", peak.drivers().get(0).what());
  }

  @Test
  void theFirstOfAKindIsTold() {
    add(Measure.DONE_COOPERATIVE, "meet", "2023-01-10", 1);
    add(Measure.CLAIMED_CONFLICTUAL, "sanction", "2023-03-10", -8);
    add(Measure.DONE_CONFLICTUAL, "sanction", "2023-04-10", -8);
    add(Measure.PLANNED_COOPERATIVE, "visit", "2023-04-10", 2);
    add(Measure.DONE_CONFLICTUAL, "expel", "2023-05-10", -7);
    add(Measure.DONE_CONFLICTUAL, "expel", "2022-01-01", "2023-12-31", -7.0, "expelled");
    assertEquals(
        List.of("CHN sanction RUS 2023-03 true", "CHN expel RUS 2023-05 false"),
        trend().firsts().stream()
            .map(f -> f.kind().words() + " " + f.event().period() + " " + f.certain())
            .toList());
  }

  @Test
  void whatWasThereBeforeTheTimeAskedForIsNotNew() throws IOException {
    GraphStore store = StoryStore.loaded();
    Asked late =
        new Asked("CHN", "RUS", LocalDate.parse("2022-03-01"), null, By.MONTH, Voice.ALL, 0);
    List<Item> items = Timeline.items(store, late);
    List<First> firsts = Trend.read(store, Timeline.read(store, late), items).firsts();
    assertEquals(
        List.of("CHN ally RUS", "RUS praise CHN"),
        firsts.stream().map(f -> f.kind().words()).sorted().toList());
  }

  @Test
  void anActorAloneHasKindsWithOthers() throws IOException {
    GraphStore store = StoryStore.loaded();
    Asked alone = new Asked("CHN", null, null, null, By.MONTH, Voice.ALL, 0);
    List<Item> items = Timeline.items(store, alone);
    List<First> firsts = Trend.read(store, Timeline.read(store, alone), items).firsts();
    assertTrue(
        firsts.stream().anyMatch(f -> f.kind().words().equals("others praise CHN")),
        firsts.toString());
  }
}
