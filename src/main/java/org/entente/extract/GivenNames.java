package org.entente.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Given names that world news often prints, and whose they are. Read on first use. */
final class GivenNames {
  private static final String FILE = "given-names.txt";

  private final Map<String, Gender> genders = new HashMap<>();

  private GivenNames() {}

  private static final class Holder {
    static final GivenNames NAMES = read();
  }

  /** The gender of those who bear the name; null if it is no given name that is known. */
  static @Nullable Gender gender(String name) {
    return Holder.NAMES.genders.get(name);
  }

  private static GivenNames read() {
    GivenNames names = new GivenNames();
    InputStream stream = GivenNames.class.getResourceAsStream(FILE);
    if (stream == null) {
      throw new IllegalStateException(FILE + ": not in the jar; build it anew");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          names.add(line.split(" "));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private void add(String[] words) {
    Gender gender =
        switch (words[0]) {
          case "m" -> Gender.MALE;
          case "f" -> Gender.FEMALE;
          default -> Gender.UNKNOWN;
        };
    for (int i = 1; i < words.length; i++) {
      genders.merge(words[i], gender, (a, b) -> a == b ? a : Gender.UNKNOWN);
    }
  }
}
