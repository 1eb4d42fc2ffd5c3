package org.entente.report;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes, and where to break it. */
final class Columns {
  private Columns() {}

  /** By UAX #11, as far as scripts tell: East Asian letters and emoji take two, marks none. */
  static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  private static boolean isWide(int c) {
    if (c < 0x1100) {
      return false;
    }
    if (c >= 0xff61 && c <= 0xffdc) { // half-width forms
      return false;
    }
    boolean punctuation =
        (c >= 0x3000 && c <= 0x303e)
            || (c >= 0xff01 && c <= 0xff60)
            || (c >= 0xffe0 && c <= 0xffe6);
    boolean picture =
        (c >= 0x1f300 && c <= 0x1f64f)
            || (c >= 0x1f680 && c <= 0x1f6ff)
            || (c >= 0x1f900 && c <= 0x1f9ff);
    return punctuation || picture || isWide(UnicodeScript.of(c));
  }

  private static boolean isWide(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
      default -> false;
    };
  }

  /**
   * The text in lines of at most {@code width} columns, broken at blanks, or within a word that is
   * longer than a line; at least one line.
   */
  static List<String> wrap(String text, int width) {
    if (of(text) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.strip().split(" +", -1)) {
      int needed = of(word);
      if (used > 0 && used + 1 + needed > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      for (int c : word.codePoints().toArray()) {
        int columns = of(c);
        if (used > 0 && used + columns > width) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.appendCodePoint(c);
        used += columns;
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
