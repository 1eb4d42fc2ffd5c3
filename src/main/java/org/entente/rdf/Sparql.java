package org.entente.rdf;

import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.update.UpdateFactory;
import org.jspecify.annotations.Nullable;

/** A SPARQL query that only reads, and only what it is run on. */
final class Sparql {
  private static final String DECLARED =
      Prefixes.ALL.entrySet().stream()
          .map(p -> "PREFIX " + p.getKey() + ": <" + p.getValue() + "> ")
          .reduce("", String::concat);

  private final Query query;
  private final String text;

  private Sparql(Query query, String text) {
    this.query = query;
    this.text = text;
  }

  /**
   * Reads a query; the prefixes of our files need not be declared.
   *
   * @throws SparqlException if it is wrong, would write, or would ask another server
   */
  static Sparql parse(String text) throws SparqlException {
    Query query = new Query();
    Prefixes.ALL.forEach(query::setPrefix);
    try {
      QueryFactory.parse(query, text, null, Syntax.syntaxSPARQL_11);
    } catch (QueryException e) {
      if (isUpdate(text)) {
        throw new SparqlException(
            "this would write, and the twin may only be read; load or forget articles instead", e);
      }
      throw new SparqlException(oneLine(e), e);
    }
    if (asksElsewhere(query)) {
      throw new SparqlException("SERVICE asks another server; only the twin may be asked here");
    }
    return new Sparql(query, text);
  }

  private static boolean isUpdate(String text) {
    try {
      return !UpdateFactory.create(DECLARED + text).getOperations().isEmpty();
    } catch (QueryParseException e) {
      return false;
    }
  }

  private static boolean asksElsewhere(Query query) {
    if (query.getQueryPattern() == null) {
      return false;
    }
    boolean[] found = new boolean[1];
    Walker.walk(
        Algebra.compile(query),
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            found[0] = true;
          }
        },
        new ExprVisitorBase());
    return found[0];
  }

  /** Its text, with all our prefixes declared. */
  String text() {
    return DECLARED + text;
  }

  /** Whether it gives a graph, not rows. */
  boolean describes() {
    return query.isConstructType() || query.isDescribeType();
  }

  Solutions select(DatasetGraph data, Map<String, ?> parameters, long limit, Duration time)
      throws SparqlException {
    if (query.isAskType()) {
      boolean answer = run(data, parameters, time, QueryExec::ask);
      return new Solutions(List.of("answer"), List.of(Arrays.asList((@Nullable Object) answer)));
    }
    if (!query.isSelectType()) {
      throw new SparqlException("this query gives a graph, not rows; ask with SELECT or ASK");
    }
    if (limit > 0) {
      query.setLimit(limit);
    }
    return run(data, parameters, time, exec -> rows(exec.select()));
  }

  void describe(DatasetGraph data, Map<String, ?> parameters, Duration time, OutputStream out)
      throws SparqlException {
    Graph graph =
        run(
            data,
            parameters,
            time,
            exec -> query.isConstructType() ? exec.construct() : exec.describe());
    Prefixes.ALL.forEach(graph.getPrefixMapping()::setNsPrefix);
    RDFDataMgr.write(out, graph, Lang.TURTLE);
  }

  private <T> T run(
      DatasetGraph data, Map<String, ?> parameters, Duration time, Function<QueryExec, T> work)
      throws SparqlException {
    QueryExecDatasetBuilder builder =
        QueryExecDatasetBuilder.create()
            .query(query)
            .dataset(data)
            .set(TDB2.symUnionDefaultGraph, true)
            .set(ARQ.httpServiceAllowed, false);
    parameters.forEach((name, value) -> builder.substitution(Var.alloc(name), node(value)));
    if (!time.isZero()) {
      builder.timeout(time.toMillis(), TimeUnit.MILLISECONDS);
    }
    try {
      return Txn.calculateRead(
          data,
          () -> {
            try (QueryExec exec = builder.build()) {
              return work.apply(exec);
            }
          });
    } catch (QueryCancelledException e) {
      throw new SparqlException(
          "stopped after "
              + time.toSeconds()
              + " s; ask for less, or allow more time (--timeout SECONDS)",
          e);
    } catch (ARQException e) {
      throw new SparqlException(oneLine(e), e);
    }
  }

  private static Solutions rows(RowSet set) {
    List<Var> variables = set.getResultVars();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    while (set.hasNext()) {
      Binding binding = set.next();
      List<@Nullable Object> row = new ArrayList<>(variables.size());
      for (Var variable : variables) {
        row.add(plain(binding.get(variable)));
      }
      rows.add(row);
    }
    return new Solutions(variables.stream().map(Var::getVarName).toList(), rows);
  }

  /** What a parameter of this value stands for: a text, a whole number or a day. */
  static Node node(Object value) {
    if (value instanceof LocalDate day) {
      return Literals.day(day);
    }
    return value instanceof Long || value instanceof Integer
        ? NodeFactory.createLiteralDT(value.toString(), XSDDatatype.XSDinteger)
        : Literals.text(value.toString());
  }

  private static @Nullable Object plain(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    if (!node.isLiteral()) {
      return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
    }
    String text = node.getLiteralLexicalForm();
    RDFDatatype type = node.getLiteralDatatype();
    try {
      if (XSDDatatype.XSDinteger.equals(type)) {
        return Long.valueOf(text);
      }
      if (XSDDatatype.XSDdecimal.equals(type) || XSDDatatype.XSDdouble.equals(type)) {
        return Double.valueOf(text);
      }
      if (XSDDatatype.XSDboolean.equals(type)) {
        return text.equals("true") || text.equals("1");
      }
      return XSDDatatype.XSDdate.equals(type) ? LocalDate.parse(text) : text;
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      return text; // a literal that is none of its type
    }
  }

  /** The first line: below it Jena lists all that it would have understood. */
  private static String oneLine(Throwable e) {
    return "SPARQL: " + String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("wrong");
  }
}
