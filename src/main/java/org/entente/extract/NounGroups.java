package org.entente.extract;

import org.entente.extract.View.Kind;
import org.entente.text.Document;

/** Guesses the noun groups beside a cue: who may have said it. */
final class NounGroups {
  private static final int APPOSITION = 30; // tokens that an insertion between commas may have

  private final View view;

  /** First token and the one after the last of the group found last; equal where there is none. */
  int first;

  int last;

  NounGroups(View view) {
    this.view = view;
  }

  /** Looks for the group that ends before {@code cue}, in the sentence from {@code from} on. */
  boolean before(int from, int cue) {
    int k = cue - 1;
    while (k >= from && isVerbal(k)) {
      k--;
    }
    first = last = 0;
    if (k < from) {
      return false;
    }
    int end = k + 1;
    int start;
    if (view.kind[k] == Kind.COMMA
        || view.document.form(k).equals("\u2014")
        || view.document.form(k).equals("-")
        || view.document.form(k).equals(")")) {
      start = insertionStart(from, k);
      if (start < 0) {
        return false;
      }
      int head = start - 1;
      if (head < from || !isHead(head)) {
        return false;
      }
      start = groupStart(from, head);
    } else if (isHead(k)
        || (view.kind[k] == Kind.MODIFIER && !view.document.tag(k).equals("HYPH"))) {
      start = groupStart(from, k);
    } else {
      return false;
    }
    first = start;
    last = end;
    return true;
  }

  /** Looks for the group that begins at {@code after}, in the sentence up to {@code to}. */
  boolean after(int after, int to) {
    first = last = 0;
    int k = after;
    while (k < to && view.kind[k] == Kind.ADVERB) {
      k++;
    }
    int start = k;
    int end = groupEnd(k, to);
    if (end == start) {
      return false;
    }
    if (end < to && view.kind[end] == Kind.COMMA) {
      // an apposition: ", the minister,"
      int close = end + 1;
      boolean noun = false;
      while (close < to
          && close - end < APPOSITION
          && view.kind[close] != Kind.COMMA
          && view.kind[close] != Kind.QUOTE
          && view.kind[close] != Kind.STOP) {
        noun |= view.kind[close] == Kind.NOUN;
        close++;
      }
      Kind k1 = end + 1 < to ? view.kind[end + 1] : Kind.OTHER;
      if (noun
          && (k1 == Kind.MODIFIER
              || k1 == Kind.NOUN
              || (end + 1 < to && view.document.tag(end + 1).startsWith("W")))) {
        end = close;
      }
    }
    first = start;
    last = end;
    return true;
  }

  private boolean isVerbal(int k) {
    Kind kind = view.kind[k];
    return kind == Kind.ADVERB || kind == Kind.AUXILIARY || view.document.tag(k).equals("TO");
  }

  private boolean isHead(int k) {
    Document d = view.document;
    return view.kind[k] == Kind.NOUN
        || (view.kind[k] == Kind.PRONOUN)
        || d.tag(k).equals("WDT")
        || d.tag(k).equals("CD")
        || d.tag(k).equals("DT");
  }

  /** Where an insertion that ends with the mark at {@code k} starts, or -1. */
  private int insertionStart(int from, int k) {
    boolean bracket = view.document.form(k).equals(")");
    String mark = view.document.form(k);
    for (int i = k - 1; i >= from && k - i < APPOSITION; i--) {
      if (view.kind[i] == Kind.QUOTE) {
        return -1;
      }
      if (bracket ? view.document.form(i).equals("(") : view.document.form(i).equals(mark)) {
        if (!bracket && i > from && !isHead(i - 1)) {
          continue;
        }
        return i;
      }
    }
    return -1;
  }

  private int groupStart(int from, int head) {
    int i = head;
    while (i > from) {
      Kind k = view.kind[i - 1];
      Document d = view.document;
      if (view.kind[i] == Kind.PRONOUN && k != Kind.CONJUNCTION) {
        break;
      }
      if (k == Kind.NOUN || k == Kind.MODIFIER) {
        i--;
      } else if (k == Kind.PREPOSITION
          && i - 2 >= from
          && (view.kind[i - 2] == Kind.NOUN)
          && joins(d.lower(i - 1))) {
        i -= 2;
      } else if (k == Kind.CONJUNCTION && i - 2 >= from && view.kind[i - 2] == Kind.NOUN) {
        i -= 2;
      } else if (k == Kind.ADVERB
          && view.kind[i] == Kind.MODIFIER
          && i - 2 >= from
          && (view.kind[i - 2] == Kind.MODIFIER)) {
        i--;
      } else {
        break;
      }
    }
    return i;
  }

  private int groupEnd(int start, int to) {
    int i = start;
    Document d = view.document;
    if (i < to && view.kind[i] == Kind.PRONOUN) {
      return i + 1;
    }
    boolean noun = false;
    while (i < to) {
      Kind k = view.kind[i];
      if (k == Kind.NOUN) {
        noun = true;
        i++;
      } else if (k == Kind.MODIFIER && !(noun && d.tag(i).equals("DT"))) {
        i++;
      } else if (noun
          && k == Kind.PREPOSITION
          && joins(d.lower(i))
          && i + 1 < to
          && (view.kind[i + 1] == Kind.NOUN || view.kind[i + 1] == Kind.MODIFIER)) {
        i++;
      } else if (noun
          && k == Kind.CONJUNCTION
          && i + 1 < to
          && (view.kind[i + 1] == Kind.NOUN || view.kind[i + 1] == Kind.MODIFIER)) {
        i++;
      } else {
        break;
      }
    }
    return noun ? i : start;
  }

  private static boolean joins(String preposition) {
    return switch (preposition) {
      case "of", "for", "in", "at", "to", "from", "on", "with", "by" -> true;
      default -> false;
    };
  }
}
