package org.entente.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.learn.Hash;
import org.entente.lexicon.ActorMention;
import org.entente.model.Basis;
import org.entente.model.Speaker;
import org.entente.text.Document;

/** The values of features as words again: those whose hashes a document's words have. */
final class Values {
  private static final int LARGEST = 100_000; // larger numbers are hashes
  private static final List<String> SIDES =
      List.of("sentences before", "before the cue", "behind the cue", "sentences behind", "cue");
  private static final List<String> CLASSES = List.of("speech", "thought", "object");
  private static final List<String> WORDS =
      List.of("has", "have", "had", "was", "is", "were", "will", "would");

  private final Map<Integer, String> words = new HashMap<>();

  /** The words, lemmas, tags and relations of a document, the beginnings and ends of its words. */
  Values(Document document) {
    words.put(View.OUTSIDE, "(outside)");
    WORDS.forEach(this::add);
    for (Basis basis : Basis.values()) {
      add(basis.word());
    }
    for (Speaker.Kind kind : Speaker.Kind.values()) {
      add(kind.word());
    }
    for (ActorMention.Form form : ActorMention.Form.values()) {
      words.put(Hash.of(form.name()), form.name().toLowerCase(Locale.ROOT));
    }
    for (int i = 0; i < document.size(); i++) {
      String word = document.lower(i);
      int n = word.length();
      words.putIfAbsent(Hash.of(word, Math.max(0, n - 3), n), word.substring(Math.max(0, n - 3)));
      words.putIfAbsent(Hash.of(word, 0, Math.min(4, n)), word.substring(0, Math.min(4, n)));
      add(word);
      add(document.lemma(i));
      add(document.tag(i));
      add(document.relation(i));
    }
  }

  private void add(String word) {
    words.put(Hash.of(word), word);
  }

  /**
   * A value for people to read; an ellipsis where no word has that hash.
   *
   * @param kind how to read it: what stands in the braces of {@code templates.txt}
   */
  String text(String kind, int value) {
    if (kind.equals("side") && value >= 0 && value < SIDES.size()) {
      return SIDES.get(value);
    }
    if (kind.equals("class") && value >= 0 && value < 1 << CLASSES.size()) {
      return classes(value);
    }
    if (kind.equals("word") && value > 0 && value < 5) {
      // as View numbers them
      return List.of("(year)", "(number)", "“", "”").get(value - 1);
    }
    if (Math.abs(value) < LARGEST) {
      return String.valueOf(value);
    }
    return words.getOrDefault(value, "…");
  }

  private static String classes(int bits) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < CLASSES.size(); i++) {
      if ((bits & 1 << i) != 0) {
        text.append(text.isEmpty() ? "" : "+").append(CLASSES.get(i));
      }
    }
    return text.isEmpty() ? "none" : text.toString();
  }
}
