package org.entente.article;

/** What became of one article of the input. */
public sealed interface Reading permits ReadArticle, ReadFindings, Rejected {}
