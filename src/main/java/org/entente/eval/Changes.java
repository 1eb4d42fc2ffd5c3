package org.entente.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.entente.model.Article;
import org.entente.model.Event;
import org.entente.model.Finding;
import org.entente.model.FindingId;
import org.entente.model.Findings;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Statement;
import org.entente.text.Annotator;
import org.jspecify.annotations.Nullable;

/**
 * In what two extractions of one article differ. Statements are paired as {@link Evaluation} pairs
 * them, by their content; roles by person and office, then by person and title; events by ends and
 * type.
 */
public final class Changes {
  private final Findings before;
  private final Findings after;
  private final Set<String> ignored;
  private final @Nullable String textBefore;
  private final @Nullable String textAfter;
  private final List<Change> changes = new ArrayList<>();
  private @Nullable List<Span> sentencesBefore;
  private @Nullable List<Span> sentencesAfter;

  private Changes(Findings before, Findings after, Set<String> ignored) {
    this.before = before;
    this.after = after;
    this.ignored = ignored;
    boolean same = before.article().textHash().equals(after.article().textHash());
    String first = before.article().text();
    String second = after.article().text();
    textBefore = first == null && same ? second : first;
    textAfter = second == null && same ? first : second;
  }

  /**
   * The changes: of the article, then of its statements, roles and events.
   *
   * @param ignored names of fields that do not count
   */
  public static List<Change> between(Findings before, Findings after, Set<String> ignored) {
    Changes changes = new Changes(before, after, ignored);
    changes.find();
    return List.copyOf(changes.changes);
  }

  /** That only one extraction has the article. */
  public static Change of(Findings findings, Change.Kind kind) {
    String said =
        findings.statements().size()
            + " statements, "
            + findings.roles().size()
            + " roles, "
            + findings.events().size()
            + " events";
    boolean gone = kind == Change.Kind.GONE;
    Article article = findings.article();
    return new Change(
        article.id(),
        "article",
        article.id(),
        kind,
        "",
        gone ? said : null,
        gone ? null : said,
        Objects.requireNonNullElse(article.title(), ""));
  }

  private void find() {
    Article article = before.article();
    for (Compared<Article> field : Compared.ARTICLE) {
      Object old = field.value().apply(article);
      if (!ignored.contains(field.name())
          && !Objects.equals(old, field.value().apply(after.article()))) {
        changes.add(
            new Change(
                article.id(),
                "article",
                article.id(),
                Change.Kind.CHANGED,
                field.name(),
                field.say().apply(article),
                field.say().apply(after.article()),
                Objects.requireNonNullElse(article.title(), "")));
      }
    }
    int[] first = textBefore == null ? null : textBefore.codePoints().toArray();
    int[] second = textAfter == null ? null : textAfter.codePoints().toArray();
    compare(
        "statement",
        before.statements(),
        after.statements(),
        statements(first, second),
        Compared.statement(first),
        Compared.statement(second));
    compare(
        "role",
        before.roles(),
        after.roles(),
        paired(
            before.roles(),
            after.roles(),
            List.of(
                (a, b) -> isSameTitle(a, b) && a.role().equals(b.role()), Changes::isSameTitle)),
        Compared.role(first),
        Compared.role(second));
    compare(
        "event",
        before.events(),
        after.events(),
        paired(
            before.events(),
            after.events(),
            List.of(
                (a, b) -> isSame(a, b) && a.evidence().equals(b.evidence()),
                (a, b) -> isSame(a, b) && a.evidence().get(0).overlaps(b.evidence().get(0)),
                Changes::isSame)),
        Compared.event(first),
        Compared.event(second));
  }

  private static boolean isSameTitle(RoleObservation a, RoleObservation b) {
    return Names.fold(a.person()).equals(Names.fold(b.person()))
        && Names.fold(a.role().office().title()).equals(Names.fold(b.role().office().title()));
  }

  private static boolean isSame(Event a, Event b) {
    return Tally.EventIs.of(a).equals(Tally.EventIs.of(b));
  }

  /** Of each in the first list the index of its partner in the second one, or -1. */
  private int[] statements(int @Nullable [] first, int @Nullable [] second) {
    List<BitSet> a = new ArrayList<>();
    List<BitSet> b = new ArrayList<>();
    boolean same = before.article().textHash().equals(after.article().textHash());
    if (first == null || second == null) {
      before.statements().forEach(s -> a.add(points(s)));
      after.statements().forEach(s -> b.add(points(s)));
    } else if (same) {
      List<Span> words = Names.words(first);
      before.statements().forEach(s -> a.add(Matching.covered(words, s.content())));
      after.statements().forEach(s -> b.add(Matching.covered(words, s.content())));
    } else {
      // places mean nothing in another text: the words themselves count
      Map<String, Integer> numbers = new HashMap<>();
      before.statements().forEach(s -> a.add(words(s, first, numbers)));
      after.statements().forEach(s -> b.add(words(s, second, numbers)));
    }
    int[] partners = new int[a.size()];
    Arrays.fill(partners, -1);
    Matching.pairs(a, b).forEach(pair -> partners[pair.gold()] = pair.predicted());
    return partners;
  }

  private static BitSet points(Statement s) {
    BitSet covered = new BitSet();
    s.content().forEach(span -> covered.set(span.start(), span.end()));
    return covered;
  }

  /** The statement's words; one that occurs again has another number. */
  private static BitSet words(Statement s, int[] text, Map<String, Integer> numbers) {
    BitSet covered = new BitSet();
    Map<String, Integer> times = new HashMap<>();
    int[] content = Texts.at(text, s.content()).codePoints().toArray();
    for (Span span : Names.words(content)) {
      String word = Names.fold(new String(content, span.start(), span.end() - span.start()));
      int time = times.merge(word, 1, Integer::sum);
      covered.set(numbers.computeIfAbsent(word + " " + time, k -> numbers.size()));
    }
    return covered;
  }

  private static <F> int[] paired(List<F> a, List<F> b, List<BiPredicate<F, F>> stages) {
    int[] partners = new int[a.size()];
    Arrays.fill(partners, -1);
    BitSet taken = new BitSet();
    for (BiPredicate<F, F> stage : stages) {
      for (int i = 0; i < partners.length; i++) {
        for (int j = 0; j < b.size() && partners[i] < 0; j++) {
          if (!taken.get(j) && stage.test(a.get(i), b.get(j))) {
            partners[i] = j;
            taken.set(j);
          }
        }
      }
    }
    return partners;
  }

  private <F extends Finding> void compare(
      String kind,
      List<F> first,
      List<F> second,
      int[] partners,
      List<Compared<F>> fieldsBefore,
      List<Compared<F>> fieldsAfter) {
    BitSet paired = new BitSet();
    for (int i = 0; i < partners.length; i++) {
      F a = first.get(i);
      if (partners[i] < 0) {
        changes.add(change(kind, a, Change.Kind.GONE, "", Compared.say(a), null));
        continue;
      }
      paired.set(partners[i]);
      F b = second.get(partners[i]);
      for (int k = 0; k < fieldsBefore.size(); k++) {
        Compared<F> field = fieldsBefore.get(k);
        if (!ignored.contains(field.name())
            && !Objects.equals(field.value().apply(a), field.value().apply(b))) {
          String old = field.say().apply(a);
          String now = fieldsAfter.get(k).say().apply(b);
          boolean alike = old.equals(now); // the same words in other places
          changes.add(
              change(
                  kind,
                  a,
                  Change.Kind.CHANGED,
                  field.name(),
                  alike ? old + places(field.value().apply(a)) : old,
                  alike ? now + places(field.value().apply(b)) : now));
        }
      }
    }
    for (int j = paired.nextClearBit(0); j < second.size(); j = paired.nextClearBit(j + 1)) {
      F b = second.get(j);
      changes.add(change(kind, b, Change.Kind.ADDED, "", null, Compared.say(b)));
    }
  }

  private static String places(@Nullable Object spans) {
    return spans instanceof List<?> list
        ? list.stream()
            .map(s -> s instanceof Span span ? " at " + span.start() : "")
            .collect(Collectors.joining())
        : "";
  }

  private Change change(
      String kind,
      Finding finding,
      Change.Kind what,
      String field,
      @Nullable String old,
      @Nullable String now) {
    String id = before.article().id();
    return new Change(
        id,
        kind,
        FindingId.of(id, finding),
        what,
        field,
        old,
        now,
        what == Change.Kind.ADDED
            ? sentence(finding, textAfter, true)
            : sentence(finding, textBefore, false));
  }

  /** The sentence in which the finding stands, or begins. */
  private String sentence(Finding finding, @Nullable String text, boolean isAfter) {
    if (text == null) {
      return finding.quote();
    }
    int point =
        finding instanceof Statement s
            ? (s.cue() == null ? s.content().get(0) : s.cue()).start()
            : finding.evidence().get(0).start();
    int at = point > text.codePointCount(0, text.length()) ? 0 : text.offsetByCodePoints(0, point);
    for (Span span : sentences(text, isAfter)) {
      if (at < span.end()) {
        return text.substring(span.start(), span.end());
      }
    }
    return finding.quote();
  }

  private List<Span> sentences(String text, boolean isAfter) {
    List<Span> known = isAfter ? sentencesAfter : sentencesBefore;
    if (known == null) {
      known = Annotator.sentences(text);
      if (isAfter) {
        sentencesAfter = known;
      } else {
        sentencesBefore = known;
      }
    }
    return known;
  }
}
