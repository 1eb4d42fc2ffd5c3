/** The catalogue of questions, timelines and people. */
@NullMarked
package org.entente.query;

import org.jspecify.annotations.NullMarked;
