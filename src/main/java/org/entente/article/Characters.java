package org.entente.article;

import java.text.Normalizer;

/** What characters articles are made of. */
final class Characters {
  private Characters() {}

  /** The string with U+FFFD in place of each half of a surrogate pair that lacks its other half. */
  static String whole(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (Character.isHighSurrogate(s.charAt(i))
          && i + 1 < s.length()
          && Character.isLowSurrogate(s.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(s.charAt(i))) {
        return s.codePoints()
            .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return s;
  }

  /**
   * A line of text as we keep it: in NFC, without control and invisible format characters, each run
   * of white space one blank. A no-break space between words stays, since offsets of others count
   * it.
   */
  static String line(String s) {
    StringBuilder line = new StringBuilder(s.length());
    boolean blank = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == ' '
          || c == '\t'
          || c == '\n'
          || c == '\r'
          || c == '\f'
          || c == 0x0B
          || c == 0x85
          || Character.getType(c) == Character.LINE_SEPARATOR
          || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
          || (Character.getType(c) == Character.SPACE_SEPARATOR && c != 0xA0 && c != 0x202F)) {
        blank = true;
        continue;
      }
      if (Character.isISOControl(c) || invisible(c)) {
        continue;
      }
      if (blank && !line.isEmpty()) {
        line.append(' ');
      }
      blank = false;
      line.append(c);
    }
    return trim(Normalizer.normalize(whole(line.toString()), Normalizer.Form.NFC));
  }

  /** The string without white space at its ends, no-break spaces included. */
  static String trim(String s) {
    int start = 0;
    int end = s.length();
    while (start < end && space(s.charAt(start))) {
      start++;
    }
    while (end > start && space(s.charAt(end - 1))) {
      end--;
    }
    return s.substring(start, end);
  }

  private static boolean space(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Soft hyphens, zero-width and directional marks, byte order marks. */
  private static boolean invisible(char c) {
    return c == 0xAD
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2064)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFEFF;
  }
}
