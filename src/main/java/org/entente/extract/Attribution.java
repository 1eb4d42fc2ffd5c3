package org.entente.extract;

import java.util.List;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A source, a cue and a content that belong together, before anybody knows who the source is. Spans
 * are UTF-16 indices into the document's text.
 *
 * @param source the source as printed, or null where it is understood only
 * @param cue the words that report it, or null where there are none
 * @param content at least one span, in text order
 * @param score the probability of its content, from 0 to 1; 0 where none was judged
 */
record Attribution(@Nullable Span source, @Nullable Span cue, List<Span> content, double score) {
  Attribution {
    content = List.copyOf(content);
  }
}
