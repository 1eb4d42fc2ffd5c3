package org.entente.lexicon;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form that may also mean something else.
 *
 * @param form the form, one word or more, as printed
 * @param personal whether people are called so: "Jordan", "Paris"
 * @param signs words of a document that speak for the actor
 * @param against words of a document that speak against it
 * @param needed whether a document without a sign speaks against it
 * @param otherwise the actor in which a place of that name lies, or null
 * @param standsFor the actor that it stands for where there is a sign and no preposition of place
 *     before it, or null
 * @param yes sentences in which it stands for the actor, as {@code [form]}
 * @param no sentences in which it does not
 */
record Homonym(
    String form,
    boolean personal,
    Set<String> signs,
    Set<String> against,
    boolean needed,
    @Nullable String otherwise,
    @Nullable String standsFor,
    List<String> yes,
    List<String> no) {}
