package org.entente.graph;

import org.jspecify.annotations.Nullable;

/** What the errors of the store advise. */
final class Mending {
  static final String DAMAGED =
      "put back a copy of the folder, or name another data folder and load the articles again";

  private Mending() {}

  static StoreException with(StoreException.Kind kind, String message, @Nullable Throwable cause) {
    return cause == null
        ? new StoreException(kind, message)
        : new StoreException(kind, message, cause);
  }
}
