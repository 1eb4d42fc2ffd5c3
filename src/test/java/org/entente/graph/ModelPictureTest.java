package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
  }

  /** A line of the diagram for each type of relationship between two kinds of nodes. */
  private static List<String> relationships(GraphStore store) throws IOException {
    TestStore.load(store, TestFindings.full("a"));
    Map<String, TreeSet<String>> types = new TreeMap<>();
    for (List<Object> row :
        store
            .read(
                "MATCH (a)-[r]->(b) RETURN DISTINCT labels(a), type(r), labels(b), keys(r)",
                Map.of())
            .rows()
            .stream()
            .<List<Object>>map(ArrayList::new)
            .toList()) {
      RelationshipKind kind = RelationshipKind.valueOf(String.valueOf(row.get(1)));
      String label =
          kind.name()
              + kind.properties().keySet().stream()
                  .collect(Collectors.joining(", ", " {", "}"))
                  .replace(" {}", "");
      types
          .computeIfAbsent(ends(row.get(0)) + " --> " + ends(row.get(2)), k -> new TreeSet<>())
          .add(label);
    }
    List<String> lines = new ArrayList<>();
    types.forEach((ends, labels) -> lines.add(ends + " : " + String.join(", ", labels)));
    return lines;
  }

  private static String ends(Object labels) {
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
        classDiagram
          direction LR
        """);
    for (NodeKind kind : NodeKind.values()) {
      out.append("  class ").append(kind.label()).append(" {\n");
      kind.properties()
          .forEach(
              (name, type) ->
                  out.append("    ")
                      .append(TYPES.get(type))
                      .append(' ')
                      .append(name)
                      .append(name.equals(kind.key()) ? " «key»" : "")
                      .append('\n'));
      out.append("  }\n");
    }
    for (NodeKind kind : NodeKind.values()) {
      if (kind.labels().size() > 1) {
        out.append("  ").append(broadest(kind)).append(" <|-- ").append(kind.label()).append('\n');
      }
    }
    relationships.forEach(line -> out.append("  ").append(line).append('\n'));
    return out.append("```\n").toString();
  }
}
