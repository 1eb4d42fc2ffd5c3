package org.entente.extract;

import java.util.Locale;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/** Finds where an article prints in full what it also calls by initials or by the last words. */
final class FullNames {
  private static final int LONGEST = 9; // words of a name

  private final Document document;

  FullNames(Document document) {
    this.document = document;
  }

  /** Whether the word is written as initials are: "CPD". */
  static boolean isInitials(String form) {
    if (form.length() < 2 || form.length() > 7) {
      return false;
    }
    int upper = 0;
    for (int i = 0; i < form.length(); i++) {
      if (!Character.isLetter(form.charAt(i))) {
        return false;
      }
      upper += Character.isUpperCase(form.charAt(i)) ? 1 : 0;
    }
    return upper >= 2 && upper >= form.length() - 1;
  }

  /** First token and the one after the last of the words that the initials stand for; or null. */
  int @Nullable [] ofInitials(String form) {
    String letters = form.toLowerCase(Locale.ROOT);
    for (int i = 1; i + 1 < document.size(); i++) {
      boolean introduced =
          document.form(i).equals(form)
              && document.form(i - 1).equals("(")
              && document.form(i + 1).equals(")");
      int[] before = introduced ? spelling(letters, i - 1) : null;
      if (before != null) {
        return before;
      }
    }
    for (int end = letters.length(); letters.length() > 2 && end < document.size(); end++) {
      int[] words = isCapital(end - 1) ? spelling(letters, end) : null;
      if (words != null) {
        return words;
      }
    }
    return null;
  }

  /**
   * First token and the one after the last of the name that the short form follows in brackets:
   * "Institute of Volcanology (Volcinst)"; or null.
   */
  int @Nullable [] before(String form) {
    for (int i = 2; i + 1 < document.size(); i++) {
      if (!document.form(i).equals(form)
          || !document.form(i - 1).equals("(")
          || !document.form(i + 1).equals(")")) {
        continue;
      }
      int end = i - 1;
      int first = end;
      int start = document.first(document.sentence(i));
      for (int k = end - 1; k >= start && k >= end - LONGEST; k--) {
        if (isCapital(k) && isOfName(k)) {
          first = k;
        } else if (!isLink(k) || document.lower(k).equals("to")) {
          break;
        }
      }
      return end - first > 1 ? new int[] {first, end} : null;
    }
    return null;
  }

  /** The words ending before {@code end} whose initials are the letters; or null. */
  private int @Nullable [] spelling(String letters, int end) {
    int left = letters.length() - 1;
    int start = document.first(document.sentence(end - 1));
    for (int i = end - 1; i >= start && i >= end - LONGEST; i--) {
      if (!isCapital(i)) {
        if (isLink(i)) {
          continue;
        }
        return null;
      }
      if (document.lower(i).charAt(0) != letters.charAt(left)) {
        return null;
      }
      left--;
      if (left < 0) {
        return end - i > 1 ? new int[] {i, end} : null;
      }
    }
    return null;
  }

  /**
   * A longer name that ends in the same words, printed last before the token or else first after
   * it: "Thames Valley Police" for "police"; null if there is none.
   *
   * @param first the first of the words
   * @param last the token after them
   */
  int @Nullable [] endingIn(int first, int last) {
    int size = last - first;
    int[] before = before(first, last);
    if (before != null) {
      return before;
    }
    for (int at = last; at + size <= document.size(); at++) {
      int[] longer = longer(at, first, size);
      if (longer != null) {
        return longer;
      }
    }
    return null;
  }

  /** The same, printed before the token only. */
  int @Nullable [] before(int first, int last) {
    for (int at = first - 1; at >= 0; at--) {
      int[] longer = longer(at, first, last - first);
      if (longer != null) {
        return longer;
      }
    }
    return null;
  }

  private int @Nullable [] longer(int at, int first, int size) {
    for (int k = 0; k < size; k++) {
      if (at + k >= document.size()
          || !isCapital(at + k)
          || !document.lower(at + k).equals(document.lower(first + k))) {
        return null;
      }
    }
    int start = document.first(document.sentence(at));
    int from = at;
    while (from > start && isCapital(from - 1) && isOfName(from - 1)) {
      from--;
    }
    int to = at + size;
    while (to + 1 < document.size() && document.lower(to).equals("of") && isCapital(to + 1)) {
      to += 2;
    }
    boolean bare = from == at && to == at + size;
    boolean opens = from == start && at - from == 1 && !document.tag(from).startsWith("NNP");
    return bare || opens ? null : new int[] {from, to};
  }

  /** Whether the word may be one of a name: no article, preposition, day or month. */
  private boolean isOfName(int token) {
    String tag = document.tag(token);
    String form = document.form(token);
    return !tag.equals("DT")
        && !tag.equals("IN")
        && !tag.equals("CC")
        && !tag.startsWith("PRP")
        && Calendar.weekday(form) == null
        && Calendar.month(form) == null;
  }

  private boolean isCapital(int token) {
    return Character.isUpperCase(document.form(token).codePointAt(0));
  }

  private boolean isLink(int token) {
    return switch (document.lower(token)) {
      case "of", "for", "and", "the", "on", "in", "to", "&", "-" -> true;
      default -> false;
    };
  }
}
