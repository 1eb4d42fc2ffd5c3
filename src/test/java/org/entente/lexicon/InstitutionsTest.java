package org.entente.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class InstitutionsTest {
  private static List<String> found(String text) {
    return Loaded.institutions(Loaded.annotate(text)).stream()
        .map(m -> m.name() + "/" + m.country())
        .toList();
  }

  @Test
  void namesMinistriesByPortfolioAndState() {
    assertEquals(
        List.of("Ministry of Foreign Affairs of Kenya/KEN"),
        found("The Kenyan foreign ministry denied it."));
    assertEquals(
        List.of("Ministry of Defense of the United Kingdom/GBR"),
        found("Britain's Ministry of Defence denied it."));
    assertEquals(
        List.of("Ministry of Health of the Philippines/PHL"),
        found("The Ministry of Health of the Philippines denied it."));
    assertEquals(
        List.of("Ministry of Foreign Affairs/null"), found("The Foreign Ministry denied it."));
    assertEquals(
        List.of("Ministry of Fun and Games of Malta/MLT"),
        found("Malta's Ministry of Fun and Games denied it."));
  }

  @Test
  void namesOthersByTheirUsualNames() {
    assertEquals(
        List.of("U.S. Department of State/USA", "Kremlin/RUS", "Pentagon/USA"),
        found("The State Department, the Kremlin and the Pentagon agree."));
    assertEquals(
        List.of("United Nations Security Council/UN"), found("The UN Security Council met."));
  }

  @Test
  void knowsNewsMedia() {
    List<InstitutionMention> media =
        Loaded.institutions(Loaded.annotate("Reuters and Xinhua reported it; Amnesty agreed."));
    assertEquals(
        List.of("Reuters", "Xinhua", "Amnesty International"),
        media.stream().map(InstitutionMention::name).toList());
    assertEquals(
        List.of(true, true, false), media.stream().map(InstitutionMention::media).toList());
    assertEquals("CHN", media.get(1).country());
  }

  @Test
  void doesNotTakeANameOfAMediumForItsState() {
    assertTrue(
        Loaded.actors(Loaded.annotate("China Daily and The Times of Israel wrote.")).isEmpty());
  }
}
