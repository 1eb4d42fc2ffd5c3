package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entente.graph.GraphStore;
import org.entente.graph.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four processes that load into one server, which is restarted meanwhile. */
class LoadTogetherTest {
  private static final int PROCESSES = 4;
  private static final int ARTICLES = 160;
  private static final String PASSWORD = "correct horse";

  @TempDir private Path folder;

  private static final String[] COUNTRIES = {
    "China", "Russia", "France", "Germany", "Japan", "India", "Norway", "Brazil"
  };

  /** An article of its own facts, whose actors others share. */
  private static String article(int i) {
    String one = COUNTRIES[i % COUNTRIES.length];
    String other = COUNTRIES[(i + 1 + i / COUNTRIES.length % 6) % COUNTRIES.length];
    int day = 1 + i % 28;
    String text =
        "The foreign minister of %1$s, Kari Holm%3$d, met the president of %2$s on %4$d March 2024."
                .formatted(one, other, i % 40, day)
            + "\\n\\n\\\"We will sign paper %d with %s,\\\" Holm%d said. "
                .formatted(i, other, i % 40)
            + "%s and %s signed an agreement. ".formatted(one, other)
            + "%s criticised %s over item %d.".formatted(other, one, i);
    return "{\"id\": \"a%d\", \"published\": \"2024-03-%02d\", \"publisher\": \"Wire\", \"text\": \"%s\"}"
        .formatted(i, day, text);
  }

  /** Half of the articles, each of which another process has too, and one that is none. */
  private Path share(int process) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      if (i % PROCESSES == process || (i + 1) % PROCESSES == process) {
        lines.add(article(i));
      }
    }
    lines.add(lines.size() / 2, "{\"id\": \"broken%d\", \"text\": 7".formatted(process));
    return Files.write(file("share" + process), lines);
  }

  /** A file of the same name for each: articles keep the name of their file. */
  private Path file(String share) throws IOException {
    return Files.createDirectories(folder.resolve(share)).resolve("articles.jsonl");
  }

  private Process java(String name, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xss4m",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve(name + ".out").toFile())
        .redirectError(folder.resolve(name + ".err").toFile())
        .start();
  }

  private Process serve(int port, Path password) throws Exception {
    Path out = folder.resolve("server.out");
    Files.deleteIfExists(out);
    Process server =
        java(
            "server",
            "serve",
            "--data",
            folder.resolve("data").toString(),
            "--bolt",
            String.valueOf(port),
            "--http",
            "0",
            "--password:file",
            password.toString());
    while (!Files.exists(out) || !Files.readString(out).contains("stop ")) {
      assertTrue(server.isAlive(), () -> said("server"));
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return server;
  }

  private String said(String name) {
    try {
      return Files.readString(folder.resolve(name + ".out"))
          + Files.readString(folder.resolve(name + ".err"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void everyArticleIsInOnceWhateverBreaksMeanwhile() throws Exception {
    Path password = Files.writeString(folder.resolve("secret"), PASSWORD + "\n");
    int port = freePort();
    List<Process> started = new ArrayList<>();
    try (Wire wire = new Wire(port)) {
      Process server = serve(port, password);
      started.add(server);
      List<Process> loads = new ArrayList<>();
      for (int i = 0; i < PROCESSES; i++) {
        Process load =
            java(
                "load" + i,
                "load",
                share(i).toString(),
                "--to",
                "bolt://127.0.0.1:" + wire.port(),
                "--password:file",
                password.toString(),
                "--rejects",
                folder.resolve("rejects" + i + ".jsonl").toString());
        loads.add(load);
        started.add(load);
      }
      // All are connected, and one has begun to send its articles: the wire breaks.
      long begun = await(wire, 20_000, loads);
      assertTrue(wire.cut() > 0);
      await(wire, begun + 40_000, loads);
      server.destroy();
      assertTrue(server.waitFor(30, TimeUnit.SECONDS));
      assertTrue(loads.stream().anyMatch(Process::isAlive), "all were done before the restart");
      server = serve(port, password);
      started.add(server);
      await(wire, wire.sent() + 20_000, loads);
      wire.cut();

      for (int i = 0; i < PROCESSES; i++) {
        String name = "load" + i;
        assertTrue(loads.get(i).waitFor(90, TimeUnit.SECONDS), () -> said(name));
        assertEquals(Exit.REJECTED, loads.get(i).exitValue(), said(name));
        String rejects = Files.readString(folder.resolve("rejects" + i + ".jsonl"));
        assertEquals(1, rejects.lines().count(), rejects);
        assertTrue(rejects.contains("articles.jsonl"), rejects);
        assertTrue(rejects.contains("reason"), rejects);
      }
      assertAll(port);
    } finally {
      started.forEach(Process::destroyForcibly);
    }
  }

  /** Waits until clients have sent so many bytes, or are done. */
  private static long await(Wire wire, long bytes, List<Process> loads)
      throws InterruptedException {
    while (wire.sent() < bytes && loads.stream().anyMatch(Process::isAlive)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return wire.sent();
  }

  /** The graph is that of one process which loads all of it by itself. */
  private void assertAll(int port) throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      lines.add(article(i));
    }
    Path all = Files.write(file("all"), lines);
    try (GraphStore alone =
        GraphStore.connect(TestStore.empty().uri(), "neo4j", TestStore.password(), null)) {
      StringWriter err = new StringWriter();
      int code =
          Main.run(
              new Terminal(
                  new ByteArrayInputStream(new byte[0]),
                  OutputStream.nullOutputStream(),
                  new PrintWriter(err, true),
                  Map.of("ENTENTE_CONFIG", "/dev/null", "SECRET", TestStore.password()),
                  false),
              "load",
              all.toString(),
              "--to",
              alone.uri().toString(),
              "--password:env",
              "SECRET");
      assertEquals(Exit.FINE, code, err.toString());
      try (GraphStore together =
          GraphStore.connect(URI.create("bolt://127.0.0.1:" + port), "neo4j", PASSWORD, null)) {
        Map<String, Long> counts = together.counts();
        assertEquals(ARTICLES, counts.get("Article"));
        assertTrue(counts.getOrDefault("Event", 0L) >= ARTICLES, counts.toString());
        assertTrue(counts.getOrDefault("Statement", 0L) >= ARTICLES / 2, counts.toString());
        assertEquals(alone.counts(), counts);
        assertEquals(TestStore.dump(alone), TestStore.dump(together));
      }
    }
  }
}
