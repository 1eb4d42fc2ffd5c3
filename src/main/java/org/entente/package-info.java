/** The front door for Java users: {@link org.entente.Entente} reads, extracts and stores. */
@NullMarked
package org.entente;

import org.jspecify.annotations.NullMarked;
