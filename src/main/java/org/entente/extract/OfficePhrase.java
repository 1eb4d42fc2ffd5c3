package org.entente.extract;

import org.entente.model.Office;
import org.entente.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * An office as printed in one place, with what stands around it: "Chinese Foreign Minister",
 * "Beijing's ambassador to Moscow", "the country's former president".
 *
 * @param first the first token of the phrase, its article left out
 * @param head the first token of the title itself
 * @param last the token after the phrase
 * @param title lower case, generic
 * @param country ISO alpha-3 of the state printed with it, or null
 * @param to where it is posted, or null
 * @param organisation the body or organisation printed with it, or null
 * @param former whether it is called a former one
 * @param future whether its holder is not yet in it
 * @param acting whether its holder is acting
 * @param definite whether "the", "this", "his" or a possessive stands before it
 */
record OfficePhrase(
    int first,
    int head,
    int last,
    String title,
    @Nullable String country,
    @Nullable String to,
    @Nullable String organisation,
    boolean former,
    boolean future,
    boolean acting,
    boolean definite) {

  Role role() {
    return new Role(new Office(title, country, to, organisation), former, future, acting);
  }

  boolean isPlaced() {
    return country != null || organisation != null;
  }

  OfficePhrase asFormer() {
    return new OfficePhrase(
        first, head, last, title, country, to, organisation, true, future, acting, definite);
  }

  OfficePhrase asFuture() {
    return new OfficePhrase(
        first, head, last, title, country, to, organisation, former, true, acting, definite);
  }

  OfficePhrase in(@Nullable String country, @Nullable String organisation) {
    return new OfficePhrase(
        first, head, last, title, country, to, organisation, former, future, acting, definite);
  }

  OfficePhrase withTail(String tail, int last) {
    return called(title + tail, last);
  }

  OfficePhrase called(String title, int last) {
    return new OfficePhrase(
        first, head, last, title, country, to, organisation, former, future, acting, definite);
  }
}
