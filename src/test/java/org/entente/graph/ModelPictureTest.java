package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The picture of the model: kinds of nodes with the properties that they can have, and the
 * relationships between them as a store has them that holds one of everything.
 *
 * <p>With {@code -Dmodel.update=true} it writes the picture instead of holding it against the
 * model.
 */
class ModelPictureTest {
  private static final Path PICTURE = Path.of("docs/model.md");
  private static final Map<ValueType, String> TYPES =
      Map.of(
          ValueType.TEXT, "text",
          ValueType.TEXTS, "text[]",
          ValueType.DAY, "day",
          ValueType.FLAG, "flag",
          ValueType.WHOLE, "whole",
          ValueType.WHOLES, "whole[]",
          ValueType.NUMBER, "number");

  @Test
  void thePictureShowsTheModel() throws IOException {
    String picture = picture(relationships(TestStore.empty()));
    if (Boolean.getBoolean("model.update")) {
      Files.writeString(PICTURE, picture);
      return;
    }
    assertEquals(
        Files.readString(PICTURE),
        picture,
        PICTURE + " shows another model; write it anew with -Dmodel.update=true");
    int from = picture.indexOf("```mermaid");
    String diagram = picture.substring(from, picture.indexOf("```", from + 3) + 3);
    assertTrue(
        Files.readString(Path.of("README.md")).contains(diagram),
        "README.md shows another model; copy the diagram of " + PICTURE);
  }

  /** A line of the diagram for each type of relationship between two kinds of nodes. */
  private static List<String> relationships(GraphStore store) throws IOException {
    TestStore.load(store, TestFindings.full("a"));
    Map<String, Map<String, TreeSet<String>>> types = new TreeMap<>();
    for (List<?> row :
        store
            .read(
                "MATCH (a)-[r]->(b) RETURN DISTINCT labels(a), labels(b), type(r), keys(r)",
                Map.of())
            .rows()) {
      TreeSet<String> keys =
          types
              .computeIfAbsent(
                  label(row.get(0)) + " -->|\"%s\"| " + label(row.get(1)), k -> new TreeMap<>())
              .computeIfAbsent(String.valueOf(row.get(2)), k -> new TreeSet<>());
      if (row.get(3) instanceof List<?> found) {
        found.forEach(key -> keys.add(String.valueOf(key)));
      }
    }
    List<String> lines = new ArrayList<>();
    types.forEach(
        (ends, keys) -> {
          List<String> labels = new ArrayList<>();
          keys.forEach((type, k) -> labels.add(k.isEmpty() ? type : type + " " + k));
          lines.add(ends.formatted(String.join(", ", labels)));
        });
    return lines;
  }

  private static String label(Object labels) {
    NodeKind kind = NodeKind.of(((List<?>) labels).stream().map(String::valueOf).toList());
    return kind == null ? labels.toString() : broadest(kind);
  }

  /** The label under which kinds of nodes are alike. */
  private static String broadest(NodeKind kind) {
    return kind.labels().get(kind.labels().size() - 1);
  }

  private static String picture(List<String> relationships) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # The graph's model

        Made from the code and from a store that holds one of everything; `ModelPictureTest` writes it.

        ```mermaid
        flowchart TB
        """);
    Map<String, List<String>> narrower = new TreeMap<>();
    for (NodeKind kind : NodeKind.values()) {
      List<String> labels = narrower.computeIfAbsent(broadest(kind), k -> new ArrayList<>());
      if (kind.labels().size() > 1) {
        labels.add(kind.label());
      }
    }
    narrower.forEach(
        (label, kinds) -> {
          out.append("  ").append(label).append("[\"<b>").append(label).append("</b>");
          kinds.forEach(kind -> out.append("<br/>").append(kind));
          out.append("\"]\n");
        });
    relationships.forEach(line -> out.append("  ").append(line).append('\n'));
    out.append("```\n\n| node | properties, its key first |\n|---|---|\n");
    for (NodeKind kind : NodeKind.values()) {
      out.append("| ").append(kind.label()).append(" | ");
      out.append(
          kind.properties().entrySet().stream()
              .map(e -> "`" + e.getKey() + "` " + TYPES.get(e.getValue()))
              .collect(Collectors.joining(", ")));
      out.append(" |\n");
    }
    return out.toString();
  }
}
