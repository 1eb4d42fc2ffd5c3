package org.entente.extract;

import com.fasterxml.jackson.databind.JsonNode;

/** Where an annotated article comes from; it decides which models learn from it, and how. */
enum Origin {
  /**
   * Published, and annotated as the models shall find. All learn from it, and are measured on it.
   */
  PUBLISHED,

  /**
   * Written in the manner of news: as many statements and events to a page, in the same words, as
   * published articles have. Events, tone and the states of offices learn from it.
   */
  NEWS,

  /**
   * Written dense with statements, events and rare cues. Attribution and statements learn from it.
   */
  DENSE,

  /** Published, and annotated by others in a similar way, with attributions only. */
  OTHERS;

  private static final String MANNER = "manner";

  /** The origin of an article that was written with marks. */
  static Origin written(JsonNode article) {
    return article.path(MANNER).asText().equals("news") ? NEWS : DENSE;
  }

  /** Whether it was written to learn from, so that nothing is measured on it. */
  boolean isWritten() {
    return this == NEWS || this == DENSE;
  }
}
