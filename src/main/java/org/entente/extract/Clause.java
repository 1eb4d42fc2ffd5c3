package org.entente.extract;

/**
 * An attribution by tokens.
 *
 * @param sourceFirst first token of the source, or -1 where none is printed
 * @param sourceLast the token after it
 * @param cueFirst first token of the cue, or -1 where there is none
 * @param cueLast the token after it
 * @param anchor the cue's first token, else the first one of source or content
 */
record Clause(int sourceFirst, int sourceLast, int cueFirst, int cueLast, int anchor) {
  boolean hasSource() {
    return sourceFirst >= 0;
  }

  boolean hasCue() {
    return cueFirst >= 0;
  }
}
