package org.entente.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entente.model.PersonKey;
import org.entente.model.Role;
import org.jspecify.annotations.Nullable;

/** Somebody whom the article names, with all places where it does. Built by {@link Cast}. */
final class Person {
  private static final Set<String> TAILS = Set.of("jr", "sr", "ii", "iii", "iv");

  private final List<NameSpan> mentions = new ArrayList<>();
  private final List<Role> roles = new ArrayList<>();
  private String name;
  private List<String> words;
  private boolean sure;
  private Gender gender = Gender.UNKNOWN;
  private @Nullable String state;

  Person(String name) {
    this.name = name;
    this.words = words(name);
  }

  static List<String> words(String name) {
    return Arrays.asList(PersonKey.fold(name).split(" "));
  }

  /** The fullest name that the article gives, without titles. */
  String name() {
    return name;
  }

  /** The words of the name, folded. */
  List<String> nameWords() {
    return words;
  }

  /** The last word of the name but for "Jr." and the like, folded. */
  String surname() {
    return surname(words);
  }

  /** The last of the folded words but for "Jr." and the like. */
  static String surname(List<String> words) {
    int last = words.size() - 1;
    while (last > 0 && TAILS.contains(words.get(last))) {
      last--;
    }
    return words.get(last);
  }

  /** Where the article names the person, in text order. */
  List<NameSpan> mentions() {
    return mentions;
  }

  /** The offices that the article gives, in the order found. */
  List<Role> roles() {
    return roles;
  }

  boolean isSure() {
    return sure;
  }

  Gender gender() {
    return gender;
  }

  /** The state that the person is said to be of, or null. */
  @Nullable String state() {
    return state;
  }

  void add(NameSpan mention, String printed) {
    mentions.add(mention);
    sure |= mention.sure();
    List<String> other = words(printed);
    if (other.size() > words.size()) {
      name = printed;
      words = other;
    }
  }

  void add(Role role) {
    if (!roles.contains(role)) {
      roles.add(role);
    }
  }

  void know(Gender told) {
    if (gender == Gender.UNKNOWN) {
      gender = told;
    }
  }

  void setSure() {
    sure = true;
  }

  void of(@Nullable String code) {
    if (state == null) {
      state = code;
    }
  }
}
