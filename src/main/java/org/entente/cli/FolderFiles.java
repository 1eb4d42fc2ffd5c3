package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that are written into a folder together, whole or not at all. */
final class FolderFiles {
  private FolderFiles() {}

  /** Writes files into a folder. */
  interface Work {
    void write(Path folder) throws IOException;
  }

  /**
   * Lets {@code work} write into a folder beside {@code folder}, then moves the files there. What
   * {@code folder} holds under other names stays.
   */
  static void write(Path folder, Work work) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new Exit.Failure(
          Exit.USAGE, "--output: " + folder + " is a file; this format needs a folder");
    }
    Path whole = folder.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    delete(part);
    Files.createDirectories(part);
    try {
      work.write(part);
      Files.createDirectories(whole);
      try (Stream<Path> files = Files.list(part)) {
        for (Path file : files.sorted().toList()) {
          Files.move(
              file,
              whole.resolve(String.valueOf(file.getFileName())),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } finally {
      delete(part);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
