package org.entente.extract;

import java.util.Map;

/** What the rules that find offices of people look for. */
final class RoleRules {
  private static final Map<String, String> MEANINGS =
      Map.of(
          "title-name", "an office before a name",
          "name-title", "an office after a name and a comma",
          "named-title", "a person appointed or elected to an office",
          "is-title", "a person who is or was the holder of an office",
          "verb-title", "a person who comes into an office or leaves it",
          "counterpart", "an office told by somebody else's: a counterpart, deputy, predecessor",
          "title-later", "a name that is a source, and an office printed later",
          "title-alone", "the issuer's own office, and the person named most");

  private RoleRules() {}

  /** The rule with what it looks for. */
  static String say(String rule) {
    String meaning = MEANINGS.get(rule);
    return meaning == null ? "rule " + rule : "rule " + rule + ": " + meaning;
  }
}
