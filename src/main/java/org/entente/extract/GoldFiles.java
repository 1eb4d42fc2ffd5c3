package org.entente.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.article.FindingsJson;
import org.entente.lexicon.EventTypes;
import org.entente.model.Findings;

/** Annotated articles to learn from: in JSON, or as text with marks. */
final class GoldFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARKED = ".txt";

  private GoldFiles() {}

  /** Whether the file's name is that of an annotated article. */
  static boolean isOne(Path file) {
    return file.toString().endsWith(".json") || file.toString().endsWith(MARKED);
  }

  /** Where the article of this file comes from. */
  static Origin origin(Path file, JsonNode article) {
    return isMarked(file) ? Origin.written(article) : Origin.PUBLISHED;
  }

  private static boolean isMarked(Path file) {
    return file.toString().endsWith(MARKED);
  }

  /** The files of a folder, by name; of a file itself. */
  static List<Path> of(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> list = Files.list(path)) {
      return list.filter(GoldFiles::isOne).sorted().toList();
    }
  }

  /** The files of all paths, in their order. */
  static List<Path> of(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      files.addAll(of(path));
    }
    return files;
  }

  /**
   * The article with its findings.
   *
   * @throws IOException if it can't be read or holds no findings
   */
  static JsonNode read(Path file, EventTypes types) throws IOException {
    JsonNode article =
        isMarked(file) ? MarkedArticle.read(file, types) : JSON.readTree(Files.readString(file));
    if (!article.has("text") || !article.has("statements")) {
      throw new IOException(
          file + ": no \"text\" and \"statements\"; name a folder of annotated articles");
    }
    return article;
  }

  /** The same, with its findings checked. */
  static Findings findings(Path file, EventTypes types) throws IOException {
    return FindingsJson.read(read(file, types), file.toString());
  }
}
