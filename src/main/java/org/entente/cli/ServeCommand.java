package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.entente.graph.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Keeps the store of a data folder open for any Neo4j tool, over Bolt, until Ctrl-C.",
      "Other commands on the same data folder find it and use it. It listens on this machine alone"
          + " unless told otherwise."
    },
    footer = {"", "Example: entente serve --data entente-data"})
final class ServeCommand extends ACommand {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "entente-data",
      description = "The data folder of the store (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("entente-data");

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = {
        "The address to listen on (default: ${DEFAULT-VALUE}). One that other machines reach needs"
            + " a password to be set."
      })
  private String listen = "127.0.0.1";

  @Option(
      names = "--bolt",
      paramLabel = "PORT",
      defaultValue = "7687",
      description = "The port of Bolt, 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int bolt = 7687;

  @Mixin private PasswordOptions password;

  ServeCommand(Terminal terminal) {
    super(terminal);
    password = new PasswordOptions(terminal);
  }

  @Override
  public Integer call() throws Exception {
    if (bolt < 0 || bolt > 65535) {
      throw new Exit.Failure(Exit.USAGE, "--bolt: " + bolt + " is no port; name one up to 65535");
    }
    String set = password.given();
    if (set == null && !address().isLoopbackAddress()) {
      throw new Exit.Failure(
          Exit.USAGE,
          "--listen "
              + listen
              + ": other machines could reach the store; set a password with --password:env"
              + " VARIABLE or --password:file FILE");
    }
    terminal.progress("opening " + data + " …");
    Interruption interruption = new Interruption();
    try (GraphStore store = GraphStore.serve(data, listen, bolt, set)) {
      terminal.progressDone();
      PrintWriter out = terminal.writer();
      out.println("store     " + data);
      out.println("bolt      " + store.uri() + ", user neo4j");
      out.println("password  " + (set == null ? "'entente doctor' shows it" : "as set"));
      out.println("stop      Ctrl-C");
      out.flush();
      interruption.await();
      return Exit.FINE;
    } finally {
      interruption.done();
    }
  }

  private InetAddress address() throws IOException {
    try {
      return InetAddress.getByName(listen);
    } catch (UnknownHostException e) {
      throw new Exit.Failure(
          Exit.USAGE, "--listen: " + listen + " is no address of this machine; try 127.0.0.1");
    }
  }
}
