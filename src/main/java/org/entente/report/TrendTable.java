package org.entente.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.query.Item;
import org.entente.query.Trend;
import org.entente.query.Trend.Driver;
import org.entente.query.Trend.First;
import org.entente.query.Trend.Peak;
import org.entente.query.Trend.Series;
import org.entente.query.Trend.Turn;
import org.jspecify.annotations.Nullable;

/** What stands out in a timeline, as rows for programs and as text for people. */
public final class TrendTable {
  /** The most characters of a sentence in {@link #write}. */
  private static final int SENTENCE = 160;

  private static final int LEAST_WIDTH = 40;

  private TrendTable() {}

  /** One row for each turning point. */
  public static Sheet turns(Trend trend) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Turn t : trend.turns()) {
      rows.add(
          Arrays.asList(
              t.period(),
              t.first(),
              t.series().word(),
              t.before(),
              t.after(),
              t.articlesBefore(),
              t.articlesAfter()));
    }
    return new Sheet(
        List.of("period", "first", "of", "before", "after", "articles_before", "articles_after"),
        rows);
  }

  /** One row for each kind of event that happened for the first time. */
  public static Sheet firsts(Trend trend) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (First f : trend.firsts()) {
      Item i = f.event();
      rows.add(
          Arrays.asList(
              i.period(),
              f.kind().actor(),
              f.kind().did(),
              f.kind().recipient(),
              f.certain() ? "certain" : "possible",
              TimelineTable.kind(i.measure()),
              i.earliest(),
              i.latest(),
              i.actor(),
              i.recipients(),
              i.by(),
              i.quote(),
              i.source().article(),
              i.source().publisher(),
              i.id()));
    }
    return new Sheet(
        List.of(
            "period",
            "actor",
            "did",
            "recipient",
            "first",
            "kind",
            "earliest",
            "latest",
            "event_actor",
            "event_recipients",
            "by",
            "quote",
            "article",
            "publisher",
            "id"),
        rows);
  }

  /** One row for each thing that drove a peak. */
  public static Sheet peaks(Trend trend) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Peak p : trend.peaks()) {
      for (Driver d : p.drivers()) {
        Item i = d.example();
        rows.add(
            Arrays.asList(
                p.period(),
                p.first(),
                p.last(),
                p.series().word(),
                (long) p.count(),
                p.usual(),
                d.what(),
                (long) d.count(),
                d.usual(),
                i.quote(),
                i.source().article(),
                i.source().publisher(),
                i.id()));
      }
    }
    return new Sheet(
        List.of(
            "period",
            "first",
            "last",
            "of",
            "count",
            "usual",
            "driver",
            "driver_count",
            "driver_usual",
            "quote",
            "article",
            "publisher",
            "id"),
        rows);
  }

  /**
   * Writes what stands out for people to read; of turning points and peaks also that there are
   * none.
   *
   * @param by the word for a stretch: "month"
   * @param width of the terminal, in columns of characters; 0 for no limit
   * @throws IOException if {@code out} does
   */
  public static void write(Trend trend, String by, int width, Appendable out) throws IOException {
    int room = width <= 0 ? Integer.MAX_VALUE : Math.max(LEAST_WIDTH, width);
    if (trend.turns().isEmpty()) {
      out.append("\nno turning points").append(trend.peaks().isEmpty() ? ", no peaks\n" : "\n");
    } else {
      out.append("\nturning points\n");
      for (Turn t : trend.turns()) {
        lines(sentence(t, by), "  ", room, out);
      }
    }
    if (!trend.peaks().isEmpty()) {
      out.append("\npeaks, and what drove them\n");
      for (Peak p : trend.peaks()) {
        lines(sentence(p), "  ", room, out);
        for (Driver d : p.drivers()) {
          lines(sentence(d), "    ", room, out);
          String quote = shortened(Table.plain(d.example().quote()), SENTENCE);
          lines("“" + quote + "” — " + source(d.example()), "      ", room, out);
        }
      }
    }
    if (!trend.firsts().isEmpty()) {
      out.append(
          "\nnew kinds of event (? not surely the first: others of its kind have no sure day)\n");
      Map<String, List<String>> byPeriod = new LinkedHashMap<>();
      for (First f : trend.firsts()) {
        byPeriod
            .computeIfAbsent(f.event().period(), k -> new ArrayList<>())
            .add((f.certain() ? "" : "? ") + f.kind().words());
      }
      for (Map.Entry<String, List<String>> e : byPeriod.entrySet()) {
        lines(Table.plain(e.getKey() + ": " + String.join(", ", e.getValue())), "  ", room, out);
      }
    }
  }

  /** "2022-02: conflict from 0.3 to 35.1 a month; articles loaded 12.0, then 240.5 a month". */
  static String sentence(Turn t, String by) {
    boolean tone = t.series() == Series.TONE;
    String change =
        tone
            ? signed(t.before()) + " to " + signed(t.after())
            : number(t.before()) + " to " + number(t.after()) + " a " + by;
    return t.period()
        + ": "
        + t.series().word()
        + " from "
        + change
        + "; articles loaded: "
        + number(t.articlesBefore())
        + ", then "
        + number(t.articlesAfter())
        + " a "
        + by;
  }

  /** "2022-02: cooperation 6, usually 0.4". */
  static String sentence(Peak p) {
    return p.period()
        + ": "
        + p.series().word()
        + " "
        + p.count()
        + ", usually "
        + number(p.usual());
  }

  /** "CHN meet RUS 3, usually 0.1". */
  static String sentence(Driver d) {
    return Table.plain(d.what()) + " " + d.count() + ", usually " + number(d.usual());
  }

  private static String source(Item i) {
    String publisher = i.source().publisher();
    return Table.plain((publisher == null ? "" : publisher + ", ") + i.source().article());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String signed(double value) {
    String text = String.format(Locale.ROOT, "%.1f", Math.abs(value));
    return text.equals("0.0") ? "0.0" : (value < 0 ? "−" : "+") + text;
  }

  /** At most so many code points, the last then "…"; cut at a blank where there is one near. */
  static String shortened(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    int end = text.offsetByCodePoints(0, most - 1);
    int blank = text.lastIndexOf(' ', end);
    return text.substring(0, blank > end / 2 ? blank : end).stripTrailing() + "…";
  }

  private static void lines(String text, String indent, int width, Appendable out)
      throws IOException {
    for (String line : Columns.wrap(text, width - indent.length())) {
      out.append(indent).append(line).append('\n');
    }
  }
}
