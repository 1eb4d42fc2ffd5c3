package org.entente.extract;

/**
 * The words that report something.
 *
 * @param first the first token
 * @param last the token after the last one
 * @param score the model's margin for it
 */
record Cue(int first, int last, double score) {}
