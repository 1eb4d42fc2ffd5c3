package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.model.Office;
import org.entente.model.Role;
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
          "ayatollah",
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

  private final Sightings sightings;
  private final @Nullable String home;
  private final List<FoundRole> found;
  private final List<OfficePhrase> phrases;
  private final @Nullable String main;

  /**
   * @param home the state of the office that publishes the article, or null
   */
  Roles(
      Sightings sightings, List<OfficePhrase> phrases, List<FoundRole> raw, @Nullable String home) {
    this.sightings = sightings;
    this.phrases = phrases;
    this.home = home;
    this.main = sightings.mainCountry();
    for (FoundRole role : raw) {
      Office office = role.role().office();
      if (office.country() != null && !role.role().former()) {
        role.person().of(office.country());
      }
    }
    List<FoundRole> placed = new ArrayList<>();
    for (FoundRole role : raw) {
      placed.add(placed(role));
    }
    this.found = once(placed);
    for (FoundRole role : found) {
      role.person().add(role.role());
    }
  }

  /** Each person-office pair once, where it was printed first, in text order. */
  List<FoundRole> all() {
    return found;
  }

  private FoundRole placed(FoundRole role) {
    Role held = role.role();
    Office office = held.office();
    if (office.country() != null || office.organisation() != null) {
      return role;
    }
    String country = country(office.title(), role.person(), role.first());
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

  /** The state that an office printed without one belongs to; null if it is none of a state. */
  @Nullable String country(String title, @Nullable Person person, int token) {
    if (!isOfState(title)) {
      return null;
    }
    if (person != null && person.state() != null) {
      return person.state();
    }
    OfficePhrase nearest = null;
    for (OfficePhrase phrase : phrases) {
      if (phrase.country() != null
          && phrase.title().equals(title)
          && (phrase.first() <= token || nearest == null)) {
        nearest = phrase;
      }
    }
    if (nearest != null) {
      return nearest.country();
    }
    return home != null ? home : main;
  }

  /** Whether offices of this title are a state's, so that one can be named without saying which. */
  static boolean isOfState(String title) {
    for (String word : Person.words(title)) {
      if (STATE_WORDS.contains(word)) {
        return true;
      }
    }
    return title.equals("member of parliament");
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
    return List.copyOf(once.values());
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
    return false;
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

  private static boolean matches(OfficePhrase phrase, Office office) {
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
