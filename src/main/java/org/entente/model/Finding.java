package org.entente.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing an article says, with the words that say it. */
public sealed interface Finding permits Statement, RoleObservation, Event {
  /** The lexicon entry or rule that found it, or {@code model@version}. */
  String rule();

  /** What it rests on: at least one span, in text order, as code points into the article's text. */
  List<Span> evidence();

  /** The text of the evidence, its pieces joined by {@code " … "}. */
  String quote();

  /** The probability that it is right, from 0 to 1, or null where none was worked out. */
  @Nullable Double confidence();

  /**
   * When it was: of a statement when it was said, of a role when the article saw it, of an event
   * when it happened.
   */
  DateRange when();
}
