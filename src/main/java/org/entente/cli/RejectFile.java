package org.entente.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.Entente;
import org.entente.article.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Notes inputs that gave no article: on standard error, the first ones only, and in a file of JSON
 * Lines ({@code input}, {@code line}, {@code reason}). The file is written anew by each run that
 * rejects something.
 */
final class RejectFile implements Entente.Watcher, AutoCloseable {
  private static final int SHOWN = 20;
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Terminal terminal;
  private final String doing;
  private final @Nullable Path file;
  private @Nullable Writer writer;
  private long count;

  /**
   * @param doing what the line of progress says: "extracted"
   * @param file is made when it is needed; null for none
   */
  RejectFile(Terminal terminal, String doing, @Nullable Path file) {
    this.terminal = terminal;
    this.doing = doing;
    this.file = file;
  }

  /** How many inputs were rejected. */
  long count() {
    return count;
  }

  @Override
  public void rejected(Rejected rejected) throws IOException {
    count++;
    if (count <= SHOWN) {
      terminal.complain(
          rejected.input()
              + (rejected.line() == null ? "" : ", line " + rejected.line())
              + ": "
              + rejected.reason());
    }
    if (file == null) {
      return;
    }
    if (writer == null) {
      writer = Files.newBufferedWriter(file);
    }
    StringWriter line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("input", rejected.input());
      if (rejected.line() == null) {
        json.writeNullField("line");
      } else {
        json.writeNumberField("line", rejected.line());
      }
      json.writeStringField("reason", rejected.reason());
      json.writeEndObject();
    }
    writer.write(line + "\n");
  }

  @Override
  public void progress(long articles) {
    if (articles % 10 == 0) {
      terminal.progress(articles + " articles " + doing);
    }
  }

  @Override
  public boolean stopped() {
    return Thread.currentThread().isInterrupted();
  }

  /** Says how many were rejected, if any, and where they are noted. */
  @Override
  public void close() throws IOException {
    terminal.progressDone();
    if (writer != null) {
      writer.close();
    }
    if (count > SHOWN) {
      terminal.complain("… and " + (count - SHOWN) + " more");
    }
    if (count > 0 && file != null) {
      terminal.complain(count + " rejected; the reasons are in " + file);
    }
  }
}
