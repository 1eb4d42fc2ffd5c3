/** The graph as RDF: the only home of Jena, but for the lexicon's Turtle reader. */
@NullMarked
package org.entente.rdf;

import org.jspecify.annotations.NullMarked;
