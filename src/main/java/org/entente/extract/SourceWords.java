package org.entente.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What single common nouns tell about the kind of source that they head. Read on first use. */
final class SourceWords {
  private static final String FILE = "source-words.txt";

  private SourceWords() {}

  private static final class Holder {
    static final Map<String, Set<String>> WORDS = read();
  }

  /** Whether the lower-case word means something written, which has an author: "report". */
  static boolean isDocument(String word) {
    return is("document", word);
  }

  /** Whether the lower-case word means a body that speaks: "company", "court". */
  static boolean isThing(String word) {
    return is("thing", word);
  }

  /** Whether a body that the lower-case word means goes by a name of its own: "newspaper". */
  static boolean isNamed(String word) {
    return is("named", word);
  }

  /** Whether the lower-case word tells a person's work or leaning, but no office: "doctor". */
  static boolean isPerson(String word) {
    return is("person", word);
  }

  /** Whether the lemma tells what one side of a talk stressed: "emphasise". */
  static boolean isAsserted(String lemma) {
    return is("asserted", lemma);
  }

  private static boolean is(String type, String word) {
    return Holder.WORDS.getOrDefault(type, Set.of()).contains(word);
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> words = new HashMap<>();
    InputStream stream = SourceWords.class.getResourceAsStream(FILE);
    if (stream == null) {
      throw new IllegalStateException(FILE + ": not in the jar; build it anew");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          List<String> parts = List.of(line.split(" "));
          words
              .computeIfAbsent(parts.get(0), k -> new HashSet<>())
              .addAll(parts.subList(1, parts.size()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
