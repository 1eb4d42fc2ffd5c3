package org.entente.rdf;

import org.apache.jena.graph.Node;

/** Takes triples whose subject is an IRI. */
@FunctionalInterface
interface TripleSink {
  void triple(Node subject, Node predicate, Node object);
}
