package org.entente.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.article.FindingsJson;
import org.entente.model.Findings;

/** Reads gold articles: files of one JSON object each, as {@code findings.schema.json} says. */
public final class Gold {
  private Gold() {}

  /**
   * The articles of all paths, in the order given; of a folder its files ending in {@code .json} by
   * name, without those of folders in it.
   *
   * @throws IOException if one cannot be read or holds no findings; the message names the file
   */
  public static List<Findings> read(List<Path> paths) throws IOException {
    List<Findings> gold = new ArrayList<>();
    for (Path path : paths) {
      for (Path file : files(path)) {
        gold.add(article(file));
      }
    }
    return gold;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      List<Path> json = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      if (json.isEmpty()) {
        throw new IOException(path + ": has no gold; name a folder with files ending in .json");
      }
      return json;
    }
  }

  private static Findings article(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException(file + ": no such gold file; name one, or a folder of them");
    }
    return FindingsJson.read(Files.readString(file), file.toString());
  }
}
