package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A wire between clients and a server on this machine that can be cut. */
final class Wire implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final ServerSocket listener = new ServerSocket(0, 50, HERE);
  private final int server;
  private final List<Socket> ends = new ArrayList<>();
  private final AtomicLong sent = new AtomicLong();

  /**
   * @param server the port that it leads to
   */
  Wire(int server) throws IOException {
    this.server = server;
    daemon(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** How many bytes clients have sent up to now. */
  long sent() {
    return sent.get();
  }

  /** Breaks what is connected; who connects anew is let through. */
  int cut() {
    List<Socket> broken;
    synchronized (ends) {
      broken = List.copyOf(ends);
      ends.clear();
    }
    broken.forEach(Wire::close);
    return broken.size();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Socket to;
        try {
          to = new Socket(HERE, server);
        } catch (IOException e) {
          close(client); // the server is away
          continue;
        }
        synchronized (ends) {
          ends.add(client);
          ends.add(to);
        }
        daemon(() -> pump(client, to, sent));
        daemon(() -> pump(to, client, new AtomicLong()));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private static void pump(Socket from, Socket to, AtomicLong count) {
    byte[] buffer = new byte[1 << 14];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        count.addAndGet(n);
        out.write(buffer, 0, n);
      }
    } catch (IOException e) {
      return; // cut
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "wire");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    cut();
  }
}
