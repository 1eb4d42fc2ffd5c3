package org.entente.extract;

import static org.entente.extract.OfficePhrasesTest.roles;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names behind the comma after an office. */
class AppositionsTest {
  @Test
  void namesFollowWhatBelongsToTheOffice() {
    assertEquals(
        List.of("Anna Berg: mayor, -, -"), roles("The mayor of Lillevik, Anna Berg, agreed."));
    assertEquals(
        List.of("Anna Berg: spokesperson, NOR, -"),
        roles("A spokeswoman for the Norwegian embassy in Lima, Anna Berg, agreed."));
    assertEquals(
        List.of("Anna Berg: leader of the rescue team, -, -"),
        roles("The leader of the rescue team, Anna Berg, agreed."));
    assertEquals(
        List.of("Anna Berg: opposition leader, -, -"),
        roles("The leader of the opposition, Anna Berg, agreed."));
  }

  @Test
  void nationalitiesAndRanksStandBeforeNames() {
    assertEquals(
        List.of("Anna Berg: envoy, -, UN"), roles("The UN envoy, the Dane Anna Berg, agreed."));
    assertEquals(
        List.of("Martin Berg: spokesperson, PER, -", "Martin Berg: colonel, -, -"),
        roles("The Peruvian army spokesman, Colonel Martin Berg, agreed."));
    assertEquals(
        List.of("Martin Berg: head of the coast guard, -, -", "Martin Berg: admiral, -, -"),
        roles("The head of its coast guard, Admiral Martin Berg, agreed."));
  }

  @Test
  void relativeClausesStandBeforeTheComma() {
    assertEquals(
        List.of("Anna Berg: farmer, -, -"),
        roles("A farmer who lives near the pipeline, Anna Berg, agreed."));
  }

  @Test
  void otherMembersOfAListAreNotInApposition() {
    assertEquals(
        List.of("Martin Berg: foreign minister, PER, -"),
        roles(
            "They met the president of the bank, Peruvian Foreign Minister Martin Berg and him."));
  }
}
