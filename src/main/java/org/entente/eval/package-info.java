/** Precision, recall and F1 of findings against gold. */
@NullMarked
package org.entente.eval;

import org.jspecify.annotations.NullMarked;
