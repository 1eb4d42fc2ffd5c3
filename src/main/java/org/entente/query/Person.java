package org.entente.query;

/**
 * A person of the graph.
 *
 * @param key of the person's node
 * @param name as shown
 * @param local whether the name is a lone one that its article never completes, so that it is kept
 *     apart from the same name elsewhere
 * @param statements how many the person made
 * @param roles how often an article gives the person an office
 */
public record Person(String key, String name, boolean local, int statements, int roles) {}
