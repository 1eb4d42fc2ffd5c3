package org.entente.rdf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who may ask. With a password that is HTTP's basic authentication, and after some wrong
 * ones nobody for some seconds, as at Neo4j. Without one, requests must name this machine as their
 * host: a page of another site that has its name point here is refused so.
 */
final class Guard {
  private static final int WRONG = 3; // as Neo4j's dbms.security.auth_max_failed_attempts
  private static final long PAUSE = 5_000_000_000L; // ns, as its dbms.security.auth_lock_time
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  private final boolean loopback;
  private final byte @Nullable [] credentials;
  private int wrong;
  private long last; // wrong one, of nanoTime

  Guard(boolean loopback, String user, @Nullable String password) {
    this.loopback = loopback;
    this.credentials =
        password == null ? null : (user + ":" + password).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the request may go on; else it has been answered. */
  boolean letsIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (credentials != null) {
      return knows(request, response, credentials);
    }
    String host = String.valueOf(request.getServerName()).toLowerCase(Locale.ROOT);
    if (loopback && !HERE.contains(host) && !host.equals(request.getLocalAddr())) {
      response.sendError(
          HttpServletResponse.SC_FORBIDDEN,
          "this is for this machine alone; ask http://127.0.0.1:" + request.getLocalPort() + "/");
      return false;
    }
    return true;
  }

  private synchronized boolean knows(
      HttpServletRequest request, HttpServletResponse response, byte[] expected)
      throws IOException {
    String given = request.getHeader("Authorization");
    if (wrong >= WRONG && System.nanoTime() - last < PAUSE) {
      response.setHeader("Retry-After", "5");
      response.sendError(429, "too many wrong passwords; try again in some seconds");
      return false;
    }
    if (given != null && MessageDigest.isEqual(expected, decoded(given))) {
      wrong = 0;
      return true;
    }
    if (given != null) {
      wrong = wrong >= WRONG ? 1 : wrong + 1;
      last = System.nanoTime();
    }
    response.setHeader("WWW-Authenticate", "Basic realm=\"Entente\", charset=\"UTF-8\"");
    response.sendError(
        HttpServletResponse.SC_UNAUTHORIZED, "user and password of the store, please");
    return false;
  }

  private static byte[] decoded(String header) {
    String[] words = header.strip().split(" +", 2);
    if (words.length < 2 || !words[0].equalsIgnoreCase("Basic")) {
      return new byte[0];
    }
    try {
      return Base64.getDecoder().decode(words[1]);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
