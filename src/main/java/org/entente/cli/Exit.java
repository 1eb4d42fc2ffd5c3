package org.entente.cli;

/** The exit codes; nothing else decides one. */
final class Exit {
  /** All went well. */
  static final int FINE = 0;

  /** Something in Entente broke. */
  static final int INTERNAL = 1;

  /** The command was not understood: bad option, bad Cypher, a refused write, unknown question. */
  static final int USAGE = 2;

  /** A check found something: validate, eval below its bar, diff. */
  static final int FOUND = 3;

  /** Some input was rejected. */
  static final int REJECTED = 4;

  /** No connection to the server. */
  static final int CONNECTION = 5;

  /** The store cannot be used: in use, full, read-only, damaged. */
  static final int STORE = 6;

  private Exit() {}

  /** Ends a command with a sentence for the user and an exit code. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int code;

    Failure(int code, String sentence) {
      super(sentence);
      this.code = code;
    }
  }
}
