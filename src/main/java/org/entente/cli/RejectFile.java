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
import org.entente.article.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Notes inputs that gave no article: on standard error, the first ones or all, and in a file of
 * JSON Lines ({@code input}, {@code line}, {@code reason}), a line for each shape that one fails
 * ({@code node}, {@code shape}, {@code path}, {@code value} too). The file is written anew by each
 * run that rejects something.
 */
final class RejectFile implements Entente.Watcher, AutoCloseable {
  private static final int SHOWN = 20;
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Terminal terminal;
  private final String doing;
  private final @Nullable Path file;
  private final boolean all;
  private @Nullable Writer writer;
  private long count;

  /**
   * Notes the first ones on standard error, and all in a file.
   *
   * @param doing what the line of progress says: "extracted"
   * @param file is made when it is needed; null for none
   */
  RejectFile(Terminal terminal, String doing, @Nullable Path file) {
    this(terminal, doing, file, false);
  }

  /**
   * @param all whether all are noted on standard error, with each shape that they fail
   */
  RejectFile(Terminal terminal, String doing, @Nullable Path file, boolean all) {
    this.terminal = terminal;
    this.doing = doing;
    this.file = file;
    this.all = all;
  }

  /** How many inputs were rejected. */
  long count() {
    return count;
  }

  @Override
  public void rejected(Rejected rejected) throws IOException {
    count++;
    String where =
        rejected.input() + (rejected.line() == null ? "" : ", line " + rejected.line()) + ": ";
    if (all && !rejected.faults().isEmpty()) {
      rejected.faults().forEach(fault -> terminal.complain(where + fault));
    } else if (all || count <= SHOWN) {
      int more = rejected.faults().size() - 1;
      terminal.complain(where + rejected.reason() + (more > 0 ? " … and " + more + " more" : ""));
    }
    if (file == null) {
      return;
    }
    if (writer == null) {
      writer = Files.newBufferedWriter(file);
    }
    if (rejected.faults().isEmpty()) {
      writer.write(line(rejected, null));
    }
    for (Violation fault : rejected.faults()) {
      writer.write(line(rejected, fault));
    }
  }

  private static String line(Rejected rejected, @Nullable Violation fault) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("input", rejected.input());
      if (rejected.line() == null) {
        json.writeNullField("line");
      } else {
        json.writeNumberField("line", rejected.line());
      }
      json.writeStringField("reason", fault == null ? rejected.reason() : fault.message());
      if (fault != null) {
        json.writeStringField("node", fault.focus());
        json.writeStringField("shape", fault.shape());
        json.writeStringField("path", fault.path());
        json.writeStringField("value", fault.value());
      }
      json.writeEndObject();
    }
    return line + "\n";
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
    if (count > SHOWN && !all) {
      terminal.complain("… and " + (count - SHOWN) + " more");
    }
    if (count > 0 && file != null) {
      terminal.complain(count + " rejected; the reasons are in " + file);
    }
  }
}
