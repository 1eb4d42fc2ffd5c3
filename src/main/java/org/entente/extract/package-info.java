/** From an annotated article to its findings: statements, speakers, roles, dates, events. */
@NullMarked
package org.entente.extract;

import org.jspecify.annotations.NullMarked;
