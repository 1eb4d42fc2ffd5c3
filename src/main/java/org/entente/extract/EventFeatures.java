package org.entente.extract;

import static org.entente.extract.FeatureBuffer.mix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.extract.EventEnd.Kind;
import org.entente.extract.EventSources.Said;
import org.entente.lexicon.EventType;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether two ends belong to a trigger: where they stand, under which preposition, what
 * lies between, which words are near. No feature names an actor. Every feature of shape occurs
 * alone, with the type and with the trigger, so that a type added later profits from the others.
 */
final class EventFeatures {
  private static final Set<String> CLAUSE =
      Set.of(
          "that",
          "which",
          "who",
          "while",
          "after",
          "before",
          "if",
          "because",
          "when",
          "where",
          "as",
          "although",
          "whether");
  private static final int WINDOW = 5;

  private final Document document;
  private final EventSources sources;
  private final Map<Integer, EventSyntax> syntaxes = new HashMap<>();

  EventFeatures(Document document, EventSources sources) {
    this.document = document;
    this.sources = sources;
  }

  /** Puts the features of the candidate into the buffer. */
  void fill(EventCandidate candidate, List<EventEnd> ends, FeatureBuffer out) {
    EventType type = candidate.type();
    int first = document.first(candidate.sentence());
    int last = document.last(candidate.sentence());
    int name = type.name().hashCode();
    int words = mix(name, candidate.words());
    int voice = mix(voice(candidate, first), type.symmetric() ? 1 : type.speech() ? 2 : 3);
    Relation a = relation(candidate.actor(), candidate, first, last, ends);
    Relation r = relation(candidate.recipient(), candidate, first, last, ends);
    int pair = pair(candidate.actor(), candidate.recipient());

    out.clear(1);
    int roleA = role(candidate.actor(), candidate);
    int roleR = role(candidate.recipient(), candidate);
    int part = mix(candidate.part(), type.symmetric() ? 1 : type.speech() ? 2 : 3);
    int[] roles = {part, mix(candidate.part(), name), mix(candidate.part(), words)};
    for (int k = 0; k < roles.length; k++) {
      int scope = mix(roles[k], k);
      out.add(50, scope, roleA, roleR);
      out.add(51, scope, roleA);
      out.add(52, scope, roleR);
      out.add(53, scope, mix(roleA, a.head), mix(roleR, r.head));
      out.add(54, scope, mix(roleR, r.noun));
    }
    int[] scopes = {voice, mix(voice, name), mix(voice, words)};
    for (int k = 0; k < scopes.length; k++) {
      int scope = mix(scopes[k], k);
      out.add(1, scope);
      out.add(2, scope, a.full());
      out.add(3, scope, r.full());
      out.add(4, scope, a.middle(), r.middle());
      out.add(5, scope, a.reach());
      out.add(6, scope, r.reach());
      out.add(7, scope, a.side, r.side);
      out.add(8, scope, mix(a.side, a.head), mix(r.side, r.head));
      out.add(9, scope, pair, mix(a.side, r.side));
    }
    for (int k = 0; k < 2; k++) {
      int scope = mix(scopes[k], k);
      out.add(10, scope, a.full(), r.full());
      out.add(11, scope, a.kind, r.kind);
      out.add(12, scope, mix(a.kind, a.middle()), 0);
      out.add(13, scope, mix(r.kind, r.middle()), 1);
      out.add(14, scope, a.reach(), r.reach());
      out.add(15, scope, pair, mix(a.middle(), r.middle()));
      out.add(16, scope, r.noun, r.side);
      out.add(65, scope, r.nounClass, r.side);
      out.add(66, scope, a.nounClass, a.side);
      out.add(17, scope, a.noun, a.side);
    }
    if (sources.areKnown()) {
      speech(candidate, name, scopes[0], a, r, out);
    }
    if (candidate.trigger() == null) {
      content(candidate, name, out);
    } else {
      context(candidate, name, words, first, last, out);
    }
  }

  /** What is said, and what is said next to the recipient. */
  private void content(EventCandidate candidate, int name, FeatureBuffer out) {
    int at = candidate.recipient().first();
    int after = candidate.recipient().last();
    for (int i = candidate.first(); i < candidate.last(); i++) {
      out.add(40, name, lemma(i));
      out.add(60, name, document.wordClass(i));
      if (i >= at - 4 && i < at) {
        out.add(41, name, lemma(i));
        out.add(61, name, document.wordClass(i));
      } else if (i >= after && i < after + 5) {
        out.add(42, name, lemma(i));
        out.add(62, name, document.wordClass(i));
      }
    }
  }

  private void speech(
      EventCandidate candidate, int name, int voice, Relation a, Relation r, FeatureBuffer out) {
    Said content = sources.content(candidate.first());
    Said cue = sources.cue(candidate.first());
    int where = (content != null ? 1 : 0) + (cue != null ? 2 : 0);
    int said = 0;
    if (content != null) {
      said = cueLemma(content);
      where += content.codes().contains(candidate.actor().code()) ? 4 : 0;
      where += content.codes().contains(candidate.recipient().code()) ? 8 : 0;
    } else if (cue != null) {
      where += cue.codes().contains(candidate.actor().code()) ? 4 : 0;
      where += cue.codes().contains(candidate.recipient().code()) ? 8 : 0;
    }
    out.add(20, name, where);
    out.add(21, voice, where, mix(a.middle(), r.middle()));
    out.add(22, name, where, mix(a.side, r.side));
    out.add(23, name, where, said);
    out.add(24, name, where, mix(a.kind, r.kind));
    out.add(25, voice, where);
  }

  private void context(
      EventCandidate trigger, int name, int words, int first, int last, FeatureBuffer out) {
    for (int i = Math.max(first, trigger.first() - WINDOW); i < trigger.first(); i++) {
      out.add(30, name, lemma(i));
      out.add(63, name, document.wordClass(i));
    }
    for (int i = trigger.last(); i < Math.min(last, trigger.last() + WINDOW); i++) {
      out.add(31, name, lemma(i));
      out.add(64, name, document.wordClass(i));
    }
    out.add(32, words, lemma(trigger.first() - 1, first, last));
    out.add(33, words, lemma(trigger.last(), first, last));
    out.add(34, name, lemma(trigger.first() - 1, first, last));
    out.add(35, name, lemma(trigger.last(), first, last));
    out.add(36, name, governor(trigger, first));
    out.add(37, words, document.tag(trigger.first()).hashCode());
    out.add(38, name, lemma(trigger.last(), first, last), lemma(trigger.last() + 1, first, last));
  }

  private int role(EventEnd end, EventCandidate candidate) {
    if (!end.printed()) {
      return 0;
    }
    int sentence = candidate.sentence();
    EventSyntax syntax =
        syntaxes.computeIfAbsent(
            sentence, s -> new EventSyntax(document, document.first(s), document.last(s)));
    int at = candidate.part() == 1 ? candidate.last() - 1 : candidate.first();
    boolean modifier = syntax.isModifier(end.last(), end.last() - 1);
    return mix(syntax.role(end.last() - 1, at), modifier ? 1 : 0);
  }

  private int cueLemma(Said said) {
    return said.cueFirst() < 0 ? 0 : document.lemma(said.cueFirst()).hashCode();
  }

  private int lemma(int token) {
    return document.lemma(token).hashCode();
  }

  private int lemma(int token, int first, int last) {
    return token < first ? 1 : token >= last ? 2 : lemma(token);
  }

  /** The lemma of the nearest verb before the trigger, in its clause. */
  private int governor(EventCandidate trigger, int first) {
    for (int i = trigger.first() - 1; i >= Math.max(first, trigger.first() - 8); i--) {
      if (document.tag(i).startsWith("VB")) {
        return lemma(i);
      }
      if (document.lower(i).equals(";")) {
        return 0;
      }
    }
    return 0;
  }

  /** Noun, adjective, or how the verb stands: passive, finite, infinitive, participle. */
  private int voice(EventCandidate trigger, int first) {
    int at = trigger.first();
    if (trigger.part() != 0) {
      return trigger.part() == 3 ? 8 : trigger.part();
    }
    String tag = document.tag(at);
    if (tag.equals("VBN") || tag.equals("VBD")) {
      for (int i = at - 1; i >= Math.max(first, at - 4); i--) {
        String lemma = document.lemma(i);
        if (lemma.equals("be") || lemma.equals("get")) {
          return 3;
        }
        if (lemma.equals("have")) {
          return 4;
        }
        if (!document.tag(i).startsWith("RB")) {
          break;
        }
      }
      return tag.equals("VBN") ? 5 : 4;
    }
    if (tag.equals("VBG")) {
      return 6;
    }
    return tag.equals("VB") ? 7 : 4;
  }

  /** How an end stands to the trigger; all fields are small numbers or hashes. */
  private static final class Relation {
    int side;
    int kind;
    int preposition;
    int inner;
    int head;
    int noun;
    int nounClass;
    int verbs;
    int others;
    int commas;
    int clause;
    int distance;

    int full() {
      return mix(mix(mix(side, preposition), mix(inner, head)), Math.min(verbs, 1));
    }

    int middle() {
      return mix(mix(side, preposition), Math.min(verbs, 2));
    }

    int reach() {
      return mix(mix(mix(side, verbs), mix(others, clause)), mix(commas, distance));
    }
  }

  private Relation relation(
      EventEnd end, EventCandidate trigger, int first, int last, List<EventEnd> ends) {
    Relation r = new Relation();
    r.kind = end.kind().name().hashCode();
    if (!end.printed()) {
      r.side = 4;
      return r;
    }
    boolean before = end.last() <= trigger.first();
    boolean after = end.first() >= trigger.last();
    r.side = before ? 1 : after ? 2 : 3;
    int from = before ? end.last() : trigger.last();
    int to = before ? trigger.first() : end.first();
    for (int i = from; i < to; i++) {
      String tag = document.tag(i);
      String word = document.lower(i);
      if (tag.startsWith("VB") && !isAuxiliary(i, to)) {
        r.verbs++;
      } else if (word.equals(",")) {
        r.commas++;
      } else if (CLAUSE.contains(word)) {
        r.clause = 1;
      } else if (word.equals(";") || word.equals(":")) {
        r.clause = 2;
      }
    }
    r.verbs = Math.min(r.verbs, 3);
    r.commas = Math.min(r.commas, 2);
    r.distance = Math.min(5, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, to - from)));
    r.others = others(end, from, to, ends);
    head(end, last, r);
    govern(end, trigger, first, r);
    return r;
  }

  private boolean isAuxiliary(int token, int last) {
    String lemma = document.lemma(token);
    return (lemma.equals("be") || lemma.equals("have") || lemma.equals("do"))
        && token + 1 < last
        && (document.tag(token + 1).startsWith("VB") || document.tag(token + 1).startsWith("RB"));
  }

  /** How many other actors are named between, up to 2. */
  private static int others(EventEnd end, int from, int to, List<EventEnd> ends) {
    int count = 0;
    for (EventEnd other : ends) {
      if (other.printed()
          && other.first() >= from
          && other.last() <= to
          && !other.code().equals(end.code())
          && other.kind() != Kind.GROUP) {
        count++;
      }
    }
    return Math.min(count, 2);
  }

  /** Whether the end heads its noun group, or owns or qualifies a noun, and which. */
  private void head(EventEnd end, int last, Relation r) {
    int i = end.last();
    if (end.kind() == Kind.ADJECTIVE || isPossessivePronoun(end)) {
      r.head = 1;
    }
    if (i < last && document.tag(i).equals("POS")) {
      r.head = 2;
      i++;
    }
    int noun = -1;
    while (i < last
        && (document.tag(i).startsWith("NN")
            || document.tag(i).startsWith("JJ")
            || (r.head == 2
                && (document.tag(i).startsWith("RB") || document.tag(i).equals("CD"))))) {
      noun = document.tag(i).startsWith("NN") ? i : noun;
      i++;
    }
    if (noun >= 0) {
      r.head = r.head == 0 ? 3 : r.head;
      r.noun = lemma(noun);
      r.nounClass = document.wordClass(noun);
    }
  }

  private boolean isPossessivePronoun(EventEnd end) {
    return document.tag(end.first()).equals("PRP$");
  }

  /**
   * The preposition that governs the end's noun group, seen past "of" ("with the president of
   * Finland": "with", and "of" as inner one) and past what it is coordinated with.
   */
  private void govern(EventEnd end, EventCandidate trigger, int first, Relation r) {
    for (int i = end.first() - 1; i >= first; i--) {
      String tag = document.tag(i);
      String word = document.lower(i);
      if (i < trigger.last() && i >= trigger.first()) {
        r.preposition = 7;
        return;
      }
      if (word.equals("of") && i > first && document.tag(i - 1).startsWith("NN")) {
        r.inner = 1;
      } else if (tag.equals("IN") || tag.equals("TO")) {
        r.preposition = word.hashCode();
        return;
      } else if (tag.startsWith("VB") || tag.equals("MD")) {
        r.preposition = tag.equals("VBG") ? 8 : 9;
        return;
      } else if (word.equals(",")) {
        r.inner |= 2;
      } else if (tag.equals("CC")) {
        r.inner |= 4;
      } else if (tag.startsWith("W")) {
        r.preposition = 10;
        return;
      } else if (word.equals(";") || word.equals(":") || word.equals("“") || word.equals("\"")) {
        r.preposition = 11;
        return;
      }
    }
    r.preposition = 12;
  }

  /** What lies between the two ends: nothing but nouns and a conjunction, a verb, much. */
  private int pair(EventEnd a, EventEnd b) {
    if (!a.printed() || !b.printed()) {
      return 1;
    }
    if (a.first() == b.first()) {
      return 2;
    }
    boolean straight = a.first() < b.first();
    EventEnd left = straight ? a : b;
    EventEnd right = straight ? b : a;
    boolean joined = false;
    boolean verb = false;
    int prepositions = 0;
    @Nullable String last = null;
    for (int i = left.last(); i < right.first(); i++) {
      String tag = document.tag(i);
      verb |= tag.startsWith("VB") || tag.equals("MD");
      joined |= tag.equals("CC") || document.lower(i).equals(",") || document.lower(i).equals("-");
      if ((tag.equals("IN") || tag.equals("TO")) && !document.lower(i).equals("of")) {
        prepositions++;
        last = document.lower(i);
      }
    }
    int order = straight ? 0 : 1;
    if (!verb && prepositions == 0 && right.first() - left.last() < 12) {
      return joined ? 4 + order : 6 + order;
    }
    if (!verb && prepositions == 1 && last != null) {
      return mix(last.hashCode(), order);
    }
    return 8 + order + (verb ? 2 : 0);
  }
}
