package org.entente.graph;

import java.io.IOException;

/** A Cypher query is wrong, or was refused; the message is one line. */
public final class QueryException extends IOException {
  private static final long serialVersionUID = 1L;

  QueryException(String message) {
    super(message);
  }

  QueryException(String message, Throwable cause) {
    super(message, cause);
  }
}
