/** The graph in Neo4j: the only home of the Neo4j driver and server. */
@NullMarked
package org.entente.graph;

import org.jspecify.annotations.NullMarked;
