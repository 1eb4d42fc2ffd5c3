package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.Loaded;
import org.junit.jupiter.api.Test;

/** Where diplomats are posted. */
class PostingsTest {
  /** "person: country to posting" of each role. */
  private static List<String> postings(String text) {
    Sightings sightings = new Sightings(Loaded.annotate(text), Loaded.LEXICON);
    Cast cast = Cast.of(sightings);
    List<FoundRole> roles =
        RoleFinder.find(sightings, cast, new OfficePhrases(sightings, cast).all());
    List<String> found = new ArrayList<>();
    for (FoundRole role : new Postings(sightings).complete(roles)) {
      found.add(
          role.person().name()
              + ": "
              + role.role().office().country()
              + " to "
              + role.role().office().to());
    }
    return found;
  }

  @Test
  void theCityOfTheEmbassyTellsTheHost() {
    assertEquals(
        List.of("Anna Berg: NOR to PER"),
        postings("The Norwegian ambassador in Lima, Anna Berg, agreed."));
  }

  @Test
  void theOtherStateOfTheArticleIsTheHost() {
    assertEquals(
        List.of("Anna Berg: NOR to PER"),
        postings("Peru protested. The Norwegian ambassador, Anna Berg, was summoned."));
  }

  @Test
  void aTitleBeforeANameMayBeKeptFromAnotherPost() {
    assertEquals(
        List.of("Anna Berg: NOR to null"),
        postings("Peru protested. Norwegian Ambassador Anna Berg agreed."));
  }

  @Test
  void otherOfficesHaveNoPosting() {
    assertEquals(
        List.of("Anna Berg: NOR to null"),
        postings("Peru protested. The Norwegian president, Anna Berg, agreed."));
  }
}
