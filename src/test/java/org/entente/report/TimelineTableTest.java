package org.entente.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.entente.query.Bin;
import org.entente.query.Counts;
import org.entente.query.Counts.Strength;
import org.entente.query.Item;
import org.entente.query.Measure;
import org.entente.query.Timeline;
import org.entente.query.Timeline.Asked;
import org.junit.jupiter.api.Test;

class TimelineTableTest {
  private static final Strength NONE = new Strength(0, 0);

  private static Bin bin(String month, Counts counts) {
    YearMonth m = YearMonth.parse(month);
    return new Bin(month, m.atDay(1), m.atEndOfMonth(), counts);
  }

  private static Counts possible(int planned) {
    return new Counts(Map.of(), Map.of(Measure.PLANNED_COOPERATIVE, planned), NONE, NONE);
  }

  private static final Timeline TIMELINE =
      new Timeline(
          Asked.of("CHN", "RUS"),
          List.of(
              bin(
                  "2021-12",
                  new Counts(
                      Map.of(
                          Measure.DONE_COOPERATIVE, 2,
                          Measure.DONE_CONFLICTUAL, 1,
                          Measure.STATEMENTS, 3),
                      Map.of(Measure.DONE_COOPERATIVE, 1),
                      new Strength(3, 4),
                      NONE)),
              bin("2022-01", possible(1)),
              bin("2022-02", possible(1)),
              bin("2022-03", possible(1)),
              bin("2022-04", possible(0)),
              bin(
                  "2022-05",
                  new Counts(
                      Map.of(Measure.STATEMENTS_OF_OTHER, 1),
                      Map.of(Measure.STATEMENTS_OF_OTHER, 2),
                      NONE,
                      NONE))),
          new Counts(Map.of(Measure.CLAIMED_CONFLICTUAL, 4), Map.of(), NONE, NONE));

  private static String text(Sheet sheet, Format format) throws IOException {
    StringBuilder out = new StringBuilder();
    sheet.write(format, 0, out);
    return out.toString();
  }

  @Test
  void briefRowsTellPossibleFromCertainAndDrawLikeOnesTogether() throws IOException {
    assertEquals(
        """
        month              done       claimed  planned  CHN says  RUS says  strength   sum
        ─────────────────  ─────────  ───────  ───────  ────────  ────────  ────────  ────
        2021-12            +2 −1 ?+1                    3                       1.33  4.00
        2022-01 … 2022-03                      ?+1
        2022-04
        2022-05                                                   1 ?2
        undated                       −4
        """,
        text(TimelineTable.brief(TIMELINE), Format.TABLE));
  }

  @Test
  void fullRowsHaveEveryStretchAndMeasure() throws IOException {
    Sheet full = TimelineTable.full(TIMELINE);
    assertEquals(7, full.rows().size());
    assertEquals(3 + 2 * Measure.values().length + 4, full.columns().size());
    assertEquals(
        List.of("2021-12", LocalDate.of(2021, 12, 1), LocalDate.of(2021, 12, 31), 2L, 1L, 1L, 0L),
        full.rows().get(0).subList(0, 7));
    assertEquals(
        "period,first,last,done_cooperative,done_cooperative_possibly",
        text(full, Format.CSV).substring(0, 60));
  }

  private static Item item(String period, boolean certain, String did, String by, String quote) {
    return new Item(
        "id",
        did.equals("say") ? Measure.STATEMENTS : Measure.PLANNED_COOPERATIVE,
        period,
        certain,
        LocalDate.of(2022, 1, 1),
        LocalDate.of(2022, certain ? 1 : 12, certain ? 1 : 31),
        "CHN",
        did,
        List.of("RUS"),
        by,
        null,
        null,
        null,
        0.75,
        quote,
        new Item.Source("one", null, null, "Harbour Times"),
        0);
  }

  @Test
  void sentencesStandUnderTheirTimeWithTheirArticle() throws IOException {
    StringBuilder out = new StringBuilder();
    Sentences.write(
        List.of(
            item("2022-01", true, "say", "Lin Bo", "China will keep buying gas … said Lin Bo"),
            item("2022-01..2022-12", false, "ally", "Pavel Orlov", "would hold drills")),
        44,
        out);
    assertEquals(
        """
        2022-01
          said: Lin Bo for CHN about RUS,
          2022-01-01, 75 % sure
            “China will keep buying gas … said Lin
            Bo”
            — Harbour Times, one

        2022-01..2022-12 (perhaps then)
          planned: CHN ally RUS, says Pavel Orlov,
          2022-01-01..2022-12-31, 75 % sure
            “would hold drills”
            — Harbour Times, one
        """,
        out.toString());
  }
}
