package org.entente.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.query.Counts;
import org.entente.query.Counts.Strength;
import org.entente.query.Item;
import org.entente.query.Measure;
import org.entente.query.Timeline;
import org.entente.query.Timeline.Asked;
import org.entente.query.Trend;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelinePageTest {
  private static final List<Measure> MEASURES = List.of(Measure.values());

  private static final String EVIL =
      "\"'></script><script>document.title='evil'</script><img src=x onerror=x>";

  @TempDir private Path folder;

  private static Item item(
      Measure measure,
      String did,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      @Nullable String by,
      String quote,
      Item.Source source) {
    return new Item(
        "id",
        measure,
        "",
        first != null && first.equals(last),
        first,
        last,
        "CHN",
        did,
        List.of("RUS"),
        by,
        null,
        null,
        did.equals("say") ? null : MEASURES.indexOf(measure) % 2 == 0 ? 4.5 : -4.5,
        did.equals("sanction") ? 0.4 : 0.9,
        quote,
        source,
        0);
  }

  private static Item item(Measure measure, String did, LocalDate day, String publisher) {
    return item(
        measure,
        did,
        day,
        day,
        did.equals("say") || measure.word().startsWith("claimed") ? "Lin" : null,
        did + " " + day,
        new Item.Source("a-" + publisher, "On " + did, "https://example.org/" + did, publisher));
  }

  private static TimelinePage page(List<Item> items) {
    Strength none = new Strength(0, 0);
    return new TimelinePage(
        new Timeline(Asked.of("CHN", "RUS"), List.of(), new Counts(Map.of(), Map.of(), none, none)),
        items,
        new Trend(List.of(), List.of(), List.of()),
        null,
        Map.of("CHN", "China", "RUS", EVIL));
  }

  private static TimelinePage small() {
    LocalDate day = LocalDate.of(2024, 1, 10);
    return page(
        List.of(
            item(Measure.DONE_COOPERATIVE, "meet", day, "Meridian"),
            item(Measure.DONE_CONFLICTUAL, "sanction", day.plusMonths(2), "Meridian"),
            item(Measure.CLAIMED_COOPERATIVE, "meet", day.plusMonths(2), "Post"),
            item(Measure.PLANNED_COOPERATIVE, "visit", day.plusMonths(3), "Post"),
            item(Measure.STATEMENTS, "say", day.plusMonths(3), "Post"),
            item(
                Measure.DONE_COOPERATIVE,
                "aid",
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                null,
                "in 2024",
                new Item.Source("b", null, null, null)),
            item(
                Measure.DONE_COOPERATIVE,
                "aid",
                null,
                day,
                null,
                "once",
                new Item.Source("b", null, null, null))));
  }

  @Test
  void escapesWhatComesFromArticles() throws Exception {
    Item.Source source = new Item.Source(EVIL, EVIL, "javascript:alert(1)", EVIL);
    LocalDate day = LocalDate.of(2024, 1, 10);
    String html =
        PageNumbers.html(
            page(List.of(item(Measure.STATEMENTS, "say", day, day, EVIL, EVIL, source))));
    assertEquals(3, Pattern.compile("<script").matcher(html).results().count());
    assertFalse(html.contains("<img"));
    String dom = Browser.opened(folder, html);
    assertTrue(dom.contains("class=\"scripted\""), "the page's own policy stops its script");
    assertFalse(dom.contains("<title>evil"), dom);
    assertFalse(dom.contains("<img"), dom);
    assertFalse(dom.contains("href=\"javascript:"), dom);
  }

  @Test
  void filtersByWordVoiceStatusTypePublisherAndDate() throws Exception {
    String script =
        """
        const get = (id) => document.getElementById(id);
        const seen = [];
        const note = () => seen.push([...document.querySelectorAll(".finding blockquote")].map((q) => q.textContent).join("; "));
        const box = (id, text) =>
          [...document.querySelectorAll("#" + id + " label")].find((l) => l.textContent.includes(text)).querySelector("input").click();
        note();
        box("statuses", "planned"); note(); box("statuses", "planned");
        box("voices", "claimed"); box("voices", "statements"); note();
        box("types", "aid"); note();
        box("publishers", "Meridian"); note();
        box("publishers", "Meridian"); box("types", "aid"); box("voices", "claimed"); box("voices", "statements");
        box("dates", "perhaps"); box("dates", "not at all"); note();
        get("words").value = "SANCTION"; get("words").dispatchEvent(new Event("input")); note();
        get("least").value = "50"; get("least").dispatchEvent(new Event("input")); note();
        get("least").value = "40"; get("least").dispatchEvent(new Event("input"));
        seen.push(get("shown").textContent, get("filters-some").textContent);
        document.body.dataset.seen = JSON.stringify(seen);
        """;
    JsonNode seen =
        PageNumbers.seen(Browser.opened(folder, Browser.with(script, PageNumbers.html(small()))));
    List<String> found = new ArrayList<>();
    seen.forEach(s -> found.add(s.asText()));
    assertEquals(
        List.of(
            "meet 2024-01-10; sanction 2024-03-10; meet 2024-03-10; say 2024-04-10; in 2024; once",
            "meet 2024-01-10; sanction 2024-03-10; meet 2024-03-10; visit 2024-04-10;"
                + " say 2024-04-10; in 2024; once",
            "meet 2024-01-10; sanction 2024-03-10; in 2024; once",
            "meet 2024-01-10; sanction 2024-03-10",
            "",
            "meet 2024-01-10; sanction 2024-03-10; meet 2024-03-10; say 2024-04-10; in 2024",
            "sanction 2024-03-10",
            "",
            "1 of 7 findings, 2024-01 to 2024-12, as ticked. Shown here: 1 to 1.",
            ": 1 of 7 findings"),
        found);
  }

  @Test
  void drawsZoomsAndChooses() throws Exception {
    String script =
        """
        const get = (id) => document.getElementById(id);
        const key = (k) => get("charts").dispatchEvent(new KeyboardEvent("keydown", {key: k, bubbles: true, cancelable: true}));
        const inked = (id) => {
          const c = document.querySelector("#" + id + " canvas");
          const p = c.getContext("2d").getImageData(0, 0, c.width, c.height).data;
          let n = 0;
          for (let i = 0; i < p.length; i += 4) if (p[i + 3] > 200 && Math.max(p[i], p[i + 1], p[i + 2]) - Math.min(p[i], p[i + 1], p[i + 2]) > 60) n++;
          return n > 300;
        };
        const seen = {};
        seen.drawn = ["events", "statements"].map(inked);
        key("Home"); seen.first = get("charts").getAttribute("aria-valuetext");
        key("ArrowRight"); key("ArrowRight"); seen.third = get("charts").getAttribute("aria-valuetext");
        key("Enter"); seen.chosen = get("shown").textContent;
        key("Escape"); seen.let = get("shown").textContent;
        key("+"); seen.zoomed = [get("from").value, get("until").value];
        get("later").click(); seen.moved = [get("from").value, get("until").value];
        get("from").value = "2024-02-01"; get("until").value = "2024-03-05";
        get("until").dispatchEvent(new Event("change")); seen.dates = [get("from").value, get("until").value];
        get("whole").click();
        [...document.querySelectorAll("#numbers button")].find((b) => b.textContent === "undated").click();
        seen.undated = get("shown").textContent;
        document.body.dataset.seen = JSON.stringify(seen);
        """;
    String html = PageNumbers.html(small());
    JsonNode seen = PageNumbers.seen(Browser.opened(folder, Browser.with(script, html)));
    assertEquals("[true,true]", seen.get("drawn").toString());
    assertEquals(
        "2024-01: cooperation 1 done, 1 possible · conflict none · tone of what was done +4.5"
            + " · China says 0 · "
            + EVIL
            + " says 0",
        seen.get("first").asText());
    assertTrue(
        seen.get("third")
            .asText()
            .startsWith("2024-03: cooperation 1 claimed, 1 possible · conflict 1 done"),
        seen.get("third").asText());
    assertEquals(
        "3 of 7 findings, 2024-03, as ticked. Shown here: 1 to 3.", seen.get("chosen").asText());
    assertEquals(
        "6 of 7 findings, 2024-01 to 2024-12, as ticked. Shown here: 1 to 6.",
        seen.get("let").asText());
    assertEquals("[\"2024-02-01\",\"2024-07-31\"]", seen.get("zoomed").toString());
    assertEquals("[\"2024-05-01\",\"2024-10-31\"]", seen.get("moved").toString());
    assertEquals("[\"2024-02-01\",\"2024-03-31\"]", seen.get("dates").toString());
    assertEquals(
        "1 of 7 findings, undated, as ticked. Shown here: 1 to 1.", seen.get("undated").asText());
  }

  @Test
  void everyControlHasAName() throws Exception {
    String script =
        """
        const named = (e) => e.getAttribute("aria-label") || e.textContent.trim() || (e.labels && e.labels.length && e.labels[0].textContent.trim());
        const all = [...document.querySelectorAll("button, input, select, [role], [tabindex='0']")];
        document.body.dataset.seen = JSON.stringify(
          all.filter((e) => !named(e) && !e.getAttribute("aria-labelledby")).map((e) => e.outerHTML));
        """;
    JsonNode seen =
        PageNumbers.seen(Browser.opened(folder, Browser.with(script, PageNumbers.html(small()))));
    assertEquals("[]", seen.toString());
  }

  @Test
  void nothingFoundIsAPageToo() throws Exception {
    String dom = Browser.opened(folder, PageNumbers.html(page(List.of())));
    assertTrue(dom.contains("0 of 0 findings, undated"), dom);
  }

  @Test
  void tenThousandFindingsStayUnderFiveMegabytesAndOpen() throws Exception {
    List<Item> items = new ArrayList<>();
    LocalDate day = LocalDate.of(2010, 1, 1);
    for (int i = 0; i < 10_000; i++) {
      boolean says = i % 3 == 0;
      Measure measure = says ? Measure.STATEMENTS : MEASURES.get(i % 4);
      items.add(
          item(
              measure,
              says ? "say" : "meet",
              day.plusDays(i / 2),
              day.plusDays(i / 2),
              "Speaker number " + i % 500,
              ("Finding " + i + " says what was said, or done. ").repeat(25),
              new Item.Source(
                  "article-" + i,
                  "The headline of article number " + i + ", as long as headlines are",
                  "https://www.example.org/world/2024/01/10/the-headline-of-article-" + i,
                  "Publisher " + i % 20)));
    }
    String html = PageNumbers.html(page(items));
    int bytes = html.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes < 5_000_000, bytes + " bytes");
    String script =
        """
        const start = performance.now();
        document.querySelector("#voices input").click();
        document.getElementById("next").click();
        document.body.dataset.seen = JSON.stringify([
          document.querySelectorAll(".finding").length, document.getElementById("page").textContent, performance.now() - start]);
        """;
    JsonNode seen = PageNumbers.seen(Browser.opened(folder, Browser.with(script, html)));
    assertEquals(50, seen.get(0).asInt());
    assertTrue(seen.get(1).asText().startsWith("Page 2 of "), seen.toString());
    assertTrue(seen.get(2).asDouble() < 5000, "a filter takes " + seen.get(2) + " ms");
  }

  @Test
  void samePageForTheSameFindings() throws IOException {
    assertEquals(PageNumbers.html(small()), PageNumbers.html(small()));
  }

  @Test
  void carriesTheLicenceOfItsLibrary() throws IOException {
    String html = PageNumbers.html(small());
    assertTrue(html.contains("uPlot " + ChartLibrary.version() + ", MIT licence"));
    assertTrue(html.contains("Permission is hereby granted, free of charge"));
    assertFalse(Pattern.compile("(src|href)=\"(?!https://example.org|data:)").matcher(html).find());
  }
}
