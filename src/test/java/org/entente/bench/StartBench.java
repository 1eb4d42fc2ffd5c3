package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.graph.GraphStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How much longer than the least possible a command takes to start: {@code --help} beside that of a
 * minimal picocli program, and {@code load} of one short article into a small store beside a
 * program that only opens and closes that store. The two of a pair run in turn, as whole processes;
 * the ratio of their medians is what counts.
 *
 * <pre>./bench StartBench</pre>
 */
public final class StartBench {
  private static final int RUNS = 7;
  private static final String ARTICLE =
      "GENEVA - The foreign minister of Norway, Kari Holm, met her Swiss counterpart on Tuesday.\n\n"
          + "\"We will work with Switzerland on the rules of the sea,\" Holm said. She added that"
          + " the two countries would sign an agreement next month.\n";

  private StartBench() {}

  /** Runs both comparisons and prints milliseconds and ratios. */
  public static void main(String[] args) throws Exception {
    if (args.length == 2 && args[0].equals("open-and-close")) {
      GraphStore.open(Path.of(args[1])).close();
      return;
    }
    Path jar = Path.of("target/entente.jar").toAbsolutePath();
    Path tests = Path.of("target/test-classes").toAbsolutePath();
    Path work = Files.createTempDirectory("entente-bench");
    run(work, List.of(Path.of("entente").toAbsolutePath().toString(), "warm-up"), true);
    String archive = jar.resolveSibling("entente.jsa").toString();

    compare(
        "--help",
        work,
        List.of(Path.of("entente").toAbsolutePath().toString(), "--help"),
        List.of(
            "java",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            picocli(jar) + ":" + tests,
            Minimal.class.getName(),
            "--help"));

    Path data = work.resolve("data");
    List<Path> articles = new ArrayList<>();
    for (int i = 0; i <= RUNS + 1; i++) {
      articles.add(
          Files.writeString(
              work.resolve("article-" + i + ".txt"),
              ARTICLE.replace("Tuesday", "the " + (i + 2) + "th")));
    }
    run(work, load(data, articles.get(0)), true);
    int[] next = {1};
    List<String> open =
        List.of(
            "java",
            "-XX:+UseSerialGC",
            "-Xss4m",
            "-Xlog:disable",
            "-XX:SharedArchiveFile=" + archive,
            "-Xshare:auto",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "-cp",
            jar + ":" + tests,
            StartBench.class.getName(),
            "open-and-close",
            data.toString());
    long[] ours = new long[RUNS];
    long[] theirs = new long[RUNS];
    run(work, open, false);
    for (int i = 0; i < RUNS; i++) {
      ours[i] = run(work, load(data, articles.get(next[0]++)), false);
      theirs[i] = run(work, open, false);
    }
    print("load of one article", ours, theirs);
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static List<String> load(Path data, Path article) {
    return List.of(
        Path.of("entente").toAbsolutePath().toString(),
        "load",
        "--data",
        data.toString(),
        article.toString());
  }

  private static String picocli(Path jar) throws IOException {
    try (Stream<Path> libs = Files.list(jar.resolveSibling("lib"))) {
      return libs.filter(p -> p.getFileName().toString().startsWith("picocli"))
          .findFirst()
          .orElseThrow()
          .toString();
    }
  }

  private static void compare(String name, Path work, List<String> ours, List<String> theirs)
      throws Exception {
    long[] a = new long[RUNS];
    long[] b = new long[RUNS];
    run(work, ours, false);
    run(work, theirs, false);
    for (int i = 0; i < RUNS; i++) {
      a[i] = run(work, ours, false);
      b[i] = run(work, theirs, false);
    }
    print(name, a, b);
  }

  private static void print(String name, long[] ours, long[] theirs) {
    Arrays.sort(ours);
    Arrays.sort(theirs);
    System.out.printf(
        "%-22s %6d ms   least possible %6d ms   ratio of medians %.2f%n",
        name, ours[RUNS / 2], theirs[RUNS / 2], (double) ours[RUNS / 2] / theirs[RUNS / 2]);
  }

  /** The wall time of the command, in milliseconds. */
  private static long run(Path folder, List<String> command, boolean quiet) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException(
          command + " ended with " + code + ": " + Files.readString(folder.resolve("out.txt")));
    }
    if (quiet) {
      System.out.println("prepared: " + String.join(" ", command.subList(1, command.size())));
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** The smallest picocli program with a help text. */
  @Command(name = "minimal", mixinStandardHelpOptions = true, description = "Does nothing.")
  static final class Minimal implements Runnable {
    @Option(names = "--name", description = "A name.")
    private String name = "";

    @Override
    public void run() {
      System.out.println(name);
    }

    public static void main(String[] args) {
      System.exit(new CommandLine(new Minimal()).execute(args));
    }
  }
}
