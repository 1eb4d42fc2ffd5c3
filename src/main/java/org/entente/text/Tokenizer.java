package org.entente.text;

import java.util.Locale;
import java.util.Set;

/**
 * Splits a text into tokens as the English Web Treebank does: punctuation and clitics apart,
 * hyphened compounds split but for prefixes, numbers, addresses and abbreviations whole.
 */
final class Tokenizer {
  private static final Set<String> PREFIXES =
      Set.of(
          "e", "co", "pre", "post", "non", "anti", "re", "un", "ex", "semi", "multi", "sub", "mid",
          "pro", "vice", "self", "ultra", "inter", "intra", "trans", "counter", "neo", "bi", "tri",
          "mini", "micro", "macro", "mega", "over", "under", "socio", "geo", "eco", "euro", "infra",
          "extra", "quasi", "pseudo", "hyper", "super", "de", "dis", "mis");
  private static final String OPENERS = "([{<\u00a1\u00bf\u3008\u3010";
  private static final String CLOSERS = ")]}>\u3009\u3011";
  private static final String ALONE =
      ",;:!?$\u20ac\u00a3\u00a5\u20bd\u20b9%*|=+~^\u2022\u2026\u2014\u2015\u2013\u2012\u2026\u00a7\u00a9\u00ae\u2122\u2190\u2192\u25cf\u25aa\u00b7";

  private final String text;
  private final QuotationMarks marks;
  private final Tokens tokens = new Tokens();

  private Tokenizer(String text, QuotationMarks marks) {
    this.text = text;
    this.marks = marks;
  }

  static Tokens tokenize(String text, QuotationMarks marks) {
    Tokenizer t = new Tokenizer(text, marks);
    t.run();
    return t.tokens;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200b'
        || (c >= '\u200c' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || c == '\u2060'
        || c == '\ufeff'
        || c < ' '
        || (c >= '\u007f' && c <= '\u009f');
  }

  private void run() {
    int mark = 0;
    int i = 0;
    int n = text.length();
    while (i < n) {
      if (isSpace(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < n && !isSpace(text.charAt(end))) {
        end++;
      }
      while (mark < marks.size() && marks.start(mark) < end) {
        chunk(i, marks.start(mark));
        tokens.add(marks.start(mark), marks.end(mark));
        i = marks.end(mark++);
      }
      chunk(i, end);
      i = Math.max(i, end);
    }
  }

  /** Splits what stands between spaces and quotation marks. */
  private void chunk(int start, int end) {
    int i = start;
    int e = end;
    while (i < e && (OPENERS.indexOf(text.charAt(i)) >= 0)) {
      tokens.add(i, i + 1);
      i++;
    }
    int address = addressEnd(i, e);
    if (address > i) {
      tokens.add(i, address);
      i = address;
    }
    int word = i;
    while (i < e) {
      char c = text.charAt(i);
      if (c == '.' || c == '\u2026') {
        int run = i;
        while (run < e && (text.charAt(run) == '.' || text.charAt(run) == '\u2026')) {
          run++;
        }
        if (run - i > 1 || c == '\u2026') {
          word(word, i);
          tokens.add(i, run);
          i = run;
          word = run;
          continue;
        }
        if (staysWithin(word, i, e)) {
          i++;
          continue;
        }
        if (i > word
            && Abbreviations.has(text.substring(word, i), numberFollows(i + 1))
            && endsHere(i + 1, e)) {
          word(word, i + 1);
        } else {
          word(word, i);
          tokens.add(i, i + 1);
        }
        i++;
        word = i;
      } else if (splitsAlone(word, i, e)) {
        word(word, i);
        int run = i + 1;
        if (c == '-' || c == '!' || c == '?') {
          while (run < e
              && (text.charAt(run) == c || (c != '-' && isMarkOfEnd(text.charAt(run))))) {
            run++;
          }
        }
        tokens.add(i, run);
        i = run;
        word = run;
      } else {
        i++;
      }
    }
    word(word, e);
  }

  private boolean numberFollows(int i) {
    int k = i;
    while (k < text.length() && isSpace(text.charAt(k)) && text.charAt(k) != '\n') {
      k++;
    }
    return k < text.length() && Character.isDigit(text.charAt(k));
  }

  private static boolean isMarkOfEnd(char c) {
    return c == '!' || c == '?';
  }

  private boolean endsHere(int i, int end) {
    return i >= end || !Character.isLetterOrDigit(text.charAt(i));
  }

  /** Whether the stop at {@code i} is part of a word: 3.5, U.S, example.com; not end.Begin. */
  private boolean staysWithin(int word, int i, int end) {
    if (i + 1 >= end || !Character.isLetterOrDigit(text.charAt(i + 1))) {
      return false;
    }
    boolean upper = Character.isUpperCase(text.charAt(i + 1));
    boolean lowerBefore = i - word >= 2 && Character.isLowerCase(text.charAt(i - 1));
    boolean lowerAfter = i + 2 < end && Character.isLowerCase(text.charAt(i + 2));
    return !(upper && lowerBefore && (lowerAfter || i + 2 >= end));
  }

  private boolean splitsAlone(int word, int i, int end) {
    char c = text.charAt(i);
    char before = i > word ? text.charAt(i - 1) : ' ';
    char after = i + 1 < end ? text.charAt(i + 1) : ' ';
    boolean between = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    boolean digits = Character.isDigit(before) && Character.isDigit(after);
    switch (c) {
      case ',', ':' -> {
        return !digits;
      }
      case '-', '\u2010', '\u2011' -> {
        if (after == '-' || !between) {
          return !(i == word && Character.isDigit(after));
        }
        if (digits) {
          return false;
        }
        return !PREFIXES.contains(text.substring(word, i).toLowerCase(Locale.ROOT));
      }
      case '/' -> {
        return !digits;
      }
      case '\u2013', '\u2014' -> {
        return true;
      }
      case '\'', '\u2019', '\u2018', '`' -> {
        return !between
            && !(i > word && isClitic(i, end))
            && !Character.isDigit(after)
            && !(after == ' ' && i > word);
      }
      case '#', '@', '_' -> {
        return false;
      }
      default -> {
        return OPENERS.indexOf(c) >= 0
            ? !(c == '(' && i > word && text.startsWith("(s)", i))
            : CLOSERS.indexOf(c) >= 0
                ? !(c == ')' && i >= 2 && i - 2 >= word && text.startsWith("(s)", i - 2))
                : ALONE.indexOf(c) >= 0;
      }
    }
  }

  private boolean isClitic(int i, int end) {
    return i + 1 < end && Character.isLetter(text.charAt(i + 1));
  }

  private int addressEnd(int start, int end) {
    boolean web =
        text.startsWith("http://", start)
            || text.startsWith("https://", start)
            || text.startsWith("www.", start);
    if (!web) {
      int at = text.indexOf('@', start);
      web =
          at > start
              && at < end - 3
              && Character.isLetterOrDigit(text.charAt(at - 1))
              && Character.isLetterOrDigit(text.charAt(at + 1))
              && text.indexOf('.', at) > 0
              && text.indexOf('.', at) < end - 1;
    }
    if (!web) {
      return start;
    }
    int e = end;
    while (e > start && ".,;:!?)]}>'\u2019".indexOf(text.charAt(e - 1)) >= 0) {
      e--;
    }
    return e;
  }

  /** Adds a word, its clitics apart. */
  private void word(int start, int end) {
    if (start >= end) {
      return;
    }
    int n = end - start;
    char last = text.charAt(end - 1);
    if (n > 3
        && isApostrophe(text.charAt(end - 2))
        && (last == 't' || last == 'T')
        && (text.charAt(end - 3) == 'n' || text.charAt(end - 3) == 'N')) {
      split(start, end - 3, end);
    } else if (n > 2 && isApostrophe(text.charAt(end - 2)) && "sSmMdD".indexOf(last) >= 0) {
      split(start, end - 2, end);
    } else if (n > 3
        && isApostrophe(text.charAt(end - 3))
        && Set.of("re", "ve", "ll")
            .contains(text.substring(end - 2, end).toLowerCase(Locale.ROOT))) {
      split(start, end - 3, end);
    } else if (n > 1 && isApostrophe(last)) {
      split(start, end - 1, end);
    } else if (n == 6 && text.regionMatches(true, start, "cannot", 0, 6)) {
      split(start, start + 3, end);
    } else {
      tokens.add(start, end);
    }
  }

  private void split(int start, int middle, int end) {
    word(start, middle);
    tokens.add(middle, end);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u02bc';
  }
}
