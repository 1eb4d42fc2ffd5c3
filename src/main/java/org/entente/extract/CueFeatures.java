package org.entente.extract;

import org.entente.extract.View.Kind;
import org.entente.learn.Chain;
import org.entente.learn.Hash;
import org.entente.text.Document;

/** What the cue tagger sees of a sentence. */
final class CueFeatures {
  static final int OUT = 0;
  static final int BEGIN = 1;
  static final int INSIDE = 2;
  static final int LABELS = 3;

  private final View view;
  private final Chain chain;
  private int from;
  private int to;

  CueFeatures(View view, Chain chain) {
    this.view = view;
    this.chain = chain;
  }

  static Chain chain() {
    boolean[] forbidden = new boolean[(LABELS + 1) * LABELS];
    forbidden[LABELS * LABELS + INSIDE] = true;
    forbidden[OUT * LABELS + INSIDE] = true;
    return new Chain(LABELS, forbidden);
  }

  /** Fills the chain with the sentence's features. */
  void fill(int sentence) {
    Document d = view.document;
    from = d.first(sentence);
    to = d.last(sentence);
    chain.clear();
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      quoted |= d.quotation(i) >= 0;
    }
    int sentenceBits =
        (quoted ? 1 : 0)
            | (from > 0 && d.quotation(from - 1) >= 0 ? 2 : 0)
            | (to < view.size && d.quotation(to) >= 0 ? 4 : 0)
            | (sentence > 0 && d.paragraph(sentence - 1) == d.paragraph(sentence) ? 8 : 0);
    for (int i = from; i < to; i++) {
      chain.position(-1);
      token(i, sentenceBits);
    }
  }

  private int at(int[] values, int i) {
    return i < from || i >= to ? View.OUTSIDE : values[i];
  }

  private void token(int i, int sentenceBits) {
    Document d = view.document;
    int w = view.word[i];
    int l = view.lemma[i];
    int t = view.tag[i];
    int w1 = at(view.word, i - 1);
    int w2 = at(view.word, i - 2);
    int v1 = at(view.word, i + 1);
    int v2 = at(view.word, i + 2);
    int v3 = at(view.word, i + 3);
    int t1 = at(view.tag, i - 1);
    int t2 = at(view.tag, i - 2);
    int t3 = at(view.tag, i - 3);
    int u1 = at(view.tag, i + 1);
    int u2 = at(view.tag, i + 2);
    int u3 = at(view.tag, i + 3);
    int c = view.verbs[i];
    chain.node(Hash.of(1, 0));
    chain.node(Hash.of(2, l));
    chain.node(Hash.of(3, w));
    chain.node(Hash.of(4, w1));
    chain.node(Hash.of(5, w2));
    chain.node(Hash.of(6, v1));
    chain.node(Hash.of(7, v2));
    chain.node(Hash.of(8, v3));
    chain.node(Hash.of(9, t));
    chain.node(Hash.of(10, t1));
    chain.node(Hash.of(11, t2));
    chain.node(Hash.of(12, t3));
    chain.node(Hash.of(13, u1));
    chain.node(Hash.of(14, u2));
    chain.node(Hash.of(15, u3));
    chain.node(Hash.of(16, t1, t));
    chain.node(Hash.of(17, t, u1));
    chain.node(Hash.of(18, t2, t1, t));
    chain.node(Hash.of(19, t, u1, u2));
    chain.node(Hash.of(20, t1, t, u1));
    chain.node(Hash.of(21, l, t));
    chain.node(Hash.of(22, l, v1));
    chain.node(Hash.of(23, l, w1));
    chain.node(Hash.of(24, l, u1));
    chain.node(Hash.of(25, l, t1));
    chain.node(Hash.of(26, l, u1, u2));
    chain.node(Hash.of(27, l, v1, v2));
    chain.node(Hash.of(28, l, t1, u1));
    chain.node(Hash.of(29, view.suffix[i]));
    chain.node(Hash.of(30, view.prefix[i]));
    chain.node(Hash.of(31, view.suffix[i], t));
    chain.node(Hash.of(32, c, t));
    chain.node(Hash.of(33, c, v1));
    chain.node(Hash.of(34, c, w1));
    chain.node(Hash.of(35, c, u1, t));
    chain.node(Hash.of(36, c, t1, t));
    chain.node(Hash.of(37, c, t1, u1));
    chain.node(Hash.of(38, w1, l, v1));
    chain.node(Hash.of(39, w2, w1, l));
    // quotations
    boolean inside = d.quotation(i) >= 0;
    int left = 0;
    int right = 0;
    for (int k = 1; k <= 4; k++) {
      if (left == 0 && i - k >= from && view.isClosingMark(i - k)) {
        left = k;
      }
      if (right == 0 && i + k < to && view.isOpeningMark(i + k)) {
        right = k;
      }
    }
    int near = (inside ? 1 : 0) | (left > 0 ? 2 : 0) | (right > 0 ? 4 : 0);
    chain.node(Hash.of(40, near, sentenceBits));
    chain.node(Hash.of(41, left, right, inside ? 1 : 0));
    chain.node(Hash.of(42, near, c, t));
    chain.node(Hash.of(43, near, l));
    chain.node(Hash.of(44, sentenceBits, c));
    chain.node(Hash.of(45, sentenceBits, l));
    // "that" ahead
    int that = 0;
    for (int k = 1; k <= 6 && i + k < to; k++) {
      if (d.lower(i + k).equals("that")) {
        that = k;
        break;
      }
    }
    int thatNear = that == 0 ? 0 : that <= 1 ? 1 : that <= 3 ? 2 : 3;
    chain.node(Hash.of(46, thatNear, c, t));
    chain.node(Hash.of(47, thatNear, l));
    int start = Math.min(i - from, 6);
    int end = Math.min(to - 1 - i, 6);
    chain.node(Hash.of(48, start, t));
    chain.node(Hash.of(49, end, t));
    chain.node(Hash.of(50, start, end, c));
    // the words before the verb group: who does it
    int k = i - 1;
    int group = 0;
    while (k >= from
        && (view.kind[k] == Kind.ADVERB
            || view.kind[k] == Kind.AUXILIARY
            || d.tag(k).equals("TO"))) {
      group = Hash.of(group, view.kind[k] == Kind.ADVERB ? 7 : view.lemma[k]);
      k--;
    }
    int subject = at(view.tag, k);
    int subjectWord =
        k < from ? View.OUTSIDE : view.kind[k] == Kind.NOUN ? view.tag[k] : view.word[k];
    chain.node(Hash.of(51, group, t));
    chain.node(Hash.of(52, group, c, t));
    chain.node(Hash.of(53, subject, group, l));
    chain.node(Hash.of(54, subjectWord, c, t));
    chain.node(Hash.of(55, subjectWord, l));
    chain.node(Hash.of(56, at(view.word, k), at(view.lemma, k), c));
    // the next words that are no adverbs
    int m = i + 1;
    while (m < to && view.kind[m] == Kind.ADVERB) {
      m++;
    }
    chain.node(Hash.of(57, at(view.tag, m), at(view.tag, m + 1), c));
    chain.node(Hash.of(58, at(view.word, m), l));
    chain.node(Hash.of(59, subject, at(view.tag, m), l));
    int before = 0; // verbs of speech before it in the sentence
    for (int b = i - 1; b >= from && before < 2; b--) {
      if (view.kind[b] == Kind.VERB && (view.verbs[b] & VerbClasses.SPEECH) != 0) {
        before++;
      }
    }
    chain.node(Hash.of(60, before, c, t));
    clause(i, c, t, l);
    tree(i, c, t, l);
    chain.edge(Hash.of(70, 0));
    chain.edge(Hash.of(71, t));
    chain.edge(Hash.of(72, l));
    chain.edge(Hash.of(73, t1, t));
    chain.edge(Hash.of(74, w1, w));
  }

  /** Whether the verb opens its clause ("…, the envoy declared") and what is left behind it. */
  private void clause(int i, int c, int t, int l) {
    Document d = view.document;
    int opening = 1; // the sentence's start is reached first
    int back = 0;
    for (int k = i - 1; k >= from; k--, back++) {
      if (view.kind[k] == Kind.VERB) {
        opening = 2;
        break;
      }
      String form = d.form(k);
      if (form.equals(",") || form.equals(";") || form.equals(":")) {
        opening = k > from && view.isClosingMark(k - 1) ? 4 : 3;
        break;
      }
      if (view.isClosingMark(k)) {
        opening = 4;
        break;
      }
    }
    int verbs = 0;
    for (int k = i + 1; k < to && verbs < 2; k++) {
      verbs += view.kind[k] == Kind.VERB ? 1 : 0;
    }
    int rest = to - i;
    int room = rest <= 2 ? 0 : rest <= 5 ? 1 : rest <= 9 ? 2 : 3;
    int span = back <= 1 ? 0 : back <= 4 ? 1 : back <= 9 ? 2 : 3;
    chain.node(Hash.of(61, opening * 4 + verbs, c, t));
    chain.node(Hash.of(62, opening * 4 + room, c, t));
    chain.node(Hash.of(63, opening * 4 + verbs, l));
    chain.node(Hash.of(64, ((opening * 4 + span) * 4 + verbs) * 4 + room, c, t));
  }

  private void tree(int i, int c, int t, int l) {
    Document d = view.document;
    int h = d.head(i);
    int own = view.relation[i];
    chain.node(Hash.of(101, own, t));
    chain.node(Hash.of(102, own, c));
    chain.node(Hash.of(103, own, l));
    chain.node(Hash.of(104, own, h < 0 ? 0 : view.lemma[h], t));
    chain.node(Hash.of(105, own, h < 0 ? 0 : view.verbs[h], c));
    chain.node(Hash.of(106, own, h < 0 ? 0 : view.tag[h], t));
    int pattern = 0;
    for (int k = view.firstChild[i]; k >= 0; k = view.nextChild[k]) {
      int r = view.relation[k];
      int side = k < i ? 0 : 1;
      chain.node(Hash.of(107, r, view.lemma[k], c));
      chain.node(Hash.of(108, r, c, t));
      chain.node(Hash.of(109, r, view.tag[k], c * 2 + side));
      chain.node(Hash.of(110, r, l, side));
      switch (d.relation(k)) {
        case "nsubj", "csubj" -> {
          pattern |= 1 << side;
          chain.node(Hash.of(111, view.lemma[k], c));
          chain.node(Hash.of(112, view.tag[k], l));
        }
        case "obj", "iobj" -> pattern |= 4 << side;
        case "ccomp", "xcomp", "parataxis" -> pattern |= 16 << side;
        case "obl" -> pattern |= 64 << side;
        case "mark" -> pattern |= 256;
        case "aux" -> pattern |= 512;
        default -> {}
      }
    }
    chain.node(Hash.of(113, pattern, c, t));
    chain.node(Hash.of(114, pattern, l));
    chain.node(Hash.of(115, pattern, own, c));
  }
}
