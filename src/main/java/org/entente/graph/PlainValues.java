package org.entente.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** The driver's values as plain Java; {@link Rows} says how. */
final class PlainValues {
  private PlainValues() {}

  static List<@Nullable Object> of(Record row) {
    List<@Nullable Object> values = new ArrayList<>(row.size());
    for (Value value : row.values()) {
      values.add(plain(value.asObject()));
    }
    return values;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value == null
        || value instanceof Long
        || value instanceof Double
        || value instanceof String
        || value instanceof Boolean
        || value instanceof LocalDate) {
      return value;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> plain = new ArrayList<>(list.size());
      list.forEach(item -> plain.add(plain(item)));
      return plain;
    }
    if (value instanceof Map<?, ?> map) {
      return sorted(map);
    }
    if (value instanceof Node node) {
      List<String> labels = new ArrayList<>();
      node.labels().forEach(labels::add);
      labels.sort(null);
      return entity("labels", labels, node.asMap());
    }
    if (value instanceof Relationship relationship) {
      return entity("type", relationship.type(), relationship.asMap());
    }
    if (value instanceof Path path) {
      List<@Nullable Object> steps = new ArrayList<>();
      steps.add(plain(path.start()));
      path.forEach(
          segment -> {
            steps.add(plain(segment.relationship()));
            steps.add(plain(segment.end()));
          });
      return steps;
    }
    return value.toString();
  }

  private static Map<String, @Nullable Object> entity(
      String name, Object value, Map<String, Object> properties) {
    Map<String, @Nullable Object> entity = new LinkedHashMap<>();
    entity.put(name, value);
    entity.put("properties", sorted(properties));
    return entity;
  }

  private static Map<String, @Nullable Object> sorted(Map<?, ?> map) {
    Map<String, @Nullable Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(String.valueOf(key), plain(value)));
    return sorted;
  }
}
