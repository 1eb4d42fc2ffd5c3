package org.entente.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Printed forms and what they stand for, as a trie of tokens. A form written in lower case is found
 * in any case; one with capitals is found as written or all in capitals.
 */
final class Forms<T> {
  /** Prefixes that stay with their word, as in the tokenizer. */
  private static final Set<String> PREFIXES =
      Set.of(
          "e", "co", "pre", "post", "non", "anti", "re", "un", "ex", "semi", "multi", "sub", "mid",
          "pro", "vice", "self", "ultra", "inter", "intra", "trans", "counter", "neo", "bi", "tri",
          "mini", "micro", "macro", "mega", "over", "under", "socio", "geo", "eco", "euro", "infra",
          "extra", "quasi", "pseudo", "hyper", "super", "de", "dis", "mis");

  private final Node<T> root = new Node<>();

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>(2);
    private @Nullable List<End<T>> ends;
  }

  private record End<T>(List<String> printed, T value) {}

  /** A form found: the token after it and what it stands for. */
  record Match<T>(int last, T value) {}

  /** Adds a form; of two equal ones the one added first is found. */
  void add(String form, T value) {
    add(tokens(form), value);
  }

  /** Adds a form of the words; of two equal ones the one added first is found. */
  void add(List<String> tokens, T value) {
    Node<T> node = root;
    for (String token : tokens) {
      node = node.next.computeIfAbsent(token.toLowerCase(Locale.ROOT), k -> new Node<>());
    }
    if (node.ends == null) {
      node.ends = new ArrayList<>(1);
    }
    node.ends.add(new End<>(List.copyOf(tokens), value));
  }

  /** The longest form that starts at the token and ends before {@code last}, or null. */
  @Nullable Match<T> longest(Document document, int at, int last) {
    return longest(document::form, document::lower, at, last);
  }

  /** The longest form that starts at the word and ends before {@code last}, or null. */
  @Nullable Match<T> longest(
      IntFunction<String> form, IntFunction<String> lower, int at, int last) {
    Node<T> node = root;
    Match<T> found = null;
    for (int i = at; i < last; i++) {
      node = node.next.get(plain(lower.apply(i)));
      if (node == null) {
        break;
      }
      if (node.ends != null) {
        for (End<T> end : node.ends) {
          if (isPrinted(form, at, end.printed())) {
            found = new Match<>(i + 1, end.value());
            break;
          }
        }
      }
    }
    return found;
  }

  /** What the word stands for, or null. */
  @Nullable T word(String word) {
    Node<T> node = root.next.get(plain(word.toLowerCase(Locale.ROOT)));
    if (node != null && node.ends != null) {
      for (End<T> end : node.ends) {
        if (isPrinted(plain(word), end.printed().get(0))) {
          return end.value();
        }
      }
    }
    return null;
  }

  private static boolean isPrinted(IntFunction<String> form, int at, List<String> printed) {
    for (int i = 0; i < printed.size(); i++) {
      if (!isPrinted(plain(form.apply(at + i)), printed.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrinted(String form, String printed) {
    return form.equals(printed) || isLower(printed) || isUpper(form);
  }

  private static boolean isLower(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the word is a heading's: longer than "US", without a small letter. */
  private static boolean isUpper(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
    }
    return word.length() > 3;
  }

  /** The word with plain apostrophes and hyphens. */
  private static String plain(String word) {
    if (isHyphen(word)) {
      return "-";
    }
    return word.indexOf('\u2019') < 0 ? word : word.replace('\u2019', '\'');
  }

  /** Whether it is a hyphen, or a dash that stands for one. */
  static boolean isHyphen(String word) {
    return word.length() == 1 && "-\u2010\u2011\u2013".indexOf(word.charAt(0)) >= 0;
  }

  /** The form's tokens, as the tokenizer would split it. */
  static List<String> tokens(String form) {
    List<String> tokens = new ArrayList<>();
    for (String chunk : List.of(form.strip().split("\\s+"))) {
      int start = 0;
      for (int i = 0; i < chunk.length(); i++) {
        char c = chunk.charAt(i);
        if (c == ',' || c == '(' || c == ')') {
          addWord(tokens, chunk.substring(start, i));
          tokens.add(String.valueOf(c));
          start = i + 1;
        } else if ((c == '-' || c == '/') && isBetween(chunk, i) && !isPrefix(chunk, start, i)) {
          addWord(tokens, chunk.substring(start, i));
          tokens.add(String.valueOf(c));
          start = i + 1;
        }
      }
      if (chunk.endsWith("-") && chunk.length() > start + 1) {
        addWord(tokens, chunk.substring(start, chunk.length() - 1));
        tokens.add("-");
      } else {
        addWord(tokens, chunk.substring(start));
      }
    }
    return tokens;
  }

  private static boolean isBetween(String chunk, int i) {
    return i > 0
        && i + 1 < chunk.length()
        && Character.isLetterOrDigit(chunk.charAt(i - 1))
        && Character.isLetterOrDigit(chunk.charAt(i + 1))
        && !(Character.isDigit(chunk.charAt(i - 1)) && Character.isDigit(chunk.charAt(i + 1)));
  }

  private static boolean isPrefix(String chunk, int start, int end) {
    return PREFIXES.contains(chunk.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static void addWord(List<String> tokens, String word) {
    if (word.endsWith("'s") && word.length() > 2) {
      tokens.add(word.substring(0, word.length() - 2));
      tokens.add("'s");
    } else if (word.endsWith("s'") && word.length() > 2) {
      tokens.add(word.substring(0, word.length() - 1));
      tokens.add("'");
    } else if (!word.isEmpty()) {
      tokens.add(word);
    }
  }
}
