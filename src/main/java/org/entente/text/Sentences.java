package org.entente.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.entente.article.Dateline;

/** Where sentences and paragraphs begin. An agency's dateline is a sentence of its own. */
final class Sentences {
  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "you",
          "this",
          "that",
          "these",
          "those",
          "his",
          "her",
          "its",
          "their",
          "our",
          "my",
          "in",
          "on",
          "at",
          "but",
          "and",
          "or",
          "if",
          "when",
          "while",
          "as",
          "after",
          "before",
          "since",
          "there",
          "however",
          "for",
          "with",
          "from",
          "by",
          "both",
          "some",
          "many",
          "most",
          "according",
          "last",
          "earlier",
          "meanwhile",
          "also",
          "such",
          "not",
          "no",
          "what",
          "who",
          "how",
          "why",
          "where",
          "although",
          "though",
          "because",
          "so",
          "yet",
          "then",
          "now",
          "here",
          "one",
          "two",
          "under",
          "over",
          "during",
          "among",
          "asked",
          "speaking",
          "to",
          "all",
          "several",
          "another",
          "each",
          "other");
  private static final String CLOSING = ")]}\u3009\u3011";

  private final int[] firsts;
  private final int[] paragraphs;

  private Sentences(int[] firsts, int[] paragraphs) {
    this.firsts = firsts;
    this.paragraphs = paragraphs;
  }

  /** First token of each sentence, and the number of tokens. */
  int[] firsts() {
    return firsts;
  }

  /** Paragraph of each sentence. */
  int[] paragraphs() {
    return paragraphs;
  }

  static Sentences of(String text, int[] starts, int[] ends, QuotationMarks marks) {
    int n = starts.length;
    int[] firsts = new int[n + 1];
    int[] paragraphs = new int[n];
    int sentences = 0;
    int paragraph = 0;
    int[] kind = new int[n]; // 1 an opening, 2 a closing quotation mark
    for (int m = 0, t = 0; m < marks.size(); m++) {
      while (starts[t] < marks.start(m)) {
        t++;
      }
      kind[t] = marks.opens(m) ? 1 : 2;
    }
    int first = 0;
    int dateline = Dateline.of(text).end();
    for (int i = 0; i < n; i++) {
      int lines = i + 1 < n ? lineEnds(text, ends[i], starts[i + 1]) : 0;
      boolean split =
          i + 1 == n
              || lines > 0
              || (starts[i] < dateline
                  ? starts[i + 1] >= dateline
                  : splits(text, starts, ends, kind, first, i));
      if (!split) {
        continue;
      }
      paragraphs[sentences] = paragraph;
      firsts[sentences++] = first;
      first = i + 1;
      if (lines > 1) {
        paragraph++;
      }
    }
    firsts[sentences] = n;
    return new Sentences(
        Arrays.copyOf(firsts, sentences + 1), Arrays.copyOf(paragraphs, sentences));
  }

  private static int lineEnds(String text, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((c == '\n' && !(i > from && text.charAt(i - 1) == '\r'))
          || c == '\r'
          || c == '\f'
          || c == '\u2028') {
        lines++;
      } else if (c == '\u2029') {
        lines += 2;
      }
    }
    return lines;
  }

  /** Whether a sentence ends after token {@code i}, on whose line another token follows. */
  private static boolean splits(
      String text, int[] starts, int[] ends, int[] kind, int first, int i) {
    int stop = i;
    while (stop > first
        && (kind[stop] == 2
            || (ends[stop] - starts[stop] == 1
                && CLOSING.indexOf(text.charAt(starts[stop])) >= 0))) {
      stop--;
    }
    int next = i + 1;
    char c = text.charAt(starts[next]);
    if (kind[next] == 2 || CLOSING.indexOf(c) >= 0) {
      return false; // it belongs to what ends here
    }
    char end = text.charAt(ends[stop] - 1);
    int length = ends[stop] - starts[stop];
    boolean closed = stop < i;
    boolean spaced = ends[i] < starts[next];
    int head = next;
    while (head + 1 < starts.length
        && (kind[head] == 1 || "([-\u2013\u2014\u2022*".indexOf(text.charAt(starts[head])) >= 0)) {
      head++;
    }
    char h = text.charAt(starts[head]);
    boolean capital = Character.isUpperCase(h) || Character.isDigit(h) || Character.isTitleCase(h);
    boolean letterless = !Character.isLetterOrDigit(h);
    if (end == '.' && length > 1 && Character.isLetterOrDigit(text.charAt(starts[stop]))) {
      String word = text.substring(starts[stop], ends[stop]);
      if (closed && capital && kind[i] == 2) {
        return true;
      }
      if (Abbreviations.leads(word) || !capital || Character.isDigit(h)) {
        return false;
      }
      String follower = text.substring(starts[head], ends[head]).toLowerCase(Locale.ROOT);
      return kind[next] == 1 || STARTERS.contains(follower);
    }
    if (end == '.' && length == 1) {
      return capital || kind[next] == 1 || (spaced && letterless);
    }
    if (end == '!' || end == '?') {
      return (closed && kind[i] == 2) ? capital : capital || kind[next] == 1;
    }
    if (end == '.' || end == '\u2026') { // an ellipsis
      return spaced && capital && stop > first;
    }
    return end == '\u3002';
  }
}
