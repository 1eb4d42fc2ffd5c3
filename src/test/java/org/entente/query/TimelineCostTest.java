package org.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.graph.GraphStore;
import org.entente.graph.TestStore;
import org.entente.model.Findings;
import org.junit.jupiter.api.Test;

class TimelineCostTest {
  @Test
  void aDyadsTimelineCostsWhatTheDyadHasAndNotWhatItsCountriesHave() throws IOException {
    GraphStore store = TestStore.empty();
    load(store, "CHN", "RUS", 0, 4);
    others(store, 0, 4);
    Map<String, Long> hits = hits(store);
    others(store, 4, 16);
    Map<String, Long> amongMore = hits(store);
    assertEquals(hits, amongMore, "though the dyad has no more than before");

    load(store, "CHN", "RUS", 4, 8);
    Map<String, Long> doubled = hits(store);
    hits.forEach(
        (query, before) -> {
          double growth = (double) doubled.getOrDefault(query, 0L) / before;
          assertTrue(growth > 1.8 && growth < 2.2, query + " grew by " + growth);
        });
  }

  private static Map<String, Long> hits(GraphStore store) throws IOException {
    return DbHits.ofTimeline(store, TestStore.password(), "CHN", "RUS");
  }

  private static void others(GraphStore store, int from, int to) throws IOException {
    load(store, "CHN", "USA", from, to);
    load(store, "NATO", "RUS", from, to);
  }

  private static void load(GraphStore store, String actor, String other, int from, int to)
      throws IOException {
    List<Findings> articles = new ArrayList<>();
    for (int i = from; i < to; i++) {
      articles.add(MadeDyads.article(actor, other, i));
    }
    TestStore.load(store, articles, false);
  }
}
