package org.entente.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * Words of a document that name an office.
 *
 * @param first the first token of the title, "former" and the like before it not counted
 * @param last the token after the title, "-elect" and the like after it not counted
 * @param title the office in lower case and American spelling, without states and bodies; "acting"
 *     and "caretaker" stay: "acting foreign minister"
 * @param country the state that the title itself implies, or null; null too where another one
 *     stands beside it
 * @param organisation the body that the title itself implies, or null
 * @param former whether the words call its holder a former one
 * @param future whether the words call its holder elected, nominated or designated
 * @param acting whether the words call its holder acting, interim or caretaker
 * @param plural whether the words name several holders: "foreign ministers"
 */
public record OfficeMention(
    int first,
    int last,
    String title,
    @Nullable String country,
    @Nullable String organisation,
    boolean former,
    boolean future,
    boolean acting,
    boolean plural) {}
