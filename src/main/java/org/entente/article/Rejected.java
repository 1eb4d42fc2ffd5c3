package org.entente.article;

import org.jspecify.annotations.Nullable;

/**
 * An input that gave no article.
 *
 * @param input the path, as named on the command line or below it, or {@code -}
 * @param line the line of the file, from 1, or null where it concerns the whole file
 * @param reason what is wrong with it and how to mend that, in one line
 */
public record Rejected(String input, @Nullable Integer line, String reason) implements Reading {}
