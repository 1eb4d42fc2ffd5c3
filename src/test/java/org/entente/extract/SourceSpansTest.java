package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.entente.lexicon.Lexicon;
import org.entente.model.Span;
import org.entente.text.Annotator;
import org.entente.text.Document;
import org.junit.jupiter.api.Test;

class SourceSpansTest {
  private static final Annotator ANNOTATOR = Annotator.load();
  private static final Lexicon LEXICON = Lexicon.load();
  private static final LocalDate DAY = LocalDate.of(2022, 6, 15);

  private static Span at(String text, String part) {
    int from = text.indexOf(part);
    return new Span(from, from + part.length());
  }

  /** The source as mended, of a statement with this source, cue and content. */
  private static String mended(String text, String source, String cue, String content) {
    return mended(text, List.of(statement(text, source, cue, content)));
  }

  private static Attribution statement(String text, String source, String cue, String content) {
    return new Attribution(at(text, source), at(text, cue), List.of(at(text, content)), 1);
  }

  /** The source as mended of the last of these statements. */
  private static String mended(String text, List<Attribution> all) {
    Document document = ANNOTATOR.annotate(text);
    SourceSpans spans =
        new SourceSpans(
            document,
            Cast.of(new Sightings(document, LEXICON)),
            DateExpressions.find(document, DAY),
            all);
    Span span = spans.of(all.get(all.size() - 1));
    return span == null ? "-" : text.substring(span.start(), span.end());
  }

  @Test
  void whomAMediumQuotesIsTheSource() {
    assertEquals(
        "Ana Petrova, the deputy mayor",
        mended(
            "Radio Sofia quoted Ana Petrova, the deputy mayor, as saying the bridge was shut.",
            "Radio Sofia",
            "saying",
            "the bridge was shut"));
    assertEquals(
        "an official in Sofia",
        mended(
            "It cited an official in Sofia as stating that the bridge was shut.",
            "It",
            "stating",
            "the bridge was shut"));
  }

  @Test
  void whoIsQuotedKeepsHisWords() {
    String text = "Petrova was quoted by Radio Sofia as saying the bridge was shut.";
    assertEquals("Petrova", mended(text, "Petrova", "saying", "the bridge was shut"));
    assertEquals(
        "The minister",
        mended("The minister cited rising costs.", "The minister", "cited", "rising costs"));
  }

  @Test
  void wordsThatOpenAClauseAreNoPartOfASource() {
    assertEquals(
        "local authorities",
        mended(
            "According to local authorities, two people died.",
            "According to local authorities",
            "According to",
            "two people died"));
    assertEquals(
        "most voters",
        mended(
            "Though most voters said they were content, few came.",
            "Though most voters",
            "said",
            "they were content"));
  }

  @Test
  void aDayIsNoPartOfASource() {
    assertEquals(
        "police",
        mended(
            "Two people died, according to police on Thursday.",
            "police on Thursday",
            "according to",
            "Two people died"));
    assertEquals(
        "USA Today",
        mended("Two died, according to USA Today.", "USA Today", "according to", "Two died"));
  }

  @Test
  void aNameThatWasCutIsTakenWhole() {
    assertEquals(
        "Norway's National Police Directorate",
        mended(
            "Norway's National Police Directorate said the border was shut.",
            "Police Directorate",
            "said",
            "the border was shut"));
  }

  @Test
  void circumstancesAndOtherClausesAreNoPartOfASource() {
    assertEquals(
        "a UN spokesman",
        mended(
            "In New York a UN spokesman said that the road was shut.",
            "New York a UN spokesman",
            "said",
            "the road was shut"));
    assertEquals(
        "the drivers' union",
        mended(
            "Some 600 cars came, according to the drivers' union; the police counted 400.",
            "the drivers' union; the police",
            "according to",
            "Some 600 cars came"));
    assertEquals(
        "Norway's police",
        mended(
            "Norway's police yesterday voiced regret.",
            "Norway's police yesterday",
            "voiced",
            "regret"));
  }

  @Test
  void whatIsRightStaysAsItIs() {
    assertEquals(
        "government spokesman Eitan Baruch",
        mended(
            "In Jerusalem government spokesman Eitan Baruch voiced regret.",
            "government spokesman Eitan Baruch",
            "voiced",
            "regret"));
  }

  @Test
  void aParticipleGoesOnWithTheStatementBeforeIt() {
    String text = "Petrova rejected the terms of the mayor, adding that the bridge was shut.";
    Attribution first = statement(text, "Petrova", "rejected", "the terms of the mayor");
    Attribution second = statement(text, "the mayor", "adding", "the bridge was shut");
    assertEquals("Petrova", mended(text, List.of(first, second)));
    String letter = "Petrova rejected a letter from the mayor asking for a new bridge.";
    Attribution rejecting = statement(letter, "Petrova", "rejected", "a letter from the mayor");
    Attribution asking = statement(letter, "the mayor", "asking", "a new bridge");
    assertEquals("the mayor", mended(letter, List.of(rejecting, asking)));
  }

  @Test
  void whoIsQuotedByAMediumIsTheSource() {
    assertEquals(
        "A bank spokesman",
        mended(
            "A bank spokesman is quoted by the Evening Star as saying the vault was empty.",
            "the Evening Star",
            "saying",
            "the vault was empty"));
  }

  @Test
  void wordsOfAnotherPhraseAreNoPartOfASource() {
    assertEquals(
        "the customs union",
        mended(
            "As trucks queue with their drivers the customs union said it would help.",
            "trucks queue with their drivers the customs union",
            "said",
            "it would help"));
    assertEquals(
        "Captain Ana Petrova",
        mended(
            "Two fell in the hills, a mile from town, said Captain Ana Petrova.",
            "a mile from town, said Captain Ana Petrova",
            "said",
            "Two fell in the hills"));
    assertEquals(
        "Nokia",
        mended("In March Nokia said it would help.", "March Nokia", "said", "it would help"));
  }

  @Test
  void whatTheTaggerLeftOutComesBack() {
    assertEquals(
        "A source within the Norwegian government",
        mended(
            "A source within the Norwegian government said the border was shut.",
            "the Norwegian government",
            "said",
            "the border was shut"));
    assertEquals(
        "Both the army and the police",
        mended(
            "Both the army and the police said the border was shut.",
            "the police",
            "said",
            "the border was shut"));
  }
}
