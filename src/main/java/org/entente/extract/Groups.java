package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.model.Speaker.Kind;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/** Sources that are several: "A and B", "the two leaders", "both sides", "they". */
final class Groups {
  private static final Set<String> HEADS =
      Set.of(
          "leaders",
          "sides",
          "ministers",
          "presidents",
          "parties",
          "two",
          "officials",
          "countries",
          "participants",
          "delegations",
          "governments",
          "three",
          "secretaries",
          "men",
          "pair",
          "counterparts",
          "heads",
          "diplomats",
          "nations",
          "interlocutors");

  /** What people have together: it says what they say. */
  private static final Set<String> TALKS =
      Set.of(
          "discussion",
          "discussions",
          "meeting",
          "talks",
          "conversation",
          "call",
          "dialogue",
          "negotiations",
          "consultations",
          "exchange");

  private static final int MOST = 8; // people who meet

  private final Document document;
  private final Cast cast;
  private final @Nullable Source pair;
  private final @Nullable Source party;

  Groups(Document document, Cast cast) {
    this.document = document;
    this.cast = cast;
    this.pair = findMeeting(2, 2);
    this.party = pair != null ? pair : findMeeting(3, MOST);
  }

  /**
   * The group of several named or described members. It speaks for the state that some of them
   * speak for, where of the others no more is known than who they are or what office they hold.
   */
  static Source of(List<String> names, List<Source> members) {
    String country = null;
    List<String> people = new ArrayList<>();
    boolean same = true;
    for (Source member : members) {
      String own = member.country();
      country = country == null ? own : country;
      boolean open = member.kind() == Kind.PERSON || member.role() != null;
      same &= own == null ? open : own.equals(country);
      people.add(member.name());
    }
    return Source.group(joined(names), people, null, same ? country : null);
  }

  private static Source together(List<Person> people) {
    List<String> names = people.stream().map(Person::name).toList();
    return Source.group(joined(names), names, null, null);
  }

  private static String joined(List<String> names) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      name.append(i == 0 ? "" : i == names.size() - 1 ? " and " : ", ").append(names.get(i));
    }
    return name.toString();
  }

  /** The two people whom the article's first sentences show together, in a report on talks. */
  @Nullable Source pair() {
    return pair;
  }

  /** "We, the Foreign Ministers of A, B and C, condemn": who "we" are; or null. */
  @Nullable Source selves() {
    for (int s = 0; s < Math.min(6, document.sentences()); s++) {
      int first = document.first(s);
      if (first + 4 < document.last(s)
          && document.lower(first).equals("we")
          && document.form(first + 1).equals(",")
          && document.lower(first + 2).equals("the")) {
        int end = -1;
        for (int i = first + 4; i + 1 < document.last(s) && end < 0; i++) {
          String tag = document.tag(i + 1);
          boolean verb = tag.startsWith("VB") || tag.equals("MD") || tag.equals("RB");
          end = document.form(i).equals(",") && verb ? i : end;
        }
        if (end > 0) {
          return Source.group(document.text(first + 3, end), List.of(), null, null);
        }
      }
    }
    return null;
  }

  /** Who released a joint statement: "released by the Governments of A, B, and C"; or null. */
  @Nullable Source issuing() {
    for (int s = 0; s < Math.min(2, document.sentences()); s++) {
      for (int i = document.first(s); i + 3 < document.last(s); i++) {
        boolean by =
            (document.lemma(i).equals("release")
                    || document.lemma(i).equals("issue")
                    || document.lemma(i).equals("make"))
                && document.lower(i + 1).equals("by");
        boolean written =
            document.lower(i).equals("statement")
                && (document.lower(i + 1).equals("by") || document.lower(i + 1).equals("from"));
        if (!by && !written) {
          continue;
        }
        int from = document.lower(i + 2).equals("the") ? i + 3 : i + 2;
        int to = from;
        boolean several = false;
        while (to < document.last(s)
            && !document.form(to).equals(":")
            && !document.form(to).equals(".")
            && !(document.lower(to).equals("on") && to > from)) {
          several |= document.lower(to).equals("and");
          to++;
        }
        if (several && to > from) {
          return Source.group(document.text(from, to), List.of(), null, null);
        }
      }
    }
    return null;
  }

  /** The people of the first sentence that tells of talks among so many. */
  private @Nullable Source findMeeting(int least, int most) {
    for (int s = 0; s < Math.min(2, document.sentences()); s++) {
      boolean talks = false;
      for (int i = document.first(s); i < document.last(s); i++) {
        String lemma = document.lemma(i);
        talks |=
            lemma.equals("meet")
                || lemma.equals("speak")
                || lemma.equals("conversation")
                || lemma.equals("talk")
                || lemma.equals("meeting")
                || lemma.equals("call")
                || lemma.equals("host")
                || lemma.equals("hold")
                || lemma.equals("receive")
                || lemma.equals("discuss")
                || lemma.equals("conference");
      }
      List<Person> people = new ArrayList<>();
      for (Person person : cast.within(document.first(s), document.last(s))) {
        if (person.isSure()) {
          people.add(person);
        }
      }
      if (talks && people.size() >= least && people.size() <= most) {
        return together(people);
      }
    }
    return null;
  }

  /** Whom "they" or "both" stands for, or null. */
  @Nullable Source antecedent(int token, History history) {
    Source last = history.last();
    if (last != null && last.kind() == Kind.GROUP) {
      return last;
    }
    Source group = history.last(Kind.GROUP);
    if (pair != null) {
      return pair;
    }
    return group;
  }

  /** Whom "the two leaders", "both sides" stand for; null if the words are no such thing. */
  @Nullable Source referring(NounPhrase phrase, History history) {
    String word = document.lower(phrase.head());
    if (TALKS.contains(word) && phrase.isDefinite(document)) {
      Source last = history.last(Kind.GROUP);
      return pair != null ? pair : last != null && last.members().size() == 2 ? last : null;
    }
    if (!HEADS.contains(word) || phrase.last() > phrase.head() + 1) {
      return null;
    }
    boolean open =
        word.equals("participants")
            && (phrase.head() == phrase.first() || phrase.isDefinite(document));
    if (open) {
      Source said = history.named(word, Kind.GROUP);
      Source met = party != null ? party : invited();
      if (said == null && met != null) {
        return met;
      }
    }
    String first = document.lower(phrase.first());
    boolean refers =
        first.equals("the")
            || first.equals("both")
            || first.equals("these")
            || first.equals("two")
            || first.equals("all");
    boolean bare = true;
    for (int i = phrase.core(); i < phrase.head(); i++) {
      String between = document.lower(i);
      bare &=
          between.equals("two")
              || between.equals("three")
              || between.equals("four")
              || between.equals("both")
              || document.tag(i).equals("CD");
    }
    if (!refers || !bare) {
      return null;
    }
    Source last = history.last();
    Source same = word.equals("two") ? null : history.named(word, Kind.GROUP);
    if (same != null) {
      return same;
    }
    if (last != null && last.kind() == Kind.GROUP && !last.members().isEmpty()) {
      return last;
    }
    if (pair != null) {
      return pair;
    }
    Source group = history.last(Kind.GROUP);
    if (group != null && !group.members().isEmpty()) {
      return group;
    }
    return recentPair(phrase.first());
  }

  /** Who the participants are: "held a meeting with members of the council", "officials met". */
  private @Nullable Source invited() {
    for (int s = 0; s < Math.min(2, document.sentences()); s++) {
      for (int i = document.first(s) + 1; i + 1 < document.last(s); i++) {
        boolean plural = document.tag(i).equals("NNS");
        int first = i;
        if (plural && document.lemma(i + 1).equals("meet")) {
          while (first - 1 > document.first(s) && isModifier(first - 1)) {
            first--;
          }
          return Source.group(document.text(first, i + 1), List.of(), null, null);
        }
        while (first - 1 > document.first(s) && document.tag(first - 1).startsWith("JJ")) {
          first--;
        }
        boolean with =
            document.lower(first - 1).equals("with")
                || (document.lower(first - 1).equals("the")
                    && first > 1
                    && document.lower(first - 2).equals("with"));
        if (!plural || !with) {
          continue;
        }
        int last = i + 1;
        while (last < document.last(s)
            && (document.lower(last).equals("of")
                || document.lower(last).equals("the")
                || Character.isUpperCase(document.form(last).codePointAt(0)))) {
          last++;
        }
        boolean whole =
            last == document.last(s)
                || document.tag(last).equals(".")
                || document.tag(last).equals(",");
        return whole ? Source.group(document.text(first, last), List.of(), null, null) : null;
      }
    }
    return null;
  }

  private boolean isModifier(int token) {
    String tag = document.tag(token);
    return tag.startsWith("JJ") || tag.startsWith("NNP") || tag.equals("CC");
  }

  /** The last two people named before the token within three sentences, in text order. */
  private @Nullable Source recentPair(int token) {
    int sentence = document.sentence(token);
    for (int s = sentence; s >= Math.max(0, sentence - 3); s--) {
      List<Person> people = cast.within(document.first(s), Math.min(token, document.last(s)));
      people.removeIf(person -> !person.isSure());
      if (people.size() == 2) {
        return together(people);
      }
    }
    return null;
  }
}
