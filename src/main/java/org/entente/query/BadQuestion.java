package org.entente.query;

/** A question that is not in the catalogue, or one asked with wrong or missing parameters. */
public final class BadQuestion extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  BadQuestion(String message) {
    super(message);
  }

  BadQuestion(String message, Throwable cause) {
    super(message, cause);
  }
}
