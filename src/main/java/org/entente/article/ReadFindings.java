package org.entente.article;

import org.entente.model.Findings;

/**
 * Findings that were read: of our own output, or of a gold file.
 *
 * @param findings they, with their article
 */
public record ReadFindings(Findings findings) implements Reading {}
