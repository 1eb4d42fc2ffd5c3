package org.entente.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.entente.eval.Matching.Pair;
import org.entente.model.Event;
import org.entente.model.Finding;
import org.entente.model.Findings;
import org.entente.model.GuideTypes;
import org.entente.model.RoleObservation;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.jspecify.annotations.Nullable;

/** Counts what is right, article by article. */
final class Tally {
  private final Map<String, Score> scores = new LinkedHashMap<>();
  private final List<Miss> misses = new ArrayList<>();

  Tally() {
    Evaluation.MEASURES.forEach(m -> scores.put(m, new Score(m, 0, 0, 0)));
  }

  List<Score> scores() {
    return List.copyOf(scores.values());
  }

  List<Miss> misses() {
    return List.copyOf(misses);
  }

  void add(Findings gold, Findings predicted) {
    String text = gold.article().text();
    if (text == null) {
      throw new IllegalArgumentException(
          "gold article " + gold.article().id() + " has no text; add it, offsets refer to it");
    }
    Sheet sheet = new Sheet(gold.article().id(), text.codePoints().toArray());
    statements(sheet, gold.statements(), predicted.statements());
    sets(sheet, "roles", "role", gold.roles(), predicted.roles(), RoleIs::of, true);
    sets(sheet, "events ends", "event", gold.events(), predicted.events(), Tally::ends, false);
    sets(sheet, "events type", "event", gold.events(), predicted.events(), EventIs::of, false);
    sets(sheet, "events full", "event", gold.events(), predicted.events(), FullEvent::of, true);
  }

  private void count(String measure, int right, int gold, int predicted) {
    scores.merge(
        measure,
        new Score(measure, right, gold, predicted),
        (a, b) ->
            new Score(
                measure,
                a.right() + b.right(),
                a.gold() + b.gold(),
                a.predicted() + b.predicted()));
  }

  private void statements(Sheet sheet, List<Statement> gold, List<Statement> predicted) {
    List<Pair> pairs = Matching.pairs(sheet.text, gold, predicted);
    count("content", pairs.size(), gold.size(), predicted.size());
    Map<String, Integer> right = new LinkedHashMap<>();
    int officialTuples = 0;
    BitSet found = new BitSet();
    BitSet meant = new BitSet();
    for (Pair pair : pairs) {
      Statement g = gold.get(pair.gold());
      Statement p = predicted.get(pair.predicted());
      found.set(pair.gold());
      meant.set(pair.predicted());
      Map<String, Boolean> agreement = Fields.agreement(g, p);
      agreement.forEach((field, agrees) -> right.merge(field, agrees ? 1 : 0, Integer::sum));
      if (Fields.tuple(agreement)) {
        right.merge("TUPLE", 1, Integer::sum);
        officialTuples += isOfficial(g) ? 1 : 0;
      }
      agreement.forEach(
          (field, agrees) -> {
            if (!agrees) {
              misses.add(sheet.wrong(field, g, p));
            }
          });
    }
    for (String field : Fields.NAMES) {
      count(field, right.getOrDefault(field, 0), gold.size(), predicted.size());
    }
    count("TUPLE", right.getOrDefault("TUPLE", 0), gold.size(), predicted.size());
    int officials = (int) gold.stream().filter(Tally::isOfficial).count();
    count("TUPLE recall, officials", officialTuples, officials, officials);
    others(gold, found).forEach(g -> misses.add(sheet.missed("statement", g)));
    others(predicted, meant).forEach(p -> misses.add(sheet.spurious("statement", p)));
  }

  private static List<Statement> others(List<Statement> all, BitSet some) {
    List<Statement> others = new ArrayList<>();
    for (int i = some.nextClearBit(0); i < all.size(); i = some.nextClearBit(i + 1)) {
      others.add(all.get(i));
    }
    return others;
  }

  private static boolean isOfficial(Statement s) {
    return s.speaker().kind() == Speaker.Kind.PERSON
        && s.country() != null
        && !s.country().isEmpty();
  }

  private <F extends Finding> void sets(
      Sheet sheet,
      String measure,
      String kind,
      List<F> gold,
      List<F> predicted,
      Function<F, ?> key,
      boolean list) {
    Map<Object, F> a = byKey(gold, key);
    Map<Object, F> b = byKey(predicted, key);
    Set<Object> both = new HashSet<>(a.keySet());
    both.retainAll(b.keySet());
    count(measure, both.size(), a.size(), b.size());
    if (list) {
      without(a, both).forEach(f -> misses.add(sheet.missed(kind, f)));
      without(b, both).forEach(f -> misses.add(sheet.spurious(kind, f)));
    }
  }

  private static <F> Map<Object, F> byKey(List<F> findings, Function<F, ?> key) {
    Map<Object, F> byKey = new LinkedHashMap<>();
    findings.forEach(f -> byKey.putIfAbsent(key.apply(f), f));
    return byKey;
  }

  private static <F> List<F> without(Map<Object, F> all, Set<Object> some) {
    Set<Object> rest = new LinkedHashSet<>(all.keySet());
    rest.removeAll(some);
    return rest.stream().map(all::get).toList();
  }

  private static List<Object> ends(Event e) {
    return List.of(sorted(e.actor(), e.recipient()), GuideTypes.isCooperative(e.type()));
  }

  private static List<String> sorted(String a, String b) {
    return a.compareTo(b) <= 0 ? List.of(a, b) : List.of(b, a);
  }

  record EventIs(List<String> ends, String type) {
    static EventIs of(Event e) {
      return new EventIs(
          GuideTypes.isSymmetric(e.type())
              ? sorted(e.actor(), e.recipient())
              : List.of(e.actor(), e.recipient()),
          e.type());
    }
  }

  private record FullEvent(EventIs event, String status, String by, String days) {
    static FullEvent of(Event e) {
      return new FullEvent(
          EventIs.of(e), e.status().word(), Names.fold(e.by()), Fields.say(e.date()));
    }
  }

  private record RoleIs(
      String person, Fields.@Nullable RoleKey role, boolean former, boolean future) {
    static RoleIs of(RoleObservation r) {
      return new RoleIs(
          Names.fold(r.person()),
          Fields.RoleKey.of(r.role()),
          r.role().former(),
          r.role().future());
    }
  }

  /** One article, for saying what is wrong in it. */
  private static final class Sheet {
    private final String article;
    private final int[] text;

    Sheet(String article, int[] text) {
      this.article = article;
      this.text = text;
    }

    Miss wrong(String field, Statement gold, Statement predicted) {
      return new Miss(
          article,
          "statement",
          Miss.Kind.WRONG,
          field,
          Fields.say(field, gold, text),
          Fields.say(field, predicted, text),
          Texts.at(text, gold.content()));
    }

    Miss missed(String kind, Finding f) {
      return new Miss(article, kind, Miss.Kind.MISSED, "", say(f), "", words(f));
    }

    Miss spurious(String kind, Finding f) {
      return new Miss(article, kind, Miss.Kind.SPURIOUS, "", "", say(f), words(f));
    }

    private String words(Finding f) {
      return Texts.at(text, f instanceof Statement s ? s.content() : f.evidence());
    }

    private static String say(Finding f) {
      if (f instanceof Statement s) {
        return s.speaker().name();
      }
      if (f instanceof RoleObservation r) {
        return r.person()
            + ": "
            + (r.role().former() ? "former " : "")
            + (r.role().future() ? "future " : "")
            + Fields.say(r.role().office());
      }
      if (f instanceof Event e) {
        return String.join(" ", e.actor(), e.type(), e.recipient(), e.status().word())
            + " "
            + Fields.say(e.date())
            + (e.by() == null ? "" : " by " + e.by());
      }
      throw new AssertionError("a new kind of finding: " + f.getClass());
    }
  }
}
