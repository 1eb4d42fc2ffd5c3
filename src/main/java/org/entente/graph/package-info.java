/**
 * The graph in Neo4j: the embedded store, servers, loading, forgetting and reading back. The only
 * home of Neo4j; begin at {@link org.entente.graph.GraphStore}.
 */
@NullMarked
package org.entente.graph;

import org.jspecify.annotations.NullMarked;
