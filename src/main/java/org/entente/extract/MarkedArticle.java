package org.entente.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.lexicon.EventTypes;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * An article with its findings, written by hand as text with marks, as articles to learn from are:
 *
 * <pre>
 * title: Envoy leaves Oslo
 * published: 2019-03-14
 *
 * {s1 Foreign Minister Jelena Marić} {c1 said} on Tuesday {x1 the envoy would leave Oslo}.
 * ---
 * 1 | Jelena Marić | person | foreign minister, SRB | SRB | 2019-03-12 weekday | NOR
 * R Jelena Marić | foreign minister, SRB
 * E SRB expel NOR planned | - | none | "would leave Oslo"
 * </pre>
 *
 * First its fields, a line each ({@code manner: news} where it is written as news is: {@link
 * Origin}); then its text, in which {@code {s1 …}}, {@code {c1 …}} and {@code {x1 …}} mark the
 * source, the cue and each piece of the content of statement 1, one within another if need be, and
 * {@code {s1,2 …}} the source of two; then a line for each statement, role and event. {@code -} is
 * nothing. A statement's speaker, kind, role, country or time that is left empty is as in the
 * statement before. A time is {@code published}, {@code vague}, {@code none}, or a day, month or
 * year, or two of them parted by {@code ..}, with its basis. A role's further parts are its
 * country, {@code to} where it is posted, {@code org} its organisation, {@code former} and {@code
 * future}.
 */
final class MarkedArticle {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern MARK = Pattern.compile("\\{([scx])(\\d+(?:,\\d+)*) |\\}");
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern TIME = Pattern.compile("([\\d.-]+) ([a-z]+)");
  private static final Pattern STATE = Pattern.compile("[A-Z]{3}");
  private static final String EDGE = " \"“”'‘’,;:.";
  private static final int FIELDS = 7; // of a statement's line

  private final EventTypes types;
  private final LocalDate published;
  private final Map<String, ArrayNode> marks = new TreeMap<>();
  private final ObjectNode article = JSON.createObjectNode();
  private final StringBuilder text = new StringBuilder();
  private List<String> before = List.of();

  private MarkedArticle(Map<String, String> fields, String id, EventTypes types) {
    this.types = types;
    this.published = LocalDate.parse(fields.getOrDefault("published", ""));
    article.put("id", id);
    article.put("title", fields.get("title"));
    article.put("published", published.toString());
    article.put("publisher", fields.get("publisher"));
    article.put("place", fields.get("place"));
    article.put("manner", fields.get("manner"));
  }

  /**
   * The article in the shape of findings; its id is the file's name without its ending.
   *
   * @throws IOException if it can't be read or is not written so; the message names the line
   */
  static ObjectNode read(Path file, EventTypes types) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String name = String.valueOf(file.getFileName());
    int at = 0;
    try {
      Map<String, String> fields = new TreeMap<>();
      for (; !lines.get(at).isBlank(); at++) {
        int colon = lines.get(at).indexOf(": ");
        fields.put(lines.get(at).substring(0, colon), lines.get(at).substring(colon + 2));
      }
      int rule = lines.indexOf("---");
      MarkedArticle marked =
          new MarkedArticle(fields, name.substring(0, name.lastIndexOf('.')), types);
      marked.mark(String.join("\n", lines.subList(at, rule)).strip());
      for (String list : List.of("statements", "roles", "events")) {
        marked.article.putArray(list);
      }
      for (at = rule + 1; at < lines.size(); at++) {
        if (!lines.get(at).isBlank()) {
          marked.add(lines.get(at).strip());
        }
      }
      if (!marked.marks.isEmpty()) {
        throw new IllegalArgumentException("no statement for the marks " + marked.marks.keySet());
      }
      return marked.article;
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      throw new IOException(
          file + ", line " + (at + 1) + ": " + e.getMessage() + "; see MarkedArticle for the form",
          e);
    }
  }

  /** Takes the marks out of the text, and notes where they were. */
  private void mark(String body) {
    record Open(String kind, String numbers, int start) {}
    Deque<Open> open = new ArrayDeque<>();
    Matcher mark = MARK.matcher(body);
    int done = 0;
    while (mark.find()) {
      text.append(body, done, mark.start());
      done = mark.end();
      if (mark.group(1) != null) {
        open.push(new Open(mark.group(1), mark.group(2), text.length()));
      } else if (open.isEmpty()) {
        throw new IllegalArgumentException("\"}\" without its \"{\"");
      } else {
        Open last = open.pop();
        for (String number : COMMA.splitAsStream(last.numbers()).toList()) {
          marks
              .computeIfAbsent(last.kind() + number, k -> JSON.createArrayNode())
              .add(span(last.start(), text.length(), last.kind().equals("x")));
        }
      }
    }
    text.append(body, done, body.length());
    if (!open.isEmpty() || text.indexOf("{") >= 0) {
      throw new IllegalArgumentException("a mark is not closed, or none: " + open);
    }
    article.put("text", text.toString());
  }

  /** The span in code points, of a content without the marks of quotation at its ends. */
  private ArrayNode span(int start, int end, boolean trim) {
    int from = start;
    int to = end;
    while (trim && from < to && EDGE.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (trim && from < to && EDGE.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    if (from == to) {
      throw new IllegalArgumentException("a mark without words");
    }
    return JSON.createArrayNode().add(text.codePointCount(0, from)).add(text.codePointCount(0, to));
  }

  private void add(String line) {
    if (line.startsWith("R ")) {
      List<String> cells = cells(line.substring(2), 2);
      ObjectNode role = role(cells.get(1));
      if (role == null) {
        throw new IllegalArgumentException("no role in \"" + line + "\"");
      }
      role.put("person", cells.get(0));
      String last = cells.get(0).substring(cells.get(0).lastIndexOf(' ') + 1);
      role.putArray("evidence").add(find(last));
      article.withArray("roles").add(role);
    } else if (line.startsWith("E ")) {
      article.withArray("events").add(event(cells(line.substring(2), 4)));
    } else {
      List<String> cells = new ArrayList<>(cells(line, FIELDS));
      for (int i = 1; i < FIELDS - 1; i++) {
        if (cells.get(i).isEmpty()) {
          cells.set(i, before.get(i));
        }
      }
      before = cells;
      article.withArray("statements").add(statement(cells));
    }
  }

  private static List<String> cells(String line, int count) {
    List<String> cells = Arrays.asList(BAR.split(line, -1));
    if (cells.size() != count) {
      throw new IllegalArgumentException(
          "\"" + line + "\" has " + cells.size() + " fields, not " + count);
    }
    return cells;
  }

  private ObjectNode statement(List<String> cells) {
    ArrayNode content = marks.remove("x" + cells.get(0));
    if (content == null) {
      throw new IllegalArgumentException("no content is marked x" + cells.get(0));
    }
    ObjectNode statement = JSON.createObjectNode();
    ObjectNode speaker = statement.putObject("speaker");
    speaker.put("name", cells.get(1));
    speaker.put("kind", kind(cells.get(2)).word());
    speaker.set("mention", only("s" + cells.get(0)));
    statement.set("role", role(cells.get(3)));
    statement.put("country", orNull(cells.get(4)));
    statement.put("mode", "indirect"); // nothing learns from it
    statement.set("cue", only("c" + cells.get(0)));
    statement.set("content", content);
    statement.set("said", time(cells.get(5)));
    ArrayNode about = statement.putArray("about");
    String codes = cells.get(6);
    if (!codes.equals("-")) {
      (codes.contains(",") ? COMMA : SPACE).splitAsStream(codes).forEach(about::add);
    }
    return statement;
  }

  private @Nullable ArrayNode only(String mark) {
    ArrayNode spans = marks.remove(mark);
    if (spans != null && spans.size() > 1) {
      throw new IllegalArgumentException(mark + " is marked twice");
    }
    return spans == null ? null : (ArrayNode) spans.get(0);
  }

  private static Speaker.Kind kind(String word) {
    for (Speaker.Kind kind : Speaker.Kind.values()) {
      if (kind.word().startsWith(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("\"" + word + "\" is no kind of speaker");
  }

  private ObjectNode event(List<String> cells) {
    ToldEvent told = ToldEvent.of(cells.get(0), types);
    EventKey key = told.key();
    ObjectNode event = JSON.createObjectNode();
    event.put("actor", key.actor());
    event.put("recipient", key.recipient());
    event.put("type", key.type());
    event.put("status", told.status().word());
    event.put("by", orNull(cells.get(1)));
    event.set("date", time(cells.get(2)));
    event.putArray("evidence").add(find(cells.get(3).replaceAll("^\"|\"$", "")));
    return event;
  }

  private ArrayNode find(String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("\"" + words + "\" does not occur in the text");
    }
    return span(at, at + words.length(), false);
  }

  private static @Nullable ObjectNode role(String cell) {
    if (cell.equals("-")) {
      return null;
    }
    List<String> parts = COMMA.splitAsStream(cell).toList();
    ObjectNode role = JSON.createObjectNode();
    role.put("title", parts.get(0));
    for (String field : List.of("country", "to", "organisation")) {
      role.putNull(field);
    }
    for (String part : parts.subList(1, parts.size())) {
      if (part.startsWith("to ")) {
        role.put("to", part.substring(3));
      } else if (part.startsWith("org ")) {
        role.put("organisation", part.substring(4));
      } else if (part.equals("former") || part.equals("future")) {
        role.put(part, true);
      } else if (STATE.matcher(part).matches()) {
        role.put("country", part);
      } else {
        throw new IllegalArgumentException("\"" + part + "\" is no part of a role");
      }
    }
    return role;
  }

  private ObjectNode time(String cell) {
    DateRange range;
    Matcher time = TIME.matcher(cell);
    if (cell.equals("published")) {
      range = DateRange.published(published);
    } else if (time.matches()) {
      String days = time.group(1);
      int dots = days.indexOf("..");
      range =
          new DateRange(
              day(dots < 0 ? days : days.substring(0, dots), false),
              day(dots < 0 ? days : days.substring(dots + 2), true),
              Basis.of(time.group(2)));
    } else {
      range = new DateRange(null, published, Basis.of(cell));
    }
    ObjectNode node = JSON.createObjectNode();
    node.put("earliest", range.earliest() == null ? null : range.earliest().toString());
    node.put("latest", range.latest() == null ? null : range.latest().toString());
    node.put("basis", range.basis().word());
    return node;
  }

  /** The first or last day of a day, month or year; null of none. */
  private static @Nullable LocalDate day(String printed, boolean last) {
    return switch (printed.length()) {
      case 0 -> null;
      case 4 -> LocalDate.parse(printed + (last ? "-12-31" : "-01-01"));
      case 7 -> last ? YearMonth.parse(printed).atEndOfMonth() : YearMonth.parse(printed).atDay(1);
      default -> LocalDate.parse(printed);
    };
  }

  private static @Nullable String orNull(String cell) {
    return cell.equals("-") ? null : cell;
  }
}
