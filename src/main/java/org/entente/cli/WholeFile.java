package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written whole or not at all: a reader never sees half of it. */
final class WholeFile {
  private WholeFile() {}

  /** Writes a file. */
  interface Work {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Lets {@code work} write beside {@code file}, then puts that in its place.
   *
   * @throws Exit.Failure if the file is a folder, or would lie in none
   */
  static void write(Path file, Work work) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new Exit.Failure(Exit.USAGE, file + ": is a folder; name a file in it");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Exit.Failure(
          Exit.USAGE, file + ": there is no folder " + folder + "; make it, or name another file");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
      work.write(out);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Writes text in UTF-8. */
  interface Text {
    void write(Writer out) throws IOException;
  }

  /** The same for text in UTF-8. */
  static void writeText(Path file, Text work) throws IOException {
    write(
        file,
        out -> {
          Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder());
          work.write(text);
          text.flush();
        });
  }
}
