package org.entente.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys by which articles share things: the same in Neo4j and in RDF. */
public final class Keys {
  private Keys() {}

  /**
   * The key of a speaker among those of its kind: of a person {@link PersonKey}, of an institution
   * {@link #institution}; groups and unnamed sources stay within their article.
   *
   * @param country the state or body that the statement speaks for, or null
   */
  public static String speaker(Speaker speaker, @Nullable String country, String articleId) {
    return switch (speaker.kind()) {
      case PERSON -> person(speaker.name(), articleId);
      case INSTITUTION -> institution(speaker.name(), country);
      case GROUP, UNNAMED -> local(speaker.name(), articleId);
    };
  }

  /** The key of a person: {@link PersonKey}. */
  public static String person(String name, String articleId) {
    return PersonKey.of(name, articleId);
  }

  /** The key of an institution: its folded name and the code of whom it belongs to, if known. */
  public static String institution(String name, @Nullable String country) {
    return folded(name) + "|" + or(country);
  }

  /** The key of a speaker that stays within its article. */
  public static String local(String name, String articleId) {
    return articleId + "#" + folded(name);
  }

  /** Whether the speaker with this key stays within one article. */
  public static boolean isLocal(String key) {
    return key.indexOf('#') >= 0;
  }

  /** The key of an office: {@code title|country|to|organisation}, empty where it has none. */
  public static String office(Office office) {
    return office.title()
        + "|"
        + or(office.country())
        + "|"
        + or(office.to())
        + "|"
        + or(office.organisation());
  }

  /** The key of two actors: their codes in alphabetical order, {@code "CHN-RUS"}. */
  public static String dyad(String one, String other) {
    return one.compareTo(other) <= 0 ? one + "-" + other : other + "-" + one;
  }

  /**
   * Whom a statement links the actor to that it speaks for: the other actors that it is about, in
   * its order. Empty if it speaks for nobody.
   */
  public static Set<String> partners(Statement statement) {
    Set<String> partners = new LinkedHashSet<>();
    if (statement.country() != null) {
      partners.addAll(statement.about());
      partners.remove(statement.country());
    }
    return partners;
  }

  /**
   * Whether the code is a country's (ISO 3166-1 alpha-3, or of a state that was); else a body's.
   */
  public static boolean isCountry(String code) {
    return Countries.CODES.contains(code);
  }

  private static String folded(String name) {
    String folded = PersonKey.fold(name);
    return folded.isEmpty() ? name.strip() : folded;
  }

  private static String or(@Nullable String field) {
    return field == null ? "" : field;
  }

  private static final class Countries {
    private static final Set<String> CODES = codes();

    private static Set<String> codes() {
      Set<String> codes = new LinkedHashSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3));
      codes.addAll(List.of("XKX", "SUN", "YUG", "SCG", "CSK", "DDR"));
      return Set.copyOf(codes);
    }
  }
}
