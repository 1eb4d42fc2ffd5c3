package org.entente.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * Words of a document that name an institution.
 *
 * @param first the first token
 * @param last the token after the last one
 * @param name its usual English name: "U.S. Department of State"; of a ministry, with its state
 *     where that is printed with it: "Ministry of Foreign Affairs of China"
 * @param country the code of the state or body that it belongs to, or null
 * @param media whether it is a news medium
 */
public record InstitutionMention(
    int first, int last, String name, @Nullable String country, boolean media) {}
