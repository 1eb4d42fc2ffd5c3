package org.entente.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.learn.Hash;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * When statements were said. Candidates are the times printed in the sentence and before it, those
 * of earlier statements, the time of the talks that an office reports on, publication, and "some
 * time before"; a learned model takes the likeliest.
 */
final class SaidDates {
  private static final Set<String> TALKS =
      Set.of(
          "meet",
          "speak",
          "talk",
          "host",
          "hold",
          "call",
          "travel",
          "visit",
          "participate",
          "receive",
          "convene",
          "co-host",
          "join",
          "deliver",
          "lead",
          "chair",
          "attend",
          "take",
          "have");
  private static final Set<String> GOING_ON =
      Set.of("add", "continue", "also", "further", "go", "conclude", "note");
  private static final int BACK = 3; // sentences before the statement's whose times are candidates

  private static final int HAD = Hash.of("had");

  private final Document document;
  private final List<DateMention> dates;
  private final @Nullable LocalDate published;
  private final @Nullable DateRange event;
  private final boolean issued;
  private final boolean[] content;
  private final boolean[] cues;
  private final List<Past> past = new ArrayList<>();

  /** A statement whose time is known. */
  private record Past(String source, int anchor, DateRange said) {}

  /**
   * @param content whether each token belongs to the content of a statement
   * @param cues whether each token belongs to the cue of a statement
   * @param issued whether the article is an office's own report
   */
  SaidDates(
      Document document,
      List<DateMention> dates,
      @Nullable LocalDate published,
      boolean issued,
      boolean[] content,
      boolean[] cues) {
    this.document = document;
    this.dates = dates.stream().filter(date -> !isSince(date)).toList();
    this.published = published;
    this.issued = issued;
    this.content = content;
    this.cues = cues;
    this.event = eventDate();
  }

  /**
   * Whether it is the start of what still lasts, and so not the time at which anything was said.
   */
  private boolean isSince(DateMention date) {
    return document.lower(date.first()).equals("since")
        || (date.first() > 0 && document.lower(date.first() - 1).equals("since"));
  }

  /** The time of the talks that the first sentences report, or null. */
  private @Nullable DateRange eventDate() {
    for (int s = 0; s < Math.min(3, document.sentences()); s++) {
      boolean talks = false;
      for (int i = document.first(s); i < document.last(s); i++) {
        talks |= document.tag(i).startsWith("VB") && TALKS.contains(document.lemma(i));
      }
      for (DateMention date : dates) {
        boolean day =
            date.range().earliest() != null
                && date.range().earliest().equals(date.range().latest());
        if (talks
            && day
            && document.sentence(date.first()) == s
            && isPast(date.range())
            && document.quotation(date.first()) < 0) {
          return date.range();
        }
      }
    }
    return null;
  }

  private boolean isPast(DateRange range) {
    return published == null || range.earliest() == null || !range.earliest().isAfter(published);
  }

  /** When the next statement was said; ask in text order. */
  DateRange of(Attribution attribution, Clause clause, Source source, Judge judge) {
    Map<DateRange, Choice> candidates = candidates(clause, source);
    DateRange byRule = byRule(clause, source);
    Choice chosen = choice(candidates, byRule);
    chosen.add(90, number(byRule.basis()));
    chosen.add(91, Choice.bit(issued), number(byRule.basis()));
    chosen.add(92, Choice.bit(hasPrinted(clause)), number(byRule.basis()));
    List<DateRange> ranges = List.copyOf(candidates.keySet());
    DateRange said = ranges.get(judge.date(attribution, ranges, List.copyOf(candidates.values())));
    past.add(new Past(source.name(), clause.anchor(), said));
    return said;
  }

  /** What may be the time of the statement, publication first; each interval once. */
  private Map<DateRange, Choice> candidates(Clause clause, Source source) {
    Map<DateRange, Choice> choices = new LinkedHashMap<>();
    addPublished(clause, source, choices);
    addVague(clause, choices);
    addPrinted(clause, choices);
    addInherited(clause, source, choices);
    if (event != null) {
      Choice choice = choice(choices, event);
      choice.add(60, Choice.bit(issued));
      choice.add(61, Choice.bit(issued), Choice.bit(hasPrinted(clause)));
    }
    return choices;
  }

  private static Choice choice(Map<DateRange, Choice> choices, DateRange range) {
    Choice choice = choices.get(range);
    if (choice == null) {
      choice = new Choice();
      choice.add(1, number(range.basis()));
      choices.put(range, choice);
    }
    return choice;
  }

  private static int number(Basis basis) {
    return Hash.of(basis.word());
  }

  private int lemma(int token) {
    return token < 0 || token >= document.size() ? 0 : Hash.of(document.lemma(token));
  }

  private int tag(int token) {
    return token < 0 || token >= document.size() ? 0 : Hash.of(document.tag(token));
  }

  private int word(int token) {
    return token < 0 || token >= document.size() ? 0 : Hash.of(document.lower(token));
  }

  private void addPublished(Clause clause, Source source, Map<DateRange, Choice> choices) {
    Choice choice = choice(choices, DateRange.published(published));
    int cue = clause.cueFirst();
    choice.add(2, 0);
    choice.add(3, tag(cue));
    choice.add(4, tag(cue), auxiliary(clause));
    choice.add(5, lemma(cue));
    choice.add(6, Hash.of(source.kind().word()));
    choice.add(7, Choice.bit(issued));
    choice.add(8, Choice.bit(hasPrinted(clause)));
    choice.add(9, Choice.bit(event != null), Choice.bit(issued));
  }

  /** The auxiliary before the cue: "has", "had"; 0 if none is there. */
  private int auxiliary(Clause clause) {
    if (!clause.hasCue()) {
      return 0;
    }
    int start = document.first(document.sentence(clause.cueFirst()));
    for (int i = clause.cueFirst() - 1; i >= Math.max(start, clause.cueFirst() - 4); i--) {
      String word = document.lower(i);
      if (word.equals("has")
          || word.equals("have")
          || word.equals("had")
          || word.equals("was")
          || word.equals("is")
          || word.equals("were")
          || word.equals("will")
          || word.equals("would")) {
        return Hash.of(word);
      }
      if (!document.tag(i).startsWith("RB") && !word.equals("been")) {
        return 0;
      }
    }
    return 0;
  }

  private void addVague(Clause clause, Map<DateRange, Choice> choices) {
    Choice choice = choice(choices, new DateRange(null, published, Basis.VAGUE));
    int cue = clause.cueFirst();
    choice.add(20, 0);
    choice.add(21, tag(cue), auxiliary(clause));
    choice.add(22, lemma(cue));
    if (clause.hasSource()) {
      choice.add(23, tag(clause.sourceFirst()));
      choice.add(24, word(clause.sourceFirst()));
    }
    boolean relative = clause.hasCue() && cue > 0 && document.tag(cue - 1).equals("WP");
    choice.add(25, Choice.bit(relative));
  }

  private boolean hasPrinted(Clause clause) {
    int sentence = document.sentence(clause.anchor());
    for (DateMention date : dates) {
      if (document.sentence(date.first()) == sentence
          && !content[date.first()]
          && isPast(date.range())) {
        return true;
      }
    }
    return false;
  }

  private void addPrinted(Clause clause, Map<DateRange, Choice> choices) {
    int sentence = document.sentence(clause.anchor());
    for (DateMention date : dates) {
      int at = document.sentence(date.first());
      if (at > sentence || at < sentence - BACK || !isPast(date.range())) {
        continue;
      }
      Choice choice = choice(choices, date.range());
      int basis = number(date.range().basis());
      boolean quoted =
          document.quotation(date.first()) >= 0
              && document.quotation(date.first()) != document.quotation(clause.anchor());
      int inside = Choice.bit(content[date.first()]);
      if (at == sentence) {
        sameSentence(choice, clause, date, basis, inside, Choice.bit(quoted));
      } else {
        int paragraph = document.paragraph(sentence) - document.paragraph(at);
        boolean pronoun =
            clause.hasSource() && document.tag(clause.sourceFirst()).startsWith("PRP");
        choice.add(50, sentence - at, Choice.bucket(paragraph), inside);
        choice.add(51, basis, Choice.bit(pronoun), inside);
        choice.add(52, word(date.first() - 1), inside);
        choice.add(53, Choice.bit(document.first(at) >= date.first() - 2), sentence - at);
        choice.add(54, Choice.bit(quoted));
      }
    }
  }

  private void sameSentence(
      Choice choice, Clause clause, DateMention date, int basis, int inside, int quoted) {
    boolean before = date.first() < clause.anchor();
    int from = before ? date.last() : Math.max(clause.cueLast(), clause.anchor() + 1);
    int to = before ? clause.anchor() : date.first();
    int others = 0;
    int verbs = 0;
    int commas = 0;
    for (int i = from; i < to; i++) {
      others += cues[i] ? 1 : 0;
      verbs += document.tag(i).startsWith("VB") ? 1 : 0;
      commas += document.form(i).equals(",") ? 1 : 0;
    }
    int side = Choice.bit(before);
    int distance = Choice.bucket(to - from);
    int lead = word(date.first() - 1);
    boolean initial = date.first() - document.first(document.sentence(date.first())) <= 1;
    choice.add(30, side, distance, inside);
    choice.add(31, side, Choice.bucket(others), inside);
    choice.add(32, side, Choice.bucket(verbs), inside);
    choice.add(33, side, Choice.bucket(commas));
    choice.add(34, basis, inside, quoted);
    choice.add(35, lead, inside);
    choice.add(36, lead, side, basis);
    choice.add(37, Choice.bit(initial), basis, inside);
    choice.add(38, Choice.bit(initial), Choice.bucket(others), inside);
    choice.add(39, lemma(date.first() - 2), inside);
    choice.add(40, Choice.bit(from == to), side, inside);
    choice.add(41, lead, Choice.bucket(verbs), inside);
    choice.add(42, tag(date.last()), inside);
    choice.add(43, tag(date.first() - 2), lead, inside);
  }

  /** What a few rules take: the nearest time outside the content, else that of the same talks. */
  private DateRange byRule(Clause clause, Source source) {
    DateRange near = nearest(clause);
    if (near != null) {
      return near;
    }
    if (clause.hasCue()
        && auxiliary(clause) == HAD
        && document.tag(clause.cueFirst()).equals("VBN")) {
      return new DateRange(null, published, Basis.VAGUE);
    }
    if (event != null && issued) {
      return event;
    }
    Past last = past.isEmpty() ? null : past.get(past.size() - 1);
    if (last != null
        && last.said().basis() != Basis.PUBLISHED
        && last.source().equals(source.name())
        && goesOn(clause, last)) {
      return last.said();
    }
    return DateRange.published(published);
  }

  private boolean goesOn(Clause clause, Past last) {
    int here = document.sentence(clause.anchor());
    int there = document.sentence(last.anchor());
    int sentences = here - there;
    int paragraphs = document.paragraph(here) - document.paragraph(there);
    boolean pronoun = clause.hasSource() && document.tag(clause.sourceFirst()).startsWith("PRP");
    if (last.said().basis() == Basis.VAGUE) {
      return sentences == 0 || (sentences == 1 && pronoun);
    }
    return (paragraphs == 0 && sentences <= 3) || (paragraphs == 1 && (pronoun || sentences <= 2));
  }

  private @Nullable DateRange nearest(Clause clause) {
    DateRange best = null;
    int closest = 40; // tokens; times farther away belong to something else
    for (DateMention date : dates) {
      boolean quoted =
          document.quotation(date.first()) >= 0
              && document.quotation(date.first()) != document.quotation(clause.anchor());
      if (document.sentence(date.first()) != document.sentence(clause.anchor())
          || content[date.first()]
          || quoted
          || !isPast(date.range())) {
        continue;
      }
      int from = Math.min(date.last(), Math.max(clause.cueLast(), clause.anchor() + 1));
      int to = Math.max(date.first(), clause.anchor());
      int distance = date.range().basis() == Basis.VAGUE ? 28 : 0;
      for (int i = from; i < to; i++) {
        boolean own = clause.cueFirst() <= i && i < clause.cueLast();
        distance += cues[i] && !own ? 25 : 1;
        if (document.form(i).equals(";")
            || document.tag(i).equals("WDT")
            || document.lower(i).equals("after")) {
          distance += 20;
        }
      }
      if (distance < closest) {
        closest = distance;
        best = date.range();
      }
    }
    return best;
  }

  private void addInherited(Clause clause, Source source, Map<DateRange, Choice> choices) {
    int sentence = document.sentence(clause.anchor());
    boolean pronoun = clause.hasSource() && document.tag(clause.sourceFirst()).startsWith("PRP");
    boolean goesOn =
        clause.hasCue()
            && (GOING_ON.contains(document.lemma(clause.cueFirst()))
                || (clause.cueFirst() > 0
                    && GOING_ON.contains(document.lower(clause.cueFirst() - 1))));
    int cueTag = tag(clause.cueFirst());
    boolean sameDone = false;
    boolean lastDone = false;
    for (int k = past.size() - 1; k >= 0 && !(sameDone && lastDone); k--) {
      Past other = past.get(k);
      boolean same = other.source().equals(source.name());
      boolean last = k == past.size() - 1;
      if (!(same && !sameDone) && !last) {
        continue;
      }
      Choice choice = choice(choices, other.said());
      int at = document.sentence(other.anchor());
      int sentences = Choice.bucket(sentence - at);
      int paragraphs = Math.min(3, document.paragraph(sentence) - document.paragraph(at));
      int basis = number(other.said().basis());
      int printed = Choice.bit(hasPrinted(clause));
      int flags = Choice.bit(same) + 2 * Choice.bit(last) + 4 * Choice.bit(pronoun);
      choice.add(70, flags, basis);
      choice.add(71, flags, sentences, paragraphs);
      choice.add(72, flags, Choice.bit(goesOn), basis);
      choice.add(73, flags, sentences, printed);
      choice.add(74, flags, cueTag, basis);
      choice.add(75, Choice.bit(same), paragraphs, basis);
      choice.add(76, flags, Choice.bit(issued));
      choice.add(77, Choice.bit(same), auxiliary(clause), basis);
      sameDone |= same;
      lastDone |= last;
    }
  }
}
