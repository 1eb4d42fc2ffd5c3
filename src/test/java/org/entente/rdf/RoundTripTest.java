package org.entente.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.entente.article.Violation;
import org.entente.model.Article;
import org.entente.model.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {
  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void findingsComeBackEqual(RdfFormat format) throws IOException {
    Findings[] given = {
      Examples.empty("."), Examples.empty("a/../b"), Examples.full(), Examples.numbered(7)
    };
    List<Findings> read = read(Examples.written(format, given), format);
    if (format.keepsGraphs()) {
      assertEquals(List.of(given), read);
    } else {
      assertEquals(4, read.size());
      assertTrue(read.containsAll(List.of(given)));
    }
  }

  @Test
  void oddCharactersComeBack() throws IOException {
    String odd =
        "a\r\nb\tc\u0001\u007f\\ \"q\" 'x' ''' \"\"\" 🙂 é e\u0301 \u2028 %41 {g} <x> \uFFFD";
    Article article =
        new Article(odd, odd, odd, odd, null, odd, odd, odd, null, odd, Article.hash(odd));
    Findings given = new Findings(article, List.of(), List.of(), List.of(), odd);
    for (RdfFormat format : RdfFormat.values()) {
      assertEquals(List.of(given), read(Examples.written(format, given), format), format.name());
    }
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void sameFindingsGiveSameBytes(RdfFormat format) throws IOException {
    assertArrayEquals(
        Examples.written(format, Examples.full(), Examples.numbered(1)),
        Examples.written(format, Examples.full(), Examples.numbered(1)));
  }

  @Test
  void allFormatsHoldTheSameGraph() throws IOException {
    DatasetGraph trig = dataset(RdfFormat.TRIG, Lang.TRIG);
    assertTrue(IsoMatcher.isomorphic(trig, dataset(RdfFormat.NQ, Lang.NQUADS)));
    assertTrue(IsoMatcher.isomorphic(trig, dataset(RdfFormat.JSONLD, Lang.JSONLD11)));
    assertTrue(
        IsoMatcher.isomorphic(
            trig.getUnionGraph(), dataset(RdfFormat.TTL, Lang.TURTLE).getDefaultGraph()));
  }

  @Test
  void sharedGraphIsTheSameFromTemporaryFiles() throws IOException {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    ByteArrayOutputStream large = new ByteArrayOutputStream();
    try (RdfSink few = new RdfSink(small, RdfFormat.NQ, 10);
        RdfSink many = new RdfSink(large, RdfFormat.NQ, 1_000_000)) {
      for (int i = 0; i < 50; i++) {
        few.accept(Examples.numbered(i));
        many.accept(Examples.numbered(i));
      }
      few.accept(Examples.full());
      many.accept(Examples.full());
    }
    assertEquals(large.toString(UTF_8), small.toString(UTF_8));
  }

  @Test
  void nothingGivesAnEmptyGraph() throws IOException {
    for (RdfFormat format : RdfFormat.values()) {
      assertEquals(List.of(), read(Examples.written(format), format), format.name());
    }
  }

  @Test
  void remoteContextIsRefused() {
    String json = "{\"@context\": \"https://schema.org/\", \"@graph\": [{\"@id\": \"urn:x\"}]}";
    IOException e =
        assertThrows(IOException.class, () -> read(json.getBytes(UTF_8), RdfFormat.JSONLD));
    assertTrue(String.valueOf(e.getMessage()).contains("never fetched"), e.getMessage());
  }

  @Test
  void jsonLdInAnotherOrderIsReadToo() throws IOException {
    String json = new String(Examples.written(RdfFormat.JSONLD, Examples.full()), UTF_8);
    int graph = json.indexOf("\"@graph\":[");
    String context = json.substring(1, graph - 1);
    String turned = "{" + json.substring(graph, json.lastIndexOf('}')) + "," + context + "}";
    assertEquals(List.of(Examples.full()), read(turned.getBytes(UTF_8), RdfFormat.JSONLD));
  }

  @Test
  void graphInSeveralPiecesIsRefused() throws IOException {
    String quads =
        new String(Examples.written(RdfFormat.NQ, Examples.full(), Examples.empty("b")), UTF_8);
    String first = quads.substring(0, quads.indexOf('\n') + 1);
    IOException e =
        assertThrows(IOException.class, () -> read((quads + first).getBytes(UTF_8), RdfFormat.NQ));
    assertTrue(String.valueOf(e.getMessage()).startsWith("test: comes back to the graph <"));
  }

  @Test
  void brokenFileIsNamedWithItsLine() {
    IOException e =
        assertThrows(
            IOException.class, () -> read("\n<urn:a> <urn:b> .".getBytes(UTF_8), RdfFormat.NQ));
    assertTrue(String.valueOf(e.getMessage()).startsWith("test: line 2, column "), e.getMessage());
  }

  @Test
  void wrongArticleIsRejectedAndTheOthersRead() throws IOException {
    String quads =
        new String(Examples.written(RdfFormat.NQ, Examples.full(), Examples.numbered(1)), UTF_8)
            .replace("\"called-for\"", "\"wanted\"");
    List<String> rejected = new ArrayList<>();
    List<Findings> read = read(quads.getBytes(UTF_8), RdfFormat.NQ, rejected);
    assertEquals(List.of(Examples.numbered(1)), read);
    assertEquals(1, rejected.size());
    assertTrue(rejected.get(0).contains("\"wanted\" is no status"), rejected.get(0));
  }

  @Test
  void ofOneGraphTheArticlesThatConformAreRead() throws IOException {
    String turtle =
        new String(
                Examples.written(
                    RdfFormat.TTL, Examples.numbered(1), Examples.full(), Examples.numbered(2)),
                UTF_8)
            .replace("\"called-for\"", "\"wanted\"");
    List<Findings> read = new ArrayList<>();
    List<Violation> violations = new ArrayList<>();
    long graphs =
        RdfReader.read(
            new ByteArrayInputStream(turtle.getBytes(UTF_8)),
            RdfFormat.TTL,
            "test",
            Shapes.load(),
            new RdfReader.Handler() {
              @Override
              public void findings(Findings findings) {
                read.add(findings);
              }

              @Override
              public void rejected(String article, String reason) {
                throw new AssertionError(reason);
              }

              @Override
              public void faulty(String article, List<Violation> faults) {
                violations.addAll(faults);
              }
            });
    assertEquals(1, graphs);
    assertEquals(2, read.size());
    assertTrue(read.containsAll(List.of(Examples.numbered(1), Examples.numbered(2))));
    assertEquals(List.of("status wanted"), violations.stream().map(RoundTripTest::told).toList());
  }

  private static String told(Violation violation) {
    return violation.shape() + " " + violation.value();
  }

  private static DatasetGraph dataset(RdfFormat format, Lang lang) throws IOException {
    byte[] bytes = Examples.written(format, Examples.full(), Examples.numbered(1));
    return RDFParser.create().source(new ByteArrayInputStream(bytes)).lang(lang).toDatasetGraph();
  }

  private static List<Findings> read(byte[] bytes, RdfFormat format) throws IOException {
    List<String> rejected = new ArrayList<>();
    List<Findings> read = read(bytes, format, rejected);
    assertEquals(List.of(), rejected);
    return read;
  }

  private static List<Findings> read(byte[] bytes, RdfFormat format, List<String> rejected)
      throws IOException {
    List<Findings> read = new ArrayList<>();
    RdfReader.read(
        new ByteArrayInputStream(bytes),
        format,
        "test",
        new RdfReader.Handler() {
          @Override
          public void findings(Findings findings) {
            read.add(findings);
          }

          @Override
          public void rejected(String article, String reason) {
            rejected.add(article + ": " + reason);
          }
        });
    return read;
  }
}
