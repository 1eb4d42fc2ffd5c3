package org.entente.lexicon;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** What ministers and ministries are for: "foreign" and its other names. */
final class Ministries {
  private static final Set<String> SMALL = Set.of("and", "of", "for", "the", "on", "in", "to");

  private final Map<String, Portfolio> byName = new HashMap<>();

  /**
   * A portfolio.
   *
   * @param label as it stands before "minister": "foreign"
   * @param ministry as it stands after "Ministry of": "Foreign Affairs"
   */
  record Portfolio(String label, String ministry) {}

  /**
   * The portfolios of the ontology.
   *
   * @throws IOException if an entry lacks its label
   */
  static Ministries read(Ontology ontology) throws IOException {
    Ministries ministries = new Ministries();
    for (Node entry : ontology.instances("Portfolio")) {
      String label = ontology.label(entry);
      String name = ontology.one(entry, "ministry");
      Portfolio portfolio = new Portfolio(label, name == null ? title(label) : name);
      ministries.byName.putIfAbsent(label, portfolio);
      for (String other : ontology.all(entry, Ontology.OTHER)) {
        ministries.byName.putIfAbsent(other, portfolio);
      }
    }
    return ministries;
  }

  /** The words that portfolios have, but for small ones. */
  Set<String> words() {
    Set<String> words = new HashSet<>();
    for (String name : byName.keySet()) {
      for (String word : List.of(name.split(" "))) {
        if (!SMALL.contains(word)) {
          words.add(word.endsWith(",") ? word.substring(0, word.length() - 1) : word);
        }
      }
    }
    return words;
  }

  /** The portfolio of this name in lower case, or null. */
  @Nullable Portfolio named(String words) {
    Portfolio portfolio = byName.get(words);
    return portfolio != null ? portfolio : byName.get(Spelling.american(words));
  }

  /** The words with capitals: "foreign affairs and trade" is "Foreign Affairs and Trade". */
  static String title(String words) {
    StringBuilder title = new StringBuilder();
    for (String word : List.of(words.split(" "))) {
      if (!title.isEmpty() && !word.equals(",")) {
        title.append(' ');
      }
      title.append(
          SMALL.contains(word)
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return title.toString();
  }
}
