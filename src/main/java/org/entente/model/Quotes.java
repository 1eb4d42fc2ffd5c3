package org.entente.model;

import java.util.List;
import java.util.stream.Collectors;

/** The words that a finding rests on. */
public final class Quotes {
  private Quotes() {}

  /**
   * The text of the spans, joined by {@code " … "}.
   *
   * @param text an article's text
   * @param spans code points into it, in text order
   * @throws IndexOutOfBoundsException if a span lies outside the text
   */
  public static String of(String text, List<Span> spans) {
    return spans.stream().map(s -> of(text, s)).collect(Collectors.joining(" … "));
  }

  /**
   * The text of the span.
   *
   * @throws IndexOutOfBoundsException if it lies outside the text
   */
  public static String of(String text, Span span) {
    int start = text.offsetByCodePoints(0, span.start());
    return text.substring(start, text.offsetByCodePoints(start, span.end() - span.start()));
  }
}
