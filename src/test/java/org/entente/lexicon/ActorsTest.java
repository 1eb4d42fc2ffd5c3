package org.entente.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.text.Document;
import org.junit.jupiter.api.Test;

class ActorsTest {
  private final Actors actors = Loaded.LEXICON.actors();

  private List<String> found(String text) {
    Document document = Loaded.annotate(text);
    return Loaded.shown(document, Loaded.actors(document));
  }

  private List<String> places(String text) {
    Document document = Loaded.annotate(text);
    return Loaded.shown(document, Loaded.all(document, (f, l) -> actors.places(document, f, l)));
  }

  @Test
  void hasEveryStateOfIso3166() {
    Set<String> codes =
        Arrays.stream(Locale.getISOCountries())
            .map(c -> new Locale("", c).getISO3Country())
            .collect(Collectors.toCollection(TreeSet::new));
    actors.all().forEach(a -> codes.remove(a.code()));
    assertEquals(Set.of("ASM", "GUM", "MNP", "PRI", "VIR"), codes);
  }

  @Test
  void findsEachNameAsTheTokenizerSplitsIt() {
    List<String> lost = new ArrayList<>();
    for (Actor actor : actors.all()) {
      List<String> names = new ArrayList<>(actor.names());
      names.add(actor.name());
      for (String name : names) {
        if (actors.homonyms().containsKey(name)) {
          continue;
        }
        Document document = Loaded.annotate("Yesterday " + name + " signed the treaty.");
        if (Loaded.actors(document).stream()
            .noneMatch(m -> m.code().equals(actor.code()) && m.first() == 1)) {
          lost.add(name);
        }
      }
    }
    assertEquals(List.of(), lost);
  }

  @Test
  void findsStatesByNameAdjectivePeopleCapitalAndPalace() {
    assertEquals(
        List.of(
            "Russian/RUS ADJECTIVE",
            "Beijing/CHN CAPITAL",
            "Ukrainians/UKR PEOPLE",
            "Kremlin/RUS METONYM",
            "State Department/USA ORGAN",
            "UK/GBR NAME"),
        found(
            "Russian envoys flew to Beijing. Ukrainians and the Kremlin disagree, the State"
                + " Department told the UK."));
  }

  @Test
  void findsTheLongestName() {
    assertEquals(
        List.of(
            "Papua New Guinea/PNG NAME", "Equatorial Guinea/GNQ NAME", "Guinea-Bissau/GNB NAME"),
        found("Papua New Guinea, Equatorial Guinea and Guinea-Bissau signed."));
    assertEquals(List.of(), found("Ships in the South China Sea passed New Mexico."));
  }

  @Test
  void findsOfficialNamesWhole() {
    assertEquals(
        List.of(
            "French Republic/FRA NAME",
            "Islamic Republic of Iran/IRN NAME",
            "People's Republic of China/CHN NAME",
            "Republic of Armenia/ARM NAME",
            "Syrian Arab Republic/SYR NAME"),
        found(
            "The presidents of the French Republic, the Islamic Republic of Iran, the People's"
                + " Republic of China, the Republic of Armenia and the Syrian Arab Republic met."));
  }

  @Test
  void findsTheStatesOfACompound() {
    assertEquals(
        List.of("Sino/CHN ADJECTIVE", "Russian/RUS ADJECTIVE"), found("Sino-Russian trade grew."));
    assertEquals(
        List.of("Franco/FRA ADJECTIVE", "German/DEU ADJECTIVE"),
        found("A Franco-German plan was made."));
    assertEquals(List.of(), found("The fund was run by Franco Conti."));
    assertEquals(List.of("anti-Chinese/CHN ADJECTIVE"), found("The anti-Chinese protests ended."));
  }

  @Test
  void heedsCapitals() {
    assertEquals(List.of("US/USA NAME"), found("They told us that the US would pay."));
    assertEquals(List.of("POLAND/POL NAME"), found("POLAND AND THE REST"));
    assertEquals(List.of(), found("They polish china and eat turkey and chile."));
  }

  @Test
  void takesCitiesAndRegionsForPlaces() {
    assertEquals(
        List.of("Texas/USA PLACE", "Shanghai/CHN PLACE"), places("From Texas to Shanghai."));
    assertEquals(List.of(), found("From Texas to Shanghai."));
    assertEquals(
        List.of("Paris/USA PLACE", "Texas/USA PLACE"), places("He grew up in Paris, Texas."));
    assertEquals(List.of(), found("He grew up in Paris, Texas."));
  }

  @Test
  void namesGovernments() {
    assertEquals("Government of the United States", actors.actor("USA").government());
    assertEquals("Government of China", actors.actor("CHN").government());
    assertEquals("European Union", actors.actor("EU").government());
    assertThrows(IllegalArgumentException.class, () -> actors.actor("XYZ"));
  }

  @Test
  void looksUpNamesAndCodesWhateverTheirCase() {
    for (String name : List.of("china", "CHN", "chn", "Chinese", "people's republic of china")) {
      assertEquals(actors.actor("CHN"), actors.byName(name), name);
    }
    assertEquals(actors.actor("Arab League"), actors.byName("arab league"));
    assertEquals(actors.actor("TUR"), actors.byName("turkiye"));
    assertNull(actors.byName("Atlantis"));
    assertNull(actors.byCode("Atlantis"));
  }

  @Test
  void suggestsWhatAMisspeltNameMayMean() {
    assertEquals("RUS", actors.suggest("Rusia").get(0).code());
    assertEquals("GBR", actors.suggest("Britian").get(0).code());
    assertTrue(actors.suggest("Qwertzuiop").isEmpty());
  }
}
