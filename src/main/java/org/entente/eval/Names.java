package org.entente.eval;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words by Unicode code points: runs of letters, numbers and underscores. This is Python's {@code
 * \w}, which other scorers of the same gold use; Java's, with or without {@code
 * UNICODE_CHARACTER_CLASS}, takes marks in or leaves letters out.
 */
final class Names {
  /** Canonical combining class 1; reorders with any mark of a higher class before it. */
  private static final String LOW_MARK = "\u0334";

  /** Canonical combining class 240, the highest; reorders with any lower mark after it. */
  private static final String HIGH_MARK = "\u0345";

  private Names() {}

  /**
   * The name with case, accents and punctuation folded, its words parted by one blank each; of
   * null, the empty string.
   */
  static String fold(@Nullable String name) {
    if (name == null) {
      return "";
    }
    String plain =
        Normalizer.normalize(name, Form.NFKD)
            .codePoints()
            .filter(c -> !combines(c))
            .mapToObj(Names::foldCase)
            .collect(joining());
    int[] points = plain.codePoints().toArray();
    return words(points).stream()
        .map(w -> new String(points, w.start(), w.end() - w.start()))
        .collect(joining(" "));
  }

  /** The words of a text, in order. */
  static List<Span> words(int[] codePoints) {
    List<Span> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= codePoints.length; i++) {
      if (i < codePoints.length && inWord(codePoints[i])) {
        continue;
      }
      if (i > start) {
        words.add(new Span(start, i));
      }
      start = i + 1;
    }
    return words;
  }

  private static boolean inWord(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> c == '_';
    };
  }

  /**
   * Whether the canonical combining class is not 0. The JDK does not tell the class, but
   * normalising sorts by it: a mark of class 0 stays where it is.
   */
  private static boolean combines(int c) {
    int type = Character.getType(c);
    if (type != Character.NON_SPACING_MARK && type != Character.COMBINING_SPACING_MARK) {
      return false;
    }
    String mark = Character.toString(c);
    return !Normalizer.isNormalized(mark + LOW_MARK, Form.NFD)
        || !Normalizer.isNormalized(HIGH_MARK + mark, Form.NFD);
  }

  /** Unicode's full case folding, of which the JDK has only the parts. */
  private static String foldCase(int c) {
    return switch (c) {
      case 'ı' -> "ı";
      case 'ẞ' -> "ss";
      default -> Character.toString(c).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    };
  }
}
