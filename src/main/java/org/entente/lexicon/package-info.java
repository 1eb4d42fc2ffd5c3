/** The ontology as look-ups: countries, bodies, offices, event types. */
@NullMarked
package org.entente.lexicon;

import org.jspecify.annotations.NullMarked;
