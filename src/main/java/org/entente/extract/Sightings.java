package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.lexicon.Actor;
import org.entente.lexicon.ActorMention;
import org.entente.lexicon.Actors;
import org.entente.lexicon.InstitutionMention;
import org.entente.lexicon.Leaders;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.OfficeMention;
import org.entente.lexicon.Offices;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/** What the lexicon knows of a document, by token. */
final class Sightings {
  private final Document document;
  private final Actors actors;
  private final Leaders leaders;
  private final Offices titles;
  private final List<ActorMention> actorMentions = new ArrayList<>();
  private final List<ActorMention> places = new ArrayList<>();
  private final List<OfficeMention> officeMentions = new ArrayList<>();
  private final @Nullable ActorMention[] actorAt;
  private final @Nullable ActorMention[] placeAt;
  private final @Nullable OfficeMention[] officeAt;
  private final @Nullable InstitutionMention[] institutionAt;

  Sightings(Document document, Lexicon lexicon) {
    this.document = document;
    this.actors = lexicon.actors();
    this.leaders = lexicon.leaders();
    this.titles = lexicon.offices();
    int size = document.size();
    actorAt = new ActorMention[size];
    placeAt = new ActorMention[size];
    officeAt = new OfficeMention[size];
    institutionAt = new InstitutionMention[size];
    for (int s = 0; s < document.sentences(); s++) {
      int first = document.first(s);
      int last = document.last(s);
      for (ActorMention mention : actors.find(document, first, last)) {
        if (!isMoney(mention)) {
          actorMentions.add(mention);
          fill(actorAt, mention.first(), mention.last(), mention);
        }
      }
      for (ActorMention mention : actors.places(document, first, last)) {
        if (!isInName(mention.first(), mention.last(), first, last)) {
          places.add(mention);
          fill(placeAt, mention.first(), mention.last(), mention);
        }
      }
      for (OfficeMention mention : titles.find(document, first, last)) {
        boolean word = mention.last() - mention.first() == 1;
        if (!word || !(isGivenName(mention.first(), last) || isSurname(mention.first(), first))) {
          officeMentions.add(mention);
          fill(officeAt, mention.first(), mention.last(), mention);
        }
      }
      for (InstitutionMention mention : lexicon.institutions().find(document, first, last)) {
        fill(institutionAt, mention.first(), mention.last(), mention);
      }
    }
    List<ActorMention> givenNames = places.stream().filter(this::isGivenAfterTitle).toList();
    places.removeAll(givenNames);
    givenNames.forEach(name -> placeAt[name.first()] = null);
  }

  /** "Governor Rosario Abayon": a city's name between a title and a surname. */
  private boolean isGivenAfterTitle(ActorMention place) {
    int name = place.first();
    int next = place.last();
    return next - name == 1
        && name > 0
        && next < document.size()
        && document.tag(next).startsWith("NNP")
        && place(next) == null
        && !isTaken(next)
        && (office(name - 1) != null || NameWords.honorific(document.form(name - 1)) != null);
  }

  /** "US$25": a currency, not the state that has it. */
  private boolean isMoney(ActorMention mention) {
    int next = mention.last();
    return next < document.size()
        && document.form(next).startsWith("$")
        && document.start(next) == document.end(next - 1);
  }

  /** "Carlos Medina", "Victoria Nuland": a place's name in a person's. */
  private boolean isInName(int from, int to, int first, int last) {
    return to - from == 1
        && ((from > first && isGivenName(from - 1, last)) || isGivenName(from, last));
  }

  /** Whether the token is a given name with a capitalised word after it: "Amir Qasemi". */
  private boolean isGivenName(int token, int last) {
    Gender gender = GivenNames.gender(document.form(token));
    return (gender == Gender.MALE || gender == Gender.FEMALE)
        && token + 1 < last
        && Character.isUpperCase(document.form(token + 1).codePointAt(0))
        && actor(token + 1) == null;
  }

  /** "Steve Peers", "Mary Bishop": a capitalised word after a given name, or its initial. */
  private boolean isSurname(int token, int first) {
    if (token <= first || !Character.isUpperCase(document.form(token).codePointAt(0))) {
      return false;
    }
    Gender gender = GivenNames.gender(document.form(token - 1));
    return (gender == Gender.MALE || gender == Gender.FEMALE) && office(token - 1) == null;
  }

  private static <T> void fill(@Nullable T[] at, int first, int last, T mention) {
    for (int i = first; i < last; i++) {
      at[i] = mention;
    }
  }

  Document document() {
    return document;
  }

  /** The states and bodies printed, in text order. */
  List<ActorMention> actors() {
    return actorMentions;
  }

  /** The states, bodies, regions and cities printed. */
  List<ActorMention> actorsAndPlaces() {
    List<ActorMention> all = new ArrayList<>(actorMentions);
    all.addAll(places);
    return all;
  }

  /** The offices printed, in text order. */
  List<OfficeMention> offices() {
    return officeMentions;
  }

  /** The state or body whose mention covers the token, or null. */
  @Nullable ActorMention actor(int token) {
    return token < 0 || token >= actorAt.length ? null : actorAt[token];
  }

  /**
   * The state that the token names if what follows it is left out, or null: "Jordan" in "King of
   * Jordan Abdullah", which is no given name there.
   */
  @Nullable ActorMention state(int token) {
    if (token < 0 || token >= document.size() || !document.tag(token).startsWith("NNP")) {
      return null;
    }
    for (Actor actor : actors.all()) {
      if (actor.kind() == Actor.Kind.COUNTRY && actor.name().equals(document.form(token))) {
        return new ActorMention(token, token + 1, actor.code(), ActorMention.Form.NAME);
      }
    }
    return null;
  }

  /** The region or city whose mention covers the token, or null. */
  @Nullable ActorMention place(int token) {
    return token < 0 || token >= placeAt.length ? null : placeAt[token];
  }

  /** The office whose mention covers the token, or null. */
  @Nullable OfficeMention office(int token) {
    return token < 0 || token >= officeAt.length ? null : officeAt[token];
  }

  /** The institution whose mention covers the token, or null. */
  @Nullable InstitutionMention institution(int token) {
    return token < 0 || token >= institutionAt.length ? null : institutionAt[token];
  }

  /** Whether the generic title is an occupation and no office of a state or body. */
  boolean isOccupation(String title) {
    return titles.isOccupation(title);
  }

  boolean isTaken(int token) {
    return actor(token) != null || office(token) != null || institution(token) != null;
  }

  boolean isCountry(String code) {
    return actors.actor(code).kind() == Actor.Kind.COUNTRY;
  }

  Actor actorOf(String code) {
    return actors.actor(code);
  }

  /** Whether the person has the name of a leader of the state. */
  Leaders.Match leads(Person person, String state) {
    return leaders.match(String.join(" ", person.nameWords()), state);
  }

  /** The state that most of the text is about, earlier mentions counting more; or null. */
  @Nullable String mainCountry() {
    Map<String, Double> weight = new TreeMap<>();
    for (ActorMention mention : actorsAndPlaces()) {
      if (isCountry(mention.code())) {
        int sentence = document.sentence(mention.first());
        weight.merge(mention.code(), 1 + 2.0 / (1 + sentence), Double::sum);
      }
    }
    String best = null;
    double most = 0;
    for (Map.Entry<String, Double> entry : weight.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }
}
