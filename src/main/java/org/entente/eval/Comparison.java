package org.entente.eval;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.article.FindingsReader;
import org.entente.model.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Compares two extractions article by article, whatever the order of their articles. As long as
 * both have the same order, one article of each is held; else those that wait for their partner.
 */
public final class Comparison {
  private final Set<String> ignored;
  private final Taker taker;
  private final Map<String, Findings> before = new LinkedHashMap<>();
  private final Map<String, Findings> after = new LinkedHashMap<>();

  /** Takes changes as they are found. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes what changed in one article: at least one change.
     *
     * @throws IOException if it can't be written
     */
    void take(List<Change> changes) throws IOException;
  }

  /**
   * A comparison.
   *
   * @param ignored names of fields that do not count
   */
  public Comparison(Set<String> ignored, Taker taker) {
    this.ignored = Set.copyOf(ignored);
    this.taker = taker;
  }

  /**
   * Compares all articles; those that only one side has come last.
   *
   * @throws IOException if a side can't be read or has an article twice, or the taker throws it
   */
  public void compare(FindingsReader first, FindingsReader second) throws IOException {
    Findings a = first.next();
    Findings b = second.next();
    while (a != null || b != null) {
      if (a != null) {
        take(a, before, after, true);
      }
      if (b != null) {
        take(b, after, before, false);
      }
      a = a == null ? null : first.next();
      b = b == null ? null : second.next();
    }
    for (Findings gone : before.values()) {
      taker.take(List.of(Changes.of(gone, Change.Kind.GONE)));
    }
    for (Findings added : after.values()) {
      taker.take(List.of(Changes.of(added, Change.Kind.ADDED)));
    }
  }

  private void take(
      Findings findings, Map<String, Findings> own, Map<String, Findings> others, boolean isBefore)
      throws IOException {
    String id = findings.article().id();
    @Nullable Findings other = others.remove(id);
    if (other == null) {
      if (own.put(id, findings) != null) {
        throw new IOException(
            "article "
                + id
                + " is "
                + (isBefore ? "in the first" : "in the second")
                + " file twice; leave one of them out");
      }
      return;
    }
    List<Change> changes =
        isBefore
            ? Changes.between(findings, other, ignored)
            : Changes.between(other, findings, ignored);
    if (!changes.isEmpty()) {
      taker.take(changes);
    }
  }
}
