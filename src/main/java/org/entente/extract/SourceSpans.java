package org.entente.extract;

import java.util.List;
import java.util.Set;
import org.entente.model.Span;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where sources begin and end. The tagger labels words one by one, and now and then cuts a name or
 * takes a word too many; the words at both ends tell. Whom a medium quotes is the source, not the
 * medium. One for each article.
 */
final class SourceSpans {
  private static final Set<String> OPENERS =
      Set.of(
          "according",
          "after",
          "although",
          "and",
          "as",
          "because",
          "before",
          "but",
          "however",
          "if",
          "since",
          "so",
          "that",
          "though",
          "unless",
          "until",
          "when",
          "where",
          "whether",
          "which",
          "while");

  /** What may stand before a source that its verb follows; "in" opens a circumstance. */
  private static final Set<String> BEFORE_SOURCES = Set.of("by", "from", "to", "with", "of");

  private static final Set<String> OF_TIME = Set.of("on", "in", "during", "late", "early");

  /** What follows a head that the tagger may cut off: "a source within the ministry". */
  private static final Set<String> LINKS = Set.of("within", "in", "at", "from", "inside");

  private static final int NEAR = 25; // tokens between "quoted" and "as saying"
  private static final int LONG = 20; // tokens of whom a medium quotes

  private final Document document;
  private final Cast cast;
  private final List<Attribution> all;
  private final boolean[] date;

  /**
   * @param all the attributions of the article
   */
  SourceSpans(Document document, Cast cast, List<DateMention> dates, List<Attribution> all) {
    this.document = document;
    this.cast = cast;
    this.all = all;
    this.date = new boolean[document.size()];
    for (DateMention mention : dates) {
      for (int i = mention.first(); i < mention.last(); i++) {
        date[i] = true;
      }
    }
  }

  /** The source of the attribution, mended where it is wrong; null where it has none. */
  @Nullable Span of(Attribution attribution) {
    Attribution lender = lender(attribution);
    return mended(lender == null ? attribution : lender);
  }

  /**
   * The statement that a participle goes on with, "A rejected the plan, saying": the one that has
   * in its content what was taken for the source. "A request from B asking" is B's own. Or null.
   */
  private @Nullable Attribution lender(Attribution attribution) {
    Span source = attribution.source();
    Span cue = attribution.cue();
    if (source == null || cue == null || source.start() > cue.start()) {
      return null;
    }
    int first = SpanTokens.first(document, source);
    int verb = SpanTokens.first(document, cue);
    if (!document.tag(verb).equals("VBG") || isOfOwn(first, SpanTokens.last(document, source))) {
      return null;
    }
    for (Attribution other : all) {
      Span saying = other.cue();
      boolean earlier =
          saying != null
              && other.source() != null
              && saying.start() < cue.start()
              && document.sentence(SpanTokens.first(document, saying)) == document.sentence(verb);
      if (earlier && other.content().stream().anyMatch(content -> content.contains(source))) {
        return other;
      }
    }
    return null;
  }

  /** Whether a pronoun, a clause or something written may well say what the participle tells. */
  private boolean isOfOwn(int first, int last) {
    boolean own = document.tag(first).matches("PRP|W.*");
    for (int i = Math.max(document.first(document.sentence(first)), first - 3); i < last; i++) {
      boolean verb = i >= first && document.tag(i).equals("VBD");
      own |= verb || SourceWords.isDocument(document.lower(i));
    }
    return own;
  }

  private @Nullable Span mended(Attribution attribution) {
    Span source = attribution.source();
    if (source == null) {
      return null;
    }
    Span cue = attribution.cue();
    int first = SpanTokens.first(document, source);
    int last = SpanTokens.last(document, source);
    int[] teller = cue == null ? null : teller(first, last, SpanTokens.first(document, cue));
    if (teller != null) {
      return span(teller[0], teller[1]);
    }
    int[] quoted = cue == null ? null : quoted(attribution, first, SpanTokens.first(document, cue));
    if (quoted != null) {
      return span(quoted[0], quoted[1]);
    }
    int[] part = part(first, last, cue == null ? first : SpanTokens.first(document, cue));
    int from = start(part[0], part[1]);
    int to = end(from, part[1]);
    to = to < last ? to : complete(attribution, from, to);
    from = from > first ? from : widen(attribution, from, to);
    from = lead(attribution, from);
    return from == first && to == last ? source : span(from, to);
  }

  /** Whether the token belongs to the cue or the content. */
  private boolean isTaken(Attribution attribution, int token) {
    Span cue = attribution.cue();
    return (cue != null && SpanTokens.hold(document, cue, token))
        || attribution.content().stream().anyMatch(c -> SpanTokens.hold(document, c, token));
  }

  private Span span(int from, int to) {
    return new Span(document.start(from), document.end(to - 1));
  }

  /**
   * The person who is subject of the cue, where a noun under a preposition or verb between them was
   * taken for the source: "Ann Roy, who received the prize in 2019, said". Else null.
   */
  private int @Nullable [] teller(int first, int last, int cue) {
    if (first > cue || !document.tag(cue).matches("VBD|VBZ|VBP") || isPassive(cue, first)) {
      return null;
    }
    int subject = DateSetting.subject(document, cue);
    if (subject < 0 || subject >= first || document.sentence(subject) != document.sentence(cue)) {
      return null;
    }
    boolean pronoun = document.lower(subject).matches("he|she");
    NameSpan name = named(subject, first);
    if ((!pronoun && name == null) || !isUnder(first, last)) {
      return null;
    }
    int to = name == null ? subject + 1 : name.last();
    int from = pronoun ? subject : phraseStart(subject, document.first(document.sentence(cue)));
    return new int[] {from, to};
  }

  /** The name that the token belongs to, or that follows it as in "Minister Ann Roy"; or null. */
  private @Nullable NameSpan named(int token, int last) {
    for (int i = token; i < last && (i == token || document.tag(i).startsWith("NNP")); i++) {
      NameSpan name = cast.mention(i);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** Whether the head of the words is no subject. */
  private boolean isUnder(int first, int last) {
    for (int i = first; i < last; i++) {
      int head = document.head(i);
      if (head < first || head >= last) {
        return document.relation(i).matches("obj|iobj|obl.*|nmod.*");
      }
    }
    return false;
  }

  /**
   * "A quoted B as saying", "A quoted B", "B is quoted by A": where B stands if A was taken for the
   * source.
   */
  private int @Nullable [] quoted(Attribution attribution, int first, int cue) {
    int sentence = document.sentence(cue);
    int start = document.first(sentence);
    boolean itself = isQuoting(cue) && document.tag(cue).equals("VBD");
    int verb = cue;
    while (!itself && verb >= Math.max(start, cue - NEAR) && !isQuoting(verb)) {
      verb--;
    }
    boolean saying = document.tag(cue).equals("VBG") && verb >= Math.max(start, cue - NEAR);
    if (!itself && !saying) {
      return null;
    }
    if (isPassive(verb, start)) {
      return first > verb && document.lower(verb + 1).equals("by") ? before(verb, start) : null;
    }
    if (first > verb) {
      return null;
    }
    int from = verb + 1;
    int to = from;
    int limit = itself ? document.last(sentence) : cue;
    while (to < limit
        && !isTaken(attribution, to)
        && !document.lower(to).equals("as")
        && !document.lower(to).equals("that")
        && !document.form(to).equals(".")) {
      to++;
    }
    while (to > from && document.form(to - 1).equals(",")) {
      to--;
    }
    return to > from && to - from <= LONG && isNominal(from) ? new int[] {from, to} : null;
  }

  /** The noun phrase before a passive verb, or null. */
  private int @Nullable [] before(int verb, int start) {
    int to = verb;
    while (to > start && document.tag(to - 1).matches("VB.*|MD|RB")) {
      to--;
    }
    int from = phraseStart(to, start);
    return from < to ? new int[] {from, to} : null;
  }

  /** Where the noun phrase starts whose words go on before the token; the token if none do. */
  private int phraseStart(int token, int start) {
    int from = token;
    while (from > start && isNominal(from - 1)) {
      from--;
    }
    return from;
  }

  private boolean isQuoting(int token) {
    String lemma = document.lemma(token);
    return (lemma.equals("quote") || lemma.equals("cite")) && document.tag(token).startsWith("VB");
  }

  private boolean isPassive(int verb, int start) {
    for (int i = verb - 1; i >= Math.max(start, verb - 3); i--) {
      if (document.lemma(i).equals("be")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The part of the source that stands next to the cue, where a semicolon, a verb of saying, a
   * bracket left open or an article right after a noun shows that another clause or phrase was
   * taken for a piece of it: "in the final declaration [the leaders] state".
   */
  private int[] part(int first, int last, int cue) {
    int from = first;
    int to = last;
    int open = -1;
    for (int i = first + 1; i + 1 < to; i++) {
      String form = document.form(i);
      open = form.equals("(") ? i : form.equals(")") ? -1 : open;
      boolean semicolon = form.equals(";");
      if (semicolon && cue < first) {
        to = i;
      } else if (semicolon || isSaying(i, first)) {
        from = i + 1;
      } else if (isOpening(i) && (isCircumstance(first) || (cue >= last && !hasVerb(i, last)))) {
        from = i;
      }
    }
    return new int[] {from, open > from ? open : to};
  }

  /** "said" before a noun phrase, not in a clause that tells of whom was named before it. */
  private boolean isSaying(int token, int first) {
    return document.lower(token).equals("said")
        && isNominal(token + 1)
        && !(token > first && document.tag(token - 1).matches("W.*|PRP"));
  }

  /** Whether "in" or "at" right before the token makes what it opens a circumstance. */
  private boolean isCircumstance(int token) {
    if (token <= document.first(document.sentence(token))) {
      return false;
    }
    String before = document.lower(token - 1);
    return before.equals("in") || before.equals("at") || before.equals("on");
  }

  /** Whether a noun phrase of its own starts at the token: an article after a noun. */
  private boolean isOpening(int token) {
    boolean both = isBoth(token) && isNoun(token + 1) && !date[token + 1];
    boolean article = isArticle(token) && document.form(token).equals(document.lower(token));
    return (article || both) && isNoun(token - 1) && !document.lower(token - 1).equals("half");
  }

  /** Without a date, "according to", "though", "which" before it. */
  private int start(int first, int last) {
    int from = first;
    while (from < last - 1 && date[from] && isNominal(from + 1)) {
      from++;
    }
    while (from < last - 1
        && (OPENERS.contains(document.lower(from))
            || (from > first && document.lower(from).equals("to")))) {
      from++;
    }
    return from;
  }

  /** Without "on Thursday" or "citing officials" behind it. */
  private int end(int first, int last) {
    int to = last;
    while (to > first + 1 && date[to - 1]) {
      to--;
    }
    boolean time = to < last && to > first + 1 && OF_TIME.contains(document.lower(to - 1));
    boolean adverb = to == last - 1 && isNoun(to - 1) && isAdverb(to);
    to = adverb ? to : time && !hasVerb(first, to) ? to - 1 : last;
    for (int i = first + 1; i < to; i++) {
      if (document.lower(i).equals("citing")) {
        to = document.form(i - 1).equals(",") ? i - 1 : i;
      }
    }
    return to;
  }

  private boolean isNoun(int token) {
    return document.tag(token).startsWith("NN");
  }

  /** "yesterday", "today": a day that no preposition joins to the source. */
  private boolean isAdverb(int token) {
    String word = document.form(token);
    return word.equals("yesterday") || word.equals("today") || word.equals("tonight");
  }

  private boolean hasVerb(int first, int last) {
    for (int i = first; i < last; i++) {
      if (document.tag(i).startsWith("VB")) {
        return true;
      }
    }
    return false;
  }

  /** With the noun that "the" or "a March 14" at its end belong to. */
  private int complete(Attribution attribution, int first, int last) {
    boolean article = document.tag(last - 1).equals("DT") && last - first == 1 && isArticle(first);
    boolean dated = date[last - 1] && isArticle(first);
    for (int i = first + 1; i < last; i++) {
      dated &= date[i];
    }
    if (!article && !dated) {
      return last;
    }
    int to = last;
    int limit = document.last(document.sentence(first));
    while (to < limit
        && !isTaken(attribution, to)
        && (isNominal(to) || (dated && (date[to] || document.form(to).equals(","))))) {
      to++;
    }
    while (to > last && !document.tag(to - 1).startsWith("NN")) {
      to--;
    }
    return to;
  }

  private boolean isArticle(int token) {
    String word = document.lower(token);
    return word.equals("the") || word.equals("a") || word.equals("an");
  }

  /** With the words before a name or noun that belong to it. */
  private int widen(Attribution attribution, int first, int last) {
    if (!document.tag(first).startsWith("NN")) {
      return first;
    }
    for (int i = first; i < last; i++) {
      if (cast.at(i) != null) {
        return first;
      }
    }
    int start = document.first(document.sentence(first));
    int from = first;
    while (from > start
        && !isTaken(attribution, from - 1)
        && !date[from - 1]
        && isNominal(from - 1)
        && cast.at(from - 1) == null) {
      from--;
      if (document.tag(from).equals("DT") || document.tag(from).equals("PRP$")) {
        break;
      }
    }
    if (from == first || document.tag(from).equals("POS")) {
      return first;
    }
    boolean opens = from == start;
    String before = opens ? "" : document.tag(from - 1);
    boolean circumstance =
        before.equals("IN") && !BEFORE_SOURCES.contains(document.lower(from - 1));
    return circumstance || before.startsWith("VB") ? first : from;
  }

  /**
   * Where a source starts whose head or first member was left out: "[a source within] the
   * ministry", "[both the army and] the police".
   */
  private int lead(Attribution attribution, int first) {
    int start = document.first(document.sentence(first));
    if (first > start && isBoth(first - 1)) {
      return first - 1;
    }
    if (first - 2 < start) {
      return first;
    }
    boolean head =
        LINKS.contains(document.lower(first - 1))
            && document.lemma(first - 2).matches("source|official");
    boolean member = document.lower(first - 1).equals("and");
    int from = first - 1;
    while ((head || member)
        && from > start
        && (isNominal(from - 1) || isBoth(from - 1))
        && !isTaken(attribution, from - 1)) {
      from--;
      if (isBoth(from)) {
        return from;
      }
    }
    return head ? from : first;
  }

  private boolean isBoth(int token) {
    return document.lower(token).equals("both");
  }

  private boolean isNominal(int token) {
    return NounPhrase.mayHold(document, token)
        && !(document.tag(token).equals("DT") && document.lower(token).equals("that"));
  }
}
