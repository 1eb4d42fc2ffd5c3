package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/** Who comes into an office, holds it or leaves it by what a verb before it says. */
final class OfficeVerbs {
  private static final Set<String> LEAVE = Set.of("resign", "quit", "step", "stand", "retire");
  private static final Set<String> DISMISS =
      Set.of("dismiss", "remove", "sack", "fire", "oust", "depose", "suspend");
  private static final Set<String> FOLLOW = Set.of("replace", "succeed");
  private static final Set<String> CHOOSE =
      Set.of(
          "elect",
          "appoint",
          "name",
          "confirm",
          "choose",
          "reelect",
          "re-elect",
          "install",
          "designate",
          "pick",
          "select");
  private static final Set<String> PROPOSE = Set.of("nominate", "propose", "recommend", "tap");
  private static final Set<String> ENTER =
      Set.of("assume", "resume", "take", "accept", "win", "enter", "retain", "keep", "regain");
  private static final Set<String> POSTS =
      Set.of("post", "office", "role", "position", "job", "title", "seat", "portfolio", "duties");
  private static final int REACH = 22; // tokens from the verb to the office

  private final Document document;
  private final Cast cast;

  OfficeVerbs(Document document, Cast cast) {
    this.document = document;
    this.cast = cast;
  }

  /** When somebody holds an office. */
  enum Tense {
    FORMER,
    PRESENT,
    FUTURE
  }

  /** Who holds, held or will hold the office. */
  record Holder(Person person, Tense tense) {}

  /** The holders that the verb before the phrase tells of, in a sentence [start, end). */
  List<Holder> holders(OfficePhrase phrase, int start, int end) {
    int i = phrase.first() - 1;
    int from = Math.max(start, i - 5);
    while (i >= from && isModifier(i)) {
      i--;
    }
    if (i < start) {
      return List.of();
    }
    if (document.lemma(i).equals("become")) {
      return becoming(i, start);
    }
    boolean joint = document.lower(i).equals("as") || document.lower(i).equals("of");
    if (joint && i > start && POSTS.contains(document.lower(i - 1))) {
      return post(i - 1, start);
    }
    if (document.lower(i).equals("as")) {
      return as(i, start, phrase.last(), end);
    }
    return List.of();
  }

  /** "X held the post of speaker", "X in his role as premier". */
  private List<Holder> post(int post, int start) {
    for (int v = post - 1; v >= Math.max(start, post - 6); v--) {
      if (!document.tag(v).startsWith("VB")) {
        continue;
      }
      String lemma = document.lemma(v);
      boolean past = document.tag(v).equals("VBD") || document.tag(v).equals("VBN");
      if (lemma.equals("hold") || lemma.equals("occupy") || lemma.equals("fill")) {
        return one(subject(v, start), past ? Tense.FORMER : Tense.PRESENT);
      }
      if (ENTER.contains(lemma)) {
        return one(subject(v, start), Tense.PRESENT);
      }
      if (lemma.equals("leave") || lemma.equals("lose") || LEAVE.contains(lemma)) {
        return one(subject(v, start), Tense.FORMER);
      }
      return List.of();
    }
    return List.of();
  }

  /** Who is elected by the verb: its subject in the passive, or null. */
  @Nullable Person elected(int verb, int start) {
    return isPassive(verb, start) ? subject(verb, start) : null;
  }

  private boolean isModifier(int token) {
    String tag = document.tag(token);
    return tag.equals("DT")
        || tag.startsWith("JJ")
        || tag.equals("PRP$")
        || tag.equals("CD")
        || tag.equals("POS")
        || (tag.startsWith("NN") && cast.at(token) == null);
  }

  private List<Holder> becoming(int verb, int start) {
    if (document.tag(verb).equals("VBG")) {
      return List.of();
    }
    boolean later = document.tag(verb).equals("VB");
    Person person = subject(verb, start);
    return person == null
        ? List.of()
        : List.of(new Holder(person, later ? Tense.FUTURE : Tense.PRESENT));
  }

  /** What a verb says of an office after "as". */
  private List<Holder> as(int as, int start, int last, int end) {
    for (int v = as - 1; v >= Math.max(start, as - REACH); v--) {
      if (!document.tag(v).startsWith("VB")) {
        continue;
      }
      String lemma = document.lemma(v);
      if (lemma.equals("serve")) {
        boolean past = document.tag(v).equals("VBD") || document.tag(v).equals("VBN");
        return one(subject(v, start), past ? Tense.FORMER : Tense.PRESENT);
      }
      if (LEAVE.contains(lemma)) {
        return one(subject(v, start), Tense.FORMER);
      }
      if (DISMISS.contains(lemma)) {
        return one(isPassive(v, start) ? subject(v, start) : between(v, as), Tense.FORMER);
      }
      if (FOLLOW.contains(lemma)) {
        return following(v, as, start, last, end);
      }
      if (CHOOSE.contains(lemma) || PROPOSE.contains(lemma)) {
        Person object = between(v, as);
        Person person = object != null ? object : isPassive(v, start) ? subject(v, start) : null;
        return one(person, PROPOSE.contains(lemma) ? Tense.FUTURE : Tense.PRESENT);
      }
      if (lemma.equals("swear")) {
        return one(subject(v, start), Tense.PRESENT);
      }
    }
    return List.of();
  }

  private static List<Holder> one(@Nullable Person person, Tense tense) {
    return person == null ? List.of() : List.of(new Holder(person, tense));
  }

  /** "X was replaced as leader by Y", "Y succeeded X as leader". */
  private List<Holder> following(int verb, int as, int start, int last, int end) {
    List<Holder> holders = new ArrayList<>();
    Person subject = subject(verb, start);
    boolean passive = isPassive(verb, start);
    if (passive) {
      if (subject != null) {
        holders.add(new Holder(subject, Tense.FORMER));
      }
      for (int i = last; i < Math.min(end, last + 10); i++) {
        if (document.lower(i).equals("by")) {
          Person next = firstAfter(i + 1, end);
          if (next != null) {
            holders.add(new Holder(next, Tense.PRESENT));
          }
          break;
        }
      }
      return holders;
    }
    Person object = between(verb, as);
    if (subject != null && subject != object) {
      boolean later = document.tag(verb).equals("VBG") || document.tag(verb).equals("VB");
      holders.add(new Holder(subject, later ? Tense.FUTURE : Tense.PRESENT));
    }
    if (object != null && document.tag(verb).equals("VBD")) {
      holders.add(new Holder(object, Tense.FORMER));
    }
    return holders;
  }

  private @Nullable Person firstAfter(int from, int end) {
    for (int i = from; i < Math.min(end, from + 4); i++) {
      Person person = cast.at(i);
      if (person != null) {
        return person;
      }
    }
    return null;
  }

  private boolean isPassive(int verb, int start) {
    if (!document.tag(verb).equals("VBN") && !document.tag(verb).equals("VBD")) {
      return false;
    }
    for (int i = verb - 1; i >= Math.max(start, verb - 4); i--) {
      if (document.lemma(i).equals("be")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Person between(int verb, int as) {
    Person found = null;
    for (int i = verb + 1; i < as; i++) {
      found = cast.at(i) != null ? cast.at(i) : found;
    }
    return found;
  }

  /** Whom the verb's clause is about: the last name before it, or the one a pronoun means. */
  private @Nullable Person subject(int verb, int start) {
    for (int i = verb - 1; i >= start; i--) {
      Person person = cast.at(i);
      boolean owner = i + 1 < verb && document.tag(i + 1).equals("POS");
      boolean free = !isAfterPreposition(i, start) || hasRelative(i, verb);
      if (person != null && !owner && (free || isSubject(i, verb))) {
        return person;
      }
      String word = document.lower(i);
      if (word.equals("he") || word.equals("she")) {
        return meant(i, word.equals("he") ? Gender.MALE : Gender.FEMALE);
      }
      boolean verbBefore = document.tag(i).startsWith("VB") && verb - i > 4;
      if (document.form(i).equals(";") || word.equals("which") || verbBefore) {
        return null;
      }
    }
    return null;
  }

  /** "hours after A was sworn in": what looks like a preposition may open a clause. */
  private boolean isSubject(int name, int verb) {
    return document.head(name) == verb && document.relation(name).startsWith("nsubj");
  }

  /** "against A, who succeeded him": "who" makes the name a subject whatever stands before it. */
  private boolean hasRelative(int name, int verb) {
    int i = name + 1;
    while (i < verb && document.form(i).equals(",")) {
      i++;
    }
    return i < verb && document.lower(i).equals("who");
  }

  private boolean isAfterPreposition(int name, int start) {
    NameSpan mention = cast.mention(name);
    int i = mention == null ? name - 1 : mention.first() - 1;
    if (i >= start && document.lower(i).equals("with")) {
      return i > start && !document.form(i - 1).equals(","); // ", with A succeeding her"
    }
    return i >= start && (document.tag(i).equals("IN") || document.tag(i).equals("TO"));
  }

  /** The person of this gender who is named first in the nearest sentence before the token. */
  private @Nullable Person meant(int token, Gender gender) {
    int sentence = document.sentence(token);
    for (int s = sentence; s >= Math.max(0, sentence - 3); s--) {
      int end = s == sentence ? token : document.last(s);
      for (Person person : cast.within(document.first(s), end)) {
        if (person.isSure() && person.gender().agrees(gender)) {
          return person;
        }
      }
    }
    return null;
  }
}
