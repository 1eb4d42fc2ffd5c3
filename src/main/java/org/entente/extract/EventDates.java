package org.entente.extract;

import static org.entente.extract.FeatureBuffer.mix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.extract.EventSources.Said;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Status;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Dates events. What may date one: a time expression in its sentence, the statement that it is or
 * stands in, the publication, or nothing. A learned model chooses.
 */
final class EventDates {
  private static final int SALT = 20;
  private static final int FAR = 6; // months
  private static final int WEEK = 7; // days
  private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "’ll");

  /** "due to", "planned to" before a verb. */
  private static final Set<String> AHEAD =
      Set.of("due", "set", "plan", "schedule", "expect", "intend", "go");

  private static final Set<String> UP_TO = Set.of("by", "until", "till", "before");

  private final Document document;
  private final EventSources sources;
  private final @Nullable LocalDate published;
  private final List<DateMention> mentions;

  EventDates(Document document, EventSources sources, @Nullable LocalDate published) {
    this.document = document;
    this.sources = sources;
    this.published = published;
    this.mentions = DateExpressions.find(document, published);
  }

  /**
   * What may date an event: kind 0 nothing, 1 the publication, 2 a statement, 3 an expression, 4 an
   * expression, a year later, 5 the time that an expression begins or ends ("by Friday", "since
   * 2003").
   */
  record Option(int kind, DateRange range, @Nullable DateMention mention, @Nullable Said said) {}

  /** All that may date the event of the candidate. */
  List<Option> options(EventCandidate candidate) {
    List<Option> options = new ArrayList<>();
    options.add(new Option(0, new DateRange(null, published, Basis.NONE), null, null));
    options.add(new Option(1, DateRange.published(published), null, null));
    Said said = said(candidate);
    if (said != null) {
      options.add(new Option(2, said.statement().said(), null, said));
    }
    int first = document.first(candidate.sentence());
    int last = document.last(candidate.sentence());
    boolean ahead = isToCome(candidate, first);
    for (DateMention mention : mentions) {
      if (mention.first() >= first && mention.first() < last) {
        DateRange range = ahead ? weekLater(mention.range()) : mention.range();
        options.add(new Option(3, range, mention, null));
        DateRange next = yearLater(mention.range());
        if (next != null) {
          options.add(new Option(4, next, mention, null));
        }
        DateRange open = open(mention, first);
        if (open != null) {
          options.add(new Option(5, open, mention, null));
        }
      }
    }
    return options;
  }

  /** "will visit", "is to visit": whether the trigger is a verb that tells what is to come. */
  private boolean isToCome(EventCandidate candidate, int first) {
    int i = candidate.first() - 1;
    while (i > first && document.tag(i).startsWith("RB")) {
      i--;
    }
    if (candidate.part() != 0 || i <= first) {
      return false;
    }
    String before = document.lemma(i - 1);
    return FUTURE.contains(document.lower(i))
        || (document.lower(i).equals("to") && (before.equals("be") || AHEAD.contains(before)));
  }

  /** A weekday that has just passed is the coming one where the text tells what is to come. */
  private DateRange weekLater(DateRange range) {
    LocalDate earliest = range.earliest();
    LocalDate latest = range.latest();
    return range.basis() != Basis.WEEKDAY
            || published == null
            || earliest == null
            || latest == null
            || !latest.isBefore(published)
            || earliest.isBefore(published.minusDays(WEEK))
        ? range
        : new DateRange(earliest.plusDays(WEEK), latest.plusDays(WEEK), Basis.WEEKDAY);
  }

  /**
   * The same days of the year after, if publication is nearer to those: of a visit announced in
   * March "April 2-4" is what comes next, not what was last year. Else null.
   */
  private @Nullable DateRange yearLater(DateRange range) {
    LocalDate earliest = range.earliest();
    LocalDate latest = range.latest();
    if (published == null
        || earliest == null
        || latest == null
        || latest.isBefore(published.minusYears(1))
        || latest.isAfter(published.minusMonths(FAR))) {
      return null;
    }
    return new DateRange(earliest.plusYears(1), latest.plusYears(1), range.basis());
  }

  /** The time up to or from what is printed, if the word before says so; else null. */
  private @Nullable DateRange open(DateMention mention, int first) {
    DateRange range = mention.range();
    String before = mention.first() == first ? "" : document.lower(mention.first() - 1);
    if (UP_TO.contains(before)) {
      return new DateRange(null, range.latest(), range.basis());
    }
    boolean past =
        published != null && range.earliest() != null && range.earliest().isBefore(published);
    if (before.equals("since") && past) {
      return new DateRange(range.earliest(), published, range.basis());
    }
    boolean soonest =
        before.equals("as")
            && mention.first() >= first + 3
            && document.lower(mention.first() - 2).equals("early");
    return soonest ? new DateRange(range.earliest(), null, range.basis()) : null;
  }

  private @Nullable Said said(EventCandidate candidate) {
    Said said = sources.content(candidate.first());
    if (said == null) {
      said = sources.cue(candidate.first());
    }
    for (int i = document.first(candidate.sentence());
        said == null && i < document.last(candidate.sentence());
        i++) {
      said = sources.cue(i);
    }
    return said;
  }

  /**
   * Puts what speaks for or against the option into the buffer.
   *
   * @param options all that there are
   * @param status whether the event has come about
   * @param claimed whether a speaker claims it
   */
  void fill(
      EventCandidate candidate,
      Option option,
      List<Option> options,
      Status status,
      boolean claimed,
      FeatureBuffer out) {
    out.clear(SALT + option.kind());
    int type = candidate.type().name().hashCode();
    int part = candidate.part();
    boolean content = sources.content(candidate.first()) != null;
    boolean cue = sources.cue(candidate.first()) != null;
    int expressions = (int) Math.min(2, options.stream().filter(o -> o.kind() == 3).count());
    boolean statement = options.stream().anyMatch(o -> o.kind() == 2);
    int where = (content ? 1 : 0) + (cue ? 2 : 0) + (statement ? 4 : 0);
    int tag = document.tag(candidate.first()).hashCode();
    out.add(1, expressions);
    out.add(2, type);
    out.add(3, type, part);
    out.add(4, type, where);
    out.add(5, type, where, expressions);
    out.add(6, part, where, expressions);
    out.add(7, candidate.words(), type);
    out.add(8, type, tag, expressions);
    int told = mix(status.name().hashCode(), claimed ? 1 : 0);
    out.add(9, told);
    out.add(15, told, type);
    out.add(16, told, where, expressions);
    int time = time(option.range());
    out.add(17, told, time);
    out.add(18, told, time, type);
    out.add(19, time, tag, part);
    Said said = option.said();
    if (said != null) {
      int lemma = said.cueFirst() < 0 ? 0 : document.lemma(said.cueFirst()).hashCode();
      boolean own = said.codes().contains(candidate.actor().code());
      int basis = said.statement().said().basis().name().hashCode();
      out.add(10, basis, where);
      out.add(11, lemma, where);
      out.add(12, type, lemma);
      out.add(13, type, own ? 1 : 0, where);
      out.add(14, part, own ? 1 : 0, basis);
    }
    DateMention mention = option.mention();
    if (mention != null) {
      expression(candidate, mention, type, where, expressions, out);
    }
  }

  /** Whether the range lies before publication (1), around it (2) or after it (3). */
  private int time(DateRange range) {
    if (published == null) {
      return 0;
    }
    return isAhead(range)
        ? 3
        : range.latest() != null && range.latest().isBefore(published) ? 1 : 2;
  }

  /** Whether nothing of the range has come when the article appears. */
  boolean isAhead(DateRange range) {
    return published != null && range.earliest() != null && range.earliest().isAfter(published);
  }

  private void expression(
      EventCandidate candidate,
      DateMention mention,
      int type,
      int where,
      int expressions,
      FeatureBuffer out) {
    boolean after = mention.first() >= candidate.last();
    int from = after ? candidate.last() : mention.last();
    int to = after ? mention.first() : candidate.first();
    int verbs = 0;
    int commas = 0;
    for (int i = from; i < to; i++) {
      verbs += document.tag(i).startsWith("VB") ? 1 : 0;
      commas += document.lower(i).equals(",") ? 1 : 0;
    }
    int distance = 32 - Integer.numberOfLeadingZeros(Math.max(0, to - from));
    int side = after ? 1 : 0;
    int shape = mix(mix(side, Math.min(verbs, 2)), Math.min(commas, 2));
    int basis = mention.range().basis().name().hashCode();
    int before = mention.first() == 0 ? 0 : document.lemma(mention.first() - 1).hashCode();
    out.add(20, shape);
    out.add(21, shape, distance);
    out.add(22, shape, expressions);
    out.add(23, basis, side);
    out.add(24, basis, type);
    out.add(25, before, basis);
    out.add(26, type, shape);
    out.add(27, where, shape);
    out.add(28, side, distance, where);
    boolean same =
        Objects.equals(sources.content(mention.first()), sources.content(candidate.first()));
    out.add(29, same ? 1 : 0, where);
    out.add(30, same ? 1 : 0, type, where);
  }
}
