package org.entente.query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a timeline, with the words that say it.
 *
 * @param id of the finding
 * @param measure what it counts as
 * @param period the stretch of time that it lies in, the first and the last that it may lie in
 *     ("2021-01..2021-12"), or "undated"
 * @param certain whether it certainly lies in that stretch
 * @param earliest the first day that it can have been, or null if open
 * @param latest the last day that it can have been, or null if open
 * @param actor who did it, or whom the statement speaks for (null for nobody)
 * @param did the type of the event, or "say"
 * @param recipients to whom it was done, or whom the statement is about
 * @param by who says so: the speaker as the article names it, or null where the journalist does
 * @param speaker of a statement the name that the store has for its speaker, else null
 * @param role of a statement the title under which the article quotes its speaker, or null
 * @param strength on the Goldstein scale, or null
 * @param confidence the probability that it is right, or null
 * @param quote the words that say it
 * @param source the article that they stand in
 * @param position its place among the findings of its kind in its article
 */
public record Item(
    String id,
    Measure measure,
    String period,
    boolean certain,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    @Nullable String actor,
    String did,
    List<String> recipients,
    @Nullable String by,
    @Nullable String speaker,
    @Nullable String role,
    @Nullable Double strength,
    @Nullable Double confidence,
    String quote,
    Source source,
    int position) {
  /** Takes a copy of the list. */
  public Item {
    recipients = List.copyOf(recipients);
  }

  /**
   * Where the words stand.
   *
   * @param article the id of the article
   * @param title its headline, or null
   * @param url its address, or null
   * @param publisher who published it, or null
   */
  public record Source(
      String article, @Nullable String title, @Nullable String url, @Nullable String publisher) {}

  /** By date, undated ones last; then by article and place in it, events before statements. */
  static final Comparator<Item> ORDER =
      Comparator.comparing((Item i) -> i.earliest == null || i.latest == null)
          .thenComparing(i -> Objects.requireNonNullElse(i.earliest, LocalDate.MIN))
          .thenComparing(i -> Objects.requireNonNullElse(i.latest, LocalDate.MAX))
          .thenComparing(i -> i.source.article)
          .thenComparing(Item::isStatement)
          .thenComparingInt(Item::position)
          .thenComparing(Item::id);

  /** Whether it is a statement, else an event. */
  public boolean isStatement() {
    return did.equals("say");
  }

  static Item event(Map<String, @Nullable Object> row, Tallies tallies) {
    String type = Cypher.text(row, "type");
    Measure measure =
        Measure.of(
            Status.of(Cypher.text(row, "status")),
            row.get("by") != null,
            Tone.isCooperative(type, (Double) row.get("strength")));
    return of(row, measure, type, tallies);
  }

  static Item statement(Map<String, @Nullable Object> row, Tallies tallies) {
    Measure measure = Cypher.flag(row, "own") ? Measure.STATEMENTS : Measure.STATEMENTS_OF_OTHER;
    return of(row, measure, "say", tallies);
  }

  private static Item of(
      Map<String, @Nullable Object> row, Measure measure, String did, Tallies tallies) {
    LocalDate earliest = (LocalDate) row.get("earliest");
    LocalDate latest = (LocalDate) row.get("latest");
    return new Item(
        Cypher.text(row, "id"),
        measure,
        tallies.period(earliest, latest),
        tallies.isCertain(earliest, latest),
        earliest,
        latest,
        Cypher.textOrNull(row, "actor"),
        did,
        Cypher.texts(row, "recipients"),
        Cypher.textOrNull(row, "by"),
        Cypher.textOrNull(row, "who"),
        Cypher.textOrNull(row, "role"),
        (Double) row.get("strength"),
        (Double) row.get("confidence"),
        Cypher.text(row, "quote"),
        new Source(
            Cypher.text(row, "article"),
            Cypher.textOrNull(row, "title"),
            Cypher.textOrNull(row, "url"),
            Cypher.textOrNull(row, "publisher")),
        Cypher.count(row, "position"));
  }
}
