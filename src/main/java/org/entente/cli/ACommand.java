package org.entente.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What all commands share. */
@Command(mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = false)
abstract class ACommand implements Callable<Integer> {
  /** Where it prints and reads. */
  final Terminal terminal;

  @Option(
      names = "-v",
      description = "Say more; -vv also prints stack traces.",
      paramLabel = "",
      order = 100)
  private boolean[] verbose = {};

  ACommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Whether to say more. */
  boolean verbose() {
    return verbose.length > 0;
  }

  /** Whether to print stack traces. */
  boolean traces() {
    return verbose.length > 1;
  }
}
