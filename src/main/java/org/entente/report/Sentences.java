package org.entente.report;

import java.io.IOException;
import java.util.List;
import org.entente.query.Item;
import org.jspecify.annotations.Nullable;

/** The sentences that a timeline rests on, for people to read. */
public final class Sentences {
  private static final int LEAST_WIDTH = 40;

  private Sentences() {}

  /**
   * Writes each stretch of time as a heading and its findings below it: what kind it is, who did
   * what to whom, when, how sure that is, the words, and where they stand.
   *
   * @param items in the order in which they are to be written
   * @param width of the terminal, in columns of characters; 0 for no limit
   * @param out takes the text
   * @throws IOException if {@code out} does
   */
  public static void write(List<Item> items, int width, Appendable out) throws IOException {
    int room = width <= 0 ? Integer.MAX_VALUE : Math.max(LEAST_WIDTH, width);
    String period = "";
    for (Item item : items) {
      if (!item.period().equals(period)) {
        out.append(period.isEmpty() ? "" : "\n").append(item.period());
        out.append(item.certain() || item.period().equals("undated") ? "\n" : " (perhaps then)\n");
        period = item.period();
      }
      lines(head(item), "  ", room, out);
      lines("“" + Table.plain(item.quote()) + "”", "    ", room, out);
      lines(source(item), "    ", room, out);
    }
  }

  private static String head(Item i) {
    StringBuilder head = new StringBuilder(TimelineTable.kind(i.measure())).append(": ");
    if (i.did().equals("say")) {
      head.append(i.by()).append(i.actor() == null ? "" : " for " + i.actor());
      head.append(" about ").append(String.join(", ", i.recipients()));
    } else {
      head.append(i.actor()).append(' ').append(i.did()).append(' ');
      head.append(String.join(", ", i.recipients()));
      head.append(i.by() == null ? "" : ", says " + i.by());
    }
    head.append(", ").append(date(i.earliest(), i.latest()));
    if (i.confidence() != null) {
      head.append(", ").append(Math.round(100 * i.confidence())).append(" % sure");
    }
    return Table.plain(head.toString());
  }

  private static String source(Item i) {
    return Table.plain(
        "— "
            + (i.source().publisher() == null ? "" : i.source().publisher() + ", ")
            + i.source().article());
  }

  /** A day, an interval, or what is known of it: "by 2022-02-04". */
  static String date(@Nullable Object earliest, @Nullable Object latest) {
    if (earliest == null) {
      return latest == null ? "undated" : "by " + latest;
    }
    if (latest == null) {
      return "from " + earliest;
    }
    return earliest.equals(latest) ? earliest.toString() : earliest + ".." + latest;
  }

  private static void lines(String text, String indent, int width, Appendable out)
      throws IOException {
    for (String line : Columns.wrap(text, width - indent.length())) {
      out.append(indent).append(line).append('\n');
    }
  }
}
