package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.lexicon.ActorMention;
import org.entente.lexicon.OfficeMention;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Gives offices to people: "Chinese Foreign Minister Wang Yi", "the Russian president, Vladimir
 * Putin", "Wang Yi, China's foreign minister,", "X, who is the US ambassador to Y", "appointed X as
 * Y", "Foreign Ministers A of X and B of Y".
 */
final class RoleFinder {
  private static final Set<String> BE =
      Set.of(
          "is", "was", "became", "becomes", "remains", "serves", "served", "be", "been", "being");
  private static final Set<String> NAMING =
      Set.of("appointed", "elected", "named", "nominated", "confirmed", "chosen");

  /** Offices whose place is no part of their title. */
  private static final Set<String> PLACED =
      Set.of(
          "mayor",
          "sheriff",
          "governor",
          "first minister",
          "premier",
          "bishop",
          "archbishop",
          "leader",
          "founder",
          "co-founder",
          "chief minister");

  /** What organisations that are "led by" somebody are called. */
  private static final Set<String> LED =
      Set.of(
          "party",
          "list",
          "coalition",
          "alliance",
          "movement",
          "front",
          "union",
          "bloc",
          "league",
          "army",
          "brigade",
          "network");

  /** What members of parliaments are called, by what "elected to" goes on with. */
  private static final Map<String, String> SEATS =
      Map.ofEntries(
          Map.entry("parliament", "member of parliament"),
          Map.entry("house of commons", "member of parliament"),
          Map.entry("knesset", "member of parliament"),
          Map.entry("bundestag", "member of parliament"),
          Map.entry("riksdag", "member of parliament"),
          Map.entry("national assembly", "member of parliament"),
          Map.entry("lok sabha", "member of the lok sabha"),
          Map.entry("rajya sabha", "member of the rajya sabha"),
          Map.entry("state duma", "member of the state duma"),
          Map.entry("european parliament", "member of the european parliament"),
          Map.entry("house of representatives", "representative"),
          Map.entry("congress", "member of congress"),
          Map.entry("senate", "senator"));

  /** "The board of directors": words that take a title as their own. */
  private static final Set<String> BOARDS = Set.of("board", "council", "house", "chamber");

  private static final int REACH = 9;

  private final Sightings sightings;
  private final Document document;
  private final Cast cast;
  private final List<OfficePhrase> phrases;
  private final Appositions appositions;
  private final List<FoundRole> found = new ArrayList<>();

  private RoleFinder(Sightings sightings, Cast cast, List<OfficePhrase> phrases) {
    this.sightings = sightings;
    this.document = sightings.document();
    this.cast = cast;
    this.phrases = phrases;
    this.appositions = new Appositions(sightings, cast);
  }

  /** All that the article says, in text order; a pair may occur more than once. */
  static List<FoundRole> find(Sightings sightings, Cast cast, List<OfficePhrase> phrases) {
    RoleFinder finder = new RoleFinder(sightings, cast, phrases);
    for (int i = 0; i < phrases.size(); i++) {
      finder.attach(i);
    }
    finder.addLed();
    finder.addElected();
    finder.found.addAll(Counterparts.find(sightings, cast, finder.found));
    return finder.found;
  }

  private void attach(int index) {
    OfficePhrase phrase = phrases.get(index);
    if (phrase.first() > 1
        && document.lower(phrase.first() - 1).equals("of")
        && BOARDS.contains(document.lower(phrase.first() - 2))) {
      return;
    }
    int start = document.first(document.sentence(phrase.head()));
    int end = document.last(document.sentence(phrase.head()));
    if (afterName(phrase, start)
        || titleThenName(index, phrase, end)
        || byVerb(phrase, start, end)
        || nameThenTitle(phrase, start)) {
      return;
    }
    isTitle(phrase, start);
  }

  /** "The Workers' Party, led by Ann Fry": who leads a party or a body that is no state. */
  private void addLed() {
    for (int i = 2; i + 2 < document.size(); i++) {
      if (!document.lower(i).equals("led") || !document.lower(i + 1).equals("by")) {
        continue;
      }
      int start = document.first(document.sentence(i));
      int end = document.last(document.sentence(i));
      int last = document.form(i - 1).equals(",") ? i - 1 : i;
      String organisation = last > start ? organisationUpTo(last, start) : null;
      Person person = organisation == null ? null : firstWithin(i + 2, Math.min(end, i + 9));
      if (person != null) {
        give(person, phrase(i, "leader", null, organisation), i, i + 2, "verb-title");
      }
    }
  }

  private @Nullable Person firstWithin(int from, int to) {
    for (int i = from; i < to; i++) {
      Person person = cast.at(i);
      if (person != null) {
        return person;
      }
      if (document.form(i).equals(",")) {
        return null;
      }
    }
    return null;
  }

  /** The party or movement whose name ends before the token, or null. */
  private @Nullable String organisationUpTo(int last, int start) {
    ActorMention actor = sightings.actor(last - 1);
    if (actor != null) {
      return sightings.isCountry(actor.code()) ? null : actor.code();
    }
    if (!isCapital(last - 1) || !LED.contains(document.lower(last - 1))) {
      return null;
    }
    int from = last - 1;
    while (from > start
        && (isCapital(from - 1)
            || (document.lower(from - 1).equals("of") && from - 1 > start && isCapital(from - 2))
            || document.lower(from - 1).equals("al")
            || document.form(from - 1).equals("-"))
        && cast.at(from - 1) == null
        && !document.lower(from - 1).equals("the")
        && !isBacked(from - 1)) {
      from--;
    }
    return last - from > 1 ? document.text(from, last) : null;
  }

  /** "The Shia-backed": no part of a name. */
  private boolean isBacked(int token) {
    String word = document.lower(token);
    return word.endsWith("backed") || word.endsWith("supported") || word.endsWith("aligned");
  }

  /** "Ann Fry was elected to the Knesset": a seat in a parliament. */
  private void addElected() {
    for (int i = 1; i < document.size(); i++) {
      String lemma = document.lemma(i);
      boolean chosen = lemma.equals("elect") || lemma.equals("reelect") || lemma.equals("re-elect");
      if (!chosen || !document.tag(i).startsWith("VB")) {
        continue;
      }
      int start = document.first(document.sentence(i));
      int end = document.last(document.sentence(i));
      int to = i + 1;
      if (to + 2 >= end || !document.lower(to).equals("to")) {
        continue;
      }
      int seat = document.lower(to + 1).equals("the") ? to + 2 : to + 1;
      ActorMention state = sightings.actor(seat);
      if (state != null && state.last() < end && seat(state.last(), end) != null) {
        seat = state.last();
      }
      String title = seat(seat, end);
      Person person = title == null ? null : new OfficeVerbs(document, cast).elected(i, start);
      if (person != null && title != null) {
        String country = state != null && sightings.isCountry(state.code()) ? state.code() : null;
        give(person, phrase(seat, title, country, null), i, seat + 1, "verb-title");
      }
    }
  }

  /** What members of the parliament named at the token are called, or null. */
  private @Nullable String seat(int token, int end) {
    for (int words = 3; words > 0; words--) {
      if (token + words <= end) {
        String title = SEATS.get(document.text(token, token + words).toLowerCase(Locale.ROOT));
        if (title != null) {
          return title;
        }
      }
    }
    return null;
  }

  private static OfficePhrase phrase(
      int token, String title, @Nullable String country, @Nullable String organisation) {
    return new OfficePhrase(
        token, token, token + 1, title, country, null, organisation, false, false, false, false);
  }

  private void give(Person person, OfficePhrase phrase, int first, int last, String rule) {
    person.setSure();
    found.add(new FoundRole(person, phrase.role(), first, last, rule));
  }

  /** "Warren Truss MP": letters after a name. */
  private boolean afterName(OfficePhrase phrase, int start) {
    int name = phrase.first() - 1;
    String form = document.form(phrase.head());
    boolean letters =
        phrase.last() - phrase.head() == 1
            && form.length() <= 3
            && form.equals(form.toUpperCase(Locale.ROOT));
    Person person = letters && name >= start ? cast.at(name) : null;
    if (person == null) {
      return false;
    }
    give(person, phrase, mentionStart(name), phrase.last(), "name-title");
    return true;
  }

  /** "resigned as prime minister", "was replaced as leader by Ms Gillard", "became king". */
  private boolean byVerb(OfficePhrase phrase, int start, int end) {
    List<OfficeVerbs.Holder> holders = new OfficeVerbs(document, cast).holders(phrase, start, end);
    for (OfficeVerbs.Holder holder : holders) {
      OfficePhrase said =
          switch (holder.tense()) {
            case FORMER -> phrase.asFormer();
            case FUTURE -> phrase.asFuture();
            case PRESENT -> phrase;
          };
      give(holder.person(), said, phrase.first(), phrase.last(), "verb-title");
    }
    return !holders.isEmpty();
  }

  private boolean titleThenName(int index, OfficePhrase phrase, int end) {
    int i = afterBrackets(phrase.last(), end);
    OfficePhrase said = phrase;
    if (i < end && isJoint(i) && index + 1 < phrases.size()) {
      OfficePhrase next = phrases.get(index + 1);
      if (next.first() - i <= 2 && next.head() < end) {
        int name = skipHonorifics(next.last(), end);
        Person person = cast.at(name);
        if (person != null && isOther(phrase, next)) {
          return false;
        }
        if (person != null) {
          give(person, phrase, phrase.first(), lastOfName(name), "title-name");
          return true;
        }
      }
    }
    int name = skipHonorifics(afterNaming(afterExample(i, end), end), end);
    Person person = cast.at(name);
    if (person == null && index + 1 < phrases.size()) {
      person = ranked(phrases.get(index + 1), i, end);
      name = person == null ? name : skipHonorifics(phrases.get(index + 1).last(), end);
    }
    if (person == null && i < end && document.form(i).equals(",")) {
      name = skipHonorifics(i + 1, end);
      Person after = cast.at(name);
      if (after != null
          && isClosed(lastOfName(name), end)
          && !isListed(phrase)
          && !isAdverbial(phrase, lastOfName(name), end)) {
        person = after;
      }
    }
    if (person == null) {
      int tail = tailEnd(i, end);
      if (tail > i) {
        name = tail;
        person = cast.at(name);
        int office = nextOffice(index, tail);
        if (person != null && office > i) {
          give(
              person,
              office - 1 > i && !phrase.isPlaced()
                  ? phrase.withTail(tail(i, office - 1), office)
                  : phrase,
              phrase.first(),
              lastOfName(name),
              "title-name");
          return true;
        }
        if (person != null && isOfAnother(i, tail)) {
          return false;
        }
        said =
            PLACED.contains(phrase.title())
                    || isPlural(phrase)
                    || phrase.title().endsWith("spokesperson")
                    || hasPlace(i, tail)
                ? phrase
                : phrase.withTail(tail(i, tail), tail);
      }
    }
    if (person == null && !isListed(phrase) && !isPlural(phrase)) {
      name = appositions.name(phrase, end);
      person = name < 0 || isAdverbial(phrase, lastOfName(name), end) ? null : cast.at(name);
      said = person == null ? phrase : appositions.whole(phrase, end);
    }
    if (person == null) {
      return false;
    }
    int last = lastOfName(name);
    if (!said.isPlaced() && last + 1 < end && document.lower(last).equals("of")) {
      ActorMention state = sightings.actor(last + 1);
      if (state == null && last + 2 < end && document.lower(last + 1).equals("the")) {
        state = sightings.actor(last + 2);
      }
      if (state != null) {
        said =
            sightings.isCountry(state.code())
                ? said.in(state.code(), null)
                : said.in(null, state.code());
        last = state.last();
      }
    }
    Affiliations.Affiliation affiliation =
        said.organisation() == null && hasOrganisation(said.title())
            ? new Affiliations(sightings).after(last, end)
            : null;
    if (affiliation != null) {
      said = said.in(null, affiliation.organisation());
      last = affiliation.last();
    }
    if (!said.isPlaced() && hasAmericanSeat(last, end)) {
      said = said.in("USA", null);
    }
    give(person, said, said.first(), last, "title-name");
    followers(said, afterPlace(last, end), end);
    return true;
  }

  private boolean hasOrganisation(String title) {
    return OfficePhrases.isOrganised(title) || sightings.isOccupation(title);
  }

  private boolean isPlural(OfficePhrase phrase) {
    OfficeMention office = sightings.office(phrase.head());
    return office != null && office.plural();
  }

  /** "The chairman Professor Ann Fry": whose name follows a title that stands at the token. */
  private @Nullable Person ranked(OfficePhrase next, int token, int end) {
    boolean follows = next.first() == token && next.last() - token == 1 && isCapital(token);
    return follows && next.last() < end ? cast.at(skipHonorifics(next.last(), end)) : null;
  }

  /** "The Secretary and Foreign Minister Moreau": the first is somebody else, named before. */
  private boolean isOther(OfficePhrase first, OfficePhrase second) {
    return first.definite()
        && !first.isPlaced()
        && !document.form(first.head()).equals(document.lower(first.head()))
        && !second.isPlaced()
        && first.last() - first.head() == 1
        && first.title().equals("secretary")
        && !second.title().contains("secretary");
  }

  /** The token after "such as" and "including": "opposition leaders, including A". */
  private int afterExample(int token, int end) {
    int i = token < end && document.form(token).equals(",") ? token + 1 : token;
    if (i < end && document.lower(i).equals("including")) {
      return i + 1;
    }
    boolean such = i + 1 < end && document.lower(i).equals("such");
    return such && document.lower(i + 1).equals("as") ? i + 2 : token;
  }

  /** The token after "named" or "called": "an engineer named Ann Fry". */
  private int afterNaming(int token, int end) {
    boolean naming =
        token + 1 < end
            && (document.lower(token).equals("named") || document.lower(token).equals("called"))
            && cast.at(token + 1) != null;
    return naming ? token + 1 : token;
  }

  /** The token after a remark in brackets that starts at the token, or the token itself. */
  private int afterBrackets(int token, int end) {
    if (token < end && document.form(token).equals("(")) {
      for (int i = token + 1; i < Math.min(end, token + 14); i++) {
        if (document.form(i).equals(")")) {
          return i + 1;
        }
      }
    }
    return token;
  }

  /** Where the next office starts, if "and" joins it and it ends before the token; else -1. */
  private int nextOffice(int index, int token) {
    for (int k = index + 1; k < phrases.size() && phrases.get(k).first() < token; k++) {
      int first = phrases.get(k).first();
      if (isJoint(first - 1)) {
        return first;
      }
    }
    return -1;
  }

  /** "A spokesman for President Ann Fry": the name is that of whoever has the second office. */
  private boolean isOfAnother(int first, int last) {
    OfficeMention office = sightings.office(last - 1);
    return office != null && office.first() > first && !Roles.isRank(office.title());
  }

  private boolean hasPlace(int first, int last) {
    for (int i = first; i < last; i++) {
      if (sightings.place(i) != null || (sightings.actor(i) != null)) {
        return true;
      }
    }
    return false;
  }

  private String tail(int first, int last) {
    String tail = Appositions.impersonal(" " + document.text(first, last));
    return tail.endsWith(",") ? tail.substring(0, tail.length() - 1) : tail;
  }

  /** The token after "of" and a state or place that start at the token, or the token itself. */
  private int afterPlace(int token, int end) {
    if (token + 1 >= end || !document.lower(token).equals("of")) {
      return token;
    }
    ActorMention state = sightings.actor(token + 1);
    ActorMention place = state == null ? sightings.place(token + 1) : state;
    return place == null ? token : place.last();
  }

  /** The further names of "Foreign Ministers A of X, B of Y and C of Z", "Senators A and B". */
  private void followers(OfficePhrase phrase, int from, int end) {
    if (!isPlural(phrase)) {
      return;
    }
    int i = from;
    while (i < end && (document.form(i).equals(",") || document.lower(i).equals("and"))) {
      i++;
      if (i < end && document.lower(i).equals("and")) {
        i++;
      }
      Person person = cast.at(i);
      if (person == null) {
        return;
      }
      int last = lastOfName(i);
      OfficePhrase said = phrase;
      if (last + 1 < end && document.lower(last).equals("of")) {
        ActorMention state = sightings.actor(last + 1);
        if (state != null && sightings.isCountry(state.code())) {
          said = phrase.in(state.code(), null);
        }
      }
      int after = afterPlace(last, end);
      give(person, said, i, after, "title-name");
      i = after;
    }
  }

  /**
   * "Rep. Ann Fry, D-Calif.", "Senator Bo Hale (R-Texas)": party and state of a member of Congress.
   */
  private boolean hasAmericanSeat(int token, int end) {
    if (token + 1 >= end
        || !(document.form(token).equals(",") || document.form(token).equals("("))) {
      return false;
    }
    String seat = document.form(token + 1);
    boolean party = seat.equals("D") || seat.equals("R") || seat.equals("I");
    return seat.matches("[DRI]-[A-Z].*")
        || (party
            && token + 3 < end
            && document.form(token + 2).equals("-")
            && isCapital(token + 3));
  }

  private boolean isCapital(int token) {
    return Character.isUpperCase(document.form(token).codePointAt(0));
  }

  private boolean isJoint(int token) {
    String word = document.lower(token);
    return word.equals("and") || word.equals("/") || word.equals("&");
  }

  private int skipHonorifics(int token, int end) {
    int i = token;
    while (i < end
        && (NameWords.honorific(document.form(i)) != null
            || (i > token && document.form(i).equals(".")))) {
      i++;
    }
    return i < end ? i : -1;
  }

  private int lastOfName(int token) {
    NameSpan mention = cast.mention(token);
    return mention == null ? token + 1 : mention.last();
  }

  /** Whether what follows a name shows that the title before the comma was its own. */
  private boolean isClosed(int token, int end) {
    if (token >= end) {
      return true;
    }
    String tag = document.tag(token);
    return tag.equals(",")
        || tag.equals(".")
        || tag.startsWith("VB")
        || tag.equals("MD")
        || tag.equals(":")
        || tag.equals("''")
        || tag.startsWith("RB")
        || tag.equals("TO")
        || tag.equals("IN")
        || tag.equals("CC")
        || tag.equals("-LRB-");
  }

  /**
   * Whether the office belongs to words that stand before the clause of the name: "At the request
   * of the President of Turkey, Vladimir Putin informed him".
   */
  private boolean isAdverbial(OfficePhrase phrase, int afterName, int end) {
    int i = phrase.first() - 1;
    int start = document.first(document.sentence(phrase.head()));
    if (i > start && document.tag(i).equals("DT")) {
      i--;
    }
    boolean preposition =
        i >= start && (document.tag(i).equals("IN") || document.tag(i).equals("TO"));
    if (!preposition || afterName >= end || !isSubject(afterName)) {
      return false;
    }
    for (int k = start; k < i; k++) {
      if (document.tag(k).equals("VBD") || document.tag(k).equals("VBZ")) {
        return false;
      }
    }
    return !document.lower(i).equals("according") && !document.lower(i).equals("to");
  }

  /** Whether the office is itself somebody's, so that the next name is another list item. */
  private boolean isListed(OfficePhrase phrase) {
    if (phrase.first() < 2) {
      return false;
    }
    int i = phrase.first() - 1;
    if (document.lower(i).equals("the")
        || document.lower(i).equals("a")
        || document.lower(i).equals("an")) {
      i--;
    }
    boolean month = i > 0 && Calendar.month(document.form(i - 1)) != null;
    Person before = i > 0 && !month && document.form(i).equals(",") ? cast.at(i - 1) : null;
    return before != null && before != cast.at(phrase.last() + 1);
  }

  /**
   * "of the Federal Security Service" up to the name that follows it; {@code from} if none does.
   */
  private int tailEnd(int from, int end) {
    if (from >= end || !(document.lower(from).equals("of") || document.lower(from).equals("for"))) {
      return from;
    }
    for (int i = from + 1; i < end && i < from + 16; i++) {
      String tag = document.tag(i);
      Person person = cast.at(i);
      if (person != null && person.isSure() && i > from + 1) {
        NameSpan mention = cast.mention(i);
        if (isBehindComma(i, from)) {
          return from;
        }
        return mention != null && mention.first() == i && mention.words() > 1 ? i : from;
      }
      if (tag.startsWith("VB")
          || tag.equals("MD")
          || tag.equals("PRP")
          || tag.equals("WP")
          || tag.equals(".")
          || tag.equals(":")
          || tag.equals("WDT")) {
        return from;
      }
    }
    return from;
  }

  /** Whether a comma and more words stand before the name: "of the police, General Ann Fry". */
  private boolean isBehindComma(int name, int from) {
    for (int i = from; i < name - 1; i++) {
      if (document.form(i).equals(",") && sightings.office(i + 1) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean nameThenTitle(OfficePhrase phrase, int start) {
    OfficeMention office = sightings.office(phrase.head());
    int i = phrase.first() - 1;
    int from = Math.max(start, phrase.first() - REACH);
    while (i >= from && isSmall(i)) {
      i--;
    }
    if (i < from || (office != null && office.plural())) {
      return false;
    }
    String word = document.lower(i);
    boolean month = i > start && Calendar.month(document.form(i - 1)) != null;
    if ((word.equals(",") && !month)
        || word.equals("(")
        || word.equals("-lrb-")
        || word.equals("—")
        || word.equals("–")
        || word.equals("--")) {
      int name = i - 1;
      if (name > start + 1
          && document.tag(name).equals("CD")
          && document.form(name - 1).equals(",")) {
        name -= 2;
      }
      Person person =
          isSubject(phrase.last()) && mentionStart(name) > start + 1 ? null : cast.at(name);
      if (person != null) {
        give(person, phrase, mentionStart(name), phrase.last(), "name-title");
        return true;
      }
      Person earlier = byCoordination(phrase, i, start);
      if (earlier != null) {
        give(earlier, phrase, phrase.first(), phrase.last(), "name-title");
        return true;
      }
    }
    if (word.equals("and")) {
      Person earlier = byCoordination(phrase, i, start);
      if (earlier != null) {
        give(earlier, phrase, phrase.first(), phrase.last(), "name-title");
        return true;
      }
    }
    if (i > start && word.equals("as")) {
      boolean letters = document.form(i - 1).equals("MP") && i - 1 > start;
      Person person = cast.at(letters ? i - 2 : i - 1);
      if (person != null && (letters || hasNaming(start, i))) {
        give(person, phrase, mentionStart(i - 1), phrase.last(), "named-title");
        return true;
      }
    }
    return false;
  }

  /** Whether a verb follows: the office is no apposition then but opens a clause of its own. */
  private boolean isSubject(int token) {
    if (token >= document.size()) {
      return false;
    }
    String tag = document.tag(token);
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("MD") || tag.equals("VBP");
  }

  /** Who was just given the office that ends before "and" or a comma at {@code token}. */
  private @Nullable Person byCoordination(OfficePhrase phrase, int token, int start) {
    if (found.isEmpty()) {
      return null;
    }
    FoundRole before = found.get(found.size() - 1);
    boolean near = before.last() >= token - 1 && before.last() <= token && before.first() >= start;
    boolean apposed = before.rule().equals("name-title") || before.rule().equals("is-title");
    boolean nameFollows = phrase.last() < document.size() && cast.at(phrase.last()) != null;
    return near && apposed && !nameFollows ? before.person() : null;
  }

  private boolean isPossessive(int token) {
    return token < document.size() && document.tag(token).equals("POS");
  }

  private boolean hasNaming(int start, int end) {
    for (int i = start; i < end; i++) {
      if (NAMING.contains(document.lower(i)) || document.lemma(i).equals("appoint")) {
        return true;
      }
    }
    return false;
  }

  private int mentionStart(int token) {
    NameSpan mention = cast.mention(token);
    return mention == null ? token : mention.first();
  }

  /** "X is the president of Y", "X, who was the ambassador", "elected X president". */
  private void isTitle(OfficePhrase phrase, int start) {
    int i = phrase.first() - 1;
    int from = Math.max(start, phrase.first() - REACH);
    while (i >= from && isSmall(i)) {
      i--;
    }
    if (i < from) {
      return;
    }
    boolean named = false;
    if (NAMING.contains(document.lower(i)) || document.lower(i).equals("as")) {
      named = NAMING.contains(document.lower(i));
      i--;
      while (i >= from && (NAMING.contains(document.lower(i)) || document.tag(i).equals("RB"))) {
        named |= NAMING.contains(document.lower(i));
        i--;
      }
    }
    if (i < from || !BE.contains(document.lower(i))) {
      return;
    }
    String verb = document.lower(i);
    boolean past = (verb.equals("was") || verb.equals("served")) && !named;
    i--;
    while (i >= from
        && (document.tag(i).equals("RB")
            || document.tag(i).equals("MD")
            || document.lower(i).equals("has")
            || document.lower(i).equals("had")
            || BE.contains(document.lower(i))
            || document.lower(i).equals("also"))) {
      i--;
    }
    if (i >= from && document.lower(i).equals("who")) {
      i--;
      if (i >= from && document.form(i).equals(",")) {
        i--;
      }
    }
    Person person = i >= start ? cast.at(i) : null;
    if (person != null) {
      OfficePhrase said = past ? phrase.asFormer() : phrase;
      give(person, said, mentionStart(i), phrase.last(), "is-title");
    }
  }

  /** "A retired nurse", but neither "has been" nor "was elected". */
  private boolean isParticiple(int token) {
    String word = document.lower(token);
    return document.tag(token).equals("VBN") && !BE.contains(word) && !NAMING.contains(word);
  }

  /** Words that may stand between a name's comma and the office. */
  private boolean isSmall(int token) {
    String tag = document.tag(token);
    if (tag.startsWith("NN")
        && (cast.at(token) == null || isPossessive(token + 1))
        && sightings.office(token) == null) {
      return true;
    }
    return tag.equals("DT")
        || tag.startsWith("JJ")
        || tag.equals("PRP$")
        || tag.equals("CD")
        || tag.equals("POS")
        || isParticiple(token)
        || tag.equals("HYPH")
        || tag.startsWith("RB")
        || (tag.equals("VBG") && token > 0 && document.tag(token - 1).equals("HYPH"))
        || (sightings.actor(token) != null && !document.form(token).equals(","));
  }
}
