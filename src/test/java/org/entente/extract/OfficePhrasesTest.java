package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.Loaded;
import org.entente.model.Office;
import org.entente.model.Role;
import org.junit.jupiter.api.Test;

/** Offices as {@link RoleFinder} gives them to people, before their states are chosen. */
class OfficePhrasesTest {
  /** "person: title, country, organisation" of each role, with "-" for null. */
  static List<String> roles(String text) {
    Sightings sightings = new Sightings(Loaded.annotate(text), Loaded.LEXICON);
    Cast cast = Cast.of(sightings);
    List<OfficePhrase> phrases = new OfficePhrases(sightings, cast).all();
    List<String> found = new ArrayList<>();
    for (FoundRole role : RoleFinder.find(sightings, cast, phrases)) {
      Role held = role.role();
      Office office = held.office();
      found.add(
          role.person().name()
              + ": "
              + (held.former() ? "former " : held.future() ? "future " : "")
              + office.title()
              + ", "
              + (office.country() == null ? "-" : office.country())
              + ", "
              + (office.organisation() == null ? "-" : office.organisation()));
    }
    return found;
  }

  @Test
  void aStateMayBePartOfAnOrganisationsName() {
    assertEquals(
        List.of("Karl Berg: president, -, Austrian League for Human Rights"),
        roles("Karl Berg, president of the Austrian League for Human Rights, agreed."));
    assertEquals(
        List.of("Martin Berg: chairman, -, Kenya Airways"),
        roles("Martin Berg, chairman of Kenya Airways, agreed."));
  }

  @Test
  void aBoardsChairmanIsItsCompanys() {
    assertEquals(
        List.of("Martin Berg: chairman, -, Kenya Airways"),
        roles("The chairman of Kenya Airways' board of directors, Martin Berg, agreed."));
  }

  @Test
  void whomALawyerActsForIsNoOrganisation() {
    assertEquals(
        List.of(), roles("Anna Berg was ill. Lawyers for Ms Berg, who lives in Oslo, agreed."));
  }

  @Test
  void forcesAreToldBesideTheirState() {
    assertEquals(
        List.of("Martin Berg: spokesperson, PER, Peru air force"),
        roles("Martin Berg, a spokesman for the Peru air force, agreed."));
    assertEquals(
        List.of("Martin Berg: spokesperson, DNK, Danish National Police"),
        roles("Martin Berg, a spokesman for the Danish National Police, agreed."));
  }

  @Test
  void organisationsFollowPartsAndFieldsOfWork() {
    assertEquals(
        List.of("Anna Berg: head of security, -, Oslo Airport"),
        roles("Anna Berg, head of security at Oslo Airport, agreed."));
    assertEquals(
        List.of("Anna Berg: professor, -, Yale Law School"),
        roles("Anna Berg, a professor of law at Yale Law School, agreed."));
    assertEquals(
        List.of("Anna Berg: director, -, Amnesty International"),
        roles("The director of Norway's Amnesty International, Anna Berg, agreed."));
  }

  @Test
  void whoIsSwornInHoldsTheOffice() {
    assertEquals(
        List.of("Martin Berg: president, NOR, -"),
        roles("Martin Berg was sworn in as Norwegian president."));
    assertEquals(
        List.of("Martin Berg: president, NOR, -"),
        roles("They spoke hours after Martin Berg was sworn in as Norwegian president."));
    assertEquals(
        List.of(), roles("They spoke with Martin Berg, and a farmer was sworn in as president."));
  }

  @Test
  void aLastWordStandsForTheNameInFull() {
    assertEquals(
        List.of("Anna Berg: reporter, -, Irish Telegraph"),
        roles("The Irish Telegraph said so. Telegraph reporter Anna Berg saw the ship."));
    assertEquals(
        List.of("Anna Berg: general secretary, -, National Union of Dock Workers"),
        roles(
            "The general secretary of the NUDW union (National Union of Dock Workers), Anna Berg,"
                + " agreed."));
  }

  @Test
  void aFieldInAnOrganisationsNameIsNoneOfTheTitle() {
    assertEquals(
        List.of("Anna Berg: anthropologist, -, Lund Institute for Crop Science"),
        roles("Lund Institute for Crop Science anthropologist Anna Berg agreed."));
  }

  @Test
  void titlesMayStandInARow() {
    assertEquals(
        List.of("Anna Berg: chairman, -, -", "Anna Berg: professor, -, -"),
        roles("The chairman Professor Anna Berg agreed."));
    assertEquals(
        List.of("Anna Berg: future premier, CAN, -"),
        roles("Ontario Premier designate Anna Berg agreed."));
  }

  @Test
  void aStateMayPartARankFromItsTitle() {
    assertEquals(
        List.of("Anna Berg: chief negotiator, NLD, -"),
        roles("Anna Berg, the chief Dutch negotiator, agreed."));
  }

  @Test
  void whatIsNoPersonHoldsNoOffice() {
    assertEquals(
        List.of(), roles("The leader of Lakor, which was a member of the coalition, agreed."));
  }

  @Test
  void namesMayEndInWordsOfPlaces() {
    assertEquals(
        List.of("Anna Hill: analyst, -, -"), roles("Anna Hill, an analyst, agreed with them."));
  }

  @Test
  void headsOfAgenciesHaveTheAgencyAsTheirOrganisation() {
    assertEquals(
        List.of("Martin Berg: head, NOR, space agency"),
        roles("The head of Norway's space agency, Martin Berg, agreed."));
    assertEquals(
        List.of("Martin Berg: chief, -, Harbor Safety Authority"),
        roles("Martin Berg, chief of the Harbor Safety Authority, agreed."));
  }

  @Test
  void portfoliosMayBeTitlesThemselves() {
    assertEquals(
        List.of("Martin Berg: justice minister, NOR, -"),
        roles("Norwegian Justice Minister Martin Berg agreed."));
    assertEquals(
        List.of("Martin Berg: ports minister, -, -"), roles("Ports Minister Martin Berg agreed."));
  }

  @Test
  void aSpokespersonOfSomebodyIsNotThatPerson() {
    assertEquals(
        List.of("Martin Berg: prime minister, -, -"),
        roles("A spokesman for Prime Minister Martin Berg agreed."));
  }

  @Test
  void occupationsAreRolesWithOrganisations() {
    assertEquals(
        List.of("Anna Berg: rice farmer, -, -"), roles("Anna Berg, a rice farmer, agreed."));
    assertEquals(
        List.of("Anna Berg: pediatrician, -, Martin Moe hospital"),
        roles("Anna Berg, a pediatrician at the Martin Moe hospital in Bergen, agreed."));
    assertEquals(
        List.of("Anna Berg: grocer, -, -"),
        roles("One of them, a grocer called Anna Berg, agreed."));
    assertEquals(List.of(), roles("Jane Weaver and Tom Potter agreed."));
  }

  @Test
  void organisationsMayFollowTheName() {
    assertEquals(
        List.of("Anna Berg: economist, -, Fjord Institute"),
        roles("Economist Anna Berg of the Fjord Institute agreed."));
    assertEquals(
        List.of("Anna Berg: economist, -, -"), roles("Economist Anna Berg of Bergen agreed."));
  }
}
