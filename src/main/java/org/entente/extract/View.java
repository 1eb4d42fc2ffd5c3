package org.entente.extract;

import java.util.Arrays;
import org.entente.learn.Hash;
import org.entente.text.Document;

/** A document's tokens as the models of attribution see them: numbers in place of strings. */
final class View {
  /** The hash that stands for what lies outside. */
  static final int OUTSIDE = 0x2545f491;

  final Document document;
  final int size;
  final int[] word;
  final int[] lemma;
  final int[] tag;
  final int[] suffix;
  final int[] prefix;
  final int[] verbs;
  final int[] senses;
  final Kind[] kind;
  final int[] relation;
  final int[] firstChild; // -1 for none; children are in text order
  final int[] nextChild;

  /** What a token is to the layout of a clause. */
  enum Kind {
    NOUN,
    PRONOUN,
    MODIFIER, // determiners, adjectives, numbers, possessives: inside a noun group
    ADVERB,
    AUXILIARY,
    VERB,
    PREPOSITION,
    CONJUNCTION,
    COMMA,
    QUOTE,
    STOP,
    OTHER
  }

  View(Document document, VerbClasses classes) {
    this.document = document;
    this.size = document.size();
    word = new int[size];
    lemma = new int[size];
    tag = new int[size];
    suffix = new int[size];
    prefix = new int[size];
    verbs = new int[size];
    senses = new int[size];
    kind = new Kind[size];
    relation = new int[size];
    firstChild = new int[size];
    nextChild = new int[size];
    Arrays.fill(firstChild, -1);
    for (int i = size - 1; i >= 0; i--) {
      int h = document.head(i);
      nextChild[i] = -1;
      if (h >= 0) {
        nextChild[i] = firstChild[h];
        firstChild[h] = i;
      }
    }
    for (int i = 0; i < size; i++) {
      String w = document.lower(i);
      int n = w.length();
      String t = document.tag(i);
      char c = w.charAt(0);
      if (Character.isDigit(c)) {
        word[i] = n == 4 ? 1 : 2;
      } else if (t.equals("``") || t.equals("''")) {
        word[i] = t.equals("``") ? 3 : 4;
      } else {
        word[i] = Hash.of(w);
      }
      lemma[i] = Hash.of(document.lemma(i));
      tag[i] = Hash.of(t);
      suffix[i] = Hash.of(w, Math.max(0, n - 3), n);
      prefix[i] = Hash.of(w, 0, Math.min(4, n));
      relation[i] = Hash.of(document.relation(i));
      verbs[i] = classes.of(document.lemma(i));
      senses[i] = classes.senses(document.lemma(i));
      kind[i] = kind(w, document.lemma(i), t);
    }
  }

  private static Kind kind(String lower, String lemma, String tag) {
    return switch (tag) {
      case "NN", "NNS", "NNP", "NNPS", "FW", "ADD", "GW" -> Kind.NOUN;
      case "PRP", "EX", "WP" -> Kind.PRONOUN;
      case "DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "PDT", "HYPH", "AFX", "WP$", "$", "NML" ->
          Kind.MODIFIER;
      case "RB", "RBR", "RBS", "RP", "UH" -> Kind.ADVERB;
      case "MD" -> Kind.AUXILIARY;
      case "TO" -> Kind.PREPOSITION;
      case "IN" -> Kind.PREPOSITION;
      case "CC" -> Kind.CONJUNCTION;
      case "VB", "VBD", "VBN", "VBP", "VBZ", "VBG" ->
          lemma.equals("be") || lemma.equals("have") || lemma.equals("do")
              ? Kind.AUXILIARY
              : Kind.VERB;
      case "``", "''" -> Kind.QUOTE;
      case "," -> lower.equals(",") ? Kind.COMMA : Kind.OTHER;
      case "." -> Kind.STOP;
      default -> Kind.OTHER;
    };
  }

  /** Whether the token is a verb in a tense. */
  boolean isFinite(int i) {
    String t = document.tag(i);
    return t.equals("VBD") || t.equals("VBZ") || t.equals("VBP") || t.equals("MD");
  }

  boolean isOpeningMark(int i) {
    return document.tag(i).equals("``");
  }

  boolean isClosingMark(int i) {
    return document.tag(i).equals("''");
  }

  boolean isWord(int i) {
    return Character.isLetterOrDigit(document.form(i).codePointAt(0))
        || (document.end(i) - document.start(i) > 1
            && document.form(i).chars().anyMatch(Character::isLetterOrDigit));
  }
}
