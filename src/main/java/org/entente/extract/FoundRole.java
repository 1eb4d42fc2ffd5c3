package org.entente.extract;

import org.entente.model.Role;

/**
 * An office that the article gives somebody.
 *
 * @param first the first token of the words that say it
 * @param last the token after them
 * @param rule how it was found: "title-name", "name-title", "is-title"
 */
record FoundRole(Person person, Role role, int first, int last, String rule) {}
