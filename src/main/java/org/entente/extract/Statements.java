package org.entente.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.DateRange;
import org.entente.model.Quotes;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Turns attributions into statements: who the source is, in which office, for whom, when, about
 * whom; and finds the offices that the article gives to people. Immutable; threads share it.
 */
final class Statements {
  static final String RULE = "attribution@1";

  private final Lexicon lexicon;
  private final Judge judge;

  Statements(Lexicon lexicon, Judge judge) {
    this.lexicon = lexicon;
    this.judge = judge;
  }

  /**
   * What was found in one article.
   *
   * @param statements in text order
   * @param roles in text order
   */
  record Found(List<Statement> statements, List<RoleObservation> roles) {}

  /**
   * The statements and role observations of an article.
   *
   * @param document its annotated text
   * @param attributions in any order
   */
  Found find(Article article, Document document, List<Attribution> attributions) {
    return new Work(article, document, sorted(attributions)).find();
  }

  /** The statements of an article by the attributions that they are made of, in text order. */
  Map<Attribution, Statement> pairs(
      Article article, Document document, List<Attribution> attributions) {
    List<Attribution> sorted = sorted(attributions);
    List<Statement> statements = find(article, document, attributions).statements();
    Map<Attribution, Statement> pairs = new LinkedHashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      pairs.put(sorted.get(i), statements.get(i));
    }
    return pairs;
  }

  private static List<Attribution> sorted(List<Attribution> attributions) {
    List<Attribution> sorted = new ArrayList<>(attributions);
    sorted.sort(
        Comparator.comparingInt((Attribution a) -> anchor(a).start())
            .thenComparingInt(a -> a.content().get(0).start()));
    return sorted;
  }

  private static Span anchor(Attribution attribution) {
    if (attribution.cue() != null) {
      return attribution.cue();
    }
    return attribution.source() != null ? attribution.source() : attribution.content().get(0);
  }

  /** One article's work. */
  private final class Work {
    private final List<Attribution> sorted;
    private final Document document;
    private final String text;
    private final CodePoints points;
    private final @Nullable LocalDate published;
    private final Sightings sightings;
    private final Cast cast;
    private final Roles roles;
    private final Speakers speakers;
    private final About about;
    private final List<DateMention> dates;
    private final boolean issued;
    private final SourceSpans sourceSpans;
    private final ContentSpans contentSpans;

    Work(Article article, Document document, List<Attribution> sorted) {
      this.sorted = sorted;
      this.document = document;
      this.text = document.text();
      this.points = new CodePoints(text);
      this.published = article.published();
      Issuer issuer = Issuer.of(article.publisher());
      sightings = new Sightings(document, lexicon);
      cast = Cast.of(sightings);
      List<OfficePhrase> phrases = new OfficePhrases(sightings, cast).all();
      List<FoundRole> found = new ArrayList<>(RoleFinder.find(sightings, cast, phrases));
      found.addAll(LateNames.find(document, cast, phrases, found, sources()));
      roles =
          new Roles(
              sightings,
              cast,
              phrases,
              found,
              issuer == null ? null : issuer.country(),
              published == null ? 0 : published.getYear(),
              judge);
      speakers = new Speakers(sightings, cast, roles, phrases, issuer, article.title(), judge);
      about = new About(sightings, cast, roles, article.title(), judge);
      dates = DateExpressions.find(document, published);
      sourceSpans = new SourceSpans(document, cast, dates, sorted);
      contentSpans = new ContentSpans(document, dates, published);
      issued = issuer != null;
    }

    private List<int[]> sources() {
      List<int[]> sources = new ArrayList<>();
      for (Attribution attribution : sorted) {
        Span source = attribution.source();
        if (source != null) {
          sources.add(new int[] {firstToken(source), lastToken(source)});
        }
      }
      return sources;
    }

    Found find() {
      boolean[] content = new boolean[document.size()];
      boolean[] cues = new boolean[document.size()];
      for (Attribution attribution : sorted) {
        for (Span span : contentSpans.of(attribution)) {
          mark(content, span);
        }
        if (attribution.cue() != null) {
          mark(cues, attribution.cue());
        }
      }
      SaidDates said = new SaidDates(document, dates, published, issued, content, cues, cast);
      List<Statement> statements = new ArrayList<>();
      for (Attribution attribution : sorted) {
        statements.add(statement(attribution, said));
      }
      return new Found(statements, observations());
    }

    private void mark(boolean[] tokens, Span span) {
      for (int i = document.tokenAt(span.start()); i < lastToken(span); i++) {
        tokens[i] = true;
      }
    }

    private int firstToken(Span span) {
      return SpanTokens.first(document, span);
    }

    private int lastToken(Span span) {
      return SpanTokens.last(document, span);
    }

    private Statement statement(Attribution attribution, SaidDates times) {
      Span source = sourceSpans.of(attribution);
      Span cue = attribution.cue();
      Clause clause =
          new Clause(
              source == null ? -1 : firstToken(source),
              source == null ? -1 : lastToken(source),
              cue == null ? -1 : firstToken(cue),
              cue == null ? -1 : lastToken(cue),
              firstToken(anchor(attribution)));
      Source who =
          source == null
              ? speakers.understood(attribution, clause.anchor())
              : speakers.printed(
                  attribution,
                  clause.sourceFirst(),
                  Math.max(clause.sourceLast(), clause.sourceFirst() + 1),
                  clause.anchor());
      List<int[]> ranges = new ArrayList<>();
      List<Span> contents = new ArrayList<>();
      for (Span span : contentSpans.of(attribution)) {
        ranges.add(new int[] {firstToken(span), lastToken(span)});
        contents.add(codePoints(span));
      }
      DateRange said = times.of(attribution, clause, who, judge);
      Span mention = source == null ? null : codePoints(source);
      Span printedCue = cue == null ? null : codePoints(cue);
      Statement statement =
          new Statement(
              new Speaker(who.name(), who.kind(), mention, who.members()),
              who.role(),
              who.country(),
              Modes.of(document, ranges),
              printedCue,
              contents,
              said,
              about.of(attribution, clause, ranges, who),
              RULE,
              Quotes.of(text, Statement.evidence(mention, printedCue, contents)),
              null);
      return statement.withConfidence(judge.confidence(attribution, statement));
    }

    private Span codePoints(Span span) {
      return new Span(points.point(span.start()), points.point(span.end()));
    }

    private List<RoleObservation> observations() {
      List<RoleObservation> observations = new ArrayList<>();
      for (FoundRole role : roles.all()) {
        Span span =
            codePoints(new Span(document.start(role.first()), document.end(role.last() - 1)));
        observations.add(
            new RoleObservation(
                role.person().name(),
                role.role(),
                DateRange.published(published),
                List.of(span),
                role.rule(),
                Quotes.of(text, span),
                null));
      }
      observations.sort(
          Comparator.comparing((RoleObservation o) -> o.evidence().get(0))
              .thenComparing(RoleObservation::person)
              .thenComparing(o -> o.role().office().title()));
      return observations;
    }
  }
}
