package org.entente.lexicon;

import java.util.List;
import java.util.Map;

/** American spelling of words that titles have. */
final class Spelling {
  private static final Map<String, String> AMERICAN =
      Map.ofEntries(
          Map.entry("defence", "defense"),
          Map.entry("labour", "labor"),
          Map.entry("programme", "program"),
          Map.entry("programmes", "programs"),
          Map.entry("counsellor", "counselor"),
          Map.entry("harbour", "harbor"),
          Map.entry("centre", "center"),
          Map.entry("organisation", "organization"),
          Map.entry("organisations", "organizations"),
          Map.entry("organiser", "organizer"),
          Map.entry("neighbourhood", "neighborhood"),
          Map.entry("modernisation", "modernization"),
          Map.entry("industrialisation", "industrialization"),
          Map.entry("digitalisation", "digitalization"),
          Map.entry("decentralisation", "decentralization"),
          Map.entry("tyre", "tire"));

  private Spelling() {}

  /** The words, parted by blanks and in lower case, in American spelling. */
  static String american(String words) {
    if (words.indexOf(' ') < 0) {
      return AMERICAN.getOrDefault(words, words);
    }
    StringBuilder american = new StringBuilder();
    for (String word : List.of(words.split(" "))) {
      if (!american.isEmpty() && !word.equals(",")) {
        american.append(' ');
      }
      american.append(AMERICAN.getOrDefault(word, word));
    }
    return american.toString();
  }
}
