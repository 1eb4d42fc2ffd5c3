package org.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.graph.GraphStore;
import org.entente.query.Counts.Strength;
import org.entente.query.Timeline.Asked;
import org.entente.query.Timeline.Voice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static GraphStore store;

  @BeforeAll
  static void load() throws Exception {
    store = StoryStore.loaded();
  }

  /** What there certainly is in each stretch that has something. */
  private static Map<String, Map<Measure, Integer>> certain(Timeline timeline) {
    Map<String, Map<Measure, Integer>> certain = new LinkedHashMap<>();
    for (Bin bin : timeline.bins()) {
      if (!bin.counts().certain().isEmpty()) {
        certain.put(bin.label(), bin.counts().certain());
      }
    }
    return certain;
  }

  @Test
  void aDyadIsShownMonthByMonthSaidAndDoneApart() throws IOException {
    Timeline timeline = Timeline.read(store, Asked.of("CHN", "RUS"));
    assertEquals("2021-12", timeline.bins().get(0).label());
    assertEquals(13, timeline.bins().size());
    assertEquals(
        Map.of(
            "2021-12",
            Map.of(
                Measure.DONE_COOPERATIVE, 1,
                Measure.PLANNED_COOPERATIVE, 1,
                Measure.STATEMENTS, 1,
                Measure.STATEMENTS_OF_OTHER, 1),
            "2022-03",
            Map.of(
                Measure.DONE_COOPERATIVE, 1,
                Measure.CLAIMED_COOPERATIVE, 1,
                Measure.STATEMENTS_OF_OTHER, 1),
            "2022-06",
            Map.of(Measure.STATEMENTS, 1, Measure.STATEMENTS_OF_OTHER, 1)),
        certain(timeline));
  }

  @Test
  void whatSpansMonthsIsPossibleInEach() throws IOException {
    Timeline timeline = Timeline.read(store, Asked.of("CHN", "RUS"));
    for (Bin bin : timeline.bins()) {
      assertEquals(
          bin.first().getYear() == 2022 ? 1 : 0,
          bin.counts().possible(Measure.PLANNED_COOPERATIVE),
          bin.label());
      boolean mayOrJune = bin.label().equals("2022-05") || bin.label().equals("2022-06");
      assertEquals(mayOrJune ? 1 : 0, bin.counts().possible(Measure.DONE_CONFLICTUAL), bin.label());
    }
  }

  @Test
  void strengthIsThatOfWhatCertainlyHappened() throws IOException {
    Timeline year =
        Timeline.read(store, new Asked("CHN", "RUS", null, null, By.YEAR, Voice.ALL, 0));
    assertEquals(List.of("2021", "2022"), year.bins().stream().map(Bin::label).toList());
    assertEquals(new Strength(2, 6.0), year.bins().get(1).counts().done());
    assertEquals(new Strength(1, 3.0), year.bins().get(1).counts().claimed());
    assertEquals(3.0, year.bins().get(1).counts().done().mean());
  }

  @Test
  void undatedItemsAreReportedAsSuch() throws IOException {
    Timeline timeline = Timeline.read(store, Asked.of("RUS", "CHN"));
    assertEquals(
        Map.of(
            Measure.DONE_COOPERATIVE, 1,
            Measure.CLAIMED_CONFLICTUAL, 1,
            Measure.DENIED_CONFLICTUAL, 1),
        timeline.undated().certain());
    assertEquals(Map.of(), timeline.undated().possible());
  }

  @Test
  void onlyWhatIsSaidOrOnlyWhatIsDone() throws IOException {
    Timeline done =
        Timeline.read(store, new Asked("CHN", "RUS", null, null, By.MONTH, Voice.DONE, 0));
    assertEquals(
        Map.of(
            "2021-12", Map.of(Measure.DONE_COOPERATIVE, 1),
            "2022-03", Map.of(Measure.DONE_COOPERATIVE, 1)),
        certain(done));
    Timeline said =
        Timeline.read(store, new Asked("CHN", "RUS", null, null, By.MONTH, Voice.SAID, 0));
    assertEquals(
        Map.of(
            Measure.CLAIMED_COOPERATIVE, 1,
            Measure.STATEMENTS_OF_OTHER, 1),
        certain(said).get("2022-03"));
  }

  @Test
  void whatIsLessSureIsLeftOut() throws IOException {
    store.write("MATCH (e:Event {type: 'meet'}) SET e.confidence = 0.4", Map.of());
    store.write("MATCH (s:Statement {cue: 'told'}) SET s.confidence = 0.9", Map.of());
    Asked asked = new Asked("CHN", "RUS", null, null, By.MONTH, Voice.ALL, 0.5);
    Set<String> missing = done(Asked.of("CHN", "RUS"));
    missing.removeAll(done(asked));
    assertEquals(Set.of("meet"), missing);
    assertEquals(
        Map.of(
            Measure.PLANNED_COOPERATIVE, 1,
            Measure.STATEMENTS, 1,
            Measure.STATEMENTS_OF_OTHER, 1),
        certain(Timeline.read(store, asked)).get("2021-12"));
    assertThrows(
        BadQuestion.class, () -> new Asked("CHN", "RUS", null, null, By.MONTH, Voice.ALL, 1.5));
  }

  private Set<String> done(Asked asked) throws IOException {
    return Timeline.items(store, asked).stream()
        .map(Item::did)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void timeIsCutAtTheDaysAskedFor() throws IOException {
    Timeline timeline =
        Timeline.read(
            store,
            new Asked(
                "CHN",
                "RUS",
                LocalDate.parse("2022-02-10"),
                LocalDate.parse("2022-03-31"),
                By.MONTH,
                Voice.ALL,
                0));
    assertEquals(List.of("2022-02", "2022-03"), timeline.bins().stream().map(Bin::label).toList());
    assertEquals(LocalDate.parse("2022-02-10"), timeline.bins().get(0).first());
    assertEquals(1, timeline.bins().get(0).counts().possible(Measure.PLANNED_COOPERATIVE));
  }

  @Test
  void anActorAloneIsShownAgainstAllOthers() throws IOException {
    Timeline timeline =
        Timeline.read(store, new Asked("CHN", null, null, null, By.MONTH, Voice.ALL, 0));
    assertEquals(
        Map.of(
            Measure.DONE_COOPERATIVE, 1,
            Measure.DONE_CONFLICTUAL, 1,
            Measure.CLAIMED_CONFLICTUAL, 1,
            Measure.PLANNED_COOPERATIVE, 1,
            Measure.STATEMENTS, 2,
            Measure.STATEMENTS_OF_OTHER, 1),
        certain(timeline).get("2021-12"));
  }

  @Test
  void everyCountLeadsToItsSentences() throws IOException {
    for (Asked asked :
        List.of(
            Asked.of("CHN", "RUS"),
            new Asked("CHN", null, null, null, By.QUARTER, Voice.ALL, 0),
            new Asked("RUS", "CHN", LocalDate.parse("2022-03-05"), null, By.DAY, Voice.SAID, 0))) {
      Timeline timeline = Timeline.read(store, asked);
      List<Item> items = Timeline.items(store, asked);
      for (Bin bin : timeline.bins()) {
        for (Measure measure : Measure.values()) {
          assertEquals(
              bin.counts().certain(measure),
              items.stream()
                  .filter(i -> i.certain() && i.period().equals(bin.label()))
                  .filter(i -> i.measure() == measure)
                  .count(),
              bin.label() + " " + measure);
        }
      }
      long undated = items.stream().filter(i -> i.period().equals("undated")).count();
      assertEquals(timeline.undated().certain().values().stream().mapToInt(n -> n).sum(), undated);
    }
  }

  @Test
  void itemsSayWhoDidWhatWhenAndWhere() throws IOException {
    List<Item> items = Timeline.items(store, Asked.of("CHN", "RUS"));
    Item first = items.get(0);
    assertEquals("2021-12", first.period());
    assertEquals("received him in Moscow on Tuesday", first.quote());
    assertEquals("Harbour Times", first.source().publisher());
    assertEquals("one", first.source().article());
    assertEquals(
        List.of("2022-01..2022-12"),
        items.stream()
            .filter(i -> i.did().equals("ally") && !i.certain())
            .map(Item::period)
            .toList());
    assertTrue(items.get(items.size() - 1).period().equals("undated"));
  }

  @Test
  void equalActorsAndTimesThatEndBeforeTheyStartAreRefused() {
    assertThrows(BadQuestion.class, () -> Asked.of("CHN", "CHN"));
    assertThrows(
        BadQuestion.class,
        () ->
            new Asked(
                "CHN",
                null,
                LocalDate.parse("2022-02-10"),
                LocalDate.parse("2022-02-09"),
                By.DAY,
                Voice.ALL,
                0));
  }
}
