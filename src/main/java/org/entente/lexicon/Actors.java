package org.entente.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.lexicon.ActorMention.Form;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/** The states and international bodies of the ontology, with how texts name them. Immutable. */
public final class Actors {
  private static final Set<String> REALMS =
      Set.of(
          "republic",
          "kingdom",
          "state",
          "federation",
          "commonwealth",
          "principality",
          "sultanate",
          "emirate",
          "union",
          "duchy",
          "realm");
  private static final Set<String> OF_REALMS =
      Set.of(
          "people's",
          "islamic",
          "arab",
          "democratic",
          "federal",
          "socialist",
          "bolivarian",
          "hashemite",
          "federative",
          "independent",
          "cooperative",
          "oriental",
          "united",
          "grand",
          "plurinational",
          "popular",
          "autonomous",
          "soviet",
          "co-operative");
  private static final Set<String> FORMERLY = Set.of("ex", "post", "pre");
  private static final int FARTHEST = 2; // edits from a misspelt name to one suggested

  private final Map<String, Actor> actors = new TreeMap<>();
  private final Map<String, Actor> byName = new HashMap<>();
  private final Forms<Sense> forms;
  private final Map<String, Homonym> homonyms;

  /** What a form stands for: an actor; or, without a code, nothing, whatever words are in it. */
  record Sense(@Nullable String code, Form form, @Nullable Homonym homonym) {}

  Actors(Collection<Actor> actors, Forms<Sense> forms, Map<String, Homonym> homonyms) {
    actors.forEach(a -> this.actors.put(a.code(), a));
    this.forms = forms;
    this.homonyms = homonyms;
    for (Actor actor : this.actors.values()) {
      byName.putIfAbsent(folded(actor.name()), actor);
    }
    for (Actor actor : this.actors.values()) {
      actor.names().forEach(n -> byName.putIfAbsent(folded(n), actor));
    }
    for (Actor actor : this.actors.values()) {
      actor.adjectives().forEach(n -> byName.putIfAbsent(folded(n), actor));
    }
  }

  /** All actors, by code. */
  public List<Actor> all() {
    return List.copyOf(actors.values());
  }

  /**
   * The actor of the code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Actor actor(String code) {
    Actor actor = actors.get(code);
    if (actor == null) {
      throw new IllegalArgumentException(code + ": no such country or body");
    }
    return actor;
  }

  /** The actor of the code, whatever its case; or null. */
  public @Nullable Actor byCode(String code) {
    Actor actor = actors.get(code);
    if (actor == null) {
      actor = actors.get(code.toUpperCase(Locale.ROOT));
    }
    for (Actor other : actor == null ? actors.values() : List.<Actor>of()) {
      if (other.code().equalsIgnoreCase(code)) {
        return other;
      }
    }
    return actor;
  }

  /** The actor of the name, adjective or code, whatever its case and accents; or null. */
  public @Nullable Actor byName(String name) {
    Actor actor = byName.get(folded(name));
    return actor != null ? actor : byCode(name.strip());
  }

  /** Actors that a misspelt name or code may mean, the likeliest first; at most five. */
  public List<Actor> suggest(String name) {
    String wanted = folded(name);
    Map<Actor, Integer> nearest = new HashMap<>();
    byName.forEach(
        (known, actor) -> {
          int distance =
              known.startsWith(wanted) && wanted.length() > 2 ? 1 : distance(wanted, known);
          if (distance <= Math.min(FARTHEST, wanted.length() / 3)) {
            nearest.merge(actor, distance, Math::min);
          }
        });
    return nearest.entrySet().stream()
        .sorted(
            Map.Entry.<Actor, Integer>comparingByValue()
                .thenComparing(e -> e.getKey().code(), Comparator.naturalOrder()))
        .limit(5)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * What stands for an actor among the tokens from {@code first} to the one before {@code last}, by
   * place. Of forms that overlap the longest is found: "Guinea" is not found in "Papua New Guinea",
   * nor "China" in "South China Sea".
   */
  public List<ActorMention> find(Document document, int first, int last) {
    return scan(document, first, last, false);
  }

  /** Regions and cities, {@link Form#PLACE}, among the tokens, by place; none of {@link #find}. */
  public List<ActorMention> places(Document document, int first, int last) {
    return scan(document, first, last, true);
  }

  private List<ActorMention> scan(Document document, int first, int last, boolean places) {
    List<ActorMention> found = new ArrayList<>();
    int free = first;
    int i = first;
    while (i < last) {
      Forms.Match<Sense> match = match(document, i, last);
      if (match == null) {
        i++;
        continue;
      }
      ActorMention mention = mention(document, i, match, free, last);
      i = match.last();
      if (mention != null) {
        i = mention.last();
        if (places == (mention.form() == Form.PLACE)) {
          found.add(mention);
        }
      }
      free = i;
    }
    return found;
  }

  private Forms.@Nullable Match<Sense> match(Document document, int at, int last) {
    Forms.Match<Sense> match = forms.longest(document, at, last);
    if (match != null) {
      return match;
    }
    String form = document.form(at);
    int hyphen = form.lastIndexOf('-');
    if (hyphen > 0
        && !FORMERLY.contains(document.lower(at).substring(0, hyphen))
        && hyphen + 1 < form.length()) {
      Sense sense = forms.word(form.substring(hyphen + 1));
      return sense == null ? null : new Forms.Match<>(at + 1, sense);
    }
    return null;
  }

  private @Nullable ActorMention mention(
      Document document, int at, Forms.Match<Sense> match, int free, int last) {
    Sense sense = match.value();
    if (sense.code() == null) {
      return null;
    }
    Homonym homonym = sense.homonym();
    if (homonym != null && !Senses.isActor(homonym, document, at, match.last())) {
      return homonym.otherwise() == null
          ? null
          : new ActorMention(at, match.last(), homonym.otherwise(), Form.PLACE);
    }
    if (homonym != null && homonym.standsFor() != null && Senses.isOther(homonym, document, at)) {
      return new ActorMention(at, match.last(), homonym.standsFor(), Form.METONYM);
    }
    if (sense.form() == Form.ADJECTIVE && isVerb(document, at)) {
      return null;
    }
    String elsewhere = elsewhere(document, sense, match.last(), last);
    if (elsewhere != null) {
      return new ActorMention(at, match.last(), elsewhere, Form.PLACE);
    }
    int from = sense.form() == Form.NAME ? realmStart(document, at, free) : at;
    int to = sense.form() == Form.ADJECTIVE ? realmEnd(document, match.last(), last) : match.last();
    Form form = to > match.last() ? Form.NAME : sense.form();
    if (to > at + 1 && Forms.isHyphen(document.form(to - 1))) {
      to--;
    }
    return new ActorMention(from, to, sense.code(), form);
  }

  /** The state in which a namesake lies: "Paris, Texas", "Tripoli, Lebanon", "Peru, Indiana". */
  private @Nullable String elsewhere(Document document, Sense sense, int comma, int last) {
    boolean state = sense.form() == Form.NAME;
    if (!(state || sense.form() == Form.CAPITAL)
        || comma + 1 >= last
        || !document.form(comma).equals(",")) {
      return null;
    }
    Forms.Match<Sense> after = forms.longest(document, comma + 1, last);
    if (after == null
        || after.value().code() == null
        || after.value().code().equals(sense.code())) {
      return null;
    }
    Form form = after.value().form();
    boolean listed =
        after.last() < last
            && (document.form(after.last()).equals(",")
                || document.lower(after.last()).equals("and"));
    boolean lies = form == Form.PLACE ? !(state && listed) : form == Form.NAME && !listed && !state;
    return lies ? after.value().code() : null;
  }

  /** Whether it is the verb "Polish" at the start of a sentence. */
  private static boolean isVerb(Document document, int token) {
    return document.first(document.sentence(token)) == token
        && (document.tag(token).equals("VB") || document.tag(token).equals("VBP"));
  }

  /** Where "the Islamic Republic of Iran" starts, without its article. */
  private static int realmStart(Document document, int at, int free) {
    int i = at - 1;
    if (i > free && document.lower(i).equals("the")) {
      i--;
    }
    if (i <= free || !document.lower(i).equals("of") || !isRealm(document, i - 1)) {
      return at;
    }
    i--;
    while (i > free && isOfRealm(document, i - 1)) {
      i--;
      if (document.lower(i).startsWith("'") || document.lower(i).startsWith("\u2019")) {
        i--;
      }
    }
    return Math.max(i, free);
  }

  /** Where "French Republic", "Syrian Arab Republic" ends. */
  private static int realmEnd(Document document, int at, int last) {
    int i = at;
    while (i < last && isOfRealm(document, i)) {
      i++;
    }
    return i < last && isRealm(document, i) ? i + 1 : at;
  }

  private static boolean isRealm(Document document, int token) {
    return Character.isUpperCase(document.form(token).charAt(0))
        && REALMS.contains(document.lower(token));
  }

  private static boolean isOfRealm(Document document, int token) {
    String lower = document.lower(token);
    return lower.equals("'s")
        || lower.equals("\u2019s")
        || lower.equals("people")
        || (OF_REALMS.contains(lower) && Character.isUpperCase(document.form(token).charAt(0)));
  }

  /** The forms that may mean something else, by form. */
  Map<String, Homonym> homonyms() {
    return homonyms;
  }

  /** Lower case, without accents and "the". */
  private static String folded(String name) {
    String plain =
        Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replace('\u2019', '\'');
    return plain.startsWith("the ") ? plain.substring(4) : plain;
  }

  /** Letters to insert, take out, replace or swap with the next one; at most one over the limit. */
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > FARTHEST) {
      return FARTHEST + 1;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
