package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.lexicon.ActorMention;
import org.entente.text.Document;

/**
 * Splits a source into the sources that it joins: "Secretary Blinken and Foreign Minister Wang".
 */
final class Conjuncts {
  /** Participles that stand before a title: the others start a clause of their own. */
  private static final Set<String> ADJECTIVES =
      Set.of("acting", "incoming", "outgoing", "leading", "ruling", "visiting", "sitting");

  /** "State and federal officials": kinds of one noun. */
  private static final Set<String> KINDS =
      Set.of("state", "local", "federal", "national", "regional", "civil", "military", "city");

  private Conjuncts() {}

  /** Token ranges of the parts, in text order; only one if the words name a single source. */
  static List<int[]> of(Document document, Sightings sightings, Cast cast, int first, int last) {
    List<int[]> parts = new ArrayList<>();
    int start = first;
    boolean and = false;
    int depth = 0;
    for (int i = first; i < last; i++) {
      depth += document.form(i).equals("(") ? 1 : document.form(i).equals(")") ? -1 : 0;
      if (depth > 0) {
        continue;
      }
      boolean isAnd = document.lower(i).equals("and") || document.lower(i).equals("&");
      boolean comma = document.form(i).equals(",");
      boolean with = document.lower(i).equals("with") && isNamed(document, cast, i - 1, first);
      if (!(isAnd || comma || with) || sightings.isTaken(i) || cast.at(i) != null) {
        continue;
      }
      if (i > start && joins(document, sightings, cast, start, i, last)) {
        parts.add(new int[] {start, i});
        start = i + 1;
        and |= isAnd || with;
      } else if (i == start) {
        start = i + 1;
        and |= isAnd;
      }
    }
    parts.add(new int[] {start, last});
    return and && start < last ? parts : List.of(new int[] {first, last});
  }

  /** Whether a name ends at the token, a comma left out. */
  private static boolean isNamed(Document document, Cast cast, int token, int first) {
    int end = token > first && document.form(token).equals(",") ? token - 1 : token;
    return end >= first && cast.at(end) != null;
  }

  /** Whether what stands before and after the joint at {@code token} are sources of their own. */
  private static boolean joins(
      Document document, Sightings sightings, Cast cast, int start, int token, int last) {
    int after = token + 1;
    while (after < last
        && (document.lower(after).equals("and")
            || document.lower(after).equals("the")
            || document.lower(after).equals("by")
            || document.tag(after).equals("DT"))) {
      after++;
    }
    if (after >= last) {
      return false;
    }
    boolean kinds = token == start + 1 && KINDS.contains(document.lower(start));
    if (kinds || isInName(sightings, cast, start, token, last)) {
      return false;
    }
    boolean both =
        start > 0
            && (document.lower(start - 1).equals("both") || document.lower(start).equals("both"));
    boolean article = document.lower(token + 1).equals("the");
    boolean other = document.lower(token + 1).equals("other");
    boolean before =
        isSource(document, sightings, cast, start, token)
            || ((both || article || other) && isNamed(document, sightings, start, token, both));
    int end = after;
    while (end < last && !document.form(end).equals(",") && !document.lower(end).equals("and")) {
      end++;
    }
    boolean owned = document.tag(after).equals("PRP$") && document.lower(after - 1).equals("and");
    return before
        && (owned
            || isSource(document, sightings, cast, after, Math.max(end, after + 1))
            || (sightings.institution(token - 1) != null
                && FullNames.isInitials(document.form(after)))
            || ((both || article)
                && isNamed(document, sightings, after, Math.max(end, after + 1), both)))
        && !isList(document, sightings, cast, start, token, after)
        && !isAdjective(document, sightings, start, token, after, last)
        && !isOneHolder(sightings, cast, start, token, after, last)
        && !isOfSeveral(sightings, cast, start, token, end, last);
  }

  /** "Centre for Disease Prevention and Control": a name of an institution goes on. */
  private static boolean isInName(Sightings sightings, Cast cast, int start, int token, int last) {
    Document document = sightings.document();
    Person person = cast.at(token + 1);
    if (!document.lower(token).equals("and")
        || token + 1 >= last
        || !isCapital(document, token + 1)
        || sightings.isTaken(token + 1)
        || (person != null && person.isSure())) {
      return false;
    }
    boolean link = false;
    for (int i = token - 1; i >= start; i--) {
      String word = document.lower(i);
      if (word.equals("of") || word.equals("for")) {
        link = true;
      } else if (!isCapital(document, i) || sightings.actor(i) != null) {
        return false;
      } else if (link && NameWords.isOfNoPerson(document.form(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCapital(Document document, int token) {
    return Character.isUpperCase(document.form(token).codePointAt(0));
  }

  /** Whether a proper name heads the words; where "both" opens the source, a noun will do. */
  private static boolean isNamed(
      Document document, Sightings sightings, int first, int last, boolean both) {
    int head = NounPhrase.of(document, sightings, first, last).head();
    String tag = document.tag(head);
    boolean capital = Character.isUpperCase(document.form(head).codePointAt(0));
    return (tag.startsWith("NNP") && capital) || (both && tag.startsWith("NN"));
  }

  private static boolean isSource(
      Document document, Sightings sightings, Cast cast, int first, int last) {
    for (int i = first; i < last; i++) {
      String tag = document.tag(i);
      boolean participle = tag.equals("VBG") && !ADJECTIVES.contains(document.lower(i));
      if (participle || tag.equals("WP") || tag.equals("WDT")) {
        return false;
      }
    }
    if (!cast.within(first, last).isEmpty()) {
      return true;
    }
    int head = NounPhrase.of(document, sightings, first, last).head();
    String tag = document.tag(head);
    ActorMention actor = sightings.actor(head);
    boolean known =
        actor == null
            ? sightings.isTaken(head)
            : actor.form() != ActorMention.Form.ADJECTIVE
                && actor.form() != ActorMention.Form.PEOPLE;
    return known || tag.equals("NNS") || tag.equals("NNPS");
  }

  /** "presidents of Russia and France": holders of one office in several states. */
  private static boolean isList(
      Document document, Sightings sightings, Cast cast, int start, int token, int after) {
    if (!cast.within(start, token).isEmpty() || sightings.actor(after) == null) {
      return false;
    }
    NounPhrase phrase = NounPhrase.of(document, sightings, start, token);
    String tag = document.tag(phrase.head());
    int next = phrase.head() + 1;
    return (tag.equals("NNS") || tag.equals("NNPS"))
        && sightings.actor(phrase.head()) == null
        && next < token
        && (document.lower(next).equals("of")
            || document.lower(next).equals("from")
            || document.lower(next).equals("in"));
  }

  /** "U.S. and Cuban officials": two states of one noun. */
  private static boolean isAdjective(
      Document document, Sightings sightings, int start, int token, int after, int last) {
    ActorMention actor = sightings.actor(token - 1);
    if (actor == null || actor.first() > start + 1) {
      return false;
    }
    int head = NounPhrase.of(document, sightings, after, last).head();
    return sightings.actor(head) == null
        && sightings.actor(after) != null
        && document.tag(head).startsWith("NN");
  }

  /** "envoy of the UN and the Arab League, Jane Roe": one holder of what several bodies give. */
  private static boolean isOfSeveral(
      Sightings sightings, Cast cast, int start, int token, int end, int last) {
    Document document = sightings.document();
    int of = token - 1;
    while (of > start && sightings.actor(of) != null) {
      of--;
    }
    of = document.lower(of).equals("the") ? of - 1 : of;
    return of > start
        && of < token - 1
        && document.lower(of).equals("of")
        && end + 1 < last
        && document.form(end).equals(",")
        && cast.within(start, end).isEmpty()
        && cast.at(last - 1) != null;
  }

  /** "Deputy Prime Minister and Foreign Minister Wang Yi": two offices of one person. */
  private static boolean isOneHolder(
      Sightings sightings, Cast cast, int start, int token, int after, int last) {
    boolean noneBefore = cast.within(start, token).isEmpty();
    Document document = sightings.document();
    boolean article = document.tag(token + 1).equals("DT");
    if (noneBefore && sightings.office(token - 1) != null) {
      boolean definite = document.lower(start).equals("the");
      boolean plain = sightings.office(after) != null && !definite;
      boolean described = cast.at(last - 1) != null && hasCommonNoun(document, after, last);
      return !article && (plain || described) && !cast.within(after, last).isEmpty();
    }
    NounPhrase second = NounPhrase.of(document, sightings, after, last);
    boolean bare =
        document.tag(second.head()).equals("NN")
            && sightings.office(second.head()) != null
            && Character.isLowerCase(document.form(after).codePointAt(0));
    if (!noneBefore && !article && bare && cast.within(after, last).isEmpty()) {
      return !document.tag(after).equals("PRP$");
    }
    boolean described =
        !noneBefore
            && document.lower(token).equals("and")
            && document.tag(token + 1).equals("NN")
            && Character.isLowerCase(document.form(token + 1).codePointAt(0))
            && areObjects(document, cast, after, last);
    if (described) {
      return true;
    }
    boolean and = sightings.document().lower(token + 1).equals("and");
    boolean apposed = !noneBefore && !and && cast.within(after, last).isEmpty();
    return apposed
        && (sightings.document().form(token).equals(",")
            || hasComma(sightings.document(), start, token));
  }

  /** Whether every name follows a preposition: "contributor to Slate". */
  private static boolean areObjects(Document document, Cast cast, int first, int last) {
    for (int i = first; i < last; i++) {
      NameSpan mention = cast.mention(i);
      if (mention != null && mention.first() == i) {
        String tag = document.tag(i - 1);
        if (!tag.equals("IN") && !tag.equals("TO")) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean hasCommonNoun(Document document, int first, int last) {
    for (int i = first; i < last; i++) {
      if (document.tag(i).equals("NN") && Character.isLowerCase(document.form(i).codePointAt(0))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasComma(Document document, int first, int last) {
    for (int i = first; i < last; i++) {
      if (document.form(i).equals(",")) {
        return true;
      }
    }
    return false;
  }
}
