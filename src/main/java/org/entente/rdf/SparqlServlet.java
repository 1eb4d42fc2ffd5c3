package org.entente.rdf;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is answered at which path; faults are one line of plain text. */
final class SparqlServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Guard guard;
  private final transient SparqlServer.StartPage page;
  private final transient FreshTwin twin;
  private final transient TwinQueries queries;

  SparqlServlet(Guard guard, SparqlServer.StartPage page, FreshTwin twin, TwinQueries queries) {
    this.guard = guard;
    this.page = page;
    this.twin = twin;
    this.queries = queries;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    HttpServletResponse plain = new Plain(response);
    if (!guard.letsIn(request, plain)) {
      return;
    }
    String path = request.getRequestURI();
    if (path.equals("/")) {
      page(request, plain);
    } else if (path.equals("/sparql")) {
      ask(request, plain);
    } else {
      plain.sendError(404, "nothing here; the start page is /, queries go to /sparql");
    }
  }

  private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      response.sendError(405, request.getMethod() + ": this page is only shown");
      return;
    }
    byte[] html = page.html().getBytes(StandardCharsets.UTF_8);
    response.setHeader("X-Frame-Options", "DENY");
    response.setContentType("text/html;charset=utf-8");
    response.setContentLength(html.length);
    response.getOutputStream().write(html); // of HEAD, Jetty sends the headers alone
  }

  private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String method = request.getMethod();
    if (!method.equals("GET") && !method.equals("POST")) {
      response.setHeader("Allow", "GET, POST");
      response.sendError(405, method + ": this end point only answers queries, by GET or POST");
    } else if (wouldWrite(request)) {
      response.sendError(
          403, "the twin may only be read; write with 'entente load' or in Cypher over Bolt");
    } else if (method.equals("GET") && request.getParameter("query") == null) {
      response.sendError(
          400, "no query; ask /sparql?query=… or POST one, as the start page / shows");
    } else {
      try {
        twin.read(fresh -> queries.answer(fresh, request, response));
      } catch (IOException e) {
        response.sendError(503, String.valueOf(e.getMessage()));
      }
    }
  }

  private static boolean wouldWrite(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    return type.startsWith("application/sparql-update") || request.getParameter("update") != null;
  }

  /** Tells faults in plain text. */
  private static final class Plain extends HttpServletResponseWrapper {
    Plain(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int code) throws IOException {
      sendError(code, "");
    }

    @Override
    public void sendError(int code, String message) throws IOException {
      if (isCommitted()) {
        throw new IOException("the answer broke off: " + message);
      }
      resetBuffer();
      setStatus(code);
      setContentType("text/plain;charset=utf-8");
      getOutputStream().write((message.strip() + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
