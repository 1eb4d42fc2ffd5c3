package org.entente.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.model.Span;
import org.entente.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a statement out of its quote: the quote is the text of the evidence, in order, joined by
 * {@code " … "}, so that the lengths of the spans tell where each is.
 */
final class Pieces {
  private static final String JOINT = " … ";

  private final String quote;
  private final List<Span> evidence;

  private Pieces(String quote, List<Span> evidence) {
    this.quote = quote;
    this.evidence = evidence;
  }

  /**
   * @param mention start and end, or null
   * @param cue start and end, or null
   * @param content start and end of each span in turn
   */
  static Pieces of(
      String quote, @Nullable Object mention, @Nullable Object cue, @Nullable Object content) {
    List<Span> source = spans(mention);
    List<Span> word = spans(cue);
    return new Pieces(
        quote,
        Statement.evidence(
            source.isEmpty() ? null : source.get(0),
            word.isEmpty() ? null : word.get(0),
            spans(content)));
  }

  /** Reads offsets as the store keeps them: start, end, start, end. */
  static List<Span> spans(@Nullable Object offsets) {
    List<Span> spans = new ArrayList<>();
    if (offsets instanceof List<?> list) {
      for (int i = 0; i + 1 < list.size(); i += 2) {
        spans.add(new Span(offset(list.get(i)), offset(list.get(i + 1))));
      }
    }
    return spans;
  }

  private static int offset(@Nullable Object offset) {
    return Math.toIntExact((Long) Objects.requireNonNull(offset));
  }

  /** The text of these spans of the evidence, or the whole quote where it does not add up. */
  String text(List<Span> spans) {
    int length = quote.codePointCount(0, quote.length());
    int needed = -JOINT.length();
    for (Span span : evidence) {
      needed += span.end() - span.start() + JOINT.length();
    }
    return needed == length && evidence.containsAll(spans)
        ? spans.stream().map(this::text).collect(Collectors.joining(JOINT))
        : quote;
  }

  private String text(Span wanted) {
    int at = 0;
    for (Span span : evidence) {
      int length = span.end() - span.start();
      if (span.equals(wanted)) {
        int start = quote.offsetByCodePoints(0, at);
        return quote.substring(start, quote.offsetByCodePoints(start, length));
      }
      at += length + JOINT.length();
    }
    return "";
  }
}
