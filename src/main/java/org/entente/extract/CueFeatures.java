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
    chain.node(1, 0);
    chain.node(2, l);
    chain.node(3, w);
    chain.node(4, w1);
    chain.node(5, w2);
    chain.node(6, v1);
    chain.node(7, v2);
    chain.node(8, v3);
    chain.node(9, t);
    chain.node(10, t1);
    chain.node(11, t2);
    chain.node(12, t3);
    chain.node(13, u1);
    chain.node(14, u2);
    chain.node(15, u3);
    chain.node(16, t1, t);
    chain.node(17, t, u1);
    chain.node(18, t2, t1, t);
    chain.node(19, t, u1, u2);
    chain.node(20, t1, t, u1);
    chain.node(21, l, t);
    chain.node(22, l, v1);
    chain.node(23, l, w1);
    chain.node(24, l, u1);
    chain.node(25, l, t1);
    chain.node(26, l, u1, u2);
    chain.node(27, l, v1, v2);
    chain.node(28, l, t1, u1);
    chain.node(29, view.suffix[i]);
    chain.node(30, view.prefix[i]);
    chain.node(31, view.suffix[i], t);
    chain.node(32, c, t);
    chain.node(33, c, v1);
    chain.node(34, c, w1);
    chain.node(35, c, u1, t);
    chain.node(36, c, t1, t);
    chain.node(37, c, t1, u1);
    chain.node(38, w1, l, v1);
    chain.node(39, w2, w1, l);
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
    chain.node(40, near, sentenceBits);
    chain.node(41, left, right, inside ? 1 : 0);
    chain.node(42, near, c, t);
    chain.node(43, near, l);
    chain.node(44, sentenceBits, c);
    chain.node(45, sentenceBits, l);
    // "that" ahead
    int that = 0;
    for (int k = 1; k <= 6 && i + k < to; k++) {
      if (d.lower(i + k).equals("that")) {
        that = k;
        break;
      }
    }
    int thatNear = that == 0 ? 0 : that <= 1 ? 1 : that <= 3 ? 2 : 3;
    chain.node(46, thatNear, c, t);
    chain.node(47, thatNear, l);
    // "as" ahead, before the next verb: what it is described as
    int as = 0;
    for (int k = i + 1; k < to && k <= i + 10 && view.kind[k] != Kind.VERB; k++) {
      if (d.lower(k).equals("as")) {
        as = k == i + 1 ? 1 : 2;
        break;
      }
    }
    chain.node(65, as, c, t);
    chain.node(66, as, l);
    chain.node(67, as, view.senses[i] & ~7);
    int start = Math.min(i - from, 6);
    int end = Math.min(to - 1 - i, 6);
    chain.node(48, start, t);
    chain.node(49, end, t);
    chain.node(50, start, end, c);
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
    chain.node(51, group, t);
    chain.node(52, group, c, t);
    chain.node(53, subject, group, l);
    chain.node(54, subjectWord, c, t);
    chain.node(55, subjectWord, l);
    chain.node(56, at(view.word, k), at(view.lemma, k), c);
    // the next words that are no adverbs
    int m = i + 1;
    while (m < to && view.kind[m] == Kind.ADVERB) {
      m++;
    }
    chain.node(57, at(view.tag, m), at(view.tag, m + 1), c);
    chain.node(58, at(view.word, m), l);
    chain.node(59, subject, at(view.tag, m), l);
    int before = 0; // verbs of speech before it in the sentence
    for (int b = i - 1; b >= from && before < 2; b--) {
      if (view.kind[b] == Kind.VERB && (view.verbs[b] & VerbClasses.SPEECH) != 0) {
        before++;
      }
    }
    chain.node(60, before, c, t);
    clause(i, c, t, l);
    tree(i, c, t, l);
    senses(i, t, u1, k);
    chain.edge(70, 0);
    chain.edge(71, t);
    chain.edge(72, l);
    chain.edge(73, t1, t);
    chain.edge(74, w1, w);
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
    chain.node(61, opening * 4 + verbs, c, t);
    chain.node(62, opening * 4 + room, c, t);
    chain.node(63, opening * 4 + verbs, l);
    chain.node(64, ((opening * 4 + span) * 4 + verbs) * 4 + room, c, t);
  }

  /** What the word does in reporting, and what sort of thing its subject is. */
  private void senses(int i, int t, int u1, int before) {
    Document d = view.document;
    int subject = -1;
    int object = -1;
    int wanted = 0; // how the verb is turned: denied, future, passive, an infinitive
    for (int k = view.firstChild[i]; k >= 0; k = view.nextChild[k]) {
      switch (d.relation(k)) {
        case "nsubj", "csubj" -> subject = k;
        case "obj" -> object = k;
        case "aux" -> wanted |= d.tag(k).equals("MD") ? 1 : d.lemma(k).equals("be") ? 2 : 4;
        case "advmod" -> wanted |= d.lower(k).equals("not") || d.lower(k).equals("n't") ? 8 : 0;
        case "mark" -> wanted |= d.tag(k).equals("TO") ? 16 : 32;
        default -> {}
      }
    }
    for (int k = object < 0 ? -1 : view.firstChild[object]; k >= 0; k = view.nextChild[k]) {
      wanted |= d.lower(k).equals("no") ? 64 : 0;
    }
    if (subject < 0 && before >= from) {
      subject = before;
    }
    int who = subject < 0 ? 0 : sort(subject);
    int what = object < 0 ? 0 : 1 + (view.senses[object] & ~7);
    chain.node(80, wanted, t);
    chain.node(81, who, t, wanted);
    chain.node(82, who, view.lemma[i]);
    chain.node(83, wanted, view.lemma[i]);
    for (int bits = view.senses[i] & ~7; bits != 0; bits &= bits - 1) {
      int sense = Integer.numberOfTrailingZeros(bits);
      chain.node(84, sense, t);
      chain.node(85, sense, who, t);
      chain.node(86, sense, wanted, t);
      chain.node(87, sense, u1, t);
      chain.node(88, sense, at(view.word, i + 1));
      chain.node(89, sense, view.relation[i], who);
      chain.node(90, sense, what, t);
    }
    chain.node(91, at(view.senses, i + 1) & ~7, view.lemma[i]);
    chain.node(92, what, view.lemma[i]);
    chain.node(93, at(view.senses, i - 1) & ~7, view.lemma[i]);
  }

  /** What sort of thing a noun is: a pronoun's word, a name, or what senses.txt says. */
  private int sort(int i) {
    return switch (view.kind[i]) {
      case PRONOUN -> view.word[i];
      case NOUN -> (view.senses[i] & 7) * 2 + (view.document.tag(i).startsWith("NNP") ? 17 : 16);
      default -> 1;
    };
  }

  private void tree(int i, int c, int t, int l) {
    Document d = view.document;
    int h = d.head(i);
    int own = view.relation[i];
    chain.node(101, own, t);
    chain.node(102, own, c);
    chain.node(103, own, l);
    chain.node(104, own, h < 0 ? 0 : view.lemma[h], t);
    chain.node(105, own, h < 0 ? 0 : view.verbs[h], c);
    chain.node(106, own, h < 0 ? 0 : view.tag[h], t);
    int pattern = 0;
    for (int k = view.firstChild[i]; k >= 0; k = view.nextChild[k]) {
      int r = view.relation[k];
      int side = k < i ? 0 : 1;
      chain.node(107, r, view.lemma[k], c);
      chain.node(108, r, c, t);
      chain.node(109, r, view.tag[k], c * 2 + side);
      chain.node(110, r, l, side);
      switch (d.relation(k)) {
        case "nsubj", "csubj" -> {
          pattern |= 1 << side;
          chain.node(111, view.lemma[k], c);
          chain.node(112, view.tag[k], l);
        }
        case "obj", "iobj" -> pattern |= 4 << side;
        case "ccomp", "xcomp", "parataxis" -> pattern |= 16 << side;
        case "obl" -> pattern |= 64 << side;
        case "mark" -> pattern |= 256;
        case "aux" -> pattern |= 512;
        default -> {}
      }
    }
    chain.node(113, pattern, c, t);
    chain.node(114, pattern, l);
    chain.node(115, pattern, own, c);
  }
}
