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
      if (match == null) {
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

  /** The titles, by IRI. */
  List<Title> titles() {
    return titles;
  }
}
