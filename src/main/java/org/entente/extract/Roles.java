package org.entente.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.lexicon.ActorMention;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which office in one article. An office of state that is printed without its state gets
 * the one of the same person's other offices, of the same office's other mentions, or the state
 * that the article is mostly about.
 */
final class Roles {
  private static final Set<String> STATE_WORDS =
      Set.of(
          "president",
          "minister",
          "chancellor",
          "premier",
          "senator",
          "governor",
          "mayor",
          "congressman",
          "congresswoman",
          "king",
          "queen",
          "emir",
          "sultan",
          "parliament",
          "taoiseach",
          "prosecutor",
          "sheriff",
          "police",
          "secretary",
          "treasurer",
          "ruler",
          "representative",
          "prince",
          "princess",
          "monarch",
          "lawmaker",
          "legislator",
          "mp",
          "parliamentarian",
          "general",
          "admiral",
          "colonel",
          "constable",
          "superintendent",
          "undersecretary",
          "counselor",
          "supreme",
          "envoy",
          "ambassador",
          "diplomat",
          "official",
          "judge",
          "whip",
          "speaker",
          "coordinator",
          "negotiator",
          "security",
          "military",
          "army",
          "spokesperson");

  private static final List<String> STATE_TITLES =
      List.of(
          "member of parliament",
          "supreme leader",
          "opposition leader",
          "majority leader",
          "minority leader",
          "republican leader",
          "democratic leader",
          "revolutionary leader",
          "police chief",
          "police commissioner",
          "police director",
          "commandant",
          "chief of staff",
          "chief of the general staff",
          "joint chiefs of staff",
          "administrator",
          "attorney general",
          "speaker of the house",
          "speaker of the state duma",
          "speaker of the federation council",
          "security council",
          "first lady",
          "congress",
          "national security adviser",
          "national security advisor",
          "police officer",
          "press officer",
          "cabinet");
  private static final List<String> LINKS = List.of(" of ", " for ", " to ", " in ", "-elect");

  /** What ends somebody's time in office. */
  private static final Set<String> ENDS =
      Set.of(
          "resignation",
          "death",
          "ouster",
          "overthrow",
          "removal",
          "dismissal",
          "ousting",
          "downfall",
          "departure",
          "assassination");

  /** What nobody ceases to be. */
  private static final Set<String> LASTING =
      Set.of("founder", "co-founder", "author", "writer", "novelist", "scientist", "filmmaker");

  /** Offices that bodies have. */
  private static final Set<String> OF_BODIES =
      Set.of(
          "secretary-general",
          "under-secretary-general",
          "high representative",
          "high commissioner",
          "special rapporteur",
          "director-general");

  /** Ranks and styles: what somebody does says more. */
  private static final Set<String> RANKS =
      Set.of(
          "general",
          "lieutenant general",
          "major general",
          "brigadier general",
          "colonel general",
          "brigadier",
          "colonel",
          "lieutenant colonel",
          "major",
          "captain",
          "lieutenant",
          "first lieutenant",
          "sergeant",
          "staff sergeant",
          "corporal",
          "admiral",
          "vice admiral",
          "rear admiral",
          "professor",
          "doctor",
          "prince",
          "princess");

  private static final Pattern ORDINAL = Pattern.compile("\\d+(st|nd|rd|th)|first|second|third");
  private static final Pattern COMMISSIONER =
      Pattern.compile(
          "(?:european )?commissioner for .*"
              + "|(?:trade|competition|enlargement|fisheries|agriculture|energy|budget|climate|health"
              + "|environment|migration|justice|transport|development|economy|humanitarian aid"
              + "|industry|external relations|home affairs|internal market|digital) commissioner");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Set<String> DATING = Set.of("in", "until", "to", "from", "between", "and");
  private static final int APPOSITION = 20; // tokens from a name to the verb of its clause
  private static final int CLAUSE = 12; // tokens between an office and the year that dates it
  private static final int PAST = 3; // years back from which on an office was held once
  private static final double FIRST = 0.2; // of all weight for the state that opens the article

  private final Sightings sightings;
  private final List<FoundRole> raw;
  private final Cast cast;
  private final @Nullable String home;
  private final OfficeStates states;
  private final List<FoundRole> found;
  private final List<OfficePhrase> phrases;
  private final @Nullable String main;
  private final int year;

  /**
   * @param published the year in which the article appeared, or 0
   * @param home the state of the office that publishes the article, or null
   * @param judge chooses the states of offices that are printed without one
   */
  Roles(
      Sightings sightings,
      Cast cast,
      List<OfficePhrase> phrases,
      List<FoundRole> raw,
      @Nullable String home,
      int published,
      Judge judge) {
    this.year = published;
    this.sightings = sightings;
    this.cast = cast;
    this.raw = raw;
    this.phrases = phrases;
    this.home = home;
    this.main = sightings.mainCountry();
    for (FoundRole role : raw) {
      Office office = role.role().office();
      if (office.country() != null && !role.role().former()) {
        role.person().of(office.country());
      }
    }
    this.states = new OfficeStates(sightings, phrases, raw, home, judge);
    List<FoundRole> placed = new ArrayList<>();
    for (FoundRole role : raw) {
      placed.add(placed(role));
    }
    addUnheld(placed);
    placeFirst(placed);
    this.found = once(new Postings(sightings).complete(placed));
    for (FoundRole role : found) {
      role.person().add(role.role());
    }
  }

  /**
   * In an office's own reports the head is often named and titled apart: "Vladimir Putin spoke
   * ...", "the President of Russia noted". Gives such an office of the issuer's state to the person
   * without one whom the report names most.
   */
  private void addUnheld(List<FoundRole> placed) {
    if (home == null) {
      return;
    }
    for (OfficePhrase phrase : phrases) {
      boolean ours = home.equals(phrase.country()) || isOneOf(phrase);
      if (!ours || phrase.title().equals("leader") || phrase.former() || !phrase.definite()) {
        continue;
      }
      boolean held = false;
      for (FoundRole role : placed) {
        held |=
            matches(phrase.in(home, null), role.role().office())
                && home.equals(role.role().office().country());
      }
      Person person = held ? null : mostNamedWithoutOffice(placed);
      if (person != null) {
        person.of(home);
        placed.add(
            new FoundRole(
                person,
                phrase.in(home, null).role(),
                phrase.first(),
                phrase.last(),
                "title-alone"));
      }
    }
  }

  /** The head of the issuer's own state opens its reports, often without an office. */
  private void placeFirst(List<FoundRole> placed) {
    Document document = sightings.document();
    if (home == null || document.sentences() == 0) {
      return;
    }
    List<Person> first = cast.within(document.first(0), document.last(0));
    if (!first.isEmpty()
        && first.get(0).isSure()
        && placed.stream().noneMatch(r -> r.person() == first.get(0))) {
      first.get(0).of(home);
    }
  }

  /** "The two presidents": the head of the issuer's state is one of them. */
  private boolean isOneOf(OfficePhrase phrase) {
    return phrase.title().equals("president")
        && !phrase.isPlaced()
        && sightings.document().lower(phrase.last() - 1).endsWith("s");
  }

  private @Nullable Person mostNamedWithoutOffice(List<FoundRole> placed) {
    Person best = null;
    for (Person person : cast.people()) {
      boolean free = person.isSure() && placed.stream().noneMatch(r -> r.person() == person);
      if (free && (best == null || person.mentions().size() > best.mentions().size())) {
        best = person;
      }
    }
    return best;
  }

  /** Each person-office pair once, where it was printed first, in text order. */
  List<FoundRole> all() {
    return found;
  }

  private FoundRole placed(FoundRole role) {
    Role held = asOfNow(role);
    Office office = completed(bodied(held.office(), role.first()));
    if (sightings.isOccupation(office.title()) || isSkipper(role)) {
      office = new Office(office.title(), null, null, office.organisation());
      return new FoundRole(
          role.person(),
          new Role(office, held.former(), held.future(), held.acting()),
          role.first(),
          role.last(),
          role.rule());
    }
    if (office.country() != null || office.organisation() != null) {
      return new FoundRole(
          role.person(),
          new Role(office, held.former(), held.future(), held.acting()),
          role.first(),
          role.last(),
          role.rule());
    }
    String country = states.of(office.title(), role.person(), role.first());
    if (country == null) {
      return role;
    }
    if (role.person().state() == null) {
      role.person().of(country);
    }
    return new FoundRole(
        role.person(),
        new Role(
            new Office(office.title(), country, office.to(), null),
            held.former(),
            held.future(),
            held.acting()),
        role.first(),
        role.last(),
        role.rule());
  }

  /** The role, a former one if its holder is dead. */
  private Role asOfNow(FoundRole role) {
    Role held = role.role();
    boolean lasting = LASTING.contains(held.office().title());
    boolean former = !lasting && (held.former() || isDead(role) || isGone(role) || isPast(role));
    return new Role(held.office(), former, held.future(), held.acting());
  }

  /** Whether it is a captain in small letters: one of a ship or a team, not of an army. */
  private boolean isSkipper(FoundRole role) {
    Document document = sightings.document();
    boolean named = false;
    for (int i = role.first(); i < role.last(); i++) {
      named |= document.form(i).equals("captain");
    }
    return named && role.role().office().title().equals("captain");
  }

  /** "President Hosni Mubarak's resignation", "the ouster of President Zelaya". */
  private boolean isGone(FoundRole role) {
    Document document = sightings.document();
    int sentence = document.sentence(role.first());
    int last = role.last();
    if (last < document.last(sentence) && document.tag(last).equals("POS")) {
      for (int i = last + 1; i < Math.min(document.last(sentence), last + 3); i++) {
        if (ENDS.contains(document.lower(i))) {
          return true;
        }
      }
    }
    int of = role.first() - 1;
    return of > document.first(sentence)
        && document.lower(of).equals("of")
        && ENDS.contains(document.lower(of - 1));
  }

  /** "President Bush signed it in 1991", "served under President Nixon". */
  private boolean isPast(FoundRole role) {
    Document document = sightings.document();
    int start = document.first(document.sentence(role.first()));
    int end = document.last(document.sentence(role.first()));
    if (role.rule().equals("title-name")) {
      int i = role.first() - 1;
      if (i >= start && document.tag(i).equals("DT")) {
        i--;
      }
      if (i >= start && document.lower(i).equals("under")) {
        return true;
      }
    }
    return isDated(role.first() - 1, -1, start, end) || isDated(role.last(), 1, start, end);
  }

  /** Whether a year long past stands in the same clause, this way from the token. */
  private boolean isDated(int token, int step, int start, int end) {
    Document document = sightings.document();
    for (int i = token; i > start && i < end && Math.abs(i - token) < CLAUSE; i += step) {
      String tag = document.tag(i);
      if (tag.startsWith("W") || tag.equals("``") || tag.equals("''") || tag.equals(":")) {
        return false;
      }
      if (YEAR.matcher(document.form(i)).matches() && DATING.contains(document.lower(i - 1))) {
        return Integer.parseInt(document.form(i)) <= year - PAST;
      }
    }
    return false;
  }

  /**
   * "Qaboos bin Said, the long-serving Sultan, died", "King Hussein of Jordan who died in 1999".
   */
  private boolean isDead(FoundRole role) {
    if (isInOffice(role)) {
      return false;
    }
    if (dies(role.last())) {
      return true;
    }
    for (NameSpan mention : role.person().mentions()) {
      if (dies(mention.last())) {
        return true;
      }
    }
    return false;
  }

  /** "Pavel Horak, the president of X, died on Monday": the office was held till now. */
  private boolean isInOffice(FoundRole role) {
    Document document = sightings.document();
    int comma = role.last();
    if (!role.rule().equals("name-title") || comma + 1 >= document.size()) {
      return false;
    }
    int end = document.last(document.sentence(comma));
    int verb = document.form(comma).equals(",") ? comma + 1 : comma;
    if (verb >= end || !document.lower(verb).equals("died")) {
      return false;
    }
    for (int i = role.first(); i < role.last(); i++) {
      String word = document.lower(i);
      if (ORDINAL.matcher(word).matches() || word.startsWith("long")) {
        return false;
      }
    }
    for (int i = verb; i < Math.min(end, verb + APPOSITION); i++) {
      if (document.form(i).matches("(19|20)\\d\\d")) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words from the token on say that the one named before it has died. */
  private boolean dies(int token) {
    Document document = sightings.document();
    if (token >= document.size()) {
      return false;
    }
    int end = Math.min(document.last(document.sentence(token - 1)), token + APPOSITION);
    int i = token;
    if (i < end && document.form(i).equals(",")) {
      int close = i + 1;
      while (close < end && !document.form(close).equals(",")) {
        close++;
      }
      i = i + 1 < end && document.lower(i + 1).equals("who") ? i + 1 : close + 1;
    }
    while (i < end
        && (document.lower(i).equals("who")
            || document.lemma(i).equals("have")
            || document.tag(i).startsWith("RB"))) {
      i++;
    }
    return i < end
        && (document.lower(i).equals("died")
            || document.lower(i).equals("dies")
            || (document.lower(i).equals("passed")
                && i + 1 < end
                && document.lower(i + 1).equals("away")));
  }

  /** "The current Secretary-General", "the head of the team": of the body named last before. */
  private Office bodied(Office office, int token) {
    String title = office.title();
    if (title.equals("general secretary") && "UN".equals(office.organisation())) {
      return new Office("secretary-general", office.country(), office.to(), "UN");
    }
    if (isCommissioner(title) && office.country() == null && office.organisation() == null) {
      boolean union = sightings.actors().stream().anyMatch(a -> a.code().equals("EU"));
      return union ? new Office(title, null, office.to(), "EU") : office;
    }
    boolean sent = title.equals("head of the team") || title.equals("head of the mission");
    if (!(sent || OF_BODIES.contains(title))
        || office.country() != null
        || office.organisation() != null) {
      return office;
    }
    String body = null;
    for (ActorMention mention : sightings.actors()) {
      if (!sightings.isCountry(mention.code()) && (body == null || mention.first() < token)) {
        body = mention.code();
      }
    }
    if (sent && body == null) {
      return office;
    }
    return new Office(title, null, office.to(), body);
  }

  /** "Trade commissioner", "commissioner for fisheries": offices of the European Commission. */
  private static boolean isCommissioner(String title) {
    return COMMISSIONER.matcher(title).matches();
  }

  /** "Secretary Blinken" in a report of the Department of State: the secretary of state. */
  private Office completed(Office office) {
    boolean state =
        "USA".equals(home)
            && (office.title().equals("secretary") || office.title().equals("deputy secretary"));
    return state
        ? new Office(office.title() + " of state", "USA", office.to(), office.organisation())
        : office;
  }

  /**
   * The state of an office whose holder is not named, printed at the token without one; null if it
   * is none of a state.
   */
  @Nullable String state(String title, int token) {
    return states.guess(title, null, token);
  }

  /** The state that the article is about. */
  @Nullable String context() {
    Set<String> presidents = new HashSet<>();
    String unheld = null;
    for (OfficePhrase phrase : phrases) {
      if (phrase.country() != null && !phrase.former() && phrase.title().equals("president")) {
        if (isHeld(phrase)) {
          presidents.add(phrase.country());
        } else if (unheld == null || phrase.first() == 0) {
          unheld = phrase.country();
        }
      }
    }
    if (unheld != null && !presidents.contains(unheld)) {
      return unheld;
    }
    String likely = likely();
    return likely != null ? likely : home != null ? home : main;
  }

  private boolean isHeld(OfficePhrase phrase) {
    for (FoundRole role : raw) {
      if (role.first() <= phrase.head() && phrase.head() < role.last()) {
        return true;
      }
    }
    return false;
  }

  static boolean isUnique(String title) {
    return isLeader(title) || title.endsWith("minister") || title.endsWith("president");
  }

  /** The state named most in the article, earlier mentions counting more. */
  private @Nullable String likely() {
    Map<String, Double> weights = new TreeMap<>();
    Document document = sightings.document();
    double all = 1;
    for (ActorMention mention : sightings.actorsAndPlaces()) {
      if (sightings.isCountry(mention.code())) {
        double weight = 1 + 2.0 / (1 + document.sentence(mention.first()));
        all += weight;
        weights.merge(mention.code(), weight, Double::sum);
      }
    }
    double share = all;
    weights.replaceAll((code, weight) -> weight / share);
    ActorMention first = sightings.actors().isEmpty() ? null : sightings.actors().get(0);
    if (first != null && first.first() == 0) {
      weights.computeIfPresent(first.code(), (code, weight) -> weight + FIRST);
    }
    String best = null;
    double most = 0;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }

  /** Whether offices of this title are a state's, so that one can be named without saying which. */
  static boolean isOfState(String title) {
    String head = title;
    for (String link : LINKS) {
      int at = title.indexOf(link);
      head = at > 0 && at < head.length() ? title.substring(0, at) : head;
    }
    String last = head.substring(head.lastIndexOf(' ') + 1);
    return STATE_WORDS.contains(last)
        || STATE_TITLES.stream().anyMatch(title::endsWith)
        || title.startsWith("foreign minister")
        || title.equals("member of congress");
  }

  private static List<FoundRole> once(List<FoundRole> all) {
    Map<String, FoundRole> once = new LinkedHashMap<>();
    for (FoundRole role : all) {
      Role held = role.role();
      Office office = held.office();
      String pair =
          role.person().name() + "|" + office.title() + "|" + held.former() + held.future();
      FoundRole known = once.get(pair);
      if (known == null || (isPlaced(role) && !isPlaced(known))) {
        once.put(pair, role);
      }
    }
    List<FoundRole> kept = new ArrayList<>();
    for (FoundRole role : once.values()) {
      boolean shortened = false;
      for (FoundRole other : once.values()) {
        shortened |= other.person() == role.person() && isShort(role.role(), other.role());
      }
      if (!shortened) {
        kept.add(role);
      }
    }
    return List.copyOf(kept);
  }

  /** "secretary" beside "secretary of state", "minister" beside "foreign minister". */
  private static boolean isShort(Role role, Role other) {
    String title = role.office().title();
    String longer = other.office().title();
    return role.former() == other.former()
        && !title.equals(longer)
        && (longer.startsWith(title + " of ")
            || longer.startsWith(title + " for ")
            || longer.endsWith(" " + title));
  }

  private static boolean isPlaced(FoundRole role) {
    Office office = role.role().office();
    return office.country() != null || office.organisation() != null;
  }

  /**
   * The office that the person is given last before or at {@code token}, else first after it; null
   * if the article gives none. Present offices come before former ones.
   */
  @Nullable Role of(Person person) {
    Role best = null;
    for (FoundRole role : found) {
      if (role.person() == person && better(role.role(), best)) {
        best = role.role();
      }
    }
    return best;
  }

  /** Whether the title is a rank or style, beside which an office says more. */
  static boolean isRank(String title) {
    return RANKS.contains(title);
  }

  private static boolean better(Role role, @Nullable Role best) {
    if (best == null) {
      return true;
    }
    if (role.former() != best.former()) {
      return best.former();
    }
    if (role.future() != best.future()) {
      return best.future();
    }
    String title = role.office().title();
    String before = best.office().title();
    if (RANKS.contains(title) != RANKS.contains(before)) {
      return RANKS.contains(before);
    }
    return isOfParty(best.office()) && isGoverning(title) && role.office().country() != null;
  }

  /** Whether it is a party's leadership, beside which an office of state counts more. */
  private static boolean isOfParty(Office office) {
    return office.title().equals("leader") && office.organisation() != null;
  }

  private static boolean isGoverning(String title) {
    return title.endsWith("minister") || title.equals("president") || title.equals("chancellor");
  }

  /**
   * Who holds the office of a phrase that names nobody: the one of those with that title who was
   * named last before it; null if nobody has it.
   */
  @Nullable Person holder(OfficePhrase phrase) {
    Person best = null;
    int closest = Integer.MAX_VALUE;
    for (FoundRole role : found) {
      Office office = role.role().office();
      if (!matches(phrase, office)) {
        continue;
      }
      int distance = distance(role.person(), phrase.first());
      if (role.role().former() != phrase.former()) {
        distance += 5000;
      }
      if (distance < closest) {
        closest = distance;
        best = role.person();
      }
    }
    return best;
  }

  static boolean matches(OfficePhrase phrase, Office office) {
    if (phrase.country() != null
        && office.country() != null
        && !phrase.country().equals(office.country())) {
      return false;
    }
    if (phrase.organisation() != null
        && office.organisation() != null
        && !phrase.organisation().equals(office.organisation())) {
      return false;
    }
    String title = phrase.title();
    String held = office.title();
    if (title.equals(held) || held.endsWith(" " + title) || held.startsWith(title + " ")) {
      return true;
    }
    return title.equals("leader") && isLeader(held);
  }

  private static boolean isLeader(String title) {
    return switch (title) {
      case "president",
          "prime minister",
          "chancellor",
          "premier",
          "king",
          "queen",
          "emir",
          "sultan",
          "supreme leader",
          "opposition leader",
          "taoiseach",
          "chief minister",
          "first minister" ->
          true;
      default -> false;
    };
  }

  /** Tokens since the person was last named before the token; far more if only after it. */
  static int distance(Person person, int token) {
    int best = Integer.MAX_VALUE - 10_000;
    for (NameSpan mention : person.mentions()) {
      int distance =
          mention.first() <= token ? token - mention.first() : 100_000 + mention.first() - token;
      best = Math.min(best, distance);
    }
    return best;
  }

  Sightings sightings() {
    return sightings;
  }
}
