package org.entente.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.model.Findings;

/**
 * How well predicted findings agree with gold ones.
 *
 * <p>Statements are matched by their content (half of the words in common, one to one), and a field
 * is right only on a matched statement: no field's F1 is above that of "content". A TUPLE is right
 * when speaker, role, country, content and date all are. Roles and events are compared as sets, per
 * article: of events, "ends" asks for both ends and whether they cooperate, "type" for their order
 * and the type too, "full" also for status, claimant and date.
 *
 * @param scores one for each of {@link #MEASURES}, in that order
 * @param misses what is wrong, article by article in the order of the gold
 * @param absent the ids of gold articles for which nothing was predicted, in the order of the gold
 * @param unknown the ids of predicted articles that the gold lacks, sorted
 */
public record Evaluation(
    List<Score> scores, List<Miss> misses, List<String> absent, List<String> unknown) {
  /** The names of all measures, in the order in which they are shown. */
  public static final List<String> MEASURES =
      Stream.of(
              Stream.of("content"),
              Fields.NAMES.stream(),
              Stream.of("TUPLE", "TUPLE recall, officials", "roles"),
              Stream.of("events ends", "events type", "events full"))
          .flatMap(s -> s)
          .toList();

  /** Takes copies of the lists. */
  public Evaluation {
    scores = List.copyOf(scores);
    misses = List.copyOf(misses);
    absent = List.copyOf(absent);
    unknown = List.copyOf(unknown);
  }

  /**
   * Compares by article id.
   *
   * @param gold articles with their text and what they say
   * @param predicted what was found in them, in any order
   * @throws IllegalArgumentException if a gold article has no text, or a predicted id occurs twice
   */
  public static Evaluation of(List<Findings> gold, List<Findings> predicted) {
    Map<String, Findings> byId = new LinkedHashMap<>();
    for (Findings p : predicted) {
      if (byId.put(p.article().id(), p) != null) {
        throw new IllegalArgumentException(
            "article " + p.article().id() + " is predicted twice; leave one of them out");
      }
    }
    Tally tally = new Tally();
    List<String> absent = new ArrayList<>();
    TreeSet<String> unknown = new TreeSet<>(byId.keySet());
    for (Findings g : gold) {
      String id = g.article().id();
      unknown.remove(id);
      Findings p = byId.get(id);
      if (p == null) {
        absent.add(id);
        p = new Findings(g.article(), List.of(), List.of(), List.of(), null);
      }
      tally.add(g, p);
    }
    return new Evaluation(tally.scores(), tally.misses(), absent, List.copyOf(unknown));
  }

  /**
   * The score of a measure.
   *
   * @throws IllegalArgumentException if it is none of {@link #MEASURES}
   */
  public Score score(String measure) {
    return scores.stream()
        .filter(s -> s.measure().equals(measure))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + measure
                        + "\" is no measure; use one of "
                        + String.join(", ", MEASURES)));
  }

  /** The bars that are not reached, in the order given. */
  public List<Bar> below(List<Bar> bars) {
    return bars.stream().filter(b -> score(b.measure()).f1() < b.min()).toList();
  }
}
