package org.entente.rdf;

import java.io.IOException;

/** The twin cannot be built or opened; the message says why and how to mend it. */
public final class TwinException extends IOException {
  private static final long serialVersionUID = 1L;

  TwinException(String message, Throwable cause) {
    super(message, cause);
  }

  TwinException(String message) {
    super(message);
  }
}
