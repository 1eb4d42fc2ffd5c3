package org.entente.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.entente.graph.GraphStore;
import org.entente.graph.Loader;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.RdfSink;

/**
 * Exports made statements as N-Quads from an embedded store, which runs in the same heap: for two
 * sizes the speed, and the most heap that is alive during an export of its own, in which the heap
 * is collected {@value #LOOKS} times. Arguments: how many statements (25,000 and 100,000).
 *
 * <pre>JAVA_OPTS=-Xmx1g ./bench ExportBench 25000 100000</pre>
 */
final class ExportBench {
  private static final int LOOKS = 10;

  private ExportBench() {}

  /** Prints the figures. */
  public static void main(String[] args) throws IOException {
    int few = args.length > 0 ? Integer.parseInt(args[0]) : 25_000;
    int many = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    System.out.printf("heap at most %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
    Path folder = Files.createTempDirectory("entente-export-bench");
    try (GraphStore store = GraphStore.open(folder)) {
      load(store, 0, few / LoadBench.PER_ARTICLE);
      export(store, few);
      load(store, few / LoadBench.PER_ARTICLE, many / LoadBench.PER_ARTICLE);
      export(store, many);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void load(GraphStore store, int from, int to) throws IOException {
    Loader loader = store.loader(code -> null, false);
    for (int i = from; i < to; i++) {
      loader.accept(LoadBench.article(i));
    }
    loader.close();
  }

  private static void export(GraphStore store, int statements) throws IOException {
    long start = System.nanoTime();
    double cpu = LoadBench.cpu();
    Lines lines = new Lines(Long.MAX_VALUE);
    nquads(store, lines);
    double seconds = (System.nanoTime() - start) / 1e9;
    cpu = LoadBench.cpu() - cpu;
    Lines watched = new Lines(lines.bytes / LOOKS);
    nquads(store, watched);
    System.out.printf(
        "%,9d statements  %,11d quads  %6.1f s, %.1f s CPU  %,9.0f quads/s  heap alive at most %d MB%n",
        statements, lines.count, seconds, cpu, lines.count / seconds, watched.alive >> 20);
  }

  private static void nquads(GraphStore store, OutputStream out) throws IOException {
    try (RdfSink sink = new RdfSink(out, RdfFormat.NQ)) {
      store.findings(sink);
    }
  }

  /** Counts lines, and after every so many bytes collects the heap and looks at what is alive. */
  private static final class Lines extends OutputStream {
    private final long every;
    private long next;
    private long bytes;
    private long count;
    private long alive;

    Lines(long every) {
      this.every = every;
      this.next = every;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int from, int length) {
      for (int i = from; i < from + length; i++) {
        if (b[i] == '\n') {
          count++;
        }
      }
      bytes += length;
      if (bytes >= next) {
        next += every;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        alive = Math.max(alive, runtime.totalMemory() - runtime.freeMemory());
      }
    }
  }
}
