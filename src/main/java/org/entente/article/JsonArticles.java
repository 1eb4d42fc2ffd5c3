package org.entente.article;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.entente.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Articles and findings in JSON: an object a line, or objects and arrays of objects over many
 * lines.
 *
 * <p>An object with {@code statements} is findings. Any other is an article: {@code text}, and
 * {@code id}, {@code title}, {@code published}, {@code publisher}, {@code byline}, {@code place},
 * {@code url}, {@code language} as far as it has them; its text is taken as it is.
 */
final class JsonArticles {
  private final String input;
  private final @Nullable String name;
  private final ReadOptions options;
  private final ReadingSink sink;

  /**
   * Reads for the sink.
   *
   * @param input what rejections call the input
   * @param name the name that articles without id and address get, with their line; null where
   *     their text names them
   */
  JsonArticles(String input, @Nullable String name, ReadOptions options, ReadingSink sink) {
    this.input = input;
    this.name = name;
    this.options = options;
    this.sink = sink;
  }

  /** Passes on what the stream holds, one object at a time. */
  void read(InputStream in) throws IOException {
    Lines lines = new Lines(in, options.largest());
    byte[] first = lines.next();
    while (first != null && blank(first)) {
      first = lines.next();
    }
    if (first == null) {
      return;
    }
    int line = lines.number();
    if (wide(first) || !complete(first)) {
      byte[] second = lines.next();
      if (wide(first) || first[0] == '[' || second == null || !startsObject(second)) {
        whole(first, second, lines);
        return;
      }
      line(first, line);
      line(second, lines.number());
    } else {
      line(first, line);
    }
    for (byte[] next = lines.next(); next != null; next = lines.next()) {
      line(next, lines.number());
    }
  }

  private static boolean wide(byte[] line) {
    return Encoding.wide(line) != null;
  }

  private static boolean blank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private static boolean startsObject(byte[] line) {
    return line.length > 1 && line[0] == '{' && line[1] == '"';
  }

  private static boolean complete(byte[] line) {
    try {
      FindingsJson.MAPPER.readTree(line);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void line(byte[] bytes, int number) throws IOException {
    if (blank(bytes)) {
      return;
    }
    if (bytes.length > options.largest()) {
      reject(number, "line longer than " + Articles.size(options.largest()) + "; split it");
      return;
    }
    String text = Encoding.utf8(bytes);
    if (text == null) {
      reject(number, "not UTF-8; convert the file to UTF-8");
      return;
    }
    JsonNode json;
    try {
      json = FindingsJson.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      reject(number, noJson(e));
      return;
    }
    value(json, number, name == null ? null : name + "#" + number);
  }

  private static String noJson(JsonProcessingException e) {
    JsonLocation place = e.getLocation();
    return "no JSON: "
        + Characters.line(e.getOriginalMessage())
        + (place == null ? "" : " (column " + place.getColumnNr() + ")")
        + "; write one object a line";
  }

  private void whole(byte[] first, byte @Nullable [] second, Lines lines) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    for (byte[] next = second; next != null; next = lines.next()) {
      all.write('\n');
      all.writeBytes(next);
      if (all.size() > options.largest()) {
        throw new Unreadable(
            "more than "
                + Articles.size(options.largest())
                + " in one JSON value; write one object a line");
      }
    }
    String text = Encoding.text(all.toByteArray());
    int count = 0;
    try (MappingIterator<JsonNode> values =
        FindingsJson.MAPPER
            .readerFor(JsonNode.class)
            .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .readValues(text)) {
      while (values.hasNextValue()) {
        JsonNode json = values.nextValue();
        boolean only = count == 0 && !values.hasNextValue();
        count++;
        value(json, null, name == null || only ? name : name + "#" + count);
      }
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      reject(
          place == null ? null : place.getLineNr(),
          "no JSON: "
              + Characters.line(e.getOriginalMessage())
              + "; give one JSON object, or one a line");
    }
  }

  private void value(JsonNode json, @Nullable Integer line, @Nullable String id)
      throws IOException {
    if (!json.isArray()) {
      sink.accept(reading(json, line, id));
      return;
    }
    for (int i = 0; i < json.size(); i++) {
      sink.accept(reading(json.get(i), line, id == null ? null : id + "#" + (i + 1)));
    }
  }

  private Reading reading(JsonNode json, @Nullable Integer line, @Nullable String id) {
    try {
      if (json.isObject() && json.has("statements")) {
        return new ReadFindings(FindingsJson.read(json, ""), input, false);
      }
      return new ReadArticle(article(new Field(json, "", ""), id));
    } catch (IOException e) {
      return new Rejected(input, line, Articles.reason(e));
    }
  }

  private Article article(Field json, @Nullable String name) throws IOException {
    String text = json.get("text").string();
    if (text.codePoints().noneMatch(Character::isLetter)) {
      throw json.get("text").wrong("empty", "give the article's text");
    }
    String language = json.get("language").optionalWord();
    if (options.englishOnly()) {
      String reason = English.whyNot(text, language);
      if (reason != null) {
        throw new Unreadable(reason);
      }
    }
    String url = json.get("url").optionalWord();
    String given = json.get("id").optionalWord();
    String hash = Article.hash(text);
    return new Article(
        given != null ? given : url != null ? url : name != null ? name : hash,
        this.name,
        url,
        json.get("title").optionalString(),
        published(json.get("published")),
        json.get("publisher").optionalWord(),
        json.get("byline").optionalWord(),
        json.get("place").optionalWord(),
        language == null && options.englishOnly() ? "en" : language,
        text,
        hash);
  }

  private static @Nullable LocalDate published(Field field) throws IOException {
    String date = field.optionalString();
    if (date == null || date.isBlank()) {
      return null;
    }
    LocalDate day = Dates.find(date);
    if (day == null) {
      throw field.wrong("\"" + date + "\" is no day", "write YYYY-MM-DD or null");
    }
    return day;
  }

  private void reject(@Nullable Integer line, String reason) throws IOException {
    sink.accept(new Rejected(input, line, reason));
  }
}
