/** Sentences, tokens, tags and lemmas of a text. */
@NullMarked
package org.entente.text;

import org.jspecify.annotations.NullMarked;
