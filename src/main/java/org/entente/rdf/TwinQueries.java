package org.entente.rdf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionExecLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.fuseki.system.ActionCategory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.tdb2.TDB2;

/**
 * Fuseki's query service over twins: the SPARQL 1.1 Protocol for queries that only read, and only
 * the twin. The default graph is the union of all, our prefixes need not be declared, and a request
 * parameter {@code _x} is what the variable {@code $_x} stands for, {@code _limit} the most rows.
 */
final class TwinQueries extends SPARQL_QueryDataset {
  private static final List<String> REFUSED = List.of("callback", "stylesheet");
  private static final String LIMIT = "_limit";

  private final Endpoint endpoint = Endpoint.create(Operation.Query, "");
  private final Duration time;

  /**
   * @param time after which a query is stopped; zero for never
   */
  TwinQueries(Duration time) {
    this.time = time;
  }

  /** Answers one request from this twin. */
  void answer(Twin twin, HttpServletRequest request, HttpServletResponse response) {
    DataService service = DataService.newBuilder(twin.data()).addEndpoint(endpoint).build();
    service.goActive();
    HttpAction action =
        ActionExecLib.allocHttpAction(
            new DataAccessPoint("/sparql", service),
            Fuseki.actionLog,
            ActionCategory.ACTION,
            request,
            response);
    action.setEndpoint(endpoint);
    action.getContext().set(TDB2.symUnionDefaultGraph, true);
    action.getContext().set(ARQ.httpServiceAllowed, false);
    if (!time.isZero()) {
      action.getContext().set(ARQ.queryTimeout, String.valueOf(time.toMillis()));
    }
    ActionExecLib.execAction(action, this);
  }

  @Override
  protected void validateRequest(HttpAction action) {
    for (String name : REFUSED) { // they would let pages of other sites read the answer
      if (action.getRequestParameter(name) != null) {
        ServletOps.errorBadRequest(name + ": not offered here; leave it out");
      }
    }
  }

  @Override
  protected void execute(String text, HttpAction action) {
    String checked;
    try {
      checked = Sparql.parse(text).text();
    } catch (SparqlException e) {
      ServletOps.errorBadRequest(e.getMessage());
      return;
    }
    try {
      super.execute(checked, action);
    } catch (QueryCancelledException e) {
      ServletOps.error(
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "stopped after "
              + time.toSeconds()
              + " s; ask for less, or serve with more time (--timeout SECONDS)");
    }
  }

  @Override
  protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String log) {
    DatasetDescription graphs = SPARQLProtocol.getDatasetDescription(action, query);
    if (graphs != null) {
      graphs.getDefaultGraphURIs().forEach(uri -> present(action, uri));
      graphs.getNamedGraphURIs().forEach(uri -> present(action, uri));
    }
    return super.decideDataset(action, query, log);
  }

  private void present(HttpAction action, String uri) {
    Node graph = NodeFactory.createURI(uri);
    if (!Quad.isUnionGraph(graph) && !getDataset(action).containsGraph(graph)) {
      ServletOps.errorBadRequest(
          "no graph <" + uri + "> in the store, and nothing is loaded from elsewhere");
    }
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    Map<Var, Node> values = new HashMap<>();
    action
        .getRequest()
        .getParameterMap()
        .forEach(
            (name, given) -> {
              String value = given[0].strip();
              if (name.startsWith("_") && !name.equals(LIMIT) && !value.isEmpty()) {
                values.put(Var.alloc(name), Sparql.node(value(value)));
              }
            });
    Query bound = values.isEmpty() ? query : QueryTransformOps.replaceVars(query, values);
    String limit = action.getRequestParameter(LIMIT);
    if (limit != null && limit.strip().matches("\\d{1,9}")) {
      bound = bound.cloneQuery();
      bound.setLimit(Long.parseLong(limit.strip()));
    }
    return super.createQueryExec(action, bound, dataset);
  }

  /** A day, a whole number or a text, by its looks. */
  private static Object value(String written) {
    if (written.matches("-?\\d{1,18}")) {
      return Long.valueOf(written);
    }
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      return written;
    }
  }
}
