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
    return find(new Cypher(store), name);
  }

  private static List<Person> find(Language store, String name) throws IOException {
    String folded = PersonKey.fold(name);
    if (folded.isEmpty()) {
      return List.of();
    }
    List<String> words = List.of(folded.split(" ", -1));
    // SPARQL has no lists: it takes the names with the first word for those with all words.
    List<Person> people =
        read(store, "profile/people", words, "(^| )" + words.get(0) + "( |$)").stream()
            .filter(p -> hasWords(p, name))
            .toList();
    for (Person person : people) {
      if (person.key().equals(folded)) {
        return List.of(person);
      }
    }
    return people.isEmpty() ? read(store, "profile/nearly", words, beginning(words)) : people;
  }

  /**
   * The one person that {@code name} can mean: of just that name, or the only one whose name has
   * all its words, lone surnames left aside.
   *
   * @throws BadQuestion if there is nobody, or more than one; the message names who there is
   * @throws IOException if the store cannot be read
   */
  public static Person one(GraphStore store, String name) throws IOException {
    return one(new Cypher(store), name);
  }

  static Person one(Language store, String name) throws IOException {
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

  /** What finds a word that begins with one of these, but for the shortest; else nothing. */
  private static String beginning(List<String> words) {
    String any = words.stream().filter(w -> w.length() > 2).collect(Collectors.joining("|"));
    return any.isEmpty() ? "^$" : "(^| )(" + any + ")";
  }

  private static List<Person> read(Language store, String query, List<String> words, String pattern)
      throws IOException {
    List<Person> people = new ArrayList<>();
    for (Map<String, @Nullable Object> row :
        store.rows(query, Map.of("words", words, "pattern", pattern))) {
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
