package org.entente.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.entente.lexicon.EventType;
import org.entente.model.Article;
import org.entente.model.Event;
import org.entente.model.FindingId;
import org.entente.model.FindingSink;
import org.entente.model.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as CSV rows with the columns that users of GDELT and POLECAT know, in the order in
 * which their articles come. Leaves open what it writes to.
 */
public final class EventRows implements FindingSink {
  private static final List<String> COLUMNS =
      List.of(
          "event_id",
          "date_earliest",
          "date_latest",
          "date_basis",
          "actor",
          "recipient",
          "event_type",
          "cameo_root",
          "plover",
          "quad_class",
          "goldstein",
          "status",
          "claimed_by",
          "article",
          "url",
          "publisher",
          "published",
          "sentence");

  private final SheetWriter rows;
  private final Function<String, @Nullable EventType> types;

  /**
   * @param types from the name of an event type to the type, or null where it is not known
   * @param out takes the rows
   */
  public EventRows(Function<String, @Nullable EventType> types, Appendable out) {
    this.types = types;
    this.rows = new SheetWriter(Format.CSV, COLUMNS, 0, out);
  }

  @Override
  public void accept(Findings findings) throws IOException {
    Article article = findings.article();
    for (Event e : findings.events()) {
      EventType type = types.apply(e.type());
      rows.row(
          Arrays.asList(
              FindingId.of(article.id(), e),
              e.date().earliest(),
              e.date().latest(),
              e.date().basis().word(),
              e.actor(),
              e.recipient(),
              e.type(),
              type == null ? null : type.root(),
              type == null ? null : type.plover(),
              type == null ? null : type.quad().number(),
              e.strength() != null ? e.strength() : type == null ? null : type.strength(),
              e.status().word(),
              e.by(),
              article.id(),
              article.url(),
              article.publisher(),
              article.published(),
              e.quote()));
    }
  }

  /** Ends the rows; with no event there is still the header. */
  @Override
  public void close() throws IOException {
    rows.end();
  }
}
