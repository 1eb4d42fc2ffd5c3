package org.entente.rdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.entente.model.Article;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.FindingId;
import org.entente.model.Findings;
import org.entente.model.Mode;
import org.entente.model.Office;
import org.entente.model.Quotes;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Status;
import org.entente.model.Tone;
import org.entente.model.Towards;
import org.jspecify.annotations.Nullable;

/** Findings made in code. */
final class Examples {
  static final LocalDate DAY = LocalDate.of(2024, 3, 5);

  private Examples() {}

  /** An article with every field and every kind of finding and speaker. */
  static Findings full() {
    String text =
        "“We stand by Chile,” Ana Pérez Soto said on Tuesday. “And by Peru,” she added. 🙂\n\n"
            + "The ministers of both countries urged Bolivia to talk. An official denied it.";
    Article article =
        new Article(
            "https://example.org/a b?c=d&e=ü#f",
            "dir/one \"two\".txt",
            "https://example.org/a b?c=d",
            "Argentina \\ stands by Chile\tand \"Peru\"",
            DAY,
            "Example Wire & Söhne",
            "Jo Doe",
            "LIMA",
            "en-GB",
            text,
            Article.hash(text));
    Office minister = new Office("foreign minister", "ARG", null, null);
    Statement first =
        statement(
                article,
                new Speaker("Ana Pérez Soto", Speaker.Kind.PERSON, new Span(21, 35), List.of()),
                new Role(minister, false, false, true),
                "ARG",
                Mode.DIRECT,
                new Span(36, 40),
                List.of(new Span(1, 18), new Span(54, 66)),
                DateRange.day(DAY, Basis.WEEKDAY),
                List.of("PER", "CHL", "Arab League", "ARG"),
                0.1 + 0.2)
            .withTones(
                List.of(
                    new Towards("CHL", Tone.FAVOURABLE, List.of(new Span(4, 9), new Span(1, 3))),
                    new Towards("PER", Tone.NEUTRAL, List.of())));
    Statement group =
        statement(
            article,
            new Speaker(
                "ministers of both countries",
                Speaker.Kind.GROUP,
                new Span(86, 113),
                List.of("Ana Pérez Soto", "Government of Chile", "Soto")),
            null,
            null,
            Mode.INDIRECT,
            new Span(114, 119),
            List.of(new Span(120, 135)),
            DateRange.published(DAY),
            List.of("BOL"),
            null);
    Statement institution =
        statement(
            article,
            new Speaker("Government of Chile", Speaker.Kind.INSTITUTION, null, List.of()),
            null,
            "CHL",
            Mode.MIXED,
            null,
            List.of(new Span(120, 135)),
            new DateRange(null, DAY, Basis.VAGUE),
            List.of(),
            1.0);
    Statement unnamed =
        statement(
            article,
            new Speaker("official", Speaker.Kind.UNNAMED, new Span(137, 148), List.of()),
            new Role(new Office("official", null, null, null), true, false, false),
            "NATO",
            Mode.INDIRECT,
            new Span(149, 155),
            List.of(new Span(156, 158)),
            new DateRange(null, null, Basis.NONE),
            List.of("NATO"),
            1e-9);
    RoleObservation role =
        role(article, "Ana Pérez Soto", new Role(minister, false, false, true), new Span(21, 35));
    RoleObservation lone =
        role(
            article,
            "Soto",
            new Role(new Office("ambassador", "CHL", "UN", "Órgano; a=b/c"), true, true, false),
            new Span(31, 35));
    List<Span> words = List.of(new Span(82, 113), new Span(120, 127));
    Event event =
        new Event(
            "ARG",
            "BOL",
            "request",
            Status.CALLED_FOR,
            "ministers of both countries",
            FindingId.of(article.id(), group),
            DateRange.day(DAY, Basis.DATE),
            -2.5,
            words,
            "ent:request",
            Quotes.of(text, words),
            0.75);
    Event bare =
        new Event(
            "Arab League",
            "al-Qaeda",
            "meet",
            Status.HAPPENED,
            null,
            null,
            new DateRange(DAY, null, Basis.RELATIVE),
            null,
            List.of(new Span(0, 1)),
            "ent:meet",
            "“",
            null);
    return new Findings(
        article,
        List.of(first, group, institution, unnamed),
        List.of(role, lone),
        List.of(event, bare),
        "0.1.0+abc");
  }

  /** An article with only what it must have, and nothing found. */
  static Findings empty(String id) {
    return new Findings(
        new Article(
            id, null, null, null, null, null, null, null, null, null, Article.hash("nothing")),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /** An article whose people, countries and days depend on the number. */
  static Findings numbered(int n) {
    String text = "Minister Name" + n + " Surname said that Peru is right.";
    Article article =
        new Article(
            String.format("article-%06d", n),
            null,
            null,
            "Title " + n,
            DAY.plusDays(n % 700),
            "Publisher " + n % 40,
            null,
            null,
            "en",
            text,
            Article.hash(text));
    int name = ("Name" + n + " Surname").length();
    Statement statement =
        statement(
            article,
            new Speaker(
                "Name" + n + " Surname", Speaker.Kind.PERSON, new Span(9, 9 + name), List.of()),
            Role.of(new Office("minister", n % 2 == 0 ? "CHL" : "ARG", null, null)),
            n % 2 == 0 ? "CHL" : "ARG",
            Mode.INDIRECT,
            new Span(10 + name, 14 + name),
            List.of(new Span(20 + name, 33 + name)),
            DateRange.published(article.published()),
            List.of("PER"),
            null);
    return new Findings(article, List.of(statement), List.of(), List.of(), "1");
  }

  static byte[] written(RdfFormat format, Findings... findings) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RdfSink sink = new RdfSink(out, format)) {
      for (Findings f : findings) {
        sink.accept(f);
      }
    }
    return out.toByteArray();
  }

  private static Statement statement(
      Article article,
      Speaker speaker,
      @Nullable Role role,
      @Nullable String country,
      Mode mode,
      @Nullable Span cue,
      List<Span> content,
      DateRange said,
      List<String> about,
      @Nullable Double confidence) {
    List<Span> evidence = Statement.evidence(speaker.mention(), cue, content);
    String text = article.text();
    return new Statement(
        speaker,
        role,
        country,
        mode,
        cue,
        content,
        said,
        about,
        "attribution@1",
        text == null ? "" : Quotes.of(text, evidence),
        confidence);
  }

  private static RoleObservation role(Article article, String person, Role role, Span span) {
    String text = article.text();
    return new RoleObservation(
        person,
        role,
        DateRange.published(article.published()),
        List.of(span),
        "title-name",
        text == null ? "" : Quotes.of(text, List.of(span)),
        null);
  }
}
