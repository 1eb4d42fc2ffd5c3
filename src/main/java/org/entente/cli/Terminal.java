package org.entente.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the command line touches of the world.
 *
 * @param in standard input
 * @param out standard output, for results: UTF-8
 * @param err standard error, for progress and complaints: UTF-8
 * @param environment the environment variables
 * @param progress whether to show progress: standard error is a terminal
 */
record Terminal(
    InputStream in,
    OutputStream out,
    PrintWriter err,
    Map<String, String> environment,
    boolean progress) {

  /** A writer to standard output; whoever asked for it flushes it. */
  PrintWriter writer() {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
  }

  /** Shows how far long work has come, on one line that is written over. */
  void progress(String line) {
    if (progress) {
      err.print("\r\u001b[K" + line);
      err.flush();
    }
  }

  /** Takes the line of progress away. */
  void progressDone() {
    if (progress) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  /** One complaint, on one line. */
  void complain(String sentence) {
    progressDone();
    err.println("entente: " + sentence);
    err.flush();
  }
}
