package org.entente.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a question must be told.
 *
 * @param name as in the Cypher text, without {@code $}
 * @param type what is accepted for it
 * @param source where its value comes from if none is given: {@code open} for none at all, a
 *     literal, or {@code QUERY.COLUMN} for what a default query draws from the store
 * @param meaning half a sentence for people
 */
public record Parameter(String name, Type type, String source, String meaning) {
  /** The source of a parameter that may be left out. */
  static final String OPEN = "open";

  /** What a parameter accepts. */
  public enum Type {
    /** The code of a state or body. */
    ACTOR("CHN"),
    /** The name of a person, or a part of it that fits nobody else. */
    PERSON("\"Wang Yi\""),
    /** A day. */
    DATE("2022-02-04"),
    /** A month. */
    MONTH("2022-02"),
    /** A whole number from 1 on. */
    INT("20"),
    /** Any text that is not blank. */
    TEXT("\"foreign minister\"");

    private final String example;

    Type(String example) {
      this.example = example;
    }

    /** The word for this type in the catalogue: lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The value that is written so, for Cypher: a string, an integer or a day; of a month its first
   * day. Actors and people are left as written: only the store knows them.
   *
   * @throws BadQuestion if it is none of the type
   */
  Object value(String written) {
    String text = written.strip();
    if (text.isEmpty()) {
      throw bad(written, null);
    }
    try {
      return switch (type) {
        case DATE -> LocalDate.parse(text);
        case MONTH -> YearMonth.parse(text).atDay(1);
        case INT -> positive(text, written);
        case ACTOR, PERSON, TEXT -> text;
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw bad(written, e);
    }
  }

  private long positive(String text, String written) {
    long number = Long.parseLong(text);
    if (number < 1) {
      throw bad(written, null);
    }
    return number;
  }

  private BadQuestion bad(String written, @Nullable Throwable cause) {
    String message =
        name
            + " \""
            + written
            + "\" is no "
            + (type == Type.INT ? "whole number from 1 on" : type.word())
            + "; write it like "
            + example();
    return cause == null ? new BadQuestion(message) : new BadQuestion(message, cause);
  }

  /** What is taken if it is left out, in words. */
  public String unless() {
    int dot = source.indexOf('.');
    if (source.equals(OPEN)) {
      return "left open";
    }
    return dot < 0 ? source : "the store's busiest " + source.substring(0, dot);
  }

  /** How it is given: {@code from=2022-02-04}. */
  String example() {
    return name + "=" + type.example;
  }
}
