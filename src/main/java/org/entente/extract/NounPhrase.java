package org.entente.extract;

import org.entente.text.Document;

/**
 * The noun phrase that a source starts with: its article, its head and where the phrase that the
 * head closes ends. Tags may be wrong, so an unsure phrase has the last noun before its first
 * preposition, comma or verb as head.
 *
 * @param first the first token, article included
 * @param core the first token after the article
 * @param head the head noun
 * @param last the token after the whole source
 */
record NounPhrase(int first, int core, int head, int last) {
  static NounPhrase of(Document document, Sightings sightings, int first, int last) {
    int core = first;
    while (core < last - 1 && isArticle(document.lower(core))) {
      core++;
    }
    int head = core;
    for (int i = core; i < last; i++) {
      String tag = document.tag(i);
      boolean known = sightings.isTaken(i);
      if (i > core
          && !known
          && (tag.equals("IN")
              || tag.equals("TO")
              || tag.equals(",")
              || tag.equals("WDT")
              || tag.equals("WP")
              || tag.equals("CC")
              || tag.equals("-LRB-")
              || tag.equals(":")
              || (tag.startsWith("VB") && !tag.equals("VBN") && !tag.equals("VBG"))
              || tag.equals("``"))) {
        break;
      }
      if (tag.startsWith("NN")
          || known
          || tag.equals("PRP")
          || tag.equals("CD")
          || tag.equals("DT")) {
        head = i;
      } else if (tag.startsWith("VB")
          && i > core
          && i == head + 1
          && !tag.equals("VBG")
          && document.tag(head).startsWith("NN")) {
        break;
      }
    }
    return new NounPhrase(first, core, head, last);
  }

  private static boolean isArticle(String word) {
    return word.equals("the") || word.equals("a") || word.equals("an") || word.equals("both");
  }

  boolean isDefinite(Document document) {
    String word = document.lower(first);
    return word.equals("the")
        || word.equals("his")
        || word.equals("her")
        || word.equals("their")
        || word.equals("its")
        || word.equals("this")
        || word.equals("that")
        || word.equals("these")
        || word.equals("both");
  }

  boolean isIndefinite(Document document) {
    String word = document.lower(first);
    return word.equals("a")
        || word.equals("an")
        || word.equals("one")
        || word.equals("another")
        || word.equals("some")
        || word.equals("several");
  }

  boolean isPlural(Document document) {
    String tag = document.tag(head);
    String word = document.lower(head);
    return tag.equals("NNS")
        || tag.equals("NNPS")
        || word.equals("some")
        || word.equals("many")
        || word.equals("others")
        || word.equals("several")
        || word.equals("people")
        || word.equals("media")
        || word.equals("press")
        || word.equals("most")
        || word.equals("crew")
        || word.equals("personnel");
  }
}
