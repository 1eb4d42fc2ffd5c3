package org.entente.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.entente.model.PersonKey;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The people whom an article names. Every run of words that may be a name is given to somebody:
 * full names are joined first, then lone surnames to the full name last used before them, or first
 * used after them.
 */
final class Cast {
  private final Document document;
  private final IntPredicate free;
  private final List<Person> people = new ArrayList<>();
  private final @Nullable Person[] at;
  private final Map<String, List<Person>> byLast = new HashMap<>();
  private final Map<String, List<Person>> byWord = new HashMap<>();

  /**
   * @param free whether a token belongs to no state, body, office or institution
   */
  Cast(Document document, List<NameSpan> names, IntPredicate free) {
    this.document = document;
    this.free = free;
    this.at = new Person[document.size()];
    for (NameSpan name : names) {
      if (isFull(name)) {
        give(name, full(printed(name)));
      }
    }
    for (NameSpan name : names) {
      if (!isFull(name)) {
        give(name, surname(name));
      }
    }
    addBareSurnames();
    for (Person person : people) {
      person.mentions().sort((a, b) -> Integer.compare(a.first(), b.first()));
    }
  }

  /** The people of a document. */
  static Cast of(Sightings sightings) {
    List<NameSpan> runs =
        new PersonNames(
                sightings.document(),
                i -> sightings.isTaken(i) || sightings.place(i) != null,
                i -> isTitled(sightings, i))
            .find();
    return new Cast(
        sightings.document(), new ThingNames(sightings).without(runs), i -> !sightings.isTaken(i));
  }

  private static boolean isTitled(Sightings sightings, int token) {
    Document document = sightings.document();
    int i = token - 1;
    if (i > 0 && document.form(i).equals(".")) {
      i--;
    }
    return i >= document.first(document.sentence(token))
        && (sightings.office(i) != null || NameWords.honorific(document.form(i)) != null);
  }

  /** Words that are somebody's surname, whatever their tags: "Copps said". */
  private void addBareSurnames() {
    Map<String, Person> surnames = new HashMap<>();
    for (Person person : people) {
      List<String> words = person.nameWords();
      String last = person.surname();
      if (words.size() > 1 && person.isSure() && last.length() > 3) {
        surnames.merge(last, person, (a, b) -> a);
      }
    }
    for (int i = 0; i < at.length; i++) {
      String form = document.form(i);
      if (at[i] == null
          && form.length() > 3
          && Character.isUpperCase(form.charAt(0))
          && free.test(i)) {
        Person person = surnames.get(PersonKey.fold(form));
        if (person != null) {
          person.add(new NameSpan(i, i + 1, false), form);
          at[i] = person;
        }
      }
    }
  }

  /** The people, in the order in which full names, then lone surnames first occur. */
  List<Person> people() {
    return people;
  }

  /** Whose name the token belongs to, or null. */
  @Nullable Person at(int token) {
    return token < 0 || token >= at.length ? null : at[token];
  }

  /** The people named in tokens [first, last), in text order, each once. */
  List<Person> within(int first, int last) {
    List<Person> found = new ArrayList<>();
    for (int i = Math.max(0, first); i < Math.min(last, at.length); i++) {
      Person person = at[i];
      if (person != null && !found.contains(person)) {
        found.add(person);
      }
    }
    return found;
  }

  /** The mention of the person that covers the token. */
  @Nullable NameSpan mention(int token) {
    Person person = at(token);
    if (person != null) {
      for (NameSpan span : person.mentions()) {
        if (span.first() <= token && token < span.last()) {
          return span;
        }
      }
    }
    return null;
  }

  /** The only person whose name has this last word, as far as the article knows; or null. */
  @Nullable Person named(String printed) {
    List<String> words = Person.words(printed);
    List<Person> all = byWord.getOrDefault(words.get(words.size() - 1), List.of());
    Person found = null;
    for (Person person : all) {
      if (contains(person.nameWords(), words)) {
        if (found != null && found != person) {
          return null;
        }
        found = person;
      }
    }
    return found;
  }

  private String printed(NameSpan name) {
    String text = document.text(name.first(), name.last());
    return text.replace(", Jr", " Jr").replace(" ,", ",");
  }

  private boolean isFull(NameSpan name) {
    int words = 0;
    for (String word : Person.words(printed(name))) {
      words += word.length() > 1 ? 1 : 0;
    }
    return name.words() > 1 && words > 1;
  }

  private void give(NameSpan name, Person person) {
    person.add(name, printed(name));
    for (String word : person.nameWords()) {
      List<Person> bearers = byWord.computeIfAbsent(word, k -> new ArrayList<>());
      if (!bearers.contains(person)) {
        bearers.add(person);
      }
    }
    for (int i = name.first(); i < name.last(); i++) {
      at[i] = person;
    }
    Gender given = GivenNames.gender(document.form(name.first()));
    if (given != null && isFull(name)) {
      person.know(given);
    }
    Gender honorific = name.first() == 0 ? null : honorificBefore(name.first());
    if (honorific != null) {
      person.know(honorific);
    }
  }

  private @Nullable Gender honorificBefore(int token) {
    int i = token - 1;
    if (document.form(i).equals(".") && i > 0) {
      i--;
    }
    return NameWords.honorific(document.form(i));
  }

  private Person full(String printed) {
    List<String> words = Person.words(printed);
    String last = Person.surname(words);
    List<Person> bearers = new ArrayList<>(byLast.getOrDefault(last, List.of()));
    for (Person person : bearers) {
      if (isSame(person.nameWords(), words)) {
        return person;
      }
    }
    for (Person person : byWord.getOrDefault(words.get(0), List.of())) {
      List<String> known = person.nameWords();
      if (contains(known, words)
          || contains(words, known)
          || isShortened(known, words)
          || isShortened(words, known)) {
        return person;
      }
    }
    Person person = new Person(printed);
    people.add(person);
    byLast.computeIfAbsent(last, k -> new ArrayList<>()).add(person);
    return person;
  }

  /** Whether two names with the same last word may be one person's. */
  private static boolean isSame(List<String> a, List<String> b) {
    String x = a.get(0);
    String y = b.get(0);
    if (x.equals(y) || contains(a, b) || contains(b, a)) {
      return true;
    }
    boolean initial = (x.length() == 1 || y.length() == 1) && x.charAt(0) == y.charAt(0);
    boolean shortened =
        Math.min(x.length(), y.length()) >= 3 && (x.startsWith(y) || y.startsWith(x));
    return initial || shortened || isNickname(x, y) || a.contains(y) || b.contains(x);
  }

  private static boolean isNickname(String x, String y) {
    return nickname(x).equals(nickname(y));
  }

  private static String nickname(String name) {
    return switch (name) {
      case "joe" -> "joseph";
      case "bill" -> "william";
      case "bob" -> "robert";
      case "dick" -> "richard";
      case "jim" -> "james";
      case "mike" -> "michael";
      case "tony" -> "anthony";
      case "ted" -> "edward";
      case "jack" -> "john";
      case "liz" -> "elizabeth";
      default -> name;
    };
  }

  private static boolean contains(List<String> all, List<String> part) {
    for (int i = 0; i + part.size() <= all.size(); i++) {
      if (all.subList(i, i + part.size()).equals(part)) {
        return true;
      }
    }
    return false;
  }

  /** "Pedro Pierluisi" for "Pedro R. Pierluisi Urrutia": fewer of the words, in their order. */
  private static boolean isShortened(List<String> all, List<String> part) {
    if (part.size() < 2 || !all.get(0).equals(part.get(0))) {
      return false;
    }
    int at = 0;
    for (String word : all) {
      at += at < part.size() && word.equals(part.get(at)) ? 1 : 0;
    }
    return at == part.size();
  }

  private Person surname(NameSpan name) {
    List<String> words = Person.words(printed(name));
    String last = words.get(words.size() - 1);
    Person found = nearest(byLast.getOrDefault(last, List.of()), name.first());
    if (found == null) {
      List<Person> bearers = new ArrayList<>();
      for (Person person : byWord.getOrDefault(last, List.of())) {
        if (contains(person.nameWords(), words)) {
          bearers.add(person);
        }
      }
      found = nearest(bearers, name.first());
    }
    if (found != null) {
      return found;
    }
    Person person = new Person(printed(name));
    people.add(person);
    byLast.computeIfAbsent(last, k -> new ArrayList<>()).add(person);
    return person;
  }

  /** Who was named last before the token, else first after it. */
  private static @Nullable Person nearest(List<Person> people, int token) {
    Person best = null;
    int closest = Integer.MAX_VALUE;
    for (Person person : people) {
      for (NameSpan mention : person.mentions()) {
        int distance =
            mention.first() <= token ? token - mention.first() : 100_000 + mention.first();
        if (distance < closest) {
          closest = distance;
          best = person;
        }
      }
    }
    return best;
  }
}
