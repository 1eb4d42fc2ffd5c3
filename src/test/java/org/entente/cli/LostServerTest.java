package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.entente.graph.GraphStore;
import org.entente.graph.Loader;
import org.entente.graph.StoreException;
import org.entente.graph.TestStore;
import org.entente.model.Article;
import org.entente.model.Findings;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A load whose server goes away and never comes back. */
class LostServerTest {
  @Test
  void isToldInOneSentenceWithTheExitCodeOfConnections() throws Exception {
    Findings findings =
        new Findings(
            new Article(
                "a", null, null, null, null, null, null, null, "en", null, Article.hash("a")),
            List.of(),
            List.of(),
            List.of(),
            null);
    Wire wire = new Wire(TestStore.empty().uri().getPort());
    StoreException lost;
    try (GraphStore store = TestStore.impatient(wire.port())) {
      Loader loader = store.loader(code -> null, false);
      loader.accept(findings);
      wire.close();
      lost = assertThrows(StoreException.class, loader::close);
      loader.close(); // it was told, and nothing waits
    }
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            OutputStream.nullOutputStream(),
            new PrintWriter(err, true),
            Map.of(),
            false);
    CommandLine load = new CommandLine(new LoadCommand(terminal));
    int code = new Failures(terminal).handleExecutionException(lost, load, load.parseArgs("a"));
    assertEquals(Exit.CONNECTION, code, err.toString());
    assertEquals(1, err.toString().lines().count(), err.toString());
    assertTrue(err.toString().contains("no Neo4j answers there"), err.toString());
  }
}
