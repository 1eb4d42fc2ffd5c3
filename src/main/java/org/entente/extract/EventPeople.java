package org.entente.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.lexicon.Leaders;
import org.entente.model.Office;
import org.entente.model.PersonKey;
import org.entente.model.RoleObservation;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.jspecify.annotations.Nullable;

/** Whom the people and titles of one article stand for. */
final class EventPeople {
  /** States in whose people's names the family name comes first. */
  private static final Set<String> FAMILY_FIRST =
      Set.of("CHN", "KOR", "PRK", "TWN", "VNM", "KHM", "HKG", "MAC");

  private static final int SURE = 5; // letters of a surname

  private final Leaders leaders;
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byWord = new HashMap<>();
  private final Map<String, Set<String>> byTitle = new HashMap<>();

  /**
   * @param roles the article's role observations
   * @param statements its statements: their speakers stand for the country that they speak for
   * @param actor whether a code is an actor's
   * @param leaders who is known without the article's saying so
   */
  EventPeople(
      List<RoleObservation> roles,
      List<Statement> statements,
      Predicate<String> actor,
      Leaders leaders) {
    this.leaders = leaders;
    for (RoleObservation role : roles) {
      String code = code(role.role().office(), actor);
      if (code != null && !role.role().former()) {
        add(role.person(), code);
        for (String word : words(role.role().office().title())) {
          byTitle.computeIfAbsent(word, k -> new TreeSet<>()).add(code);
        }
      }
    }
    for (Statement statement : statements) {
      String code = statement.country();
      if (code != null && statement.speaker().kind() == Speaker.Kind.PERSON && actor.test(code)) {
        add(statement.speaker().name(), code);
      }
    }
  }

  private static @Nullable String code(Office office, Predicate<String> actor) {
    if (office.country() != null) {
      return office.country();
    }
    String organisation = office.organisation();
    return organisation != null && actor.test(organisation) ? organisation : null;
  }

  private void add(String name, String code) {
    String[] words = words(name);
    if (words.length == 0) {
      return;
    }
    byName.putIfAbsent(String.join(" ", words), code);
    byWord.putIfAbsent(words[words.length - 1], code);
    if (FAMILY_FIRST.contains(code)) {
      byWord.putIfAbsent(words[0], code);
    }
  }

  /** The code of the person of this full name, or null. */
  @Nullable String named(String name) {
    return byName.get(String.join(" ", words(name)));
  }

  /** The code of the people of whose names this lower-case word is the family name, or null. */
  @Nullable String family(String word) {
    return byWord.get(word);
  }

  /**
   * The state of a well-known leader of whom the article tells no office, or null. A surname alone
   * counts after a title, or where it is too long to be many people's.
   */
  @Nullable String leader(String name, boolean titled) {
    String folded = PersonKey.fold(name);
    boolean alone = folded.indexOf(' ') < 0;
    return alone && !titled && folded.length() < SURE ? null : leaders.state(folded);
  }

  /** The code of those who hold a title with this lower-case word, or null if they differ. */
  @Nullable String titled(String word) {
    Set<String> codes = byTitle.getOrDefault(word, Set.of());
    return codes.size() == 1 ? codes.iterator().next() : null;
  }

  /** The codes of the people named in {@code text}, a group's name: "A and B". */
  Set<String> among(String text) {
    String folded = " " + PersonKey.fold(text) + " ";
    Set<String> codes = new TreeSet<>();
    byName.forEach(
        (name, code) -> {
          if (folded.contains(" " + name + " ")) {
            codes.add(code);
          }
        });
    return codes;
  }

  private static String[] words(String text) {
    return PersonKey.fold(text.toLowerCase(Locale.ROOT)).split(" ");
  }
}
