package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.lexicon.ActorMention;
import org.entente.model.Office;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Offices told by those of others: "his Brazilian counterpart, Ann Fry", "her colleague from Chad,
 * Ann Fry", "his deputy, Ann Fry", "her predecessor, Ann Fry".
 */
final class Counterparts {
  private static final Set<String> PEERS = Set.of("counterpart", "colleague");
  private static final Set<String> OWNERS = Set.of("his", "her", "their", "its");
  private static final int REACH = 60; // tokens back to the one whose counterpart it is
  private static final int NOUNS = 5; // tokens between "his" and the noun

  private final Sightings sightings;
  private final Document document;
  private final Cast cast;
  private final List<FoundRole> known;

  /** What the noun at a token says: the state of the other office, and where it ends. */
  private record Peer(@Nullable String country, int last) {}

  private Counterparts(Sightings sightings, Cast cast, List<FoundRole> known) {
    this.sightings = sightings;
    this.document = sightings.document();
    this.cast = cast;
    this.known = known;
  }

  /** The offices of those who are called somebody's counterpart, deputy, predecessor. */
  static List<FoundRole> find(Sightings sightings, Cast cast, List<FoundRole> known) {
    Counterparts counterparts = new Counterparts(sightings, cast, known);
    List<FoundRole> found = new ArrayList<>();
    for (int i = 1; i < counterparts.document.size(); i++) {
      FoundRole role = counterparts.at(i);
      if (role != null) {
        found.add(role);
      }
    }
    return found;
  }

  private @Nullable FoundRole at(int noun) {
    String word = document.lower(noun);
    boolean peer = PEERS.contains(word);
    if (!peer
        && !word.equals("deputy")
        && !word.equals("predecessor")
        && !word.equals("successor")) {
      return null;
    }
    int start = document.first(document.sentence(noun));
    int end = document.last(document.sentence(noun));
    int owner = owner(noun, start);
    Peer of = peer(noun, end);
    Person person = owner < 0 ? null : named(of.last(), end, peer);
    if (person == null || (peer && of.country() == null)) {
      return null;
    }
    FoundRole other =
        document.tag(owner).equals("POS")
            ? named(owner, of.country())
            : other(owner, of.country(), person);
    if (other == null) {
      return null;
    }
    Office office = other.role().office();
    OfficePhrase phrase =
        new OfficePhrase(
            noun,
            noun,
            of.last(),
            (word.equals("deputy") ? "deputy " : "") + office.title(),
            peer ? of.country() : office.country(),
            null,
            peer ? null : office.organisation(),
            word.equals("predecessor"),
            false,
            false,
            true);
    person.setSure();
    return new FoundRole(person, phrase.role(), owner, of.last(), "counterpart");
  }

  /** The token of "his" or "'s" before the noun, or -1. */
  private int owner(int noun, int start) {
    for (int i = noun - 1; i >= Math.max(start, noun - NOUNS); i--) {
      if (OWNERS.contains(document.lower(i)) || document.tag(i).equals("POS")) {
        return i;
      }
      boolean between =
          sightings.actor(i) != null
              || document.tag(i).startsWith("JJ")
              || document.tag(i).equals("HYPH")
              || document.tag(i).startsWith("NN");
      if (!between || cast.at(i) != null) {
        return -1;
      }
    }
    return -1;
  }

  /** The state before the noun, or after "from", "of" or "in" behind it. */
  private Peer peer(int noun, int end) {
    ActorMention before = sightings.actor(noun - 1);
    if (before != null && sightings.isCountry(before.code())) {
      return new Peer(before.code(), noun + 1);
    }
    int i = noun + 1;
    if (i + 1 < end && Set.of("from", "of", "in").contains(document.lower(i))) {
      int place = document.lower(i + 1).equals("the") ? i + 2 : i + 1;
      ActorMention actor = sightings.actor(place);
      ActorMention state = actor == null ? sightings.place(place) : actor;
      if (state != null && sightings.isCountry(state.code())) {
        return new Peer(state.code(), state.last());
      }
    }
    return new Peer(null, noun + 1);
  }

  /** Who is named at the token, behind a comma or, if one may stand there, a title. */
  private @Nullable Person named(int token, int end, boolean titled) {
    for (int i = token; i < Math.min(end, token + 4); i++) {
      Person person = cast.at(i);
      if (person != null) {
        return person;
      }
      boolean title =
          NameWords.honorific(document.form(i)) != null || (titled && sightings.office(i) != null);
      if (!title && !document.form(i).equals(",") && !document.form(i).equals(".")) {
        return null;
      }
    }
    return null;
  }

  /**
   * The office of the one who was named last before the token, of another state; of those whom a
   * pronoun there may mean.
   */
  private @Nullable FoundRole other(int token, @Nullable String country, Person person) {
    Gender gender =
        switch (document.lower(token)) {
          case "his" -> Gender.MALE;
          case "her" -> Gender.FEMALE;
          default -> Gender.UNKNOWN;
        };
    for (int i = token - 1; i >= Math.max(0, token - REACH); i--) {
      Person before = cast.at(i);
      if (before == null
          || before == person
          || !before.isSure()
          || (gender != Gender.UNKNOWN && !before.gender().agrees(gender))) {
        continue;
      }
      FoundRole held = held(before, country);
      if (held != null) {
        return held;
      }
    }
    return null;
  }

  /** The office of the one who is named right before "'s" at the token. */
  private @Nullable FoundRole named(int possessive, @Nullable String country) {
    Person person = cast.at(possessive - 1);
    return person == null ? null : held(person, country);
  }

  /** The first present office of the person that is no mere rank and none of the state's. */
  private @Nullable FoundRole held(Person person, @Nullable String country) {
    for (FoundRole role : known) {
      boolean present = !role.role().former() && !role.role().future();
      if (role.person() == person && present && !Roles.isRank(role.role().office().title())) {
        String state = role.role().office().country();
        return country != null && country.equals(state) ? null : role;
      }
    }
    return null;
  }
}
