package org.entente.graph;

import java.io.IOException;
import java.util.Map;

/**
 * Takes the graph: all nodes, kind by kind and by key, then all relationships. The same graph is
 * given in the same order, however it came about. Properties are as {@link Rows} has them; what a
 * node lacks is not among them.
 *
 * <pre>{@code graph = { node } { relationship }}</pre>
 */
public interface GraphSink {
  /**
   * Takes a node.
   *
   * @throws IOException to stop
   */
  void node(NodeKind kind, String key, Map<String, Object> properties) throws IOException;

  /**
   * Takes a relationship, whose ends were given before.
   *
   * @throws IOException to stop
   */
  void relationship(End from, RelationshipKind kind, End to, Map<String, Object> properties)
      throws IOException;

  /** One end of a relationship. */
  record End(NodeKind kind, String key) {}
}
