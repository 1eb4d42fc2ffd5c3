package org.entente.rdf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * Answers SPARQL queries over HTTP at {@code /sparql} from the twin of a store, as the <a
 * href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a> says, and shows a page at
 * {@code /}. Nothing can be written through it.
 *
 * <p>Close it to let go of the port and the twin.
 */
public final class SparqlServer implements AutoCloseable {
  private static final int THREADS = 16;

  private final Server server;
  private final ServerConnector connector;
  private final InetAddress address;
  private @Nullable FreshTwin twin;

  private SparqlServer(Server server, ServerConnector connector, InetAddress address) {
    this.server = server;
    this.connector = connector;
    this.address = address;
  }

  /** Where the twins come from. */
  public interface Source {
    /**
     * What tells whether the store has changed.
     *
     * @throws IOException if the store cannot be read
     */
    String stamp() throws IOException;

    /**
     * The twin of the store as it is now, built where there is none; the server closes it.
     *
     * @throws IOException if the store cannot be read or the twin not be built
     */
    Twin open() throws IOException;
  }

  /** The page that is shown at the root. */
  public interface StartPage {
    /**
     * Its HTML.
     *
     * @throws IOException if it cannot be made
     */
    String html() throws IOException;
  }

  /**
   * Takes the port; requests wait until {@link #start}.
   *
   * @param port to listen on, 0 for a free one
   * @throws IOException if it cannot be listened on there
   */
  public static SparqlServer listen(InetAddress address, int port) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setDaemon(true);
    threads.setName("http");
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(address.getHostAddress());
    connector.setPort(port);
    server.addConnector(connector);
    connector.open();
    return new SparqlServer(server, connector, address);
  }

  /** The address of the page; that of queries is {@code sparql} below it. */
  public URI uri() {
    String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
    return URI.create(
        "http://"
            + (host.contains(":") ? "[" + host + "]" : host)
            + ":"
            + connector.getLocalPort()
            + "/");
  }

  /**
   * Begins to answer.
   *
   * @param time after which a query is stopped; zero for never
   * @param user whom the password is of
   * @param password asked for with every request, or null to answer everybody who reaches it
   * @throws IOException if it cannot be started
   */
  public void start(
      Source source, StartPage page, Duration time, String user, @Nullable String password)
      throws IOException {
    FreshTwin fresh = new FreshTwin(source);
    twin = fresh;
    ServletContextHandler context = new ServletContextHandler();
    context.setContextPath("/");
    Guard guard = new Guard(address.isLoopbackAddress(), user, password);
    TwinQueries queries = new TwinQueries(time);
    context.addServlet(new ServletHolder(new SparqlServlet(guard, page, fresh, queries)), "/*");
    server.setHandler(context);
    try {
      server.start();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("the web server cannot be started: " + e.getMessage(), e);
    }
  }

  /** Stops answering and lets go of the port and the twin. */
  @Override
  public void close() throws IOException {
    stop();
  }

  /**
   * Stops answering and lets go of the port and the twin; does nothing the second time.
   *
   * @throws IOException if it cannot be stopped
   */
  public void stop() throws IOException {
    FreshTwin last = twin;
    twin = null;
    connector.close();
    try {
      server.stop();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("the web server cannot be stopped: " + e.getMessage(), e);
    } finally {
      if (last != null) {
        last.close();
      }
    }
  }
}
