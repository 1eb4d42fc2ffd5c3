package org.entente.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.article.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShapesTest {
  private static final Shapes SHAPES = Shapes.load();

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void whatWeWriteConforms(RdfFormat format) throws IOException {
    List<Violation> violations = new ArrayList<>();
    byte[] bytes = Examples.written(format, Examples.full(), Examples.empty("e"));
    long articles =
        SHAPES.validate(new ByteArrayInputStream(bytes), format, "test", violations::add);
    assertEquals(List.of(), violations);
    assertEquals(2, articles);
  }

  @Test
  void findingsConform() {
    assertEquals(List.of(), SHAPES.validate(Examples.full()));
  }

  @Test
  void violationSaysNodePropertyValueAndWhatToDo(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bad.nq");
    String quads = new String(Examples.written(RdfFormat.NQ, Examples.full()), UTF_8);
    Files.writeString(file, quads.replace("\"called-for\"", "\"wanted\""));
    List<String> lines = new ArrayList<>();
    SHAPES.validate(file, v -> lines.add(v.toString()));
    assertEquals(1, lines.size());
    assertTrue(
        lines
            .get(0)
            .endsWith(
                " ent:status \"wanted\": an event needs exactly one ent:status: happened, planned,"
                    + " called-for, denied or possible (shape:status)"),
        lines.get(0));
  }

  /** Every shape is failed by a graph from which all values of a property are taken or replaced. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "https://schema.org/identifier     | -                           | identifier",
        "ent:textHash                      | -                           | textHash",
        "ent:file                          | 7                           | file",
        "https://schema.org/url            | <urn:x>                     | url",
        "https://schema.org/headline       | 7                           | headline",
        "https://schema.org/datePublished  | 'soon'                      | published",
        "ent:publisher                     | 'Wire'                      | publisher",
        "ent:byline                        | 7                           | byline",
        "ent:place                         | 7                           | place",
        "https://schema.org/inLanguage     | 7                           | language",
        "ent:engine                        | 7                           | engine",
        "https://schema.org/articleBody    | 7                           | body",
        "ent:in                            | <urn:x>                     | in",
        "ent:position                      | -                           | position",
        "ent:earliest                      | 'soon'                      | earliest",
        "ent:earliest                      | '2099-01-01'^^xsd:date      | earliest",
        "ent:latest                        | '2024-01-01Z'^^xsd:date     | latest",
        "ent:basis                         | 'guess'                     | basis",
        "ent:evidence                      | -                           | evidence",
        "ent:evidence                      | <urn:x>                     | wholeEvidence",
        "ent:quote                         | -                           | quote",
        "ent:rule                          | -                           | rule",
        "ent:confidence                    | 1.5                         | confidence",
        "http://www.w3.org/ns/oa#start     | 9999                        | start",
        "http://www.w3.org/ns/oa#start     | -1                          | start",
        "http://www.w3.org/ns/oa#end       | -                           | end",
        "ent:speaker                       | <urn:x>                     | speaker",
        "ent:speakerName                   | ' '                         | speakerName",
        "ent:speaksFor                     | 'CHL'                       | speaksFor",
        "ent:about                         | <urn:x>                     | about",
        "ent:aboutOrder                    | 7                           | aboutOrder",
        "ent:mode                          | 'loud'                      | mode",
        "ent:mention                       | <urn:x>                     | mention",
        "ent:cue                           | <urn:x>                     | cue",
        "ent:content                       | -                           | content",
        "ent:hasMember                     | <urn:x>                     | member",
        "ent:memberName                    | -                           | memberName",
        "ent:has                           | <urn:x>                     | memberSpeaker",
        "ent:hasMember                     | -                           | memberOf",
        "ent:hasTone                       | <urn:x>                     | hasTone",
        "ent:hasTone                       | -                           | toneOf",
        "ent:towards                       | -                           | towards",
        "ent:stance                        | 'angry'                     | stance",
        "ent:because                       | <urn:x>                     | because",
        "ent:has                           | <urn:x>                     | groupHas",
        "ent:person                        | <urn:x>                     | person",
        "ent:personName                    | ''                          | personName",
        "ent:as                            | -                           | needsOffice",
        "ent:as                            | -                           | Statement",
        "ent:as                            | <urn:x>                     | as",
        "ent:former                        | 'yes'                       | former",
        "ent:future                        | 'yes'                       | future",
        "ent:acting                        | 'yes'                       | acting",
        "ent:title                         | -                           | title",
        "ent:of                            | <urn:x>                     | officeOf",
        "ent:postedTo                      | <urn:x>                     | postedTo",
        "ent:organisation                  | 7                           | organisation",
        "ent:key                           | -                           | key",
        "ent:actor                         | -                           | actor",
        "ent:recipient                     | <urn:x>                     | recipient",
        "ent:type                          | <urn:x>                     | type",
        "ent:status                        | -                           | status",
        "ent:by                            | 7                           | by",
        "ent:claimedIn                     | <urn:x>                     | claimedIn",
        "ent:strength                      | -10.5                       | strength",
        "ent:between                       | <urn:x>                     | between",
        "ent:between                       | -                           | eventBetween",
        "http://xmlns.com/foaf/0.1/name    | -                           | name",
        "http://xmlns.com/foaf/0.1/name    | -                           | publisherName",
        "http://xmlns.com/foaf/0.1/name    | 7                           | actorName",
        "ent:code                          | -                           | code",
        "ent:code                          | 'chl'                       | countryCode",
        "ent:of                            | -                           | dyadOf",
        "a ent:Statement                   | ent:Quote                   | kind",
        "a ent:Body                        | ent:Country                 | countryCode",
        "+ ent:Body ent:Country            | -                           | Country",
        "@ ent:Article                     | urn:x                       | Article",
        "@ ent:Publisher                   | urn:x                       | Publisher",
        "@ ent:Event                       | urn:x                       | Finding",
        "@ ent:Person                      | urn:x                       | Person",
        "@ ent:Institution                 | urn:x                       | Institution",
        "@ ent:Group                       | urn:x                       | Group",
        "@ ent:Unnamed                     | urn:x                       | Unnamed",
        "@ ent:Office                      | urn:x                       | Office",
        "@ ent:Country                     | urn:x                       | Actor",
        "@ ent:Dyad                        | urn:x                       | Dyad",
        "@ ent:Member                      | _:b                         | Member",
        "@ ent:Tone                        | _:b                         | Tone",
        "@ oa:TextPositionSelector         | _:b                         | Selector",
      })
  void eachShapeHasAFailingCase(String what, String by, String shape) throws IOException {
    assertTrue(
        failed(Mutations.apply(dataset(), what, by)).contains(shape),
        () -> what + " by " + by + " does not fail shape:" + shape);
  }

  @Test
  void noShapeIsLeftOut() throws Exception {
    Set<String> cases = new TreeSet<>();
    CsvSource source =
        ShapesTest.class
            .getDeclaredMethod("eachShapeHasAFailingCase", String.class, String.class, String.class)
            .getAnnotation(CsvSource.class);
    for (String line : source.value()) {
      cases.add(line.substring(line.lastIndexOf('|') + 1).strip());
    }
    Set<String> named = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("ontology/shapes.ttl"))) {
      if (line.startsWith("shape:")) {
        named.add(line.substring("shape:".length(), line.indexOf(' ')));
      }
    }
    // parts of others, and a shape that only gathers properties
    named.removeAll(
        Set.of(
            "Kind", "WithOffice", "WithoutFlags", "IsBody", "RoleObservation", "Event", "Speaker"));
    assertEquals(named, cases);
  }

  private static Set<String> failed(DatasetGraph dataset) {
    Set<String> shapes = new TreeSet<>();
    List<Violation> violations = new ArrayList<>();
    dataset
        .listGraphNodes()
        .forEachRemaining(g -> violations.addAll(SHAPES.violations(dataset.getGraph(g))));
    violations.forEach(v -> shapes.add(v.shape()));
    assertFalse(violations.isEmpty());
    violations.forEach(v -> assertTrue(v.message().contains(" "), v.toString()));
    return shapes;
  }

  private static DatasetGraph dataset() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RdfSink sink = new RdfSink(bytes, RdfFormat.NQ)) {
      sink.actor("CHL", "Chile", true);
      sink.accept(Examples.full());
    }
    return RDFParser.create()
        .source(new ByteArrayInputStream(bytes.toByteArray()))
        .lang(Lang.NQUADS)
        .toDatasetGraph();
  }
}
