package org.entente.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Span;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where contents begin and end. The tagger often takes the day on which something was said for part
 * of it: "said yesterday the bridge was shut", "condemned the attack on Monday". One for each
 * article.
 */
final class ContentSpans {
  private static final Set<String> BEFORE_DAYS = Set.of("on", "in", "late", "early");
  private static final int SHORT = 14; // tokens of a phrase that a day behind it is not part of

  private static final int WEEK = 7; // days

  private final Document document;
  private final List<DateMention> dates;

  ContentSpans(Document document, List<DateMention> dates, @Nullable LocalDate published) {
    this.document = document;
    this.dates = dates.stream().filter(date -> isRecent(date.range(), published)).toList();
  }

  /** Whether it is a day of the last week by its name: "on Monday", "yesterday". */
  private static boolean isRecent(DateRange range, @Nullable LocalDate published) {
    LocalDate earliest = range.earliest();
    LocalDate latest = range.latest();
    return (range.basis() == Basis.WEEKDAY || range.basis() == Basis.RELATIVE)
        && published != null
        && earliest != null
        && latest != null
        && !latest.isAfter(published)
        && !earliest.isBefore(published.minusDays(WEEK));
  }

  /** The content of the attribution without the day on which it was said, quotations closed. */
  List<Span> of(Attribution attribution) {
    return withoutDay(attribution).stream().map(this::closed).toList();
  }

  /** With the mark that closes a quotation which is opened within the span. */
  private Span closed(Span span) {
    int first = SpanTokens.first(document, span);
    int mark = SpanTokens.last(document, span);
    boolean misses =
        document.closesQuotation(mark)
            && (first == 0 || document.quotation(first - 1) != document.quotation(mark));
    return misses ? new Span(span.start(), document.end(mark)) : span;
  }

  private List<Span> withoutDay(Attribution attribution) {
    Span cue = attribution.cue();
    List<Span> content = attribution.content();
    Span first = content.get(0);
    if (cue == null || first.start() < cue.end()) {
      return content;
    }
    int from = SpanTokens.first(document, first);
    int to = SpanTokens.last(document, first);
    int begin = begin(from, to);
    int end = content.size() == 1 ? beforeSource(begin, end(begin, to)) : to;
    if (begin == from && end == to) {
      return content;
    }
    List<Span> mended = new ArrayList<>(content);
    mended.set(0, new Span(document.start(begin), document.end(end - 1)));
    return mended;
  }

  /** The first token of the day with the preposition before it: "on". */
  private int opening(DateMention date) {
    int first = date.first();
    while (first > 0 && BEFORE_DAYS.contains(document.lower(first - 1))) {
      first--;
    }
    return first;
  }

  /** Behind a day that the content begins with; "that" behind it is no content either. */
  private int begin(int from, int to) {
    String before = document.lower(from - 1);
    if (before.equals("that") || before.equals(",") || document.quotation(from) >= 0) {
      return from;
    }
    for (DateMention date : dates) {
      int next = date.last();
      if (opening(date) == from && next < to && !isSubject(date)) {
        return next + 1 < to && document.lower(next).equals("that") ? next + 1 : next;
      }
    }
    return from;
  }

  /** "Monday's talks", "yesterday was", "Monday talks": the day is part of what is said. */
  private boolean isSubject(DateMention date) {
    String next = document.tag(date.last());
    boolean bare = opening(date) == date.first() && document.tag(date.first()).startsWith("NNP");
    return next.equals("POS")
        || next.startsWith("VB")
        || next.equals("MD")
        || (bare && (next.equals("NN") || next.equals("NNS") || next.startsWith("JJ")));
  }

  /** Before a day that a short content without a verb ends with. */
  private int end(int from, int to) {
    for (DateMention date : dates) {
      int first = opening(date);
      if (date.last() == to && from + 1 < first && isShort(from, first)) {
        return document.form(first - 1).equals(",") ? first - 1 : first;
      }
    }
    return to;
  }

  /** Before ", according to a diplomat": words behind what they report belong to another source. */
  private int beforeSource(int from, int to) {
    for (int i = from + 2; i + 1 < to; i++) {
      if (document.lower(i).equals("according")
          && document.lower(i + 1).equals("to")
          && document.form(i - 1).equals(",")
          && document.quotation(i) < 0) {
        return i - 1;
      }
    }
    return to;
  }

  private boolean isShort(int from, int to) {
    for (int i = from; i < to; i++) {
      String tag = document.tag(i);
      if (tag.startsWith("VB") || tag.equals("MD")) {
        return false;
      }
    }
    return to - from <= SHORT && document.quotation(to) < 0;
  }
}
