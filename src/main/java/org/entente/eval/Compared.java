package org.entente.eval;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.entente.model.Article;
import org.entente.model.Event;
import org.entente.model.Finding;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A field by which two things are compared.
 *
 * @param name as it is shown
 * @param value what counts
 * @param say what is shown of it
 */
record Compared<T>(String name, Function<T, @Nullable Object> value, Function<T, String> say) {
  private static final String NONE = "none";

  static final List<Compared<Article>> ARTICLE =
      List.of(
          word("title", Article::title),
          word("url", Article::url),
          word("published", Article::published),
          word("publisher", Article::publisher),
          word("byline", Article::byline),
          word("place", Article::place),
          word("language", Article::language),
          new Compared<>("text", Article::textHash, a -> "hash " + a.textHash().substring(0, 8)));

  /** Those of statements; {@code points} is the text by code points, or null. */
  static List<Compared<Statement>> statement(int @Nullable [] points) {
    return List.of(
        word("speaker", s -> s.speaker().name()),
        word("kind", s -> s.speaker().kind().word()),
        spans("mention", s -> list(s.speaker().mention()), points),
        new Compared<>("members", s -> s.speaker().members(), s -> joined(s.speaker().members())),
        word("role", s -> say(s.role())),
        word("country", Statement::country),
        word("date", s -> Fields.say(s.said())),
        word("basis", s -> s.said().basis().word()),
        word("mode", s -> s.mode().word()),
        spans("cue", s -> list(s.cue()), points),
        spans("content", Statement::content, points),
        new Compared<>("about", Statement::about, s -> joined(s.about())),
        new Compared<>("tone", Compared::tones, s -> joined(tones(s))),
        word("rule", Finding::rule),
        confidence());
  }

  private static List<String> tones(Statement s) {
    return s.tones().stream().map(t -> t.tone().word() + " to " + t.actor()).toList();
  }

  /** Those of role observations. */
  static List<Compared<RoleObservation>> role(int @Nullable [] points) {
    return List.of(
        word("person", RoleObservation::person),
        word("country", r -> r.role().office().country()),
        word("organisation", r -> r.role().office().organisation()),
        word("to", r -> r.role().office().to()),
        word("former", r -> r.role().former()),
        word("future", r -> r.role().future()),
        word("acting", r -> r.role().acting()),
        word("seen", r -> Fields.say(r.seen())),
        word("basis", r -> r.seen().basis().word()),
        spans("evidence", Finding::evidence, points),
        word("rule", Finding::rule),
        confidence());
  }

  /** Those of events. */
  static List<Compared<Event>> event(int @Nullable [] points) {
    return List.of(
        word("status", e -> e.status().word()),
        word("by", Event::by),
        word("date", e -> Fields.say(e.date())),
        word("basis", e -> e.date().basis().word()),
        word("strength", Event::strength),
        spans("evidence", Finding::evidence, points),
        word("rule", Finding::rule),
        confidence());
  }

  private static <T> Compared<T> word(String name, Function<T, @Nullable Object> value) {
    return new Compared<>(name, value, t -> Objects.toString(value.apply(t), NONE));
  }

  private static <T extends Finding> Compared<T> confidence() {
    return word("confidence", f -> rounded(f.confidence()));
  }

  private static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Math.round(value * 100) / 100.0;
  }

  private static <T> Compared<T> spans(
      String name, Function<T, List<Span>> value, int @Nullable [] points) {
    return new Compared<>(
        name,
        value::apply,
        t -> {
          List<Span> spans = value.apply(t);
          return spans.isEmpty() ? NONE : points == null ? say(spans) : Texts.at(points, spans);
        });
  }

  private static String say(List<Span> spans) {
    return joined(spans.stream().map(s -> s.start() + "-" + s.end()).toList());
  }

  private static List<Span> list(@Nullable Span span) {
    return span == null ? List.of() : List.of(span);
  }

  private static String joined(List<String> words) {
    return words.isEmpty() ? NONE : String.join(", ", words);
  }

  /** A role with all that is known of it; of null, null. */
  static @Nullable String say(@Nullable Role role) {
    return role == null
        ? null
        : (role.former() ? "former " : "")
            + (role.future() ? "future " : "")
            + (role.acting() ? "acting " : "")
            + Fields.say(role.office())
            + (role.office().to() == null ? "" : " to " + role.office().to());
  }

  /** A finding in one line. */
  static String say(Finding finding) {
    if (finding instanceof Statement s) {
      return s.speaker().name() + ", " + Fields.say(s.said());
    }
    if (finding instanceof RoleObservation r) {
      return r.person() + ": " + say(r.role());
    }
    if (finding instanceof Event e) {
      return String.join(" ", e.actor(), e.type(), e.recipient(), e.status().word())
          + " "
          + Fields.say(e.date())
          + (e.by() == null ? "" : ", says " + e.by());
    }
    throw new AssertionError("a new kind of finding: " + finding.getClass());
  }
}
