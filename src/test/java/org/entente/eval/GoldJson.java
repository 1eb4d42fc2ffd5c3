package org.entente.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.model.Article;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.Findings;
import org.entente.model.Mode;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Status;
import org.jspecify.annotations.Nullable;

/** Gold articles for the test of the scores. */
final class GoldJson {
  private GoldJson() {}

  static Findings findings(JsonNode a) {
    String text = a.get("text").textValue();
    Article article =
        new Article(
            a.get("id").textValue(), null, null, null, null, null, null, null, null, text, "");
    List<Statement> statements = new ArrayList<>();
    a.get("statements").forEach(s -> statements.add(statement(s)));
    List<RoleObservation> roles = new ArrayList<>();
    a.get("roles")
        .forEach(
            r ->
                roles.add(
                    new RoleObservation(
                        r.get("person").textValue(),
                        Objects.requireNonNull(role(r)),
                        DateRange.published(null),
                        spans(r.get("evidence")),
                        "",
                        "",
                        null)));
    List<Event> events = new ArrayList<>();
    a.get("events").forEach(e -> events.add(event(e)));
    return new Findings(article, statements, roles, events, null);
  }

  private static Statement statement(JsonNode s) {
    JsonNode speaker = s.get("speaker");
    List<String> about = new ArrayList<>();
    s.get("about").forEach(c -> about.add(c.textValue()));
    return new Statement(
        new Speaker(
            speaker.get("name").textValue(),
            Speaker.Kind.of(speaker.get("kind").textValue()),
            span(speaker.get("mention")),
            List.of()),
        role(s.get("role")),
        s.get("country").textValue(),
        Mode.of(s.get("mode").textValue()),
        span(s.get("cue")),
        spans(s.get("content")),
        date(s.get("said")),
        about,
        "",
        "",
        null);
  }

  private static Event event(JsonNode e) {
    return new Event(
        e.get("actor").textValue(),
        e.get("recipient").textValue(),
        e.get("type").textValue(),
        Status.of(e.get("status").textValue()),
        e.get("by").textValue(),
        null,
        date(e.get("date")),
        null,
        spans(e.get("evidence")),
        "",
        "",
        null);
  }

  private static @Nullable Role role(JsonNode r) {
    return r.isNull()
        ? null
        : new Role(
            new Office(
                r.get("title").textValue(),
                r.path("country").textValue(),
                r.path("to").textValue(),
                r.path("organisation").textValue()),
            r.path("former").asBoolean(),
            r.path("future").asBoolean(),
            false);
  }

  private static DateRange date(JsonNode d) {
    return new DateRange(
        day(d.get("earliest")), day(d.get("latest")), Basis.of(d.get("basis").textValue()));
  }

  private static @Nullable LocalDate day(JsonNode d) {
    return d.isNull() ? null : LocalDate.parse(d.textValue());
  }

  private static List<Span> spans(JsonNode spans) {
    List<Span> list = new ArrayList<>();
    spans.forEach(s -> list.add(new Span(s.get(0).intValue(), s.get(1).intValue())));
    return list;
  }

  private static @Nullable Span span(JsonNode s) {
    return s.isNull() ? null : new Span(s.get(0).intValue(), s.get(1).intValue());
  }
}
