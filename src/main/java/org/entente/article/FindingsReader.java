package org.entente.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.entente.model.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Reads findings one article at a time, when asked to: JSON Lines as {@code extract} prints them,
 * gzipped or not, or any run of JSON objects.
 */
public final class FindingsReader implements AutoCloseable {
  private static final int GZIP = 0x1f8b; // its first two bytes

  private final String source;
  private final MappingIterator<JsonNode> values;

  /**
   * Begins to read.
   *
   * @param in is closed with the reader
   * @param source what to call it in errors
   * @throws IOException if it can't be read
   */
  public FindingsReader(InputStream in, String source) throws IOException {
    this.source = source;
    InputStream bytes = new BufferedInputStream(in, 1 << 16);
    bytes.mark(2);
    int magic = bytes.read() << 8 | bytes.read();
    bytes.reset();
    try {
      values =
          FindingsJson.MAPPER
              .readerFor(JsonNode.class)
              .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .readValues(magic == GZIP ? new GZIPInputStream(bytes, 1 << 16) : bytes);
    } catch (JsonProcessingException e) {
      throw wrong(e);
    }
  }

  /**
   * The findings of the next article; null at the end.
   *
   * @throws IOException if it is no JSON, or not findings; the message names source and line
   */
  public @Nullable Findings next() throws IOException {
    try {
      if (!values.hasNextValue()) {
        return null;
      }
      int line = values.getCurrentLocation().getLineNr();
      JsonNode json = values.nextValue();
      if (!json.has("statements")) {
        throw new IOException(
            source + ", line " + line + ": no findings; give what 'entente extract' printed");
      }
      return FindingsJson.read(json, source + ", line " + line);
    } catch (JsonProcessingException e) {
      throw wrong(e);
    }
  }

  private IOException wrong(JsonProcessingException e) {
    return new IOException(
        source
            + (e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr())
            + ": no JSON: "
            + Characters.line(e.getOriginalMessage())
            + "; give what 'entente extract' printed",
        e);
  }

  @Override
  public void close() throws IOException {
    values.close();
  }
}
