package org.entente.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.query.Bin;
import org.entente.query.Dealings;
import org.entente.query.Item;
import org.entente.query.Timeline;
import org.entente.query.Timeline.Asked;
import org.entente.query.Timeline.Voice;
import org.entente.query.Trend;
import org.entente.query.Trend.Driver;
import org.entente.query.Trend.First;
import org.entente.query.Trend.Peak;
import org.entente.query.Trend.Turn;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as one HTML page that needs nothing else: charts, what stands out, the numbers, and
 * the findings with their sentences.
 *
 * <p>What comes from articles is escaped, or data that the script shows as text; the page's own
 * policy lets no script run but its own, and nothing be loaded.
 *
 * @param timeline the timeline
 * @param items its findings, by time
 * @param trend what stands out in it
 * @param dealings of an actor alone, else null
 * @param names of actors by their codes, as far as they are known
 */
public record TimelinePage(
    Timeline timeline,
    List<Item> items,
    Trend trend,
    @Nullable Dealings dealings,
    Map<String, String> names) {
  /** How many rows the tables of an actor alone have. */
  private static final int TOP = 20;

  private static final int SENTENCE = 220;

  /** Takes copies of the collections. */
  public TimelinePage {
    items = List.copyOf(items);
    names = Map.copyOf(names);
  }

  /** The codes of the actors that a page names. */
  public static Collection<String> codes(Asked asked, List<Item> items) {
    TreeSet<String> codes = new TreeSet<>();
    codes.add(asked.actor());
    if (asked.other() != null) {
      codes.add(asked.other());
    }
    for (Item item : items) {
      codes.addAll(item.recipients());
      if (item.actor() != null) {
        codes.add(item.actor());
      }
    }
    return codes;
  }

  /**
   * Writes the page.
   *
   * @throws IOException if {@code out} does
   */
  public void write(Appendable out) throws IOException {
    String style = ChartLibrary.style() + "\n" + Html.resource("timeline.css");
    String library = ChartLibrary.script();
    String script = Html.resource("timeline.js");
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src '")
        .append(Html.hash(style))
        .append("'; script-src '")
        .append(Html.hash(library))
        .append("' '")
        .append(Html.hash(script))
        .append("'; img-src data:; base-uri 'none'; form-action 'none'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<link rel=\"icon\" href=\"data:,\">\n<title>")
        .append(Html.escaped(title()))
        .append("</title>\n<style>")
        .append(style)
        .append("</style>\n</head>\n<body>\n");
    header(out);
    out.append("<main>\n").append(Html.resource("timeline.html")).append("\n");
    standsOut(out);
    out.append("<div class=\"columns\">\n");
    numbers(out);
    if (!trend.firsts().isEmpty()) {
      firsts(out);
    }
    out.append("</div>\n");
    if (dealings != null) {
      profile(dealings, out);
    }
    out.append(FINDINGS).append("</main>\n");
    footer(out);
    out.append("<script type=\"application/json\" id=\"data\">")
        .append(TimelineData.json(timeline.asked(), items, trend, names))
        .append("</script>\n<script>")
        .append(library)
        .append("</script>\n<script>")
        .append(script)
        .append("</script>\n</body>\n</html>\n");
  }

  private static final String FINDINGS =
      """
      <section aria-labelledby="findings-title" class="scripted-only">
      <h2 id="findings-title" tabindex="-1">Findings</h2>
      <fieldset id="dates"><legend>Dated</legend></fieldset>
      <p id="shown" class="meta" role="status"></p>
      <ol id="findings"></ol>
      <nav id="pages" aria-label="Pages of findings">
      <button type="button" id="previous">‹ Previous</button>
      <span id="page"></span>
      <button type="button" id="next">Next ›</button>
      </nav>
      </section>
      """;

  private String name(String code) {
    return names.getOrDefault(code, code);
  }

  private String title() {
    Asked asked = timeline.asked();
    return asked.other() == null
        ? name(asked.actor())
        : name(asked.actor()) + " and " + name(asked.other());
  }

  private void header(Appendable out) throws IOException {
    Asked asked = timeline.asked();
    long statements = items.stream().filter(Item::isStatement).count();
    long articles = items.stream().map(i -> i.source().article()).distinct().count();
    out.append("<header>\n<h1>").append(Html.escaped(title())).append("</h1>\n<p class=\"lead\">");
    String what =
        switch (asked.voice()) {
          case ALL -> "did to each other and said about each other";
          case SAID -> "said about each other";
          case DONE -> "did to each other";
        };
    out.append(asked.other() == null ? "What it and others " + what : "What the two " + what);
    out.append(span(asked)).append(": ");
    out.append(count(items.size() - statements, "event")).append(" and ");
    out.append(count(statements, "statement")).append(" found in ");
    out.append(count(articles, "article")).append(", each with its sentence.</p>\n</header>\n");
  }

  private static String span(Asked asked) {
    if (asked.from() == null && asked.to() == null) {
      return "";
    }
    return (asked.from() == null ? "" : " from " + asked.from())
        + (asked.to() == null ? "" : " until " + asked.to());
  }

  private static String count(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  private void standsOut(Appendable out) throws IOException {
    String by = timeline.asked().by().word();
    out.append("<section aria-labelledby=\"out-title\">\n<h2 id=\"out-title\">What stands out");
    out.append("</h2>\n<p class=\"meta\">Of all findings by ").append(by);
    out.append(", whatever is ticked above.</p>\n");
    if (trend.turns().isEmpty() && trend.peaks().isEmpty()) {
      out.append("<p>Nothing does: there is too little, or it keeps one level.</p>\n");
    }
    if (!trend.turns().isEmpty()) {
      out.append("<h3>Turning points</h3>\n<ol class=\"marks\">\n");
      for (int i = 0; i < trend.turns().size(); i++) {
        Turn t = trend.turns().get(i);
        LocalDate end = last(t.first());
        out.append("<li><span class=\"mark\">").append(String.valueOf(i + 1)).append("</span> ");
        go(t.period(), t.first(), end, out);
        String sentence = TrendTable.sentence(t, by).substring(t.period().length() + 2);
        out.append(' ').append(Html.escaped(sentence)).append("</li>\n");
      }
      out.append("</ol>\n");
    }
    if (!trend.peaks().isEmpty()) {
      out.append("<h3>Peaks, and what drove them</h3>\n<ol class=\"marks\">\n");
      for (int i = 0; i < trend.peaks().size(); i++) {
        peak(letter(i), trend.peaks().get(i), out);
      }
      out.append("</ol>\n");
    }
    out.append("</section>\n");
  }

  /** A, B, … Z, AA, as the script writes them into the chart. */
  private static String letter(int i) {
    return (i < 26 ? "" : letter(i / 26 - 1)) + (char) ('A' + i % 26);
  }

  private LocalDate last(LocalDate first) {
    return timeline.bins().stream()
        .filter(b -> b.first().equals(first))
        .map(Bin::last)
        .findFirst()
        .orElse(first);
  }

  private void peak(String letter, Peak p, Appendable out) throws IOException {
    out.append("<li><span class=\"mark\">").append(letter).append("</span> ");
    go(p.period(), p.first(), p.last(), out);
    out.append(' ')
        .append(Html.escaped(TrendTable.sentence(p).substring(p.period().length() + 2)))
        .append("\n<ul>\n");
    for (Driver d : p.drivers()) {
      out.append("<li><bdi>").append(Html.escaped(TrendTable.sentence(d))).append("</bdi> ");
      sentence(d.example(), out);
      out.append("</li>\n");
    }
    out.append("</ul></li>\n");
  }

  private void firsts(Appendable out) throws IOException {
    out.append("<section aria-labelledby=\"firsts-title\">\n<h2 id=\"firsts-title\">New kinds of ")
        .append("event</h2>\n<p class=\"meta\">The first of each kind; ? not surely the first, as ")
        .append(
            "others of its kind have no sure day.</p>\n<ul class=\"firsts scroll\" tabindex=\"0\">\n");
    for (First f : trend.firsts()) {
      out.append("<li>");
      LocalDate day = f.event().earliest();
      LocalDate latest = f.event().latest();
      go(
          f.event().period(),
          day == null ? LocalDate.EPOCH : day,
          latest == null ? day : latest,
          out);
      out.append(f.certain() ? " <bdi>" : " ? <bdi>");
      out.append(Html.escaped(f.kind().words())).append("</bdi> ");
      sentence(f.event(), out);
      out.append("</li>\n");
    }
    out.append("</ul>\n</section>\n");
  }

  private static void sentence(Item item, Appendable out) throws IOException {
    out.append("<q dir=\"auto\">")
        .append(Html.escaped(TrendTable.shortened(item.quote(), SENTENCE)))
        .append("</q> <cite>");
    String title = item.source().title() == null ? item.source().article() : item.source().title();
    String url = item.source().url();
    out.append(url == null ? Html.escaped(title) : Html.link(url, title)).append("</cite>");
  }

  /** A button that chooses a stretch of time. */
  private static void go(
      String label, @Nullable LocalDate first, @Nullable LocalDate last, Appendable out)
      throws IOException {
    out.append("<button type=\"button\" class=\"go\" data-first=\"")
        .append(String.valueOf(first == null ? 0 : first.toEpochDay()))
        .append("\" data-last=\"")
        .append(String.valueOf(last == null ? 0 : last.toEpochDay()))
        .append("\">")
        .append(Html.escaped(label))
        .append("</button>");
  }

  private void numbers(Appendable out) throws IOException {
    Sheet brief = TimelineTable.brief(timeline);
    out.append("<section aria-labelledby=\"numbers-title\">\n<h2 id=\"numbers-title\">");
    out.append("The numbers</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" ");
    out.append("aria-labelledby=\"numbers-title\">\n");
    table("numbers", brief, brief.rows().size(), out);
    out.append("</div>\n<p class=\"meta\">")
        .append(Html.escaped(String.join(". ", TimelineTable.LEGEND)));
    out.append(".</p>\n</section>\n");
  }

  private void profile(Dealings d, Appendable out) throws IOException {
    out.append("<section aria-labelledby=\"profile-title\">\n<h2 id=\"profile-title\">");
    out.append("With whom, in which ways, and who spoke</h2>\n<p class=\"meta\">");
    out.append("Of all findings, whatever is ticked above; the signs are those of the numbers.");
    out.append("</p>\n<div class=\"profile\">\n");
    part("partners", DealingsTable.briefPartners(d, timeline.asked().actor()), out);
    part("kinds", DealingsTable.briefKinds(d), out);
    if (timeline.asked().voice() != Voice.DONE) {
      part("speakers", DealingsTable.briefSpeakers(d), out);
    }
    out.append("</div>\n</section>\n");
  }

  private static void part(String id, Sheet sheet, Appendable out) throws IOException {
    if (sheet.rows().isEmpty()) {
      return;
    }
    int shown = Math.min(TOP, sheet.rows().size());
    out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    out.append(Html.escaped(sheet.columns().get(0))).append("\">\n");
    table(id, sheet, shown, out);
    if (shown < sheet.rows().size()) {
      out.append("<p class=\"meta\">")
          .append(String.valueOf(sheet.rows().size() - shown))
          .append(" more: <code>entente timeline … --show ")
          .append(id)
          .append("</code></p>\n");
    }
    out.append("</div>\n");
  }

  private static void table(String id, Sheet sheet, int rows, Appendable out) throws IOException {
    out.append("<table id=\"").append(id).append("\">\n<thead><tr>");
    for (String column : sheet.columns()) {
      out.append("<th scope=\"col\">").append(Html.escaped(column)).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (List<@Nullable Object> row : sheet.rows().subList(0, rows)) {
      String cell = "th scope=\"row\"";
      out.append("<tr>");
      for (Object value : row) {
        out.append('<').append(cell).append('>').append(Html.escaped(Table.cell(value)));
        out.append(cell.startsWith("th") ? "</th>" : "</td>");
        cell = "td";
      }
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  private static void footer(Appendable out) throws IOException {
    out.append(
            """
            <footer>
            <h2>How to read it</h2>
            <p>Every finding was read out of an article by a program, and some are wrong: the sentence is there so that \
            you can check it. <b>Done</b> is by the journalist’s word, <b>claimed</b> by a speaker’s. A finding that is dated \
            by an interval longer than a bar (“last year”) is counted in no bar for certain; it is drawn in dashes on each \
            bar that it may belong to. How much there is follows how much was loaded, too. <b>Tone</b> is the mean strength of what certainly happened, \
            on Goldstein’s scale from −10, war, to +10. A turning point is where the level changes for good (least squares; \
            modified Schwarz criterion of Zhang and Siegmund, 2007); a peak is over its neighbours and two standard \
            deviations over the mean.</p>
            """)
        .append("<details><summary>Charts by uPlot ")
        .append(Html.escaped(ChartLibrary.version()))
        .append(", MIT licence</summary>\n<pre>")
        .append(Html.escaped(ChartLibrary.licence()))
        .append("</pre></details>\n</footer>\n");
  }
}
