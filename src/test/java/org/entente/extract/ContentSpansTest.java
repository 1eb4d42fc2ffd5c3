package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.entente.model.Span;
import org.entente.text.Annotator;
import org.entente.text.Document;
import org.junit.jupiter.api.Test;

class ContentSpansTest {
  private static final Annotator ANNOTATOR = Annotator.load();
  private static final LocalDate DAY = LocalDate.of(2022, 6, 15); // a Wednesday

  private static Span at(String text, String part) {
    int from = text.indexOf(part);
    return new Span(from, from + part.length());
  }

  /** The content as mended, of a statement with this cue and content. */
  private static String mended(String text, String cue, String content) {
    Document document = ANNOTATOR.annotate(text);
    ContentSpans spans = new ContentSpans(document, DateExpressions.find(document, DAY), DAY);
    Span span =
        spans.of(new Attribution(null, at(text, cue), List.of(at(text, content)), 1)).get(0);
    return text.substring(span.start(), span.end());
  }

  @Test
  void theDayBehindTheCueIsNoContent() {
    assertEquals(
        "the bridge was shut",
        mended("She said yesterday the bridge was shut.", "said", "yesterday the bridge was shut"));
    assertEquals(
        "nine boats had sunk",
        mended(
            "She said on Monday that nine boats had sunk.",
            "said",
            "on Monday that nine boats had sunk"));
  }

  @Test
  void aDayThatIsSpokenOfStays() {
    for (String content :
        List.of(
            "yesterday was a dark day", "Monday's talks had failed", "Monday talks had failed")) {
      assertEquals(content, mended("She said " + content + ".", "said", content));
    }
  }

  @Test
  void theDayBehindAShortContentIsNoContent() {
    assertEquals(
        "the attack",
        mended("Kenya condemned the attack on Monday.", "condemned", "the attack on Monday"));
  }

  @Test
  void aDayBehindAVerbOfTheContentStays() {
    assertEquals(
        "the boat had sunk on Monday",
        mended("She said the boat had sunk on Monday.", "said", "the boat had sunk on Monday"));
  }

  @Test
  void aDayToComeStays() {
    assertEquals(
        "a day of mourning tomorrow",
        mended(
            "Kenya announced a day of mourning tomorrow.",
            "announced",
            "a day of mourning tomorrow"));
  }

  @Test
  void anotherSourceBehindItIsNoContent() {
    assertEquals(
        "a visit to Gabon in May",
        mended(
            "The ministers discussed a visit to Gabon in May, according to a diplomat.",
            "discussed",
            "a visit to Gabon in May, according to a diplomat"));
    assertEquals(
        "the work goes according to plan",
        mended(
            "She said the work goes according to plan.",
            "said",
            "the work goes according to plan"));
  }

  @Test
  void aQuotationThatItOpensIsClosed() {
    String text = "She said Chad had \"chosen war over talk\", and left.";
    assertEquals(
        "Chad had \"chosen war over talk\"",
        mended(text, "said", "Chad had \"chosen war over talk"));
    assertEquals("chosen war over talk", mended(text, "said", "chosen war over talk"));
  }
}
