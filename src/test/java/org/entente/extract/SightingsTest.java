package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.lexicon.ActorMention;
import org.entente.lexicon.Loaded;
import org.junit.jupiter.api.Test;

class SightingsTest {
  private static List<String> codes(String text) {
    Sightings sightings = new Sightings(Loaded.annotate(text), Loaded.LEXICON);
    return sightings.actors().stream().map(ActorMention::code).toList();
  }

  @Test
  void aCurrencyIsNotItsState() {
    assertEquals(List.of("KEN"), codes("Kenya will get US$30 million for the road."));
    assertEquals(List.of("KEN", "USA"), codes("Kenya will get 30 trucks from the US."));
  }

  @Test
  void aTreatyIsNotThePlaceWhereItWasSigned() {
    assertEquals(
        List.of("SWE"), codes("Sweden said that the Oslo Accords and the Minsk package matter."));
    assertEquals(
        List.of("NOR", "BLR"), codes("Oslo will send an envoy to Minsk before the summer."));
  }
}
