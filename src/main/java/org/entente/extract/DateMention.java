package org.entente.extract;

import org.entente.model.DateRange;

/**
 * A time expression.
 *
 * @param first its first token
 * @param last the token after its last one
 * @param range what it means; both ends open where publication day is needed but not known
 */
record DateMention(int first, int last, DateRange range) {}
