package org.entente.extract;

/**
 * The words that report something.
 *
 * @param first the first token
 * @param last the token after the last one
 * @param score the lead of its label over the best labelling of its sentence without it
 */
record Cue(int first, int last, double score) {}
