package org.entente.article;

import java.io.IOException;
import java.io.InputStream;

/** Forms of input that are told by the ending of a file's name, and read by somebody else. */
public interface OtherForms {
  /** No other forms. */
  OtherForms NONE =
      new OtherForms() {
        @Override
        public boolean has(String name) {
          return false;
        }

        @Override
        public void read(InputStream in, String input, ReadingSink sink) {
          throw new IllegalStateException("no other form: " + input);
        }
      };

  /** Whether a file of this name has one of these forms. A {@code .gz} was taken off. */
  boolean has(String name);

  /**
   * Passes on what the stream holds; leaves it open.
   *
   * @param input what rejections call the input; its ending is one that {@link #has} knows, but for
   *     a {@code .gz}
   * @throws IOException if the stream cannot be read, or the sink throws it
   */
  void read(InputStream in, String input, ReadingSink sink) throws IOException;
}
