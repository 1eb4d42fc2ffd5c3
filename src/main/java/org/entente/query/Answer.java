package org.entente.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.graph.Rows;

/**
 * What a question of the catalogue was answered.
 *
 * @param question the question
 * @param asked the values that it was asked with, given or drawn from the store, as one would write
 *     them, in the order of its parameters; those left open are not in it
 * @param rows the answer
 */
public record Answer(Question question, Map<String, String> asked, Rows rows) {
  /** Takes a copy of the map. */
  public Answer {
    asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
  }
}
