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
public record Rejected(String input, @Nullable Integer line, String reason, List<Violation> faults)
    implements Reading {
  /** Takes a copy of the list. */
  public Rejected {
    faults = List.copyOf(faults);
  }

  /** An input that is wrong in another way than by failing shapes. */
  public Rejected(String input, @Nullable Integer line, String reason) {
    this(input, line, reason, List.of());
  }
}
