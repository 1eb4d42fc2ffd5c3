package org.entente.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.lexicon.Actor;
import org.entente.lexicon.ActorMention;
import org.entente.lexicon.InstitutionMention;
import org.entente.lexicon.OfficeMention;
import org.entente.model.Office;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Names institutions that speak: states and capitals as governments, ministries by portfolio,
 * others by their usual name or as printed.
 */
final class InstitutionNames {
  private static final Set<String> GOVERNMENT =
      Set.of(
          "government",
          "administration",
          "side",
          "leadership",
          "regime",
          "cabinet",
          "junta",
          "authorities");
  private static final Map<String, String> PORTFOLIOS =
      Map.ofEntries(
          Map.entry("foreign", "Foreign Affairs"),
          Map.entry("defense", "Defense"),
          Map.entry("defence", "Defense"),
          Map.entry("finance", "Finance"),
          Map.entry("interior", "Interior"),
          Map.entry("health", "Health"),
          Map.entry("justice", "Justice"),
          Map.entry("commerce", "Commerce"),
          Map.entry("trade", "Trade"),
          Map.entry("education", "Education"),
          Map.entry("energy", "Energy"),
          Map.entry("transport", "Transport"),
          Map.entry("transportation", "Transport"),
          Map.entry("agriculture", "Agriculture"),
          Map.entry("unification", "Unification"),
          Map.entry("economy", "Economy"),
          Map.entry("information", "Information"),
          Map.entry("culture", "Culture"),
          Map.entry("environment", "Environment"),
          Map.entry("home", "Home Affairs"),
          Map.entry("emergencies", "Emergency Situations"),
          Map.entry("emergency", "Emergency Situations"),
          Map.entry("oil", "Oil"),
          Map.entry("tourism", "Tourism"));
  private static final Set<String> OF_STATE =
      Set.of(
          "army",
          "military",
          "navy",
          "police",
          "forces",
          "parliament",
          "court",
          "embassy",
          "senate",
          "guard",
          "guards",
          "ministry",
          "department",
          "agency",
          "bureau",
          "commission",
          "office",
          "council",
          "television",
          "media",
          "tv",
          "duma",
          "congress",
          "assembly",
          "party",
          "committee",
          "service",
          "authority",
          "corps",
          "command",
          "coastguard",
          "house",
          "prosecutor",
          "constitution",
          "broadcaster");
  private static final Map<String, String> LEADERS =
      Map.of(
          "president", "President",
          "vice president", "Vice President",
          "prime minister", "Prime Minister",
          "deputy prime minister", "Deputy Prime Minister",
          "chancellor", "Chancellor");
  private static final Set<String> COUNTRY = Set.of("country", "state", "kingdom", "republic");
  private static final Map<String, String> SERVICES = Map.of("army", "Army", "navy", "Navy");
  private static final Set<String> OF_EACH_STATE =
      Set.of(
          "Supreme Court",
          "Constitutional Court",
          "Department of Foreign Affairs",
          "central bank",
          "statistical office");
  private static final Set<String> ORGANS =
      Set.of("Security Council", "General Assembly", "Human Rights Council");
  private static final Set<String> MOVEMENTS =
      Set.of("organization", "organisation", "movement", "group", "militia", "bloc");
  private static final Set<String> PAPERS =
      Set.of("Times", "Post", "Telegraph", "Guardian", "Journal", "Herald", "Tribune", "Standard");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "this");
  private static final Set<String> WITHOUT_STATE =
      Set.of("university", "company", "newspaper", "magazine", "network", "institute");

  private final Sightings sightings;
  private final Document document;
  private final Roles roles;

  InstitutionNames(Sightings sightings, Roles roles) {
    this.sightings = sightings;
    this.document = sightings.document();
    this.roles = roles;
  }

  /** Whether the word names a body though its form or tag is a plural: "police", "forces". */
  static boolean isPluralBody(String word) {
    return word.equals("police")
        || word.equals("forces")
        || word.equals("guards")
        || word.equals("marines");
  }

  /** The institution that the words [first, last) with this head name, or null. */
  @Nullable Source of(NounPhrase phrase) {
    int head = phrase.head();
    String word = document.lower(head);
    ActorMention printed = actorWithin(phrase.core(), phrase.last());
    ActorMention inside = printed == null ? owner(phrase) : printed;
    if (word.equals("office")) {
      Source office = office(phrase, inside);
      if (office != null) {
        return office;
      }
    }
    if (word.equals("embassy") || word.equals("consulate")) {
      return embassy(phrase, inside);
    }
    InstitutionMention institution = sightings.institution(head);
    if (institution != null && institution.media()) {
      return Source.institution(mediumName(institution), institution.country());
    }
    if (institution != null) {
      String country = institution.country() != null ? institution.country() : code(inside);
      boolean generic = !institution.media() && OF_STATE.contains(word);
      boolean ministry =
          institution.country() == null && institution.name().startsWith("Ministry of ");
      String state = country == null && (generic || ministry) ? context() : country;
      return Source.institution(
          ministry && state != null && sightings.isCountry(state)
              ? institution.name() + " of " + sightings.actorOf(state).the()
              : institution.name(),
          state);
    }
    ActorMention actor = sightings.actor(head);
    InstitutionMention medium = actor == null ? null : sightings.institution(actor.first() - 1);
    if (actor != null && medium != null && medium.media() && actor.first() > phrase.core()) {
      return Source.institution(document.text(medium.first(), actor.last()), medium.country());
    }
    ActorMention body = actor == null && head > phrase.core() ? sightings.actor(head - 1) : null;
    if (body != null && MOVEMENTS.contains(word) && !sightings.isCountry(body.code())) {
      return ofActor(body);
    }
    if (actor != null && (actor.form() != ActorMention.Form.PEOPLE)) {
      return ofActor(actor);
    }
    if (word.equals("government")) {
      Source regional = regional(phrase);
      if (regional != null) {
        return regional;
      }
    }
    if (GOVERNMENT.contains(word) && !document.tag(head).equals("NNS")) {
      String code = inside != null ? inside.code() : word.equals("government") ? context() : null;
      return code == null || !sightings.isCountry(code)
          ? null
          : Source.institution(sightings.actorOf(code).government(), code);
    }
    if (word.equals("ministry") || word.equals("ministries")) {
      return ministry(phrase, inside);
    }
    if (isStateMedium(head) && head > phrase.core()) {
      return Source.institution(
          document.text(phrase.core(), head + 1), inside == null ? context() : inside.code());
    }
    if (OF_STATE.contains(word) || WITHOUT_STATE.contains(word) || isName(phrase)) {
      return asPrinted(phrase, inside);
    }
    return null;
  }

  /** The state that "its ministry", "the country's army" belong to: named before; or null. */
  private @Nullable ActorMention owner(NounPhrase phrase) {
    int core = phrase.core();
    boolean owned =
        document.lower(core).equals("its")
            || (core + 1 < phrase.head()
                && document.tag(core + 1).equals("POS")
                && COUNTRY.contains(document.lower(core)));
    int sentence = document.sentence(core);
    for (int s = sentence; owned && s >= Math.max(0, sentence - 2); s--) {
      int end = s == sentence ? core : document.last(s);
      for (int i = document.first(s); i < end; i++) {
        ActorMention actor = sightings.actor(i);
        if (actor != null && sightings.isCountry(actor.code())) {
          return actor;
        }
      }
    }
    return null;
  }

  /** "the office of the Israeli prime minister", "the prime minister's office"; or null. */
  private @Nullable Source office(NounPhrase phrase, @Nullable ActorMention inside) {
    for (int i = phrase.core(); i < phrase.last(); i++) {
      OfficeMention office = sightings.office(i);
      boolean owns =
          (i == phrase.head() - 2 && document.tag(i + 1).equals("POS"))
              || (i > phrase.head() + 1 && document.lower(phrase.head() + 1).equals("of"));
      if (office == null || !owns || !LEADERS.containsKey(office.title())) {
        continue;
      }
      String code = inside == null ? context() : inside.code();
      return code == null || !sightings.isCountry(code)
          ? null
          : Source.institution(
              "Office of the "
                  + LEADERS.get(office.title())
                  + " of "
                  + sightings.actorOf(code).the(),
              code);
    }
    return null;
  }

  /**
   * "The U.S. Embassy in India": as printed, with where it is; "the Peruvian embassy in Oslo", in
   * words of the article's own: "Embassy of Peru in Oslo".
   */
  private Source embassy(NounPhrase phrase, @Nullable ActorMention inside) {
    int last = phrase.head() + 1;
    if (last + 1 < phrase.last()
        && (document.lower(last).equals("in") || document.lower(last).equals("of"))) {
      last++;
      while (last < phrase.last()
          && (sightings.isTaken(last)
              || Character.isUpperCase(document.form(last).codePointAt(0))
              || document.lower(last).equals("the"))) {
        last++;
      }
    }
    int head = phrase.head();
    int owner = head > phrase.core() && document.tag(head - 1).equals("POS") ? head - 2 : head - 1;
    ActorMention state = sightings.actor(owner);
    String name =
        state != null
                && state.first() == phrase.core()
                && sightings.isCountry(state.code())
                && Character.isLowerCase(document.form(head).codePointAt(0))
                && (owner < head - 1 || state.form() == ActorMention.Form.ADJECTIVE)
            ? (document.lower(head).equals("embassy") ? "Embassy of " : "Consulate of ")
                + sightings.actorOf(state.code()).the()
                + document.text().substring(document.end(head), document.end(last - 1))
            : document.text(phrase.core(), last);
    return Source.institution(name, country(phrase, inside));
  }

  /** "Goa's government", "the government of American Samoa": not that of the whole state. */
  private @Nullable Source regional(NounPhrase phrase) {
    int owner = phrase.head() - 1;
    if (owner >= phrase.core() && document.tag(owner).equals("POS")) {
      owner--;
    }
    if (owner < phrase.core() || sightings.place(owner) == null) {
      owner = phrase.head() + 2;
      boolean of = owner < phrase.last() && document.lower(owner - 1).equals("of");
      if (of && document.lower(owner).equals("the") && owner + 1 < phrase.last()) {
        owner++;
      }
      if (!of) {
        return null;
      }
    }
    ActorMention place = sightings.place(owner);
    return place == null || place.form() != ActorMention.Form.PLACE
        ? null
        : Source.institution(
            "Government of " + document.text(place.first(), place.last()), place.code());
  }

  /**
   * A news medium's name: with the article as it is printed here, and in full where the article
   * prints that anywhere.
   */
  private String mediumName(InstitutionMention medium) {
    String name = medium.name();
    if (FullNames.isInitials(name)) {
      for (int i = 0; i < document.size(); i++) {
        InstitutionMention other = sightings.institution(i);
        if (other != null && other.name().equals(name)) {
          String printed = bare(document.text(other.first(), other.last()));
          if (!FullNames.isInitials(printed) && printed.length() > name.length()) {
            return printed;
          }
        }
      }
      return name;
    }
    String last = name.substring(name.lastIndexOf(' ') + 1);
    if (!name.startsWith("The ") && !PAPERS.contains(last)) {
      return name;
    }
    String article = document.form(medium.first());
    if (!article.equalsIgnoreCase("the")) {
      article = medium.first() == 0 ? "" : document.form(medium.first() - 1);
    }
    return switch (article) {
      case "The" -> "The " + bare(name);
      case "the" -> bare(name);
      default -> name;
    };
  }

  private Source ofActor(ActorMention mention) {
    Actor actor = sightings.actorOf(mention.code());
    return switch (mention.form()) {
      case NAME, ADJECTIVE, CAPITAL ->
          actor.kind() == Actor.Kind.COUNTRY
              ? Source.institution(actor.government(), mention.code())
              : Source.institution(actor.name(), mention.code());
      default -> {
        boolean government =
            document.lower(mention.last() - 1).equals("administration")
                && actor.kind() == Actor.Kind.COUNTRY;
        String printed = document.text(mention.first(), mention.last());
        boolean organ = mention.code().equals("UN") && ORGANS.contains(printed);
        yield Source.institution(
            government ? actor.government() : organ ? actor.name() + " " + printed : printed,
            mention.code());
      }
    };
  }

  /** The ministry that the office is head of; null if it is no minister's with a portfolio. */
  @Nullable Source ministry(Office office) {
    String title = office.title();
    String code = office.country();
    boolean minister = title.endsWith(" minister") && code != null && sightings.isCountry(code);
    String portfolio =
        minister ? PORTFOLIOS.get(title.substring(0, title.length() - " minister".length())) : null;
    return portfolio == null || code == null
        ? null
        : Source.institution(
            "Ministry of " + portfolio + " of " + sightings.actorOf(code).the(), code);
  }

  private @Nullable Source ministry(NounPhrase phrase, @Nullable ActorMention inside) {
    String code = inside == null ? context() : inside.code();
    if (code == null || !sightings.isCountry(code)) {
      return null;
    }
    String portfolio = null;
    for (int i = phrase.core(); i < phrase.last(); i++) {
      portfolio = portfolio == null ? PORTFOLIOS.get(document.lower(i)) : portfolio;
    }
    return portfolio == null
        ? null
        : Source.institution(
            "Ministry of " + portfolio + " of " + sightings.actorOf(code).name(), code);
  }

  /** Whether the phrase is a name: its head is a capitalised word that begins no sentence. */
  private boolean isName(NounPhrase phrase) {
    int head = phrase.head();
    String form = document.form(head);
    String tag = document.tag(head);
    return Character.isUpperCase(form.codePointAt(0))
        && (tag.startsWith("NNP")
            || FullNames.isInitials(form)
            || (tag.startsWith("NN") && !startsSentence(head)));
  }

  private Source asPrinted(NounPhrase phrase, @Nullable ActorMention inside) {
    int from = nameStart(phrase);
    int to = phrase.head() + 1;
    while (to + 1 < phrase.last()
        && (document.lower(to).equals("of")
            || document.lower(to).equals("for")
            || document.lower(to).equals("on")
            || document.lower(to).equals("and"))) {
      int next = to + 1;
      while (next < phrase.last() && document.lower(next).equals("the")) {
        next++;
      }
      if (next >= phrase.last() || !Character.isUpperCase(document.form(next).codePointAt(0))) {
        break;
      }
      while (next < phrase.last() && Character.isUpperCase(document.form(next).codePointAt(0))) {
        next++;
      }
      to = next;
    }
    String name = document.text(from, to);
    String country = country(phrase, inside);
    if (ORGANS.contains(name) && inside == null && mentions("UN")) {
      return Source.institution(sightings.actorOf("UN").name() + " " + name, "UN");
    }
    String forces = forces(phrase, country);
    if (forces != null) {
      return Source.institution(forces, country);
    }
    if (OF_EACH_STATE.contains(name)
        && country != null
        && sightings.isCountry(country)
        && !country.equals("USA")) {
      return Source.institution(name + " of " + sightings.actorOf(country).the(), country);
    }
    if (isNewspaper(from, to)
        && from > phrase.first()
        && document.form(from - 1).equals("The")
        && Character.isUpperCase(document.form(from - 1).charAt(0))
        && !startsSentence(from - 1)) {
      name = "The " + name;
    }
    return Source.institution(name, country);
  }

  /**
   * The armed service that "the army", "its navy" or "Ruritania's air force" is, by the adjective
   * that the article uses of the state: "Ruritanian Army"; or null.
   */
  private @Nullable String forces(NounPhrase phrase, @Nullable String country) {
    int head = phrase.head();
    boolean air =
        head > phrase.core()
            && document.lower(head).equals("force")
            && document.lower(head - 1).equals("air");
    boolean coast =
        head > phrase.core()
            && document.lower(head).equals("guard")
            && document.lower(head - 1).equals("coast");
    int first = air || coast ? head - 1 : head;
    boolean service = air || coast || SERVICES.containsKey(document.lower(head));
    boolean bare =
        first == phrase.core()
            || document.tag(first - 1).equals("POS")
            || document.tag(first - 1).equals("PRP$");
    if (!service || !bare || country == null || phrase.last() > head + 1) {
      return null;
    }
    for (ActorMention mention : sightings.actors()) {
      if (mention.code().equals(country) && mention.form() == ActorMention.Form.ADJECTIVE) {
        String noun =
            air
                ? "Air Force"
                : coast ? "Coast Guard" : SERVICES.getOrDefault(document.lower(head), "Army");
        return document.text(mention.first(), mention.last()) + " " + noun;
      }
    }
    return null;
  }

  private boolean mentions(String code) {
    return sightings.actors().stream().anyMatch(mention -> mention.code().equals(code));
  }

  /** "state media", "state television". */
  boolean isStateMedium(int head) {
    return head > 0
        && document.lower(head - 1).equals("state")
        && switch (document.lower(head)) {
          case "media", "tv", "television", "radio", "broadcaster" -> true;
          default -> false;
        };
  }

  private boolean startsSentence(int token) {
    return document.first(document.sentence(token)) == token;
  }

  private boolean isNewspaper(int from, int to) {
    return Character.isUpperCase(document.form(from).codePointAt(0)) && to > from;
  }

  /** Where the capitalised words of the name start; the core where the head is in lower case. */
  private int nameStart(NounPhrase phrase) {
    int head = phrase.head();
    int from = head;
    if (!Character.isUpperCase(document.form(head).codePointAt(0))) {
      boolean named =
          head > phrase.core() + 1
              && document.tag(head - 1).startsWith("NNP")
              && !sightings.isTaken(head - 1)
              && Character.isLowerCase(document.form(head - 2).codePointAt(0))
              && document.tag(head - 2).matches("JJ|NN");
      return named ? head - 1 : phrase.core();
    }
    while (from > phrase.core()
        && (Character.isUpperCase(document.form(from - 1).codePointAt(0))
            || (from - 1 > phrase.core()
                && (document.tag(from - 1).equals("CD")
                    || (document.tag(from - 1).equals("POS") && sightings.actor(from - 2) == null)
                    || isGlued(from - 1)
                    || document.lower(from - 1).equals("of")
                    || document.lower(from - 1).equals("and")
                    || document.lower(from - 1).equals("&")
                    || NameWords.isParticle(document.lower(from - 1)))
                && Character.isUpperCase(document.form(from - 2).codePointAt(0))))) {
      from--;
    }
    return from;
  }

  /** Whether the token is a hyphen in a word: "WSET-TV". */
  private boolean isGlued(int token) {
    return document.form(token).equals("-")
        && document.end(token - 1) == document.start(token)
        && document.end(token) == document.start(token + 1);
  }

  private @Nullable String country(NounPhrase phrase, @Nullable ActorMention inside) {
    if (inside != null && inside.form() != ActorMention.Form.CAPITAL) {
      return inside.code();
    }
    if (inside != null) {
      return inside.code();
    }
    String word = document.lower(phrase.head());
    boolean state =
        OF_STATE.contains(word)
            && !word.equals("party")
            && !word.equals("committee")
            && !word.equals("agency")
            && !word.equals("media")
            && !word.equals("tv")
            && !word.equals("television")
            && !word.equals("council")
            && !word.equals("broadcaster");
    return state ? context() : null;
  }

  /** The state that the article is about where none is printed, or null. */
  @Nullable String context() {
    return roles.context();
  }

  private static @Nullable String code(@Nullable ActorMention mention) {
    return mention == null ? null : mention.code();
  }

  /** The first state or body printed in [first, last), or null. */
  @Nullable ActorMention actorWithin(int first, int last) {
    for (int i = first; i < last; i++) {
      ActorMention actor = sightings.actor(i);
      if (actor != null) {
        return actor;
      }
    }
    return null;
  }

  /** Whether the words name more than one state or body. */
  boolean isSeveral(int first, int last) {
    String code = null;
    for (int i = first; i < last; i++) {
      ActorMention actor = sightings.actor(i);
      if (actor != null) {
        if (code != null && !code.equals(actor.code())) {
          return true;
        }
        code = actor.code();
      }
    }
    return false;
  }

  /** A name in lower case without its article: "the two ministers" is "two ministers". */
  static String bare(String printed) {
    String lower = printed.toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") ? printed.substring(4) : printed;
  }

  /** What a document or thing is called that speaks: "A report" is "report". */
  static String ofThing(String printed) {
    int word = printed.indexOf(' ') + 1;
    boolean article =
        word > 0 && ARTICLES.contains(printed.substring(0, word - 1).toLowerCase(Locale.ROOT));
    String bare = article ? printed.substring(word) : printed;
    boolean initials = bare.length() > 1 && Character.isUpperCase(bare.charAt(1));
    return initials ? bare : bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
  }
}
