package org.entente.extract;

import java.util.List;
import org.entente.extract.View.Kind;
import org.entente.learn.Chain;
import org.entente.learn.Hash;
import org.entente.text.Document;

/** What the tagger of sources and contents sees of a cue and of the text around it. */
final class RoleFeatures {
  static final int NONE = 0;
  static final int SOURCE = 1;
  static final int CONTENT = 2;
  static final int CUE = 3;
  static final int LABELS = 4;

  private static final int LONGEST = 140;
  private static final int SENTENCES = 3;
  private static final int UP = 4; // steps up from the cue, itself included

  private final View view;
  private final Chain chain;
  private final NounGroups groups;

  /** The window's first token and the one after its last. */
  int from;

  int to;

  // the way from the cue to each token of the window
  private int[] branch = new int[0];
  private int[] path = new int[0];
  private boolean[] heads = new boolean[0];

  // of the cue at hand
  private int cueFirst;
  private int cueLast;
  private int sentenceFirst;
  private int sentenceLast;
  private int beforeFirst;
  private int beforeLast;
  private boolean inherited;
  private int afterFirst;
  private int afterLast;
  private int layout;
  private int cueLemma;
  private int cueTag;
  private int cueClass;
  private int cueSenses;
  private int[] turns = new int[0]; // what the clause has turned to since the cue, as bits
  private int nextWord;
  private int previousWord;
  private int cueQuotation;

  RoleFeatures(View view, Chain chain) {
    this.view = view;
    this.chain = chain;
    this.groups = new NounGroups(view);
  }

  static Chain chain() {
    return new Chain(LABELS, new boolean[(LABELS + 1) * LABELS]);
  }

  /**
   * Fills the chain with the window of a cue; the others are the cues of the document, in order.
   */
  void fill(List<Cue> cues, int index) {
    Cue cue = cues.get(index);
    Document d = view.document;
    int sentence = d.sentence(cue.first());
    window(cue, sentence);
    cueFirst = cue.first();
    cueLast = cue.last();
    sentenceFirst = d.first(sentence);
    sentenceLast = d.last(sentence);
    int main = mainVerb(cue);
    cueLemma = view.lemma[main];
    cueTag = view.tag[main];
    cueClass = view.verbs[main];
    cueSenses = senses(cue);
    nextWord = cueLast < sentenceLast ? view.word[cueLast] : View.OUTSIDE;
    previousWord = cueFirst > sentenceFirst ? view.word[cueFirst - 1] : View.OUTSIDE;
    cueQuotation = d.quotation(cueFirst);
    layout(cues, index, sentence);

    // what lies between the cue and each token
    int n = to - from;
    int[] commas = new int[n];
    int[] verbs = new int[n];
    int[] others = new int[n];
    int[] opener = new int[n]; // the word that opened the stretch the token stands in
    boolean[] isCue = new boolean[n];
    for (Cue other : cues) {
      for (int i = Math.max(from, other.first()); i < Math.min(to, other.last()); i++) {
        isCue[i - from] = true;
      }
    }
    int c = 0;
    int v = 0;
    int o = 0;
    int open = 0;
    for (int i = cueLast; i < to; i++) {
      commas[i - from] = c;
      verbs[i - from] = v;
      others[i - from] = o;
      opener[i - from] = open;
      c += view.kind[i] == Kind.COMMA ? 1 : 0;
      v += view.isFinite(i) ? 1 : 0;
      o += isCue[i - from] && !(i > from && isCue[i - 1 - from]) ? 1 : 0;
      if (view.kind[i] == Kind.COMMA || view.kind[i] == Kind.CONJUNCTION) {
        open = i + 1 < to ? Hash.of(view.tag[i], view.word[i + 1]) : 1;
      }
    }
    c = v = o = open = 0;
    for (int i = cueFirst - 1; i >= from; i--) {
      commas[i - from] = c;
      verbs[i - from] = v;
      others[i - from] = o;
      opener[i - from] = open;
      c += view.kind[i] == Kind.COMMA ? 1 : 0;
      v += view.isFinite(i) ? 1 : 0;
      o += isCue[i - from] && !(i > from && isCue[i - 1 - from]) ? 1 : 0;
      if (view.kind[i] == Kind.COMMA || view.kind[i] == Kind.CONJUNCTION) {
        open = i + 1 < to ? Hash.of(view.tag[i], view.word[i + 1]) : 1;
      }
    }
    paths(main, n);
    turns(n);
    chain.clear();
    for (int i = from; i < to; i++) {
      if (i >= cueFirst && i < cueLast) {
        chain.position(CUE);
        edges(i, 4, 0);
      } else {
        chain.position(-1);
        int k = i - from;
        token(
            i,
            Math.min(commas[k], 3),
            Math.min(verbs[k], 3),
            Math.min(others[k], 2),
            opener[k],
            isCue[k]);
      }
    }
  }

  /** What the words of the cue do: a bit for each sense. */
  private int senses(Cue cue) {
    int senses = 0;
    for (int i = cue.first(); i < cue.last(); i++) {
      senses |= view.senses[i];
    }
    return senses & ~(VerbClasses.PERSON | VerbClasses.BODY | VerbClasses.DOCUMENT);
  }

  /**
   * Marks what stands behind a turn of the clause, where contents tend to end: a verb joined to the
   * cue (1), a relative clause (2), "but" or "while" (4), a participle of saying behind a comma
   * (8), a semicolon or dash (16).
   */
  private void turns(int n) {
    Document d = view.document;
    if (turns.length < n) {
      turns = new int[n * 2];
    }
    int state = 0;
    for (int i = from; i < to; i++) {
      if (i < cueLast || i >= sentenceLast) {
        turns[i - from] = 0;
        continue;
      }
      if (d.quotation(i) < 0 || d.quotation(i) == cueQuotation) {
        state |= turn(i);
      }
      turns[i - from] = state;
    }
  }

  private int turn(int i) {
    Document d = view.document;
    String form = d.lower(i);
    boolean behindComma = i > cueLast && view.kind[i - 1] == Kind.COMMA;
    if (form.equals(";") || form.equals("\u2014") || form.equals("--")) {
      return 16;
    }
    if (form.equals("but") || form.equals("while") || form.equals("although")) {
      return 4;
    }
    if (behindComma && (form.equals("which") || form.equals("who") || form.equals("where"))) {
      return 2;
    }
    if (behindComma && d.tag(i).equals("VBG") && (view.verbs[i] & VerbClasses.SPEECH) != 0) {
      return 8;
    }
    if (view.kind[i] == Kind.CONJUNCTION) {
      int next = i + 1;
      while (next < sentenceLast && view.kind[next] == Kind.ADVERB) {
        next++;
      }
      if (next < sentenceLast && view.kind[next] == Kind.VERB && view.tag[next] == cueTag) {
        return 1;
      }
    }
    return 0;
  }

  /** The ways through the tree from the cue to each token, of its own sentence only. */
  private void paths(int main, int n) {
    Document d = view.document;
    if (branch.length < n) {
      branch = new int[n * 2];
      path = new int[n * 2];
      heads = new boolean[n * 2];
    }
    int[] above = new int[UP];
    int[] up = new int[UP];
    int height = 0;
    int hash = 1;
    for (int a = main; a >= 0 && height < UP; a = d.head(a)) {
      above[height] = a;
      up[height++] = hash;
      hash = Hash.of(hash, view.relation[a]);
    }
    for (int i = from; i < to; i++) {
      int k = i - from;
      branch[k] = 0;
      path[k] = 0;
      heads[k] = false;
      if (i < sentenceFirst || i >= sentenceLast) {
        continue;
      }
      int down = 0;
      int last = 0;
      int steps = 0;
      for (int a = i; a >= 0 && steps < 40; a = d.head(a), steps++) {
        int at = 0;
        while (at < height && above[at] != a) {
          at++;
        }
        if (at < height) {
          branch[k] = Hash.of(up[at], last);
          path[k] = Hash.of(up[at], down);
          heads[k] = steps == 1;
          break;
        }
        last = view.relation[a];
        down = Hash.of(down, last);
      }
    }
  }

  private int mainVerb(Cue cue) {
    for (int i = cue.first(); i < cue.last(); i++) {
      if (view.kind[i] == Kind.VERB) {
        return i;
      }
    }
    return cue.first();
  }

  private void window(Cue cue, int sentence) {
    Document d = view.document;
    int first = sentence;
    int last = sentence;
    int paragraph = d.paragraph(sentence);
    while (first > 0
        && sentence - first < SENTENCES
        && d.paragraph(first - 1) == paragraph
        && d.quotation(d.last(first - 1) - 1) >= 0) {
      first--;
    }
    while (last + 1 < d.sentences() && last - sentence < SENTENCES) {
      boolean colon = d.form(d.last(last) - 1).equals(":");
      if (d.quotation(d.first(last + 1)) < 0
          || (d.paragraph(last + 1) != d.paragraph(last) && !colon)) {
        break;
      }
      last++;
    }
    from = Math.max(d.first(first), cue.first() - LONGEST / 2);
    to = Math.min(d.last(last), from + LONGEST);
    if (to == d.last(last)) {
      from = Math.max(d.first(first), Math.min(from, to - LONGEST));
    }
    to = Math.max(to, cue.last());
  }

  private void layout(List<Cue> cues, int index, int sentence) {
    Document d = view.document;
    inherited = false;
    boolean before = groups.before(sentenceFirst, cueFirst);
    beforeFirst = groups.first;
    beforeLast = groups.last;
    if (!before) {
      // a cue joined to an earlier one shares its subject
      for (int k = index - 1; k >= 0 && d.sentence(cues.get(k).first()) == sentence; k--) {
        if (groups.before(sentenceFirst, cues.get(k).first())) {
          inherited = true;
          beforeFirst = groups.first;
          beforeLast = groups.last;
          break;
        }
      }
    }
    boolean after = groups.after(cueLast, sentenceLast);
    afterFirst = groups.first;
    afterLast = groups.last;
    int head = before ? beforeFirst : cueFirst;
    int tail = after ? afterLast : cueLast;
    layout =
        (before ? 1 : 0)
            | (inherited ? 2 : 0)
            | (after ? 4 : 0)
            | (mark(head - 1) << 3)
            | (mark(cueFirst - 1) << 5)
            | (mark(cueLast) << 7)
            | (mark(tail) << 9)
            | (head == sentenceFirst ? 1 << 11 : 0)
            | (cueFirst == sentenceFirst ? 1 << 12 : 0);
  }

  /** 1 for a comma, 2 for a quotation mark, 3 for another stop at the place; 0 for none. */
  private int mark(int i) {
    if (i < sentenceFirst || i >= sentenceLast) {
      return 3;
    }
    return view.kind[i] == Kind.COMMA ? 1 : view.kind[i] == Kind.QUOTE ? 2 : 0;
  }

  private int word(int i) {
    return i < from || i >= to ? View.OUTSIDE : view.word[i];
  }

  private int tag(int i) {
    return i < from || i >= to ? View.OUTSIDE : view.tag[i];
  }

  private static int bucket(int distance) {
    return distance <= 4
        ? distance
        : distance <= 6
            ? 5
            : distance <= 9 ? 6 : distance <= 14 ? 7 : distance <= 24 ? 8 : distance <= 40 ? 9 : 10;
  }

  /** Where the token stands to a group: before, first, within, last, behind. */
  private static int place(int i, int first, int last) {
    if (first == last) {
      return 0;
    }
    if (i < first) {
      return i == first - 1 ? 1 : 2;
    }
    if (i >= last) {
      return i == last ? 3 : 4;
    }
    return 5 + (i == first ? 1 : 0) + (i == last - 1 ? 2 : 0);
  }

  private void token(int i, int commas, int verbs, int others, int opener, boolean isCue) {
    Document d = view.document;
    boolean left = i < cueFirst;
    int s = i < sentenceFirst ? 0 : left ? 1 : i < sentenceLast ? 2 : 3;
    int distance = bucket(left ? cueFirst - i : i - cueLast + 1);
    int w = view.word[i];
    int t = view.tag[i];
    int w1 = word(i - 1);
    int v1 = word(i + 1);
    int t1 = tag(i - 1);
    int u1 = tag(i + 1);
    int q = d.quotation(i);
    int quote =
        view.kind[i] == Kind.QUOTE
            ? (q >= 0 && q == cueQuotation ? 4 : 3)
            : q < 0 ? 0 : q == cueQuotation ? 2 : 1;
    int before = place(i, beforeFirst, beforeLast) + (inherited ? 10 : 0);
    int after = place(i, afterFirst, afterLast);
    int groupTag = beforeFirst == beforeLast ? 0 : view.tag[beforeLast - 1];
    chain.node(1, s);
    chain.node(2, s, distance);
    chain.node(3, s, w);
    chain.node(4, s, t);
    chain.node(5, s, w1);
    chain.node(6, s, v1);
    chain.node(7, s, t1, t);
    chain.node(8, s, t, u1);
    chain.node(9, s, Hash.of(t1, t), u1);
    chain.node(10, s, quote);
    chain.node(11, s, quote, distance);
    chain.node(12, s, commas, verbs);
    chain.node(13, s, others, quote);
    chain.node(14, s, commas, quote);
    chain.node(15, s, verbs, others);
    chain.node(16, s, Hash.of(commas, verbs), others * 5 + quote);
    chain.node(17, s, cueLemma);
    chain.node(18, s, cueLemma, t);
    chain.node(19, s, cueLemma, Math.min(distance, 3));
    chain.node(20, s, cueTag, t);
    chain.node(21, s, cueClass, t);
    chain.node(22, s, cueClass, quote);
    chain.node(23, s, nextWord);
    chain.node(24, s, nextWord, t);
    chain.node(25, s, previousWord, t);
    chain.node(26, s, cueLemma, nextWord);
    chain.node(27, s, cueLemma, quote);
    chain.node(28, s, before);
    chain.node(29, before, t);
    chain.node(30, before, cueLemma);
    chain.node(31, before, cueClass, cueTag);
    chain.node(32, before, layout);
    chain.node(33, s, after);
    chain.node(34, after, t);
    chain.node(35, after, cueLemma);
    chain.node(36, after, cueClass, cueTag);
    chain.node(37, after, layout);
    chain.node(38, Hash.of(before, after), layout, quote);
    chain.node(39, s, layout);
    chain.node(40, s, layout, quote);
    chain.node(41, s, i == sentenceFirst ? 1 : 0, distance);
    chain.node(42, s, opener);
    chain.node(43, s, opener, cueClass);
    chain.node(44, s, isCue ? 1 : 0, t);
    chain.node(45, before, groupTag, s);
    chain.node(46, s, Hash.of(commas, verbs), cueLemma);
    chain.node(47, s, distance, t);
    chain.node(48, s, cueTag, before * 20 + after);
    chain.node(49, s, view.suffix[i]);
    chain.node(50, s, Hash.of(commas, verbs), Hash.of(t, others));
    int b = branch[i - from];
    int p = path[i - from];
    int top = heads[i - from] ? 1 : 0;
    chain.node(60, s, b);
    chain.node(61, s, p);
    chain.node(62, b, cueLemma);
    chain.node(63, b, cueClass, cueTag);
    chain.node(64, Hash.of(s, b), cueTag, quote);
    chain.node(65, p, cueLemma);
    chain.node(66, p, cueClass);
    chain.node(67, b, top, t);
    chain.node(68, b, layout);
    chain.node(69, Hash.of(s, b), before, after);
    chain.node(70, b, nextWord);
    chain.node(71, b, i > from ? branch[i - from - 1] : 0, t);
    int turned = turns[i - from];
    chain.node(72, s, turned);
    chain.node(73, turned, t, quote);
    chain.node(74, turned, cueTag, b);
    for (int bits = cueSenses; bits != 0; bits &= bits - 1) {
      int sense = Integer.numberOfTrailingZeros(bits);
      chain.node(75, sense, turned, s);
      chain.node(76, sense, nextWord, s);
      chain.node(101, sense, before, s);
      chain.node(102, sense, after, s);
      chain.node(103, sense, b, cueTag);
      chain.node(104, sense, quote, s);
      chain.node(105, sense, t, s);
    }
    edges(i, s, before * 10 + after);
  }

  private void edges(int i, int s, int groupsAt) {
    Document d = view.document;
    int w = view.word[i];
    int t = view.tag[i];
    int w1 = word(i - 1);
    int t1 = tag(i - 1);
    int u1 = tag(i + 1);
    int v1 = word(i + 1);
    boolean small = d.end(i) - d.start(i) <= 3;
    boolean smallBefore = i > from && d.end(i - 1) - d.start(i - 1) <= 3;
    int border = i > from && d.quotation(i) != d.quotation(i - 1) ? 1 : 0;
    int sentence = i > from && d.sentence(i) != d.sentence(i - 1) ? 1 : 0;
    int quote =
        (border << 2)
            | (d.quotation(i) >= 0 ? 1 : 0)
            | (i > from && d.quotation(i - 1) >= 0 ? 2 : 0);
    chain.edge(80, 0);
    chain.edge(81, s);
    chain.edge(82, s, t);
    chain.edge(83, s, t1, t);
    chain.edge(84, s, t, u1);
    chain.edge(85, s, small ? w : 0);
    chain.edge(86, s, smallBefore ? w1 : 0, small ? w : t);
    chain.edge(87, s, quote, sentence);
    chain.edge(88, groupsAt, s);
    chain.edge(89, s, smallBefore ? w1 : t1, u1);
    chain.edge(90, s, w);
    chain.edge(91, s, w1);
    chain.edge(92, s, view.kind[i] == Kind.COMMA ? v1 : 0);
    chain.edge(93, s, cueLemma);
    int k = i - from;
    int b = branch[k];
    int b1 = k > 0 ? branch[k - 1] : 0;
    chain.edge(94, s, b == b1 ? 1 : 0);
    chain.edge(95, b1, b);
    chain.edge(96, b == b1 ? 1 : 0, t, t1);
    chain.edge(97, b == b1 ? 1 : 0, b, cueClass);
    int fresh = turns[k] & ~(k > 0 ? turns[k - 1] : 0);
    chain.edge(98, s, fresh);
    chain.edge(99, fresh, cueTag, u1);
  }
}
