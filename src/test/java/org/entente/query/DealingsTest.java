package org.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.graph.GraphStore;
import org.entente.query.Dealings.Partner;
import org.entente.query.Timeline.Asked;
import org.entente.query.Timeline.Voice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DealingsTest {
  private final GraphStore store = loaded();

  private static GraphStore loaded() {
    try {
      return StoryStore.loaded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Dealings dealings(@Nullable LocalDate from) throws IOException {
    Asked asked = new Asked("CHN", null, from, null, By.MONTH, Voice.ALL, 0);
    return Dealings.of(asked, Timeline.items(store, asked));
  }

  @Test
  void partnersAreCountedAsTheStoreHasThem() throws IOException {
    List<Partner> partners = dealings(null).partners();
    assertEquals(List.of("RUS", "EU"), partners.stream().map(Partner::code).toList());
    for (Partner partner : partners) {
      Map<String, Object> codes = Map.of("code", partner.code());
      assertEquals(
          store
              .read(
                  "MATCH (:Actor {code: 'CHN'})<-[:ACTOR|RECIPIENT]-(e:Event)"
                      + "-[:ACTOR|RECIPIENT]->(:Actor {code: $code})"
                      + " RETURN sum(CASE WHEN e.status = 'happened' AND e.by IS NULL"
                      + " AND e.strength > 0 THEN 1 ELSE 0 END),"
                      + " sum(CASE WHEN e.status = 'happened' AND e.by IS NULL"
                      + " AND e.strength < 0 THEN 1 ELSE 0 END),"
                      + " sum(CASE WHEN e.status = 'planned' THEN 1 ELSE 0 END)",
                  codes)
              .rows()
              .get(0),
          List.of(
              (long) partner.counts().certain(Measure.DONE_COOPERATIVE),
              (long) partner.counts().certain(Measure.DONE_CONFLICTUAL),
              (long) partner.counts().certain(Measure.PLANNED_COOPERATIVE)),
          partner.code());
    }
    Counts russia = partners.get(0).counts();
    assertEquals(2, russia.certain(Measure.STATEMENTS));
    assertEquals(3, russia.certain(Measure.STATEMENTS_OF_OTHER));
  }

  @Test
  void whatMayLieBeforeTheTimeAskedForIsPossible() throws IOException {
    Counts russia = dealings(LocalDate.parse("2022-05-15")).partners().get(0).counts();
    assertEquals(0, russia.certain(Measure.DONE_CONFLICTUAL));
    assertEquals(1, russia.possible(Measure.DONE_CONFLICTUAL));
  }

  @Test
  void kindsNameTheirPartners() throws IOException {
    Dealings.Ways criticised =
        dealings(null).kinds().stream()
            .filter(w -> w.kind().words().equals("CHN criticise others"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("EU"), criticised.partners());
  }

  @Test
  void speakersAreThoseOfTheActor() throws IOException {
    List<Dealings.Spokesperson> speakers = dealings(null).speakers();
    assertEquals(
        List.of("Lin Bó", "Mei Tan"), speakers.stream().map(Dealings.Spokesperson::name).toList());
    assertEquals(2, speakers.get(0).statements());
    assertEquals(List.of("foreign minister"), speakers.get(0).roles());
    assertEquals(List.of("EU", "RUS"), speakers.get(0).about());
    assertEquals(LocalDate.parse("2021-12-30"), speakers.get(0).earliest());
    assertEquals(LocalDate.parse("2021-12-31"), speakers.get(0).latest());
  }
}
