package org.entente.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.entente.model.Speaker.Kind;
import org.jspecify.annotations.Nullable;

/** The sources of an article's statements so far, in text order. */
final class History {
  private final List<Source> sources = new ArrayList<>();
  private final List<Integer> tokens = new ArrayList<>();
  private final Set<Source> heard = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param token a token of the statement's cue
   */
  void add(Source source, int token) {
    sources.add(source);
    heard.add(source);
    tokens.add(token);
  }

  /** Whether this very source spoke before: what is known of it then stands. */
  boolean holds(Source source) {
    return heard.contains(source);
  }

  @Nullable Source last() {
    return sources.isEmpty() ? null : sources.get(sources.size() - 1);
  }

  /** The token of the last statement, or -1. */
  int lastToken() {
    return tokens.isEmpty() ? -1 : tokens.get(tokens.size() - 1);
  }

  /** The last source of this kind, or null. */
  @Nullable Source last(Kind kind) {
    for (int i = sources.size() - 1; i >= 0; i--) {
      if (sources.get(i).kind() == kind) {
        return sources.get(i);
      }
    }
    return null;
  }

  /** The last source whose name ends in, or holds, the lower-case word; or null. */
  @Nullable Source named(String word, Kind... kinds) {
    for (int i = sources.size() - 1; i >= 0; i--) {
      Source source = sources.get(i);
      if (List.of(kinds).contains(source.kind()) && Person.words(source.name()).contains(word)) {
        return source;
      }
    }
    return null;
  }

  /** The token of the last statement of the person, or -1. */
  int lastToken(Person person) {
    for (int i = sources.size() - 1; i >= 0; i--) {
      if (sources.get(i).person() == person) {
        return tokens.get(i);
      }
    }
    return -1;
  }

  /** How many statements back the person spoke last: 1 for the last one; 0 if never. */
  int back(Person person) {
    for (int i = sources.size() - 1; i >= 0; i--) {
      if (sources.get(i).person() == person) {
        return sources.size() - i;
      }
    }
    return 0;
  }
}
