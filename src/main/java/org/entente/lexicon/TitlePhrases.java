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
  private static final Set<String> ADJECTIVES =
      Set.of("international", "national", "regional", "social", "cultural", "environmental");
  private static final Set<String> JOINTS =
      Set.of("of", "for", "on", "in", "to", "and", "the", "&");

  private final Words words;
  private final Map<String, Modifier> modifiers;
  private final TailWords tails;
  private final Set<String> bodies;
  private final Ministries ministries;
  private final Forms<Offices.Entry> forms;
  private final @Nullable ActorMention[] actorAt;

  /** What a phrase gives, and the word after it. */
  record Found(int last, List<OfficeMention> mentions) {}

  TitlePhrases(
      Words words,
      Map<String, Modifier> modifiers,
      TailWords tails,
      Set<String> bodies,
      Ministries ministries,
      Forms<Offices.Entry> forms,
      List<ActorMention> actors,
      List<ActorMention> places) {
    this.forms = forms;
    this.words = words;
    this.modifiers = modifiers;
    this.tails = tails;
    this.bodies = bodies;
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
    if (title.ambiguous() && last - first == 1 && !isTitleWord(first)) {
      return null;
    }
    boolean surname = title.occupation() && words.isCapital(first) && first > 0;
    if (title.personal() && (surname || isSurname(first, last))) {
      return null;
    }
    Before before = before(title, first, free);
    Tail tail = tail(title, last);
    if (title.organBefore() && before.portfolio().isEmpty() && tail.last() == last) {
      Found organ = afterOrgan(title, plural, before, last, free);
      if (organ != null) {
        return organ;
      }
    }
    if (title.dependent()
        && before.first() == first
        && tail.last() == last
        && !isBeforeName(last)
        && !(title.after() && isPlaced(first, last))) {
      return null;
    }
    Around around = around(title, before.first(), tail.last(), free);
    String core = title.label();
    String whole = core;
    String portfolio = before.portfolio();
    if (title.portfolio() && portfolio.isEmpty() && tail.portfolio()) {
      portfolio = tail.words();
      tail = new Tail(tail.last(), "", false, null);
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
              mention(before.first(), and, named(other) + " " + core, title, around, tail, true));
          start = and + 1;
          name = named(words.text(and + 1, first)) + " " + core;
        }
      }
    }
    mentions.add(mention(start, tail.last(), name, title, around, tail, plural));
    return new Found(tail.last(), mentions);
  }

  /** "State Duma Speaker" as "speaker of the state duma", or null if no organ stands before it. */
  private @Nullable Found afterOrgan(
      Title title, boolean plural, Before before, int last, int free) {
    int end = before.first();
    if (end <= free
        || !words.isCapital(end - 1)
        || !tails.organs().contains(words.lower(end - 1))
        || isActor(end - 1)) {
      return null;
    }
    int start = end - 1;
    ActorMention organ = actorAt[start];
    while (start > free && !isActor(start - 1) && (words.isCapital(start - 1) || isOf(start - 1))) {
      start--;
    }
    if (!words.isCapital(start) || (end - start == 1 && organ == null)) {
      return null;
    }
    Around around = around(title, start, last, free);
    String core = before.ranks().isEmpty() ? title.label() : before.ranks() + " " + title.label();
    Tail tail =
        new Tail(
            last,
            "of the " + words.printed(start, end),
            false,
            organ == null ? null : organ.code());
    String name = joined(around.acting(), "", core, tail.words());
    return new Found(
        last, List.of(mention(around.first(), last, name, title, around, tail, plural)));
  }

  private boolean isOf(int word) {
    return words.lower(word).equals("of") && word > 0 && words.isCapital(word - 1);
  }

  private OfficeMention mention(
      int first, int last, String name, Title title, Around around, Tail tail, boolean plural) {
    String country = around.foreign() ? null : title.country();
    return new OfficeMention(
        words.token(first),
        words.token(last - 1) + 1,
        name,
        tail.country() != null ? tail.country() : country,
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
        || (words.tag(word).equals("JJ") && (isBeforeName(word + 1) || standsAlone(word)))
        || (words.isCapital(word) && !words.tag(word).startsWith("VB"))
        || words.form(word).endsWith(".");
  }

  /** Whether "of" follows, or a state, body or possessor stands before: "the UN chief". */
  private boolean isPlaced(int first, int last) {
    return (last < words.size() && words.lower(last).equals("of"))
        || (first > 0 && (actorAt[first - 1] != null || words.lower(first - 1).equals("'s")));
  }

  /** Whether a determiner stands before the word and no noun after it: "an official said". */
  private boolean standsAlone(int word) {
    boolean noun =
        word + 1 < words.size()
            && (words.isNoun(word + 1)
                || words.tag(word + 1).equals("JJ")
                || words.tag(word + 1).equals("CC"));
    return !noun
        && word > 0
        && (words.tag(word - 1).equals("DT")
            || words.tag(word - 1).equals("POS")
            || words.isNoun(word - 1));
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
      int known = knownBefore(i, free);
      if (isInName(i - 1, at)) {
        break;
      }
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
          && knownBefore(i - 1, free) < i - 1) {
        and = i - 1;
        i = knownBefore(i - 1, free);
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
      if (modifier == null
          || !modifier.rank()
          || !modifier.kept()
          || modifier.acting()
          || (modifier.beforeRank() && rank.isEmpty())) {
        break;
      }
      ranks--;
      rank.insert(0, modifier.label() + (rank.isEmpty() ? "" : " "));
    }
    return new Before(ranks, rank.toString(), words.text(ranksFrom, at), and);
  }

  /** "Institute for Crop Science researcher": a field in the name of an organisation. */
  private boolean isInName(int word, int title) {
    if (words.isCapital(title)) {
      return false;
    }
    int i = word;
    while (i > 1 && words.isCapital(i)) {
      i--;
    }
    String link = words.lower(i);
    return i < word
        && (link.equals("of") || link.equals("for") || link.equals("on"))
        && i > 0
        && words.isCapital(i - 1);
  }

  /** Where a portfolio that ends before the word starts, or the word itself. */
  private int knownBefore(int end, int free) {
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
      boolean starts =
          word == 0
              || actorAt[word - 1] != null
              || words.lower(word - 1).equals("the")
              || words.lower(word - 1).equals("'s");
      return words.isCapital(at)
          && (tails.topics().contains(lower)
              || (title.portfolio() && starts && (word > 0 || opensPortfolio(at))));
    }
    return words.tag(word).equals("NN") || words.tag(word).equals("NNS");
  }

  /** "Ports Minister Ann Fry" at the start of a sentence: nouns before a title and a name. */
  private boolean opensPortfolio(int title) {
    String tag = words.tag(0);
    return (tag.equals("NNS") || tag.equals("NNPS") || (title > 1 && tag.startsWith("JJ")))
        && isBeforeName(title + 1);
  }

  /**
   * The words after a title that belong to it.
   *
   * @param last the word after them
   * @param words what they add to the generic title, or nothing
   * @param portfolio whether they say what a minister is for
   * @param country the state of the organ among them, or null
   */
  private record Tail(int last, String words, boolean portfolio, @Nullable String country) {}

  private Tail tail(Title title, int last) {
    Tail none = new Tail(last, "", false, null);
    if ((!title.after() && !title.topic() && !title.portfolio()) || last + 1 >= words.size()) {
      return none;
    }
    String joint = words.lower(last);
    if (!joint.equals("of") && !joint.equals("for") && !joint.equals("on")) {
      return none;
    }
    boolean the = words.lower(last + 1).equals("the");
    int from = the ? last + 2 : last + 1;
    boolean placed = false;
    while (from < words.size() && isActor(from)) {
      from++;
      placed = true;
      if (from < words.size() && words.lower(from).equals("'s")) {
        from++;
      }
    }
    int end = runEnd(title, from);
    if (end <= from) {
      return none;
    }
    if (title.portfolio()) {
      int to = placed || joint.equals("on") ? from : portfolioEnd(from, end);
      return to == from ? none : new Tail(to, words.text(from, to), true, null);
    }
    boolean organ = title.after() && endOf(tails.organs(), from, end) > from;
    int field = endOf(tails.topics(), from, end);
    boolean topic =
        title.topic() && !placed && field > from && !ADJECTIVES.contains(words.lower(field - 1));
    if (!organ && !topic) {
      return none;
    }
    int to = Math.max(endOf(tails.organs(), from, end), endOf(tails.topics(), from, end));
    if (!topic && to == from + 1 && !tails.alone().contains(words.lower(from))) {
      return none;
    }
    String country = null;
    for (int i = from; i < to; i++) {
      ActorMention mention = actorAt[i];
      country = country == null && mention != null ? mention.code() : country;
    }
    String text = words.printed(from, to);
    boolean bare = text.equals("parliament") || !(the || placed);
    return new Tail(to, Spelling.american(joint + (bare ? " " : " the ") + text), false, country);
  }

  /** Where the last of the words that the set holds ends; {@code from} if it holds none. */
  private int endOf(Set<String> set, int from, int end) {
    for (int i = end; i > from; i--) {
      if (set.contains(words.lower(i - 1))) {
        return i;
      }
    }
    return from;
  }

  /** Whether the word stands for a state, body or place, and not for an organ of a state. */
  private boolean isActor(int word) {
    ActorMention mention = actorAt[word];
    if (mention == null) {
      return false;
    }
    if (mention.form() != ActorMention.Form.ORGAN) {
      return true;
    }
    int last = word;
    while (last + 1 < words.size() && mention.equals(actorAt[last + 1])) {
      last++;
    }
    int first = word;
    while (first > 0 && mention.equals(actorAt[first - 1])) {
      first--;
    }
    return last == first
        ? !tails.alone().contains(words.lower(last)) && !tails.organs().contains(words.lower(last))
        : endOf(tails.organs(), first, last + 1) == first || bodies.contains(mention.code());
  }

  /** Where the portfolio that starts at the word ends. */
  private int portfolioEnd(int from, int end) {
    int known = knownEnd(from, end);
    while (known > from && known + 1 < end && isJoint(known)) {
      int next = words.lower(known + 1).equals("and") ? known + 2 : known + 1;
      int more = next < end ? knownEnd(next, end) : next;
      if (more == next) {
        break;
      }
      known = more;
    }
    int vocabulary = endOf(tails.topics(), from, end);
    if (known > from || vocabulary > from) {
      return Math.max(known, vocabulary);
    }
    return words.isCapital(from) ? from + 1 : end;
  }

  private boolean isJoint(int word) {
    String lower = words.lower(word);
    return lower.equals("and") || lower.equals("&") || lower.equals(",");
  }

  private int knownEnd(int from, int end) {
    for (int to = Math.min(end, from + 6); to > from; to--) {
      if (ministries.named(words.text(from, to)) != null) {
        return to;
      }
    }
    return from;
  }

  /** Where the noun phrase ends that starts at the word. */
  private int runEnd(Title title, int from) {
    int end = from;
    boolean upper = from < words.size() && words.isCapital(from);
    for (int i = from; i < words.size() && i - from < LONGEST_AFTER && !isActor(i); i++) {
      String lower = words.lower(i);
      if (JOINTS.contains(lower) || lower.equals(",")) {
        boolean over =
            i == from
                || (title.portfolio() && (lower.equals("of") || lower.equals("in")))
                || (!lower.equals("of") && isBeforeTitle(i + 1))
                || (lower.equals("and") && (i + 1 >= words.size() || !continues(i + 1, upper)))
                || (lower.equals(",") && !isList(i, upper));
        if (over || nameFollows(from, i)) {
          break;
        }
      } else if (continues(i, upper)) {
        end = i + 1;
        if (end < words.size() && words.lower(end).equals("'s")) {
          break;
        }
      } else {
        break;
      }
    }
    return end;
  }

  /** Whether the words of the phrase so far end in something else than an organ or topic. */
  private boolean nameFollows(int from, int end) {
    int start = end;
    while (start > from && !JOINTS.contains(words.lower(start - 1))) {
      start--;
    }
    int organ = endOf(tails.organs(), start, end);
    return organ > start && organ < end && words.isCapital(organ);
  }

  /** Whether another office starts at the word. */
  private boolean isBeforeTitle(int word) {
    for (int i = word; i < words.size() && i < word + 6; i++) {
      String lower = words.lower(i);
      if (forms.longest(words::form, words::lower, i, words.size()) != null) {
        return !lower.equals("state") && !lower.equals("general");
      }
      if (!modifiers.containsKey(lower)
          && !lower.equals("and")
          && ministries.named(lower) == null
          && actorAt[i] == null) {
        return false;
      }
    }
    return false;
  }

  private boolean continues(int word, boolean upper) {
    if (isActor(word)) {
      return false;
    }
    if (upper) {
      return words.isCapital(word) && words.form(word).length() > 1;
    }
    String tag = words.tag(word);
    return !words.isCapital(word)
        && (tails.organs().contains(words.lower(word))
            || tag.equals("NN")
            || tag.equals("NNS")
            || tag.equals("JJ")
            || tag.equals("VBG"));
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
