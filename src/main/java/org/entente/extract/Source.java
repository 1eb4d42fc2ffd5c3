package org.entente.extract;

import java.util.List;
import org.entente.model.Role;
import org.entente.model.Speaker.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who a statement's source is.
 *
 * @param name the fullest name that the article gives, or the description as printed
 * @param kind what it is
 * @param members of a group, the names of its members
 * @param role the office that the article gives, or null
 * @param country whom it speaks for, or null
 * @param person the person that it is, or null
 */
record Source(
    String name,
    Kind kind,
    List<String> members,
    @Nullable Role role,
    @Nullable String country,
    @Nullable Person person) {

  static Source institution(String name, @Nullable String country) {
    return new Source(name, Kind.INSTITUTION, List.of(), null, country, null);
  }

  static Source unnamed(String name, @Nullable Role role, @Nullable String country) {
    return new Source(name, Kind.UNNAMED, List.of(), role, country, null);
  }

  static Source group(
      String name, List<String> members, @Nullable Role role, @Nullable String country) {
    return new Source(name, Kind.GROUP, members, role, country, null);
  }
}
