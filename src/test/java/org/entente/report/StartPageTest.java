package org.entente.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.query.Catalogue;
import org.entente.query.Question;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartPageTest {
  private static final String HOSTILE = "</title><script>alert(1)</script>\" onload='x'&";

  @TempDir private Path folder;

  private static StartPage page(String store) {
    return new StartPage(
        store,
        URI.create("bolt://127.0.0.1:7687"),
        "entente-data/password",
        URI.create("http://127.0.0.1:3030/"),
        Duration.ofSeconds(60),
        Catalogue.load().questions());
  }

  @Test
  void saysWhereAndHowToAsk() throws Exception {
    Document html = Jsoup.parse(page("entente-data").html());
    assertEquals("entente-data", html.select("h1").text());
    assertEquals(
        "http://127.0.0.1:3030/sparql (only read; a query is stopped after 60 s)",
        html.expectFirst("dd").text());
    assertTrue(html.select("dl").text().contains("bolt://127.0.0.1:7687"));
    assertEquals("sparql", html.expectFirst("form").attr("action"));
    assertTrue(html.select("script, link[rel=stylesheet], img").isEmpty());
    assertTrue(html.select("[src], [href^=http]").isEmpty(), "it reaches nowhere");
  }

  @Test
  void showsEachQuestionInBothLanguages() throws Exception {
    Document html = Jsoup.parse(page("x").html());
    assertEquals(Catalogue.load().questions().size(), html.select("details").size());
    for (Question question : Catalogue.load().questions()) {
      Element shown = html.expectFirst("#" + question.name());
      assertEquals(question.sentence() + " " + question.name(), shown.select("summary").text());
      assertEquals(question.sparql(), shown.select("input[name=query]").attr("value"));
      assertEquals(question.sparql().strip(), shown.select("pre").get(0).wholeText());
      String cypher = shown.select("pre").get(1).wholeText();
      assertTrue(cypher.endsWith(question.cypher().strip() + ";"), cypher);
      question
          .parameters()
          .forEach(
              p -> {
                assertTrue(cypher.contains(":param " + p.name() + " => "), cypher);
                Element field = shown.expectFirst("input[name=_" + p.name() + "]");
                assertFalse(field.hasAttr("required") && field.attr("value").isEmpty(), p.name());
              });
    }
    Element said = html.expectFirst("#said");
    assertEquals("wang yi", said.select("input[name=_person]").attr("value"));
    String cypher = said.select("pre").get(1).wholeText();
    assertEquals(
        """
        :param person => 'wang yi';
        :param from => date('2024-01-01');
        :param to => date('2024-12-31');""",
        cypher.substring(0, cypher.indexOf("\n//")));
  }

  @Test
  void textStaysText() throws Exception {
    Document html = Jsoup.parse(page(HOSTILE).html());
    assertEquals(HOSTILE, html.select("h1").text());
    assertTrue(html.select("script").isEmpty());
  }

  @Test
  void aBrowserShowsItWithoutComplaint() throws Exception {
    String dom = Browser.opened(folder, page(HOSTILE).html());
    assertTrue(dom.contains("Ask in SPARQL"), dom);
    assertFalse(dom.contains("<script>"), dom);
  }
}
