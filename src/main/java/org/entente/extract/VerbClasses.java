package org.entente.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What verbs report: speech, thought, or the thing that is their object. */
final class VerbClasses {
  static final int SPEECH = 1;
  static final int THOUGHT = 2;
  static final int OBJECT = 4;

  /** Senses of nouns that can be a source; the other senses are of verbs and of what they say. */
  static final int PERSON = 1;

  static final int BODY = 2;
  static final int DOCUMENT = 4;

  private static final String RESOURCE = "verbs.txt";
  private static final String SENSES = "senses.txt";
  private static final List<String> SOURCES = List.of("person", "body", "document");
  private static final Pattern SPACES = Pattern.compile(" +");

  private final Map<String, Integer> classes;
  private final Map<String, Integer> senses;

  private VerbClasses(Map<String, Integer> classes, Map<String, Integer> senses) {
    this.classes = classes;
    this.senses = senses;
  }

  static VerbClasses load() {
    List<String> names = new ArrayList<>(List.of("speech", "thought", "object"));
    Map<String, Integer> classes = read(RESOURCE, names);
    if (names.size() > 3) {
      throw new IllegalStateException(RESOURCE + ": no such class of verbs: " + names.get(3));
    }
    return new VerbClasses(classes, read(SENSES, new ArrayList<>(SOURCES)));
  }

  /** The words of a resource with their classes as bits, numbered as named or, if new, as found. */
  private static Map<String, Integer> read(String resource, List<String> names) {
    Map<String, Integer> classes = new HashMap<>();
    lines(resource)
        .forEach(
            (name, words) -> {
              if (!names.contains(name)) {
                names.add(name);
              }
              int bit = 1 << names.indexOf(name);
              words.forEach(word -> classes.merge(word, bit, (a, b) -> a | b));
            });
    return classes;
  }

  /**
   * The words of a resource of lines such as "speech: say tell", by what stands before the colon;
   * both in the order of the lines.
   */
  static Map<String, List<String>> lines(String resource) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    try (InputStream in = VerbClasses.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + ": absent from the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (line.startsWith("#") || colon < 0) {
          continue;
        }
        List<String> words = all.computeIfAbsent(line.substring(0, colon), k -> new ArrayList<>());
        SPACES.splitAsStream(line.substring(colon + 1).strip()).forEach(words::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** The classes of a lemma, as a sum of the constants; 0 for none. */
  int of(String lemma) {
    return classes.getOrDefault(lemma, 0);
  }

  /** What a lemma does in reporting, a bit for each class of senses.txt; 0 for none. */
  int senses(String lemma) {
    return senses.getOrDefault(lemma, 0);
  }

  /** All verbs, sorted. */
  List<String> verbs() {
    return classes.keySet().stream().sorted().toList();
  }
}
