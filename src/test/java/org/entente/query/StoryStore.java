package org.entente.query;

import java.io.IOException;
import java.util.Map;
import org.entente.graph.ActorName;
import org.entente.graph.GraphStore;
import org.entente.graph.Loader;
import org.entente.graph.TestStore;
import org.entente.model.Findings;

/** The store that the tests of this package ask: the one of all tests, with the {@link Stories}. */
final class StoryStore {
  private static final Map<String, ActorName> NAMES =
      Map.of(
          "CHN", new ActorName("China", true),
          "RUS", new ActorName("Russia", true),
          "EU", new ActorName("European Union", false));

  private StoryStore() {}

  static GraphStore loaded() throws IOException {
    GraphStore store = TestStore.empty();
    try (Loader loader = store.loader(NAMES::get, false)) {
      for (Findings findings : Stories.all()) {
        loader.accept(findings);
      }
    }
    return store;
  }
}
