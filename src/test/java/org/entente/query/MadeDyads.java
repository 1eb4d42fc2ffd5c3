package org.entente.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.Article;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.Findings;
import org.entente.model.Mode;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Status;

/** Made articles that all say the same of one pair of actors, on other days. */
final class MadeDyads {
  /** Findings of an article: as many statements as events, all of its dyad. */
  static final int PER_ARTICLE = 50;

  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
  private static final int DAYS = 5_000;
  private static final List<String> TYPES = List.of("meet", "warn", "visit", "sanction");

  private MadeDyads() {}

  /** The article of this number about these two. */
  static Findings article(String actor, String other, int number) {
    String id = actor + "-" + other + "-" + number;
    LocalDate day = FIRST_DAY.plusDays(number * 17L % DAYS);
    List<Statement> statements = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < PER_ARTICLE / 2; i++) {
      DateRange date = DateRange.day(day.plusDays(i), Basis.DATE);
      String name = "Speaker " + actor + " " + (number + i) % 300;
      statements.add(
          new Statement(
              new Speaker(name, Speaker.Kind.PERSON, new Span(100 * i, 100 * i + 9), List.of()),
              null,
              actor,
              Mode.INDIRECT,
              new Span(100 * i + 10, 100 * i + 14),
              List.of(new Span(100 * i + 15, 100 * i + 60)),
              date,
              List.of(other),
              "made",
              "what " + actor + " says about " + other,
              null));
      events.add(
          new Event(
              i % 2 == 0 ? actor : other,
              i % 2 == 0 ? other : actor,
              TYPES.get(i % TYPES.size()),
              Status.HAPPENED,
              null,
              null,
              date,
              i % 2 == 0 ? 2.0 : -2.0,
              List.of(new Span(100 * i + 61, 100 * i + 99)),
              "made",
              "what one does to the other",
              null));
    }
    Article article =
        new Article(
            id, null, null, "About " + id, day, "Wire", null, null, "en", null, Article.hash(id));
    return new Findings(article, statements, List.of(), events, "made");
  }
}
