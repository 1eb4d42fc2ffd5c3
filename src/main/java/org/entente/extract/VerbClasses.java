package org.entente.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What verbs report: speech, thought, or the thing that is their object. */
final class VerbClasses {
  static final int SPEECH = 1;
  static final int THOUGHT = 2;
  static final int OBJECT = 4;

  private static final String RESOURCE = "verbs.txt";
  private static final Pattern SPACES = Pattern.compile(" +");

  private final Map<String, Integer> classes;

  private VerbClasses(Map<String, Integer> classes) {
    this.classes = classes;
  }

  static VerbClasses load() {
    Map<String, Integer> classes = new HashMap<>();
    try (InputStream in = VerbClasses.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + ": absent from the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (line.startsWith("#") || colon < 0) {
          continue;
        }
        int bit =
            switch (line.substring(0, colon)) {
              case "speech" -> SPEECH;
              case "thought" -> THOUGHT;
              case "object" -> OBJECT;
              default ->
                  throw new IllegalStateException(
                      RESOURCE + ": no such class of verbs: " + line.substring(0, colon));
            };
        SPACES
            .splitAsStream(line.substring(colon + 1).strip())
            .forEach(verb -> classes.merge(verb, bit, (a, b) -> a | b));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new VerbClasses(classes);
  }

  /** The classes of a lemma, as a sum of the constants; 0 for none. */
  int of(String lemma) {
    return classes.getOrDefault(lemma, 0);
  }

  /** All verbs, sorted. */
  List<String> verbs() {
    return classes.keySet().stream().sorted().toList();
  }
}
