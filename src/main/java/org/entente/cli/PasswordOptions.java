package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a password comes from: never from the command line itself, which others can see. */
final class PasswordOptions {
  private final Terminal terminal;

  @Option(
      names = "--password:env",
      paramLabel = "VARIABLE",
      description = "The environment variable that holds the password.")
  private @Nullable String variable;

  @Option(
      names = "--password:file",
      paramLabel = "FILE",
      description = "The file whose first line is the password.")
  private @Nullable Path file;

  PasswordOptions(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The password, or null where none was named. */
  @Nullable String given() {
    if (variable != null) {
      String value = terminal.environment().get(variable);
      if (value == null) {
        throw new Exit.Failure(
            Exit.USAGE, "--password:env: the environment has no variable " + variable);
      }
      return value;
    }
    if (file == null) {
      return null;
    }
    try (var lines = Files.lines(file)) {
      return lines
          .findFirst()
          .orElseThrow(
              () ->
                  new Exit.Failure(
                      Exit.USAGE, file + ": is empty; put the password in its first line"));
    } catch (IOException e) {
      throw new Exit.Failure(
          Exit.USAGE, file + ": can't be read; name a file that holds the password");
    }
  }
}
