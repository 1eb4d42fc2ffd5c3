package org.entente.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON document, which knows its path for errors. An absent key and {@code null} are
 * the same.
 *
 * @param node the value, or null where there is none
 * @param path where it stands: {@code statements[2].speaker}; empty for the whole
 * @param source the file, with its line where it has one; empty where errors need not name it
 */
record Field(@Nullable JsonNode node, String path, String source) {
  /** The member of this name. */
  Field get(String name) throws IOException {
    JsonNode object = node;
    if (object == null || !object.isObject()) {
      throw wrong("not an object", "write {…}");
    }
    return new Field(object.get(name), path.isEmpty() ? name : path + "." + name, source);
  }

  boolean absent() {
    return node == null || node.isNull();
  }

  /** The string, without lone surrogates. */
  String string() throws IOException {
    JsonNode value = node;
    if (value == null || !value.isTextual()) {
      throw wrong(absent() ? "missing" : "not a string", "write a string");
    }
    return Characters.whole(value.textValue());
  }

  @Nullable String optionalString() throws IOException {
    return absent() ? null : string();
  }

  /** The string, of which something is left without the blanks. */
  String word() throws IOException {
    String word = string();
    if (word.isBlank()) {
      throw wrong("empty", "write a string with at least one letter");
    }
    return word;
  }

  @Nullable String optionalWord() throws IOException {
    return absent() ? null : word();
  }

  /** True or false; false where absent. */
  boolean flag() throws IOException {
    JsonNode value = node;
    if (value == null || value.isNull()) {
      return false;
    }
    if (!value.isBoolean()) {
      throw wrong("not true or false", "write true, or leave it out");
    }
    return value.booleanValue();
  }

  @Nullable Double optionalNumber(double least, double most) throws IOException {
    JsonNode value = node;
    if (value == null || value.isNull()) {
      return null;
    }
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(number >= least && number <= most)) {
      throw wrong(
          value + " is no number from " + plain(least) + " to " + plain(most),
          "write one, or leave it out");
    }
    return number;
  }

  private static String plain(double number) {
    return String.valueOf((long) number);
  }

  /** The elements; none where absent. */
  List<Field> elements() throws IOException {
    JsonNode array = node;
    if (array == null || array.isNull()) {
      return List.of();
    }
    if (!array.isArray()) {
      throw wrong("not an array", "write […]");
    }
    List<Field> elements = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      elements.add(new Field(array.get(i), path + "[" + i + "]", source));
    }
    return elements;
  }

  List<String> words() throws IOException {
    List<String> words = new ArrayList<>();
    for (Field element : elements()) {
      words.add(element.word());
    }
    return words;
  }

  /** {@code [start, end]}, within a text of so many code points. */
  Span span(int length) throws IOException {
    JsonNode pair = node;
    if (pair == null
        || !pair.isArray()
        || pair.size() != 2
        || !pair.get(0).canConvertToInt()
        || !pair.get(0).isIntegralNumber()
        || !pair.get(1).canConvertToInt()
        || !pair.get(1).isIntegralNumber()) {
      throw wrong("no span", "write [start, end], two whole numbers");
    }
    int start = pair.get(0).intValue();
    int end = pair.get(1).intValue();
    if (start < 0 || end <= start || end > length) {
      throw wrong(
          "span [" + start + ", " + end + "] is empty or outside the text",
          "count code points of text from 0"
              + (length == Integer.MAX_VALUE ? "" : " to " + length)
              + ", the end not included");
    }
    return new Span(start, end);
  }

  @Nullable Span optionalSpan(int length) throws IOException {
    return absent() ? null : span(length);
  }

  /** At least one span. */
  List<Span> spans(int length) throws IOException {
    List<Span> spans = new ArrayList<>();
    for (Field element : elements()) {
      spans.add(element.span(length));
    }
    if (spans.isEmpty()) {
      throw wrong("no spans", "write at least one [start, end]");
    }
    return spans;
  }

  /** The day that {@code YYYY-MM-DD} names, or null where absent. */
  @Nullable LocalDate optionalDay() throws IOException {
    if (absent()) {
      return null;
    }
    String day = string();
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw wrong("\"" + day + "\" is no day", "write YYYY-MM-DD or null");
    }
  }

  DateRange dates() throws IOException {
    LocalDate earliest = get("earliest").optionalDay();
    LocalDate latest = get("latest").optionalDay();
    Basis basis = get("basis").named(Basis::of);
    if (earliest != null && latest != null && earliest.isAfter(latest)) {
      throw wrong(earliest + ".." + latest + " ends before it starts", "swap the two days");
    }
    return new DateRange(earliest, latest, basis);
  }

  /** The constant that the string names. */
  <T> T named(Function<String, T> constants) throws IOException {
    String word = string();
    try {
      return constants.apply(word);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  /** Says that this value is wrong, and how to mend it. */
  IOException wrong(String what, String mend) {
    return wrong(what + "; " + mend);
  }

  private IOException wrong(@Nullable String message) {
    return new IOException(
        (source.isEmpty() ? "" : source + ": ") + (path.isEmpty() ? "" : path + ": ") + message);
  }
}
