package org.entente.extract;

/** Offsets into a text, as code points and as UTF-16 indices. */
final class CodePoints {
  private final String text;
  private final boolean plain;

  CodePoints(String text) {
    this.text = text;
    this.plain = text.codePointCount(0, text.length()) == text.length();
  }

  /** The UTF-16 index of the code point. */
  int utf16(int point) {
    return plain ? point : text.offsetByCodePoints(0, point);
  }

  /** The number of code points before the UTF-16 index. */
  int point(int index) {
    return plain ? index : text.codePointCount(0, index);
  }
}
