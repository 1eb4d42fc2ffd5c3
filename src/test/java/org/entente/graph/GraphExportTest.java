package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entente.model.Article;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Findings;
import org.entente.model.Mode;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.importer.ImportCommand;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import picocli.CommandLine;

/** The graph as files for Neo4j's import and as GraphML. */
class GraphExportTest {
  private static final String ODD =
      "a\r\nb\tc\u0001 \\ \"q\" 'x' ; , | < & ]]> 🙂 é e\u0301 \u2028 \\n \\\" ";

  @TempDir private Path folder;

  @Test
  void neo4jsImportGivesTheSameGraph() throws IOException {
    GraphStore store = TestStore.empty();
    TestStore.load(store, world(), true);
    Path files = written(store, "files");

    Path home = folder.resolve("imported");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    List<String> arguments = new ArrayList<>();
    for (String line : Files.readAllLines(files.resolve(ImportFiles.ARGUMENTS))) {
      arguments.add(line.replaceFirst("(?<=^--(nodes|relationships)=)", files + "/"));
    }
    arguments.add("--report-file=" + folder.resolve("import.report"));
    arguments.add("neo4j");
    Files.createDirectories(home.resolve("conf"));
    int code =
        new CommandLine(
                new ImportCommand.Full(
                    new ExecutionContext(
                        home,
                        home.resolve("conf"),
                        out,
                        out,
                        new org.neo4j.io.fs.DefaultFileSystemAbstraction())))
            .execute(arguments.toArray(String[]::new));
    assertEquals(0, code, said.toString(StandardCharsets.UTF_8));

    try (GraphStore imported = GraphStore.open(home)) {
      List<String> lost = new ArrayList<>(TestStore.dump(store));
      List<String> added = new ArrayList<>(TestStore.dump(imported));
      assertTrue(lost.size() > 500, lost.size() + " nodes and relationships");
      TestStore.dump(imported).forEach(lost::remove);
      TestStore.dump(store).forEach(added::remove);
      assertEquals(List.of(), lost, "lost");
      assertEquals(List.of(), added, "added");
      assertEquals(TestStore.stored(store), TestStore.stored(imported));
      assertEquals(1, imported.forget(List.of("odd")));
      assertEquals(0, imported.foreignNodes());
    }
  }

  @Test
  void theSameGraphGivesTheSameBytes() throws IOException {
    List<Findings> world = world();
    GraphStore store = TestStore.empty();
    TestStore.load(store, world, true);
    byte[] xml = graphMl(store);
    Path files = written(store, "one");
    Collections.reverse(world);
    TestStore.empty();
    for (Findings f : world) {
      TestStore.load(store, List.of(f), true);
    }
    assertArrayEquals(xml, graphMl(store));
    Path others = written(store, "other");
    List<Path> names;
    try (Stream<Path> all = Files.list(files)) {
      names = all.map(Path::getFileName).sorted().toList();
    }
    assertEquals(NodeKind.values().length + RelationshipKind.values().length + 1, names.size());
    for (Path name : names) {
      assertEquals(
          Files.readString(files.resolve(name)), Files.readString(others.resolve(name)), "" + name);
    }
  }

  @Test
  void graphMlHoldsEveryNodeAndRelationship() throws Exception {
    GraphStore store = TestStore.empty();
    TestStore.load(store, world(), true);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    Document xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(graphMl(store)));
    Map<String, String> names = new HashMap<>();
    for (Element key : elements(xml, "key")) {
      assertEquals(null, names.put(key.getAttribute("id"), key.getAttribute("attr.type")));
    }
    assertEquals("double", names.get("n-confidence"));
    assertEquals("boolean", names.get("n-former"));
    Map<String, Long> counts = new TreeMap<>();
    Map<String, Element> nodes = new HashMap<>();
    for (Element node : elements(xml, "node")) {
      assertEquals(null, nodes.put(node.getAttribute("id"), node));
      assertTrue(node.getAttribute("id").matches("[A-Za-z0-9._:-]+"), node.getAttribute("id"));
      for (String label : data(node, "labels").substring(1).split(":", -1)) {
        counts.merge(label, 1L, Long::sum);
      }
    }
    Set<String> edges = new HashSet<>();
    for (Element edge : elements(xml, "edge")) {
      assertTrue(edges.add(edge.getAttribute("id")));
      assertTrue(nodes.containsKey(edge.getAttribute("source")));
      assertTrue(nodes.containsKey(edge.getAttribute("target")));
      counts.merge("[" + data(edge, "type") + "]", 1L, Long::sum);
    }
    Map<String, Long> expected = new TreeMap<>(store.counts());
    expected.remove("Entente");
    assertEquals(expected, counts);
    assertEquals(ODD.replace('\u0001', '\uFFFD'), data(nodes.get("Article.odd"), "n-title"));
    assertEquals("2021-12-30", data(nodes.get("Article.full"), "n-published"));
  }

  @Test
  void countsWhatNoExportHolds() throws IOException {
    GraphStore store = TestStore.empty();
    TestStore.load(store, TestFindings.full("full"));
    assertEquals(0, store.foreignNodes());
    store.write("CREATE (:Note {text: 'x'})", Map.of());
    assertEquals(1, store.foreignNodes());
  }

  private static List<Findings> world() {
    Random random = new Random(5);
    List<Findings> world = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      world.add(TestFindings.random("article " + i, random));
    }
    world.add(TestFindings.full("full"));
    Article article =
        new Article("odd", ODD, ODD, ODD, null, ODD, ODD, ODD, null, ODD, Article.hash(ODD));
    Statement odd =
        new Statement(
            new Speaker(ODD, Speaker.Kind.GROUP, null, List.of(ODD, "a;b")),
            null,
            null,
            Mode.DIRECT,
            null,
            List.of(new Span(0, 1)),
            new DateRange(null, null, Basis.NONE),
            List.of(),
            "",
            "",
            1e-7);
    world.add(new Findings(article, List.of(odd), List.of(), List.of(), null));
    return world;
  }

  private Path written(GraphStore store, String name) throws IOException {
    Path files = Files.createDirectories(folder.resolve(name));
    try (ImportFiles out = new ImportFiles(files)) {
      store.graph(out);
    }
    return files;
  }

  private static byte[] graphMl(GraphStore store) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GraphMl out = new GraphMl(bytes)) {
      store.graph(out);
    }
    return bytes.toByteArray();
  }

  private static String data(@Nullable Element of, String key) {
    if (of == null) {
      throw new AssertionError("no such node");
    }
    for (Element data : list(of.getElementsByTagName("data"))) {
      if (data.getAttribute("key").equals(key)) {
        return data.getTextContent();
      }
    }
    return "";
  }

  private static List<Element> elements(Document xml, String name) {
    return list(xml.getElementsByTagName(name));
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
