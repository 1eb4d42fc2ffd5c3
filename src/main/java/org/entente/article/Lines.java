package org.entente.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, one at a time. */
final class Lines {
  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private int number;

  /**
   * Lines of at most {@code longest} bytes.
   *
   * @param in is read in blocks: it needs no buffer of its own
   */
  Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The number of the line that was given last, from 1. */
  int number() {
    return number;
  }

  /**
   * The next line without its line feed; one byte longer than the longest allowed and cut there if
   * it is too long; null at the end.
   */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean any = false;
    while (true) {
      if (at == end) {
        at = 0;
        end = Math.max(0, in.read(buffer));
        if (end == 0) {
          break;
        }
      }
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      line.write(buffer, at, Math.min(stop - at, longest + 1 - line.size()));
      boolean complete = stop < end;
      at = complete ? stop + 1 : stop;
      if (complete) {
        break;
      }
    }
    if (!any) {
      return null;
    }
    number++;
    return line.toByteArray();
  }
}
