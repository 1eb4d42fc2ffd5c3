package org.entente.lexicon;

import java.util.Set;

/** Words that follow the name of a state and head a title or a name of an institution. */
final class TitleWords {
  private static final Set<String> WORDS =
      Set.of(
          "president",
          "prime",
          "foreign",
          "defense",
          "defence",
          "minister",
          "ministry",
          "government",
          "king",
          "queen",
          "prince",
          "crown",
          "embassy",
          "ambassador",
          "parliament",
          "senate",
          "army",
          "navy",
          "military",
          "central",
          "national",
          "vice",
          "deputy",
          "interior",
          "finance",
          "state",
          "ministers",
          "presidents",
          "embassies",
          "chancellor",
          "officials",
          "secretary",
          "leader",
          "spokesman",
          "spokeswoman",
          "supreme",
          "high",
          "police",
          "mayor",
          "first",
          "special",
          "republic",
          "times",
          "post",
          "agreement",
          "summit",
          "conference",
          "talks",
          "communique",
          "declaration",
          "district",
          "province",
          "city",
          "airport");

  private TitleWords() {}

  static boolean isTitle(String lower) {
    return WORDS.contains(lower);
  }
}
