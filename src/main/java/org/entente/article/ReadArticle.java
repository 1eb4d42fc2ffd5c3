package org.entente.article;

import org.entente.model.Article;

/**
 * An article that was read.
 *
 * @param article it, always with its text
 */
public record ReadArticle(Article article) implements Reading {}
