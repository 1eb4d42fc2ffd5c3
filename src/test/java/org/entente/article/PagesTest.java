package org.entente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {
  private static final String ONE =
      "The foreign ministers of Peru and Chad met in Lima on Tuesday and signed a treaty on trade.";
  private static final String TWO =
      "Both ministers said that their countries would open embassies before the end of the year.";

  private static String page(String head, String body) {
    return "<html lang=en><head>" + head + "</head><body>" + body + "</body></html>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "MOSCOW, Dec 30 (Reuters) — It | MOSCOW | Reuters | -",
        "HANOI, Vietnam (AP) — The | HANOI, Vietnam | AP | -",
        "Lima, 3 March (Wire): The talks | Lima | Wire | -",
        "NEW YORK — The council met. | NEW YORK | - | -",
        "LIMA, March 14, 2025 (Wire) — Peru | LIMA | Wire | 2025-03-14",
        "LIMA, 14 March 2025 — Peru | LIMA | - | 2025-03-14",
        "LIMA (Wire), March 14, 2025 — Peru | LIMA | Wire | 2025-03-14",
        "LIMA, Friday, March 14, 2025 — Peru | LIMA | - | 2025-03-14",
        "LIMA, Friday (Wire) - Peru | LIMA | Wire | -",
        "(Lima, March 14, 2025) – Peru | Lima | - | 2025-03-14",
        "The U.S. (and others) - said | - | - | -",
        "NATO-led troops left. | - | - | -",
      })
  void datelinesGivePlaceAgencyAndDay(
      String text, @Nullable String place, @Nullable String agency, @Nullable LocalDate day) {
    Dateline dateline = Dateline.of(text);
    assertEquals(place, dateline.place());
    assertEquals(agency, dateline.agency());
    assertEquals(day, dateline.day());
    assertEquals(place == null, dateline.end() == 0);
  }

  @Test
  void aDatelinesDayIsThatOfPublicationWhereThePageHasNone() {
    String dated = "LIMA, March 14, 2025 (Wire) — " + ONE;
    assertEquals(LocalDate.of(2025, 3, 14), TextPage.read(dated).published());
    assertEquals(
        LocalDate.of(2025, 3, 15),
        TextPage.read("Peru and Chad meet\n\nMarch 15, 2025\n\n" + dated).published());
  }

  @Test
  void plainTextIsTakenWhole() {
    Draft draft = TextPage.read(ONE + "\n\n" + TWO + "\n");
    assertEquals(List.of(ONE, TWO), draft.paragraphs());
    assertNull(draft.title());
    assertNull(draft.published());
  }

  @Test
  void wrappedParagraphsAreJoined() {
    String wrapped =
        """
        The foreign ministers of Peru and Chad met in Lima on Tuesday and
        signed a treaty on trade that both of their parliaments will have
        to approve.

        Both ministers said that their countries would open embassies in
        the capitals of the other before the end of the year.
        """;
    List<String> paragraphs = TextPage.read(wrapped).paragraphs();
    assertEquals(2, paragraphs.size());
    assertTrue(paragraphs.get(0).endsWith("will have to approve."));
  }

  @Test
  void linesWithoutBlankLinesAreParagraphs() {
    assertEquals(
        List.of(ONE, TWO, ONE.replace("Lima", "Cusco")),
        TextPage.read(ONE + "\n" + TWO + "\n" + ONE.replace("Lima", "Cusco")).paragraphs());
  }

  @Test
  void typographyIsNormalisedButNoBreakSpacesStay() {
    Draft draft =
        TextPage.read(
            "Cafe\u0301 owners of\u00a0Lima  met\tthe\u200b minis\u00adters\u0007 today.");
    assertEquals("Caf\u00e9 owners of\u00a0Lima met the ministers today.", draft.text());
  }

  @Test
  void metadataOfPagesHasAnOrderOfTrust() {
    String json =
        "<script type='application/ld+json'>//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Peru"
            + " and\nChad\",\"datePublished\":\"2024-03-05T23:30:00-05:00\",\"author\":[{\"name\":\"Ana"
            + " Ruiz\"},{\"name\":\"Bo Li\"}],\"publisher\":{\"name\":\"Wire\"}};\n//]]></script>";
    String metas =
        "<meta property='article:published_time' content='2024-03-01'><meta name=author content='Some"
            + " One'><link rel=canonical href='https://e.example/a'><title>Peru and Chad sign |"
            + " Post</title><meta property='og:site_name' content='The Post'>";
    String body = "<h1>Peru and Chad sign</h1><p>" + ONE + "</p><p>" + TWO + "</p>";
    Draft both = HtmlPage.read(page(json + metas, body));
    assertEquals("Peru and Chad sign", both.title());
    assertEquals(LocalDate.of(2024, 3, 5), both.published());
    assertEquals("Ana Ruiz, Bo Li", both.byline());
    assertEquals("The Post", both.publisher());
    assertEquals("https://e.example/a", both.url());
    assertEquals("en", both.language());
    assertEquals(List.of(ONE, TWO), both.paragraphs());
    Draft without = HtmlPage.read(page(metas, body));
    assertEquals(LocalDate.of(2024, 3, 1), without.published());
    assertEquals("Some One", without.byline());
    Draft alone = HtmlPage.read(page(json, "<p>" + ONE + "</p>"));
    assertEquals("Wire", alone.publisher());
    assertEquals("Peru and Chad", alone.title());
  }

  @Test
  void datesStandInTimeElementsAddressesAndLines() {
    String body = "<h1>Talks in Lima</h1>%s<p>" + ONE + "</p>";
    assertEquals(
        LocalDate.of(2024, 3, 2),
        HtmlPage.read(page("", body.formatted("<time datetime='2024-03-02T01:00Z'>now</time>")))
            .published());
    assertEquals(
        LocalDate.of(2024, 3, 3),
        HtmlPage.read(
                page(
                    "<link rel=canonical href='https://e.example/2024/03/03/talks'>",
                    body.formatted("")))
            .published());
    assertEquals(
        LocalDate.of(2024, 3, 4),
        HtmlPage.read(page("", body.formatted("<div>Monday, March 4, 2024</div>"))).published());
  }

  @Test
  void menusCaptionsRelatedLinksAndCommentsAreNoBody() {
    String body =
        "<nav><a href=/>Home</a></nav><article><h1>Talks</h1><p>"
            + ONE
            + "</p><figure><figcaption>The two ministers at the door of the palace in"
            + " Lima.</figcaption></figure><div class='related-box'><a href=/1>Ten things to know about"
            + " Lima before you fly there.</a></div><p>READ MORE: What is a treaty?</p><p>"
            + TWO
            + "</p></article><div id=comments><p>"
            + "I have been to Lima, and it is a very fine city with many ministers in it.</p></div>"
            + "<div class=cookie-banner>We use cookies to make this website better. Accept.</div>";
    assertEquals(List.of(ONE, TWO), HtmlPage.read(page("", body)).paragraphs());
  }

  @Test
  void brokenLinesMakeParagraphs() {
    assertEquals(
        List.of(ONE, TWO),
        HtmlPage.read(page("", "<div>" + ONE + "<br><br>" + TWO + "</div>")).paragraphs());
  }

  @Test
  void bodiesThatStandInDataOnlyAreFound() {
    String more = (ONE + " " + TWO + " ").repeat(3);
    Draft declared =
        HtmlPage.read(
            page(
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\""
                    + more
                    + "\\n"
                    + TWO
                    + "\"}</script>",
                "<div id=app></div>"));
    assertEquals(2, declared.paragraphs().size());
    Draft script =
        HtmlPage.read(
            page(
                "",
                "<div id=app></div><script id=__NEXT_DATA__ type='application/json'>{\"a\":[{\"t\":\"<p>"
                    + ONE
                    + "</p>\"},{\"t\":\""
                    + TWO
                    + "\"}]}</script>"));
    assertEquals(List.of(ONE, TWO), script.paragraphs());
  }

  @Test
  void frontPagesAndRelativeLinksAreNoAddress() {
    String body = "<p>" + ONE + "</p>";
    for (String href : List.of("/a/b", "https://e.example/", "javascript:x", "::")) {
      assertNull(HtmlPage.read(page("<link rel=canonical href='" + href + "'>", body)).url(), href);
    }
    assertNotNull(
        HtmlPage.read(page("<link rel=canonical href='https://e.example/?p=7'>", body)).url());
  }
}
