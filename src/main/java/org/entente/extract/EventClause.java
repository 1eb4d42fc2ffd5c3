package org.entente.extract;

import java.util.Set;
import org.entente.text.Document;

/**
 * The clause that tells of an event: what a reader needs to see to believe it. By the dependency
 * tree, with its relations of <a href="https://universaldependencies.org">Universal
 * Dependencies</a>.
 */
final class EventClause {
  /** A noun's dependants that belong to the noun as printed. */
  private static final Set<String> OF_NOUN =
      Set.of("compound", "flat", "fixed", "amod", "det", "nummod", "appos", "goeswith");

  /** Clauses of their own beside the one that they hang on. */
  private static final Set<String> BESIDE = Set.of("conj", "parataxis");

  private static final Set<String> MARKS = Set.of(",", ".", ";", ":", "-", "–", "—");

  /** What joins a clause to another and says nothing of its own, as "if" would. */
  private static final Set<String> JOINTS = Set.of("and", "but", "that");

  private final Document document;
  private final int start;
  private final int end;

  /** The first token of the trigger and its printed ends. */
  private int told;

  private int first;
  private int last;

  private EventClause(Document document, EventCandidate candidate) {
    this.document = document;
    this.start = document.first(candidate.sentence());
    this.end = document.last(candidate.sentence());
    this.first = candidate.first();
    this.last = candidate.last();
  }

  /**
   * The first token, and the one after the last, of the clause of the trigger's verb, with the
   * printed ends wherever they stand in the sentence. Clauses coordinated with it are left out if
   * neither trigger nor end is in them.
   */
  static int[] of(Document document, EventCandidate candidate) {
    EventClause clause = new EventClause(document, candidate);
    clause.include(candidate.actor());
    clause.include(candidate.recipient());
    clause.told = clause.first;
    clause.includeVerb(candidate.last() - 1);
    clause.trim();
    return new int[] {clause.first, clause.last};
  }

  /** An end with the noun whose part it is: "Wang Yi", not "Yi". */
  private void include(EventEnd printed) {
    if (!printed.printed()) {
      return;
    }
    include(printed.first(), printed.last());
    int noun = printed.last() - 1;
    while (OF_NOUN.contains(document.relation(noun)) && isInside(document.head(noun))) {
      noun = document.head(noun);
    }
    for (int i = start; i < end; i++) {
      if (document.head(i) == noun && OF_NOUN.contains(document.relation(i))) {
        include(Math.min(i, noun), Math.max(i, noun) + 1);
      }
    }
  }

  private void includeVerb(int trigger) {
    int verb = trigger;
    while (isInside(document.head(verb))
        && (!document.tag(verb).startsWith("VB") || document.relation(verb).equals("xcomp"))) {
      verb = document.head(verb);
    }
    int printedFirst = first;
    int printedLast = last;
    for (int i = start; i < end; i++) {
      if (isOf(i, verb, printedFirst, printedLast)) {
        include(i, i + 1);
      }
    }
  }

  /** Whether a token hangs on the verb, not through a clause that lies beside all that is told. */
  private boolean isOf(int token, int verb, int printedFirst, int printedLast) {
    boolean beside = false;
    int i = token;
    for (int steps = end - start; i != verb; steps--) {
      beside |=
          BESIDE.contains(document.relation(i))
              && (document.head(i) == verb || document.tag(i).startsWith("VB"));
      i = document.head(i);
      if (!isInside(i) || steps == 0) {
        return false;
      }
    }
    return !beside || (token >= printedFirst && token < printedLast);
  }

  private void include(int from, int to) {
    first = Math.min(first, from);
    last = Math.max(last, to);
  }

  private void trim() {
    while (first < told && isJoint(first)) {
      first++;
    }
    while (last - 1 > first && MARKS.contains(document.form(last - 1))) {
      last--;
    }
    if (last < end && document.closesQuotation(last)) {
      last++;
    }
  }

  /** Whether the token is a mark that opens nothing, or only joins the clause to another. */
  private boolean isJoint(int token) {
    String form = document.form(token);
    return JOINTS.contains(document.lower(token))
        || (document.quotation(token) < 0
            && !form.equals("(")
            && form.codePoints().noneMatch(Character::isLetterOrDigit));
  }

  private boolean isInside(int token) {
    return token >= start && token < end;
  }
}
