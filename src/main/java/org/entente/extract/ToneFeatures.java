package org.entente.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.extract.EventSources.Said;
import org.entente.extract.ToneWords.Hit;
import org.entente.model.Mode;
import org.entente.model.Statement;
import org.entente.text.Document;
import org.entente.text.WordVectors;

/**
 * What speaks for the tone of a statement towards an actor: words that take a stance in its cue and
 * content, and how each stands to the actor. No word is a feature by itself, only its class: the
 * labelled statements are few. One for each article.
 */
final class ToneFeatures {
  /** How a word that takes a stance stands to the words for the actor. */
  enum Link {
    /** The actor is what it is done to: "condemned Russia", "support for Ukraine". */
    PATIENT,
    /** The actor does it: "Russia violates", "attacks by Israel". */
    AGENT,
    /** It is the actor's: "Russia's aggression", "Chinese threats". */
    OWNER,
    /** It is done with the actor: "cooperation with China". */
    WITH,
    /** It is done against the actor: "sanctions on Iran". */
    AGAINST,
    /** They stand close together. */
    NEAR,
    /** They stand in one sentence. */
    SENTENCE,
    /** They stand in one content. */
    CONTENT,
    /** The content does not name the actor. */
    UNNAMED,
    /** It is the cue, and the actor comes first in the content. */
    CUE_OF,
    /** It is the cue. */
    CUE
  }

  /**
   * What was seen of one statement and actor: the features, the words that take a stance, and those
   * of the content that mean something.
   */
  static final class Seen {
    final double[] numbers;
    final List<Weighed> hits;
    final List<Integer> words;

    Seen(double[] numbers, List<Weighed> hits, List<Integer> words) {
      this.numbers = numbers;
      this.hits = hits;
      this.words = words;
    }
  }

  /**
   * A word that takes a stance.
   *
   * @param first its first token
   * @param last the token after its last one
   * @param features the numbers of the features that it adds to
   */
  record Weighed(int first, int last, List<Integer> features) {}

  private static final List<Link> LINKS = List.of(Link.values());
  private static final int NEAR = 5; // tokens between
  private static final VerbClasses VERBS = VerbClasses.load();
  private static final int SENSES = 31;
  private static final int PATH = 4; // steps in the tree
  private static final int TURNED = 4; // tokens before a word in which another turns it
  private static final int MOST = 3; // of one feature
  private static final int EXTRA = 14;
  static final int MEANINGS = 2 * WordVectors.SIZE; // of a content, and as many of a cue
  private static final double MEANING = 0.1; // one standard deviation, beside a count of one
  private static final Set<String> AGAINST =
      Set.of("against", "on", "over", "at", "upon", "versus", "from");
  private static final Set<String> FIRST_PERSON =
      Set.of("we", "our", "us", "i", "my", "me", "ours");
  private static final Set<String> EVEN = Set.of("sides", "parties", "both", "stakeholders");
  private static final Set<String> DUTY = Set.of("must", "should", "ought", "need");

  /**
   * A word of a content that takes a stance.
   *
   * @param turned whether another word turns it, if it is not the actor's own doing
   */
  private record Stance(Hit hit, boolean turned) {}

  /**
   * What a content says, towards whomever.
   *
   * @param tokens in text order
   * @param ends words for actors, in text order
   * @param duties the tokens that tell of a duty
   * @param first how many words are of the first person
   * @param turns how many words turn others
   * @param words those whose meaning is known, names aside
   */
  private record Content(
      List<Integer> tokens,
      List<EventEnd> ends,
      List<Stance> stances,
      List<Integer> duties,
      int first,
      int turns,
      List<Integer> words) {}

  private final Document document;
  private final EventScan scan;
  private final Map<Statement, List<Integer>> tokens = new HashMap<>();
  private final Map<Statement, Content> contents = new HashMap<>();
  private final Map<Statement, double[]> meanings = new HashMap<>();
  private final ToneWords words;
  private final ToneEvents events;

  ToneFeatures(EventScan scan, double[] scores, ToneWords words) {
    this.document = scan.document();
    this.scan = scan;
    this.words = words;
    this.events = new ToneEvents(scan, scores);
    Said before = null;
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i < document.size(); i++) {
      Said said = scan.sources().content(i);
      if (said != null) {
        if (!said.equals(before)) {
          run = tokens.computeIfAbsent(said.statement(), k -> new ArrayList<>());
        }
        run.add(i);
      }
      before = said;
    }
  }

  /** How many features there are. */
  static int size(ToneWords words) {
    return 4 * LINKS.size() + 2 * words.classes() + 2 * MEANINGS + ToneEvents.SIZE + SENSES + EXTRA;
  }

  /**
   * What is seen of a statement.
   *
   * @param code the actor towards whom
   */
  Seen of(Said said, String code) {
    Content content = contents.computeIfAbsent(said.statement(), k -> content(said));
    List<EventEnd> targets = new ArrayList<>();
    List<EventEnd> others = new ArrayList<>();
    for (EventEnd end : content.ends()) {
      (end.code().equals(code) ? targets : others).add(end);
    }
    double[] numbers = new double[size(words)];
    List<Weighed> hits = new ArrayList<>();
    for (Stance stance : content.stances()) {
      add(stance, targets, others, numbers, hits);
    }
    Link cue = comesFirst(content.tokens(), targets) ? Link.CUE_OF : Link.CUE;
    for (int i = Math.max(0, said.cueFirst()); i < said.cueLast(); i++) {
      add(words.at(document, i, said.cueLast()), cue, false, numbers, hits);
    }
    for (int k = 0; k < numbers.length - EXTRA; k++) {
      numbers[k] = Math.min(MOST, numbers[k]);
    }
    events.fill(said, code, numbers, numbers.length - EXTRA - SENSES - ToneEvents.SIZE);
    for (int i = Math.max(0, said.cueFirst()); i < said.cueLast(); i++) {
      int senses = VERBS.senses(document.lemma(i));
      for (int k = 0; k < SENSES; k++) {
        if ((senses & 1 << k) != 0) {
          numbers[numbers.length - EXTRA - SENSES + k] = 1;
        }
      }
    }
    double[] meant = meanings.computeIfAbsent(said.statement(), k -> meanings(said, content));
    System.arraycopy(meant, 0, numbers, meaningsFrom(words), meant.length);
    extra(said, code, content, targets, others, numbers);
    return new Seen(numbers, hits, content.words());
  }

  /** The number of the first feature that tells what the words of the content mean. */
  static int meaningsFrom(ToneWords words) {
    return size(words) - EXTRA - SENSES - ToneEvents.SIZE - 2 * MEANINGS;
  }

  /** What the words of the content mean, then those of the cue. */
  private double[] meanings(Said said, Content content) {
    IntStream cue = IntStream.range(Math.max(0, said.cueFirst()), said.cueLast());
    double[] numbers = new double[2 * MEANINGS];
    meanings(content.words(), numbers, 0);
    meanings(meaningful(cue.boxed()), numbers, MEANINGS);
    return numbers;
  }

  /** The words whose meaning is known, names aside. */
  private List<Integer> meaningful(Stream<Integer> tokens) {
    return tokens
        .filter(i -> document.hasMeaning(i) && !document.tag(i).startsWith("NNP"))
        .toList();
  }

  /**
   * What words mean: of each number of their vectors the highest and the lowest.
   *
   * @param tokens words whose meaning is known
   * @param numbers takes {@link #MEANINGS} numbers
   * @param from where they go
   */
  void meanings(List<Integer> tokens, double[] numbers, int from) {
    for (int k = 0; k < MEANINGS / 2 && !tokens.isEmpty(); k++) {
      double high = Double.NEGATIVE_INFINITY;
      double low = Double.POSITIVE_INFINITY;
      for (int i : tokens) {
        double number = MEANING * document.meaning(i, k);
        high = Math.max(high, number);
        low = Math.min(low, number);
      }
      numbers[from + 2 * k] = high;
      numbers[from + 2 * k + 1] = low;
    }
  }

  private Content content(Said said) {
    List<Integer> own = tokens.getOrDefault(said.statement(), List.of());
    List<EventEnd> ends = new ArrayList<>();
    List<Integer> duties = new ArrayList<>();
    int first = 0;
    int turns = 0;
    int sentence = -1;
    for (int i : own) {
      if (document.sentence(i) != sentence) {
        sentence = document.sentence(i);
        for (EventEnd end : scan.ends().get(sentence)) {
          if (end.printed() && said.equals(scan.sources().content(end.first()))) {
            ends.add(end);
          }
        }
      }
      first += FIRST_PERSON.contains(document.lower(i)) ? 1 : 0;
      turns += turns(words.at(document, i, i + 1)) ? 1 : 0;
      if (DUTY.contains(document.lemma(i))) {
        duties.add(i);
      }
    }
    return new Content(
        own, ends, stances(said, own), duties, first, turns, meaningful(own.stream()));
  }

  private List<Stance> stances(Said said, List<Integer> own) {
    List<Stance> stances = new ArrayList<>();
    for (int at = 0; at < own.size(); ) {
      int token = own.get(at);
      int last = token;
      for (int k = at; k < own.size() && own.get(k) == last; k++) {
        last++;
      }
      Hit hit = words.at(document, token, Math.min(last, document.last(document.sentence(token))));
      if (hit.classes().isEmpty() || isName(token)) {
        at++;
      } else {
        stances.add(new Stance(hit, isTurned(token, said)));
        at += hit.last() - hit.first();
      }
    }
    return stances;
  }

  private void add(
      Stance stance,
      List<EventEnd> targets,
      List<EventEnd> others,
      double[] numbers,
      List<Weighed> hits) {
    Hit hit = stance.hit();
    Link best = best(hit, targets, targets.isEmpty() ? Link.UNNAMED : Link.CONTENT);
    Link other = best(hit, others, Link.CONTENT);
    boolean theirs = best == Link.AGENT || best == Link.OWNER || best == Link.AGAINST;
    boolean turned = !theirs && stance.turned(); // to end its attacks is to blame it
    add(hit, best, turned, numbers, hits);
    if (other.compareTo(Link.NEAR) < 0 && best.compareTo(other) > 0) {
      for (int number : hit.classes()) {
        int sign = turned ? -words.sign(number) : words.sign(number);
        if (sign != 0) {
          numbers[(sign > 0 ? 2 : 3) * LINKS.size() + LINKS.indexOf(other)]++;
        }
      }
    }
  }

  private Link best(Hit hit, List<EventEnd> ends, Link least) {
    Link best = least;
    for (EventEnd end : ends) {
      Link link = link(hit, end);
      if (link.compareTo(best) < 0) {
        best = link;
      }
    }
    return best;
  }

  private boolean isName(int token) {
    return document.tag(token).startsWith("NNP")
        && Character.isUpperCase(document.form(token).charAt(0))
        && token > document.first(document.sentence(token));
  }

  private boolean isTurned(int token, Said said) {
    boolean turned = false;
    int from = Math.max(document.first(document.sentence(token)), token - TURNED);
    for (int i = from; i < token; i++) {
      if (said.equals(scan.sources().content(i))) {
        turned |= turns(words.at(document, i, token));
      }
    }
    return turned;
  }

  private boolean turns(Hit hit) {
    return hit.classes().stream().anyMatch(number -> words.sign(number) == 0);
  }

  private void add(Hit hit, Link link, boolean turned, double[] numbers, List<Weighed> hits) {
    List<Integer> features = new ArrayList<>();
    int links = LINKS.size();
    for (int number : hit.classes()) {
      int sign = turned ? -words.sign(number) : words.sign(number);
      if (sign != 0) {
        features.add((sign > 0 ? 0 : links) + LINKS.indexOf(link));
        if (!turned) {
          int close = link.compareTo(Link.NEAR) <= 0 || link == Link.CUE_OF ? 0 : 1;
          features.add(4 * links + 2 * number + close);
        }
      }
    }
    if (!features.isEmpty()) {
      features.forEach(k -> numbers[k]++);
      hits.add(new Weighed(hit.first(), hit.last(), List.copyOf(features)));
    }
  }

  private boolean comesFirst(List<Integer> content, List<EventEnd> targets) {
    for (EventEnd target : targets) {
      if (!content.isEmpty()
          && target.first() - content.get(0) <= 2
          && target.first() >= content.get(0)) {
        return true;
      }
    }
    return false;
  }

  private Link link(Hit hit, EventEnd target) {
    int word = hit.last() - 1;
    int end = target.last() - 1;
    if (document.sentence(word) != document.sentence(end)) {
      return Link.CONTENT;
    }
    int child = end;
    for (int step = 0; step < PATH && child >= 0; step++) {
      int head = document.head(child);
      if (head >= hit.first() && head < hit.last()) {
        return link(child, end);
      }
      child = head;
    }
    int modified = document.head(word);
    if (modified >= 0 && isModifier(word)) {
      int below = end;
      for (int step = 0; step < PATH && below >= 0; step++) {
        if (document.head(below) == modified) {
          return link(below, end);
        }
        below = document.head(below);
      }
    }
    for (int up = word, step = 0; step < 2 && up >= 0; step++) {
      up = document.head(up);
      if (up >= 0 && isSubject(end, up)) {
        return Link.AGENT;
      }
      if (up >= target.first() && up < target.last()) {
        return Link.OWNER;
      }
    }
    int gap = Math.max(hit.first() - target.last(), target.first() - hit.last());
    return gap <= NEAR ? Link.NEAR : Link.SENTENCE;
  }

  private boolean isModifier(int token) {
    String relation = document.relation(token);
    return relation.equals("amod") || relation.equals("compound");
  }

  /** How the actor is governed: {@code child} hangs on the word, {@code end} is the actor's. */
  private Link link(int child, int end) {
    String relation = document.relation(child);
    String preposition = preposition(end);
    if (relation.equals("nsubj")) {
      return Link.AGENT;
    }
    if (preposition.equals("by")) {
      return Link.AGENT;
    }
    if (relation.equals("nmod:poss") || relation.equals("amod") || relation.equals("compound")) {
      return Link.OWNER;
    }
    if (preposition.equals("with")) {
      return Link.WITH;
    }
    return AGAINST.contains(preposition) ? Link.AGAINST : Link.PATIENT;
  }

  private String preposition(int token) {
    for (int i = token - 1;
        i >= Math.max(document.first(document.sentence(token)), token - 5);
        i--) {
      if (document.head(i) == token && document.relation(i).equals("case")) {
        return document.lower(i);
      }
    }
    return "";
  }

  private boolean isSubject(int token, int verb) {
    int at = token;
    for (int step = 0; step < 2 && at >= 0; step++) {
      if (document.head(at) == verb) {
        return document.relation(at).equals("nsubj");
      }
      at = document.head(at);
    }
    return false;
  }

  private void extra(
      Said said,
      String code,
      Content content,
      List<EventEnd> targets,
      List<EventEnd> others,
      double[] numbers) {
    int duty = 0;
    for (int i : content.duties()) {
      for (EventEnd target : targets) {
        duty +=
            target.last() <= i
                    && i - target.last() <= 3
                    && document.sentence(i) == document.sentence(target.first())
                ? 1
                : 0;
      }
    }
    List<Integer> own = content.tokens();
    int k = numbers.length - EXTRA;
    numbers[k++] = StrictMath.log1p(own.size()) - 3;
    numbers[k++] = Math.min(3, targets.size());
    numbers[k++] = targets.isEmpty() ? 1 : 0;
    numbers[k++] = Math.min(2, content.first());
    numbers[k++] = Math.min(2, duty);
    numbers[k++] = Math.min(2, content.turns());
    numbers[k++] = said.statement().mode() == Mode.INDIRECT ? 0 : 1;
    numbers[k++] = Math.min(4, said.statement().about().size());
    long states =
        others.stream()
            .map(EventEnd::code)
            .filter(c -> !c.equals(said.statement().country()))
            .distinct()
            .count();
    numbers[k++] = Math.min(3, states);
    numbers[k++] = targets.stream().anyMatch(t -> t.kind() == EventEnd.Kind.GROUP) ? 1 : 0;
    numbers[k++] = code.length() == 3 && Character.isUpperCase(code.charAt(2)) ? 0 : 1;
    numbers[k++] = said.cueFirst() < 0 ? 1 : 0;
    numbers[k++] =
        own.isEmpty() || document.sentence(own.get(0)) == document.sentence(own.get(own.size() - 1))
            ? 0
            : 1;
    numbers[k] = own.stream().anyMatch(i -> EVEN.contains(document.lower(i))) ? 1 : 0;
  }
}
