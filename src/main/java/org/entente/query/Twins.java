package org.entente.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.entente.graph.GraphStore;
import org.entente.model.FindingSink;
import org.entente.model.Findings;
import org.entente.rdf.Twin;

/** Builds the twin of a store. */
public final class Twins {
  private static final int TRIES = 3;

  private Twins() {}

  /**
   * The twin of the store as it is now; built first where the folder has none.
   *
   * @param folder where twins of this store are, and nothing else is
   * @param progress told of the articles that a twin that is built has up to now
   * @throws IOException if the store cannot be read or the twin not be written
   */
  public static Twin open(GraphStore store, Path folder, LongConsumer progress) throws IOException {
    for (int i = 1; ; i++) {
      String revision = store.revision();
      boolean fresh = Twin.isFresh(folder, revision);
      Twin twin = Twin.open(folder, revision, source(store, progress));
      // What was loaded while it was read may be in it by half. Its stamp never comes again.
      if (fresh || i == TRIES || store.revision().equals(revision)) {
        return twin;
      }
      twin.close();
    }
  }

  private static Twin.Source source(GraphStore store, LongConsumer progress) {
    return new Twin.Source() {
      @Override
      public Map<String, String> names() throws IOException {
        Map<String, String> names = new TreeMap<>();
        store.actors().forEach((code, name) -> names.put(code, name.name()));
        return names;
      }

      @Override
      public void findings(FindingSink sink) throws IOException {
        long[] articles = new long[1];
        store.findings(
            new FindingSink() {
              @Override
              public void accept(Findings findings) throws IOException {
                sink.accept(findings);
                progress.accept(++articles[0]);
              }

              @Override
              public void close() {}
            });
      }
    };
  }
}
