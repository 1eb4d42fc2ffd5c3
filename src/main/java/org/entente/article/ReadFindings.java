package org.entente.article;

import org.entente.model.Findings;

/**
 * Findings that were read: of our own output, or of a gold file.
 *
 * @param findings they, with their article
 * @param input the path that they came from, as rejections call it
 * @param judged whether shapes have judged them already
 */
public record ReadFindings(Findings findings, String input, boolean judged) implements Reading {}
