package org.entente.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.Article;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.Finding;
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

/** An article with findings that are given by their words; each must occur once in the text. */
final class Written {
  private final Article article;
  private final String text;
  private final List<Statement> statements = new ArrayList<>();
  private final List<RoleObservation> roles = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  Written(String id, String published, @Nullable String publisher, String text) {
    this.text = text;
    this.article =
        new Article(
            id,
            null,
            null,
            id,
            LocalDate.parse(published),
            publisher,
            null,
            null,
            "en",
            text,
            Article.hash(text));
  }

  static DateRange on(String day) {
    return DateRange.day(LocalDate.parse(day), Basis.DATE);
  }

  static DateRange within(String earliest, String latest) {
    return new DateRange(LocalDate.parse(earliest), LocalDate.parse(latest), Basis.DATE);
  }

  static DateRange by(String latest) {
    return new DateRange(null, LocalDate.parse(latest), Basis.NONE);
  }

  static DateRange undated() {
    return new DateRange(null, null, Basis.NONE);
  }

  static Office office(String title, String country) {
    return new Office(title, country, null, null);
  }

  private Span at(String words) {
    int start = text.indexOf(words);
    if (start < 0 || text.indexOf(words, start + 1) >= 0) {
      throw new IllegalArgumentException("not once in the text: " + words);
    }
    return new Span(text.codePointCount(0, start), text.codePointCount(0, start + words.length()));
  }

  /** Adds a statement; its source is printed as {@code mention}. */
  Written says(
      Speaker.Kind kind,
      String name,
      String mention,
      @Nullable Office office,
      @Nullable String country,
      String cue,
      String content,
      DateRange said,
      String... about) {
    Speaker speaker = new Speaker(name, kind, at(mention), List.of());
    List<Span> spans = List.of(at(content));
    String quote = Quotes.of(text, Statement.evidence(speaker.mention(), at(cue), spans));
    statements.add(
        new Statement(
            speaker,
            office == null ? null : Role.of(office),
            country,
            Mode.INDIRECT,
            at(cue),
            spans,
            said,
            List.of(about),
            "test@1",
            quote,
            null));
    return this;
  }

  /** Gives the last statement a tone towards an actor, decided by these words. */
  Written towards(String actor, Tone tone, String... because) {
    int last = statements.size() - 1;
    List<Towards> tones = new ArrayList<>(statements.get(last).tones());
    tones.add(new Towards(actor, tone, Stream.of(because).map(this::at).toList()));
    statements.set(last, statements.get(last).withTones(tones));
    return this;
  }

  /** Adds a role observation of the day of publication, resting on {@code words}. */
  Written calls(String person, Role role, String words) {
    roles.add(
        new RoleObservation(
            person,
            role,
            DateRange.published(article.published()),
            List.of(at(words)),
            "test@1",
            words,
            null));
    return this;
  }

  /** Adds an event that the journalist asserts. */
  Written tells(
      String actor,
      String type,
      String recipient,
      Status status,
      DateRange date,
      @Nullable Double strength,
      String words) {
    events.add(event(actor, type, recipient, status, date, strength, words, null));
    return this;
  }

  /** Adds an event that the source of the last statement claims. */
  Written claims(
      String actor,
      String type,
      String recipient,
      Status status,
      DateRange date,
      @Nullable Double strength,
      String words) {
    events.add(
        event(
            actor,
            type,
            recipient,
            status,
            date,
            strength,
            words,
            statements.get(statements.size() - 1)));
    return this;
  }

  private Event event(
      String actor,
      String type,
      String recipient,
      Status status,
      DateRange date,
      @Nullable Double strength,
      String words,
      @Nullable Finding claim) {
    return new Event(
        actor,
        recipient,
        type,
        status,
        claim instanceof Statement s ? s.speaker().name() : null,
        claim == null ? null : FindingId.of(article.id(), claim),
        date,
        strength,
        List.of(at(words)),
        "test@1",
        words,
        null);
  }

  Findings findings() {
    return new Findings(article, statements, roles, events, "test");
  }
}
