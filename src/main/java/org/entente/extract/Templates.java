package org.entente.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.learn.Chain.Part;
import org.jspecify.annotations.Nullable;

/**
 * The names of one model's templates of features, from {@code templates.txt}. Read only where
 * something is explained.
 */
final class Templates {
  /** Those of {@link CueFeatures}. */
  static final Templates CUES = read("cues");

  /** Those of {@link RoleFeatures}. */
  static final Templates ROLES = read("roles");

  /** Those of {@link SaidDates}. */
  static final Templates DATES = read("dates");

  /** Those of {@link Antecedents}. */
  static final Templates ANTECEDENTS = read("antecedents");

  /** Those of {@link About}. */
  static final Templates ABOUT = read("about");

  static final Templates ALLEGIANCE = read("allegiance");

  /** Those of {@link EventFeatures}. */
  static final Templates EVENTS = read("events");

  /** Those of {@link EventWeighing}. */
  static final Templates EVENT_WEIGHTS = read("event weights");

  /** Those of {@link EventStatusFeatures}. */
  static final Templates EVENT_STATUS = read("event status");

  /** Those of {@link EventDates}. */
  static final Templates EVENT_DATES = read("event dates");

  /** Those of {@link EventClaims}. */
  static final Templates EVENT_CLAIMS = read("event claims");

  private static final String RESOURCE = "templates.txt";
  private static final Pattern HOLE = Pattern.compile("\\{([a-z]*)\\}");

  private final String section;
  private final Map<Integer, String> names;

  private Templates(String section, Map<Integer, String> names) {
    this.section = section;
    this.names = names;
  }

  private static Templates read(String section) {
    Map<Integer, String> names = new HashMap<>();
    try (InputStream in = Templates.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + ": absent from the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      boolean within = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int blank = line.indexOf(' ');
        if (line.startsWith("[")) {
          within = line.equals("[" + section + "]");
        } else if (within && !line.startsWith("#") && blank > 0) {
          names.put(Integer.valueOf(line.substring(0, blank)), line.substring(blank + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Templates(section, names);
  }

  /** What the templates are for, as {@code templates.txt} calls it. */
  String section() {
    return section;
  }

  /** The name of a template, with braces where its values go; null if it has none. */
  @Nullable String name(int template) {
    return names.get(template);
  }

  /** How many values the name of a template takes. */
  int holes(int template) {
    String name = names.get(template);
    return name == null ? 0 : (int) HOLE.matcher(name).results().count();
  }

  /** A feature for people to read: {@code lemma=warn}. */
  String text(Part part, Values values) {
    String name = names.get(part.template());
    if (name == null) {
      return section + " " + part.template();
    }
    StringBuilder text = new StringBuilder();
    Matcher hole = HOLE.matcher(name);
    for (int i = 0; hole.find(); i++) {
      String value =
          i < part.values().size() ? values.text(hole.group(1), part.values().get(i)) : "…";
      hole.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    return hole.appendTail(text).toString();
  }

  /**
   * The template's number that is written.
   *
   * @throws IllegalArgumentException if there is no such template
   */
  int number(String written) {
    try {
      int number = Integer.parseInt(written);
      if (number > 0 && names.containsKey(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(none(written), e);
    }
    throw new IllegalArgumentException(none(written));
  }

  private String none(String written) {
    return "\"" + written + "\": no template of " + section + "; their numbers are in " + RESOURCE;
  }
}
