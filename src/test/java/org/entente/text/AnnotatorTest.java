package org.entente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorTest {
  private static final Annotator ANNOTATOR = Annotator.load();

  private static String tokens(String text) {
    Document d = ANNOTATOR.annotate(text);
    List<String> forms = new ArrayList<>();
    for (int i = 0; i < d.size(); i++) {
      assertEquals(d.form(i), text.substring(d.start(i), d.end(i)));
      forms.add(d.form(i));
    }
    return String.join(" ", forms);
  }

  private static List<String> sentences(String text) {
    Document d = ANNOTATOR.annotate(text);
    List<String> out = new ArrayList<>();
    for (int s = 0; s < d.sentences(); s++) {
      out.add(d.text(d.first(s), d.last(s)));
    }
    return out;
  }

  /** The text of each quotation, in order. */
  private static List<String> quotations(String text) {
    Document d = ANNOTATOR.annotate(text);
    List<String> out = new ArrayList<>();
    for (int i = 0; i < d.size(); i++) {
      if (d.quotation(i) >= 0) {
        int first = i;
        while (i + 1 < d.size() && d.quotation(i + 1) == d.quotation(first)) {
          i++;
        }
        out.add(d.text(first, i + 1));
      }
    }
    return out;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The envoy didn't sign it.|The envoy did n't sign it .
          Norway's aid can’t wait.|Norway 's aid ca n’t wait .
          They cannot come; we'll go.|They can not come ; we 'll go .
          the ministers' letter|the ministers ' letter
          a U.S.-backed, well-known plan|a U.S. - backed , well - known plan
          Mr. J. P. Okoye met Dr. Lind.|Mr. J. P. Okoye met Dr. Lind .
          It cost $3.5 million, or 1,200 a head (5%).|It cost $ 3.5 million , or 1,200 a head ( 5 % ) .
          On 03/15/2021 at 9:30 a.m. they left|On 03/15/2021 at 9:30 a.m. they left
          see https://example.org/a,b.html, or write to a.b@example.org.|see https://example.org/a,b.html , or write to a.b@example.org .
          talks—the third—failed... again|talks — the third — failed ... again
          He pre-paid in the 1990s.|He pre-paid in the 1990s .
          It was his end.The next day|It was his end . The next day
          the so-called 'deal'|the so - called ' deal '
          """)
  void tokenizesAsTheWebTreebankDoes(String text, String expected) {
    assertEquals(expected, tokens(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Ms. Lee left the U.S. on Monday.|She flew home.
          He lives in the U.S.|The rest stayed.
          The answer was no.|They left.
          "We will go." The others stayed.|
          He said: "We will go."|The others stayed.
          Talks end at 5 p.m. Friday.|Nobody knows why.
          Is it true?|Nobody (not even he) knows.
          “Who are they?” she asked.|Silence.
          Gen. A. Osei of Acme Inc. came at 10:30.|He stayed.
          """)
  void splitsSentences(String first, String second) {
    List<String> expected = new ArrayList<>();
    if (first.startsWith("\"We will go.\"")) {
      expected.addAll(List.of("\"We will go.\"", "The others stayed."));
      assertEquals(expected, sentences(first));
    } else {
      assertEquals(List.of(first, second), sentences(first + " " + second));
    }
  }

  @Test
  void aDatelineIsASentenceOfItsOwn() {
    assertEquals(
        List.of("LIMA, March 14, 2025 (Wire) —", "Peru agreed.", "It was a Friday – at last."),
        sentences("LIMA, March 14, 2025 (Wire) — Peru agreed. It was a Friday – at last."));
  }

  @Test
  void aBlankLineEndsAParagraphAndALineEndASentence() {
    Document d = ANNOTATOR.annotate("One line\nanother line.\n\nA new paragraph. And on.\n");
    assertEquals(4, d.sentences());
    assertEquals(0, d.paragraph(1));
    assertEquals(1, d.paragraph(2));
    assertEquals(1, d.paragraph(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said \"we go\" at noon.",
        "He said “we go” at noon.",
        "He said «we go» at noon.",
        "He said »we go« at noon.",
        "He said „we go“ at noon.",
        "He said „we go” at noon.",
        "He said ”we go” at noon.",
        "He said ‘we go’ at noon.",
        "He said 'we go' at noon.",
        "He said ‹we go› at noon.",
        "He said ``we go'' at noon.",
        "He said 「we go」 at noon."
      })
  void knowsTheMarksOfTheWorld(String text) {
    List<String> found = quotations(text);
    assertEquals(1, found.size(), found::toString);
    assertTrue(found.get(0).contains("we go") && !found.get(0).contains("said"), found.get(0));
    assertTrue(!found.get(0).contains("noon"), found.get(0));
  }

  @Test
  void apostrophesAreNoMarks() {
    assertEquals(List.of(), quotations("The ministers’ plan isn’t theirs, it’s the ’90s talk."));
    assertEquals(List.of(), quotations("The ministers' plan isn't theirs, it's the '90s talk."));
    assertEquals(
        List.of("‘the ministers’ plan won’t hold’"),
        quotations("It said ‘the ministers’ plan won’t hold’ and left."));
  }

  @Test
  void quotationsWithinQuotationsBelongToTheOuterOne() {
    assertEquals(
        List.of("“they call it ‘peace’ here”"), quotations("He said “they call it ‘peace’ here”."));
  }

  @Test
  void aParagraphEndClosesAQuotation() {
    assertEquals(
        List.of("\"One.", "\"Two.\"", "“three”"),
        quotations("She began: \"One.\n\n\"Two.\" Then he said “three”."));
  }

  @Test
  void tagsAndLemmas() {
    Document d = ANNOTATOR.annotate("The ministers said they were planning bigger visits.");
    StringBuilder tags = new StringBuilder();
    StringBuilder lemmas = new StringBuilder();
    for (int i = 0; i < d.size(); i++) {
      tags.append(d.tag(i)).append(' ');
      lemmas.append(d.lemma(i)).append(' ');
    }
    assertEquals("DT NNS VBD PRP VBD VBG JJR NNS . ", tags.toString());
    assertEquals("the minister say they be plan big visit . ", lemmas.toString());
  }

  @Test
  void findsHeads() {
    Document d = ANNOTATOR.annotate("They left. The envoy praised the deal.");
    assertEquals("envoy praised", d.form(4) + " " + d.form(d.head(4)));
    assertEquals("nsubj", d.relation(4));
    assertEquals(-1, d.head(5));
    assertEquals("root", d.relation(5));
    assertEquals("obj", d.relation(7));
  }

  @Test
  void anEmptyTextHasNothing() {
    Document d = ANNOTATOR.annotate(" \n\n ");
    assertEquals(0, d.size());
    assertEquals(0, d.sentences());
  }
}
