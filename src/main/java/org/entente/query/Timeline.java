package org.entente.query;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.graph.GraphStore;
import org.entente.model.Status;
import org.entente.query.Tallies.Dated;
import org.jspecify.annotations.Nullable;

/**
 * What two actors did to each other and said about each other, over time; or one actor and all
 * others.
 *
 * <p>An item counts as certain in a stretch of time if its whole date lies in it. One whose date
 * spans several is possible in each of them and certain in none. One whose date is open at an end
 * is in none: it is undated.
 *
 * @param asked what was asked
 * @param bins every stretch from the first with an item to the last with one, empty ones too
 * @param undated what has no date to place it by; all of it under {@link Counts#certain()}
 */
public record Timeline(Asked asked, List<Bin> bins, Counts undated) {
  /** Takes a copy of the list. */
  public Timeline {
    bins = List.copyOf(bins);
  }

  /** Which findings a timeline counts. */
  public enum Voice {
    /** All of them. */
    ALL,
    /** Statements, and events by a speaker's word. */
    SAID,
    /** Events by the journalist's word. */
    DONE
  }

  /**
   * What a timeline is asked for.
   *
   * @param actor the code of an actor
   * @param other the code of the other one, or null for all others
   * @param from the first day, or null for no limit
   * @param to the last day, or null for no limit
   * @param by the stretch of time that one line stands for
   * @param voice which findings count
   * @param least the confidence, from 0 to 1, that a finding needs to count; one that has none
   *     counts always
   */
  public record Asked(
      String actor,
      @Nullable String other,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      By by,
      Voice voice,
      double least) {
    /**
     * Refuses equal actors, a time that ends before it starts and a confidence that is none with
     * {@link BadQuestion}.
     */
    public Asked {
      if (actor.equals(other)) {
        throw new BadQuestion(
            "a timeline needs two different actors, not " + actor + " twice; try CHN RUS");
      }
      if (from != null && to != null && from.isAfter(to)) {
        throw new BadQuestion("the time from " + from + " to " + to + " ends before it starts");
      }
      if (!(least >= 0 && least <= 1)) {
        throw new BadQuestion("a confidence is from 0 to 1, not " + least);
      }
    }

    /** The whole timeline of a dyad, by month. */
    public static Asked of(String actor, String other) {
      return new Asked(actor, other, null, null, By.MONTH, Voice.ALL, 0);
    }
  }

  /**
   * Reads the timeline.
   *
   * @throws IOException if the store cannot be read
   */
  public static Timeline read(GraphStore store, Asked asked) throws IOException {
    List<Dated> items = new ArrayList<>();
    String kind = asked.other == null ? "actor" : "dyad";
    for (Map<String, @Nullable Object> row :
        Cypher.rows(store, "timeline/" + kind + "-events", parameters(asked))) {
      items.add(event(row));
    }
    if (asked.voice != Voice.DONE) {
      for (Map<String, @Nullable Object> row :
          Cypher.rows(store, "timeline/" + kind + "-statements", parameters(asked))) {
        items.add(
            dated(row, Cypher.flag(row, "own") ? Measure.STATEMENTS : Measure.STATEMENTS_OF_OTHER));
      }
    }
    Tallies tallies = new Tallies(asked.by, asked.from, asked.to);
    return new Timeline(asked, tallies.bins(items), tallies.undated(items));
  }

  /**
   * Reads the findings that {@link #read} counts, by date, article and place in it; undated ones
   * come last.
   *
   * @throws IOException if the store cannot be read
   */
  public static List<Item> items(GraphStore store, Asked asked) throws IOException {
    Tallies tallies = new Tallies(asked.by, asked.from, asked.to);
    List<Item> items = new ArrayList<>();
    String kind = asked.other == null ? "actor" : "dyad";
    for (Map<String, @Nullable Object> row :
        Cypher.rows(store, "timeline/" + kind + "-event-items", parameters(asked))) {
      items.add(Item.event(row, tallies));
    }
    if (asked.voice != Voice.DONE) {
      for (Map<String, @Nullable Object> row :
          Cypher.rows(store, "timeline/" + kind + "-statement-items", parameters(asked))) {
        items.add(Item.statement(row, tallies));
      }
    }
    items.sort(Item.ORDER);
    return items;
  }

  /**
   * The names of the actors with these codes, as far as the store has them.
   *
   * @throws IOException if the store cannot be read
   */
  public static Map<String, String> names(GraphStore store, Collection<String> codes)
      throws IOException {
    Map<String, String> names = new TreeMap<>();
    store.actors().forEach((code, name) -> names.put(code, name.name()));
    names.keySet().retainAll(codes);
    return names;
  }

  private static Dated event(Map<String, @Nullable Object> row) {
    boolean cooperative =
        Tone.isCooperative(Cypher.text(row, "type"), (Double) row.get("strength"));
    return dated(
        row,
        Measure.of(
            Status.of(Cypher.text(row, "status")), Cypher.flag(row, "claimed"), cooperative));
  }

  private static Dated dated(Map<String, @Nullable Object> row, Measure measure) {
    return new Dated(
        measure,
        (LocalDate) row.get("earliest"),
        (LocalDate) row.get("latest"),
        (Double) row.get("strength"),
        Cypher.count(row, "count"));
  }

  /** The key of a dyad's node: its codes in the order of their characters. */
  private static String dyad(String a, String b) {
    return a.compareTo(b) < 0 ? a + "-" + b : b + "-" + a;
  }

  private static Map<String, @Nullable Object> parameters(Asked asked) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("actor", asked.actor);
    if (asked.other != null) {
      parameters.put("dyad", dyad(asked.actor, asked.other));
    }
    parameters.put("from", asked.from);
    parameters.put("to", asked.to);
    parameters.put("least", asked.least);
    parameters.put("claimed", asked.voice == Voice.ALL ? null : asked.voice == Voice.SAID);
    return parameters;
  }
}
