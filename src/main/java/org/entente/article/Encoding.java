package org.entente.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From bytes to characters. */
final class Encoding {
  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)", Pattern.CASE_INSENSITIVE);
  private static final int META_WITHIN = 4096; // the standard asks for 1024, browsers look further
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Encoding() {}

  /**
   * The characters of a text file: UTF-16 by its byte order mark or its NUL bytes, else UTF-8.
   *
   * @throws Unreadable if it is neither
   */
  static String text(byte[] bytes) throws Unreadable {
    Charset wide = wide(bytes);
    if (wide != null) {
      return withoutMark(new String(bytes, wide));
    }
    String text = utf8(bytes);
    if (text == null) {
      throw new Unreadable(
          "not UTF-8 (byte "
              + firstBad(bytes)
              + "); convert it, for instance with iconv -f windows-1252 -t utf-8");
    }
    return text;
  }

  /**
   * The characters of a page: by its byte order mark, else by its meta element, else UTF-8 if it is
   * that, else windows-1252, which ISO-8859-1 stands for too (WHATWG Encoding, section 4.2).
   */
  static String page(byte[] bytes) {
    Charset wide = wide(bytes);
    if (wide != null) {
      return withoutMark(new String(bytes, wide));
    }
    boolean mark =
        bytes.length > 2
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    Charset declared = mark ? StandardCharsets.UTF_8 : declared(bytes);
    if (declared == null) {
      String text = utf8(bytes);
      return text == null ? new String(bytes, WINDOWS) : text;
    }
    return withoutMark(new String(bytes, declared));
  }

  private static @Nullable Charset declared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, META_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher meta = META.matcher(head);
    if (!meta.find()) {
      return null;
    }
    String name = meta.group(1).toLowerCase(Locale.ROOT);
    if (name.equals("iso-8859-1") || name.equals("latin1") || name.equals("us-ascii")) {
      return WINDOWS;
    }
    if (name.startsWith("utf-16")) {
      return StandardCharsets.UTF_8; // a page whose meta element reads as ASCII is not UTF-16
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** The UTF-16 that the bytes are in, or null. */
  static @Nullable Charset wide(byte[] bytes) {
    if (bytes.length < 2) {
      return null;
    }
    if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    int n = Math.min(bytes.length, Form.HEAD) / 2 * 2;
    int[] zeros = new int[2];
    for (int i = 0; i < n; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    int most = n / 2 * 7 / 10;
    if (n >= 8 && zeros[1] > most && zeros[0] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return n >= 8 && zeros[0] > most && zeros[1] == 0 ? StandardCharsets.UTF_16BE : null;
  }

  /** The characters, or null if the bytes are not UTF-8. */
  static @Nullable String utf8(byte[] bytes) {
    try {
      return withoutMark(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static int firstBad(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    StandardCharsets.UTF_8
        .newDecoder()
        .decode(in, java.nio.CharBuffer.allocate(bytes.length + 1), true);
    return in.position() + 1;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
