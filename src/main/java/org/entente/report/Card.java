package org.entente.report;

import java.util.List;
import org.entente.model.Span;

/**
 * A finding on a page.
 *
 * @param id of its element: "a1s3"
 * @param number as it is shown in the text: "S3"
 * @param kind "statement", "role" or "event"
 * @param head what it says in a few words
 * @param pieces its words in the text
 * @param body its fields, as HTML
 */
record Card(String id, String number, String kind, String head, List<Piece> pieces, String body) {
  Card {
    pieces = List.copyOf(pieces);
  }

  /**
   * Words of a finding.
   *
   * @param part what they are to it: "source", "cue", "content", "role" or "event"
   */
  record Piece(Span span, String part) {}

  /** How many code points it covers. */
  int length() {
    return pieces.stream().mapToInt(p -> p.span().end() - p.span().start()).sum();
  }

  /** Where its last words end. */
  int end() {
    return pieces.stream().mapToInt(p -> p.span().end()).max().orElse(0);
  }
}
