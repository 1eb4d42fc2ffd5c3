package org.entente.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.entente.learn.Chain;
import org.entente.learn.Chain.Part;
import org.entente.learn.Scorer;
import org.entente.model.Explanation;
import org.entente.model.Span;
import org.entente.text.Document;

/**
 * Tells why words of a document are a cue, and others its source and content: labels them once
 * more, and notes. For one document.
 */
final class AttributionReasons {
  private static final String QUOTATIONS = "rule: quotations";

  private final View view;
  private final List<Cue> cues;
  private final Scorer cueScorer;
  private final Scorer roleScorer;
  private final Values values;
  private final Chain cueChain;
  private final Chain roleChain;

  AttributionReasons(
      View view, List<Cue> cues, Scorer cueScorer, Scorer roleScorer, Values values) {
    this.view = view;
    this.cues = cues;
    this.cueScorer = cueScorer;
    this.roleScorer = roleScorer;
    this.values = values;
    this.cueChain = CueFeatures.chain();
    this.roleChain = RoleFeatures.chain();
    cueChain.note();
    roleChain.note();
  }

  /** Why the attribution has its cue, source and content. */
  List<Explanation> of(Attribution attribution) {
    Document d = view.document;
    List<Explanation> all = new ArrayList<>();
    Span cue = attribution.cue();
    int found = cue == null ? -1 : cueAt(cue);
    if (cue == null) {
      all.add(Explanation.ofRule("cue", "none", QUOTATIONS));
    } else if (found < 0) {
      all.add(Explanation.ofRule("cue", words(cue), QUOTATIONS));
    } else {
      all.add(cue(cues.get(found), words(cue)));
    }
    int[] labels = new int[0];
    int from = 0;
    if (found >= 0) {
      RoleFeatures features = new RoleFeatures(view, roleChain);
      List<Cue> among = Attributor.among(cues, cues.get(found));
      features.fill(among, among.indexOf(cues.get(found)));
      labels = roleChain.decode(roleScorer);
      from = features.from;
    }
    Span source = attribution.source();
    if (source != null) {
      BitSet tokens = new BitSet();
      add(source, tokens);
      all.add(part("source", RoleFeatures.SOURCE, words(source), tokens, labels, from, found >= 0));
    }
    BitSet tokens = new BitSet();
    StringBuilder words = new StringBuilder();
    for (Span span : attribution.content()) {
      add(span, tokens);
      words.append(words.isEmpty() ? "" : " … ").append(d.text(), span.start(), span.end());
    }
    all.add(
        part(
            "content",
            RoleFeatures.CONTENT,
            shortened(words.toString()),
            tokens,
            labels,
            from,
            found >= 0));
    return all;
  }

  private int cueAt(Span span) {
    int token = view.document.tokenAt(span.start());
    for (int i = 0; i < cues.size(); i++) {
      if (cues.get(i).first() <= token && token < cues.get(i).last()) {
        return i;
      }
    }
    return -1;
  }

  private Explanation cue(Cue cue, String words) {
    int sentence = view.document.sentence(cue.first());
    new CueFeatures(view, cueChain).fill(sentence);
    int[] labels = cueChain.decode(cueScorer);
    int at = cue.first() - view.document.first(sentence);
    if (cue.score() < 0) {
      labels = cueChain.decodeAgain(CueFeatures.OUT, Attributor.LEAN);
    }
    String by = Attributor.MODEL + ", " + Templates.CUES.section();
    if (labels[at] != CueFeatures.BEGIN) {
      return Explanation.ofRule("cue", words, by);
    }
    return new Explanation(
        "cue",
        words,
        by,
        Reasons.round(cue.score()),
        cueChain.rival(at) == CueFeatures.OUT ? "no cue" : "inside another cue",
        Reasons.of(cueChain.parts(cueScorer, at), Templates.CUES, values));
  }

  /** Why tokens have a label; those that have another one were given theirs by rules. */
  private Explanation part(
      String field,
      int label,
      String words,
      BitSet tokens,
      int[] labels,
      int from,
      boolean labelled) {
    List<Part> parts = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    int weakest = -1;
    int given = 0;
    int own = 0;
    int length = labelled ? roleChain.length() : 0;
    float[] margins = labelled ? roleChain.margins() : new float[0];
    for (int i = tokens.nextSetBit(0); i >= 0; i = tokens.nextSetBit(i + 1)) {
      int at = i - from;
      if (at < 0 || at >= length || labels[at] != label) {
        given += view.isWord(i) ? 1 : 0;
        continue;
      }
      own++;
      parts.addAll(roleChain.parts(roleScorer, at));
      double margin = margins[at];
      if (margin < least) {
        least = margin;
        weakest = at;
      }
    }
    if (weakest < 0) {
      return Explanation.ofRule(field, words, QUOTATIONS);
    }
    String by = Attributor.MODEL + ", sources and contents";
    return new Explanation(
        field,
        words,
        given == 0 ? by : by + "; " + QUOTATIONS + " (" + given + " words)",
        Reasons.round(least),
        other(roleChain.rival(weakest))
            + " (\""
            + view.document.form(from + weakest)
            + "\", the least sure word)",
        Reasons.of(parts, own, Templates.ROLES, values));
  }

  private static String other(int label) {
    return switch (label) {
      case RoleFeatures.SOURCE -> "source";
      case RoleFeatures.CONTENT -> "content";
      case RoleFeatures.CUE -> "cue";
      default -> "neither source nor content";
    };
  }

  private void add(Span span, BitSet tokens) {
    Document d = view.document;
    for (int i = d.tokenAt(span.start()); i < d.size() && d.start(i) < span.end(); i++) {
      tokens.set(i);
    }
  }

  private String words(Span span) {
    return shortened(view.document.text().substring(span.start(), span.end()));
  }

  private static String shortened(String words) {
    int most = 60;
    int points = words.codePointCount(0, words.length());
    return points <= most ? words : words.substring(0, words.offsetByCodePoints(0, most)) + "…";
  }
}
