package org.entente.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.query.Counts;
import org.entente.query.Dealings;
import org.entente.query.Dealings.Spokesperson;
import org.entente.query.Dealings.Ways;
import org.jspecify.annotations.Nullable;

/** With whom an actor has to do, in which ways, and who speaks for it, as rows. */
public final class DealingsTable {
  /** The most partners or titles in a cell for people. */
  private static final int FEW = 4;

  private DealingsTable() {}

  /** One row for each partner: two columns for each measure, and strength. */
  public static Sheet partners(Dealings dealings) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    dealings.partners().forEach(p -> rows.add(full(Arrays.asList(p.code()), p.counts())));
    return new Sheet(columns("partner"), rows);
  }

  /** One row for each kind of event: two columns for each measure, strength, and partners. */
  public static Sheet kinds(Dealings dealings) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Ways w : dealings.kinds()) {
      List<@Nullable Object> row =
          full(Arrays.asList(w.kind().actor(), w.kind().did(), w.kind().recipient()), w.counts());
      row.add(w.partners());
      rows.add(row);
    }
    List<String> columns = columns("actor", "did", "recipient");
    columns.add("partners");
    return new Sheet(columns, rows);
  }

  /** One row for each speaker. */
  public static Sheet speakers(Dealings dealings) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Spokesperson s : dealings.speakers()) {
      rows.add(
          Arrays.asList(
              s.name(), s.roles(), (long) s.statements(), s.earliest(), s.latest(), s.about()));
    }
    return new Sheet(
        List.of("speaker", "roles", "statements", "earliest", "latest", "about"), rows);
  }

  /** The partners for people: signs as {@link TimelineTable#LEGEND} explains them. */
  public static Sheet briefPartners(Dealings dealings, String actor) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    dealings.partners().forEach(p -> rows.add(TimelineTable.brief(p.code(), p.counts())));
    List<String> columns = new ArrayList<>(List.of("with"));
    columns.addAll(TimelineTable.GROUPS);
    columns.addAll(List.of(actor + " says", "they say", "strength", "sum"));
    return TimelineTable.withoutEmpty(new Sheet(columns, rows));
  }

  /** The kinds of event for people. */
  public static Sheet briefKinds(Dealings dealings) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Ways w : dealings.kinds()) {
      List<@Nullable Object> row = TimelineTable.groups(w.kind().words(), w.counts());
      TimelineTable.addStrength(row, w.counts());
      row.add(few(w.partners()));
      rows.add(row);
    }
    List<String> columns = new ArrayList<>(List.of("kind of event"));
    columns.addAll(TimelineTable.GROUPS);
    columns.addAll(List.of("strength", "sum", "mostly"));
    return TimelineTable.withoutEmpty(new Sheet(columns, rows));
  }

  /** The speakers for people. */
  public static Sheet briefSpeakers(Dealings dealings) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Spokesperson s : dealings.speakers()) {
      rows.add(
          Arrays.asList(
              s.name(),
              few(s.roles()),
              (long) s.statements(),
              s.earliest(),
              s.latest(),
              few(s.about())));
    }
    return new Sheet(
        List.of("who spoke for it", "as", "statements", "from", "until", "mostly about"), rows);
  }

  private static String few(List<String> words) {
    return String.join(", ", words.subList(0, Math.min(FEW, words.size())));
  }

  private static List<String> columns(String... first) {
    List<String> columns = new ArrayList<>(List.of(first));
    columns.addAll(TimelineTable.measures());
    return columns;
  }

  private static List<@Nullable Object> full(List<@Nullable Object> first, Counts counts) {
    List<@Nullable Object> row = new ArrayList<>(first);
    row.addAll(TimelineTable.full(counts));
    return row;
  }
}
