package org.entente.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.graph.GraphStore;
import org.entente.model.PersonKey;
import org.jspecify.annotations.Nullable;

/** Finds people by name. */
public final class People {
  private static final int SHOWN = 10;

  private People() {}

  /**
   * The people whose names have all words of {@code name}, whatever their case, accents and order;
   * who is spoken of most comes first. Someone of just that name comes alone. If there is nobody,
   * those with a word that begins like one of them, or else nobody.
   *
   * @throws IOException if the store cannot be read
   */
  public static List<Person> find(GraphStore store, String name) throws IOException {
    String folded = PersonKey.fold(name);
    if (folded.isEmpty()) {
      return List.of();
    }
    List<String> words = List.of(folded.split(" ", -1));
    List<Person> people = read(store, "profile/people", words);
    for (Person person : people) {
      if (person.key().equals(folded)) {
        return List.of(person);
      }
    }
    return people.isEmpty() ? read(store, "profile/nearly", words) : people;
  }

  /**
   * The one person that {@code name} can mean: of just that name, or the only one whose name has
   * all its words, lone surnames left aside.
   *
   * @throws BadQuestion if there is nobody, or more than one; the message names who there is
   * @throws IOException if the store cannot be read
   */
  public static Person one(GraphStore store, String name) throws IOException {
    List<Person> found = find(store, name);
    List<Person> full = found.stream().filter(p -> !p.local()).toList();
    List<Person> people = full.isEmpty() ? found : full;
    if (people.isEmpty()) {
      throw new BadQuestion("person \"" + name + "\": no article names one like that");
    }
    if (people.size() > 1 || !hasWords(people.get(0), name)) {
      String names =
          people.stream()
              .limit(SHOWN)
              .map(Person::name)
              .distinct()
              .collect(Collectors.joining(", "));
      throw new BadQuestion(
          "person \""
              + name
              + "\": which one? There "
              + (people.size() == 1 ? "is " : "are ")
              + names
              + (people.size() > SHOWN ? " and " + (people.size() - SHOWN) + " more" : ""));
    }
    return people.get(0);
  }

  private static boolean hasWords(Person person, String name) {
    List<String> has = List.of(PersonKey.fold(person.name()).split(" ", -1));
    return has.containsAll(List.of(PersonKey.fold(name).split(" ", -1)));
  }

  private static List<Person> read(GraphStore store, String query, List<String> words)
      throws IOException {
    List<Person> people = new ArrayList<>();
    for (Map<String, @Nullable Object> row : Cypher.rows(store, query, Map.of("words", words))) {
      people.add(
          new Person(
              Cypher.text(row, "key"),
              Cypher.text(row, "name"),
              Cypher.flag(row, "local"),
              Cypher.count(row, "statements"),
              Cypher.count(row, "roles")));
    }
    return people;
  }
}
