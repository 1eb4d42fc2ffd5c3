package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reports often open with a source's office and name its holder only afterwards: "Beijing's
 * ambassador to Moscow declared ... Speaking to a newspaper, Zhang Hanhui said ...". Gives such an
 * office to the first person without one who speaks in the next paragraphs.
 */
final class LateNames {
  private static final int REACH = 2; // paragraphs between the office and the name

  private LateNames() {}

  /**
   * The offices so found.
   *
   * @param sources first token and the token after the last one of each statement's source, in text
   *     order
   */
  static List<FoundRole> find(
      Document document,
      Cast cast,
      List<OfficePhrase> phrases,
      List<FoundRole> known,
      List<int[]> sources) {
    List<FoundRole> found = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      int[] source = sources.get(i);
      OfficePhrase phrase = nameless(cast, phrases, source);
      if (phrase == null || isHeld(phrase, known)) {
        continue;
      }
      Person person = next(document, cast, known, sources, i);
      if (person != null) {
        found.add(new FoundRole(person, phrase.role(), source[0], phrase.last(), "title-later"));
        person.setSure();
      }
    }
    return found;
  }

  /** The office that the source consists of, if a state or body stands with it and no name. */
  private static @Nullable OfficePhrase nameless(
      Cast cast, List<OfficePhrase> phrases, int[] source) {
    if (!cast.within(source[0], source[1]).isEmpty()) {
      return null;
    }
    for (OfficePhrase phrase : phrases) {
      boolean inside = source[0] <= phrase.head() && phrase.head() < source[1];
      if (inside && phrase.isPlaced() && !phrase.former() && phrase.last() >= source[1] - 1) {
        return phrase;
      }
    }
    return null;
  }

  private static boolean isHeld(OfficePhrase phrase, List<FoundRole> known) {
    return known.stream().anyMatch(role -> Roles.matches(phrase, role.role().office()));
  }

  private static @Nullable Person next(
      Document document, Cast cast, List<FoundRole> known, List<int[]> sources, int from) {
    int paragraph = document.paragraph(document.sentence(sources.get(from)[0]));
    for (int k = from + 1; k < sources.size(); k++) {
      int[] source = sources.get(k);
      if (document.paragraph(document.sentence(source[0])) - paragraph > REACH) {
        return null;
      }
      List<Person> people = cast.within(source[0], source[1]);
      if (people.size() == 1) {
        Person person = people.get(0);
        boolean free = known.stream().noneMatch(role -> role.person() == person);
        boolean earlier =
            person.mentions().get(0).first() < sources.get(from)[0]
                || person.nameWords().size() < 2;
        return free && !earlier ? person : null;
      }
    }
    return null;
  }
}
