package org.entente.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.query.Bin;
import org.entente.query.Counts;
import org.entente.query.Counts.Strength;
import org.entente.query.Item;
import org.entente.query.Measure;
import org.entente.query.Timeline;
import org.jspecify.annotations.Nullable;

/** A timeline as rows: wide ones for programs, short ones for people. */
public final class TimelineTable {
  /** What the signs and columns of {@link #brief} mean, a line each. */
  static final List<String> LEGEND =
      List.of(
          "+ cooperative, − conflictual events; ? dated by an interval longer than the line, so in each"
              + " that it may belong to",
          "done: by the journalist's word; claimed: by a speaker's; planned, called for, possible,"
              + " denied: as the article has it",
          "says: statements about the other; strength: mean and sum of what was surely done, −10 to 10"
              + " an event (Goldstein scale)",
          "undated: no first or no last day, if it may lie in the time asked for; columns with nothing"
              + " in them are left out");

  /** The least number of lines alike that {@link #brief} draws together. */
  private static final int RUN = 3;

  static final List<String> GROUPS =
      List.of("done", "claimed", "planned", "called for", "possible", "denied");
  private static final List<Measure> PLUS =
      List.of(
          Measure.DONE_COOPERATIVE,
          Measure.CLAIMED_COOPERATIVE,
          Measure.PLANNED_COOPERATIVE,
          Measure.CALLED_FOR_COOPERATIVE,
          Measure.POSSIBLE_COOPERATIVE,
          Measure.DENIED_COOPERATIVE);
  private static final List<Measure> MINUS =
      List.of(
          Measure.DONE_CONFLICTUAL,
          Measure.CLAIMED_CONFLICTUAL,
          Measure.PLANNED_CONFLICTUAL,
          Measure.CALLED_FOR_CONFLICTUAL,
          Measure.POSSIBLE_CONFLICTUAL,
          Measure.DENIED_CONFLICTUAL);

  private static final Map<Measure, String> KINDS = kinds();

  private TimelineTable() {}

  /**
   * One row for each stretch of time and a last one, "undated", if there is anything; two columns
   * for each measure (certain, possible) and the strength of what was done and of what was claimed.
   */
  public static Sheet full(Timeline timeline) {
    List<String> columns = new ArrayList<>(List.of("period", "first", "last"));
    columns.addAll(measures());
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Bin bin : timeline.bins()) {
      rows.add(full(bin.label(), bin.first(), bin.last(), bin.counts()));
    }
    if (!timeline.undated().isEmpty()) {
      rows.add(full("undated", null, null, timeline.undated()));
    }
    return new Sheet(columns, rows);
  }

  /** The columns of {@link #full(Counts)}. */
  static List<String> measures() {
    List<String> columns = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      columns.add(measure.word());
      columns.add(measure.word() + "_possibly");
    }
    for (String voice : List.of("done", "claimed")) {
      columns.add(voice + "_strength_sum");
      columns.add(voice + "_strength_mean");
    }
    return columns;
  }

  private static List<@Nullable Object> full(
      String period, @Nullable Object first, @Nullable Object last, Counts counts) {
    List<@Nullable Object> row = new ArrayList<>(Arrays.asList(period, first, last));
    row.addAll(full(counts));
    return row;
  }

  /** Every measure, certain and possible, and strengths. */
  static List<@Nullable Object> full(Counts counts) {
    List<@Nullable Object> row = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      row.add((long) counts.certain(measure));
      row.add((long) counts.possible(measure));
    }
    for (Strength strength : List.of(counts.done(), counts.claimed())) {
      row.add(strength.events() == 0 ? null : strength.sum());
      row.add(strength.mean());
    }
    return row;
  }

  /**
   * Short rows for people: signs as {@link #LEGEND} explains them, columns without anything left
   * out, stretches in a row that have the same and nothing certain drawn together as one line.
   */
  public static Sheet brief(Timeline timeline) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    List<Bin> bins = timeline.bins();
    for (int i = 0; i < bins.size(); ) {
      int end = i + 1;
      while (end < bins.size() && isAlike(bins.get(i).counts(), bins.get(end).counts())) {
        end++;
      }
      if (end - i >= RUN) {
        rows.add(
            brief(bins.get(i).label() + " … " + bins.get(end - 1).label(), bins.get(i).counts()));
        i = end;
      } else {
        rows.add(brief(bins.get(i).label(), bins.get(i).counts()));
        i++;
      }
    }
    if (!timeline.undated().isEmpty()) {
      rows.add(brief("undated", timeline.undated()));
    }
    List<String> columns = new ArrayList<>(List.of(timeline.asked().by().word()));
    columns.addAll(GROUPS);
    String other = timeline.asked().other();
    columns.add(timeline.asked().actor() + " says");
    columns.add((other == null ? "others" : other) + (other == null ? " say" : " says"));
    columns.add("strength");
    columns.add("sum");
    return withoutEmpty(new Sheet(columns, rows));
  }

  /**
   * Writes what the signs and columns of {@link #brief} mean.
   *
   * @param width of the terminal, in columns of characters; 0 for no limit
   * @throws IOException if {@code out} does
   */
  public static void legend(int width, Appendable out) throws IOException {
    for (String meaning : LEGEND) {
      for (String line : Columns.wrap(meaning, width <= 0 ? Integer.MAX_VALUE : width)) {
        out.append(line).append('\n');
      }
    }
  }

  private static boolean isAlike(Counts a, Counts b) {
    return a.certain().isEmpty() && b.certain().isEmpty() && a.possible().equals(b.possible());
  }

  /** A short row: a name, the groups in signs, the statements of both, mean and sum of strength. */
  static List<@Nullable Object> brief(String name, Counts counts) {
    List<@Nullable Object> row = groups(name, counts);
    row.add(number(counts, Measure.STATEMENTS));
    row.add(number(counts, Measure.STATEMENTS_OF_OTHER));
    addStrength(row, counts);
    return row;
  }

  /** A name, and what is certain and possible of each of {@link #GROUPS}, in signs: "+2 −1 ?+1". */
  static List<@Nullable Object> groups(String name, Counts counts) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(name);
    for (int i = 0; i < GROUPS.size(); i++) {
      row.add(signs(counts, PLUS.get(i), MINUS.get(i)));
    }
    return row;
  }

  /** Adds mean and sum of the strength of what certainly was done. */
  static void addStrength(List<@Nullable Object> row, Counts counts) {
    row.add(counts.done().mean());
    row.add(counts.done().events() == 0 ? null : counts.done().sum());
  }

  private static String signs(Counts counts, Measure plus, Measure minus) {
    List<String> signs = new ArrayList<>();
    add(signs, "+", counts.certain(plus));
    add(signs, "−", counts.certain(minus));
    add(signs, "?+", counts.possible(plus));
    add(signs, "?−", counts.possible(minus));
    return String.join(" ", signs);
  }

  /** What is certain and possible of one measure: "3 ?1". */
  private static String number(Counts counts, Measure measure) {
    List<String> numbers = new ArrayList<>();
    add(numbers, "", counts.certain(measure));
    add(numbers, "?", counts.possible(measure));
    return String.join(" ", numbers);
  }

  private static void add(List<String> signs, String sign, int count) {
    if (count > 0) {
      signs.add(sign + count);
    }
  }

  /** The sheet without the columns in which there is nothing; the first one stays. */
  static Sheet withoutEmpty(Sheet sheet) {
    List<String> columns = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < sheet.columns().size(); i++) {
      int column = i;
      if (i == 0
          || sheet.rows().stream()
              .anyMatch(r -> r.get(column) != null && !"".equals(r.get(column)))) {
        columns.add(sheet.columns().get(i));
        kept.add(i);
      }
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<@Nullable Object> row : sheet.rows()) {
      List<@Nullable Object> cells = new ArrayList<>();
      kept.forEach(i -> cells.add(row.get(i)));
      rows.add(cells);
    }
    return new Sheet(columns, rows);
  }

  /** The findings of a timeline as rows, in the order given. */
  public static Sheet items(List<Item> items) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Item i : items) {
      rows.add(
          Arrays.asList(
              i.period(),
              i.certain() ? "certain" : i.period().equals("undated") ? "undated" : "possible",
              i.earliest(),
              i.latest(),
              kind(i.measure()),
              i.actor(),
              i.did(),
              i.recipients(),
              i.by(),
              i.strength(),
              i.confidence(),
              i.quote(),
              i.source().article(),
              i.source().publisher(),
              i.id()));
    }
    return new Sheet(
        List.of(
            "period",
            "time",
            "earliest",
            "latest",
            "kind",
            "actor",
            "did",
            "recipients",
            "by",
            "strength",
            "confidence",
            "quote",
            "article",
            "publisher",
            "id"),
        rows);
  }

  static String kind(Measure measure) {
    return KINDS.getOrDefault(measure, "said");
  }

  private static Map<Measure, String> kinds() {
    Map<Measure, String> kinds = new EnumMap<>(Measure.class);
    for (int i = 0; i < GROUPS.size(); i++) {
      kinds.put(PLUS.get(i), GROUPS.get(i));
      kinds.put(MINUS.get(i), GROUPS.get(i));
    }
    return kinds;
  }
}
