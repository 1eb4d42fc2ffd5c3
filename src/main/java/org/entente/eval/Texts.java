package org.entente.eval;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.entente.model.Span;

/**
 * Words of an article for people to read; a span may reach beyond a text that is not the gold's.
 */
final class Texts {
  private Texts() {}

  static String at(int[] text, Span span) {
    int start = Math.min(span.start(), text.length);
    return new String(text, start, Math.min(span.end(), text.length) - start);
  }

  static String at(int[] text, List<Span> spans) {
    return spans.stream().map(s -> at(text, s)).collect(joining(" … "));
  }
}
