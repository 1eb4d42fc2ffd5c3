package org.entente.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The form of a file, told by its first bytes and, where they leave it open, by its ending. */
enum Form {
  EMPTY,
  GZIP,
  BINARY,
  JSON,
  HTML,
  TEXT;

  /** How many first bytes tell the form. */
  static final int HEAD = 4096;

  private static final byte[][] BINARIES = {
    {'%', 'P', 'D', 'F'},
    {'P', 'K', 3, 4},
    {(byte) 0x89, 'P', 'N', 'G'},
    {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
    {'G', 'I', 'F', '8'},
    {0x7F, 'E', 'L', 'F'},
    {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
    {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE},
    {'{', '\\', 'r', 't', 'f'},
    {'B', 'Z', 'h'},
    {(byte) 0xFD, '7', 'z', 'X', 'Z'},
    {(byte) 0x28, (byte) 0xB5, 0x2F, (byte) 0xFD},
    {'W', 'A', 'R', 'C', '/'}
  };
  private static final int CONTROLS = 50; // one control character in so many bytes is binary

  /**
   * The form of a file.
   *
   * @param head its first bytes, at most {@link #HEAD}
   * @param name its name, without {@code .gz}
   */
  static Form of(byte[] head, String name) {
    if (head.length == 0) {
      return EMPTY;
    }
    if (head.length > 1 && head[0] == 0x1F && head[1] == (byte) 0x8B) {
      return GZIP;
    }
    for (byte[] magic : BINARIES) {
      if (starts(head, magic)) {
        return BINARY;
      }
    }
    boolean wide = Encoding.wide(head) != null;
    if (!wide && controls(head) * CONTROLS > head.length) {
      return BINARY;
    }
    // Latin-1 keeps each byte one character; dropping NUL reads ASCII in UTF-16.
    String start =
        new String(head, StandardCharsets.ISO_8859_1)
            .replace("\0", "")
            .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (start.isEmpty() && head.length < HEAD) {
      return EMPTY;
    }
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean json = ending.equals("json") || ending.equals("jsonl") || ending.equals("ndjson");
    if (json || start.matches("(?s)(\\[\\s*)?\\{\\s*(\"|\\}).*")) {
      return JSON;
    }
    boolean html = ending.equals("html") || ending.equals("htm") || ending.equals("xhtml");
    if (html
        || start.matches(
            "(?s)(<\\?xml.*?>\\s*|<!--.*?-->\\s*)*<(!doctype html|html|head|body)\\b.*")) {
      return HTML;
    }
    return TEXT;
  }

  private static boolean starts(byte[] head, byte[] magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (head[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static int controls(byte[] head) {
    int controls = 0;
    for (byte b : head) {
      if (b == 0) {
        controls += CONTROLS;
      } else if (b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f'
          && b != 0x1B) {
        controls++;
      }
    }
    return controls;
  }
}
