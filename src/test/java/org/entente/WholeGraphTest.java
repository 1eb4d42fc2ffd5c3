package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.entente.article.FindingsJson;
import org.entente.article.Rejected;
import org.entente.graph.ActorName;
import org.entente.graph.GraphStore;
import org.entente.graph.LoadReport;
import org.entente.graph.TestFindings;
import org.entente.graph.TestStore;
import org.entente.model.FindingSink;
import org.entente.model.Findings;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.RdfSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in, files out: the graph depends on what is left in it, not on how it came there. */
class WholeGraphTest {
  private static final List<String> FORMS = List.of("jsonl", "trig", "nq.gz", "jsonld", "ttl");

  @TempDir private Path folder;

  private final Entente entente = Entente.create(List.of());

  /** Findings, and the form in which they come. */
  private record Given(String form, Findings findings) {}

  @Test
  void anyOrderOfLoadingChangingAndForgettingGivesTheGraphOfWhatIsLeft() throws IOException {
    for (int seed = 0; seed < 3; seed++) {
      Random random = new Random(seed);
      GraphStore store = TestStore.empty();
      Map<String, Given> left = new TreeMap<>();
      for (int step = 0; step < 6; step++) {
        String form = FORMS.get(random.nextInt(FORMS.size()));
        Map<String, Given> batch = new TreeMap<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
          String id = "article " + random.nextInt(10);
          Given old = left.get(id);
          batch.put(
              id,
              old != null && random.nextInt(3) == 0
                  ? new Given(form, old.findings())
                  : new Given(form, TestFindings.random(id, random)));
        }
        load(store, batch.values());
        left.putAll(batch);
        List<String> gone = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          gone.add("article " + random.nextInt(10));
        }
        store.forget(gone);
        gone.forEach(left::remove);
      }
      String graph = String.join("\n", TestStore.dump(store));
      String quads = exported(store, RdfFormat.NQ);

      TestStore.empty();
      List<Given> afresh = new ArrayList<>(left.values());
      java.util.Collections.reverse(afresh);
      for (Given given : afresh) {
        load(store, List.of(given));
      }
      assertEquals(String.join("\n", TestStore.dump(store)), graph, "seed " + seed);
      assertEquals(exported(store, RdfFormat.NQ), quads, "seed " + seed);
    }
  }

  @Test
  void anExportComesBackNodeForNode() throws IOException {
    GraphStore store = TestStore.empty();
    Random random = new Random(11);
    List<Findings> world = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      world.add(TestFindings.random("article " + i, random));
    }
    world.add(TestFindings.full("full"));
    // Texts and names that the ontology does not have, too.
    TestStore.load(store, world, true);
    store.write("MATCH (a:Actor {code: 'FRA'}) SET a.name = 'Gaul'", Map.of());
    String graph = String.join("\n", TestStore.dump(store));
    for (RdfFormat format : RdfFormat.values()) {
      String text = exported(store, format);
      Path file = Files.writeString(folder.resolve("graph." + format.ending()), text);
      TestStore.empty();
      LoadReport report = load(store, file);
      assertEquals(21, report.added(), format.name());
      assertEquals(graph, String.join("\n", TestStore.dump(store)), format.name());
      assertEquals(text, exported(store, format), format.name());
      assertEquals(21, load(store, file).unchanged(), format.name());
    }
  }

  private void load(GraphStore store, Collection<Given> all) throws IOException {
    String form = all.iterator().next().form();
    Path file = folder.resolve("in." + form);
    try (OutputStream raw = Files.newOutputStream(file);
        OutputStream out = form.endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
      String bare = form.replace(".gz", "");
      try (FindingSink sink =
          bare.equals("jsonl") ? FindingsJson.sink(out) : new RdfSink(out, RdfFormat.of(bare))) {
        for (Given given : all) {
          sink.accept(bare.equals("jsonl") ? withoutText(given.findings()) : given.findings());
        }
      }
    }
    load(store, file);
  }

  /** The made spans are not of the made text, which JSON would be refused for. */
  private static Findings withoutText(Findings f) {
    return new Findings(
        f.article().withoutText(), f.statements(), f.roles(), f.events(), f.engine());
  }

  private LoadReport load(GraphStore store, Path file) throws IOException {
    return entente.load(
        List.of(file.toString()),
        InputStream.nullInputStream(),
        store,
        new Entente.LoadOptions(1, false, 0),
        new Entente.Watcher() {
          @Override
          public void rejected(Rejected rejected) {
            throw new AssertionError(rejected.toString());
          }
        });
  }

  private static String exported(GraphStore store, RdfFormat format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RdfSink sink = new RdfSink(bytes, format)) {
      for (Map.Entry<String, ActorName> actor : store.actors().entrySet()) {
        sink.actor(actor.getKey(), actor.getValue().name(), actor.getValue().country());
      }
      store.findings(sink);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
