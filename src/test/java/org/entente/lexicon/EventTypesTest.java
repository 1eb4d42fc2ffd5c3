package org.entente.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.lexicon.EventTypes.SignMention;
import org.entente.model.Status;
import org.entente.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTypesTest {
  private final EventTypes types = Loaded.LEXICON.eventTypes();

  @Test
  void knowsTheTwentyEightTypes() {
    assertEquals(28, types.all().size());
    EventType sanction = types.named("sanction");
    assertEquals("163", sanction == null ? null : sanction.cameo());
    assertEquals(-8.0, sanction == null ? 0 : sanction.strength());
    assertEquals("SANCTION", sanction == null ? null : sanction.plover());
  }

  @Test
  void toneAgreesWithTheSignOfTheStrength() {
    for (EventType type : types.all()) {
      assertEquals(type.cooperative(), type.strength() > 0, type.name());
    }
  }

  @Test
  void theCameoCodeTellsRootAndQuadClass() {
    EventType sanction = types.named("sanction");
    EventType meet = types.named("meet");
    EventType aid = types.named("aid");
    EventType warn = types.named("warn");
    assertEquals("16", sanction == null ? null : sanction.root());
    assertEquals(EventType.Quad.MATERIAL_CONFLICT, sanction == null ? null : sanction.quad());
    assertEquals(EventType.Quad.VERBAL_COOPERATION, meet == null ? null : meet.quad());
    assertEquals(EventType.Quad.MATERIAL_COOPERATION, aid == null ? null : aid.quad());
    assertEquals(EventType.Quad.VERBAL_CONFLICT, warn == null ? null : warn.quad());
    assertEquals(4, EventType.Quad.MATERIAL_CONFLICT.number());
  }

  @Test
  void typesOfOneCodeHaveOneStrength() {
    Map<String, Double> strengths = new HashMap<>();
    for (EventType type : types.all()) {
      Double known = strengths.putIfAbsent(type.cameo(), type.strength());
      assertTrue(known == null || known == type.strength(), type.name());
    }
  }

  @Test
  void findsAVerbBehindAHyphen() {
    assertTrue(found("The UN-brokered deal ended.").contains("mediate: UN-brokered"));
  }

  @Test
  void findsVerbsInAllFormsAndNounsByTheirLastWord() {
    assertTrue(found("Kenya criticised Chad.").contains("criticise: criticised"));
    assertTrue(
        found("Kenya imposed new trade sanctions on Chad.")
            .contains("sanction: imposed new trade sanctions"));
    assertTrue(
        found("They had two telephone conversations.").contains("call: telephone conversations"));
  }

  @Test
  void aNounIsNoVerb() {
    assertTrue(found("The strike ended.").stream().noneMatch(f -> f.equals("attack: ended")));
    assertTrue(found("A spokesman for the call centre left.").contains("call: call"));
  }

  @Test
  void findsTheSignsOfAStatus() {
    Document document = Loaded.annotate("Kenya will not visit Chad.");
    List<SignMention> signs = types.signs(document, 0, document.size());
    assertTrue(signs.contains(new SignMention(1, 2, Status.PLANNED)));
    assertTrue(signs.contains(new SignMention(2, 3, Status.DENIED)));
  }

  @Test
  void aUserAddsATypeInTurtle(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("mine.ttl"), ENTRY.formatted("; ent:no \"No race.\""));
    EventType race = Lexicon.load(List.of(folder)).eventTypes().named("race");
    assertEquals(List.of("No race."), race == null ? null : race.no());
  }

  @Test
  void anEntryWithoutExamplesSaysWhatToAdd(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("mine.ttl"), ENTRY.formatted(""));
    IOException e = assertThrows(IOException.class, () -> Lexicon.load(List.of(folder)));
    assertEquals("ent:race lacks an example under ent:no; add it", e.getMessage());
  }

  private static final String ENTRY =
      """
      @prefix ent: <https://entente.org/ontology#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      ent:race a ent:EventType ; skos:prefLabel "race" ; skos:definition "They raced." ;
        ent:tone "cooperative" ; ent:strength 1.0 ; ent:cameo "060" ; ent:plover "COOPERATE" ;
        ent:verb "race" ; ent:yes "[Kenya] raced {Chad}." %s .
      """;

  private List<String> found(String text) {
    Document document = Loaded.annotate(text);
    return types.find(document, 0, document.size()).stream()
        .map(m -> m.type().name() + ": " + document.text(m.first(), m.last()))
        .toList();
  }
}
