package org.entente.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
          "have",
          "meeting",
          "conversation",
          "discussion");
  private static final Set<String> GOING_ON =
      Set.of("add", "continue", "also", "further", "go", "conclude", "note");
  private static final Set<String> OCCASIONS =
      Set.of(
          "statement",
          "speech",
          "interview",
          "conference",
          "briefing",
          "address",
          "remarks",
          "remark",
          "letter",
          "tweet",
          "post",
          "message",
          "report",
          "release",
          "ruling",
          "announcement",
          "meeting",
          "talk",
          "call",
          "conversation",
          "hearing",
          "rally",
          "sermon",
          "debate",
          "press");
  private static final int BACK = 3; // sentences before the statement's whose times are candidates

  private static final int LEAD = 3; // first sentences, whose times are always candidates

  private static final int HAD = Hash.of("had");

  private final Document document;
  private final List<DateMention> dates;
  private final @Nullable LocalDate published;
  private final @Nullable DateRange event;
  private final boolean issued;
  private final boolean[] content;
  private final boolean[] cues;
  private final List<Past> past = new ArrayList<>();
  private final Cast cast;
  private final List<DateSetting> settings = new ArrayList<>(); // of each of the dates

  /** A statement whose time is known. */
  private record Past(String source, List<String> members, int anchor, DateRange said) {}

  /**
   * @param content whether each token belongs to the content of a statement
   * @param cues whether each token belongs to the cue of a statement
   * @param issued whether the article is an office's own report
   * @param cast the article's people
   */
  SaidDates(
      Document document,
      List<DateMention> dates,
      @Nullable LocalDate published,
      boolean issued,
      boolean[] content,
      boolean[] cues,
      Cast cast) {
    this.cast = cast;
    this.document = document;
    this.dates = dates.stream().filter(date -> !isSince(date)).toList();
    for (DateMention date : this.dates) {
      settings.add(DateSetting.of(document, date.first(), date.last()));
    }
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
    for (int k = 0; k < dates.size(); k++) {
      DateMention date = dates.get(k);
      DateSetting setting = settings.get(k);
      if (document.sentence(date.first()) < 3
          && setting.level() < 2
          && isOfTalks(setting)
          && isDays(date.range())
          && isPast(date.range())
          && document.quotation(date.first()) < 0) {
        return date.range();
      }
    }
    return null;
  }

  /** Whether the sentence of the expression that the setting is of tells of talks. */
  private boolean isOfTalks(DateSetting setting) {
    int sentence = document.sentence(setting.verb());
    for (int i = document.first(sentence); i < document.last(sentence); i++) {
      if (document.tag(i).startsWith("VB") && TALKS.contains(document.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is some day, or a few days. */
  private static boolean isDays(DateRange range) {
    return range.earliest() != null
        && range.latest() != null
        && !range.latest().isAfter(range.earliest().plusDays(7));
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
    past.add(new Past(source.name(), source.members(), clause.anchor(), said));
    return said;
  }

  /** What may be the time of the statement, publication first; each interval once. */
  private Map<DateRange, Choice> candidates(Clause clause, Source source) {
    Map<DateRange, Choice> choices = new LinkedHashMap<>();
    addPublished(clause, source, choices);
    addVague(clause, choices);
    addPrinted(clause, source, choices);
    addInherited(clause, source, choices);
    if (event != null) {
      Choice choice = choice(choices, event);
      choice.add(60, Choice.bit(issued));
      choice.add(61, Choice.bit(issued), Choice.bit(hasPrinted(clause)));
    }
    return choices;
  }

  private Choice choice(Map<DateRange, Choice> choices, DateRange range) {
    Choice choice = choices.get(range);
    for (Map.Entry<DateRange, Choice> other : choices.entrySet()) {
      if (choice == null && isSameTime(other.getKey(), range)) {
        choice = other.getValue();
        choice.add(18, number(range.basis()), number(other.getKey().basis()));
      }
    }
    if (choice == null) {
      choice = new Choice();
      int basis = number(range.basis());
      choice.add(1, basis);
      choice.add(16, length(range), age(range));
      choice.add(17, basis, age(range), Choice.bit(issued));
      choices.put(range, choice);
    }
    return choice;
  }

  private static boolean isSameTime(DateRange a, DateRange b) {
    return Objects.equals(a.earliest(), b.earliest()) && Objects.equals(a.latest(), b.latest());
  }

  /** How long the time is: a day, a few days, some weeks, a year, or without a start. */
  private static int length(DateRange range) {
    if (range.earliest() == null || range.latest() == null) {
      return 4;
    }
    long days = ChronoUnit.DAYS.between(range.earliest(), range.latest());
    return days == 0 ? 0 : days < 8 ? 1 : days < 32 ? 2 : 3;
  }

  /** How many days before publication it ended, the more the coarser. */
  private int age(DateRange range) {
    return published == null || range.latest() == null
        ? -1
        : Choice.bucket((int) Math.min(99, ChronoUnit.DAYS.between(range.latest(), published)));
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
    int known = 0;
    for (Past other : past) {
      if (other.source().equals(source.name()) || isShared(other, source)) {
        known = other.said().basis() == Basis.PUBLISHED ? Math.max(1, known) : 2;
      }
    }
    int occasion = occasion(clause);
    choice.add(10, known, occasion, Choice.bit(hasPrinted(clause)));
    choice.add(11, known, tag(cue), auxiliary(clause));
    choice.add(12, occasion, tag(cue));
    int shape = shape(clause);
    choice.add(13, shape);
    choice.add(14, shape, tag(cue), auxiliary(clause));
    choice.add(15, marker(cue), Choice.bit(issued));
  }

  /** How deep the cue lies in its sentence, and whether it lies in what another source says. */
  private int shape(Clause clause) {
    int level = clause.hasCue() ? DateSetting.level(document, clause.cueFirst()) : 3;
    return level + 4 * Choice.bit(content[clause.anchor()]);
  }

  /** The word that makes a clause of the cue's: "after", "as", "who"; 0 if there is none. */
  private int marker(int cue) {
    if (cue < 0) {
      return 0;
    }
    for (int i = cue - 1; i >= Math.max(document.first(document.sentence(cue)), cue - 12); i--) {
      String relation = document.relation(i);
      if (document.head(i) == cue && (relation.equals("mark") || document.tag(i).startsWith("W"))) {
        return word(i);
      }
    }
    return 0;
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
    int shape = shape(clause);
    choice.add(26, shape);
    choice.add(27, shape, tag(cue), auxiliary(clause));
    choice.add(28, marker(cue), Choice.bit(issued));
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

  private void addPrinted(Clause clause, Source source, Map<DateRange, Choice> choices) {
    int sentence = document.sentence(clause.anchor());
    int printed = Choice.bit(hasPrinted(clause));
    boolean known = past.stream().anyMatch(p -> p.source().equals(source.name()));
    boolean lastOwn = true;
    boolean lastMain = true;
    boolean lastFree = true;
    for (int k = dates.size() - 1; k >= 0; k--) {
      DateMention date = dates.get(k);
      DateSetting setting = settings.get(k);
      int at = document.sentence(date.first());
      if (at > sentence || !isPast(date.range())) {
        continue;
      }
      boolean free = !content[date.first()];
      boolean own = free && isOf(setting, source);
      boolean main = free && setting.level() < 2 && document.quotation(date.first()) < 0;
      boolean lead = at < LEAD;
      if (at < sentence - BACK && !(own && lastOwn) && !(main && lastMain) && !lead) {
        continue;
      }
      Choice choice = choice(choices, date.range());
      int basis = number(date.range().basis());
      boolean quoted =
          document.quotation(date.first()) >= 0
              && document.quotation(date.first()) != document.quotation(clause.anchor());
      int inside = Choice.bit(content[date.first()]);
      boolean pronoun = clause.hasSource() && document.tag(clause.sourceFirst()).startsWith("PRP");
      if (at == sentence) {
        sameSentence(choice, clause, date, basis, inside, Choice.bit(quoted));
        boolean hangs = setting.verb() == clause.cueFirst() || setting.verb() == clause.anchor();
        int hanging = Choice.bit(hangs) + 2 * Choice.bit(own) + 4 * setting.level();
        choice.add(110, hanging, inside);
        choice.add(111, hanging, basis);
        choice.add(112, hanging, Choice.bit(setting.noun() >= 0));
        choice.add(113, lemma(setting.noun()), inside);
        choice.add(114, lemma(setting.verb()), Choice.bit(hangs));
      } else {
        int paragraph = document.paragraph(sentence) - document.paragraph(at);
        choice.add(50, Choice.bucket(sentence - at), Choice.bucket(paragraph), inside);
        choice.add(51, basis, Choice.bit(pronoun), inside);
        choice.add(52, word(date.first() - 1), inside);
        choice.add(53, Choice.bit(document.first(at) >= date.first() - 2), sentence - at);
        choice.add(54, Choice.bit(quoted));
        int which =
            Choice.bit(own && lastOwn)
                + 2 * Choice.bit(main && lastMain)
                + 4 * Choice.bit(free && lastFree)
                + 8 * Choice.bit(own)
                + 16 * Choice.bit(main);
        int position = (lead ? at + 1 : 0) + 8 * Choice.bit(issued);
        int talks = Choice.bit(TALKS.contains(document.lemma(setting.verb())));
        int deep = setting.level() + 4 * Choice.bit(setting.noun() >= 0) + 8 * talks;
        choice.add(120, which, position);
        choice.add(131, which, length(date.range()), age(date.range()));
        choice.add(121, which, position, printed);
        choice.add(122, which, deep, position);
        choice.add(123, which, Choice.bucket(sentence - at), Choice.bit(known));
        choice.add(124, which, basis, Choice.bit(known));
        choice.add(125, which, Choice.bit(pronoun), Math.min(2, paragraph));
        choice.add(126, deep, position);
        choice.add(127, lemma(setting.verb()), Choice.bit(issued));
        choice.add(128, lemma(setting.noun()), Choice.bit(issued));
        choice.add(129, which, tag(clause.cueFirst()), auxiliary(clause));
        choice.add(130, which, Choice.bit(cues[setting.verb()]), printed);
      }
      lastOwn &= !own;
      lastMain &= !main;
      lastFree &= !free;
    }
  }

  /** Whether the clause that the setting is of tells what the source did. */
  private boolean isOf(DateSetting setting, Source source) {
    int subject = setting.subject();
    if (subject < 0) {
      return false;
    }
    Person person = cast.at(subject);
    if (person != null) {
      return person.equals(source.person()) || source.members().contains(person.name());
    }
    String head = document.lower(subject);
    return head.length() > 2
        && Character.isLetter(head.codePointAt(0))
        && source.name().toLowerCase(Locale.ROOT).contains(head);
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
    choice.add(44, length(date.range()), inside, Choice.bucket(others));
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
    int printed = Choice.bit(hasPrinted(clause));
    int occasion = occasion(clause);
    boolean anyDone = false;
    boolean datedDone = false;
    boolean sameDone = false;
    boolean sameDatedDone = false;
    for (int k = past.size() - 1; k >= 0 && !sameDatedDone; k--) {
      Past other = past.get(k);
      boolean same = other.source().equals(source.name());
      boolean shared = !same && isShared(other, source);
      boolean dated =
          other.said().basis() != Basis.PUBLISHED && other.said().basis() != Basis.VAGUE;
      boolean last = !anyDone;
      boolean lastDated = dated && !datedDone;
      boolean lastSame = (same || shared) && !sameDone;
      boolean lastSameDated = (same || shared) && dated && !sameDatedDone;
      if (!last && !lastDated && !lastSame && !lastSameDated) {
        continue;
      }
      Choice choice = choice(choices, other.said());
      int at = document.sentence(other.anchor());
      int sentences = Choice.bucket(sentence - at);
      int paragraphs = Math.min(3, document.paragraph(sentence) - document.paragraph(at));
      int basis = number(other.said().basis());
      int flags =
          Choice.bit(same)
              + 2 * Choice.bit(last)
              + 4 * Choice.bit(pronoun)
              + 8 * Choice.bit(shared)
              + 16 * Choice.bit(lastDated)
              + 32 * Choice.bit(lastSame)
              + 64 * Choice.bit(lastSameDated);
      choice.add(70, flags, basis);
      choice.add(71, flags, sentences, paragraphs);
      choice.add(72, flags, Choice.bit(goesOn), basis);
      choice.add(73, flags, sentences, printed);
      choice.add(74, flags, cueTag, basis);
      choice.add(75, Choice.bit(same), paragraphs, basis);
      choice.add(76, flags, Choice.bit(issued));
      choice.add(77, Choice.bit(same), auxiliary(clause), basis);
      choice.add(78, flags, occasion, basis);
      choice.add(79, flags, printed, Choice.bit(dated) + 2 * Choice.bit(issued));
      choice.add(81, flags, shape(clause), basis);
      choice.add(82, marker(clause.cueFirst()), Choice.bit(same || shared));
      choice.add(80, Choice.bit(same || shared), lemma(clause.cueFirst()), basis);
      anyDone = true;
      datedDone |= dated;
      sameDone |= same || shared;
      sameDatedDone |= (same || shared) && dated;
    }
  }

  private static boolean isShared(Past other, Source source) {
    return source.members().contains(other.source()) || other.members().contains(source.name());
  }

  /** How the statement's sentence tells of an occasion: "in a speech", "in the same interview". */
  private int occasion(Clause clause) {
    int sentence = document.sentence(clause.anchor());
    int found = 0;
    for (int i = document.first(sentence); i < document.last(sentence); i++) {
      if (!content[i] && OCCASIONS.contains(document.lemma(i))) {
        found = 1;
        for (int k = i - 1; k >= Math.max(document.first(sentence), i - 4); k--) {
          String word = document.lower(k);
          if (word.equals("a") || word.equals("an")) {
            return 2;
          }
          if (word.equals("the") || word.equals("same") || document.tag(k).equals("PRP$")) {
            return 3;
          }
        }
      }
    }
    return found;
  }
}
