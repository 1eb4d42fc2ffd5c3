package org.entente.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.model.Article;
import org.entente.model.FindingSink;
import org.entente.model.Findings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparqlServerTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final Duration TIME = Duration.ofSeconds(2);
  private static final String IDS = "SELECT ?id { ?a schema:identifier ?id } ORDER BY ?id";

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Store store = new Store();
  private SparqlServer server;

  /** A store of articles, whose twins are counted. */
  private final class Store implements SparqlServer.Source, Twin.Source {
    private final List<String> articles = new ArrayList<>(List.of("a"));
    private final AtomicInteger built = new AtomicInteger();

    synchronized void add(String id) {
      articles.add(id);
    }

    @Override
    public synchronized String stamp() {
      return String.valueOf(articles.size());
    }

    @Override
    public Twin open() throws IOException {
      return Twin.open(folder, stamp(), this);
    }

    @Override
    public Map<String, String> names() {
      return Map.of("CHN", "China");
    }

    @Override
    public synchronized void findings(FindingSink sink) throws IOException {
      built.incrementAndGet();
      for (String id : articles) {
        sink.accept(
            new Findings(
                new Article(
                    id, null, null, null, null, null, null, null, null, null, Article.hash(id)),
                List.of(),
                List.of(),
                List.of(),
                null));
      }
    }
  }

  SparqlServerTest() throws IOException {
    server = SparqlServer.listen(HERE, 0);
  }

  @BeforeEach
  void start() throws IOException {
    server.start(store, () -> "<p>the page</p>", TIME, "neo4j", null);
  }

  @AfterEach
  void stop() throws IOException {
    server.stop();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(server.uri().resolve(path));
  }

  private static String form(String... pairs) {
    List<String> form = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      form.add(
          URLEncoder.encode(pairs[i], StandardCharsets.UTF_8)
              + "="
              + URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", form);
  }

  private HttpResponse<String> ask(String accept, String... pairs)
      throws IOException, InterruptedException {
    return send(at("sparql?" + form(pairs)).header("Accept", accept));
  }

  private List<String> ids() throws IOException, InterruptedException {
    HttpResponse<String> answer = ask("text/csv", "query", IDS);
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body().lines().skip(1).toList();
  }

  @Test
  void answersEachFormInWhatIsAskedFor() throws Exception {
    HttpResponse<String> rows = ask("application/sparql-results+json", "query", IDS);
    assertEquals(
        "{\"head\":{\"vars\":[\"id\"]},\"results\":{\"bindings\":[{\"id\":{\"type\":\"literal\","
            + "\"value\":\"a\"}}]}}",
        rows.body().replaceAll("\\s", ""));
    assertTrue(
        rows.headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/sparql-results+json"));
    assertEquals(
        "nosniff", rows.headers().firstValue("X-Content-Type-Options").orElse("it may be sniffed"));
    HttpResponse<String> yes =
        send(
            at("sparql")
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "application/sparql-results+json")
                .POST(BodyPublishers.ofString("ASK { ?s ?p 'a' }")));
    assertEquals("{\"head\":{},\"boolean\":true}", yes.body().replaceAll("\\s", ""));
    HttpResponse<String> graph =
        send(
            at("sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/n-triples")
                .POST(
                    BodyPublishers.ofString(
                        form("query", "CONSTRUCT { ?a ent:x ?id } { ?a schema:identifier ?id }"))));
    assertTrue(
        graph.body().matches("<[^>]+> <https://entente.org/ontology#x> \"a\" \\.\\s*"),
        graph.body());
  }

  @Test
  void parametersOfTheRequestBindVariables() throws Exception {
    String query = "SELECT (BOUND($_x) AS ?bound) (STR($_x) AS ?x) (DATATYPE($_x) AS ?type) {}";
    assertEquals(
        "true,2024-01-31,http://www.w3.org/2001/XMLSchema#date",
        ask("text/csv", "query", query, "_x", "2024-01-31").body().lines().toList().get(1));
    assertEquals(
        "true,7,http://www.w3.org/2001/XMLSchema#integer",
        ask("text/csv", "query", query, "_x", "7").body().lines().toList().get(1));
    assertEquals(
        "true,\"a\"\" } #\",http://www.w3.org/2001/XMLSchema#string",
        ask("text/csv", "query", query, "_x", "a\" } #").body().lines().toList().get(1));
    assertEquals(
        "false,,", ask("text/csv", "query", query, "_x", " ").body().lines().toList().get(1));
    assertEquals(
        List.of("id"),
        ask("text/csv", "query", IDS, "_limit", "0").body().lines().toList(),
        "the most rows");
  }

  @Test
  void refusesWhatWouldWriteOrReachElsewhere() throws Exception {
    Path file = Path.of("pom.xml").toAbsolutePath();
    for (String refused :
        List.of(
            "INSERT DATA { <x:a> <x:b> <x:c> }",
            "DROP ALL",
            "LOAD <" + file.toUri() + ">",
            "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
            "SELECT * FROM <" + file.toUri() + "> { ?s ?p ?o }",
            "SELECT * FROM NAMED <http://127.0.0.1:1/> { GRAPH ?g { ?s ?p ?o } }",
            "SELECT nonsense")) {
      HttpResponse<String> answer = ask("*/*", "query", refused);
      assertEquals(400, answer.statusCode(), refused);
      assertEquals(1, answer.body().lines().count(), answer.body());
    }
    assertEquals(
        400, ask("*/*", "query", IDS, "default-graph-uri", "http://127.0.0.1:1/").statusCode());
    assertEquals(400, ask("*/*", "query", IDS, "callback", "alert").statusCode());
    assertEquals(403, ask("*/*", "update", "DROP ALL").statusCode());
    assertEquals(
        403,
        send(at("sparql")
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString("DROP ALL")))
            .statusCode());
    for (String method : List.of("PUT", "DELETE", "PATCH")) {
      assertEquals(
          405,
          send(at("sparql?default")
                  .header("Content-Type", "text/turtle")
                  .method(method, BodyPublishers.ofString("<x:a> <x:b> <x:c> .")))
              .statusCode());
    }
    for (String type : List.of("text/turtle", "multipart/form-data; boundary=x")) {
      assertEquals(
          415,
          send(at("sparql?default")
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString("<x:a> <x:b> <x:c> .")))
              .statusCode());
    }
    assertEquals(400, send(at("sparql?default")).statusCode());
    for (String path : List.of("sparql/data", "$/ping", "sparql/", "upload")) {
      assertEquals(404, send(at(path)).statusCode(), path);
    }
    assertEquals(List.of("a"), ids());
  }

  @Test
  void aGraphOfTheStoreMayBeNamed() throws Exception {
    store.add("b");
    String graph =
        ask("text/csv", "query", "SELECT ?g { GRAPH ?g { ?a schema:identifier 'b' } } LIMIT 1")
            .body()
            .lines()
            .toList()
            .get(1);
    assertEquals(
        "id\nb\n",
        ask("text/csv", "query", "SELECT ?id FROM <" + graph + "> { ?a schema:identifier ?id }")
            .body()
            .replace("\r", ""));
  }

  @Test
  void aQueryThatTakesTooLongIsStopped() throws Exception {
    for (int i = 0; i < 300; i++) {
      store.add("n" + i);
    }
    ids();
    long began = System.nanoTime();
    HttpResponse<String> answer =
        ask("*/*", "query", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    assertEquals(503, answer.statusCode());
    assertTrue(answer.body().startsWith("stopped after 2 s"), answer.body());
    assertTrue(System.nanoTime() - began < 20_000_000_000L);
    assertEquals(301, ids().size());
  }

  @Test
  void answersFromTheStoreAsItIsAndBuildsATwinOnce() throws Exception {
    assertEquals(List.of("a"), ids());
    assertEquals(List.of("a"), ids());
    assertEquals(1, store.built.get());
    for (int round = 1; round <= 3; round++) {
      store.add("b" + round);
      List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        asked.add(
            client.sendAsync(
                at("sparql?" + form("query", IDS)).header("Accept", "text/csv").build(),
                BodyHandlers.ofString()));
      }
      for (CompletableFuture<HttpResponse<String>> answer : asked) {
        assertEquals(round + 2, answer.get().body().lines().count());
      }
      assertEquals(round + 1, store.built.get());
    }
  }

  @Test
  void thePageIsForThisMachineAlone() throws Exception {
    assertEquals("<p>the page</p>", send(at("")).body());
    assertEquals(405, send(at("").POST(BodyPublishers.noBody())).statusCode());
    assertTrue(raw("localhost").startsWith("HTTP/1.1 200"));
    assertTrue(raw("127.0.0.1:" + server.uri().getPort()).startsWith("HTTP/1.1 200"));
    assertTrue(raw("rebound.example").startsWith("HTTP/1.1 403"), raw("rebound.example"));
  }

  private String raw(String host) throws IOException {
    try (Socket socket = new Socket(HERE, server.uri().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aPasswordIsAskedForEverywhere() throws Exception {
    server.stop();
    server = SparqlServer.listen(HERE, 0);
    server.start(store, () -> "<p>the page</p>", TIME, "neo4j", "söcret");
    for (String path : List.of("", "sparql?query=ASK%7B%7D", "nowhere")) {
      HttpResponse<String> refused = send(at(path));
      assertEquals(401, refused.statusCode(), path);
      assertTrue(refused.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic"));
      assertFalse(refused.body().contains("the page"));
    }
    assertEquals(200, with("neo4j:söcret"));
    assertEquals(401, with("neo4j:wrong"));
    assertEquals(401, with("other:söcret"));
    assertEquals(200, with("neo4j:söcret"));
    for (int i = 0; i < 3; i++) {
      assertEquals(401, with("neo4j:wrong" + i));
    }
    assertEquals(429, with("neo4j:söcret"));
  }

  private int with(@Nullable String credentials) throws IOException, InterruptedException {
    String header =
        Base64.getEncoder()
            .encodeToString(String.valueOf(credentials).getBytes(StandardCharsets.UTF_8));
    return send(at("").header("Authorization", "Basic " + header)).statusCode();
  }

  @Test
  void aStoreThatCannotBeReadIsSaid() throws Exception {
    server.stop();
    server = SparqlServer.listen(HERE, 0);
    SparqlServer.Source broken =
        new SparqlServer.Source() {
          @Override
          public String stamp() throws IOException {
            throw new IOException("the disk is full; make room");
          }

          @Override
          public Twin open() {
            throw new AssertionError("it has no stamp");
          }
        };
    server.start(broken, () -> "", TIME, "neo4j", null);
    HttpResponse<String> answer = ask("*/*", "query", "ASK {}");
    assertEquals(503, answer.statusCode());
    assertEquals("the disk is full; make room\n", answer.body());
  }

  @Test
  void aTakenPortIsRefusedAndAStoppedServerLetsGo() throws Exception {
    URI uri = server.uri();
    assertThrows(IOException.class, () -> SparqlServer.listen(HERE, uri.getPort()).close());
    ids();
    server.stop();
    Twin.open(folder, "x", store).close(); // its folder is free again
    SparqlServer.listen(HERE, uri.getPort()).close();
  }
}
