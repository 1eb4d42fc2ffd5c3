package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.entente.model.DateRange;
import org.entente.text.Annotator;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateExpressionsTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2022, 6, 15);

  private static Annotator annotator;

  @BeforeAll
  static void load() {
    annotator = Annotator.load();
  }

  private static String dates(String text, @Nullable LocalDate published) {
    Document document = annotator.annotate(text);
    StringBuilder found = new StringBuilder();
    for (DateMention mention : DateExpressions.find(document, published)) {
      DateRange range = mention.range();
      found
          .append(found.isEmpty() ? "" : "; ")
          .append(document.text(mention.first(), mention.last()))
          .append(" = ")
          .append(range.earliest())
          .append("..")
          .append(range.latest())
          .append(' ')
          .append(range.basis().word());
    }
    return found.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She spoke on May 3, 2021. | May 3, 2021 = 2021-05-03..2021-05-03 date",
        "She spoke on 3 May 2021. | 3 May 2021 = 2021-05-03..2021-05-03 date",
        "He spoke on June 2. | June 2 = 2022-06-02..2022-06-02 date",
        "He spoke on November 2. | November 2 = 2021-11-02..2021-11-02 date",
        "He spoke in March. | March = 2022-03-01..2022-03-31 date",
        "He spoke in October. | October = 2021-10-01..2021-10-31 date",
        "He spoke in March 2019. | March 2019 = 2019-03-01..2019-03-31 date",
        "He toured from March 28 to April 2, 2019. | March 28 to April 2, 2019 = 2019-03-28..2019-04-02 date",
        "He toured from December 28, 2019 to January 3. | December 28, 2019 to January 3 = 2019-12-28..2020-01-03 date",
        "They met on May 3 and 4. | May 3 and 4 = 2022-05-03..2022-05-04 date",
        "He spoke in late May. | May = 2022-05-20..2022-05-31 date",
        "Last October, a plot to kill him failed. | Last October = 2021-10-01..2021-10-31 date",
        "She cited a 2015 decision. | 2015 = 2015-01-01..2015-12-31 date",
        "He spoke in 2007. | 2007 = 2007-01-01..2007-12-31 date",
        "It opened on 2020-02-29. | 2020-02-29 = 2020-02-29..2020-02-29 date",
      })
  void readsCalendarDates(String text, String expected) {
    assertEquals(expected, dates(text, WEDNESDAY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He spoke on Thursday. | Thursday = 2022-06-09..2022-06-09 weekday",
        "He spoke on Wednesday. | Wednesday = 2022-06-15..2022-06-15 weekday",
        "He spoke last Wednesday. | last Wednesday = 2022-06-08..2022-06-08 weekday",
        "He will speak next Monday. | next Monday = 2022-06-20..2022-06-20 weekday",
      })
  void takesTheNearestWeekdayOnOrBeforePublication(String text, String expected) {
    assertEquals(expected, dates(text, WEDNESDAY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He spoke today. | today = 2022-06-15..2022-06-15 relative",
        "He spoke earlier today. | earlier today = 2022-06-15..2022-06-15 relative",
        "He spoke yesterday evening. | yesterday evening = 2022-06-14..2022-06-14 relative",
        "He spoke last night. | last night = 2022-06-14..2022-06-14 relative",
        "He spoke earlier this week. | earlier this week = 2022-06-13..2022-06-15 relative",
        "Earlier in the week, he spoke. "
            + "| Earlier in the week = 2022-06-13..2022-06-15 relative",
        "He spoke last week. | last week = 2022-06-06..2022-06-12 relative",
        "He spoke earlier this month. | earlier this month = 2022-06-01..2022-06-15 relative",
        "He spoke last month. | last month = 2022-05-01..2022-05-31 relative",
        "He spoke five weeks ago. | five weeks ago = 2022-05-11..2022-05-11 relative",
        "He spoke two years ago. | two years ago = 2020-01-01..2020-12-31 relative",
      })
  void countsFromThePublicationDay(String text, String expected) {
    assertEquals(expected, dates(text, WEDNESDAY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the same day | same day = 2022-05-03..2022-05-03 relative",
        "the previous day | previous day = 2022-05-02..2022-05-02 relative",
        "two days later | two days later = 2022-05-05..2022-05-05 relative",
        "a day earlier | a day earlier = 2022-05-02..2022-05-02 relative",
      })
  void countsFromTheTimeBefore(String printed, String expected) {
    assertEquals(
        "May 3 = 2022-05-03..2022-05-03 date; " + expected,
        dates("She spoke on May 3. He spoke " + printed + ".", WEDNESDAY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He once called it a mistake. | once = null..2022-06-15 vague",
        "The ministry recently warned of floods. | recently = null..2022-06-15 vague",
        "In recent years both have spoken. | In recent years = null..2022-06-15 vague",
      })
  void leavesVagueTimesOpen(String text, String expected) {
    assertEquals(expected, dates(text, WEDNESDAY));
  }

  @Test
  void findsNothingWhereNoTimeIsMeant() {
    assertEquals("", dates("They may march at once.", WEDNESDAY));
    assertEquals("", dates("It has 2007 members and 12 seats.", WEDNESDAY));
  }

  @Test
  void leavesBothEndsOpenWithoutPublicationDay() {
    assertEquals("Thursday = null..null weekday", dates("He spoke on Thursday.", null));
    assertEquals("yesterday = null..null relative", dates("He spoke yesterday.", null));
    assertEquals(
        "May 3, 2021 = 2021-05-03..2021-05-03 date", dates("He spoke on May 3, 2021.", null));
  }
}
