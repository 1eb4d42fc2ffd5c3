package org.entente.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.text.Document;

/**
 * Words by which a speaker takes a stance, from {@code tone-words.txt}: classes of lemmas, each of
 * which leans to a favourable or an adverse tone, and words that turn what they govern. Immutable.
 */
final class ToneWords {
  private static final String RESOURCE = "tone-words.txt";
  private static final Pattern JOINTS = Pattern.compile("_");

  /**
   * A word that takes a stance, as found.
   *
   * @param first its first token
   * @param last the token after its last one
   * @param classes the numbers of its classes
   */
  record Hit(int first, int last, List<Integer> classes) {}

  private record Entry(List<String> lemmas, List<Integer> classes) {}

  private final Map<String, List<Entry>> entries = new HashMap<>(); // by first lemma, longest first
  private final List<Integer> signs = new ArrayList<>(); // 1, -1, or 0 for what turns others

  private ToneWords() {}

  static ToneWords load() {
    ToneWords words = new ToneWords();
    Map<String, Entry> all = new HashMap<>();
    VerbClasses.lines(RESOURCE)
        .forEach(
            (name, lemmas) -> {
              int number = words.signs.size();
              words.signs.add(name.startsWith("+") ? 1 : name.startsWith("-") ? -1 : 0);
              lemmas.forEach(word -> entry(all, word).classes().add(number));
            });
    for (Entry entry : all.values()) {
      words.entries.computeIfAbsent(entry.lemmas().get(0), k -> new ArrayList<>()).add(entry);
    }
    words
        .entries
        .values()
        .forEach(list -> list.sort((a, b) -> b.lemmas().size() - a.lemmas().size()));
    return words;
  }

  private static Entry entry(Map<String, Entry> all, String word) {
    return all.computeIfAbsent(
        word, k -> new Entry(JOINTS.splitAsStream(word).toList(), new ArrayList<>()));
  }

  /** How many classes there are. */
  int classes() {
    return signs.size();
  }

  /** Where a class leans: 1 favourable, -1 adverse, 0 for words that turn others. */
  int sign(int number) {
    return signs.get(number);
  }

  /** The longest word that begins at a token, or one without classes. */
  Hit at(Document document, int token, int last) {
    for (Entry entry : entries.getOrDefault(document.lemma(token), List.of())) {
      int end = token + entry.lemmas().size();
      if (end <= last && matches(document, token, entry.lemmas())) {
        return new Hit(token, end, entry.classes());
      }
    }
    return new Hit(token, token + 1, List.of());
  }

  private static boolean matches(Document document, int token, List<String> lemmas) {
    for (int i = 1; i < lemmas.size(); i++) {
      if (!document.lemma(token + i).equals(lemmas.get(i))) {
        return false;
      }
    }
    return true;
  }
}
