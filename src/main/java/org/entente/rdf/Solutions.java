package org.entente.rdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a SPARQL query.
 *
 * @param columns the names of its variables, in the query's order
 * @param rows the values of each row, in the order of the columns, as plain Java: {@code Long},
 *     {@code Double} (also for decimals), {@code String} (also for IRIs), {@code Boolean}, {@code
 *     LocalDate}, or null where the variable is not bound
 */
public record Solutions(List<String> columns, List<List<@Nullable Object>> rows) {}
