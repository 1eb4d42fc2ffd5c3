/** Pages and tables for people to look at. */
@NullMarked
package org.entente.report;

import org.jspecify.annotations.NullMarked;
