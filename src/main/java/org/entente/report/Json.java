package org.entente.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as JSON objects, their fields in the order of the columns. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  static void array(
      List<String> columns,
      Iterable<? extends List<? extends @Nullable Object>> rows,
      Appendable out)
      throws IOException {
    String before = "[\n";
    for (List<? extends @Nullable Object> row : rows) {
      out.append(before).append(object(columns, row));
      before = ",\n";
    }
    out.append(before.startsWith("[") ? "[]\n" : "\n]\n");
  }

  static void lines(
      List<String> columns,
      Iterable<? extends List<? extends @Nullable Object>> rows,
      Appendable out)
      throws IOException {
    for (List<? extends @Nullable Object> row : rows) {
      out.append(object(columns, row)).append('\n');
    }
  }

  /** One value as JSON. */
  static String text(@Nullable Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      value(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException("a string took no text", e);
    }
    return text.toString();
  }

  /** One row as an object. */
  static String object(List<String> columns, List<? extends @Nullable Object> row)
      throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      for (int i = 0; i < columns.size(); i++) {
        json.writeFieldName(columns.get(i));
        value(json, row.get(i));
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean b) {
      json.writeBoolean(b);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double d) {
      if (Double.isFinite(d)) {
        json.writeNumber(d);
      } else {
        json.writeNull();
      }
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        value(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        value(json, entry.getValue());
      }
      json.writeEndObject();
    } else {
      json.writeString(value.toString());
    }
  }
}
