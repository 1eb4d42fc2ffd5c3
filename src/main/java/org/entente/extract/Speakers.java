package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.lexicon.ActorMention;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.Speaker.Kind;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/** Finds out who the source of a statement is. One for each article; call it in text order. */
final class Speakers {

  /** Organs of states that an article calls by the bare noun once it has told whose they are. */
  /** What stands between a document and who made it: "a statement issued by". */
  private static final Set<String> BEFORE_OWNERS =
      Set.of("from", "by", "of", "on", "issued", "released");

  private static final Set<String> ORGANS =
      Set.of("ministry", "embassy", "consulate", "parliament", "commission", "council", "agency");

  private final Sightings sightings;
  private final Document document;
  private final Cast cast;
  private final InstitutionNames institutions;
  private final Antecedents antecedents;
  private final Groups groups;
  private final FullNames names;
  private final ThingNames things;
  private final People people;
  private final Allegiance allegiance;
  private final @Nullable Issuer issuer;
  private final Judge judge;
  private final boolean isJoint;
  private final @Nullable Source joint;
  private final History history = new History();
  private Attribution attribution = new Attribution(null, null, List.of(), 0);

  Speakers(
      Sightings sightings,
      Cast cast,
      Roles roles,
      List<OfficePhrase> phrases,
      @Nullable Issuer issuer,
      @Nullable String title,
      Judge judge) {
    this.judge = judge;
    this.sightings = sightings;
    this.document = sightings.document();
    this.cast = cast;
    this.issuer = issuer;
    this.institutions = new InstitutionNames(sightings, roles);
    this.antecedents = new Antecedents(document, cast);
    this.people = new People(sightings, cast, roles, phrases);
    this.groups = new Groups(document, cast);
    this.names = new FullNames(document);
    this.things = new ThingNames(sightings);
    this.allegiance =
        new Allegiance(sightings, cast, issuer == null ? null : issuer.country(), judge);
    this.isJoint = title != null && title.toLowerCase(Locale.ROOT).contains("joint");
    Source selves = issuer == null ? null : groups.selves();
    this.joint = issuer == null || selves != null ? selves : groups.issuing();
  }

  /**
   * The source printed in tokens [first, last).
   *
   * @param cue a token of the cue
   */
  Source printed(Attribution attribution, int first, int last, int cue) {
    this.attribution = attribution;
    Source named = resolve(first, last, 0);
    Source pair = groups.pair();
    Source found = pair != null && isMeeting(named, pair, last, cue) ? pair : named;
    Source source = history.holds(found) ? found : allegiance.of(attribution, found, first, last);
    history.add(source, cue);
    return source;
  }

  /** "A met with B to discuss": both discussed it. */
  private boolean isMeeting(Source found, Source pair, int last, int cue) {
    if (issuer == null
        || !pair.members().contains(found.name())
        || !document.lemma(cue).equals("discuss")
        || document.sentence(last - 1) != document.sentence(cue)) {
      return false;
    }
    boolean met = false;
    for (int i = last; i < cue; i++) {
      met |= document.lemma(i).equals("meet") && document.tag(i).startsWith("VB");
    }
    return met;
  }

  /**
   * The source of a statement that prints none.
   *
   * @param cue a token of the cue, or of the content where there is no cue
   */
  Source understood(Attribution attribution, int cue) {
    this.attribution = attribution;
    Source pair = groups.pair();
    Source last = history.last();
    Source source;
    Source speaker = history.last(Kind.PERSON);
    boolean asserted = speaker != null && isAsserted(cue);
    if (asserted && issuer != null && pair != null && pair.equals(last)) {
      source = pair;
    } else if (speaker != null
        && asserted
        && (issuer == null || issuer.country().equals(speaker.country()))) {
      source = speaker;
    } else if (pair != null) {
      source = pair;
    } else if (last != null) {
      source = last;
    } else {
      Person person = antecedents.of(cue, Gender.UNKNOWN, history, judge, attribution);
      source =
          person != null
              ? people.source(person)
              : issuer != null
                  ? Source.institution(issuer.name(), issuer.country())
                  : Source.unnamed("source", null, null);
    }
    source = history.holds(source) ? source : allegiance.of(attribution, source, cue, cue);
    history.add(source, cue);
    return source;
  }

  /** Whether the cue, or a noun of it, tells what one side stressed: "attention was drawn to". */
  private boolean isAsserted(int cue) {
    int end = Math.min(document.last(document.sentence(cue)), cue + 4);
    for (int i = cue; i < end; i++) {
      if (SourceWords.isAsserted(document.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  private Source resolve(int from, int to, int depth) {
    int first = from;
    int last = to;
    while (first < last - 1 && isMark(first)) {
      first++;
    }
    while (last > first + 1 && isMark(last - 1)) {
      last--;
    }
    Source pronoun = pronoun(first, last);
    if (pronoun != null) {
      return pronoun;
    }
    Source joint = depth < 2 ? joint(first, last, depth) : null;
    if (joint != null) {
      return joint;
    }
    Person latter = latter(first, last);
    if (latter != null) {
      return people.source(latter);
    }
    Source person = people.named(first, last);
    if (person != null) {
      return person;
    }
    NounPhrase phrase = NounPhrase.of(document, sightings, first, last);
    Source held = people.titled(phrase, history);
    if (held != null) {
      return held;
    }
    Source called = depth < 2 ? apposed(phrase, depth) : null;
    if (called != null) {
      return called;
    }
    Source owner = depth < 2 ? owner(phrase, depth) : null;
    if (owner != null) {
      return owner;
    }
    Source together = groups.referring(phrase, history);
    if (together != null) {
      return together;
    }
    Source both = holders(phrase);
    both = both == null ? governments(phrase) : both;
    if (both != null) {
      return both;
    }
    Source known = again(phrase);
    known = known == null ? released(phrase) : known;
    if (known != null) {
      return known;
    }
    if (!phrase.isPlural(document)
        || sightings.actor(phrase.head()) != null
        || sightings.institution(phrase.head()) != null
        || InstitutionNames.isPluralBody(document.lower(phrase.head()))
        || institutions.isStateMedium(phrase.head())) {
      Source government = administration(phrase);
      if (government != null) {
        return government;
      }
      Source institution = institutions.of(fullest(phrase));
      if (institution != null) {
        return institution;
      }
    }
    return described(phrase);
  }

  /** "the presidents of Russia and France": the two who meet, if they are of these states. */
  private @Nullable Source holders(NounPhrase phrase) {
    Source pair = groups.pair();
    int of = phrase.head() + 1;
    if (pair == null
        || !phrase.isPlural(document)
        || of >= phrase.last()
        || !document.lower(of).equals("of")) {
      return null;
    }
    Set<String> printed = new LinkedHashSet<>();
    for (int i = of; i < phrase.last(); i++) {
      ActorMention actor = sightings.actor(i);
      if (actor != null) {
        printed.add(actor.code());
      }
    }
    Set<String> met = new LinkedHashSet<>();
    for (Person person : cast.people()) {
      String country = people.source(person).country();
      if (country != null && pair.members().contains(person.name())) {
        met.add(country);
      }
    }
    return printed.size() == 2 && printed.equals(met) ? pair : null;
  }

  /** "the Chinese and U.S. governments": each of them; or null. */
  private @Nullable Source governments(NounPhrase phrase) {
    List<Source> members = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = phrase.core(); i < phrase.head(); i++) {
      ActorMention actor = sightings.actor(i);
      if (actor != null && actor.first() == i && sightings.isCountry(actor.code())) {
        String name = sightings.actorOf(actor.code()).government();
        members.add(Source.institution(name, actor.code()));
        names.add(name);
      }
    }
    return document.lower(phrase.head()).equals("governments") && members.size() > 1
        ? Groups.of(names, members)
        : null;
  }

  /** "Garang's party, the Sudan People's Liberation Movement": the name after what it is. */
  private @Nullable Source apposed(NounPhrase phrase, int depth) {
    int comma = phrase.head() + 1;
    if (comma + 1 >= phrase.last()
        || !document.form(comma).equals(",")
        || !SourceWords.isThing(document.lower(phrase.head()))
        || sightings.isTaken(phrase.head())) {
      return null;
    }
    int name = document.lower(comma + 1).equals("the") ? comma + 2 : comma + 1;
    return name < phrase.last() && Character.isUpperCase(document.form(name).codePointAt(0))
        ? resolve(name, phrase.last(), depth + 1)
        : null;
  }

  /** "the Trump administration": the government of the state whose head is named. */
  private @Nullable Source administration(NounPhrase phrase) {
    int before = phrase.head() - 1;
    if (before < phrase.core()
        || !document.lower(phrase.head()).equals("administration")
        || !Character.isUpperCase(document.form(before).codePointAt(0))
        || sightings.isTaken(before)) {
      return null;
    }
    Person person = cast.at(before);
    String code = person == null ? null : people.source(person).country();
    String own = person == null ? null : person.state();
    String state = code != null ? code : own != null ? own : institutions.context();
    return state == null || !sightings.isCountry(state)
        ? null
        : Source.institution(sightings.actorOf(state).government(), state);
  }

  /** The phrase, or the name in full that it shortens. */
  private NounPhrase fullest(NounPhrase phrase) {
    int head = phrase.head();
    if (sightings.isTaken(head) || !Character.isUpperCase(document.form(head).codePointAt(0))) {
      return phrase;
    }
    int[] bracketed = phrase.core() == head ? names.before(document.form(head)) : null;
    int[] longer =
        bracketed != null
            ? bracketed
            : FullNames.isInitials(document.form(head))
                ? names.ofInitials(document.form(head))
                : phrase.last() == head + 1 && sightings.actor(phrase.core()) == null
                    ? names.endingIn(phrase.core(), head + 1)
                    : null;
    return longer == null ? phrase : NounPhrase.of(document, sightings, longer[0], longer[1]);
  }

  /** "the latter": whom the text named last. */
  private @Nullable Person latter(int first, int last) {
    if (!document.lower(last - 1).equals("latter")) {
      return null;
    }
    int start = document.first(Math.max(0, document.sentence(first) - 1));
    for (int i = first - 1; i >= start; i--) {
      Person person = cast.at(i);
      if (person != null && person.isSure()) {
        return person;
      }
    }
    return null;
  }

  private boolean isMark(int token) {
    String form = document.form(token);
    return !Character.isLetterOrDigit(form.codePointAt(0))
        && form.length() == 1
        && !form.equals("@");
  }

  private @Nullable Source pronoun(int first, int last) {
    String word = document.lower(first);
    boolean apposed = word.equals("we") && last > first + 2 && document.form(first + 1).equals(",");
    if (apposed && joint != null) {
      return joint;
    }
    if (last - first > 2) {
      return null;
    }
    switch (word) {
      case "he", "him", "his" -> {
        return last - first == 1 ? he(first, Gender.MALE) : null;
      }
      case "she", "her" -> {
        return last - first == 1 ? he(first, Gender.FEMALE) : null;
      }
      case "i", "me", "my", "we", "us", "our" -> {
        return last - first == 1 ? issuing(first) : null;
      }
      case "it", "its" -> {
        return last - first == 1 ? it(first) : null;
      }
      case "who", "which", "that", "whom" -> {
        return who(first);
      }
      case "they", "them", "their", "both", "each", "themselves" -> {
        return last - first == 1 ? they(first) : null;
      }
      default -> {
        return null;
      }
    }
  }

  private Source he(int token, Gender gender) {
    Person person = antecedents.of(token, gender, history, judge, attribution);
    Source unnamed = history.last(Kind.UNNAMED);
    if (unnamed != null
        && unnamed.role() != null
        && unnamed.equals(history.last())
        && (person == null || history.back(person) != 1)
        && unnamedIsNear(person, token)) {
      return unnamed;
    }
    return person == null
        ? Source.unnamed(document.form(token), null, null)
        : people.source(person);
  }

  /** Whether nobody was named since the unnamed source spoke. */
  private boolean unnamedIsNear(@Nullable Person person, int token) {
    return person == null || Roles.distance(person, token) > 60;
  }

  private Source issuing(int token) {
    String word = document.lower(token);
    boolean one = word.equals("i") || word.equals("me") || word.equals("my");
    if (document.quotation(token) >= 0 || issuer == null) {
      Source last = history.last(one ? Kind.PERSON : Kind.GROUP);
      if (last == null) {
        last = history.last();
      }
      if (last != null) {
        return last;
      }
    }
    Person head = one && issuer != null ? head(issuer) : null;
    if (head != null) {
      return people.source(head);
    }
    if (joint != null && !one) {
      return joint;
    }
    Source group = history.last(Kind.GROUP);
    if (isJoint && !one && group != null) {
      return group;
    }
    return issuer == null
        ? Source.unnamed(document.form(token), null, null)
        : Source.institution(issuer.name(), issuer.country());
  }

  /** Whom the publishing office is named for: the president on the Kremlin's pages. */
  private @Nullable Person head(Issuer issuer) {
    String title = issuer.head();
    for (Person person : cast.people()) {
      for (Role role : person.roles()) {
        Office office = role.office();
        if (!role.former()
            && office.title().equals(title)
            && issuer.country().equals(office.country())) {
          return person;
        }
      }
    }
    return null;
  }

  private Source it(int token) {
    Source last = history.last(Kind.INSTITUTION);
    Source printed = lastInstitution(token);
    if (last != null && (printed == null || last.equals(history.last()))) {
      return last;
    }
    return printed == null ? Source.unnamed(document.form(token), null, null) : printed;
  }

  /** The institution or state that the text names last before the token, as subject if it can. */
  private @Nullable Source lastInstitution(int token) {
    int sentence = document.sentence(token);
    for (int s = sentence; s >= Math.max(0, sentence - 2); s--) {
      int end = s == sentence ? token : document.last(s);
      for (int i = document.first(s); i < end; i++) {
        ActorMention actor = sightings.actor(i);
        boolean named =
            sightings.institution(i) != null
                || (actor != null
                    && actor.form() != ActorMention.Form.ADJECTIVE
                    && actor.form() != ActorMention.Form.PEOPLE);
        if (named) {
          int last = actor != null ? actor.last() : i + 1;
          Source source = institutions.of(new NounPhrase(i, i, last - 1, last));
          if (source != null) {
            return source;
          }
        }
      }
    }
    return null;
  }

  private Source who(int token) {
    int i = token - 1;
    while (i > 0 && (document.form(i).equals(",") || document.form(i).equals("("))) {
      i--;
    }
    Person person = cast.at(i);
    if (person != null) {
      return people.source(person);
    }
    int start = Math.max(document.first(document.sentence(token)), token - 12);
    for (int k = i; k >= start; k--) {
      Person near = cast.at(k);
      if (near != null && near.isSure()) {
        return people.source(near);
      }
      if (document.tag(k).startsWith("VB")) {
        start = k + 1;
        break;
      }
    }
    if (start > i) {
      start = i;
    }
    while (start < i
        && !document.tag(start).equals("DT")
        && !document.tag(start).startsWith("NN")
        && !document.tag(start).startsWith("JJ")) {
      start++;
    }
    return resolve(start, i + 1, 2);
  }

  private Source they(int token) {
    Source group = groups.antecedent(token, history);
    if (group != null) {
      return group;
    }
    Source last = history.last();
    return last == null ? Source.group(document.form(token), List.of(), null, null) : last;
  }

  /** "A and B": a group of two sources or more; null if the words name one. */
  private @Nullable Source joint(int first, int last, int depth) {
    List<int[]> parts = Conjuncts.of(document, sightings, cast, first, last);
    if (parts.size() < 2) {
      return null;
    }
    List<Source> members = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (int[] part : parts) {
      Source member =
          allegiance.of(attribution, resolve(part[0], part[1], depth + 1), part[0], part[1]);
      members.add(member);
      names.add(member.name());
    }
    if (names.size() < 2) {
      return members.get(0);
    }
    return Groups.of(List.copyOf(names), members);
  }

  /** "a statement from the Pentagon", "NATO guidelines": whose document it is. */
  private @Nullable Source owner(NounPhrase phrase, int depth) {
    String word = document.lower(phrase.head());
    if (!SourceWords.isDocument(word)) {
      return null;
    }
    for (int i = phrase.head() + 1; i + 1 < phrase.last(); i++) {
      if (BEFORE_OWNERS.contains(document.lower(i)) && !isDate(i + 1)) {
        int next = i + 1;
        while (next < phrase.last() - 1 && document.tag(next).equals("IN")) {
          next++;
        }
        return resolve(next, phrase.last(), depth + 1);
      }
    }
    for (int i = phrase.first() + 1; i < phrase.head(); i++) {
      Person person = cast.at(i - 1);
      if (document.tag(i).equals("POS")) {
        return person != null ? people.source(person) : resolve(phrase.first(), i, depth + 1);
      }
    }
    int kind = phrase.head() - 1;
    if (kind >= phrase.core()
        && SourceWords.isThing(document.lower(kind))
        && !SourceWords.isDocument(document.lower(kind))
        && sightings.institution(kind) == null) {
      int first = kind;
      while (first > phrase.core() && !document.tag(first - 1).equals("CD")) {
        first--;
      }
      return resolve(first, kind + 1, depth + 1);
    }
    for (int i = phrase.core(); i < phrase.head(); i++) {
      ActorMention actor = sightings.actor(i);
      if (sightings.institution(i) != null
          || (actor != null && actor.form() != ActorMention.Form.PEOPLE)
          || (document.tag(i).equals("NNP") && cast.at(i) == null && !isDate(i))) {
        int end = i + 1;
        while (end < phrase.head()
            && (document.tag(end).startsWith("NNP") || sightings.isTaken(end))) {
          end++;
        }
        return resolve(i, end, depth + 1);
      }
    }
    return null;
  }

  private boolean isDate(int token) {
    String form = document.form(token);
    return Calendar.month(form) != null || Calendar.weekday(form) != null;
  }

  /** "the company", "the court", "the report": the institution that spoke or was named before. */
  private @Nullable Source again(NounPhrase phrase) {
    String word = document.lower(phrase.head());
    boolean lone = phrase.head() - phrase.core() <= 1 && phrase.last() == phrase.head() + 1;
    boolean definite = phrase.isDefinite(document) || word.equals("police") || word.equals("court");
    if (!lone || !definite || word.equals("reports") || sightings.actor(phrase.head()) != null) {
      return null;
    }
    if (actorBefore(phrase)) {
      return null;
    }
    boolean thing = SourceWords.isThing(word);
    if (!thing && !SourceWords.isDocument(word)) {
      return null;
    }
    String opener = document.lower(phrase.first());
    boolean his = opener.equals("his") || opener.equals("her");
    if (his && word.equals("ministry") && phrase.head() == phrase.first() + 1) {
      Gender gender = opener.equals("his") ? Gender.MALE : Gender.FEMALE;
      return ministry(he(phrase.first(), gender));
    }
    Source same = history.named(word, Kind.INSTITUTION);
    if (same != null) {
      return same;
    }
    Source author = thing ? null : author(phrase);
    if (author != null) {
      return author;
    }
    if (word.equals("government") || word.equals("military")) {
      return null;
    }
    Source organ = thing && phrase.head() == phrase.core() ? earlier(phrase) : null;
    if (organ != null) {
      return organ;
    }
    Source minister = word.equals("ministry") ? history.last(Kind.PERSON) : null;
    Source ministry = minister == null ? null : ministry(minister);
    if (ministry != null) {
      return ministry;
    }
    boolean bare = phrase.head() == phrase.core();
    int[] called = bare && SourceWords.isNamed(word) ? things.called(word, phrase.first()) : null;
    if (called != null) {
      return institutions.of(NounPhrase.of(document, sightings, called[0], called[1]));
    }
    boolean forces = word.equals("police") || word.equals("army");
    int head = phrase.head();
    int[] named =
        !bare ? null : forces ? names.before(head, head + 1) : names.endingIn(head, head + 1);
    if (named != null) {
      return institutions.of(NounPhrase.of(document, sightings, named[0], named[1]));
    }
    if (forces) {
      return null;
    }
    Source last = history.last();
    boolean document = SourceWords.isDocument(word) && !thing;
    return document && last != null && last.kind() != Kind.UNNAMED
        ? last
        : bare ? history.last(Kind.INSTITUTION) : null;
  }

  /** The ministry that the person leads: that of health of the state's health minister; or null. */
  private @Nullable Source ministry(Source person) {
    Role role = person.role();
    return role == null || role.former() ? null : institutions.ministry(role.office());
  }

  /**
   * "the embassy": the one that the article named before with its state, though it said nothing.
   */
  private @Nullable Source earlier(NounPhrase phrase) {
    String word = document.lower(phrase.head());
    if (!ORGANS.contains(word)) {
      return null;
    }
    for (int head = phrase.first() - 1; head >= 0; head--) {
      if (!document.lower(head).equals(word)) {
        continue;
      }
      int first = head;
      while (first > document.first(document.sentence(head)) && isNominal(first - 1)) {
        first--;
      }
      int core = document.tag(first).equals("DT") ? first + 1 : first;
      if (sightings.institution(head) != null || institutions.actorWithin(core, head) != null) {
        return institutions.of(new NounPhrase(first, core, head, head + 1));
      }
    }
    return null;
  }

  /** Whose document it is, as an earlier mention of it tells: "a poll by X" for "the poll". */
  private @Nullable Source author(NounPhrase phrase) {
    String lemma = document.lemma(phrase.head());
    for (int head = phrase.first() - 1; head >= 0; head--) {
      if (!document.lemma(head).equals(lemma)) {
        continue;
      }
      int sentence = document.sentence(head);
      int first = head;
      while (first > document.first(sentence) && isNominal(first - 1)) {
        first--;
      }
      int last = head + 1;
      while (last < document.last(sentence)
          && (isNominal(last) || (document.tag(last).equals("IN") && last <= head + 1))) {
        last++;
      }
      NounPhrase earlier = new NounPhrase(first, first, head, last);
      Source owner = owner(earlier, 1);
      if (owner != null && owner.kind() != Kind.UNNAMED) {
        return owner;
      }
    }
    return null;
  }

  private boolean isNominal(int token) {
    String tag = document.tag(token);
    return tag.startsWith("NN")
        || tag.startsWith("JJ")
        || tag.equals("DT")
        || tag.equals("POS")
        || sightings.isTaken(token);
  }

  /** "a statement", "a joint statement": that of who spoke just before, or was named last. */
  private @Nullable Source released(NounPhrase phrase) {
    int head = phrase.head();
    if (head == 0) {
      return null;
    }
    boolean release =
        document.lower(head).equals("statement")
            || (document.lower(head).equals("release") && document.lower(head - 1).equals("press"));
    boolean joint = document.lower(head - 1).equals("joint");
    if (!release || !phrase.isIndefinite(document) || (head > phrase.core() + 1 && !joint)) {
      return null;
    }
    Source last = history.last();
    return last != null
            && last.kind() != Kind.UNNAMED
            && document.sentence(head) - document.sentence(history.lastToken()) <= 1
        ? last
        : joint ? null : lastInstitution(phrase.first());
  }

  private boolean actorBefore(NounPhrase phrase) {
    for (int i = phrase.core(); i < phrase.head(); i++) {
      if (sightings.actor(i) != null) {
        return true;
      }
    }
    return false;
  }

  private Source described(NounPhrase phrase) {
    int from =
        phrase.core() > phrase.first() && isMark(phrase.core())
            ? phrase.core() + 1
            : phrase.first();
    String printed =
        document.text(Math.min(from, phrase.last() - 1), phrase.descriptionEnd(document));
    String word = document.lower(phrase.head());
    ActorMention actor = institutions.actorWithin(phrase.core(), phrase.last());
    boolean plural = phrase.isPlural(document);
    boolean several = institutions.isSeveral(phrase.core(), phrase.last());
    String title = several && plural ? null : People.titleOf(document, sightings, phrase);
    String code = actor != null && !several ? actor.code() : null;
    if (code == null
        && !several
        && (title != null ? Roles.isOfState(title) : word.equals("authorities"))) {
      code = institutions.context();
    }
    boolean country = code != null && sightings.isCountry(code);
    Role role =
        title == null
            ? null
            : Role.of(new Office(title, country ? code : null, null, country ? null : code));
    if (word.startsWith("delegation")) {
      return Source.group(InstitutionNames.bare(printed), List.of(), null, code);
    }
    if (plural) {
      boolean official = role != null || word.equals("authorities");
      return Source.group(InstitutionNames.bare(printed), List.of(), role, official ? code : null);
    }
    boolean thing = SourceWords.isDocument(word) || SourceWords.isThing(word);
    return thing
        ? Source.institution(InstitutionNames.ofThing(printed), code)
        : Source.unnamed(printed, role, role == null ? null : code);
  }
}
