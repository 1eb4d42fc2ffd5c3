package org.entente.extract;

import static org.entente.extract.FeatureBuffer.mix;

import java.util.Arrays;
import java.util.Set;
import org.entente.text.Document;

/**
 * A rough analysis of one sentence, made in one pass: noun groups, verb groups, and how they hang
 * together as subjects, objects and under prepositions. It is wrong often enough that only a
 * learned model should rely on it.
 */
final class EventSyntax {
  private static final Set<String> RELATIVE = Set.of("who", "which", "whom", "whose");
  private static final int NONE = -1;

  private final Document document;
  private final int first;

  /** The group of each token, or NONE; groups are numbered from left to right. */
  private final int[] groupOf;

  private int groups;
  private final int[] head;
  private final boolean[] verb;

  /** Of a verb group: its subject; of a noun group under a preposition: the noun before it. */
  private final int[] subject;

  private final int[] object;
  private final boolean[] passive;

  /** Of a noun group: the verb group whose object it is. */
  private final int[] objectOf;

  /** Of a noun group: the verb group whose subject it is. */
  private final int[] subjectOf;

  /** Of a noun group: the hash of the preposition before it, or 0. */
  private final int[] preposition;

  /** Of a noun group under a preposition, the group before it; the last verb group; or NONE. */
  private final int[] noun;

  private final int[] governor;

  /** Of a noun group: the first of those that it is coordinated with. */
  private final int[] leader;

  EventSyntax(Document document, int first, int last) {
    this.document = document;
    this.first = first;
    int n = last - first;
    groupOf = filled(n);
    head = filled(n);
    verb = new boolean[n];
    subject = filled(n);
    object = filled(n);
    passive = new boolean[n];
    objectOf = filled(n);
    subjectOf = filled(n);
    preposition = new int[n];
    noun = filled(n);
    governor = filled(n);
    leader = filled(n);
    read(last);
  }

  private static int[] filled(int n) {
    int[] a = new int[n];
    Arrays.fill(a, NONE);
    return a;
  }

  private void read(int last) {
    int free = NONE; // the noun group that may be the next verb's subject
    int verbGroup = NONE; // the last verb group
    int finite = NONE; // the last verb group with a tense
    int previous = NONE; // the last group of any kind
    int pending = 0; // the preposition just read
    int joint = 0; // 1 comma, 2 conjunction, just read
    int relative = NONE; // what a relative pronoun just read stands for
    for (int i = first; i < last; ) {
      String tag = document.tag(i);
      String word = document.lower(i);
      if (isVerb(i, last)) {
        int from = i;
        i = endOfVerbs(i, last);
        int g = add(from, i, true);
        boolean hasTense = hasTense(from, i);
        passive[g] = isPassive(from, i);
        governor[g] = verbGroup;
        if (relative != NONE) {
          subject[g] = relative;
        } else if (hasTense) {
          int beside = previous != NONE && !verb[previous] ? previous : NONE;
          if (joint == 2 && beside == NONE && finite != NONE) {
            subject[g] = subject[finite];
          } else if (joint == 2
              && beside != NONE
              && leader[beside] == beside
              && finite != NONE
              && preposition[beside] != 0) {
            subject[g] = subject[finite];
          } else if (joint == 0 && beside != NONE && objectOf[lead(beside)] != NONE) {
            subject[g] = lead(beside); // "said Kiev was": what looked like an object
            object[objectOf[lead(beside)]] = NONE;
            objectOf[lead(beside)] = NONE;
          } else if (free != NONE) {
            subject[g] = free;
          } else if (finite != NONE) {
            subject[g] = subject[finite];
          }
        } else if (document.tag(head[g]).equals("VBN")
            && previous != NONE
            && !verb[previous]
            && joint == 0) {
          subject[g] = lead(previous); // "sanctions imposed by"
          passive[g] = true;
        } else if (verbGroup != NONE) {
          int controller = object[verbGroup];
          subject[g] =
              controller != NONE && document.tag(from).equals("TO")
                  ? controller
                  : subject[verbGroup];
        } else {
          subject[g] = free;
        }
        if (subject[g] != NONE && subjectOf[subject[g]] == NONE) {
          subjectOf[subject[g]] = g;
        }
        if (hasTense) {
          finite = g;
        }
        verbGroup = g;
        previous = g;
        pending = 0;
        joint = 0;
        relative = NONE;
        continue;
      }
      if (isNoun(i)) {
        int from = i;
        i = endOfNouns(i, last);
        int g = add(from, i, false);
        leader[g] = g;
        if (pending != 0) {
          preposition[g] = pending;
          noun[g] = previous != NONE && !verb[previous] ? previous : NONE;
          governor[g] = verbGroup;
        } else if (joint != 0 && previous != NONE && !verb[previous]) {
          int lead = lead(previous);
          leader[g] = lead;
          preposition[g] = preposition[lead];
          noun[g] = noun[lead];
          governor[g] = governor[lead];
          objectOf[g] = objectOf[lead];
          if (preposition[g] != 0) {
            free = joint == 1 ? g : free;
          }
        } else if (previous != NONE && verb[previous] && joint == 0) {
          objectOf[g] = previous;
          object[previous] = g;
        } else {
          free = g;
        }
        previous = g;
        pending = 0;
        joint = 0;
        relative = NONE;
        continue;
      }
      if ((tag.equals("IN") && !word.equals("that")) || tag.equals("TO")) {
        pending = word.hashCode();
        joint = 0;
      } else if (RELATIVE.contains(word) || (word.equals("that") && tag.equals("WDT"))) {
        relative = previous != NONE && !verb[previous] ? lead(previous) : NONE;
      } else if (word.equals(",")) {
        joint = 1;
      } else if (tag.equals("CC")) {
        joint = 2;
      } else if (!tag.startsWith("RB")) {
        joint = 0;
        if (word.equals("that") || word.equals(";") || word.equals(":")) {
          free = NONE;
        }
      }
      i++;
    }
  }

  private int lead(int group) {
    return leader[group] == NONE ? group : leader[group];
  }

  private int add(int from, int to, boolean isVerb) {
    int g = groups++;
    Arrays.fill(groupOf, from - first, to - first, g);
    verb[g] = isVerb;
    head[g] = to - 1;
    for (int i = to - 1; i >= from; i--) {
      String tag = document.tag(i);
      if (isVerb ? tag.startsWith("VB") : tag.startsWith("NN") || tag.equals("PRP")) {
        head[g] = i;
        break;
      }
    }
    return g;
  }

  private boolean isVerb(int i, int last) {
    String tag = document.tag(i);
    return tag.startsWith("VB")
        || tag.equals("MD")
        || (tag.equals("TO")
            && i + 1 < last
            && (document.tag(i + 1).equals("VB")
                || (document.tag(i + 1).startsWith("RB")
                    && i + 2 < last
                    && document.tag(i + 2).equals("VB"))));
  }

  private int endOfVerbs(int from, int last) {
    int end = from + 1;
    for (int i = end; i < last; i++) {
      String tag = document.tag(i);
      if (tag.equals("TO") || !(tag.startsWith("VB") || tag.equals("MD") || tag.startsWith("RB"))) {
        break;
      }
      if (tag.equals("VBG") && !document.lemma(end - 1).equals("be")) {
        break;
      }
      if (!tag.startsWith("RB")) {
        end = i + 1;
      }
    }
    return end;
  }

  private boolean hasTense(int from, int to) {
    String tag = document.tag(from);
    return tag.equals("MD")
        || tag.equals("VBD")
        || tag.equals("VBZ")
        || tag.equals("VBP")
        || (to > from + 1 && document.tag(from).startsWith("RB"));
  }

  private boolean isPassive(int from, int to) {
    if (!document.tag(to - 1).equals("VBN") && !document.tag(to - 1).equals("VBD")) {
      return false;
    }
    for (int i = from; i < to - 1; i++) {
      String lemma = document.lemma(i);
      if ((lemma.equals("be") || lemma.equals("get")) && i < to - 1) {
        return true;
      }
    }
    return false;
  }

  private boolean isNoun(int i) {
    String tag = document.tag(i);
    return tag.startsWith("NN")
        || tag.startsWith("JJ")
        || tag.equals("DT")
        || tag.startsWith("PRP")
        || tag.equals("CD")
        || tag.equals("PDT")
        || tag.equals("$")
        || tag.equals("FW");
  }

  private int endOfNouns(int from, int last) {
    if (document.tag(from).equals("PRP")) {
      return from + 1;
    }
    boolean noun = document.tag(from).startsWith("NN");
    int end = from + 1;
    for (int i = end; i < last; i++) {
      String tag = document.tag(i);
      if (tag.equals("POS")) {
        noun = false;
      } else if (tag.startsWith("NN")) {
        noun = true;
      } else if (document.lower(i).equals("-") && i + 1 < last) {
        noun = false;
        continue;
      } else if (noun && !tag.equals("CD") && !tag.startsWith("JJ")) {
        break;
      } else if (!isNoun(i) && !isBetweenNouns(i, last)) {
        break;
      } else if (tag.equals("PRP")) {
        break;
      }
      end = i + 1;
    }
    return end;
  }

  /** "the proposed deal", "the very same": a participle or adverb inside a noun group. */
  private boolean isBetweenNouns(int i, int last) {
    String tag = document.tag(i);
    return (tag.equals("VBN") || tag.equals("VBG") || tag.startsWith("RB") || tag.equals("POS"))
        && i + 1 < last
        && (document.tag(i + 1).startsWith("NN") || document.tag(i + 1).startsWith("JJ"));
  }

  /**
   * How the words at {@code token} stand to the trigger at {@code trigger}, as a hash; equal
   * constructions have equal hashes. The same for all nouns that are coordinated.
   */
  int role(int token, int trigger) {
    int e = groupOf[token - first];
    int t = groupOf[trigger - first];
    if (e == NONE || t == NONE) {
      return token < trigger ? 1 : 2;
    }
    if (e == t) {
      return token < trigger ? 3 : 4;
    }
    if (verb[e]) {
      return 5;
    }
    return verb[t] ? toVerb(lead(e), t) : toNoun(lead(e), e, t);
  }

  /** Whether the words qualify or own the head of their noun group instead of being it. */
  boolean isModifier(int tokenAfter, int token) {
    int e = groupOf[token - first];
    return e != NONE && !verb[e] && tokenAfter <= head[e];
  }

  private int toVerb(int e, int t) {
    int voice = passive[t] ? 1 : 0;
    if (subject[t] != NONE && lead(subject[t]) == e) {
      return mix(10, voice);
    }
    if (objectOf[e] == t) {
      return mix(11, voice);
    }
    if (preposition[e] != 0 && governor[e] == t) {
      boolean direct = noun[e] == NONE;
      return mix(mix(direct ? 12 : 13, preposition[e]), voice);
    }
    if (preposition[e] != 0 && noun[e] != NONE) {
      int over = lead(noun[e]);
      if (subject[t] != NONE && lead(subject[t]) == over) {
        return mix(mix(14, preposition[e]), voice);
      }
      if (objectOf[over] == t) {
        return mix(mix(15, preposition[e]), voice);
      }
    }
    int matrix = governor[t];
    if (matrix != NONE && subject[matrix] != NONE && lead(subject[matrix]) == e) {
      return mix(16, voice);
    }
    if (matrix != NONE && objectOf[e] == matrix) {
      return mix(17, voice);
    }
    return e < t ? 18 : 19;
  }

  private int toNoun(int e, int own, int t) {
    int n = lead(t);
    if (preposition[e] != 0 && noun[e] != NONE && lead(noun[e]) == n) {
      return mix(30, preposition[e]);
    }
    if (own != t && e == n) {
      return 31;
    }
    if (preposition[e] != 0 && noun[e] != NONE) {
      int over = lead(noun[e]);
      if (preposition[over] != 0 && noun[over] != NONE && lead(noun[over]) == n) {
        return mix(mix(32, preposition[e]), preposition[over]);
      }
    }
    int v = objectOf[n];
    if (v != NONE) {
      return mix(33, toVerb(e, v));
    }
    v = subjectOf[n];
    if (v != NONE) {
      return mix(34, toVerb(e, v));
    }
    v = governor[n];
    if (preposition[n] != 0 && v != NONE) {
      return mix(mix(35, preposition[n]), toVerb(e, v));
    }
    return e < t ? 36 : 37;
  }
}
