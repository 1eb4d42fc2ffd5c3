package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.learn.Hash;
import org.entente.lexicon.ActorMention;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which state an office belongs to that is printed without one: a learned choice among the states
 * that the article names, and none. It weighs where each state is named, what else the person and
 * the others with the same title hold, and who publishes the article.
 */
final class OfficeStates {
  /** The code of no state. */
  static final String NONE = "";

  /** What people are by themselves or for an organisation, never for a state unless it is said. */
  private static final Set<String> PRIVATE =
      Set.of(
          "analyst",
          "columnist",
          "ceo",
          "reporter",
          "editor",
          "professor",
          "correspondent",
          "manager",
          "researcher",
          "specialist",
          "expert",
          "author",
          "writer",
          "co-founder",
          "broadcaster",
          "commentator",
          "engineer",
          "scholar",
          "economist",
          "historian",
          "journalist",
          "ayatollah",
          "archbishop",
          "imam",
          "rabbi",
          "owner",
          "barrister",
          "scientist",
          "lawyer",
          "nurse",
          "doctor",
          "physician",
          "surgeon",
          "teacher",
          "lecturer",
          "student",
          "farmer",
          "actor",
          "actress",
          "singer",
          "player",
          "publicist",
          "blogger",
          "psychologist",
          "anthropologist",
          "sociologist",
          "biologist",
          "physicist",
          "chemist");

  private static final double HELD = 0.25; // of a state's weight if another holds the office
  private static final double NEAR = 0.2; // of all weight for the state named last before it

  private final Sightings sightings;
  private final Document document;
  private final List<OfficePhrase> phrases;
  private final List<FoundRole> raw;
  private final @Nullable String home;
  private final Judge judge;
  private final StateMentions mentions;
  private @Nullable String last;
  private int lastToken;

  /**
   * @param raw the offices that the article gives to people, as printed
   * @param home the state of the office that publishes the article, or null
   */
  OfficeStates(
      Sightings sightings,
      List<OfficePhrase> phrases,
      List<FoundRole> raw,
      @Nullable String home,
      Judge judge) {
    this.sightings = sightings;
    this.document = sightings.document();
    this.phrases = phrases;
    this.raw = raw;
    this.home = home;
    this.judge = judge;
    this.mentions = new StateMentions(sightings);
  }

  /**
   * The state of an office that somebody named holds, or null if it is none of a state.
   *
   * @param token where it is printed
   */
  @Nullable String of(String title, Person person, int token) {
    if (PRIVATE.contains(head(title))) {
      return null;
    }
    int at = Math.max(0, Math.min(token, document.size() - 1));
    String guess = guess(title, person, at);
    if (home != null && home.equals(guess) && isHome(title)) {
      return home;
    }
    Set<String> states = new TreeSet<>(mentions.codes());
    if (home != null) {
      states.add(home);
    }
    if (person.state() != null) {
      states.add(person.state());
    }
    List<String> codes = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    codes.add(NONE);
    choices.add(none(title, person, guess));
    for (String code : states) {
      codes.add(code);
      choices.add(choice(code, title, person, at, guess));
    }
    String best = codes.get(judge.state(person, title, codes, choices));
    if (best.equals(NONE)) {
      return null;
    }
    last = best;
    lastToken = at;
    return best;
  }

  private Choice none(String title, Person person, @Nullable String guess) {
    Choice choice = new Choice();
    int known = Choice.bit(Roles.isOfState(title));
    int issued = Choice.bit(home != null);
    int whose = person.state() == null ? 1 : 2;
    choice.add(1, Hash.of(title));
    choice.add(2, Hash.of(head(title)));
    choice.add(3, known, issued);
    choice.add(4, known, whose);
    choice.add(5, Hash.of(head(title)), issued, whose);
    choice.add(7, Choice.bit(guess == null));
    choice.add(8, Choice.bit(guess == null), issued, whose);
    choice.add(6, Choice.bucket(mentions.codes().size()), known);
    return choice;
  }

  /** The word of the title that says what its holder is: "commander" of "commander of the navy". */
  private static String head(String title) {
    int end = title.length();
    for (String link : List.of(" of ", " for ", " to ", " in ", " on ")) {
      int at = title.indexOf(link);
      end = at > 0 ? Math.min(end, at) : end;
    }
    String words = title.substring(0, end);
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private Choice choice(
      String code, String title, Person person, int token, @Nullable String guess) {
    Choice choice = new Choice();
    int head = Hash.of(head(title));
    List<ActorMention> own = mentions.of(code);
    int issuer = home == null ? 0 : home.equals(code) ? 1 : 2;
    int rank = mentions.rank(code);
    int share = own.size() * 8 / Math.max(1, mentions.size());
    choice.add(20, issuer, Hash.of(title));
    choice.add(21, issuer, head);
    choice.add(22, rank, share, issuer);
    choice.add(23, rank, Choice.bit(mentions.codes().size() > 2), issuer);
    int guessed = guess == null ? 0 : guess.equals(code) ? 1 : 2;
    choice.add(25, guessed);
    choice.add(26, guessed, issuer, rank);
    choice.add(27, guessed, head);
    person(choice, code, person, own);
    near(choice, code, token, issuer);
    titles(choice, code, title, person, token, issuer);
    introduced(choice, code, title, person, token, issuer);
    if (last != null) {
      int same = Choice.bit(last.equals(code));
      int close =
          document.sentence(lastToken) == document.sentence(token)
              ? 2
              : paragraph(lastToken) == paragraph(token) ? 1 : 0;
      choice.add(90, same, close);
      choice.add(91, same, close, issuer);
    }
    return choice;
  }

  private int paragraph(int token) {
    return document.paragraph(document.sentence(token));
  }

  /** What ties the state to the person elsewhere. */
  private void person(Choice choice, String code, Person person, List<ActorMention> own) {
    int state = person.state() == null ? 0 : person.state().equals(code) ? 1 : 2;
    choice.add(30, state);
    int closest = 20;
    int with = 0;
    for (NameSpan name : person.mentions()) {
      boolean both = false;
      for (ActorMention mention : own) {
        if (document.sentence(mention.first()) == document.sentence(name.first())) {
          both = true;
          int gap =
              mention.first() < name.first()
                  ? name.first() - mention.last()
                  : mention.first() - name.last();
          closest = Math.min(closest, Math.max(0, gap));
        }
      }
      with += both ? 1 : 0;
    }
    int leads =
        switch (sightings.leads(person, code)) {
          case NONE -> 0;
          case PART -> 1;
          case WHOLE -> 2;
        };
    choice.add(34, leads);
    choice.add(35, leads, state);
    choice.add(31, Choice.bucket(closest));
    choice.add(32, Choice.bucket(with), Math.min(4, person.mentions().size()));
    choice.add(33, with * 4 / Math.max(1, person.mentions().size()));
  }

  /** Where the state is named around the office. */
  private void near(Choice choice, String code, int token, int issuer) {
    int sentence = document.sentence(token);
    ActorMention before = mentions.before(code, token);
    ActorMention after = mentions.after(code, token);
    if (before == null) {
      choice.add(40, 0);
    } else {
      int back = sentence - document.sentence(before.first());
      int between = mentions.between(before, token);
      int form = before.form().name().hashCode();
      int paragraphs = Math.min(2, paragraph(token) - paragraph(before.first()));
      choice.add(41, Math.min(4, back), between);
      choice.add(42, Math.min(4, back), between, issuer);
      choice.add(43, Math.min(2, back), form, between);
      choice.add(44, paragraphs, between);
      if (back == 0) {
        choice.add(45, Choice.bucket(token - before.last()), between);
        choice.add(46, Hash.of(link(before)), between);
      }
    }
    if (after == null) {
      choice.add(50, 0);
    } else {
      int on = document.sentence(after.first()) - sentence;
      choice.add(51, Math.min(3, on));
      if (on == 0) {
        choice.add(52, Choice.bucket(after.first() - token), after.form().name().hashCode());
        choice.add(53, Hash.of(link(after)));
      }
    }
  }

  /** The word before the mention, its article left out. */
  private String link(ActorMention mention) {
    int i = mention.first() - 1;
    if (i > 0 && document.lower(i).equals("the")) {
      i--;
    }
    return i < 0 ? "" : document.lower(i);
  }

  /** How the article brings in the state and its people: its own need no state beside them. */
  private void introduced(
      Choice choice, String code, String title, Person person, int token, int issuer) {
    int order = mentions.order(code);
    int others = 0;
    int diplomats = 0;
    for (OfficePhrase phrase : phrases) {
      if (code.equals(phrase.country())) {
        Person holder = holder(phrase);
        others += holder != null && holder != person ? 1 : 0;
        boolean diplomat =
            phrase.title().contains("ambassador") || phrase.title().contains("envoy");
        diplomats = diplomat ? 1 : diplomats;
      }
    }
    choice.add(60, order, Choice.bit(mentions.codes().size() > 2), issuer);
    choice.add(61, order, mentions.rank(code), issuer);
    choice.add(62, Math.min(2, others), order, issuer);
    choice.add(63, diplomats, issuer);
    choice.add(80, Hash.of(title), Hash.of(code));
    int determiner = determiner(token);
    int subject = mentions.subject(code, token);
    int back = mentions.back(code, token);
    choice.add(81, determiner, subject, issuer);
    choice.add(82, determiner, back, issuer);
    choice.add(83, determiner, subject, back);
  }

  /** What stands before the office: nothing (0), "the", "a", "its", or "his" and "her" (4). */
  private int determiner(int token) {
    for (int i = Math.max(0, token - 1); i <= token; i++) {
      int found =
          switch (document.lower(i)) {
            case "the" -> 1;
            case "a", "an" -> 2;
            case "its", "their" -> 3;
            case "his", "her" -> 4;
            default -> 0;
          };
      if (found > 0) {
        return found;
      }
    }
    return 0;
  }

  /** Who else holds such an office of the state. */
  private void titles(
      Choice choice, String code, String title, Person person, int token, int issuer) {
    int own = 0;
    int other = 0;
    int free = 0;
    for (OfficePhrase phrase : phrases) {
      if (code.equals(phrase.country()) && phrase.title().equals(title) && !phrase.former()) {
        Person holder = holder(phrase);
        if (holder == null) {
          free = phrase.first() <= token ? 2 : Math.max(free, 1);
        } else if (holder == person) {
          own = 1;
        } else {
          other = 1;
        }
      }
    }
    int unique = Choice.bit(Roles.isUnique(title));
    choice.add(70, own);
    choice.add(71, other, unique);
    choice.add(72, free, other);
    choice.add(73, free, other, issuer);
    int beside = 0;
    for (FoundRole role : raw) {
      if (code.equals(role.role().office().country())
          && role.person() != person
          && document.sentence(role.first()) == document.sentence(token)) {
        beside = 1;
      }
    }
    choice.add(74, beside);
  }

  /** What a simple rule says: the person's state, or the one named most, near names first. */
  @Nullable String guess(String title, @Nullable Person person, int token) {
    if (!Roles.isOfState(title)) {
      return null;
    }
    if (person != null && person.state() != null) {
      return person.state();
    }
    Set<String> others = new TreeSet<>();
    String unheld = null;
    for (OfficePhrase phrase : phrases) {
      if (phrase.country() != null && !phrase.former() && phrase.title().equals(title)) {
        Person holder = holder(phrase);
        if (holder != null && holder != person) {
          others.add(phrase.country());
        } else if (holder == null && (unheld == null || phrase.first() <= token)) {
          unheld = phrase.country();
        }
      }
    }
    if (unheld != null && !others.contains(unheld)) {
      return unheld;
    }
    if (home != null && isHome(title)) {
      return home;
    }
    if (home != null) {
      others.add(home);
    }
    String likely = likely(token, Roles.isUnique(title) && person != null ? others : Set.of());
    return likely != null ? likely : home;
  }

  /** Whether an office that issues reports means its own state's holder by the bare title. */
  private static boolean isHome(String title) {
    return title.contains("secretary")
        || title.equals("spokesperson")
        || title.contains("ambassador")
        || title.contains("representative")
        || title.contains("counselor")
        || title.contains("official");
  }

  /** The state named most around the token and in the article; those excluded count less. */
  private @Nullable String likely(int token, Set<String> excluded) {
    int here = document.sentence(token);
    double all = 1;
    Map<String, Double> weights = new TreeMap<>();
    for (String code : mentions.codes()) {
      double weight = 0;
      for (ActorMention mention : mentions.of(code)) {
        weight += 1 + 2.0 / (1 + document.sentence(mention.first()));
      }
      all += weight;
      weights.put(code, weight);
    }
    String nearest = null;
    int closest = -1;
    for (ActorMention mention : sightings.actors()) {
      if (document.sentence(mention.first()) == here
          && mention.first() <= token
          && mention.first() > closest
          && !excluded.contains(mention.code())) {
        nearest = mention.code();
        closest = mention.first();
      }
    }
    String best = null;
    double most = 0;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      double share = entry.getValue() / all * (excluded.contains(entry.getKey()) ? HELD : 1);
      double weight = share + (entry.getKey().equals(nearest) ? NEAR : 0);
      if (weight > most) {
        most = weight;
        best = entry.getKey();
      }
    }
    return best;
  }

  private @Nullable Person holder(OfficePhrase phrase) {
    for (FoundRole role : raw) {
      if (role.first() <= phrase.head() && phrase.head() < role.last()) {
        return role.person();
      }
    }
    return null;
  }
}
