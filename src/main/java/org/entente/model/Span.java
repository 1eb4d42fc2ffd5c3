package org.entente.model;

/**
 * A stretch of an article's text.
 *
 * @param start first code point, from 0
 * @param end the code point after the last one
 */
public record Span(int start, int end) implements Comparable<Span> {
  /** Refuses an empty or negative span with {@link IllegalArgumentException}. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("span [" + start + ", " + end + ") is empty or negative");
    }
  }

  /** Whether the two share a code point. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether every code point of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
