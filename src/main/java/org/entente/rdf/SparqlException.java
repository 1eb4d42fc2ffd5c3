package org.entente.rdf;

import java.io.IOException;

/** A SPARQL query is wrong, was refused or took too long; the message is one line. */
public final class SparqlException extends IOException {
  private static final long serialVersionUID = 1L;

  SparqlException(String message) {
    super(message);
  }

  SparqlException(String message, Throwable cause) {
    super(message, cause);
  }
}
