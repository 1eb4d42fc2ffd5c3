package org.entente.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query.
 *
 * @param columns their names, in the query's order
 * @param rows the values of each row, in the order of the columns, as plain Java: {@code Long},
 *     {@code Double}, {@code String}, {@code Boolean}, {@code LocalDate}, {@code List}, {@code Map}
 *     or null. A node is a map of its {@code labels} and {@code properties}, a relationship one of
 *     its {@code type} and {@code properties}, a path the list of its nodes and relationships;
 *     other times, durations and points are their text
 */
public record Rows(List<String> columns, List<List<@Nullable Object>> rows) {}
