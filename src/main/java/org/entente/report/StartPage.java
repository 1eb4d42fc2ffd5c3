package org.entente.report;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.PersonKey;
import org.entente.query.Parameter;
import org.entente.query.Question;
import org.jspecify.annotations.Nullable;

/**
 * The page that a served store shows: where it is, how to reach it, and what to ask. It needs no
 * network and no script.
 *
 * @param store what to call the store
 * @param bolt where its Bolt listens
 * @param passwordFile the file that holds the password, or null if whoever started it set one
 * @param web the address of this page; queries go to {@code sparql} below it
 * @param time after which a query is stopped; zero for never
 * @param questions to show as examples
 */
public record StartPage(
    String store,
    URI bolt,
    @Nullable String passwordFile,
    URI web,
    Duration time,
    List<Question> questions) {
  private static final Pattern VALUE = Pattern.compile("(\\w+)=(\"[^\"]*\"|\\S+)");

  private static final String FIRST_CYPHER =
      """
      MATCH (s:Statement)-[:BETWEEN]->(:Dyad {key: 'CHN-RUS'})
      RETURN s.earliest AS day, s.country AS speaks_for, s.quote AS quote
      ORDER BY day LIMIT 25""";

  private static final String FIRST_SPARQL =
      """
      SELECT ?day ?quote ?article {
        ?s a ent:Statement ; ent:quote ?quote ; ent:in/schema:identifier ?article .
        OPTIONAL { ?s ent:earliest ?day }
      }
      ORDER BY ?day LIMIT 25""";

  /** Takes a copy of the list. */
  public StartPage {
    questions = List.copyOf(questions);
  }

  /**
   * The page.
   *
   * @throws IOException if a part of it cannot be read from the jar
   */
  public String html() throws IOException {
    String style = Html.resource("start.css");
    StringBuilder out = new StringBuilder(1 << 16);
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src '")
        .append(Html.hash(style))
        .append("'; img-src data:; base-uri 'none'; form-action 'self'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<link rel=\"icon\" href=\"data:,\">\n<title>Entente: ")
        .append(Html.escaped(store))
        .append("</title>\n<style>")
        .append(style)
        .append("</style>\n</head>\n<body>\n<header>\n<h1>")
        .append(Html.escaped(store))
        .append("</h1>\n<p>A graph of who said what, in which office, and what states did to each")
        .append(" other; every answer leads back to a sentence.</p>\n</header>\n<main>\n");
    addresses(out);
    form(out);
    connecting(out);
    examples(out);
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  private void addresses(StringBuilder out) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("SPARQL", web.resolve("sparql") + " (only read; " + limit() + ")");
    rows.put("Bolt", bolt.toString());
    rows.put("User", "neo4j");
    rows.put(
        "Password",
        passwordFile == null
            ? "as set when it was started; this page asks for it too"
            : "in the file " + passwordFile + ", which 'entente doctor' shows");
    out.append("<section aria-labelledby=\"where\">\n<h2 id=\"where\">Where it is</h2>\n<dl>\n");
    rows.forEach(
        (name, value) ->
            out.append("<dt>")
                .append(name)
                .append("</dt><dd>")
                .append(Html.escaped(value))
                .append("</dd>\n"));
    out.append("</dl>\n</section>\n");
  }

  private String limit() {
    return time.isZero()
        ? "no query is stopped"
        : "a query is stopped after " + time.toSeconds() + " s";
  }

  private static void form(StringBuilder out) {
    out.append("<section aria-labelledby=\"ask\">\n<h2 id=\"ask\">Ask in SPARQL</h2>\n")
        .append("<form action=\"sparql\" method=\"get\">\n")
        .append("<label for=\"query\">Query</label>\n")
        .append("<textarea id=\"query\" name=\"query\" rows=\"8\" spellcheck=\"false\" required>")
        .append(Html.escaped(FIRST_SPARQL))
        .append("</textarea>\n");
    button(out, "output");
    out.append("</form>\n<p class=\"meta\">The default graph is the union of all articles’ graphs")
        .append(" and the shared one. Prefixes of exported files need not be declared. The answer")
        .append(" is of the store as it is now: the first query after a change waits until its")
        .append(" copy is built.</p>\n</section>\n");
  }

  private static void button(StringBuilder out, String id) {
    out.append("<p class=\"go\"><label for=\"")
        .append(id)
        .append("\">as</label> <select id=\"")
        .append(id)
        .append("\" name=\"output\">\n<option value=\"text\">text</option>\n")
        .append("<option value=\"json\">JSON</option>\n<option value=\"csv\">CSV, of rows</option>")
        .append("\n<option value=\"xml\">XML</option>\n</select> ")
        .append("<button type=\"submit\">Ask</button></p>\n");
  }

  private void connecting(StringBuilder out) {
    out.append("<section aria-labelledby=\"how\">\n<h2 id=\"how\">Other tools</h2>\n");
    tool(
        out,
        "Neo4j Browser",
        "Connect to "
            + bolt
            + " as user neo4j, without encryption. It comes with a Neo4j server; any other tool that"
            + " speaks Bolt will do.",
        FIRST_CYPHER);
    tool(
        out,
        "cypher-shell",
        "",
        "cypher-shell -a "
            + bolt
            + " -u neo4j --access-mode read \\\n  \"MATCH (n:Article) RETURN count(n)\"");
    tool(
        out,
        "Java driver",
        "Of a session with read access, the server refuses writes.",
        "try (var driver = GraphDatabase.driver(\""
            + bolt
            + "\",\n    AuthTokens.basic(\"neo4j\", password))) {\n"
            + "  driver.executableQuery(\"MATCH (n:Article) RETURN count(n)\")\n"
            + "      .withConfig(QueryConfig.builder().withRouting(RoutingControl.READ).build())\n"
            + "      .execute();\n}");
    tool(
        out,
        "curl",
        "Other forms by Accept: text/csv, application/sparql-results+xml, text/turtle.",
        "curl "
            + (passwordFile == null ? "-u neo4j " : "")
            + web.resolve("sparql")
            + " \\\n  -H 'Accept: application/sparql-results+json' \\\n"
            + "  --data-urlencode 'query=SELECT (COUNT(?a) AS ?n) { ?a a ent:Article }'");
    out.append("</section>\n");
  }

  private static void tool(StringBuilder out, String name, String note, String text) {
    out.append("<h3>").append(name).append("</h3>\n");
    if (!note.isEmpty()) {
      out.append("<p>").append(Html.escaped(note)).append("</p>\n");
    }
    code(out, text);
  }

  private static void code(StringBuilder out, String text) {
    out.append("<pre tabindex=\"0\"><code>")
        .append(Html.escaped(text.strip()))
        .append("</code></pre>\n");
  }

  private void examples(StringBuilder out) {
    out.append("<section aria-labelledby=\"questions\">\n<h2 id=\"questions\">Questions</h2>\n")
        .append("<p class=\"meta\">The same as <code>entente ask</code> answers, in Cypher and in")
        .append(" SPARQL. In SPARQL a parameter is a variable like <code>$_actor</code>, which the")
        .append(" request parameter <code>_actor</code> gives its value.</p>\n");
    for (Question question : questions) {
      out.append("<details id=\"")
          .append(Html.escaped(question.name()))
          .append("\">\n<summary>")
          .append(Html.escaped(question.sentence()))
          .append(" <code>")
          .append(Html.escaped(question.name()))
          .append("</code></summary>\n");
      if (!question.note().isEmpty()) {
        out.append("<p>").append(Html.escaped(question.note())).append("</p>\n");
      }
      asked(out, question);
      out.append("<h3>SPARQL</h3>\n");
      code(out, question.sparql());
      out.append("<h3>Cypher</h3>\n");
      code(out, cypher(question));
      out.append("</details>\n");
    }
    out.append("</section>\n");
  }

  private static void asked(StringBuilder out, Question question) {
    Map<String, String> values = values(question);
    out.append("<form action=\"sparql\" method=\"get\">\n<input type=\"hidden\" name=\"query\" ")
        .append("value=\"")
        .append(Html.escaped(question.sparql()).replace("\n", "&#10;"))
        .append("\">\n");
    for (Parameter parameter : question.parameters()) {
      String id = question.name() + "-" + parameter.name();
      boolean open = parameter.unless().equals("left open");
      out.append("<p class=\"field\"><label for=\"")
          .append(id)
          .append("\">")
          .append(Html.escaped(parameter.name()))
          .append("</label> <input id=\"")
          .append(id)
          .append("\" name=\"_")
          .append(Html.escaped(parameter.name()))
          .append("\" value=\"")
          .append(Html.escaped(values.getOrDefault(parameter.name(), "")))
          .append(open ? "\"> " : "\" required> ")
          .append("<span class=\"meta\">")
          .append(Html.escaped(parameter.meaning()))
          .append(open ? "; may be left out" : "")
          .append("</span></p>\n");
    }
    button(out, question.name() + "--output");
    out.append("</form>\n");
  }

  /** The values that the question is shown with, as its SPARQL text takes them. */
  private static Map<String, String> values(Question question) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : question.parameters()) {
      if (parameter.unless().equals(parameter.source())) {
        values.put(parameter.name(), parameter.source()); // a literal
      }
    }
    Matcher example = VALUE.matcher(question.example());
    while (example.find()) {
      values.put(example.group(1), example.group(2).replace("\"", ""));
    }
    for (Parameter parameter : question.parameters()) {
      values.computeIfPresent(parameter.name(), (name, value) -> taken(parameter, value));
    }
    return values;
  }

  private static String taken(Parameter parameter, String value) {
    return switch (parameter.type()) {
      case PERSON -> PersonKey.fold(value);
      case MONTH -> value + "-01";
      case ACTOR, DATE, INT, TEXT -> value;
    };
  }

  /** The Cypher text under the lines that give a shell or browser its parameters. */
  private static String cypher(Question question) {
    Map<String, String> values = values(question);
    StringBuilder text = new StringBuilder();
    for (Parameter parameter : question.parameters()) {
      String value = values.get(parameter.name());
      text.append(":param ").append(parameter.name()).append(" => ");
      if (value == null) {
        text.append("null");
      } else {
        text.append(
            switch (parameter.type()) {
              case DATE, MONTH -> "date('" + value + "')";
              case INT -> value;
              case ACTOR, PERSON, TEXT ->
                  "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
            });
      }
      text.append(";\n");
    }
    return text + question.cypher().strip() + ";";
  }
}
