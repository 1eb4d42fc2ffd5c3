package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entente.graph.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that another process serves. */
class ServeTest {
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
                "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      String bolt = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("bolt")) {
          bolt = line.replaceAll("^bolt +|, user.*", "");
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
