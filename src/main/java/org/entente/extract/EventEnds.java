package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.extract.EventEnd.Kind;
import org.entente.extract.EventSources.Said;
import org.entente.lexicon.Actor;
import org.entente.lexicon.ActorMention;
import org.entente.lexicon.Actors;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/** Finds what may be an end of an event, sentence by sentence, in text order. */
final class EventEnds {
  private static final Set<String> TITLES =
      Set.of(
          "president",
          "minister",
          "secretary",
          "chancellor",
          "premier",
          "ambassador",
          "king",
          "queen",
          "leader",
          "envoy",
          "diplomat",
          "representative",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "counselor",
          "senator",
          "general",
          "prince",
          "emir",
          "sultan",
          "chief");
  private static final Set<String> SIDES =
      Set.of(
          "country",
          "side",
          "nation",
          "state",
          "leader",
          "president",
          "minister",
          "party",
          "government",
          "official",
          "people",
          "head",
          "counterpart",
          "delegation",
          "participant",
          "power",
          "capital",
          "neighbor",
          "neighbour",
          "secretary",
          "diplomat",
          "team");
  private static final Set<String> TOGETHER = Set.of("bilateral", "mutual", "trilateral", "joint");
  private static final Set<String> HE = Set.of("he", "she", "his", "her", "him", "hers");
  private static final Set<String> IT = Set.of("it", "its");
  private static final Set<String> THEY = Set.of("they", "their", "them", "theirs");
  private static final Set<String> WE = Set.of("we", "our", "us", "ours", "i", "my", "me");
  private static final Set<String> POSTS =
      Set.of(
          "ambassador",
          "ambassadors",
          "envoy",
          "envoys",
          "representative",
          "adviser",
          "consul",
          "correspondent",
          "attaché",
          "delegate",
          "counselor");

  private final Document document;
  private final Actors actors;
  private final EventPeople people;
  private final EventSources sources;

  /** What the sentences so far have named. */
  private @Nullable String person;

  private @Nullable String place;
  private List<String> recent = List.of();
  private List<String> topic = List.of();

  EventEnds(Document document, Actors actors, EventPeople people, EventSources sources) {
    this.document = document;
    this.actors = actors;
    this.people = people;
    this.sources = sources;
  }

  /** The ends of each sentence, by place; what is not printed last. Call it once. */
  List<List<EventEnd>> all() {
    List<List<EventEnd>> all = new ArrayList<>();
    for (int s = 0; s < document.sentences(); s++) {
      all.add(sentence(document.first(s), document.last(s)));
    }
    return all;
  }

  private List<EventEnd> sentence(int first, int last) {
    List<EventEnd> ends = new ArrayList<>();
    List<ActorMention> names = actors.find(document, first, last);
    addPeople(first, last, names, ends);
    addNames(first, last, names, ends);
    addJoined(first, last, ends);
    addSources(first, last, ends);
    sort(ends);
    addReferring(first, last, ends);
    sort(ends);
    addSpeakers(first, last, ends);
    remember(ends);
    return ends;
  }

  private static void sort(List<EventEnd> ends) {
    ends.sort(
        Comparator.comparingInt(EventEnd::first)
            .thenComparingInt(EventEnd::last)
            .thenComparing(EventEnd::code));
  }

  private void addPeople(int first, int last, List<ActorMention> names, List<EventEnd> ends) {
    int free = first;
    for (int i = first; i < last; i++) {
      if (!Character.isUpperCase(document.form(i).codePointAt(0))) {
        continue;
      }
      String code = people.family(document.lower(i));
      code = code == null && !isInName(i, names) ? leader(i, first) : code;
      if (code != null && i >= free) {
        int from = i;
        while (from > free
            && document.tag(from - 1).equals("NNP")
            && from > i - 3
            && people.named(document.text(from - 1, i + 1)) != null) {
          from--;
        }
        ends.add(new EventEnd(from, i + 1, code, Kind.PERSON));
        free = i + 1;
      }
    }
  }

  /** Whether the token is part of a longer name of an actor: "Costa" in "Costa Rica". */
  private static boolean isInName(int token, List<ActorMention> names) {
    return names.stream()
        .anyMatch(n -> n.first() <= token && token < n.last() && n.last() > n.first() + 1);
  }

  /** The state of a well-known leader whose name ends at the token, or null. */
  private @Nullable String leader(int token, int first) {
    if (!document.tag(token).equals("NNP")) {
      return null;
    }
    if (token - 1 >= first && document.tag(token - 1).equals("NNP")) {
      boolean titled = TITLES.contains(document.lemma(token - 1).toLowerCase(Locale.ROOT));
      return people.leader(
          titled ? document.form(token) : document.text(token - 1, token + 1), titled);
    }
    return people.leader(document.form(token), false);
  }

  private void addNames(int first, int last, List<ActorMention> names, List<EventEnd> ends) {
    for (ActorMention mention : names) {
      if (isPosting(mention.first(), first) || isCurrency(mention.last(), last)) {
        continue;
      }
      boolean taken =
          ends.stream()
              .anyMatch(
                  e -> e.kind() == Kind.PERSON && e.overlaps(mention.first(), mention.last()));
      if (!taken) {
        ends.add(
            new EventEnd(
                mention.first(),
                mention.last(),
                mention.code(),
                Kind.valueOf(mention.form().name())));
      }
    }
  }

  /** An actor before a hyphen: "Iran-backed", "UN-led". */
  private void addJoined(int first, int last, List<EventEnd> ends) {
    for (int i = first; i < last; i++) {
      String form = document.form(i);
      int hyphen = form.indexOf('-');
      int at = i;
      if (hyphen > 1
          && hyphen + 1 < form.length()
          && Character.isUpperCase(form.codePointAt(0))
          && Character.isLowerCase(form.codePointAt(hyphen + 1))
          && ends.stream().noneMatch(e -> e.covers(at))) {
        Actor actor = actors.byName(form.substring(0, hyphen));
        if (actor != null) {
          ends.add(new EventEnd(i, i + 1, actor.code(), Kind.ADJECTIVE));
        }
      }
    }
  }

  /** Whether the name at {@code token} only tells where somebody is posted: "ambassador to". */
  private boolean isPosting(int token, int first) {
    int i = token - 1;
    if (i >= first && document.lower(i).equals("the")) {
      i--;
    }
    return i > first
        && (document.lower(i).equals("to") || document.lower(i).equals("for"))
        && POSTS.contains(document.lower(i - 1))
        && !(i - 2 >= first && document.tag(i - 2).equals("PRP$")); // "recalled its ambassador to"
  }

  /** Whether it only names a currency: "US$". */
  private boolean isCurrency(int after, int last) {
    return after < last && document.form(after).startsWith("$");
  }

  private void addSources(int first, int last, List<EventEnd> ends) {
    for (Said said : sources.all()) {
      if (said.first() < first || said.first() >= last) {
        continue;
      }
      for (String code : said.codes()) {
        boolean known =
            ends.stream()
                .anyMatch(e -> e.code().equals(code) && e.overlaps(said.first(), said.last()));
        if (!known) {
          ends.add(new EventEnd(said.first(), said.last(), code, Kind.SOURCE));
        }
      }
    }
  }

  private void addReferring(int first, int last, List<EventEnd> ends) {
    List<EventEnd> named = List.copyOf(ends);
    for (int i = first; i < last; i++) {
      int at = i;
      if (named.stream().anyMatch(e -> e.covers(at))) {
        continue;
      }
      String word = document.lower(i);
      if (HE.contains(word)) {
        add(ends, i, i + 1, lastBefore(named, i, true, person), Kind.PRONOUN);
      } else if (IT.contains(word)) {
        add(ends, i, i + 1, lastBefore(named, i, false, place), Kind.PRONOUN);
      } else if (WE.contains(word)) {
        Said said = sources.content(i);
        for (String code : said == null ? sources.voice() : said.codes()) {
          add(ends, i, i + 1, code, Kind.FIRST_PERSON);
        }
      } else if (THEY.contains(word) || TOGETHER.contains(word)) {
        addGroup(ends, i, i + 1, named);
      } else if (word.equals("each") || word.equals("one")) {
        if (i + 1 < last
            && document.lower(i + 1).equals(word.equals("each") ? "other" : "another")) {
          addGroup(ends, i, i + 2, named);
        }
      } else if (word.equals("the")
          || word.equals("both")
          || word.equals("two")
          || word.equals("these")) {
        addDefinite(ends, i, last, named);
      }
    }
  }

  private void addDefinite(List<EventEnd> ends, int at, int last, List<EventEnd> named) {
    int head = at + 1;
    while (head < last && head < at + 4 && isModifier(head)) {
      head++;
    }
    int after = head + 1;
    if (head >= last || named.stream().anyMatch(e -> e.overlaps(at, after))) {
      return;
    }
    boolean followed =
        after < last
            && (document.lower(after).equals("of") || document.tag(after).startsWith("NNP"));
    String lemma = document.lemma(head);
    boolean plural = document.tag(head).equals("NNS") || document.tag(head).equals("NNPS");
    if (plural && SIDES.contains(lemma) && !followed) {
      addGroup(ends, at, after, named);
    } else if (!plural && TITLES.contains(lemma) && !followed) {
      String code = people.titled(lemma);
      add(ends, at, after, code == null ? person : code, Kind.TITLE);
    }
  }

  private boolean isModifier(int token) {
    String tag = document.tag(token);
    if (token + 1 >= document.size()) {
      return false;
    }
    boolean nounNext =
        document.tag(token + 1).startsWith("NN") || document.tag(token + 1).startsWith("JJ");
    return tag.equals("CD") || tag.startsWith("JJ") || (tag.startsWith("NN") && nounNext);
  }

  private static void add(
      List<EventEnd> ends, int first, int last, @Nullable String code, Kind kind) {
    if (code != null) {
      ends.add(new EventEnd(first, last, code, kind));
    }
  }

  private void addGroup(List<EventEnd> ends, int first, int last, List<EventEnd> named) {
    Set<String> before = new LinkedHashSet<>();
    for (EventEnd end : named) {
      if (end.last() <= first) {
        before.add(end.code());
      }
    }
    List<String> codes =
        before.size() == 2 ? List.copyOf(before) : topic.size() >= 2 ? topic : recent;
    for (String code : codes) {
      ends.add(new EventEnd(first, last, code, Kind.GROUP));
    }
  }

  private static @Nullable String lastBefore(
      List<EventEnd> named, int at, boolean human, @Nullable String otherwise) {
    String found = otherwise;
    for (EventEnd end : named) {
      if (end.last() <= at && isHuman(end) == human) {
        found = end.code();
      }
    }
    return found;
  }

  private static boolean isHuman(EventEnd end) {
    return end.kind() == Kind.PERSON || end.kind() == Kind.SOURCE || end.kind() == Kind.TITLE;
  }

  private void addSpeakers(int first, int last, List<EventEnd> ends) {
    Set<Said> quoted = new LinkedHashSet<>();
    for (int i = first; i < last; i++) {
      Said said = sources.content(i);
      if (said != null) {
        quoted.add(said);
      }
    }
    Set<String> codes = new LinkedHashSet<>();
    for (Said said : quoted) {
      if (said.first() < first || said.first() >= last) {
        codes.addAll(said.codes());
      }
    }
    for (String code : codes) {
      ends.add(new EventEnd(-1, -1, code, Kind.SPEAKER));
    }
  }

  private void remember(List<EventEnd> ends) {
    Set<String> codes = new LinkedHashSet<>();
    String firstPerson = null;
    for (EventEnd end : ends) {
      if (!end.printed() || end.kind() == Kind.GROUP || end.kind() == Kind.PRONOUN) {
        continue;
      }
      if (isHuman(end)) {
        firstPerson = firstPerson == null ? end.code() : firstPerson;
      } else {
        place = end.code();
      }
      codes.add(end.code());
    }
    if (firstPerson != null) {
      person = firstPerson;
    }
    if (codes.size() >= 2) {
      recent = codes.stream().limit(2).toList();
      if (topic.isEmpty()) {
        topic = recent;
      }
    }
  }
}
