package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.lexicon.EventTypes;
import org.entente.lexicon.Lexicon;
import org.entente.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventSentenceTest {
  private static final EventTypes TYPES = Lexicon.load().eventTypes();

  @TempDir Path folder;

  private Path file(String lines) throws IOException {
    return Files.writeString(folder.resolve("events.tsv"), "events\tsentence\n" + lines);
  }

  @Test
  void readsEventsWithTheirStatus() throws IOException {
    Path file =
        file(
            """
            USA sanction RUS planned; Arab League criticise USA\tOne sentence.
            RUS meet CHN\tEnds of a symmetric type are sorted.
            -\tNothing happens.
            """);
    assertTrue(EventSentence.isIn(file));
    List<EventSentence> sentences = EventSentence.read(file, TYPES);
    assertEquals(
        Map.of(
            new EventKey("sanction", "USA", "RUS"),
            Status.PLANNED,
            new EventKey("criticise", "Arab League", "USA"),
            Status.HAPPENED),
        sentences.get(0).events());
    assertEquals("One sentence.", sentences.get(0).text());
    assertEquals(Set.of(new EventKey("meet", "CHN", "RUS")), sentences.get(1).events().keySet());
    assertTrue(sentences.get(2).events().isEmpty());
  }

  @Test
  void saysWhichLineIsWrong() throws IOException {
    Path file = file("-\tFine.\nUSA hug RUS\tNot fine.\n");
    IOException e = assertThrows(IOException.class, () -> EventSentence.read(file, TYPES));
    assertTrue(String.valueOf(e.getMessage()).contains("line 3: \"USA hug RUS\" is no event"));
    Path untabbed = file("USA meet RUS without a tab\n");
    assertThrows(IOException.class, () -> EventSentence.read(untabbed, TYPES));
  }

  @Test
  void thoseToLearnFromAreDistinct() throws IOException {
    List<EventSentence> all = EventSentence.read(EventMeasure.SENTENCES, TYPES);
    Set<String> texts = new HashSet<>();
    for (EventSentence each : all) {
      assertTrue(texts.add(each.text()), each.text());
      for (EventKey key : each.events().keySet()) {
        assertNotEquals(key.actor(), key.recipient(), each.text());
      }
    }
  }
}
