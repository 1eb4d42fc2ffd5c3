package org.entente.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.entente.lexicon.EventType;
import org.entente.lexicon.EventTypes;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.FindingId;
import org.entente.model.Findings;
import org.entente.model.Span;
import org.entente.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventRowsTest {
  private static final EventTypes TYPES = Lexicon.load().eventTypes();
  private static final String HEADER =
      "event_id,date_earliest,date_latest,date_basis,actor,recipient,event_type,cameo_root,plover,"
          + "quad_class,goldstein,status,claimed_by,article,url,publisher,published,sentence\r\n";

  private static Event event(String type, @Nullable String by, @Nullable Double strength) {
    return new Event(
        "FIN",
        "NOR",
        type,
        Status.HAPPENED,
        by,
        null,
        DateRange.day(LocalDate.of(2024, 3, 4), Basis.WEEKDAY),
        strength,
        List.of(new Span(0, 3)),
        "test@1",
        "said \"no\", twice",
        null);
  }

  private static String rows(Event... events) throws IOException {
    Article article =
        new Article(
            "a",
            null,
            "https://example.org/a",
            "Talks",
            LocalDate.of(2024, 3, 5),
            "Meridian",
            null,
            null,
            "en",
            "text",
            Article.hash("text"));
    StringBuilder out = new StringBuilder();
    try (EventRows rows = new EventRows(TYPES::named, out)) {
      if (events.length > 0) {
        rows.accept(new Findings(article, List.of(), List.of(), List.of(events), null));
      }
    }
    return out.toString();
  }

  @Test
  void writesOneRowForEachEvent() throws IOException {
    Event sanction = event("sanction", null, -8.0);
    Event own = event("of-mine", "Holm", null);
    assertEquals(
        HEADER
            + FindingId.of("a", sanction)
            + ",2024-03-04,2024-03-04,weekday,FIN,NOR,sanction,16,SANCTION,4,-8.0,happened,,a,"
            + "https://example.org/a,Meridian,2024-03-05,\"said \"\"no\"\", twice\"\r\n"
            + FindingId.of("a", own)
            + ",2024-03-04,2024-03-04,weekday,FIN,NOR,of-mine,,,,,happened,Holm,a,"
            + "https://example.org/a,Meridian,2024-03-05,\"said \"\"no\"\", twice\"\r\n",
        rows(sanction, own));
    assertEquals(HEADER, rows());
  }

  @Test
  void quadClassesAgreeWithTheToneOfEachType() {
    for (EventType type : TYPES.all()) {
      assertEquals(type.cooperative(), type.quad().number() <= 2, type.name());
      assertTrue(type.cameo().matches("(0[1-9]|1\\d|20)\\d"), type.name() + " " + type.cameo());
    }
  }
}
