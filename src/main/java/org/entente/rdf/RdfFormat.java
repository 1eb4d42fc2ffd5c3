package org.entente.rdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms in which the graph is written and read as RDF. */
public enum RdfFormat {
  /** TriG: a block for each named graph. */
  TRIG("trig", "application/trig"),
  /** N-Quads: a line for each statement. */
  NQ("nq", "application/n-quads"),
  /** Turtle: the same triples without the named graphs. */
  TTL("ttl", "text/turtle"),
  /** JSON-LD 1.1: one document with an object for each named graph. */
  JSONLD("jsonld", "application/ld+json");

  private final String ending;
  private final String mediaType;

  RdfFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** The ending of its files, without a dot: "trig", "nq", "ttl", "jsonld". */
  public String ending() {
    return ending;
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Whether it keeps the named graphs, so that an article can be taken out of the file as a graph.
   * Turtle does not; all else is kept by all four.
   */
  public boolean keepsGraphs() {
    return this != TTL;
  }

  /**
   * The format with this ending.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static RdfFormat of(String ending) {
    for (RdfFormat format : values()) {
      if (format.ending.equals(ending.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "\""
            + ending
            + "\" is no RDF format; use one of "
            + Arrays.stream(values()).map(RdfFormat::ending).collect(Collectors.joining(", ")));
  }

  /**
   * The format of a file by the ending of its name.
   *
   * @throws IllegalArgumentException if it has none of the four
   */
  public static RdfFormat ofFile(String name) {
    return of(name.substring(name.lastIndexOf('.') + 1));
  }

  /** Whether the file's name ends like one of the four formats. */
  public static boolean isRdf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).anyMatch(format -> lower.endsWith("." + format.ending));
  }
}
