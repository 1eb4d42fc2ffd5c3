package org.entente.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.graph.GraphStore;
import org.entente.query.By;
import org.entente.query.Dealings;
import org.entente.query.Item;
import org.entente.query.Timeline;
import org.entente.query.Timeline.Asked;
import org.entente.query.Trend;
import org.jsoup.Jsoup;

/** Holds the numbers on a timeline page, as a browser shows them, against the store. */
final class PageNumbers {
  /** What happened between two actors in each month, counted by Cypher alone. */
  private static final String EVENTS =
      """
      UNWIND $months AS first
      WITH first, first + duration({months: 1}) - duration({days: 1}) AS last
      MATCH (:Dyad {key: $dyad})<-[:BETWEEN]-(e:Event)
      WHERE e.status = 'happened' AND e.earliest <= last AND e.latest >= first
      RETURN toString(first) AS month,
        CASE WHEN e.by IS NULL THEN 'done' ELSE 'claimed' END AS of,
        CASE WHEN e.earliest >= first AND e.latest <= last THEN '' ELSE '?' END
          + CASE WHEN e.strength > 0 THEN '+' ELSE '−' END AS sign,
        count(*) AS n, sum(e.strength) AS strength
      """;

  private static final String STATEMENTS =
      """
      UNWIND $months AS first
      WITH first, first + duration({months: 1}) - duration({days: 1}) AS last
      MATCH (:Dyad {key: $dyad})<-[:BETWEEN]-(s:Statement)
      WHERE s.earliest <= last AND s.latest >= first
      RETURN toString(first) AS month, s.country + ' says' AS of,
        CASE WHEN s.earliest >= first AND s.latest <= last THEN '' ELSE '?' END AS sign,
        count(*) AS n, 0.0 AS strength
      """;

  private static final String UNDATED =
      """
      MATCH (:Dyad {key: $dyad})<-[:BETWEEN]-(e:Event)
      WHERE e.status = 'happened' AND (e.earliest IS NULL OR e.latest IS NULL)
      RETURN 'undated' AS month, CASE WHEN e.by IS NULL THEN 'done' ELSE 'claimed' END AS of,
        CASE WHEN e.strength > 0 THEN '+' ELSE '−' END AS sign,
        count(*) AS n, sum(e.strength) AS strength
      UNION ALL
      MATCH (:Dyad {key: $dyad})<-[:BETWEEN]-(s:Statement)
      WHERE s.earliest IS NULL OR s.latest IS NULL
      RETURN 'undated' AS month, s.country + ' says' AS of, '' AS sign, count(*) AS n,
        0.0 AS strength
      """;

  /** Reads the tables of the page: as it opens, whole; then with all ticked, by each stretch. */
  private static final String SCRIPT =
      """
      const get = (id) => document.getElementById(id);
      const table = () => [...document.querySelectorAll("#numbers tr")]
          .map((tr) => [...tr.children].map((c) => c.textContent));
      const seen = {};
      get("whole").click();
      seen.opened = table();
      for (const box of document.querySelectorAll("#statuses input")) if (!box.checked) box.click();
      for (const by of BY) {
        get("by").value = by;
        get("by").dispatchEvent(new Event("change"));
        get("whole").click();
        seen[by] = table();
      }
      document.body.dataset.seen = JSON.stringify(seen);
      """;

  private PageNumbers() {}

  static TimelinePage page(GraphStore store, Asked asked) throws IOException {
    Timeline timeline = Timeline.read(store, asked);
    List<Item> items = Timeline.items(store, asked);
    return new TimelinePage(
        timeline,
        items,
        Trend.read(store, timeline, items),
        asked.other() == null ? Dealings.of(asked, items) : null,
        Timeline.names(store, TimelinePage.codes(asked, items)));
  }

  static String html(TimelinePage page) throws IOException {
    StringBuilder out = new StringBuilder();
    page.write(out);
    return out.toString();
  }

  /** What a script noted on the page. */
  static JsonNode seen(String dom) throws IOException {
    return new ObjectMapper().readTree(Jsoup.parse(dom).body().attr("data-seen"));
  }

  /**
   * Where the page of two actors says something else than the timeline, by all of these stretches,
   * or than Cypher, by month; empty where all numbers are the same.
   */
  static List<String> differences(
      GraphStore store, String actor, String other, List<By> stretches, Path folder)
      throws IOException, InterruptedException {
    Asked asked = Asked.of(actor, other);
    String words = "[\"" + String.join("\", \"", stretches.stream().map(By::word).toList()) + "\"]";
    JsonNode seen =
        seen(
            Browser.opened(
                folder,
                Browser.with(SCRIPT.replace("BY)", words + ")"), html(page(store, asked)))));
    List<String> differences = new ArrayList<>();
    for (By by : stretches) {
      Asked each = new Asked(actor, other, null, null, by, asked.voice(), 0);
      Sheet brief = TimelineTable.brief(Timeline.read(store, each));
      List<List<String>> rows = new ArrayList<>(List.of(brief.columns()));
      brief.rows().forEach(row -> rows.add(row.stream().map(Table::cell).toList()));
      compare(by.word(), rows, rows(seen.get(by.word())), differences);
    }
    List<List<String>> opened = rows(seen.get("opened"));
    compare("Cypher", cypher(store, actor, other, opened), opened, differences);
    return differences;
  }

  private static void compare(
      String what, List<List<String>> expected, List<List<String>> found, List<String> into) {
    if (expected.size() != found.size()) {
      into.add(what + ": " + expected.size() + " rows, on the page " + found.size());
    }
    for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
      if (!expected.get(i).equals(found.get(i))) {
        into.add(what + ": " + expected.get(i) + ", on the page " + found.get(i));
      }
    }
  }

  private static List<List<String>> rows(JsonNode table) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : table) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(cell.asText()));
      rows.add(cells);
    }
    return rows;
  }

  /** The page's table as Cypher has it: the same columns and lines, other cells if need be. */
  private static List<List<String>> cypher(
      GraphStore store, String actor, String other, List<List<String>> page) throws IOException {
    String dyad = actor.compareTo(other) < 0 ? actor + "-" + other : other + "-" + actor;
    List<LocalDate> months = new ArrayList<>();
    for (List<String> row : page.subList(1, page.size())) {
      if (!row.get(0).equals("undated")) {
        months.add(YearMonth.parse(row.get(0).split(" ", -1)[0]).atDay(1));
      }
    }
    Map<String, Object> parameters = Map.of("dyad", dyad, "months", months);
    Map<String, Map<String, Map<String, Long>>> counts = new LinkedHashMap<>();
    Map<String, Double> strength = new LinkedHashMap<>();
    for (String query : List.of(EVENTS, STATEMENTS, UNDATED)) {
      for (List<?> row : store.read(query, parameters).rows()) {
        String month = String.valueOf(row.get(0)).replaceFirst("-01$", "");
        String of = String.valueOf(row.get(1));
        String sign = String.valueOf(row.get(2));
        counts
            .computeIfAbsent(month, k -> new LinkedHashMap<>())
            .computeIfAbsent(of, k -> new LinkedHashMap<>())
            .merge(sign, (Long) row.get(3), Long::sum);
        if (of.equals("done") && !sign.startsWith("?")) {
          strength.merge(month, ((Number) row.get(4)).doubleValue(), Double::sum);
        }
      }
    }
    strength.replaceAll((month, sum) -> Math.round(sum * 1e6) / 1e6);
    List<List<String>> rows = new ArrayList<>();
    rows.add(page.get(0));
    for (List<String> row : page.subList(1, page.size())) {
      String month = row.get(0).split(" ", -1)[0];
      Map<String, Map<String, Long>> of = counts.getOrDefault(month, Map.of());
      Map<String, Long> done = of.getOrDefault("done", Map.of());
      long events = done.getOrDefault("+", 0L) + done.getOrDefault("−", 0L);
      List<String> cells = new ArrayList<>(List.of(row.get(0)));
      for (String column : page.get(0).subList(1, page.get(0).size())) {
        cells.add(
            switch (column) {
              case "strength" ->
                  Table.cell(events == 0 ? null : strength.getOrDefault(month, 0.0) / events);
              case "sum" -> Table.cell(events == 0 ? null : strength.get(month));
              default -> signs(of.getOrDefault(column, Map.of()));
            });
      }
      rows.add(cells);
    }
    return rows;
  }

  private static String signs(Map<String, Long> counts) {
    List<String> signs = new ArrayList<>();
    for (String sign : List.of("+", "−", "", "?+", "?−", "?")) {
      if (counts.containsKey(sign)) {
        signs.add(sign + counts.get(sign));
      }
    }
    return String.join(" ", signs);
  }
}
