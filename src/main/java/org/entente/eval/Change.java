package org.entente.eval;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which two extractions of an article differ.
 *
 * @param article the id of the article
 * @param finding "statement", "role" or "event"; "article" where it is about the article itself
 * @param id the finding's id before, or after where it was added
 * @param kind what happened to it
 * @param field of what was changed, the field; else empty
 * @param before what it was; null of what was added
 * @param after what it is; null of what is gone
 * @param text the sentence in which the finding stands, or its quote where the text is not at hand
 */
public record Change(
    String article,
    String finding,
    String id,
    Kind kind,
    String field,
    @Nullable String before,
    @Nullable String after,
    String text) {
  /** What can happen. */
  public enum Kind {
    /** Only the second extraction has it. */
    ADDED,
    /** Only the first extraction has it. */
    GONE,
    /** Both have it, and one of its fields differs. */
    CHANGED;

    /** The word for it: lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
