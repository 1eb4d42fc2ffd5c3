package org.entente.rdf;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The triples of the shared graph: taken in any order and any number of times, given back sorted
 * and each once. Beyond a fixed number they go to temporary files, which are merged in the end, so
 * that memory does not grow with the graph.
 */
final class SharedTriples implements AutoCloseable, TripleSink {
  private final int limit;
  private final Set<String> lines = new HashSet<>();
  private final List<Path> runs = new ArrayList<>();

  /**
   * @param limit how many triples are held in memory
   */
  SharedTriples(int limit) {
    this.limit = limit;
  }

  @Override
  public void triple(Node subject, Node predicate, Node object) {
    lines.add(subject.getURI() + "\t" + predicate.getURI() + "\t" + coded(object));
    if (lines.size() >= limit) {
      try {
        spill();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Gives all that was taken to {@code sink}, sorted, and starts again empty. */
  void drain(TripleSink sink) throws IOException {
    if (runs.isEmpty()) {
      lines.stream().sorted().forEach(line -> give(line, sink));
      lines.clear();
      return;
    }
    spill();
    PriorityQueue<Run> queue = new PriorityQueue<>();
    try {
      for (Path path : runs) {
        Run run = new Run(Files.newBufferedReader(path, StandardCharsets.UTF_8));
        if (run.line != null) {
          queue.add(run);
        } else {
          run.close();
        }
      }
      String last = null;
      while (!queue.isEmpty()) {
        Run run = queue.poll();
        String line = run.line;
        if (line != null && !line.equals(last)) {
          give(line, sink);
          last = line;
        }
        run.next();
        if (run.line != null) {
          queue.add(run);
        } else {
          run.close();
        }
      }
    } finally {
      for (Run run : queue) {
        run.close();
      }
      close();
    }
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
    runs.clear();
    lines.clear();
  }

  private void spill() throws IOException {
    Path path = Files.createTempFile("entente-shared", ".txt");
    runs.add(path);
    try (BufferedWriter out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
      for (String line : lines.stream().sorted().toList()) {
        out.write(line);
        out.write('\n');
      }
    }
    lines.clear();
  }

  private static void give(String line, TripleSink sink) {
    int first = line.indexOf('\t');
    int second = line.indexOf('\t', first + 1);
    sink.triple(
        Terms.iri(line.substring(0, first)),
        Terms.iri(line.substring(first + 1, second)),
        decoded(line.substring(second + 1)));
  }

  /** An IRI after "<", or a string after a quotation mark with its line ends escaped. */
  private static String coded(Node object) {
    return object.isURI()
        ? "<" + object.getURI()
        : "\""
            + object
                .getLiteralLexicalForm()
                .replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
  }

  private static Node decoded(String coded) {
    if (coded.charAt(0) == '<') {
      return Terms.iri(coded.substring(1));
    }
    StringBuilder text = new StringBuilder(coded.length());
    for (int i = 1; i < coded.length(); i++) {
      char c = coded.charAt(i);
      if (c == '\\') {
        i++;
        char escaped = coded.charAt(i);
        text.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : '\\');
      } else {
        text.append(c);
      }
    }
    return Literals.text(text.toString());
  }

  private static final class Run implements Comparable<Run>, AutoCloseable {
    private final BufferedReader reader;
    private @Nullable String line;

    Run(BufferedReader reader) throws IOException {
      this.reader = reader;
      next();
    }

    void next() throws IOException {
      line = reader.readLine();
    }

    @Override
    public int compareTo(Run other) {
      return line == null || other.line == null ? 0 : line.compareTo(other.line);
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
