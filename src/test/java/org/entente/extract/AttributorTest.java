package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.model.Span;
import org.entente.text.Annotator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttributorTest {
  private static final Annotator ANNOTATOR = Annotator.load();
  private static final Attributor ATTRIBUTOR = Attributor.load();

  /** Each attribution as "source | cue | content / content". */
  private static List<String> of(String text) {
    return ATTRIBUTOR.attributions(ANNOTATOR.annotate(text)).stream()
        .map(
            a ->
                printed(text, a.source())
                    + " | "
                    + printed(text, a.cue())
                    + " | "
                    + String.join(" / ", a.content().stream().map(c -> printed(text, c)).toList()))
        .toList();
  }

  private static String printed(String text, @Nullable Span span) {
    return span == null ? "-" : text.substring(span.start(), span.end());
  }

  @Test
  void findsIndirectSpeechWithoutThat() {
    assertEquals(
        List.of("Norwegian Foreign Minister Kari Lund | said | talks would resume next week"),
        of("Norwegian Foreign Minister Kari Lund said that talks would resume next week."));
  }

  @Test
  void findsWhatIsCalledByQuotedWords() {
    assertEquals(
        List.of("Lund | referring to | Mbeki as her “oldest friend"),
        of(
            "In recent years the two have grown closer, with Lund once referring to Mbeki as her “oldest friend”."));
  }

  @Test
  void findsAQuotationBeforeItsCue() {
    assertEquals(
        List.of("Lund | said | We will not wait for others"),
        of("\"We will not wait for others,\" Lund said on Monday."));
  }

  @Test
  void findsASourceBehindItsCue() {
    assertEquals(
        List.of("President Joao Mbeki | said | The border stays open"),
        of("“The border stays open,” said President Joao Mbeki."));
  }

  @Test
  void aQuotationGoesOnBehindItsCue() {
    assertEquals(
        List.of("the minister | said | We are ready / The rest is up to them."),
        of("\"We are ready,\" the minister said. \"The rest is up to them.\""));
  }

  @Test
  void aQuotationGoesOnInTheNextParagraph() {
    List<String> found =
        of(
            "The envoy said: “Our two countries have a long history of trade.\n\n"
                + "“We want to build on it in the coming years.”");
    assertEquals(1, found.size(), found::toString);
    assertTrue(found.get(0).startsWith("The envoy | said | Our two countries"), found.get(0));
    assertTrue(found.get(0).contains("We want to build on it in the coming years"), found.get(0));
  }

  @Test
  void findsAccordingTo() {
    assertEquals(
        List.of("the foreign ministry | According to | the two sides will meet in May"),
        of("According to the foreign ministry, the two sides will meet in May."));
  }

  @Test
  void cuesThatAreJoinedShareTheirSource() {
    List<String> found =
        of("The minister praised the agreement and urged both sides to ratify it.");
    assertEquals(2, found.size(), found::toString);
    assertTrue(found.get(0).startsWith("The minister | praised | "), found.get(0));
    assertTrue(found.get(1).startsWith("The minister | urged | "), found.get(1));
  }

  @Test
  void findsNothingWhereNothingIsSaid() {
    assertEquals(List.of(), of("The train to the coast leaves at noon. It is seldom late."));
    assertEquals(List.of(), of(""));
  }

  @Test
  void trustsAVerbOfSpeechThatClosesTheSentenceItReports() {
    assertEquals(
        List.of(
            "Kenya's ambassador to Oslo | declared | The two countries must work together on all"
                + " fronts"),
        of(
            "The two countries must work together on all fronts, Kenya's ambassador to Oslo declared"
                + " on Thursday."));
  }

  @Test
  void saysHowLikelyEachContentIs() {
    for (Attribution attribution :
        ATTRIBUTOR.attributions(
            ANNOTATOR.annotate("“We agree,” Lund said. She was thought to have left the talks."))) {
      assertTrue(attribution.score() > 0.4 && attribution.score() < 1, attribution.toString());
    }
  }
}
