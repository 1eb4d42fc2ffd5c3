package org.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.graph.GraphStore;
import org.entente.graph.Rows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static GraphStore store;

  @BeforeAll
  static void load() throws Exception {
    store = StoryStore.loaded();
  }

  private static Answer ask(String name, String... given) throws IOException {
    Map<String, String> parameters = new HashMap<>();
    for (String parameter : given) {
      int equals = parameter.indexOf('=');
      parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
    }
    return CATALOGUE.ask(store, name, parameters);
  }

  /** The cells of some columns, a row each, joined by bars; null is empty. */
  private static List<String> cells(Answer answer, String... columns) {
    Rows rows = answer.rows();
    List<String> lines = new ArrayList<>();
    for (List<@Nullable Object> row : rows.rows()) {
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        cells.add(Objects.toString(row.get(rows.columns().indexOf(column)), ""));
      }
      lines.add(String.join("|", cells));
    }
    return lines;
  }

  private static String refusal(String name, String... given) {
    return Objects.requireNonNull(
        assertThrows(BadQuestion.class, () -> ask(name, given)).getMessage());
  }

  @Test
  void everyFileIsInTheCatalogue() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
                Objects.requireNonNull(Catalogue.class.getResource("questions/catalogue.txt"))
                    .toURI())
            .resolveSibling("");
    for (String ending : List.of(".cypher", ".sparql")) {
      try (Stream<Path> files = Files.list(folder)) {
        assertEquals(
            files
                .map(f -> f.getFileName().toString())
                .filter(f -> f.endsWith(ending))
                .map(f -> f.replace(ending, ""))
                .sorted()
                .toList(),
            CATALOGUE.questions().stream().map(Question::name).sorted().toList());
      }
    }
    assertTrue(CATALOGUE.questions().size() >= 16);
  }

  @Test
  void defaultsComeFromTheBusiestOfTheStore() throws IOException {
    assertEquals(Map.of("actor", "CHN", "other", "RUS"), ask("spoke-about").asked());
    assertEquals(Map.of("actor", "CHN", "other", "EU"), ask("spoke-about", "other=EU").asked());
    assertEquals(Map.of("actor", "EU", "other", "CHN"), ask("spoke-about", "actor=eu").asked());
    assertEquals(Map.of("person", "Lin Bó"), ask("roles-of").asked());
    assertEquals(
        Map.of("title", "foreign minister", "country", "CHN", "day", "2022-06-10"),
        ask("office-on-day").asked());
    assertEquals(Map.of("month", "2021-12", "limit", "20"), ask("closest-dyads").asked());
  }

  @Test
  void spokeAboutTellsCertainFromPossible() throws IOException {
    assertEquals(
        List.of(
            "2021-12-28|2021-12-28|certain|Pavel Orlov|foreign minister|one",
            "2022-03-04|2022-03-05|possible|a senior official|official|two"),
        cells(
            ask("spoke-about", "actor=RUS", "other=CHN", "to=2022-03-04"),
            "earliest",
            "latest",
            "within",
            "speaker",
            "role",
            "article"));
    assertEquals(
        List.of("Lin Bó … said", "Mei Tan … denied"),
        cells(ask("spoke-about", "actor=China", "other=RUS"), "quote").stream()
            .map(q -> q.replaceFirst("^.* … (Lin Bó … said)$", "$1"))
            .map(q -> q.replaceFirst("^(Mei Tan … denied) … .*$", "$1"))
            .toList());
  }

  @Test
  void officeOnADayIsCertainBetweenSightingsAndEndsWhereTheNextHolderIsSeen() throws IOException {
    String[] held = {"person", "held", "seen_before", "seen_after"};
    assertEquals(
        List.of("Lin Bó|certain|2021-12-31|2022-03-04"),
        cells(ask("office-on-day", "country=CHN", "day=2022-02-01"), held));
    assertEquals(
        List.of("Lin Bó|possible|2022-03-05|", "Mei Tan|possible||2022-06-09"),
        cells(ask("office-on-day", "country=CHN", "day=2022-04-01"), held));
    assertEquals(
        List.of("Mei Tan|possible|2022-06-10|"),
        cells(ask("office-on-day", "country=CHN", "day=2023-01-01"), held));
    assertEquals(
        List.of(),
        cells(ask("office-on-day", "country=RUS", "title=president", "day=2022-01-01"), held));
  }

  @Test
  void claimsAreSetAgainstWhatOthersSay() throws IOException {
    assertEquals(
        List.of(
            "ally|happened|journalist|",
            "ally|planned|the other|Pavel Orlov",
            "meet|happened|journalist|",
            "restrict|denied|itself|Mei Tan",
            "restrict|happened|the other|Orlov",
            "trade|planned|itself|Lin Bó"),
        cells(ask("claims", "actor=CHN", "other=RUS"), "did", "status", "said_by", "by").stream()
            .filter(l -> !l.startsWith("aid"))
            .toList());
  }

  @Test
  void whatWasAnnouncedIsFollowedUp() throws IOException {
    assertEquals(
        List.of("trade|planned|one|not reported||", "ally|planned|one|happened|2022-03-04|two"),
        cells(
            ask("announced"), "did", "status", "article", "then", "then_earliest", "then_article"));
  }

  @Test
  void denialsMeetWhoAssertsTheSame() throws IOException {
    assertEquals(
        List.of("CHN|restrict|RUS|Mei Tan|Orlov|three"),
        cells(
            ask("disputed"),
            "actor",
            "did",
            "recipient",
            "denied_by",
            "asserted_by",
            "asserted_article"));
  }

  @Test
  void closestDyadsCountWhatCertainlyHappenedInTheMonth() throws IOException {
    assertEquals(
        List.of("CHN-RUS|1|0|0|1.0"),
        cells(
            ask("closest-dyads", "month=2021-12"),
            "dyad",
            "cooperative",
            "conflictual",
            "possible",
            "strength"));
    assertEquals(
        List.of("CHN-RUS|0|0|1|0.0"),
        cells(
            ask("closest-dyads", "month=2022-05"),
            "dyad",
            "cooperative",
            "conflictual",
            "possible",
            "strength"));
  }

  @Test
  void articlesAreListedTheLatestFirst() throws IOException {
    List<String> some =
        cells(
            ask("articles", "from=2021-12-30", "to=2022-03-05", "publisher=Harbour Times"),
            "published",
            "article",
            "publisher",
            "statements",
            "roles",
            "events");
    assertEquals(
        List.of("2022-03-05|two|Harbour Times|1|2|2", "2021-12-30|one|Harbour Times|2|2|4"), some);
    assertEquals(1, ask("articles", "limit=1").rows().rows().size());
    assertEquals(List.of(), ask("articles", "publisher=Nobody").rows().rows());
  }

  @Test
  void actorsAreKnownByTheNamesOfTheOntology() throws IOException {
    assertEquals("TUR", Actors.code(store, "Türkiye"));
    String refusal = refusal("spoke-about", "actor=Turkiy");
    assertTrue(refusal.contains("did you mean Turkey (TUR)"), refusal);
  }

  @Test
  void unnamedSourcesAreCountedByPublisher() throws IOException {
    assertEquals(
        List.of("Harbour Times|1|3|0.333|a senior official|two"),
        cells(
            ask("unnamed-sources"),
            "publisher",
            "unnamed",
            "statements",
            "share",
            "source",
            "article"));
  }

  @Test
  void anArticleContributesAllItsFindings() throws IOException {
    assertEquals(
        List.of(
            "statement|Lin Bó|say|EU",
            "role|Lin Bó|foreign minister|",
            "event|EU|sanction|CHN",
            "event|CHN|criticise|EU"),
        cells(ask("article", "article=four"), "finding", "who", "what", "whom"));
  }

  @Test
  void envoysAreKnownByTheirPosting() throws IOException {
    assertEquals(
        List.of("Ana Duarte|ambassador|BRA|three"),
        cells(ask("envoys", "country=CHN"), "person", "title", "sent_by", "article"));
  }

  @Test
  void namesOfPeopleMayBePartsIfOneFits() throws IOException {
    assertEquals(Map.of("person", "Lin Bó"), ask("said", "person=bo LIN").asked());
    assertEquals(Map.of("person", "Pavel Orlov"), ask("said", "person=orlov").asked());
    assertEquals("person \"zzz\": no article names one like that", refusal("said", "person=zzz"));
    assertEquals("person \"dua\": which one? There is Ana Duarte", refusal("said", "person=dua"));
  }

  @Test
  void wrongParametersAreNamedWithAnExample() {
    assertEquals(
        "from \"last May\" is no date; write it like from=2022-02-04",
        refusal("spoke-about", "from=last May"));
    assertEquals(
        "month \"2022\" is no month; write it like month=2022-02",
        refusal("closest-dyads", "month=2022"));
    assertEquals(
        "limit \"0\" is no whole number from 1 on; write it like limit=20",
        refusal("closest-dyads", "limit=0"));
    assertEquals(
        "spoke-about has no parameter \"x\"; it has actor, other, from, to",
        refusal("spoke-about", "x=1"));
    assertEquals(
        "actor \"Narnia\" is no actor; write a code or a name, CHN or China; the store has most about CHN, RUS, EU, BRA",
        refusal("spoke-about", "actor=Narnia"));
    assertTrue(
        refusal("nonsense").startsWith("\"nonsense\" is no question of the catalogue; ask one of"));
  }

  @Test
  void aCountryThatNothingIsKnownOfGetsNoRows() throws IOException {
    assertEquals(List.of(), ask("spoke-about", "actor=FJI", "other=CHN").rows().rows());
    assertEquals(
        "other: the store has nothing to take for it; load articles or write it, like other=CHN",
        refusal("spoke-about", "actor=FJI"));
  }
}
