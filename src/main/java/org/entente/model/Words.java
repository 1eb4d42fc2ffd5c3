package org.entente.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Enum constants by the lower-case words that JSON, Cypher and RDF use for them. */
final class Words {
  private Words() {}

  static <E extends Enum<E>> E of(Class<E> type, String word) {
    for (E e : type.getEnumConstants()) {
      if (word(e).equals(word)) {
        return e;
      }
    }
    throw new IllegalArgumentException(
        "\""
            + word
            + "\" is no "
            + type.getSimpleName().toLowerCase(Locale.ROOT)
            + "; use one of "
            + Arrays.stream(type.getEnumConstants())
                .map(Words::word)
                .collect(Collectors.joining(", ")));
  }

  static String word(Enum<?> e) {
    return e.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
