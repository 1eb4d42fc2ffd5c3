package org.entente.extract;

import static org.entente.extract.OfficePhrasesTest.roles;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Offices told by those of others. */
class CounterpartsTest {
  @Test
  void counterpartsHaveTheSameOfficeOfAnotherState() {
    assertEquals(
        List.of("Martin Berg: trade minister, NOR, -", "Anna Moe: trade minister, TCD, -"),
        roles(
            "Norwegian Trade Minister Martin Berg agreed. His Chadian counterpart, Anna Moe, left."));
    assertEquals(
        List.of("Martin Berg: trade minister, NOR, -", "Anna Moe: trade minister, TCD, -"),
        roles("Norwegian Trade Minister Martin Berg met his colleague from Chad, Anna Moe."));
  }

  @Test
  void counterpartsWithoutAStateHaveNoOffice() {
    assertEquals(
        List.of("Martin Berg: trade minister, NOR, -"),
        roles("Norwegian Trade Minister Martin Berg met his colleague, Anna Moe."));
  }

  @Test
  void deputiesAndPredecessorsHaveTheStateOfTheOther() {
    assertEquals(
        List.of("Martin Berg: trade minister, NOR, -", "Anna Moe: deputy trade minister, NOR, -"),
        roles("Norwegian Trade Minister Martin Berg agreed. His deputy, Anna Moe, left."));
    assertEquals(
        List.of("Martin Berg: trade minister, NOR, -", "Anna Moe: former trade minister, NOR, -"),
        roles("Norwegian Trade Minister Martin Berg agreed. His predecessor, Anna Moe, left."));
  }
}
