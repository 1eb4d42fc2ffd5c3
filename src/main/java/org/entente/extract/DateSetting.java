package org.entente.extract;

import org.entente.text.Document;

/**
 * What a time expression belongs to in its sentence.
 *
 * @param verb the verb that governs it, else the head of its sentence
 * @param level how deep the verb lies: 0 in a main clause, 1 in one that depends on it, 2 in one
 *     that describes a noun
 * @param noun the noun that it describes ("Monday's statement", "a meeting in May"), or -1
 * @param subject the head of the verb's subject, or -1
 */
record DateSetting(int verb, int level, int noun, int subject) {
  private static final int STEPS = 12; // upwards at most, for parses are not always trees

  /** The setting of the expression that runs from the first token to the one before the last. */
  static DateSetting of(Document document, int first, int last) {
    int token = first;
    while (token < last - 1 && isInside(document.head(token), first, last)) {
      token = document.head(token);
    }
    if (!isInside(token, first, last)) {
      token = last - 1;
    }
    int noun = -1;
    int at = token;
    for (int step = 0; step < STEPS; step++) {
      int head = document.head(at);
      if (head < 0) {
        break;
      }
      if (noun < 0 && document.tag(head).startsWith("NN") && !isInside(head, first, last)) {
        noun = head;
      }
      at = head;
      if (document.tag(at).startsWith("VB")) {
        break;
      }
    }
    return new DateSetting(at, level(document, at), noun, subject(document, at));
  }

  private static boolean isInside(int token, int first, int last) {
    return first <= token && token < last;
  }

  /** How deep the verb lies: 0 in a main clause, 1 under it, 2 in a description of a noun. */
  static int level(Document document, int verb) {
    int at = verb;
    int level = 0;
    for (int step = 0; step < STEPS && document.head(at) >= 0; step++) {
      String relation = document.relation(at);
      if (relation.startsWith("acl")) {
        return 2;
      }
      if (!relation.equals("conj") && !relation.equals("parataxis")) {
        level = 1;
      }
      at = document.head(at);
    }
    return level;
  }

  /** The head of the subject of a verb, or of the verb that it is joined to; or -1. */
  static int subject(Document document, int verb) {
    int at = verb;
    for (int step = 0; step < STEPS && at >= 0; step++) {
      int sentence = document.sentence(at);
      for (int i = document.first(sentence); i < document.last(sentence); i++) {
        if (document.head(i) == at && document.relation(i).startsWith("nsubj")) {
          return i;
        }
      }
      String relation = document.relation(at);
      if (relation.startsWith("acl") && document.head(at) >= 0) {
        return document.head(at);
      }
      if (!relation.equals("conj") && !relation.equals("advcl") && !relation.equals("xcomp")) {
        return -1;
      }
      at = document.head(at);
    }
    return -1;
  }
}
