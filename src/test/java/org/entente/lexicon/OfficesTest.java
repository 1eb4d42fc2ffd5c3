package org.entente.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.entente.text.Document;
import org.junit.jupiter.api.Test;

class OfficesTest {
  private static List<String> titles(String text) {
    return Loaded.offices(Loaded.annotate(text)).stream().map(OfficeMention::title).toList();
  }

  private static OfficeMention one(String text) {
    List<OfficeMention> found = Loaded.offices(Loaded.annotate(text));
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }

  @Test
  void readsMinistersInEveryOrder() {
    assertEquals(
        List.of("foreign minister"), titles("Kenyan Foreign Minister Ruth Mwangi came home."));
    assertEquals(
        List.of("foreign minister"), titles("The Minister of Foreign Affairs of Kenya came home."));
    assertEquals(
        List.of("foreign minister"), titles("Kenya's minister for foreign affairs came home."));
    assertEquals(
        List.of("deputy defense minister"), titles("Deputy Minister of Defence Ada Obi left."));
    assertEquals(
        List.of("deputy defense minister"), titles("Nigeria's deputy defence minister left."));
    assertEquals(
        List.of("petroleum and mining minister"),
        titles("The petroleum and mining minister left."));
  }

  @Test
  void readsPortfoliosThatNoEntryNames() {
    assertEquals(List.of("wildlife minister"), titles("The wildlife minister left."));
    assertEquals(List.of("happiness minister"), titles("The minister of happiness left."));
  }

  @Test
  void keepsDeputiesAndFieldsOfWork() {
    assertEquals(
        List.of("first deputy prime minister"), titles("First Deputy Prime Minister Ivan Orlov"));
    assertEquals(
        List.of("deputy assistant secretary of state for south asian affairs"),
        titles("Deputy Assistant Secretary of State for South Asian Affairs Jane Roe left."));
    assertEquals(
        List.of("special envoy"), titles("The U.S. special envoy for Sudan flew to Cairo."));
    assertEquals(
        List.of("high commissioner for refugees"),
        titles("The UN High Commissioner for Refugees was in Nairobi."));
  }

  @Test
  void readsOfficesInOrgansOfState() {
    assertEquals(
        List.of("deputy chairman of the security council", "speaker of the federation council"),
        titles(
            "Deputy Chairman of the Security Council Ivan Orlov and Federation Council Speaker"
                + " Anna Orlova sat there."));
    assertEquals(
        List.of("director of the foreign intelligence service", "defense minister"),
        titles(
            "Director of the Foreign Intelligence Service Ivan Orlov and Defence Minister Pyotr"
                + " Orlov sat there."));
    assertEquals(
        List.of("member of parliament"), titles("A member of the Kenyan Parliament left."));
  }

  @Test
  void tellsFormerFutureAndActingHolders() {
    assertEquals(true, one("The former president of Chile left.").former());
    assertEquals(true, one("Ex-President Ana Diaz left.").former());
    assertEquals(true, one("Former Chilean president Ana Diaz left.").former());
    assertEquals(true, one("President-elect Ana Diaz left.").future());
    assertEquals(true, one("Prime Minister-designate Ana Diaz left.").future());
    assertEquals(true, one("She is the nominee for secretary of defense.").future());
    OfficeMention acting = one("The acting Chilean prime minister left.");
    assertEquals("acting prime minister", acting.title());
    assertEquals(true, acting.acting());
    assertEquals(false, one("The president of Chile left.").former());
  }

  @Test
  void rangesOverTheWordsOfTheTitleOnly() {
    Document document = Loaded.annotate("The former U.S. deputy secretary of state left Oslo.");
    OfficeMention mention = Loaded.offices(document).get(0);
    assertEquals("deputy secretary of state", document.text(mention.first(), mention.last()));
  }

  @Test
  void impliesAStateWhereNoOtherStandsBeside() {
    assertEquals("USA", one("Secretary of State Jane Roe left.").country());
    assertEquals("USA", one("The deputy secretary of state left.").country());
    assertNull(one("The Vatican's secretary of state left.").country());
    assertNull(one("The Brazilian secretary of state left.").country());
    assertEquals("IRL", one("The taoiseach left.").country());
    assertNull(one("Foreign Minister Ana Diaz left.").country());
  }

  @Test
  void tellsSeveralHolders() {
    List<OfficeMention> found =
        Loaded.offices(Loaded.annotate("The foreign and defense ministers of Japan met."));
    assertEquals(
        List.of("foreign minister", "defense minister"),
        found.stream().map(OfficeMention::title).toList());
    assertEquals(List.of(true, true), found.stream().map(OfficeMention::plural).toList());
  }

  @Test
  void leavesOtherUsesOfTheWordsAlone() {
    assertEquals(List.of(), titles("In general the major parties agree on the chief reasons."));
    assertEquals(List.of(), titles("Martin Luther King and Stephen King are read in schools."));
  }
}
