package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.entente.model.Findings;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private static StoreException refused(URI uri, String user, String password, String database) {
    StoreException e =
        assertThrows(
            StoreException.class, () -> GraphStore.connect(uri, user, password, database).close());
    assertEquals(StoreException.Kind.CONNECTION, e.kind());
    assertEquals(1, e.toString().lines().count());
    return e;
  }

  private static void says(String what, StoreException e) {
    assertTrue(e.toString().contains(what), e.toString());
  }

  @Test
  void aServerIsUsedLikeTheEmbeddedStore() throws IOException {
    GraphStore embedded = TestStore.empty();
    embedded.write(
        "CREATE USER press SET PASSWORD 'only-for-this-test' CHANGE NOT REQUIRED", Map.of());
    Findings full = TestFindings.full("a1");
    try (GraphStore server =
        GraphStore.connect(embedded.uri(), "press", "only-for-this-test", "neo4j")) {
      assertEquals(new LoadReport(1, 0, 0, 4, 1, 2), TestStore.load(server, full));
      assertEquals(TestStore.stored(embedded), TestStore.stored(server));
      assertEquals(1, server.forget(List.of("a1")));
      assertEquals(List.of(), TestStore.dump(server));
    } finally {
      embedded.write("DROP USER press", Map.of());
    }
    assertEquals(List.of(), TestStore.dump(embedded));
  }

  @Test
  void aWrongPasswordIsSaidToBeRefused() throws IOException {
    URI uri = TestStore.empty().uri();
    says(
        "refuses user \"neo4j\" with this password",
        refused(uri, "neo4j", "wrong-password", "neo4j"));
  }

  @Test
  void anUnknownDatabaseIsNamed() throws IOException {
    URI uri = TestStore.empty().uri();
    says("no database \"atlantis\"", refused(uri, "neo4j", TestStore.password(), "atlantis"));
  }

  @Test
  void aClosedPortSaysThatNobodyAnswers() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    URI uri = URI.create("bolt://127.0.0.1:" + port);
    says("no Neo4j answers there", refused(uri, "neo4j", "any-password", "neo4j"));
  }

  @Test
  void anAddressOfAnotherKindSaysWhichOnesAreRight() {
    URI uri = URI.create("http://127.0.0.1:7474");
    says("bolt://HOST:PORT", refused(uri, "neo4j", "any-password", "neo4j"));
  }

  @Test
  void listensOnLoopbackOnly() throws IOException {
    URI uri = TestStore.empty().uri();
    assertEquals("127.0.0.1", uri.getHost());
    assertNotNull(uri.getScheme());
  }
}
