package org.entente.graph;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.FindingSink;
import org.entente.model.Findings;

/** One embedded store for all tests of a run; each empties it first. */
public final class TestStore {
  private TestStore() {}

  private static final class Holder {
    static final Path FOLDER = temporary();
    static final GraphStore STORE = open(FOLDER);
  }

  /** The store, emptied. */
  public static GraphStore empty() throws IOException {
    GraphStore store = Holder.STORE;
    store.write("MATCH (n) WHERE NOT n:Entente DETACH DELETE n", Map.of());
    return store;
  }

  /** The password of the store's Bolt, whose user is "neo4j". */
  public static String password() throws IOException {
    return Files.readString(Holder.FOLDER.resolve("data folder").resolve("password")).strip();
  }

  /** The store at the other end of this port, given up a second after it goes away. */
  public static GraphStore impatient(int port) throws IOException {
    return GraphStore.connect(URI.create("bolt://127.0.0.1:" + port), "neo4j", password(), null, 1);
  }

  static LoadReport load(GraphStore store, Findings... findings) throws IOException {
    return load(store, List.of(findings), false);
  }

  /** Loads findings with the names of {@link TestFindings}. */
  public static LoadReport load(GraphStore store, List<Findings> findings, boolean storeText)
      throws IOException {
    Loader loader = store.loader(TestFindings::name, storeText);
    for (Findings f : findings) {
      loader.accept(f);
    }
    loader.close();
    return loader.report();
  }

  /** All findings of the store. */
  public static List<Findings> stored(GraphStore store) throws IOException {
    List<Findings> stored = new ArrayList<>();
    store.findings(
        new FindingSink() {
          @Override
          public void accept(Findings findings) {
            stored.add(findings);
          }

          @Override
          public void close() {}
        });
    return stored;
  }

  /** Every node and relationship of the store by keys and properties, a sorted line each. */
  public static List<String> dump(GraphStore store) throws IOException {
    String node =
        "[l IN labels(%1$s) | l] AS %1$sLabels, coalesce(%1$s.key, %1$s.id, %1$s.code, %1$s.name)"
            + " AS %1$sKey";
    Rows nodes =
        store.read(
            "MATCH (n) WHERE NOT n:Entente RETURN labels(n) AS l, properties(n) AS p", Map.of());
    Rows relationships =
        store.read(
            "MATCH (a)-[r]->(b) RETURN "
                + node.formatted("a")
                + ", type(r) AS t, properties(r) AS p, "
                + node.formatted("b"),
            Map.of());
    return Stream.concat(nodes.rows().stream(), relationships.rows().stream())
        .map(row -> row.stream().map(TestStore::canonical).collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }

  private static String canonical(Object value) {
    if (value instanceof List<?> list
        && !list.isEmpty()
        && list.stream().allMatch(v -> v instanceof String s && s.matches("[A-Z][A-Za-z]+"))) {
      return list.stream().map(String::valueOf).sorted().toList().toString();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, String> typed = new TreeMap<>();
      map.forEach((k, v) -> typed.put(String.valueOf(k), typed(v)));
      return typed.toString();
    }
    return String.valueOf(value);
  }

  /** Tells "1" from 1, and a day from its text. */
  private static String typed(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(TestStore::typed).toList().toString();
    }
    return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("entente-store");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void delete(Path folder) {
    try {
      Holder.STORE.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static GraphStore open(Path folder) {
    try {
      return GraphStore.open(folder.resolve("data folder"));
    } catch (StoreException e) {
      throw new AssertionError(e);
    }
  }
}
