package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.learn.Hash;
import org.entente.lexicon.ActorMention;
import org.entente.model.Role;
import org.entente.model.Speaker.Kind;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The states and bodies that contents are about. Candidates are those printed in the content, those
 * of people and places in it, the speaker's own, the sides of talks, the article's main state and
 * what the statement before was about; a learned model tells which of them count. One for each
 * article; ask in text order.
 */
final class About {
  private static final Set<String> FIRST_PERSON =
      Set.of("we", "our", "us", "ours", "i", "my", "me");
  private static final Set<String> OWN =
      Set.of(
          "country",
          "nation",
          "government",
          "national",
          "parliament",
          "president",
          "people",
          "citizens",
          "minister",
          "state",
          "police",
          "army",
          "military",
          "court",
          "election",
          "elections",
          "economy",
          "nationwide",
          "domestic",
          "homeland",
          "constitution",
          "congress",
          "senate",
          "ministry",
          "public",
          "voters",
          "taxpayers",
          "party");
  private static final Set<String> SHARED =
      Set.of(
          "bilateral",
          "mutual",
          "mutually",
          "relations",
          "cooperation",
          "both",
          "two",
          "their",
          "contacts",
          "partnership",
          "joint",
          "sides",
          "countries",
          "nations",
          "ties",
          "trilateral",
          "allies",
          "alliance",
          "parties",
          "dialogue",
          "each",
          "respective",
          "friendship");
  private static final Set<String> POINTING =
      Set.of(
          "it", "this", "that", "they", "them", "these", "those", "he", "she", "his", "her", "the",
          "its", "such");

  private final Sightings sightings;
  private final Document document;
  private final Cast cast;
  private final Roles roles;
  private final Judge judge;
  private final @Nullable String main;
  private List<String> before = List.of();
  private String speakerBefore = "";
  private int paragraphBefore = -1;

  About(Sightings sightings, Cast cast, Roles roles, Judge judge) {
    this.sightings = sightings;
    this.document = sightings.document();
    this.cast = cast;
    this.roles = roles;
    this.judge = judge;
    this.main = sightings.mainCountry();
  }

  /** How the words of a content speak of states without naming them. */
  private record Hints(int first, int own, int shared, int pointing, int length) {}

  /**
   * The codes, those printed first, in text order, each once.
   *
   * @param ranges first token and the token after the last one of each content span
   */
  List<String> of(Attribution attribution, List<int[]> ranges, Source source) {
    Map<String, Choice> candidates = new LinkedHashMap<>();
    for (int[] range : ranges) {
      for (int i = range[0]; i < range[1]; i++) {
        addPrinted(i, range[0], candidates);
      }
    }
    Hints hints = hints(ranges);
    int printed = Math.min(3, candidates.size());
    for (Choice choice : candidates.values()) {
      choice.add(10, printed);
      choice.add(11, Choice.bucket(hints.length()));
    }
    addUnprinted(candidates, source, hints, printed, document.sentence(ranges.get(0)[0]));
    List<String> codes = List.copyOf(candidates.keySet());
    boolean[] counts = judge.about(attribution, codes, List.copyOf(candidates.values()));
    List<String> about = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i]) {
        about.add(codes.get(i));
      }
    }
    before = about;
    speakerBefore = source.name();
    paragraphBefore = document.paragraph(document.sentence(ranges.get(0)[0]));
    return about;
  }

  private void addPrinted(int i, int start, Map<String, Choice> candidates) {
    ActorMention actor = sightings.actor(i);
    if (actor != null) {
      if (actor.first() == i || i == start) {
        int form = Hash.of(actor.form().name());
        Choice choice = choice(candidates, actor.code());
        choice.add(1, form);
        choice.add(2, form, i == 0 ? 0 : Hash.of(document.lower(i - 1)));
        int next = actor.last();
        choice.add(3, form, next >= document.size() ? 0 : Hash.of(document.tag(next)));
        choice.add(4, form, next >= document.size() ? 0 : Hash.of(document.lower(next)));
        choice.add(5, Choice.bit(sightings.isCountry(actor.code())));
      }
      return;
    }
    Person person = cast.at(i);
    if (person != null) {
      String state = stateOf(person);
      if (state != null) {
        choice(candidates, state).add(6, Choice.bit(person.isSure()));
      }
      return;
    }
    ActorMention place = sightings.place(i);
    if (place != null && place.first() == i) {
      choice(candidates, place.code()).add(7, 0);
    }
  }

  private static Choice choice(Map<String, Choice> candidates, String code) {
    return candidates.computeIfAbsent(code, k -> new Choice());
  }

  private Hints hints(List<int[]> ranges) {
    int first = 0;
    int own = 0;
    int shared = 0;
    int pointing = 0;
    int length = 0;
    for (int[] range : ranges) {
      length += range[1] - range[0];
      for (int i = range[0]; i < range[1]; i++) {
        String word = document.lower(i);
        first += FIRST_PERSON.contains(word) ? 1 : 0;
        own += OWN.contains(word) ? 1 : 0;
        shared += SHARED.contains(word) ? 1 : 0;
        pointing += POINTING.contains(word) && i < range[0] + 6 ? 1 : 0;
      }
    }
    return new Hints(
        Math.min(2, first), Math.min(2, own), Math.min(2, shared), Math.min(1, pointing), length);
  }

  private void addUnprinted(
      Map<String, Choice> candidates, Source source, Hints hints, int printed, int sentence) {
    int kind = Hash.of(source.kind().word());
    String own = source.country();
    if (own != null) {
      Choice choice = choice(candidates, own);
      addHints(choice, 20, hints, printed);
      choice.add(30, kind, printed);
      choice.add(31, Choice.bit(own.equals(main)), printed);
      choice.add(32, Choice.bit(sightings.isCountry(own)), printed, hints.first());
    }
    if (main != null) {
      Choice choice = choice(candidates, main);
      addHints(choice, 40, hints, printed);
      choice.add(50, kind, printed);
      choice.add(51, Choice.bit(main.equals(own)), printed, Choice.bit(own == null));
    }
    if (source.kind() == Kind.GROUP) {
      for (String member : source.members()) {
        Person person = cast.named(member);
        String state = person == null ? null : stateOf(person);
        if (state != null) {
          Choice choice = choice(candidates, state);
          addHints(choice, 60, hints, printed);
          choice.add(70, printed, hints.shared());
        }
      }
    }
    int same = Choice.bit(speakerBefore.equals(source.name()));
    int paragraphs = Math.min(2, document.paragraph(sentence) - paragraphBefore);
    for (String code : before) {
      Choice choice = choice(candidates, code);
      choice.add(80, same, paragraphs, printed);
      choice.add(81, same, hints.pointing(), printed);
      choice.add(82, Choice.bit(code.equals(main)), printed);
      choice.add(83, Choice.bit(code.equals(own)), printed);
    }
  }

  private static void addHints(Choice choice, int template, Hints hints, int printed) {
    choice.add(template, 0);
    choice.add(template + 1, printed);
    choice.add(template + 2, hints.first(), printed);
    choice.add(template + 3, hints.own(), printed);
    choice.add(template + 4, hints.shared(), printed);
    choice.add(template + 5, hints.pointing(), printed);
    choice.add(template + 6, Choice.bucket(hints.length()), printed);
  }

  private @Nullable String stateOf(Person person) {
    if (person.state() != null) {
      return person.state();
    }
    Role role = roles.of(person);
    return role == null ? null : role.office().country();
  }
}
