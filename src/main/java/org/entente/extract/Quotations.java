package org.entente.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.entente.extract.View.Kind;
import org.entente.model.Span;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Makes whole attributions of drafts: holes are filled, contents end where the same source goes on
 * under another cue, quotations are taken whole and go on.
 */
final class Quotations {
  private static final int LONG = 25; // characters of a quotation that must belong to somebody
  private static final int TAIL = 8; // tokens that may follow an attribution in its sentence
  private static final int NEAR = 3; // characters between an attribution and what continues it

  private final View view;
  private final Document document;
  private final List<Draft> drafts;
  private final int[] first; // of each quotation
  private final int[] last;
  private final int quotations;

  private Quotations(View view, List<Draft> drafts) {
    this.view = view;
    this.document = view.document;
    this.drafts = drafts;
    int n = 0;
    for (int i = 0; i < view.size; i++) {
      n = Math.max(n, document.quotation(i) + 1);
    }
    quotations = n;
    first = new int[n];
    last = new int[n];
    for (int i = view.size - 1; i >= 0; i--) {
      int q = document.quotation(i);
      if (q >= 0) {
        first[q] = i;
        last[q] = last[q] == 0 ? i + 1 : last[q];
      }
    }
  }

  /**
   * Fills holes of drafts, finds the source of "with A saying", and lets what closes a sentence
   * report all of it, before any is judged.
   */
  static void prepare(View view, List<Draft> drafts) {
    Quotations q = new Quotations(view, drafts);
    q.fillHoles();
    q.takeSourceAfterWith();
    q.takeSentenceBefore();
  }

  /** The attributions that the drafts make; those without content make none. */
  static List<Attribution> finish(View view, List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>(drafts);
    kept.removeIf(d -> d.content.isEmpty());
    Quotations q = new Quotations(view, kept);
    q.endBeforeOwnNextCue();
    q.takeWhole();
    q.goOn();
    List<Attribution> out = new ArrayList<>();
    for (Draft d : kept) {
      List<Span> content = q.spans(d.content);
      if (!content.isEmpty()) {
        out.add(
            new Attribution(
                q.sourceSpan(d.source, d.cue),
                new Span(view.document.start(d.cue.first()), view.document.end(d.cue.last() - 1)),
                content,
                d.probability));
      }
    }
    return out;
  }

  private void fillHoles() {
    for (Draft d : drafts) {
      int end = d.content.nextClearBit(d.content.nextSetBit(0));
      for (int next = d.content.nextSetBit(end);
          next >= 0;
          end = d.content.nextClearBit(next), next = d.content.nextSetBit(end)) {
        if (document.sentence(end - 1) == document.sentence(next) && isFree(d, end, next)) {
          d.content.set(end, next);
        }
      }
    }
  }

  /** "with A even once calling": A is the source, if none was found. */
  private void takeSourceAfterWith() {
    for (Draft d : drafts) {
      int cue = d.cue.first();
      if (!d.source.isEmpty() || !document.tag(cue).equals("VBG")) {
        continue;
      }
      int start = Math.max(document.first(document.sentence(cue)), cue - TAIL);
      int end = cue;
      while (end > start
          && (view.kind[end - 1] == Kind.ADVERB || document.lower(end - 1).equals("once"))) {
        end--;
      }
      int from = end;
      while (from > start && NounPhrase.mayHold(document, from - 1) && !d.content.get(from - 1)) {
        from--;
      }
      if (from < end && from > start && document.lower(from - 1).equals("with")) {
        d.source.set(from, end);
      }
    }
  }

  /** A source and its cue that end their sentence behind a comma report all that comes before. */
  private void takeSentenceBefore() {
    for (Draft d : drafts) {
      int sentence = document.sentence(d.cue.first());
      int from = document.first(sentence);
      int to = document.last(sentence);
      int source = d.source.nextSetBit(0);
      if (source < from
          || d.source.length() > to
          || document.quotation(d.cue.first()) >= 0
          || drafts.stream()
              .anyMatch(
                  o -> o != d && o.isSure() && document.sentence(o.cue.first()) == sentence)) {
        continue;
      }
      int start = Math.min(source, d.cue.first());
      int end = Math.max(d.source.length(), d.cue.last());
      boolean behindComma = start - 1 > from && view.kind[start - 1] == Kind.COMMA;
      if (behindComma
          && to - end <= TAIL
          && !hasVerb(end, to)
          && hasVerb(from, start)
          && d.content.nextSetBit(0) >= from
          && d.content.length() <= start) {
        d.content.set(from, start - 1);
      }
    }
  }

  private boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (view.kind[i] == Kind.VERB) {
        return true;
      }
    }
    return false;
  }

  /** Content ends where the same source goes on under another cue: "condemned A, saying B". */
  private void endBeforeOwnNextCue() {
    for (Draft a : drafts) {
      for (Draft b : drafts) {
        int cue = b.cue.first();
        if (a == b
            || cue < a.cue.last()
            || !a.content.get(cue)
            || document.quotation(cue) >= 0
            || a.source.isEmpty()
            || !a.source.intersects(b.source)) {
          continue;
        }
        int end = cue;
        while (end > 0
            && (view.kind[end - 1] == Kind.COMMA
                || view.kind[end - 1] == Kind.CONJUNCTION
                || view.kind[end - 1] == Kind.ADVERB)) {
          end--;
        }
        int first = a.content.nextSetBit(0);
        if (first < end) {
          a.content.clear(end, Math.max(end, a.content.nextClearBit(cue)));
        }
      }
    }
  }

  private static boolean isFree(Draft d, int from, int to) {
    int source = d.source.nextSetBit(from);
    return (source < 0 || source >= to) && (d.cue.last() <= from || d.cue.first() >= to);
  }

  /** Content that touches a quotation takes it whole. */
  private void takeWhole() {
    for (Draft d : drafts) {
      for (int q = 0; q < quotations; q++) {
        int touch = d.content.nextSetBit(first[q]);
        if (touch < 0 || touch >= last[q]) {
          continue;
        }
        if (isFree(d, first[q], last[q])) {
          d.content.set(first[q], last[q]);
        }
      }
    }
  }

  /** A long quotation that nobody owns goes to the attribution that it continues. */
  private void goOn() {
    for (int q = 0; q < quotations; q++) {
      if (document.end(last[q] - 1) - document.start(first[q]) < LONG || isOwned(q)) {
        continue;
      }
      Draft best = null;
      int bestEnd = -1;
      for (Draft d : drafts) {
        int end = endBefore(d, first[q]);
        if (end > bestEnd) {
          best = d;
          bestEnd = end;
        }
      }
      if (best == null || printed(bestEnd, first[q]) > NEAR) {
        continue;
      }
      int here = document.paragraph(document.sentence(first[q]));
      int there = document.paragraph(document.sentence(bestEnd - 1));
      boolean colon = bestEnd < view.size && document.form(bestEnd).equals(":");
      if (here == there
          || (here == there + 1
              && (colon || document.form(bestEnd - 1).equals(":") || holdsQuotation(best)))) {
        best.content.set(first[q], last[q]);
      }
    }
  }

  private boolean isOwned(int q) {
    for (Draft d : drafts) {
      int touch = d.content.nextSetBit(first[q]);
      if (touch >= 0 && touch < last[q]) {
        return true;
      }
      if (d.cue.first() >= first[q] && d.cue.first() < last[q]) {
        return true;
      }
    }
    return false;
  }

  /** Where the draft's last token before {@code limit} ends, as a token; -1 where it has none. */
  private static int endBefore(Draft d, int limit) {
    int end = Math.max(d.content.previousSetBit(limit - 1), d.source.previousSetBit(limit - 1)) + 1;
    return d.cue.last() <= limit ? Math.max(end, d.cue.last()) : end == 0 ? -1 : end;
  }

  private int printed(int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n += document.end(i) - document.start(i);
    }
    return n;
  }

  private boolean holdsQuotation(Draft d) {
    for (int q = 0; q < quotations; q++) {
      if (d.content.get(first[q]) && d.content.get(last[q] - 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The pieces of a content as spans: runs of tokens, without what is not part of it at its ends.
   */
  private List<Span> spans(BitSet tokens) {
    List<Span> spans = new ArrayList<>();
    int from = tokens.nextSetBit(0);
    while (from >= 0) {
      int to = tokens.nextClearBit(from);
      int next = tokens.nextSetBit(to);
      while (next >= 0 && onlyMarks(to, next)) {
        to = tokens.nextClearBit(next);
        next = tokens.nextSetBit(to);
      }
      Span span = trim(from, to);
      if (span != null) {
        spans.add(span);
      }
      from = next;
    }
    return spans;
  }

  private boolean onlyMarks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (view.isWord(i)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Span trim(int from, int to) {
    int a = from;
    int b = to;
    while (a < b
        && ((!view.isWord(a) && !document.form(a).equals("$"))
            || (document.lower(a).equals("that") && document.tag(a).equals("IN")))) {
      a++;
    }
    while (b > a && !view.isWord(b - 1)) {
      b--;
    }
    if (a == b) {
      return null;
    }
    // the stop inside a quotation is part of it
    if (b < to && view.kind[b] == Kind.STOP && document.quotation(b) >= 0) {
      b++;
    }
    return new Span(document.start(a), document.end(b - 1));
  }

  /** The source as one span: the run of tokens nearest to the cue. */
  private @Nullable Span sourceSpan(BitSet tokens, Cue cue) {
    int bestFrom = -1;
    int bestTo = -1;
    int bestDistance = Integer.MAX_VALUE;
    int from = tokens.nextSetBit(0);
    while (from >= 0) {
      int to = tokens.nextClearBit(from);
      int next = tokens.nextSetBit(to);
      while (next >= 0 && next - to <= 2) {
        to = tokens.nextClearBit(next);
        next = tokens.nextSetBit(to);
      }
      int distance = from >= cue.last() ? from - cue.last() : cue.first() - to;
      if (distance < bestDistance) {
        bestDistance = distance;
        bestFrom = from;
        bestTo = to;
      }
      from = next;
    }
    if (bestFrom < 0) {
      return null;
    }
    while (bestFrom < bestTo && !view.isWord(bestFrom)) {
      bestFrom++;
    }
    while (bestTo > bestFrom && !view.isWord(bestTo - 1)) {
      bestTo--;
    }
    return bestFrom == bestTo ? null : new Span(document.start(bestFrom), document.end(bestTo - 1));
  }
}
