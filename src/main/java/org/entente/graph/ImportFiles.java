package org.entente.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the graph as the CSV files that {@code neo4j-admin database import full} takes: one of
 * each kind of node and of relationship, and {@value #ARGUMENTS} with the options that the import
 * needs. Properties keep their types.
 */
public final class ImportFiles implements GraphSink, AutoCloseable {
  /** The file of the import's options. */
  public static final String ARGUMENTS = "import.args";

  private static final char BETWEEN_ITEMS = '\u001f'; // no printed name has it
  private static final int READ_BUFFER = 4 << 20; // bytes; the import's own default

  private final Path folder;
  private final Map<NodeKind, Table> nodes = new LinkedHashMap<>();
  private final Map<RelationshipKind, Table> relationships = new LinkedHashMap<>();

  /**
   * Begins all files, of which some may stay without rows.
   *
   * @param folder an empty folder
   * @throws IOException if a file cannot be written
   */
  public ImportFiles(Path folder) throws IOException {
    this.folder = folder;
    try {
      for (NodeKind kind : NodeKind.values()) {
        nodes.put(
            kind,
            new Table(
                folder.resolve("nodes-" + fileName(kind.name())), ":ID,:LABEL", kind.properties()));
      }
      for (RelationshipKind kind : RelationshipKind.values()) {
        relationships.put(
            kind,
            new Table(
                folder.resolve("relationships-" + fileName(kind.name())),
                ":START_ID,:TYPE,:END_ID",
                kind.properties()));
      }
    } catch (IOException e) {
      close(e);
      throw e;
    }
  }

  @Override
  public void node(NodeKind kind, String key, Map<String, Object> properties) throws IOException {
    table(nodes, kind)
        .row(
            List.of(id(kind, key), String.join(String.valueOf(BETWEEN_ITEMS), kind.labels())),
            properties);
  }

  @Override
  public void relationship(End from, RelationshipKind kind, End to, Map<String, Object> properties)
      throws IOException {
    table(relationships, kind)
        .row(
            List.of(id(from.kind(), from.key()), kind.name(), id(to.kind(), to.key())), properties);
  }

  /** Ends the files and writes the options. */
  @Override
  public void close() throws IOException {
    IOException failure = null;
    failure = close(failure);
    if (failure != null) {
      throw failure;
    }
    StringBuilder arguments = new StringBuilder();
    nodes.values().forEach(t -> arguments.append("--nodes=").append(t.name()).append('\n'));
    relationships
        .values()
        .forEach(t -> arguments.append("--relationships=").append(t.name()).append('\n'));
    arguments.append("--id-type=string\n--multiline-fields=true\n--array-delimiter=U+001F\n");
    int longest =
        Math.max(
            nodes.values().stream().mapToInt(t -> t.longest).max().orElse(0),
            relationships.values().stream().mapToInt(t -> t.longest).max().orElse(0));
    if (longest > READ_BUFFER / 4) {
      // A row must fit into the import's buffer; four bytes a character are the most.
      arguments.append("--read-buffer-size=").append((longest >> 18) + 1).append("m\n");
    }
    Files.writeString(folder.resolve(ARGUMENTS), arguments);
  }

  private @Nullable IOException close(@Nullable IOException failure) {
    IOException first = failure;
    for (Collection<Table> tables : List.of(nodes.values(), relationships.values())) {
      for (Table table : tables) {
        try {
          table.out.close();
        } catch (IOException e) {
          if (first == null) {
            first = e;
          } else {
            first.addSuppressed(e);
          }
        }
      }
    }
    return first;
  }

  private static <K> Table table(Map<K, Table> tables, K kind) {
    Table table = tables.get(kind);
    if (table == null) {
      throw new AssertionError("no file for " + kind);
    }
    return table;
  }

  private static String id(NodeKind kind, String key) {
    return kind.label() + "/" + key;
  }

  private static String fileName(String kind) {
    return kind.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".csv";
  }

  /** One file. */
  private static final class Table {
    private final Path file;
    private final Map<String, ValueType> columns;
    private final Writer out;
    private int longest; // characters of a row

    Table(Path file, String first, Map<String, ValueType> columns) throws IOException {
      this.file = file;
      this.columns = new TreeMap<>();
      this.columns.putAll(columns);
      this.out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 14);
      out.write(
          first
              + this.columns.entrySet().stream()
                  .map(c -> "," + c.getKey() + type(c.getValue()))
                  .collect(Collectors.joining())
              + "\n");
    }

    String name() {
      return String.valueOf(file.getFileName());
    }

    void row(List<String> first, Map<String, Object> properties) throws IOException {
      StringBuilder row = new StringBuilder();
      for (String cell : first) {
        row.append(row.length() == 0 ? "" : ",").append(quoted(cell));
      }
      for (String column : columns.keySet()) {
        row.append(',').append(cell(properties.get(column)));
      }
      row.append('\n');
      longest = Math.max(longest, row.length());
      out.append(row);
    }

    private static String cell(@Nullable Object value) {
      if (value == null) {
        return "";
      }
      if (value instanceof List<?> list) {
        return quoted(
            list.stream()
                .map(String::valueOf)
                .map(item -> item.replace(BETWEEN_ITEMS, ' '))
                .collect(Collectors.joining(String.valueOf(BETWEEN_ITEMS))));
      }
      return value instanceof String text ? quoted(text) : value.toString();
    }

    private static String quoted(String text) {
      return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String type(ValueType type) {
      return switch (type) {
        case TEXT -> "";
        case WHOLE -> ":long";
        case NUMBER -> ":double";
        case FLAG -> ":boolean";
        case DAY -> ":date";
        case TEXTS -> ":string[]";
        case WHOLES -> ":long[]";
      };
    }
  }
}
