package org.entente.rdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.entente.model.Keys;
import org.entente.model.Office;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.jspecify.annotations.Nullable;

/** The IRIs of data, made from keys and taken apart again; the list is in ontology/entente.ttl. */
final class Iris {
  static final String BASE = "https://entente.org/id/";
  static final String SHARED = BASE + "shared";
  static final String FINDINGS = "#findings";

  private static final String HEX = "0123456789ABCDEF";

  private Iris() {}

  static String article(String id) {
    return of("article", id);
  }

  static String graph(String articleId) {
    return article(articleId) + FINDINGS;
  }

  /** A text fragment as RFC 5147 has it: positions between characters. */
  static String span(String articleIri, Span span) {
    return articleIri + "#char=" + span.start() + "," + span.end();
  }

  static String finding(String id) {
    return of("finding", id);
  }

  static String speaker(Speaker speaker, @Nullable String country, String articleId) {
    return switch (speaker.kind()) {
      case PERSON -> person(speaker.name(), articleId);
      case INSTITUTION -> institution(speaker.name(), country);
      case GROUP, UNNAMED -> of(speaker.kind().word(), Keys.local(speaker.name(), articleId));
    };
  }

  static String person(String name, String articleId) {
    return of("person", Keys.person(name, articleId));
  }

  static String institution(String name, @Nullable String country) {
    String key = Keys.institution(name, null);
    return of("institution", key.substring(0, key.length() - 1)) + part("of", country);
  }

  static String office(Office office) {
    return of("office", office.title())
        + part("country", office.country())
        + part("to", office.to())
        + part("organisation", office.organisation());
  }

  /** The office that {@link #office} made the IRI of. */
  static Office office(String iri) {
    String[] parts = last("office", iri).split(";", -1);
    String country = null;
    String to = null;
    String organisation = null;
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      String name = equals < 0 ? "" : parts[i].substring(0, equals);
      String value = decode(parts[i].substring(equals + 1));
      switch (name) {
        case "country" -> country = value;
        case "to" -> to = value;
        case "organisation" -> organisation = value;
        default -> throw new IllegalArgumentException(iri + " is no office's IRI");
      }
    }
    return new Office(decode(parts[0]), country, to, organisation);
  }

  static String actor(String code) {
    return of("actor", code);
  }

  static String dyad(String one, String other) {
    return of("dyad", Keys.dyad(one, other));
  }

  static String publisher(String name) {
    return of("publisher", name);
  }

  /** The key in an IRI of this kind. */
  static String key(String kind, String iri) {
    return decode(last(kind, iri));
  }

  /** What kind of thing the IRI is of: "person", "actor". */
  static String kind(String iri) {
    int slash = iri.indexOf('/', BASE.length());
    if (!iri.startsWith(BASE) || slash < 0) {
      throw new IllegalArgumentException(iri + " is none of our IRIs; they begin with " + BASE);
    }
    return iri.substring(BASE.length(), slash);
  }

  static String encode(String key) {
    StringBuilder out = new StringBuilder(key.length() + 8);
    boolean dots = key.chars().allMatch(c -> c == '.'); // "." and ".." would be resolved away
    for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isPlain(c) || (c == '.' && !dots)) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '~';
  }

  static String decode(String encoded) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c != '%') {
        out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      if (i + 2 >= encoded.length()) {
        throw new IllegalArgumentException("\"" + encoded + "\" ends within a percent-encoding");
      }
      out.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
      i += 2;
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String of(String kind, String key) {
    return BASE + kind + "/" + encode(key);
  }

  private static String part(String name, @Nullable String value) {
    return value == null ? "" : ";" + name + "=" + encode(value);
  }

  private static String last(String kind, String iri) {
    String start = BASE + kind + "/";
    if (!iri.startsWith(start) || iri.length() == start.length()) {
      throw new IllegalArgumentException(
          "<" + iri + "> does not begin with " + start + " and a key");
    }
    return iri.substring(start.length());
  }
}
