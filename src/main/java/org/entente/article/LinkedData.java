package org.entente.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD (schema.org's Article and its kinds). Reads leniently:
 * many pages carry raw line feeds, comments, CDATA and trailing semicolons. Nothing is fetched.
 */
final class LinkedData {
  private static final Pattern ARTICLE =
      Pattern.compile("(?i).*(?:article|posting|report|review|pressrelease|liveblog).*");
  private static final Pattern WRAPPING =
      Pattern.compile(
          "^\\s*(?://)?\\s*(?:<!\\[CDATA\\[|<!--)|(?:(?://)?\\s*\\]\\]>|-->)\\s*;?\\s*$|;\\s*$");
  private static final int MOST = 20_000; // values looked at in one page

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> others = new ArrayList<>();

  private LinkedData() {}

  /** The JSON-LD of the page; what is no JSON in it is passed over. */
  static LinkedData of(Document page) {
    LinkedData data = new LinkedData();
    for (Element script : page.select("script[type*=ld+json]")) {
      String json = WRAPPING.matcher(script.data()).replaceAll("").strip();
      JsonNode root = parse(json);
      if (root != null) {
        data.collect(root);
      }
    }
    return data;
  }

  /** The JSON, or null: a page's broken metadata is no reason to leave out its article. */
  private static @Nullable JsonNode parse(String json) {
    try {
      return lenient().readTree(json);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  static ObjectMapper lenient() {
    return Lenient.MAPPER;
  }

  private static final class Lenient {
    static final ObjectMapper MAPPER =
        JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
  }

  private void collect(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MOST; seen++) {
      JsonNode node = open.remove();
      if (node.isObject()) {
        boolean article = false;
        for (JsonNode type :
            node.path("@type").isArray() ? node.path("@type") : List.of(node.path("@type"))) {
          article |= ARTICLE.matcher(type.asText("")).matches();
        }
        (article ? articles : others).add(node);
      }
      node.elements()
          .forEachRemaining(
              child -> {
                if (child.isContainerNode()) {
                  open.add(child);
                }
              });
    }
  }

  /** The first string under the key in an article's description, or null. */
  @Nullable String text(String key) {
    for (JsonNode article : articles) {
      String text = string(article.get(key));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The same, from any description of the page. */
  @Nullable String anyText(String key) {
    String text = text(key);
    for (int i = 0; text == null && i < others.size(); i++) {
      text = string(others.get(i).get(key));
    }
    return text;
  }

  /** The names of authors, in order. */
  List<String> authors() {
    for (JsonNode article : articles) {
      Set<String> names = new LinkedHashSet<>();
      for (String key : List.of("author", "creator")) {
        if (names.isEmpty()) {
          names(article.get(key), names);
        }
      }
      if (!names.isEmpty()) {
        return List.copyOf(names);
      }
    }
    return List.of();
  }

  /** The name of the publisher, or null. */
  @Nullable String publisher() {
    for (JsonNode article : articles) {
      Set<String> names = new LinkedHashSet<>();
      names(article.get("publisher"), names);
      if (!names.isEmpty()) {
        return names.iterator().next();
      }
    }
    return null;
  }

  private void names(@Nullable JsonNode node, Set<String> names) {
    if (node == null) {
      return;
    }
    for (JsonNode one : node.isArray() ? node : List.of(node)) {
      String name = string(one.isObject() ? one.get("name") : one);
      JsonNode id = one.get("@id");
      if (name == null && id != null) {
        name = named(id.asText());
      }
      if (name != null && !name.isBlank()) {
        names.add(name);
      }
    }
  }

  private @Nullable String named(String id) {
    for (JsonNode other : others) {
      if (other.path("@id").asText().equals(id) && other.has("name")) {
        return string(other.get("name"));
      }
    }
    return null;
  }

  private static @Nullable String string(@Nullable JsonNode node) {
    JsonNode one = node != null && node.isArray() && node.size() > 0 ? node.get(0) : node;
    if (one == null || !one.isTextual() || one.textValue().isBlank()) {
      return null;
    }
    return one.textValue();
  }
}
