package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.ActorMention;
import org.entente.text.Document;

/**
 * Splits a source into the sources that it joins: "Secretary Blinken and Foreign Minister Wang".
 */
final class Conjuncts {
  private Conjuncts() {}

  /** Token ranges of the parts, in text order; only one if the words name a single source. */
  static List<int[]> of(Document document, Sightings sightings, Cast cast, int first, int last) {
    List<int[]> parts = new ArrayList<>();
    int start = first;
    boolean and = false;
    for (int i = first; i < last; i++) {
      boolean isAnd = document.lower(i).equals("and") || document.lower(i).equals("&");
      boolean comma = document.form(i).equals(",");
      boolean with = document.lower(i).equals("with") && i > first && cast.at(i - 1) != null;
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
    boolean before = isSource(document, sightings, cast, start, token);
    int end = after;
    while (end < last && !document.form(end).equals(",") && !document.lower(end).equals("and")) {
      end++;
    }
    return before
        && isSource(document, sightings, cast, after, Math.max(end, after + 1))
        && !isList(document, sightings, cast, start, token, after)
        && !isAdjective(document, sightings, start, token, after, last)
        && !isOneHolder(sightings, cast, start, token, after, last);
  }

  private static boolean isSource(
      Document document, Sightings sightings, Cast cast, int first, int last) {
    for (int i = first; i < last; i++) {
      String tag = document.tag(i);
      if (tag.equals("VBG") || tag.equals("WP") || tag.equals("WDT")) {
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

  /** "Deputy Prime Minister and Foreign Minister Wang Yi": two offices of one person. */
  private static boolean isOneHolder(
      Sightings sightings, Cast cast, int start, int token, int after, int last) {
    boolean noneBefore = cast.within(start, token).isEmpty();
    if (noneBefore && sightings.office(token - 1) != null && sightings.office(after) != null) {
      Document document = sightings.document();
      boolean article = document.tag(token + 1).equals("DT");
      return !article && !cast.within(after, last).isEmpty();
    }
    boolean and = sightings.document().lower(token + 1).equals("and");
    boolean apposed = !noneBefore && !and && cast.within(after, last).isEmpty();
    return apposed
        && (sightings.document().form(token).equals(",")
            || hasComma(sightings.document(), start, token));
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
