package org.entente.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
  private final Map<String, Integer> mentions = new HashMap<>(); // of each state or body
  private final Map<String, Set<String>> sides = new HashMap<>(); // by source's name
  private final int[] ownCounts = new int[2]; // statements about the speaker's own state, and all
  private final Set<String> lead = new HashSet<>();
  private final Set<String> titled = new HashSet<>();
  private String speakerBefore = "";
  private int paragraphBefore = -1;

  About(Sightings sightings, Cast cast, Roles roles, @Nullable String title, Judge judge) {
    this.sightings = sightings;
    this.document = sightings.document();
    this.cast = cast;
    this.roles = roles;
    this.judge = judge;
    this.main = sightings.mainCountry();
    String padded = title == null ? "" : " " + title + " ";
    for (ActorMention mention : sightings.actorsAndPlaces()) {
      mentions.merge(mention.code(), 1, Integer::sum);
      if (document.sentence(mention.first()) == 0) {
        lead.add(mention.code());
      }
      String printed =
          document
              .text()
              .substring(document.start(mention.first()), document.end(mention.last() - 1));
      if (hasWords(padded, printed)) {
        titled.add(mention.code());
      }
    }
  }

  /** Whether whole words occur in a text that begins and ends with a space. */
  private static boolean hasWords(String text, String words) {
    for (int at = text.indexOf(words); at > 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      if (isLetter(text, at - 1) != isLetter(text, at)
          && isLetter(text, end - 1) != isLetter(text, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(String text, int at) {
    return at < text.length()
        && (text.charAt(at) == '_' || Character.isLetterOrDigit(text.charAt(at)));
  }

  /** How the words of a content speak of states without naming them. */
  private record Hints(int first, int own, int shared, int pointing, int length) {}

  /**
   * The codes, those printed first, in text order, each once.
   *
   * @param ranges first token and the token after the last one of each content span
   */
  List<String> of(Attribution attribution, Clause clause, List<int[]> ranges, Source source) {
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
    addSides(clause, source, hints, printed, candidates);
    addUnprinted(candidates, source, hints, printed, document.sentence(ranges.get(0)[0]));
    addNear(clause, source, ranges, hints, printed, candidates);
    addGeneral(clause, source, printed, ranges, candidates);
    List<String> codes = List.copyOf(candidates.keySet());
    boolean[] counts =
        judge.about(
            attribution,
            codes,
            List.copyOf(candidates.values()),
            sizes(clause, source, hints, printed, codes.size()));
    List<String> about = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i]) {
        about.add(codes.get(i));
      }
    }
    if (source.country() != null && printed == 0) {
      ownCounts[0] += about.contains(source.country()) ? 1 : 0;
      ownCounts[1]++;
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
        int relation = Hash.of(document.relation(actor.last() - 1));
        int head = document.head(actor.last() - 1);
        choice.add(8, form, relation);
        choice.add(9, relation, head < 0 ? 0 : Hash.of(document.tag(head)));
        choice.add(12, form, head < 0 ? 0 : Hash.of(document.lemma(head)));
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

  /** The states of a group's members, and those printed in the source. */
  private void addSides(
      Clause clause, Source source, Hints hints, int printed, Map<String, Choice> candidates) {
    Set<String> codes = sides.computeIfAbsent(source.name(), k -> new LinkedHashSet<>());
    for (int i = Math.max(0, clause.sourceFirst()); i < clause.sourceLast(); i++) {
      ActorMention actor = sightings.actor(i);
      if (actor != null) {
        codes.add(actor.code());
      }
    }
    for (String member : source.members()) {
      Person person = cast.named(member);
      String state = person == null ? null : stateOf(person);
      if (state != null) {
        codes.add(state);
      }
    }
    int group = Choice.bit(source.kind() == Kind.GROUP);
    for (String code : codes) {
      if (group == 0 && code.equals(source.country())) {
        continue;
      }
      Choice choice = choice(candidates, code);
      addHints(choice, 60, hints, printed);
      choice.add(70, printed, hints.shared(), group);
      choice.add(71, Math.min(4, codes.size()), group, Math.min(1, hints.shared()));
      choice.add(72, clause.hasCue() ? Hash.of(document.lemma(clause.cueFirst())) : 0, group);
    }
  }

  /** The states printed near the content: in its sentence, in the one before, in the title. */
  private void addNear(
      Clause clause,
      Source source,
      List<int[]> ranges,
      Hints hints,
      int printed,
      Map<String, Choice> candidates) {
    int sentence = document.sentence(ranges.get(0)[0]);
    int start = document.first(Math.max(0, sentence - 1));
    Map<String, Integer> near = new LinkedHashMap<>();
    for (int i = start; i < document.last(sentence); i++) {
      ActorMention actor = sightings.actor(i);
      if (actor == null || actor.first() != i || isIn(i, ranges)) {
        continue;
      }
      boolean before = document.sentence(i) < sentence;
      boolean ofSource = clause.sourceFirst() <= i && i < clause.sourceLast();
      near.merge(actor.code(), before ? 1 : ofSource ? 2 : 3, Math::max);
    }
    for (String code : titled) {
      near.putIfAbsent(code, 0);
    }
    for (Map.Entry<String, Integer> entry : near.entrySet()) {
      Choice choice = choice(candidates, entry.getKey());
      int where = entry.getValue();
      int own = Choice.bit(entry.getKey().equals(source.country()));
      choice.add(90, where, printed, own);
      choice.add(91, where, hints.pointing(), Math.min(1, printed) + 2 * own);
      choice.add(92, where, Choice.bit(entry.getKey().equals(main)) + 2 * own, printed);
      choice.add(93, where, hints.first(), own);
      choice.add(94, where, Choice.bit(titled.contains(entry.getKey())), printed);
    }
  }

  private static boolean isIn(int token, List<int[]> ranges) {
    return ranges.stream().anyMatch(r -> r[0] <= token && token < r[1]);
  }

  /** What holds of a candidate in the whole article. */
  private void addGeneral(
      Clause clause,
      Source source,
      int printed,
      List<int[]> ranges,
      Map<String, Choice> candidates) {
    int cue = clause.hasCue() ? Hash.of(document.lemma(clause.cueFirst())) : 0;
    int states = Math.min(6, (int) mentions.keySet().stream().filter(sightings::isCountry).count());
    int often = ownCounts[1] == 0 ? 0 : 1 + (4 * ownCounts[0]) / ownCounts[1];
    int title = source.role() == null ? 0 : Hash.of(source.role().office().title());
    for (Map.Entry<String, Choice> entry : candidates.entrySet()) {
      Choice choice = entry.getValue();
      String code = entry.getKey();
      int inContent = 0;
      for (int[] range : ranges) {
        for (int i = range[0]; i < range[1]; i++) {
          ActorMention actor = sightings.actor(i);
          inContent += actor != null && actor.first() == i && actor.code().equals(code) ? 1 : 0;
        }
      }
      int here = Choice.bit(inContent > 0);
      int own = Choice.bit(code.equals(source.country())) + 2 * Choice.bit(code.equals(main));
      int count = Choice.bucket(mentions.getOrDefault(code, 0));
      int first = Choice.bit(lead.contains(code));
      choice.add(100, own, here, printed);
      choice.add(101, own, here, count);
      choice.add(102, own + 4 * here, states, printed);
      choice.add(103, own + 4 * here, often, printed);
      choice.add(104, own + 4 * here, cue);
      choice.add(105, own + 4 * here, title, Math.min(1, printed));
      choice.add(106, own + 4 * here, first, printed);
      choice.add(107, Math.min(3, inContent), own);
      int inTitle = Choice.bit(titled.contains(code)) + 2 * Math.min(2, titled.size());
      choice.add(110, own + 4 * here, inTitle, printed);
      choice.add(111, own + 4 * here, inTitle, Choice.bit(source.country() == null));
      choice.add(108, own + 4 * here, Math.min(6, candidates.size()));
      if (here == 0) {
        for (int[] range : ranges) {
          for (int i = range[0]; i < range[1]; i++) {
            if (document.tag(i).startsWith("NN") || document.tag(i).startsWith("PRP")) {
              choice.add(109, own, Hash.of(document.lemma(i)));
            }
          }
        }
      }
    }
  }

  /** What speaks for each number of states, from none to all of the candidates. */
  private List<Choice> sizes(
      Clause clause, Source source, Hints hints, int printed, int candidates) {
    int kind = Hash.of(source.kind().word());
    int cue = clause.hasCue() ? Hash.of(document.lemma(clause.cueFirst())) : 0;
    int same = Choice.bit(speakerBefore.equals(source.name()));
    List<Choice> sizes = new ArrayList<>();
    for (int n = 0; n <= candidates; n++) {
      int size = Math.min(n, 4);
      Choice choice = new Choice();
      choice.add(120, size);
      choice.add(121, size, printed);
      choice.add(122, size, printed, kind);
      choice.add(123, size, Choice.bucket(hints.length()), printed);
      choice.add(124, size, hints.shared(), printed);
      choice.add(125, size, hints.first() + 3 * hints.own(), Math.min(1, printed));
      choice.add(126, size, Math.min(candidates, 5), printed);
      choice.add(127, size, cue);
      choice.add(128, size, Math.min(before.size(), 4), same);
      choice.add(129, size, hints.pointing(), printed);
      sizes.add(choice);
    }
    return sizes;
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
