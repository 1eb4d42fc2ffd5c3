package org.entente;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.article.ReadArticle;
import org.entente.article.Reading;

/**
 * Gathers readings, so that the store can be asked about many at once, and never more than a fixed
 * amount of text.
 */
final class Ahead {
  /** Takes some readings. */
  interface Taker {
    void take(List<Reading> readings) throws IOException;
  }

  private static final int MOST = 100; // readings
  private static final int TEXT = 1 << 20; // characters

  private final Taker taker;
  private final List<Reading> waiting = new ArrayList<>();
  private int text;

  Ahead(Taker taker) {
    this.taker = taker;
  }

  void add(Reading reading) throws IOException {
    waiting.add(reading);
    if (reading instanceof ReadArticle read && read.article().text() != null) {
      text += read.article().text().length();
    }
    if (waiting.size() >= MOST || text >= TEXT) {
      flush();
    }
  }

  void flush() throws IOException {
    if (!waiting.isEmpty()) {
      taker.take(List.copyOf(waiting));
      waiting.clear();
      text = 0;
    }
  }
}
