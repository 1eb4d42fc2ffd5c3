package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.graph.GraphStore;
import org.entente.query.Catalogue;
import org.entente.query.Twins;
import org.entente.rdf.SparqlServer;
import org.entente.rdf.Twin;
import org.entente.report.StartPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Keeps the store of a data folder open until Ctrl-C: for any Neo4j tool over Bolt, and for"
          + " SPARQL queries over HTTP, with a start page that says how to ask.",
      "Other commands on the same data folder find it and use it. It listens on this machine alone"
          + " unless told otherwise. Over HTTP it may only be read; where a password is set, HTTP"
          + " asks for it too (basic authentication, user neo4j), else it answers every user of"
          + " this machine."
    },
    footer = {
      "",
      "Example: entente serve --data entente-data",
      "Example: curl http://127.0.0.1:3030/sparql --data-urlencode 'query=ASK { ?s ?p ?o }'"
    })
final class ServeCommand extends ACommand {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = StoreOptions.FOLDER,
      description = "The data folder of the store (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of(StoreOptions.FOLDER);

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

  @Option(
      names = "--http",
      paramLabel = "PORT",
      defaultValue = "3030",
      description = {
        "The port of the start page and of SPARQL queries, at /sparql; 0 for a free one (default:"
            + " ${DEFAULT-VALUE})."
      })
  private int http = 3030;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "When to stop a SPARQL query; 0 for never (default: ${DEFAULT-VALUE}).")
  private int timeout = 60;

  @Mixin private PasswordOptions password;

  ServeCommand(Terminal terminal) {
    super(terminal);
    password = new PasswordOptions(terminal);
  }

  @Override
  public Integer call() throws Exception {
    port("--bolt", bolt);
    port("--http", http);
    String set = password.given();
    InetAddress address = address();
    if (set == null && !address.isLoopbackAddress()) {
      throw new Exit.Failure(
          Exit.USAGE,
          "--listen "
              + listen
              + ": other machines could reach the store; set a password with --password:env"
              + " VARIABLE or --password:file FILE");
    }
    Interruption interruption = new Interruption();
    // The port first: Neo4j takes seconds to start.
    try (SparqlServer sparql = listen(address);
        GraphStore store = open(set)) {
      try {
        Duration time = Duration.ofSeconds(Math.max(0, timeout));
        StartPage page =
            new StartPage(
                data.toString(),
                store.uri(),
                set == null ? data.resolve("password").toString() : null,
                sparql.uri(),
                time,
                Catalogue.load().questions());
        sparql.start(source(store), page::html, time, "neo4j", set);
        store.announce(sparql.uri());
        terminal.progressDone();
        print(store.uri(), sparql.uri(), set != null);
        interruption.await();
        return Exit.FINE;
      } finally {
        sparql.stop(); // before the store that it reads
      }
    } finally {
      interruption.done();
    }
  }

  private GraphStore open(@Nullable String set) throws IOException {
    terminal.progress("opening " + data + " …");
    return GraphStore.serve(data, listen, bolt, set);
  }

  private SparqlServer listen(InetAddress address) {
    try {
      return SparqlServer.listen(address, http);
    } catch (IOException e) {
      throw new Exit.Failure(
          Exit.CONNECTION,
          "--http: "
              + listen
              + ":"
              + http
              + " cannot be listened on; another program holds it, or it is not ours; name another"
              + " port, or 0 for a free one");
    }
  }

  /** Its own twin beside the one of 'ask --sparql': only one process can have a twin open. */
  private SparqlServer.Source source(GraphStore store) {
    Path home = data.resolve("served-twin");
    return new SparqlServer.Source() {
      @Override
      public String stamp() throws IOException {
        return store.revision();
      }

      @Override
      public Twin open() throws IOException {
        return Twins.open(store, home, n -> {});
      }
    };
  }

  private void print(URI boltUri, URI web, boolean isSet) {
    PrintWriter out = terminal.writer();
    out.println("store     " + data);
    out.println("bolt      " + boltUri + ", user neo4j");
    out.println("password  " + (isSet ? "as set" : "'entente doctor' shows it"));
    out.println("sparql    " + web.resolve("sparql"));
    out.println("page      " + web);
    out.println("stop      Ctrl-C");
    out.flush();
  }

  private static void port(String option, int port) {
    if (port < 0 || port > 65535) {
      throw new Exit.Failure(
          Exit.USAGE, option + ": " + port + " is no port; name one up to 65535");
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
