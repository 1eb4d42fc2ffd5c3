package org.entente.extract;

/**
 * Words that look like a person's name, without titles.
 *
 * @param first the first token
 * @param last the token after the last one
 * @param sure whether title, given name or place in the sentence say that it is a person's
 */
record NameSpan(int first, int last, boolean sure) {
  int words() {
    return last - first;
  }
}
