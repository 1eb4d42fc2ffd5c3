package org.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.entente.graph.GraphStore;
import org.entente.query.Profile.PrintedRole;
import org.entente.query.Profile.Said;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProfileTest {
  private static GraphStore store;

  @BeforeAll
  static void load() throws Exception {
    store = StoryStore.loaded();
  }

  @Test
  void namesAreFoundWhateverTheirCaseAccentsAndOrder() throws IOException {
    List<Person> expected = List.of(new Person("lin bo", "Lin Bó", false, 2, 3));
    assertEquals(expected, People.find(store, "LIN BO"));
    assertEquals(expected, People.find(store, "bó, lin"));
    assertEquals(expected, People.find(store, "lin"));
  }

  @Test
  void aLoneSurnameListsAllThatItCanMean() throws IOException {
    assertEquals(
        List.of(
            new Person("pavel orlov", "Pavel Orlov", false, 1, 1),
            new Person("three#orlov", "Orlov", true, 1, 0)),
        People.find(store, "orlov"));
  }

  @Test
  void whereNobodyFitsTheBeginningOfAWordIsEnoughToBeListed() throws IOException {
    assertEquals(
        List.of("Pavel Orlov", "Orlov"),
        People.find(store, "Orl").stream().map(Person::name).toList());
    assertEquals(List.of(), People.find(store, "Zzz"));
    assertEquals(List.of(), People.find(store, " . "));
  }

  @Test
  void rolesAreShownAsPrintedWithFirstAndLastSight() throws IOException {
    Profile profile = Profile.read(store, People.one(store, "Lin Bo"));
    assertEquals(
        List.of(
            new PrintedRole(
                "foreign minister",
                "CHN",
                null,
                null,
                false,
                false,
                false,
                LocalDate.parse("2021-12-29"),
                LocalDate.parse("2022-03-05"),
                3,
                "Foreign Minister Lin Bó",
                "one")),
        profile.roles());
    assertEquals(
        "former foreign minister of CHN",
        Profile.read(store, People.one(store, "Hu Rong")).roles().get(0).words());
    assertEquals(
        "ambassador of BRA to CHN",
        Profile.read(store, People.one(store, "Duarte")).roles().get(0).words());
  }

  @Test
  void statementsComeInOrderWithTheirParts() throws IOException {
    Profile profile = Profile.read(store, People.one(store, "Lin Bo"));
    assertEquals(2, profile.statements().size());
    Said said = profile.statements().get(0);
    assertEquals(LocalDate.parse("2021-12-30"), said.earliest());
    assertEquals("said", said.cue());
    assertEquals("China will keep buying Russian gas", said.content());
    assertEquals("China will keep buying Russian gas … Lin Bó … said", said.quote());
    assertEquals("foreign minister", said.role());
    assertEquals(List.of("CHN", "RUS"), said.about());
    assertEquals("Harbour Times", said.publisher());
    assertEquals("the fine unwise", profile.statements().get(1).content());
  }
}
