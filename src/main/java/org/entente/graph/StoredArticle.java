package org.entente.graph;

import org.jspecify.annotations.Nullable;

/**
 * What tells whether an article must be read anew.
 *
 * @param textHash of its text
 * @param engine that found its findings, or null where it is not known
 * @param hasText whether its text is stored
 */
public record StoredArticle(String textHash, @Nullable String engine, boolean hasText) {}
