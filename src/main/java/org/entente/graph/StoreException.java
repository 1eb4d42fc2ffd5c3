package org.entente.graph;

import java.io.IOException;

/** The store cannot be used, or not be reached; the message says why and how to mend it. */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why the store cannot be used. */
  public enum Kind {
    /** Another process has the data folder open. */
    IN_USE,
    /** The folder or the server allows no writing. */
    READ_ONLY,
    /** The disk is full. */
    FULL,
    /** The folder's files cannot be read as a store. */
    DAMAGED,
    /** Made by another version of Entente or of Neo4j. */
    VERSION,
    /** No connection: unreachable, refused the password, no such database. */
    CONNECTION
  }

  private final Kind kind;

  StoreException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  StoreException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Why the store cannot be used. */
  public Kind kind() {
    return kind;
  }
}
