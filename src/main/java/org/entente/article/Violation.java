package org.entente.article;

import org.jspecify.annotations.Nullable;

/**
 * One thing in a graph that is not as {@code ontology/shapes.ttl} asks.
 *
 * @param focus the IRI of the node that is wrong
 * @param shape the name of the shape that it fails: "status"
 * @param path the property, with a prefix, or null where the node itself is meant
 * @param value the value that is wrong, or null where one is missing or there are too many
 * @param message what must be, and so how to mend it
 */
public record Violation(
    String focus, String shape, @Nullable String path, @Nullable String value, String message) {
  /** One line: node, property, value, message and shape. */
  @Override
  public String toString() {
    return focus
        + (path == null ? "" : " " + path)
        + (value == null ? "" : " \"" + value.replace("\n", "\\n") + "\"")
        + ": "
        + message
        + " (shape:"
        + shape
        + ")";
  }
}
