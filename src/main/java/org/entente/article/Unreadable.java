package org.entente.article;

import java.io.IOException;

/** Says, in one line, why an input gives no article and how to mend that. */
final class Unreadable extends IOException {
  private static final long serialVersionUID = 1;

  Unreadable(String reason) {
    super(reason);
  }
}
