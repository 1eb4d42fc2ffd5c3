package org.entente.extract;

import org.entente.lexicon.OfficeMention;
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
      OfficeMention office = sightings.office(i);
      int of = office == null || office.first() != i ? -1 : preposition(document, office);
      if (office != null && of > i) {
        head = of - 1;
        i = Math.min(last, office.last()) - 1;
        continue;
      }
      if (tag.equals("CC")
          && i > core
          && (joinsStates(document, sightings, i, last) || isInName(document, i, last))) {
        continue;
      }
      if (isInWord(document, i, last)) {
        continue;
      }
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

  /** "T-Mobile", "March 14, 2019": a hyphen between two parts of a word, a comma in a date. */
  private static boolean isInWord(Document document, int i, int last) {
    if (i == 0 || i + 1 >= last) {
      return false;
    }
    String form = document.form(i);
    return form.equals("-")
        ? document.end(i - 1) == document.start(i) && document.end(i) == document.start(i + 1)
        : form.equals(",") && document.tag(i - 1).equals("CD") && document.tag(i + 1).equals("CD");
  }

  /** "Mines and Geosciences Bureau": the name of one institution, which its last word tells. */
  private static boolean isInName(Document document, int and, int last) {
    int end = and + 1;
    while (end < last
        && document.tag(end).startsWith("NNP")
        && Character.isUpperCase(document.form(end).codePointAt(0))) {
      end++;
    }
    return end > and + 2
        && document.tag(end - 1).equals("NNP")
        && NameWords.isOfNoPerson(document.form(end - 1))
        && Character.isUpperCase(document.form(and - 1).codePointAt(0))
        && !NameWords.isOfNoPerson(document.form(and - 1));
  }

  /** Where the first preposition of a title stands: "members of parliament"; or -1. */
  private static int preposition(Document document, OfficeMention office) {
    for (int i = office.first() + 1; i < office.last(); i++) {
      if (document.tag(i).equals("IN")) {
        return i;
      }
    }
    return -1;
  }

  /** "U.S. and Cuban officials": two states of one plural noun. */
  private static boolean joinsStates(Document document, Sightings sightings, int and, int last) {
    int i = and + 1;
    if (sightings.actor(and - 1) == null || sightings.actor(i) == null) {
      return false;
    }
    while (i < last && sightings.actor(i) != null) {
      i++;
    }
    while (i + 1 < last && document.tag(i).startsWith("JJ")) {
      i++;
    }
    return i < last && document.tag(i).equals("NNS");
  }

  private static boolean isArticle(String word) {
    return word.equals("the") || word.equals("a") || word.equals("an") || word.equals("both");
  }

  /** Whether a word of this tag may stand in a noun phrase that no preposition lengthens. */
  static boolean mayHold(Document document, int token) {
    String tag = document.tag(token);
    return tag.startsWith("NN")
        || tag.startsWith("JJ")
        || tag.startsWith("PRP")
        || tag.equals("POS")
        || tag.equals("CD")
        || tag.equals("DT");
  }

  /** Where a description ends: before the clause that tells more of it ("an aide who fled"). */
  int descriptionEnd(Document document) {
    for (int i = head + 1; i < last; i++) {
      boolean comma = document.lower(i).equals(",");
      String tag = document.tag(comma && i + 1 < last ? i + 1 : i);
      boolean clause = tag.equals("WP") || tag.equals("WDT") || tag.equals("WP$");
      boolean added =
          comma
              && (tag.startsWith("RB")
                  || tag.equals("IN")
                  || ((tag.startsWith("JJ") || tag.equals("CD")) && !joins(document, i))
                  || tag.equals("WRB")
                  || tag.equals("DT")
                  || tag.equals("VBN")
                  || tag.equals("VBG"));
      if (clause || added || document.lower(i).equals("via")) {
        return i;
      }
    }
    return last;
  }

  /** Whether an "and" follows the comma, so that it parts items of a list. */
  private boolean joins(Document document, int comma) {
    for (int i = comma; i < last; i++) {
      if (document.tag(i).equals("CC")) {
        return true;
      }
    }
    return false;
  }

  boolean isDefinite(Document document) {
    String word = document.lower(first);
    return word.equals("the")
        || word.equals("his")
        || word.equals("her")
        || word.equals("their")
        || word.equals("its")
        || word.equals("our")
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
        || (word.length() > 6 && word.endsWith("men"))
        || word.equals("some")
        || word.equals("many")
        || word.equals("others")
        || word.equals("several")
        || word.equals("people")
        || word.equals("media")
        || word.equals("press")
        || word.equals("most")
        || word.equals("crew")
        || word.equals("opposition")
        || word.equals("family")
        || word.equals("crowd")
        || word.equals("majority")
        || word.equals("couple")
        || word.equals("public")
        || word.equals("community")
        || word.equals("personnel");
  }
}
