package org.entente.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lemmas by a table of what the rules get wrong and by rules for suffixes, which choose a stem that
 * is known. Immutable; threads share it.
 */
final class Lemmas {
  private static final String VOWELS = "aeiou";

  private final Map<String, String> irregular; // "class form" to lemma
  private final Set<String> verbs;
  private final Set<String> nouns;
  private final Set<String> adjectives;

  private Lemmas(
      Map<String, String> irregular, Set<String> verbs, Set<String> nouns, Set<String> adjectives) {
    this.irregular = irregular;
    this.verbs = verbs;
    this.nouns = nouns;
    this.adjectives = adjectives;
  }

  /** The lemma of a word in lower case with its Penn tag. */
  String lemma(String lower, String tag) {
    String known = irregular.get(group(tag) + lower);
    return known != null ? known : regular(lower, tag);
  }

  private static String group(String tag) {
    return switch (tag) {
      case "VBD", "VBN", "VBG", "VBZ", "VBP", "VB", "MD" -> "v ";
      case "NNS", "NNPS" -> "n ";
      case "JJR", "JJS", "RBR", "RBS" -> "c ";
      default -> "- ";
    };
  }

  private String regular(String w, String tag) {
    int n = w.length();
    switch (tag) {
      case "VBZ" -> {
        return unS(w, verbs);
      }
      case "NNS" -> {
        return unS(w, nouns);
      }
      case "NNPS" -> {
        return w.endsWith("s") && n > 3 ? w.substring(0, n - 1) : w;
      }
      case "VBD", "VBN" -> {
        if (w.endsWith("ied") && n > 4) {
          return w.substring(0, n - 3) + "y";
        }
        return w.endsWith("ed") && n > 3 ? stem(w.substring(0, n - 2)) : w;
      }
      case "VBG" -> {
        return w.endsWith("ing") && n > 4 ? stem(w.substring(0, n - 3)) : w;
      }
      case "JJR", "RBR" -> {
        return w.endsWith("er") && n > 4 ? degree(w.substring(0, n - 2)) : w;
      }
      case "JJS", "RBS" -> {
        return w.endsWith("est") && n > 5 ? degree(w.substring(0, n - 3)) : w;
      }
      default -> {
        return w;
      }
    }
  }

  private static String unS(String w, Set<String> known) {
    int n = w.length();
    if (!w.endsWith("s") || n < 3 || w.endsWith("ss")) {
      return w;
    }
    String one = w.substring(0, n - 1);
    if (w.endsWith("ies") && n > 4) {
      return known.contains(one) ? one : w.substring(0, n - 3) + "y";
    }
    if (w.endsWith("es")) {
      String two = w.substring(0, n - 2);
      if (known.contains(one)) {
        return one;
      }
      if (known.contains(two)
          || two.endsWith("ss")
          || two.endsWith("sh")
          || two.endsWith("ch")
          || two.endsWith("x")
          || two.endsWith("zz")
          || (two.endsWith("o") && n > 4)) {
        return two;
      }
    }
    return one;
  }

  /** The verb whose past or participle leaves this once -ed or -ing is gone. */
  private String stem(String s) {
    int n = s.length();
    String withE = s + "e";
    boolean doubled = n > 2 && s.charAt(n - 1) == s.charAt(n - 2);
    String single = doubled ? s.substring(0, n - 1) : s;
    if (verbs.contains(s)) {
      return verbs.contains(withE) && !doubled && prefersE(s) ? withE : s;
    }
    if (verbs.contains(withE)) {
      return withE;
    }
    if (doubled && verbs.contains(single)) {
      return single;
    }
    if (doubled && "lszf".indexOf(s.charAt(n - 1)) < 0) {
      return single;
    }
    return prefersE(s) ? withE : s;
  }

  private static boolean prefersE(String s) {
    int n = s.length();
    if (n < 2) {
      return false;
    }
    char last = s.charAt(n - 1);
    char before = s.charAt(n - 2);
    if (last == 'v'
        || last == 'c'
        || last == 'u'
        || (last == 'g' && before != 'n')
        || last == 'z') {
      return true;
    }
    if (last == 's') {
      return before != 's';
    }
    if (last == 'g') {
      return n > 3 && (s.endsWith("ang") || s.endsWith("eng")) && s.length() > 4;
    }
    if (last == 'l' && VOWELS.indexOf(before) < 0 && before != 'l' && before != 'w') {
      return true;
    }
    return (s.endsWith("at") && n > 3 && VOWELS.indexOf(s.charAt(n - 3)) < 0)
        || s.endsWith("ir")
        || (s.endsWith("ur") && n > 3 && VOWELS.indexOf(s.charAt(n - 3)) < 0)
        || s.endsWith("iat")
        || s.endsWith("uat")
        || (s.endsWith("or") && n > 4)
        || (s.endsWith("in") && n > 4 && s.endsWith("min"))
        || s.endsWith("ak")
        || (s.endsWith("ut") && n > 4);
  }

  private String degree(String s) {
    int n = s.length();
    if (adjectives.contains(s)) {
      return s;
    }
    if (adjectives.contains(s + "e")) {
      return s + "e";
    }
    if (s.endsWith("i")) {
      return s.substring(0, n - 1) + "y";
    }
    if (n > 2 && s.charAt(n - 1) == s.charAt(n - 2)) {
      return s.substring(0, n - 1);
    }
    return s;
  }

  void write(DataOutputStream out) throws IOException {
    Map<String, String> sorted = new TreeMap<>(irregular);
    out.writeInt(sorted.size());
    for (Map.Entry<String, String> e : sorted.entrySet()) {
      out.writeUTF(e.getKey());
      out.writeUTF(e.getValue());
    }
    for (Set<String> set : List.of(verbs, nouns, adjectives)) {
      out.writeInt(set.size());
      for (String word : new TreeSet<>(set)) {
        out.writeUTF(word);
      }
    }
  }

  static Lemmas read(DataInputStream in) throws IOException {
    int size = in.readInt();
    Map<String, String> irregular = new HashMap<>(size * 2);
    for (int i = 0; i < size; i++) {
      String key = in.readUTF();
      irregular.put(key, in.readUTF());
    }
    return new Lemmas(irregular, words(in), words(in), words(in));
  }

  private static Set<String> words(DataInputStream in) throws IOException {
    int size = in.readInt();
    Set<String> words = new HashSet<>(size * 2);
    for (int i = 0; i < size; i++) {
      words.add(in.readUTF());
    }
    return words;
  }

  static Lemmas train(List<Treebank> sentences, Iterable<String> moreVerbs) {
    Set<String> verbs = new HashSet<>();
    Set<String> nouns = new HashSet<>();
    Set<String> adjectives = new HashSet<>();
    moreVerbs.forEach(verbs::add);
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (Treebank s : sentences) {
      for (int i = 0; i < s.forms().length; i++) {
        String tag = s.tags()[i];
        String lemma = s.lemmas()[i].toLowerCase(Locale.ROOT);
        String lower = s.forms()[i].toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (!lemma.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-')) {
          continue;
        }
        if (tag.startsWith("VB")) {
          verbs.add(lemma);
        } else if (tag.equals("NN") || tag.equals("NNS")) {
          nouns.add(lemma);
        } else if (tag.startsWith("JJ") || tag.startsWith("RB")) {
          adjectives.add(lemma);
        }
        counts
            .computeIfAbsent(tag + " " + lower, k -> new TreeMap<>())
            .merge(lemma, 1, Integer::sum);
      }
    }
    Lemmas rules = new Lemmas(Map.of(), verbs, nouns, adjectives);
    Map<String, Map<String, Integer>> wrong = new TreeMap<>();
    counts.forEach(
        (key, of) -> {
          int space = key.indexOf(' ');
          String tag = key.substring(0, space);
          String lower = key.substring(space + 1);
          of.forEach(
              (lemma, n) -> {
                int weight = lemma.equals(rules.regular(lower, tag)) ? 0 : n;
                wrong
                    .computeIfAbsent(group(tag) + lower, k -> new TreeMap<>())
                    .merge(weight == 0 ? "" : lemma, n, Integer::sum);
              });
        });
    Map<String, String> irregular = new HashMap<>();
    wrong.forEach(
        (key, of) -> {
          String best = "";
          int most = 0;
          for (Map.Entry<String, Integer> e : of.entrySet()) {
            if (e.getValue() > most) {
              best = e.getKey();
              most = e.getValue();
            }
          }
          if (!best.isEmpty()) {
            irregular.put(key, best);
          }
        });
    return new Lemmas(irregular, verbs, nouns, adjectives);
  }
}
