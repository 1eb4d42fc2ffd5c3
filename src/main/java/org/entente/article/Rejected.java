package org.entente.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input that gave no article.
 *
 * @param input the path, as named on the command line or below it, or {@code -}
 * @param line the line of the file, from 1, or null where it concerns the whole file
 * @param reason what is wrong with it and how to mend that, in one line
 * @param faults the shapes that it fails; none where it is wrong in another way
 */
public record Rejected(String input, @Nullable Integer line, String reason, List<Fault> faults)
    implements Reading {
  /** Takes a copy of the list. */
  public Rejected {
    faults = List.copyOf(faults);
  }

  /** An input that is wrong in another way than by failing shapes. */
  public Rejected(String input, @Nullable Integer line, String reason) {
    this(input, line, reason, List.of());
  }

  /**
   * A shape that is failed.
   *
   * @param node the IRI of what is wrong
   * @param shape the name of the shape: "status"
   * @param path the property, with a prefix, or null where the node itself is meant
   * @param value the value that is wrong, or null where one is missing or there are too many
   * @param message what must be
   */
  public record Fault(
      String node, String shape, @Nullable String path, @Nullable String value, String message) {
    /** One line: node, property, value, message and shape. */
    @Override
    public String toString() {
      return node
          + (path == null ? "" : " " + path)
          + (value == null ? "" : " \"" + value.replace("\n", "\\n") + "\"")
          + ": "
          + message
          + " (shape:"
          + shape
          + ")";
    }
  }
}
