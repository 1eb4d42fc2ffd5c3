package org.entente.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.text.Document;

/** The offices of the ontology, with how texts name them. Immutable. */
public final class Offices {
  private final List<Title> titles;
  private final Forms<Entry> forms;
  private final Map<String, Modifier> modifiers;
  private final TailWords tails;
  private final Actors actors;
  private final Ministries ministries;
  private final Set<String> bodies;
  private final Set<String> occupations;
  private final Set<String> offices;

  /** A title as one of its forms names it. */
  record Entry(Title title, boolean plural) {}

  Offices(
      List<Title> titles,
      Forms<Entry> forms,
      Map<String, Modifier> modifiers,
      TailWords tails,
      Actors actors,
      Ministries ministries) {
    this.titles = List.copyOf(titles);
    this.forms = forms;
    this.modifiers = Map.copyOf(modifiers);
    this.tails = tails;
    this.actors = actors;
    this.ministries = ministries;
    this.bodies =
        actors.all().stream()
            .filter(a -> a.kind() == Actor.Kind.BODY)
            .map(Actor::code)
            .collect(Collectors.toUnmodifiableSet());
    this.occupations = labels(titles, true);
    this.offices = labels(titles, false);
  }

  private static Set<String> labels(List<Title> titles, boolean occupations) {
    return titles.stream()
        .filter(t -> t.occupation() == occupations)
        .map(Title::label)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the generic title is what its holder lives by: "grocer", "rice farmer". */
  public boolean isOccupation(String title) {
    return !offices.contains(title)
        && (occupations.contains(title)
            || occupations.contains(title.substring(title.lastIndexOf(' ') + 1)));
  }

  /**
   * The offices named among the tokens from {@code first} to the one before {@code last}, which lie
   * in one sentence; by place, none within another.
   */
  public List<OfficeMention> find(Document document, int first, int last) {
    Words words = new Words(document, first, last);
    TitlePhrases phrases = null;
    List<OfficeMention> found = new ArrayList<>();
    int free = 0;
    for (int i = 0; i < words.size(); ) {
      Forms.Match<Entry> match = forms.longest(words::form, words::lower, i, words.size());
      if (match == null || isForNext(words, match.value().title(), i, match.last())) {
        i++;
        continue;
      }
      if (phrases == null) {
        phrases =
            new TitlePhrases(
                words,
                modifiers,
                tails,
                bodies,
                ministries,
                forms,
                actors.find(document, first, last),
                actors.places(document, first, last));
      }
      TitlePhrases.Found phrase =
          phrases.read(match.value().title(), match.value().plural(), i, match.last(), free);
      if (phrase == null) {
        i++;
        continue;
      }
      found.addAll(phrase.mentions());
      free = phrase.last();
      i = phrase.last();
    }
    return found;
  }

  /**
   * "Justice Minister", "student leader": whether the words, a title at times, belong to the title
   * that follows.
   */
  private boolean isForNext(Words words, Title title, int first, int last) {
    Forms.Match<Entry> next =
        last < words.size() ? forms.longest(words::form, words::lower, last, words.size()) : null;
    if (next == null) {
      return false;
    }
    boolean portfolio =
        next.value().title().portfolio() && ministries.named(words.text(first, last)) != null;
    return portfolio || (title.occupation() && next.value().title().before());
  }

  /** The titles, by IRI. */
  List<Title> titles() {
    return titles;
  }
}
