package org.entente.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the phrase around a title in one sentence: what belongs to the title before it and after
 * it, and whether its holder is a former, future or acting one.
 */
final class TitlePhrases {
  private static final int LONGEST_BEFORE = 6; // words
  private static final int LONGEST_AFTER = 14; // words
  private static final Set<String> CHOSEN =
      Set.of("nominee", "pick", "choice", "nominated", "nomination", "candidate", "designated");
  private static final Set<String> JOINTS =
      Set.of("of", "for", "on", "in", "to", "and", "the", "&");
  private static final Set<String> CITY_HEADS = Set.of("mayor", "governor");

  private final Words words;
  private final Map<String, Modifier> modifiers;
  private final Set<String> organs;
  private final Ministries ministries;
  private final @Nullable ActorMention[] actorAt;

  /** What a phrase gives, and the word after it. */
  record Found(int last, List<OfficeMention> mentions) {}

  TitlePhrases(
      Words words,
      Map<String, Modifier> modifiers,
      Set<String> organs,
      Ministries ministries,
      List<ActorMention> actors,
      List<ActorMention> places) {
    this.words = words;
    this.modifiers = modifiers;
    this.organs = organs;
    this.ministries = ministries;
    this.actorAt = new ActorMention[words.size()];
    List<ActorMention> mentions = new ArrayList<>(actors);
    mentions.addAll(places);
    for (ActorMention mention : mentions) {
      for (int i = 0; i < words.size(); i++) {
        if (words.token(i) >= mention.first() && words.token(i) < mention.last()) {
          actorAt[i] = mention;
        }
      }
    }
  }

  /**
   * The offices that the title at [first, last) names, or null if it is none here. Words before
   * {@code free} belong to other offices.
   */
  @Nullable Found read(Title title, boolean plural, int first, int last, int free) {
    if (last - first == 1 && !isTitleWord(first)) {
      return null;
    }
    if (title.personal() && isSurname(first, last)) {
      return null;
    }
    Before before = before(title, first, free);
    Tail tail = tail(title, last);
    if (title.dependent()
        && before.first() == first
        && tail.last() == last
        && !isBeforeName(last)) {
      return null;
    }
    Around around = around(title, before.first(), tail.last(), free);
    String core = title.label();
    String whole = core;
    String portfolio = before.portfolio();
    if (title.portfolio() && portfolio.isEmpty() && tail.portfolio()) {
      portfolio = tail.words();
      tail = new Tail(tail.last(), "", false, false);
    }
    if (title.portfolio() && !portfolio.isEmpty()) {
      whole = named(portfolio) + " " + core;
    } else if (!portfolio.isEmpty()) {
      whole = Spelling.american(portfolio) + " " + core;
    }
    String name = joined(around.acting(), before.ranks(), whole, tail.words());
    List<OfficeMention> mentions = new ArrayList<>();
    int start = around.first();
    if (plural && title.portfolio()) {
      int and = before.and();
      if (and > 0) {
        String other = words.text(before.first(), and);
        if (ministries.named(other) != null) {
          mentions.add(
              mention(before.first(), and, named(other) + " " + core, title, around, true));
          start = and + 1;
          name = named(words.text(and + 1, first)) + " " + core;
        }
      }
    }
    mentions.add(mention(start, tail.last(), name, title, around, plural));
    return new Found(tail.last(), mentions);
  }

  private OfficeMention mention(
      int first, int last, String name, Title title, Around around, boolean plural) {
    return new OfficeMention(
        words.token(first),
        words.token(last - 1) + 1,
        name,
        around.foreign() ? null : title.country(),
        title.organisation(),
        around.former(),
        around.future(),
        !around.acting().isEmpty(),
        plural);
  }

  private static String joined(String acting, String ranks, String core, String tail) {
    StringBuilder name = new StringBuilder();
    for (String part : List.of(acting, ranks, core, tail)) {
      if (!part.isEmpty()) {
        name.append(name.isEmpty() ? "" : " ").append(part);
      }
    }
    return Spelling.american(name.toString());
  }

  private String named(String portfolio) {
    Ministries.Portfolio known = ministries.named(portfolio);
    return known != null ? known.label() : Spelling.american(portfolio);
  }

  private boolean isTitleWord(int word) {
    return words.isNoun(word)
        || (words.isCapital(word) && !words.tag(word).startsWith("VB"))
        || words.form(word).endsWith(".");
  }

  private boolean isSurname(int first, int last) {
    return words.isCapital(first)
        && first > 0
        && actorAt[first - 1] == null
        && words.isCapital(first - 1)
        && words.tag(first - 1).startsWith("NNP")
        && !modifiers.containsKey(words.lower(first - 1))
        && !isBeforeName(last);
  }

  private boolean isBeforeName(int word) {
    return word < words.size()
        && words.isCapital(word)
        && words.tag(word).startsWith("NNP")
        && actorAt[word] == null;
  }

  /** The words before a title that belong to it. */
  private record Before(int first, String ranks, String portfolio, int and) {}

  private Before before(Title title, int at, int free) {
    int i = at;
    int and = -1;
    boolean open = title.before();
    while (i > free && at - i < LONGEST_BEFORE) {
      String word = words.lower(i - 1);
      if (actorAt[i - 1] != null) {
        break;
      }
      Modifier modifier = modifiers.get(word);
      if (modifier != null && modifier.rank() && modifier.kept()) {
        break;
      }
      if (!open) {
        break;
      }
      int known = knownBefore(title, i, free);
      if (known < i) {
        i = known;
        continue;
      }
      if (modifier != null) {
        if (modifier.kept()) {
          i--;
          continue;
        }
        break;
      }
      if ((word.equals("and") || word.equals("&") || word.equals(","))
          && i < at
          && i - 1 > free
          && actorAt[i - 2] == null
          && knownBefore(title, i - 1, free) < i - 1) {
        and = i - 1;
        i = knownBefore(title, i - 1, free);
        continue;
      }
      if (isOpen(title, i - 1, at)) {
        i--;
        continue;
      }
      break;
    }
    int ranksFrom = i;
    int ranks = i;
    StringBuilder rank = new StringBuilder();
    while (ranks > free && actorAt[ranks - 1] == null) {
      Modifier modifier = modifiers.get(words.lower(ranks - 1));
      if (modifier == null || !modifier.rank() || !modifier.kept() || modifier.acting()) {
        break;
      }
      ranks--;
      rank.insert(0, modifier.label() + (rank.isEmpty() ? "" : " "));
    }
    return new Before(ranks, rank.toString(), words.text(ranksFrom, at), and);
  }

  /** Where a portfolio that ends before the word starts, or the word itself. */
  private int knownBefore(Title title, int end, int free) {
    if (!title.portfolio()) {
      return end;
    }
    for (int length = 5; length > 0; length--) {
      int start = end - length;
      if (start >= free && ministries.named(words.text(start, end)) != null) {
        boolean clear = true;
        for (int i = start; i < end; i++) {
          clear &= actorAt[i] == null;
        }
        if (clear) {
          return start;
        }
      }
    }
    return end;
  }

  private boolean isOpen(Title title, int word, int at) {
    String lower = words.lower(word);
    if (!Character.isLetter(lower.charAt(0)) || lower.length() < 3 || lower.endsWith(".")) {
      return false;
    }
    if (words.isCapital(word)) {
      return title.portfolio()
          && words.isCapital(at)
          && words.tag(word).startsWith("NNP")
          && word > 0
          && at - word < 4;
    }
    return words.tag(word).equals("NN");
  }

  /** The words after a title that belong to it; their first ones may belong to a state. */
  private record Tail(int last, String words, boolean portfolio, boolean placed) {}

  private Tail tail(Title title, int last) {
    Tail none = new Tail(last, "", false, false);
    if ((!title.after() && !title.portfolio()) || last + 1 >= words.size()) {
      return none;
    }
    String joint = words.lower(last);
    if (!joint.equals("of") && !joint.equals("for") && !joint.equals("on")) {
      return none;
    }
    int start = last + 1;
    if (words.lower(start).equals("the")) {
      start++;
    }
    int from = start;
    boolean placed = false;
    while (from < words.size() && actorAt[from] != null) {
      from++;
      placed = true;
      if (from < words.size() && words.lower(from).equals("'s")) {
        from++;
      }
    }
    int end = end(title, from);
    if (end <= from || CITY_HEADS.contains(title.label())) {
      return none;
    }
    if (title.portfolio()) {
      return placed ? none : new Tail(end, tailText(from, end), true, false);
    }
    boolean organ = false;
    for (int i = from; i < end; i++) {
      organ |= organs.contains(words.lower(i));
    }
    boolean topic = joint.equals("for") || joint.equals("on");
    if (!organ && (placed || !topic || words.tag(from).equals("NNS"))) {
      return none;
    }
    String the = start > last + 1 || placed ? "the " : "";
    return new Tail(
        end, joint + " " + (topic && placed ? "" : the) + tailText(from, end), false, placed);
  }

  private String tailText(int from, int end) {
    return Spelling.american(words.text(from, end));
  }

  /** Where the noun phrase ends that starts at the word. */
  private int end(Title title, int from) {
    int end = from;
    int i = from;
    boolean upper = from < words.size() && words.isCapital(from);
    while (i < words.size() && i - from < LONGEST_AFTER && actorAt[i] == null) {
      String lower = words.lower(i);
      if (JOINTS.contains(lower) || (lower.equals(",") && title.after())) {
        if (i == from || (title.portfolio() && (lower.equals("of") || lower.equals("in")))) {
          break;
        }
        if (lower.equals("and") && i + 1 < words.size() && !continues(i + 1, upper)) {
          break;
        }
        if (lower.equals(",") && !isList(i, upper)) {
          break;
        }
        i++;
        continue;
      }
      if (!continues(i, upper)) {
        break;
      }
      i++;
      end = i;
      if (i < words.size() && words.lower(i).equals("'s")) {
        break;
      }
    }
    return end;
  }

  private boolean continues(int word, boolean upper) {
    if (actorAt[word] != null) {
      return false;
    }
    if (upper) {
      return words.isCapital(word) && words.form(word).length() > 1;
    }
    String tag = words.tag(word);
    return !words.isCapital(word)
        && (tag.equals("NN") || tag.equals("NNS") || tag.equals("JJ") || tag.equals("VBG"));
  }

  /** Whether the comma parts a list that ends in "and": "democracy, human rights, and labor". */
  private boolean isList(int comma, boolean upper) {
    for (int i = comma + 1; i < words.size() && i < comma + 6; i++) {
      String lower = words.lower(i);
      if (lower.equals("and")) {
        return i + 1 < words.size() && continues(i + 1, upper);
      }
      if (!lower.equals(",") && !continues(i, upper)) {
        return false;
      }
    }
    return false;
  }

  /** What stands around a title and tells of its holder. */
  private record Around(
      int first, String acting, boolean former, boolean future, boolean foreign) {}

  private Around around(Title title, int first, int last, int free) {
    int start = first;
    String acting = "";
    boolean former = false;
    boolean future = false;
    boolean foreign = false;
    boolean adjacent = true;
    int i = first - 1;
    for (; i >= free && first - i <= 8; i--) {
      String lower = words.lower(i);
      ActorMention actor = actorAt[i];
      if (actor != null) {
        foreign |= title.country() != null && !actor.code().equals(title.country());
        adjacent = false;
        continue;
      }
      Modifier modifier = modifiers.get(lower);
      if (modifier != null && !modifier.after()) {
        former |= modifier.former();
        future |= modifier.future();
        if (modifier.acting()) {
          acting = modifier.label();
          start = adjacent ? i : start;
        }
        continue;
      }
      if (lower.equals("'s") || lower.equals("'")) {
        adjacent = false;
        continue;
      }
      break;
    }
    if (i >= free + 1 && Set.of("for", "as", "to", "be").contains(words.lower(i))) {
      int k = words.lower(i).equals("be") ? i - 2 : i - 1;
      future |= k >= free && CHOSEN.contains(words.lower(k));
    }
    int after = last;
    Modifier modifier = after < words.size() ? modifiers.get(words.lower(after)) : null;
    if (modifier != null && modifier.after()) {
      future |= modifier.future();
      former |= modifier.former();
    }
    if (after + 1 < words.size() && words.lower(after).equals("of")) {
      int next = words.lower(after + 1).equals("the") ? after + 2 : after + 1;
      ActorMention actor = next < words.size() ? actorAt[next] : null;
      foreign |= actor != null && title.country() != null && !actor.code().equals(title.country());
    }
    return new Around(start, acting, former, future, foreign);
  }
}
