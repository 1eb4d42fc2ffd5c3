package org.entente.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.lexicon.ActorMention;
import org.entente.lexicon.OfficeMention;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.Speaker.Kind;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Sources that are people: named, titled ("the Russian president") or described ("the diplomat").
 */
final class People {
  /** What a description in other words tells about the office of the one meant. */
  private static final Set<String> DESCRIPTIONS =
      Set.of(
          "diplomat",
          "politician",
          "leader",
          "lawmaker",
          "legislator",
          "envoy",
          "official",
          "man",
          "woman",
          "statesman",
          "chief",
          "head",
          "minister",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "billionaire",
          "candidate",
          "commander",
          "general",
          "boss",
          "author",
          "writer",
          "veteran",
          "aide",
          "expert",
          "analyst",
          "activist",
          "lawyer",
          "journalist",
          "economist",
          "businessman",
          "premier",
          "president",
          "secretary",
          "representative",
          "ambassador",
          "counterpart",
          "congressman",
          "congresswoman",
          "senator",
          "mayor",
          "judge",
          "governor",
          "professor",
          "researcher",
          "scientist",
          "king",
          "queen",
          "pontiff",
          "pope",
          "democrat",
          "republican",
          "commissioner",
          "attorney",
          "prosecutor",
          "officer",
          "sheriff",
          "bishop",
          "archbishop",
          "cardinal",
          "cleric",
          "player",
          "coach",
          "actor",
          "singer");

  private static final Set<String> TITLES =
      Set.of(
          "official",
          "officer",
          "aide",
          "prosecutor",
          "lawyer",
          "analyst",
          "expert",
          "attorney",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "diplomat",
          "minister",
          "senator",
          "judge",
          "professor",
          "soldier",
          "commander",
          "reporter",
          "worker",
          "staffer",
          "ambassador",
          "envoy",
          "mayor",
          "governor",
          "candidate",
          "president",
          "director",
          "chairman",
          "publicist",
          "scientist",
          "doctor",
          "researcher",
          "leader",
          "adviser",
          "advisor",
          "activist",
          "mp",
          "lawmaker",
          "specialist",
          "correspondent",
          "journalist",
          "economist");

  /** Who speaks or works for another, who may be named instead. */
  private static final Set<String> AIDES =
      Set.of(
          "aide",
          "adviser",
          "advisor",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "lawyer",
          "attorney",
          "ally",
          "associate",
          "relative",
          "friend",
          "colleague",
          "assistant");

  private final Sightings sightings;
  private final Document document;
  private final Cast cast;
  private final Roles roles;
  private final List<OfficePhrase> phrases;

  People(Sightings sightings, Cast cast, Roles roles, List<OfficePhrase> phrases) {
    this.sightings = sightings;
    this.document = sightings.document();
    this.cast = cast;
    this.roles = roles;
    this.phrases = phrases;
  }

  /** The person as a source, with the office and state that the article gives. */
  Source source(Person person) {
    Role role = roles.of(person);
    String country = null;
    if (role == null) {
      country = person.state();
    } else if (role.office().country() == null && isParty(role)) {
      country = role.former() ? null : roles.context();
    } else if (!role.former()) {
      Office office = role.office();
      country = office.country() == null ? body(office.organisation()) : office.country();
    }
    return new Source(person.name(), Kind.PERSON, List.of(), role, country, person);
  }

  /** Whether it is an office of a party: its holder speaks for the state that the article is of. */
  private static boolean isParty(Role role) {
    String organisation = role.office().organisation();
    String title = role.office().title();
    return (organisation != null && organisation.endsWith("Party"))
        || title.endsWith("candidate")
        || title.equals("politician");
  }

  /** The body that an organisation is or is an organ of: "EU" of "European Council"; or null. */
  private @Nullable String body(@Nullable String organisation) {
    for (ActorMention mention : sightings.actors()) {
      String code = mention.code();
      boolean organ =
          !sightings.isCountry(code)
              && document.text(mention.first(), mention.last()).equals(organisation);
      if (organ || code.equals(organisation)) {
        return code;
      }
    }
    return null;
  }

  /** The person whose name heads the words [first, last), or null. */
  @Nullable Source named(int first, int last) {
    List<Person> all = cast.within(first, last);
    if (all.isEmpty()) {
      return null;
    }
    for (int i = first; i < last; i++) {
      NameSpan mention = cast.mention(i);
      if (mention == null) {
        continue;
      }
      Person person = cast.at(i);
      boolean owned =
          mention.last() < last && isPossessive(mention.last()) && mention.last() + 1 < last;
      boolean named = person != null && (person.isSure() || !isArticle(mention.first() - 1, first));
      boolean part = person != null && !person.isSure() && isPartOfName(first, mention);
      if (person != null && named && !owned && !part && heads(first, mention, last)) {
        return source(person);
      }
      i = mention.last() - 1;
    }
    return null;
  }

  /**
   * "EU Navfor", "daily Népszava", "Mercy Hospital, Dunmore": what looks like a surname is the end
   * of another name.
   */
  private boolean isPartOfName(int first, NameSpan mention) {
    int before = mention.first() - 1;
    boolean place =
        before > first
            && mention.words() == 1
            && document.form(before).equals(",")
            && NameWords.isOfNoPerson(document.form(before - 1));
    if (place) {
      return true;
    }
    return before >= first
        && mention.words() == 1
        && sightings.office(before) == null
        && (Character.isUpperCase(document.form(before).codePointAt(0))
            || SourceWords.isThing(document.lower(before)));
  }

  private boolean isPossessive(int token) {
    String word = document.lower(token);
    return word.equals("'s") || word.equals("’s") || word.equals("'") || word.equals("’");
  }

  /** Whether the name is what the words are about: "President of Russia Vladimir Putin". */
  private boolean heads(int first, NameSpan mention, int last) {
    if (mention.last() < last && isCommonNoun(mention.last())) {
      return false;
    }
    if (mention.first() == first) {
      return mention.last() >= last
          || !document.tag(mention.last()).startsWith("NN")
          || isTrueName(first);
    }
    String before = document.lower(mention.first() - 1);
    if (before.equals("named") || before.equals("called")) {
      return true;
    }
    if (mention.last() >= last
        && (followsName(mention.first(), first) || isApposed(mention, first))) {
      return true;
    }
    for (int i = mention.first() - 1; i >= first; i--) {
      if (sightings.isTaken(i)) {
        continue;
      }
      String tag = document.tag(i);
      if (tag.equals("VBN") || tag.equals("VBD") || tag.equals("VBZ")) {
        return false;
      }
      String word = document.lower(i);
      boolean link =
          word.equals("of")
              || word.equals("for")
              || word.equals("from")
              || word.equals("by")
              || word.equals("to")
              || word.equals("with")
              || word.equals("in")
              || word.equals("at")
              || word.equals("on")
              || word.equals("near")
              || word.equals("outside");
      if (!link) {
        continue;
      }
      if (isObject(i, mention) || hasApposition(i, mention, last)) {
        return false;
      }
      boolean comma = false;
      for (int k = i + 1; k < mention.first(); k++) {
        comma |= document.form(k).equals(",");
      }
      boolean tail = word.equals("of") && isName(i - 1, first) && isTrueName(mention.first());
      for (OfficePhrase phrase : phrases) {
        tail |= phrase.head() < i && i < phrase.last();
        tail |= phrase.last() <= i && phrase.head() >= first && comma;
      }
      for (FoundRole role : roles.all()) {
        tail |=
            role.first() <= i && mention.last() <= role.last() && role.rule().equals("title-name");
      }
      if (!tail && !comma) {
        return false;
      }
      if (tag.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a full name after a comma ends the words, and somebody described opens them: "A student
   * who took part, Jane Roe". An aide or spokesman may well be that of the one named.
   */
  private boolean isApposed(NameSpan mention, int first) {
    int comma = mention.first() - 1;
    if (mention.words() < 2 || comma <= first || !document.form(comma).equals(",")) {
      return false;
    }
    for (int i = first; i < comma; i++) {
      boolean other = cast.at(i) != null || document.form(i).equals(",");
      if (other || AIDES.contains(document.lower(i))) {
        return false;
      }
    }
    return true;
  }

  /** "of the Lower Isles, Jane Roe": the name that ends the words is whose, not the one before. */
  private boolean hasApposition(int preposition, NameSpan mention, int last) {
    int comma = mention.last();
    NameSpan after = comma + 1 < last ? cast.mention(comma + 1) : null;
    boolean whole = after != null && after.first() == comma + 1 && after.last() == last;
    boolean apart = false;
    for (int i = preposition + 1; i < mention.first(); i++) {
      apart |= document.form(i).equals(",");
    }
    return whole && !apart && document.form(comma).equals(",");
  }

  /**
   * Whether nothing but a title parts the name from the preposition: "mayor of Altavilla",
   * "spokesman for President Roe". Such a name tells whose or where, unlike "chief of staff Roe".
   */
  private boolean isObject(int preposition, NameSpan mention) {
    int name = mention.first();
    boolean honoured =
        name == preposition + 2 && NameWords.honorific(document.form(name - 1)) != null;
    if (honoured || name == preposition + 1) {
      return sightings.state(name) == null;
    }
    String word = document.lower(preposition);
    OfficeMention office = sightings.office(name - 1);
    int before = document.lower(preposition + 1).equals("the") ? preposition + 2 : preposition + 1;
    return (word.equals("for") || word.equals("to"))
        && office != null
        && office.first() == before
        && office.last() == name;
  }

  /**
   * Whether a person's full name follows straight after another name, "Director of the Center for X
   * Jane Roe", or after what the person is: "Center for X economist Jane Roe".
   */
  private boolean followsName(int token, int first) {
    int before = token - 1;
    if (before <= first || !isTrueName(token) || GivenNames.gender(document.form(token)) == null) {
      return false;
    }
    boolean name =
        document.tag(before).startsWith("NNP")
            && isName(before, first)
            && sightings.actor(before) == null
            && NameWords.honorific(document.form(before)) == null;
    boolean noun = document.tag(before).equals("NN") && isLower(before);
    boolean organ = false;
    for (int i = first + 1; i < before; i++) {
      organ |= document.tag(i).equals("IN") && isName(i - 1, first);
    }
    return name || (noun && organ);
  }

  private boolean isLower(int token) {
    return Character.isLowerCase(document.form(token).codePointAt(0));
  }

  /** "the Biden campaign", "Trump adviser": the name only tells whose. */
  private boolean isCommonNoun(int token) {
    String tag = document.tag(token);
    return (tag.equals("NN") || tag.equals("NNS"))
        && Character.isLowerCase(document.form(token).codePointAt(0));
  }

  private boolean isArticle(int token, int first) {
    return token >= first && document.tag(token).equals("DT");
  }

  /** Whether the token is a capitalised word but no office: "University of". */
  private boolean isName(int token, int first) {
    return token >= first
        && sightings.office(token) == null
        && Character.isUpperCase(document.form(token).codePointAt(0));
  }

  private boolean isTrueName(int token) {
    Person person = cast.at(token);
    return person != null && person.isSure();
  }

  /** The person whom an office or a description without a name means, or somebody unnamed. */
  @Nullable Source titled(NounPhrase phrase, History history) {
    int head = phrase.head();
    OfficeMention office = sightings.office(head);
    String word = document.lower(head);
    if (phrase.isPlural(document)) {
      return null;
    }
    Source again = office == null ? speaking(phrase, history) : null;
    if (again != null) {
      return again;
    }
    if (office == null && !DESCRIPTIONS.contains(word)) {
      return null;
    }
    OfficePhrase said = phraseAt(head);
    boolean indefinite = phrase.isIndefinite(document);
    if (said != null && !indefinite) {
      Person holder = roles.holder(said);
      if (holder != null) {
        return source(holder);
      }
    }
    if (!indefinite) {
      Source known = described(phrase, word, history, said);
      known = known == null ? speaking(phrase, history) : known;
      if (known != null) {
        return known;
      }
    }
    if (said == null) {
      return null;
    }
    Role role = said.role();
    Office held = role.office();
    if (!said.isPlaced()) {
      String country = roles.state(said.title(), head);
      role =
          new Role(
              new Office(held.title(), country, held.to(), held.organisation()),
              role.former(),
              role.future(),
              role.acting());
    }
    String country = role.former() ? null : role.office().country();
    if (country == null && !role.former()) {
      country = body(held.organisation());
    }
    return Source.unnamed(
        document.text(phrase.first(), phrase.descriptionEnd(document)), role, country);
  }

  /**
   * "the doctor", "the Ethiopian": whoever spoke last, within the last two sentences, and is of
   * that state where the words name one; or null.
   */
  private @Nullable Source speaking(NounPhrase phrase, History history) {
    int head = phrase.head();
    Source last = history.last();
    ActorMention actor = sightings.actor(head);
    boolean compatriot =
        actor != null
            && (actor.form() == ActorMention.Form.ADJECTIVE
                || actor.form() == ActorMention.Form.PEOPLE);
    if (last == null
        || last.person() == null
        || !document.lower(phrase.first()).equals("the")
        || phrase.last() > head + 1
        || document.sentence(head) - document.sentence(history.lastToken()) > 2
        || !(compatriot || SourceWords.isPerson(document.lower(head)))) {
      return null;
    }
    String country = last.country();
    String state = country != null && sightings.isCountry(country) ? country : null;
    for (int i = phrase.core(); i <= head; i++) {
      ActorMention printed = sightings.actor(i);
      boolean fits =
          printed == null || printed.code().equals(state) || (state == null && !compatriot);
      if (!fits || document.tag(i).equals("CD") || document.tag(i).equals("JJS")) {
        return null;
      }
    }
    return last;
  }

  private @Nullable OfficePhrase phraseAt(int token) {
    for (OfficePhrase phrase : phrases) {
      if (phrase.head() <= token && token < Math.max(phrase.last(), phrase.head() + 1)) {
        return phrase;
      }
    }
    return null;
  }

  /** "the diplomat", "the 68-year-old leader", "the aide": the last one who spoke and fits. */
  private @Nullable Source described(
      NounPhrase phrase, String word, History history, @Nullable OfficePhrase said) {
    String country = said == null ? null : said.country();
    Source again = history.named(word, Kind.UNNAMED);
    if (again != null) {
      return again;
    }
    Person best = null;
    int closest = Integer.MAX_VALUE;
    for (Person person : cast.people()) {
      boolean other = country != null && person.state() != null && !country.equals(person.state());
      if (!person.isSure() || other || !fits(person, word) || !mayHold(person, word, said)) {
        continue;
      }
      int distance = Roles.distance(person, phrase.first());
      if (distance < closest) {
        closest = distance;
        best = person;
      }
    }
    return best == null ? null : source(best);
  }

  /**
   * Whether nothing in the title is against the person: "the interior minister" has a portfolio.
   */
  private static boolean mayHold(Person person, String word, @Nullable OfficePhrase said) {
    List<String> words = said == null ? List.of() : Person.words(said.title());
    return words.size() < 2
        || !words.contains(word)
        || person.roles().stream()
            .anyMatch(role -> Person.words(role.office().title()).containsAll(words));
  }

  private boolean fits(Person person, String word) {
    boolean any = word.equals("man") || word.equals("woman");
    if (any) {
      return person.gender().agrees(word.equals("man") ? Gender.MALE : Gender.FEMALE);
    }
    for (Role role : person.roles()) {
      String title = role.office().title();
      boolean fits =
          Person.words(title).contains(word)
              || switch (word) {
                case "diplomat", "envoy" ->
                    title.contains("ambassador")
                        || title.contains("envoy")
                        || title.contains("foreign minister")
                        || title.contains("secretary")
                        || title.contains("representative");
                case "politician", "lawmaker", "legislator" ->
                    title.contains("senator")
                        || title.contains("member of")
                        || title.contains("congress")
                        || title.contains("minister")
                        || title.contains("leader")
                        || title.contains("representative");
                case "leader", "head", "chief", "boss", "statesman" ->
                    title.contains("president")
                        || title.contains("minister")
                        || title.contains("chancellor")
                        || title.contains("director")
                        || title.contains("leader")
                        || title.contains("premier")
                        || title.contains("king")
                        || title.contains("secretary-general");
                case "spokesman", "spokeswoman" -> title.contains("spokesperson");
                case "pontiff" -> title.equals("pope");
                case "congressman", "congresswoman" -> title.contains("representative");
                case "official" -> Roles.isOfState(title);
                default -> false;
              };
      if (fits) {
        return true;
      }
    }
    return false;
  }

  /** The title that a description of unnamed people gives: "security official"; or null. */
  static @Nullable String titleOf(Document document, Sightings sightings, NounPhrase phrase) {
    int head = phrase.head();
    OfficeMention office = sightings.office(head);
    if (office != null && !TITLES.contains(document.lemma(head)) && !phrase.isPlural(document)) {
      return office.title();
    }
    if (office != null && phrase.isPlural(document) && office.title().startsWith("member of")) {
      return office.title();
    }
    String lemma = document.lemma(head);
    if (!TITLES.contains(lemma)) {
      return null;
    }
    String title =
        switch (lemma) {
          case "spokesman", "spokeswoman" -> "spokesperson";
          case "mp" -> "member of parliament";
          case "advisor" -> "adviser";
          default -> lemma;
        };
    int before = head - 1;
    if (before >= phrase.core() && isKind(document, sightings, before)) {
      return document.lower(before).replace("defence", "defense").toLowerCase(Locale.ROOT)
          + " "
          + title;
    }
    return title;
  }

  /** Whether the word tells what kind of official somebody is: "security", "health". */
  private static boolean isKind(Document document, Sightings sightings, int token) {
    String word = document.lower(token);
    return (document.tag(token).equals("NN")
            || word.equals("military")
            || word.equals("intelligence")
            || word.equals("electoral"))
        && sightings.actor(token) == null
        && !word.equals("government")
        && !word.equals("state")
        && !word.equals("local")
        && !word.equals("industry")
        && sightings.institution(token) == null;
  }
}
