package org.entente.text;

import java.util.Arrays;
import java.util.Set;

/**
 * The quotation marks of a text, told from apostrophes and inch marks, and what lies between them.
 * A line's end closes a quotation.
 */
final class QuotationMarks {
  private static final Set<String> CLIPPED =
      Set.of("em", "til", "tis", "twas", "cause", "n", "bout", "round", "cuz");

  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private boolean[] opens = new boolean[16];
  private int marks;
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int quotations;

  // state within a line
  private final String text;
  private final char[] closers = new char[8]; // what closes each open quotation; outermost first
  private int depth;
  private int outerStart;

  private QuotationMarks(String text) {
    this.text = text;
  }

  static QuotationMarks of(String text) {
    QuotationMarks q = new QuotationMarks(text);
    int line = 0;
    while (line < text.length()) {
      int end = line;
      while (end < text.length() && !isLineEnd(text.charAt(end))) {
        end++;
      }
      q.line(line, end);
      line = end + 1;
    }
    return q;
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f';
  }

  /** How many marks there are. */
  int size() {
    return marks;
  }

  int start(int mark) {
    return starts[mark];
  }

  int end(int mark) {
    return ends[mark];
  }

  boolean opens(int mark) {
    return opens[mark];
  }

  /** How many quotations there are; those within quotations don't count. */
  int quotations() {
    return quotations;
  }

  /** Where the quotation starts: at its opening mark. */
  int from(int quotation) {
    return from[quotation];
  }

  /** Where the quotation ends: after its closing mark, or at its line's end. */
  int to(int quotation) {
    return to[quotation];
  }

  private void line(int start, int end) {
    depth = 0;
    int straight = 0;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '"') {
        straight++;
      }
    }
    boolean odd = straight % 2 == 1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\u201c', '\u201f' -> { // “: closes what „ opened
          if (innermost() == '\u201c') {
            close(i, i + 1);
          } else {
            open(i, i + 1, '\u201d');
          }
        }
        case '\u201e', '\u301d' -> open(i, i + 1, c == '\u301d' ? '\u301e' : '\u201c');
        case '\u300c', '\u300e' -> open(i, i + 1, (char) (c + 1));
        case '\u00ab', '\u2039' -> {
          if (isOpen(c)) { // »so«
            closeUpTo(c, i, i + 1);
          } else {
            open(i, i + 1, c == '\u00ab' ? '\u00bb' : '\u203a');
          }
        }
        case '\u00bb', '\u203a' -> {
          if (isOpen(c)) {
            closeUpTo(c, i, i + 1);
          } else if (text.indexOf(c == '\u00bb' ? '\u00ab' : '\u2039', i) >= 0
              && opensWord(i, i + 1)) {
            open(i, i + 1, c == '\u00bb' ? '\u00ab' : '\u2039');
          } else {
            mark(i, i + 1, false);
          }
        }
        case '\u201d', '\u301e', '\u300d', '\u300f' -> {
          if (isOpen(c)) {
            closeUpTo(c, i, i + 1);
          } else if (isOpen('\u201c')) { // „so”
            closeUpTo('\u201c', i, i + 1);
          } else if (isOpen('"')) {
            closeUpTo('"', i, i + 1);
          } else if (depth == 0 && opensWord(i, i + 1)) { // ”so”
            open(i, i + 1, c);
          } else {
            mark(i, i + 1, false);
          }
        }
        case '"', '\uff02' -> {
          if (odd && opensWord(i, i + 1) && !isOpen('"')) {
            open(i, i + 1, '"');
          } else if (isOpen('"')) {
            closeUpTo('"', i, i + 1);
          } else if (isOpen('\u201d') && !opensWord(i, i + 1)) {
            closeUpTo('\u201d', i, i + 1);
          } else if (!odd || i == start) {
            open(i, i + 1, '"');
          } else if (!(i > start && Character.isDigit(text.charAt(i - 1)))) {
            mark(i, i + 1, false);
          }
        }
        case '`' -> {
          if (i + 1 < end && text.charAt(i + 1) == '`') {
            open(i, i + 2, '`');
            i++;
          } else if (opensWord(i, i + 1) && singleCloses(i + 1, end, '\'') >= 0) {
            open(i, i + 1, '\'');
          }
        }
        case '\u2018', '\u201a', '\u201b' -> {
          if (c == '\u2018'
              && i > start
              && isWordChar(text.charAt(i - 1))
              && i + 1 < end
              && isWordChar(text.charAt(i + 1))) {
            continue; // an apostrophe wrongly set
          }
          if (c == '\u2018' && i + 1 < end && text.charAt(i + 1) == '\u2018') {
            open(i, i + 2, '`');
            i++;
          } else if (!isClipped(i + 1, end)
              && singleCloses(i + 1, end, c == '\u201a' ? '\u2018' : '\u2019') >= 0) {
            open(i, i + 1, '\u2019');
          }
        }
        case '\'', '\u2019' -> {
          if (i + 1 < end
              && text.charAt(i + 1) == c
              && !(i + 2 < end
                  && isWordChar(text.charAt(i + 2))
                  && i > start
                  && isWordChar(text.charAt(i - 1)))) {
            if (isOpen('`')) {
              closeUpTo('`', i, i + 2);
            } else if (isOpen('"') && !opensWord(i, i + 2)) {
              mark(i, i + 2, false);
            } else if (opensWord(i, i + 2)) {
              open(i, i + 2, '`');
            } else {
              mark(i, i + 2, false);
            }
            i++;
          } else if (innermost() == c && singleClosesAt(i, end)) {
            close(i, i + 1);
          } else if (c == '\''
              && opensWord(i, i + 1)
              && !isClipped(i + 1, end)
              && !isOpen('\'')
              && singleCloses(i + 1, end, '\'') >= 0) {
            open(i, i + 1, '\'');
          }
        }
        default -> {}
      }
    }
    if (depth > 0) {
      int last = end;
      while (last > outerStart + 1 && Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      }
      quotation(outerStart, last);
      depth = 0;
    }
  }

  private char innermost() {
    return depth == 0 ? '\0' : closers[depth - 1];
  }

  private boolean isOpen(char closer) {
    for (int d = 0; d < depth; d++) {
      if (closers[d] == closer) {
        return true;
      }
    }
    return false;
  }

  private void open(int start, int end, char closer) {
    mark(start, end, true);
    if (depth == 0) {
      outerStart = start;
    }
    if (depth < closers.length) {
      closers[depth++] = closer;
    }
  }

  private void close(int start, int end) {
    mark(start, end, false);
    depth--;
    if (depth == 0) {
      quotation(outerStart, end);
    }
  }

  private void closeUpTo(char closer, int start, int end) {
    while (closers[depth - 1] != closer) {
      depth--;
    }
    close(start, end);
  }

  /** Whether a single mark at {@code i} closes rather than marks a possessive or a clitic. */
  private boolean singleClosesAt(int i, int end) {
    if (i + 1 < end && isWordChar(text.charAt(i + 1))) {
      return false;
    }
    char before = text.charAt(i - 1);
    if ((before != 's' && before != 'S')
        || i + 2 >= end
        || text.charAt(i + 1) != ' '
        || !Character.isLowerCase(text.charAt(i + 2))) {
      return true;
    }
    // "s’ meeting": a possessive if a surer mark follows before the next one opens
    for (int k = i + 1; k < end; k++) {
      char c = text.charAt(k);
      if (c == '\u2018' || c == '\u201c') {
        return true;
      }
      if ((c == text.charAt(i)) && !(k + 1 < end && isWordChar(text.charAt(k + 1)))) {
        return false;
      }
    }
    return true;
  }

  /** Where a single quotation opened before {@code i} would close, or -1. */
  private int singleCloses(int i, int end, char closer) {
    for (int k = i + 1; k < end; k++) {
      if (text.charAt(k) == closer
          && singleClosesAt(k, end)
          && !Character.isWhitespace(text.charAt(k - 1))) {
        char before = text.charAt(k - 1);
        // a lone possessive after a straight mark is no evidence of a quotation
        if (closer == '\''
            && (before == 's')
            && k + 1 < end
            && text.charAt(k + 1) == ' '
            && text.indexOf('"', i) >= 0) {
          continue;
        }
        return k;
      }
    }
    return -1;
  }

  private boolean isClipped(int i, int end) {
    if (i < end && Character.isDigit(text.charAt(i))) {
      int k = i;
      while (k < end && Character.isLetterOrDigit(text.charAt(k))) {
        k++;
      }
      return k - i == 2 || (k - i == 3 && text.charAt(k - 1) == 's');
    }
    int k = i;
    while (k < end && Character.isLetter(text.charAt(k))) {
      k++;
    }
    return k == i
        || (k - i <= 5
            && CLIPPED.contains(text.substring(i, k).toLowerCase(java.util.Locale.ROOT)));
  }

  private boolean opensWord(int start, int end) {
    boolean left =
        start == 0
            || (!isWordChar(text.charAt(start - 1))
                && ".,!?;)]%".indexOf(text.charAt(start - 1)) < 0);
    boolean right =
        end < text.length()
            && !Character.isWhitespace(text.charAt(end))
            && ",.;:!?)".indexOf(text.charAt(end)) < 0;
    return left && right;
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c);
  }

  private void mark(int start, int end, boolean open) {
    if (marks == starts.length) {
      starts = Arrays.copyOf(starts, marks * 2);
      ends = Arrays.copyOf(ends, marks * 2);
      opens = Arrays.copyOf(opens, marks * 2);
    }
    starts[marks] = start;
    ends[marks] = end;
    opens[marks++] = open;
  }

  private void quotation(int start, int end) {
    if (quotations == from.length) {
      from = Arrays.copyOf(from, quotations * 2);
      to = Arrays.copyOf(to, quotations * 2);
    }
    from[quotations] = start;
    to[quotations++] = end;
  }
}
