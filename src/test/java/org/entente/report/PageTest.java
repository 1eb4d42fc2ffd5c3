package org.entente.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Article;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.Explained;
import org.entente.model.Explanation;
import org.entente.model.FindingId;
import org.entente.model.Findings;
import org.entente.model.Mode;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  private static final String TEXT = "😀 Premier Holm said Norway\nmet Finland. Fine.";
  private static final DateRange DAY = DateRange.day(LocalDate.of(2024, 3, 4), Basis.WEEKDAY);
  private static final String EVIL =
      "\"'><script>document.title='evil'</script><img src=x onerror=x>";

  @TempDir private Path folder;

  private static Article article(String id, String text) {
    return new Article(
        id, null, null, null, null, null, null, null, "en", text, Article.hash(text));
  }

  private static Span span(String text, String words) {
    int start = text.codePointCount(0, text.indexOf(words));
    return new Span(start, start + words.codePointCount(0, words.length()));
  }

  private static Statement statement(String name, Span source, Span cue, Span content) {
    return new Statement(
        new Speaker(name, Speaker.Kind.PERSON, source, List.of()),
        Role.of(new Office("premier", "NOR", null, null)),
        "NOR",
        Mode.INDIRECT,
        cue,
        List.of(content),
        DAY,
        List.of("FIN"),
        "attribution@1",
        name + " … said",
        0.75);
  }

  private static Findings findings() {
    Statement statement =
        statement(
            "Kari Holm",
            span(TEXT, "Premier Holm"),
            span(TEXT, "said"),
            span(TEXT, "Norway\nmet Finland"));
    RoleObservation role =
        new RoleObservation(
            "Kari Holm",
            Role.of(new Office("premier", "NOR", null, null)),
            DAY,
            List.of(span(TEXT, "Premier Holm")),
            "title-name",
            "Premier Holm",
            null);
    Event event =
        new Event(
            "FIN",
            "NOR",
            "meet",
            Status.HAPPENED,
            "Kari Holm",
            FindingId.of("a", statement),
            DAY,
            1.0,
            List.of(span(TEXT, "met Finland")),
            "ent:meet",
            "met Finland",
            0.9);
    return new Findings(
        article("a", TEXT), List.of(statement), List.of(role), List.of(event), null);
  }

  private static String page(Explained... all) throws IOException {
    StringBuilder out = new StringBuilder();
    Page page = new Page(out);
    for (Explained explained : all) {
      page.add(explained);
    }
    page.end();
    return out.toString();
  }

  @Test
  void marksWordsOfOverlappingFindings() throws IOException {
    String html = page(Explained.of(findings()));
    int from = html.indexOf("<p>😀");
    String text = html.substring(from, html.indexOf("</div>", from));
    assertEquals(
        """
        <p>😀 <mark class="role source" data-f="a1r1 a1s1">Premier Holm</mark>REF(r1, role) \
        <mark class="cue" data-f="a1s1">said</mark> <mark class="content" data-f="a1s1">Norway</mark></p>
        <p><mark class="content event" data-f="a1e1 a1s1">met Finland</mark>REF(s1, statement)REF(e1, event). Fine.</p>
        """,
        text.replaceAll(
            "<a class=\"ref ([a-z]+)\" href=\"#a1(\\w+)\" id=\"a1\\2r\" data-f=\"a1\\2\" aria-label=\"[^\"]+\">[SRE]\\d+</a>",
            "REF($2, $1)"));
    assertTrue(html.contains("<dt>said</dt><dd><bdi>2024-03-04 (basis: weekday)</bdi></dd>"));
    assertTrue(html.contains("<dt>claimed in</dt><dd><bdi>S1</bdi></dd>"));
    assertTrue(html.contains("<dt>confidence</dt><dd><bdi>0.75</bdi></dd>"));
  }

  @Test
  void showsReasons() throws IOException {
    Findings findings = findings();
    Explanation why =
        new Explanation(
            "cue",
            "said",
            "attribution.model, cues",
            7.25,
            "no cue",
            List.of(
                new Explanation.Reason("lemma=<say>", 12.3), new Explanation.Reason("tag=VB", -1)));
    String html =
        page(
            new Explained(
                findings, Map.of(FindingId.of("a", findings.statements().get(0)), List.of(why))));
    assertTrue(
        html.contains(
            "<li><b>cue</b> said — attribution.model, cues, score +7.25 over no cue: lemma=&lt;say&gt;"
                + " <span class=\"weight\">+12.3</span>; tag=VB <span class=\"weight\">−1</span></li>"),
        html);
  }

  private static Explained evil() {
    String text = "Norway " + EVIL + " \u0000 said & left.";
    Article article =
        new Article(
            EVIL,
            EVIL,
            "javascript:alert(1)",
            EVIL,
            null,
            EVIL,
            EVIL,
            EVIL,
            "en\"><b>",
            text,
            Article.hash(text));
    Statement statement =
        statement(EVIL, span(text, "Norway"), span(text, "said"), span(text, EVIL));
    return Explained.of(new Findings(article, List.of(statement), List.of(), List.of(), null));
  }

  @Test
  void escapesWhatComesFromArticles() throws IOException {
    String html = page(evil());
    assertFalse(html.contains("<script>document"), html);
    assertFalse(html.contains("<img"), html);
    assertFalse(html.contains("href=\"javascript:"), html);
    assertFalse(html.contains("\u0000"), html);
    assertEquals(1, Pattern.compile("<script").matcher(html).results().count());
  }

  @Test
  void writesEachArticleWhenItComes() throws IOException {
    StringBuilder out = new StringBuilder();
    Page page = new Page(out);
    for (int i = 1; i <= 100; i++) {
      page.add(Explained.of(findings()));
      assertTrue(out.indexOf("id=\"a" + i + "s1\"") > 0);
      out.setLength(0);
    }
    page.end();
    assertTrue(out.indexOf("100 articles") > 0);
  }

  @Test
  void asksForText() throws IOException {
    Page page = new Page(new StringBuilder());
    Explained none = Explained.of(findings()).withoutText();
    assertThrows(IllegalArgumentException.class, () -> page.add(none));
  }

  @Test
  void aBrowserShowsItWithoutComplaint() throws Exception {
    String dom = Browser.opened(folder, page(Explained.of(findings()), evil()));
    assertTrue(dom.contains("class=\"scripted\""), "the page's own policy stops its script");
    assertTrue(dom.contains("<title>Findings of Entente</title>"));
    assertTrue(
        dom.contains("<mark class=\"role source\" data-f=\"a1r1 a1s1\">Premier Holm</mark>"));
    assertEquals(2, Pattern.compile("<article").matcher(dom).results().count());
  }

  @Test
  void aClickLightsUpWhatBelongsTogetherAndKeepsIt() throws Exception {
    String script =
        """
        const cue = document.querySelector("article mark.cue");
        const met = document.querySelector("article mark.event");
        const lit = () => [...document.querySelectorAll("article mark.on")].map(e => e.textContent).join("|");
        const seen = [];
        cue.click(); seen.push(lit());
        met.dispatchEvent(new PointerEvent("pointerover", {bubbles: true, pointerType: "mouse"})); seen.push(lit());
        document.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape"})); document.activeElement.blur(); seen.push(lit());
        met.click(); seen.push(lit()); met.click(); seen.push(lit()); met.click(); seen.push(lit());
        document.querySelector("a.ref.role").focus(); seen.push(lit());
        document.querySelector("input[value=role]").click();
        seen.push(getComputedStyle(document.querySelector("a.ref.role")).display);
        document.body.dataset.seen = seen.join(";");
        """;
    String dom = Browser.opened(folder, Browser.with(script, page(Explained.of(findings()))));
    Matcher seen = Pattern.compile("data-seen=\"([^\"]*)\"").matcher(dom);
    assertTrue(seen.find(), dom);
    String all = "Premier Holm|said|Norway|met Finland";
    assertEquals(
        String.join(";", all, all, "", "met Finland", all, "", "Premier Holm", "none"),
        seen.group(1));
  }
}
