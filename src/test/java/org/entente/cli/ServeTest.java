package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entente.graph.GraphStore;
import org.entente.query.Catalogue;
import org.entente.query.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that another process serves. */
class ServeTest {
  private static final String ARTICLE =
      "OSLO, 4 March 2024 - The foreign minister of Norway, Kari Holm, met her Finnish counterpart"
          + " on Monday.\n\nNorway and Finland signed an agreement.\n\n\"We will work with Finland on"
          + " the rules of the sea,\" Holm said.\n";

  @TempDir private Path folder;

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintWriter(err, true),
            Map.of("ENTENTE_CONFIG", "/dev/null"),
            false);
    int code = Main.run(terminal, args);
    return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  @Test
  void otherCommandsUseTheServedStoreAndSigtermClosesIt() throws Exception {
    Path data = folder.resolve("data");
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:+UseSerialGC",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                Main.class.getName(),
                "serve",
                "--data",
                data.toString(),
                "--bolt",
                "0",
                "--http",
                "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      String bolt = "";
      String sparql = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("bolt")) {
          bolt = line.replaceAll("^bolt +|, user.*", "");
        }
        if (line.startsWith("sparql")) {
          sparql = line.replaceAll("^sparql +", "");
        }
        if (line.startsWith("stop")) {
          break;
        }
      }
      assertTrue(bolt.matches("bolt://127\\.0\\.0\\.1:\\d+"), bolt);

      Ran write =
          run("query", "--data", data.toString(), "--write", "CREATE (:Probe {n: 7}) RETURN 1");
      assertEquals(0, write.code(), write.err());
      Ran read =
          run("query", "--data", data.toString(), "MATCH (p:Probe) RETURN p.n AS n", "-f", "csv");
      assertEquals(0, read.code(), read.err());
      assertTrue(read.out().contains("7"), read.out());

      Ran doctor = run("doctor", "--data", data.toString());
      assertTrue(doctor.out().contains("served    " + bolt), doctor.out());
      assertTrue(doctor.out().contains(GraphStore.password(data)), doctor.out());

      assertTrue(doctor.out().contains("sparql    " + sparql), doctor.out());

      String articles = "SELECT (COUNT(*) AS ?n) { ?a a ent:Article }";
      assertEquals("n 0", rows(sparql, articles));
      for (int i = 1; i <= 2; i++) {
        Path article = Files.writeString(folder.resolve("visit" + i + ".txt"), ARTICLE);
        Ran load = run("load", "--data", data.toString(), article.toString());
        assertEquals(0, load.code(), load.err());
        assertEquals("n " + i, rows(sparql, articles), "asked after another command has loaded");
        Ran ask = run("query", "--sparql", articles, "--data", data.toString(), "-f", "csv");
        assertEquals(0, ask.code(), ask.err());
        assertEquals("n " + i, ask.out().strip().replaceAll("\\s+", " "), "while it is served");
      }
      Question question = Catalogue.load().question("did-to-each-other");
      Ran asked =
          run(
              "ask",
              "did-to-each-other",
              "--sparql",
              "-p",
              "actor=NOR",
              "-p",
              "other=FIN",
              "-f",
              "csv",
              "--data",
              data.toString());
      assertTrue(asked.out().contains("visit1.txt"), asked.out());
      assertEquals(
          asked.out().replaceAll("\\s+", " ").strip(),
          rows(sparql, question.sparql(), "_actor", "NOR", "_other", "FIN"));
      String password = String.valueOf(GraphStore.password(data));
      String count = "MATCH (a:Article) RETURN count(a) AS n";
      assertEquals("n\n2", cypherShell(bolt, password, count).strip());
      assertTrue(cypherShell(bolt, password, "CREATE (:Probe)").contains("read access mode"));

      String page = get(sparql.replaceAll("sparql$", ""));
      assertTrue(page.contains(bolt) && page.contains(sparql), page);

      server.destroy();
      assertTrue(server.waitFor(30, TimeUnit.SECONDS), "it does not stop");
    } finally {
      server.destroyForcibly();
    }
    assertFalse(Files.exists(data.resolve("served")));
    try (GraphStore store = GraphStore.open(data)) {
      assertEquals(1L, store.counts().get("Probe"));
    }
  }

  private static String rows(String sparql, String query, String... parameters) throws Exception {
    StringBuilder form = new StringBuilder("?query=" + encoded(query));
    for (int i = 0; i < parameters.length; i += 2) {
      form.append('&').append(parameters[i]).append('=').append(encoded(parameters[i + 1]));
    }
    return get(sparql + form + "&output=csv").replaceAll("\\s+", " ").strip();
  }

  /** What Neo4j's own shell, asked to read, says to this. */
  private static String cypherShell(String bolt, String password, String cypher) throws Exception {
    Path driver = Path.of("target", "cypher-shell", "driver.jar"); // older than Entente's own
    assertTrue(Files.exists(driver), driver + " is missing; mvn process-test-resources brings it");
    ProcessBuilder shell =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            driver + File.pathSeparator + System.getProperty("java.class.path"),
            "org.neo4j.shell.Main",
            "--address",
            bolt,
            "--username",
            "neo4j",
            "--access-mode",
            "read",
            "--format",
            "plain",
            cypher);
    shell.environment().put("NEO4J_PASSWORD", password);
    Process process = shell.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it does not stop");
    return said;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String get(String uri) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }

  @Test
  void aPortThatIsTakenIsSaidBeforeTheStoreIsTouched() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran ran =
          run(
              "serve",
              "--data",
              folder.resolve("y").toString(),
              "--http",
              String.valueOf(taken.getLocalPort()));
      assertEquals(Exit.CONNECTION, ran.code());
      assertTrue(ran.err().contains("--http: 127.0.0.1:" + taken.getLocalPort()), ran.err());
      assertFalse(Files.exists(folder.resolve("y")));
    }
    assertEquals(Exit.USAGE, run("serve", "--http", "70000").code());
  }

  @Test
  void anAddressThatOthersReachNeedsAPassword() {
    Ran ran = run("serve", "--data", folder.resolve("x").toString(), "--listen", "0.0.0.0");
    assertEquals(Exit.USAGE, ran.code());
    assertTrue(ran.err().contains("set a password"), ran.err());
    assertFalse(Files.exists(folder.resolve("x")));
  }

  @Test
  void whatAKilledServerLeftIsNotBelieved() throws IOException {
    Path data = folder.resolve("killed");
    GraphStore.open(data).close();
    Files.writeString(data.resolve("served"), "bolt://127.0.0.1:1\n");
    try (GraphStore store = GraphStore.open(data)) {
      assertEquals(Map.of(), store.counts());
    }
    Files.writeString(data.resolve("served"), "bolt://192.0.2.1:7687\n");
    assertEquals(null, GraphStore.served(data));
  }
}
