package org.entente.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens files of corpora, in UTF-8. */
public final class CorpusFile {
  private static final String PACKED = ".gz";

  private CorpusFile() {}

  /**
   * A reader of the file's text, unpacked where its name ends in {@code .gz}; close it.
   *
   * @throws IOException if the file can't be read, or is not gzipped though its name says so
   */
  public static BufferedReader open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      InputStream in = file.toString().endsWith(PACKED) ? new GZIPInputStream(raw) : raw;
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** The name of a file without the ending that tells that it is packed. */
  public static String unpackedName(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
  }
}
