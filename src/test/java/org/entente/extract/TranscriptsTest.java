package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.entente.text.Annotator;
import org.entente.text.Document;
import org.junit.jupiter.api.Test;

class TranscriptsTest {
  private static final Annotator ANNOTATOR = Annotator.load();
  private static final VerbClasses CLASSES = VerbClasses.load();

  private static List<String> turns(String text) {
    Document document = ANNOTATOR.annotate(text);
    List<String> turns = new ArrayList<>();
    for (Transcripts.Turn turn : Transcripts.find(new View(document, CLASSES))) {
      turns.add(
          document.text(turn.first(), turn.name()) + ": " + document.text(turn.from(), turn.to()));
    }
    return turns;
  }

  @Test
  void readsEachSpeakersTurn() {
    assertEquals(
        List.of(
            "President of Norland Ada Berg: Good afternoon, colleagues. We will talk about fish"
                + " today, and I would like to begin.",
            "President of Sudland Omar Diaz: Thank you for the invitation. I am glad that we can"
                + " work together."),
        turns(
            "The leaders met in Oslo.\n\n"
                + "President of Norland Ada Berg: Good afternoon, colleagues. We will talk about"
                + " fish today, and I would like to begin. <…>\n\n"
                + "President of Sudland Omar Diaz (retranslated): Thank you for the invitation. I"
                + " am glad that we can work together."));
  }

  @Test
  void leavesColonsOfNewsAlone() {
    assertEquals(
        List.of(),
        turns(
            "Foreign Minister Ada Berg: the talks have failed, and the ministry has closed its"
                + " office in Sudland. The police arrested two men on Monday.\n\n"
                + "Ada Berg said: “I am sad that we lost.”\n\n"
                + "Prime Minister Omar Diaz: “We are sad, and I am sorry. We shall see.”"));
  }

  @Test
  void makesOneStatementOfATurn() {
    Document document =
        ANNOTATOR.annotate(
            "President of Norland Ada Berg: Good afternoon, colleagues. I would like to say that we"
                + " are ready. We want to thank our friends for their help.");
    List<Attribution> found = Attributor.load().attributions(document);
    assertEquals(1, found.size(), found.toString());
    assertTrue(found.get(0).cue() == null);
  }
}
