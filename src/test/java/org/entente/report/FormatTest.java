package org.entente.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormatTest {
  private static final List<String> COLUMNS = List.of("who", "count", "mean", "about", "day");
  private static final List<List<@Nullable Object>> ROWS =
      List.of(
          Arrays.asList("Li, \"the envoy\"", 12L, 1 / 3.0, List.of("CHN", "RUS"), null),
          Arrays.asList("", 3L, -2.0, List.of(), LocalDate.of(2022, 2, 4)));

  private static String write(
      Format format, List<String> columns, List<? extends List<?>> rows, int width) {
    StringBuilder out = new StringBuilder();
    try {
      format.write(columns, rows, width, out);
    } catch (IOException e) {
      throw new AssertionError("a builder took no text", e);
    }
    return out.toString();
  }

  @Test
  void tablesAlignTextLeftAndNumbersRight() {
    assertEquals(
        """
        who              count   mean  about     day
        ───────────────  ─────  ─────  ────────  ──────────
        Li, "the envoy"     12   0.33  CHN, RUS
                             3  -2.00            2022-02-04
        """,
        write(Format.TABLE, COLUMNS, ROWS, 0));
  }

  @Test
  void tablesWrapTheWidestColumnsToTheWidth() {
    assertEquals(
        """
        code  sentence
        ────  ────────────────────
        CHN   We shall meet again
              in spring
        """,
        write(
            Format.TABLE,
            List.of("code", "sentence"),
            List.of(List.of("CHN", "We shall meet again in spring")),
            26));
  }

  @Test
  void rowsBecomeBlocksWhereColumnsHaveTooLittleRoom() {
    assertEquals(
        """
        ── 1 ────────────────────
        code      CHN
        sentence  We shall meet
                  again in spring
        ── 2 ────────────────────
        sentence  Never
        """,
        write(
            Format.TABLE,
            List.of("code", "sentence"),
            List.of(List.of("CHN", "We shall meet again in spring"), Arrays.asList(null, "Never")),
            25));
  }

  @Test
  void wordsLongerThanTheirColumnAreBroken() {
    assertEquals(List.of("abcd", "efgh", "i"), Columns.wrap("abcdefgh i", 4));
  }

  @Test
  void wideLettersTakeTwoColumnsAndMarksNone() {
    assertEquals(
        """
        name  n
        ────  ─
        王毅  1
        Zoe\u0308   2
        """,
        write(
            Format.TABLE,
            List.of("name", "n"),
            List.of(List.of("王毅", 1L), List.of("Zoe\u0308", 2L)),
            80));
  }

  @Test
  void textCannotSteerTheTerminal() {
    assertEquals(
        """
        t
        ─────────
        a \ufffd[1mb c
        """,
        write(Format.TABLE, List.of("t"), List.of(List.of("a\n\u001b[1mb\tc")), 0));
  }

  @Test
  void emptyTablesSaySo() {
    assertEquals("(no rows)\n", write(Format.TABLE, COLUMNS, List.of(), 80));
    assertEquals("[]\n", write(Format.JSON, COLUMNS, List.of(), 80));
    assertEquals("", write(Format.JSONL, COLUMNS, List.of(), 80));
    assertEquals("who,count,mean,about,day\r\n", write(Format.CSV, COLUMNS, List.of(), 80));
  }

  @Test
  void jsonKeepsTypesAndOrder() {
    String first =
        "{\"who\":\"Li, \\\"the envoy\\\"\",\"count\":12,\"mean\":0.3333333333333333,"
            + "\"about\":[\"CHN\",\"RUS\"],\"day\":null}";
    String second = "{\"who\":\"\",\"count\":3,\"mean\":-2.0,\"about\":[],\"day\":\"2022-02-04\"}";
    assertEquals("[\n" + first + ",\n" + second + "\n]\n", write(Format.JSON, COLUMNS, ROWS, 0));
    assertEquals(first + "\n" + second + "\n", write(Format.JSONL, COLUMNS, ROWS, 0));
    assertEquals(
        "{\"x\":{\"a\":true}}\n",
        write(Format.JSONL, List.of("x"), List.of(List.of(Map.of("a", true))), 0));
  }

  @Test
  void csvQuotesWhatNeedsIt() {
    assertEquals(
        """
        who,count,mean,about,day\r
        "Li, ""the envoy""\",12,0.3333333333333333,"[""CHN"",""RUS""]",\r
        "",3,-2.0,[],2022-02-04\r
        """,
        write(Format.CSV, COLUMNS, ROWS, 0));
    assertEquals(
        "t\r\n\"two\nlines\"\r\n",
        write(Format.CSV, List.of("t"), List.of(List.of("two\nlines")), 0));
  }

  @Test
  void rowsOfAnotherLengthAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> write(Format.CSV, List.of("a", "b"), List.of(List.of(1L)), 0));
  }

  @Test
  void formatsAreKnownByTheirWords() {
    assertEquals(Format.JSONL, Format.of("jsonl"));
    assertEquals(
        "\"xml\" is no format; use one of table, json, jsonl, csv",
        assertThrows(IllegalArgumentException.class, () -> Format.of("xml")).getMessage());
  }
}
