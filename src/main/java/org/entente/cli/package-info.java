/** The command line: the only home of picocli, streams, the clock and exit codes. */
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
