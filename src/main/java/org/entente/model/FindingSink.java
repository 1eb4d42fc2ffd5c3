package org.entente.model;

import java.io.IOException;

/**
 * Takes findings, article by article: {@code accept* close}.
 *
 * <p>Sinks are the ends of the flow: Neo4j, RDF, JSON Lines.
 */
public interface FindingSink extends AutoCloseable {
  /**
   * Takes the findings of one article.
   *
   * @throws IOException if they cannot be stored or written
   */
  void accept(Findings findings) throws IOException;

  /**
   * Finishes what was taken.
   *
   * @throws IOException if it cannot be stored or written
   */
  @Override
  void close() throws IOException;
}
