package org.entente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-12-30",
        "2021-12-30T23:59:59-11:00",
        "2021/12/30",
        "20211230",
        "30 Dec, 2021 16:31",
        "Thursday, 30 December 2021",
        "30th of December, 2021",
        "30-Dec-2021",
        "Thu, 30 Dec 2021 16:31:00 +0000",
        "December 30, 2021",
        "Dec. 30th 2021",
        "DEC 30 20214:29 AM EST",
        "Thu Dec 30 16:31:00 UTC 2021",
        "30/12/2021",
        "12/30/2021",
        "30.12.2021",
        "Published 30 December 2021, updated 2 January 2022"
      })
  void readsTheDayInManyForms(String text) {
    assertEquals(LocalDate.of(2021, 12, 30), Dates.find(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"03/04/2021", "31 February 2021", "2021", "May 2021", "20219999", "soon", ""})
  void guessesNothing(String text) {
    assertNull(Dates.find(text));
  }

  @Test
  void dayAndMonthThatAreEqualAreNoGuess() {
    assertEquals(LocalDate.of(2021, 5, 5), Dates.find("05/05/2021"));
  }
}
