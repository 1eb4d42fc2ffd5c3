package org.entente.article;

import java.io.IOException;

/** Takes what is read, one article at a time, in the order of the input. */
@FunctionalInterface
public interface ReadingSink {
  /**
   * Takes one reading.
   *
   * @throws IOException if it cannot be passed on; the reading stops with it
   */
  void accept(Reading reading) throws IOException;
}
