package org.entente.extract;

import org.entente.model.Span;
import org.entente.text.Document;

/** Which tokens of a document a span of its text, in UTF-16 indices, lies on. */
final class SpanTokens {
  private SpanTokens() {}

  /** The first token; the document's last one for a span behind all. */
  static int first(Document document, Span span) {
    return Math.min(document.tokenAt(span.start()), document.size() - 1);
  }

  /** The token after the last one. */
  static int last(Document document, Span span) {
    return Math.min(document.tokenAt(span.end() - 1) + 1, document.size());
  }

  /** Whether the span lies on this token, too. */
  static boolean hold(Document document, Span span, int token) {
    return document.tokenAt(span.start()) <= token && token < last(document, span);
  }
}
