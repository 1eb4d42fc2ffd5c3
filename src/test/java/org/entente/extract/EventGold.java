package org.entente.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.Article;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.Mode;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Status;
import org.jspecify.annotations.Nullable;

/** An annotated article, as far as events need it. */
record EventGold(
    Article article, List<Statement> statements, List<RoleObservation> roles, List<Event> events) {
  static List<EventGold> read(Path folder) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<EventGold> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        all.add(of(json.readTree(Files.readString(file))));
      }
    }
    return all;
  }

  private static EventGold of(JsonNode a) {
    String text = a.get("text").asText();
    List<Statement> statements = new ArrayList<>();
    for (JsonNode s : a.get("statements")) {
      JsonNode speaker = s.get("speaker");
      statements.add(
          new Statement(
              new Speaker(
                  speaker.get("name").asText(),
                  Speaker.Kind.of(speaker.get("kind").asText()),
                  span(speaker.get("mention")),
                  List.of()),
              s.get("role").isNull() ? null : role(s.get("role")),
              text(s, "country"),
              Mode.of(s.get("mode").asText()),
              span(s.get("cue")),
              spans(s.get("content")),
              date(s.get("said")),
              strings(s.get("about")),
              "gold",
              "",
              null));
    }
    List<RoleObservation> roles = new ArrayList<>();
    for (JsonNode r : a.get("roles")) {
      roles.add(
          new RoleObservation(
              r.get("person").asText(),
              role(r),
              new DateRange(null, null, Basis.NONE),
              spans(r.get("evidence")),
              "gold",
              "",
              null));
    }
    List<Event> events = new ArrayList<>();
    for (JsonNode e : a.get("events")) {
      events.add(
          new Event(
              e.get("actor").asText(),
              e.get("recipient").asText(),
              e.get("type").asText(),
              Status.of(e.get("status").asText()),
              text(e, "by"),
              null,
              date(e.get("date")),
              null,
              spans(e.get("evidence")),
              "gold",
              "",
              null));
    }
    String published = text(a, "published");
    Article article =
        new Article(
            a.get("id").asText(),
            null,
            null,
            text(a, "title"),
            published == null ? null : LocalDate.parse(published),
            text(a, "publisher"),
            null,
            text(a, "place"),
            "en",
            text,
            Article.hash(text));
    return new EventGold(article, statements, roles, events);
  }

  private static Role role(JsonNode r) {
    return new Role(
        new Office(
            r.get("title").asText(), text(r, "country"), text(r, "to"), text(r, "organisation")),
        r.path("former").asBoolean(),
        r.path("future").asBoolean(),
        false);
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  private static DateRange date(JsonNode d) {
    return new DateRange(
        day(text(d, "earliest")), day(text(d, "latest")), Basis.of(d.get("basis").asText()));
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  private static @Nullable Span span(@Nullable JsonNode s) {
    return s == null || s.isNull() ? null : new Span(s.get(0).asInt(), s.get(1).asInt());
  }

  private static List<Span> spans(JsonNode node) {
    List<Span> spans = new ArrayList<>();
    node.forEach(s -> spans.add(new Span(s.get(0).asInt(), s.get(1).asInt())));
    return spans;
  }

  private static List<String> strings(@Nullable JsonNode node) {
    List<String> strings = new ArrayList<>();
    if (node != null) {
      node.forEach(s -> strings.add(s.asText()));
    }
    return strings;
  }
}
