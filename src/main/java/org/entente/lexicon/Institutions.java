package org.entente.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The institutions of the ontology, with how texts name them, and ministries of any state.
 * Immutable.
 */
public final class Institutions {
  private static final Set<String> SMALL = Set.of("of", "for", "the", "and", "&", ",");
  private static final int LONGEST = 9; // words of a ministry's portfolio

  private final List<Institution> institutions;
  private final Forms<Institution> forms = new Forms<>();
  private final Actors actors;
  private final Ministries ministries;

  Institutions(List<Institution> institutions, Actors actors, Ministries ministries) {
    this.institutions = List.copyOf(institutions);
    this.actors = actors;
    this.ministries = ministries;
    for (Institution institution : institutions) {
      forms.add(institution.name(), institution);
      institution.others().forEach(o -> forms.add(o, institution));
    }
  }

  /** All institutions, by name. */
  public List<Institution> all() {
    return institutions;
  }

  /**
   * The institutions named among the tokens from {@code first} to the one before {@code last},
   * which lie in one sentence; by place, without overlap. A ministry's state counts to the mention
   * after it ("Ministry of Defense of Japan"), not before it ("Japanese Defense Ministry").
   */
  public List<InstitutionMention> find(Document document, int first, int last) {
    List<InstitutionMention> found = new ArrayList<>();
    List<ActorMention> states = null;
    int free = first;
    int i = first;
    while (i < last) {
      Forms.Match<Institution> match = forms.longest(document, i, last);
      if (match != null && isMeant(document, i, match.last())) {
        Institution it = match.value();
        found.add(new InstitutionMention(i, match.last(), it.name(), it.country(), it.media()));
        i = match.last();
        free = i;
        continue;
      }
      if (document.lower(i).equals("ministry")) {
        states = states == null ? actors.find(document, first, last) : states;
        InstitutionMention ministry = ministry(document, i, free, last, states);
        if (ministry != null) {
          found.add(ministry);
          i = ministry.last();
          free = i;
          continue;
        }
      }
      i++;
    }
    return found;
  }

  private boolean isMeant(Document document, int first, int last) {
    Homonym homonym = actors.homonyms().get(document.text(first, last));
    return homonym == null || Senses.isActor(homonym, document, first, last);
  }

  private @Nullable InstitutionMention ministry(
      Document document, int at, int free, int last, List<ActorMention> states) {
    int start = at;
    for (int length = 5; length > 0; length--) {
      if (at - length >= free && named(document, at - length, at) != null) {
        start = at - length;
        break;
      }
    }
    int end = at + 1;
    String portfolio;
    if (start < at) {
      portfolio = named(document, start, at);
    } else if (end + 1 < last
        && (document.lower(end).equals("of") || document.lower(end).equals("for"))) {
      int from = document.lower(end + 1).equals("the") ? end + 2 : end + 1;
      end = portfolioEnd(document, from, last, states);
      portfolio = end > from ? name(document, from, end) : null;
    } else if (at > free
        && document.tag(at - 1).startsWith("NN")
        && state(states, at - 1) == null) {
      start = at - 1;
      portfolio = name(document, start, at);
    } else {
      return null;
    }
    if (portfolio == null) {
      return null;
    }
    ActorMention state = start > free ? state(states, start - 1) : null;
    if (state == null && start > free + 1 && document.lower(start - 1).matches("['\u2019]s?")) {
      state = state(states, start - 2);
    }
    if (state == null && end + 1 < last && document.lower(end).equals("of")) {
      int next = document.lower(end + 1).equals("the") ? end + 2 : end + 1;
      ActorMention after = next < last ? state(states, next) : null;
      if (after != null) {
        state = after;
        end = after.last();
      }
    }
    String name = "Ministry of " + portfolio;
    String code = state == null ? null : state.code();
    return new InstitutionMention(
        start, end, code == null ? name : name + " of " + actors.actor(code).the(), code, false);
  }

  private @Nullable String named(Document document, int first, int last) {
    Ministries.Portfolio known = ministries.named(lower(document, first, last));
    return known == null ? null : known.ministry();
  }

  private String name(Document document, int first, int last) {
    String known = named(document, first, last);
    return known != null
        ? known
        : Ministries.title(Spelling.american(lower(document, first, last)));
  }

  private static String lower(Document document, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i < last; i++) {
      words.append(i == first ? "" : " ").append(document.lower(i));
    }
    return words.toString();
  }

  private static int portfolioEnd(
      Document document, int from, int last, List<ActorMention> states) {
    int end = from;
    boolean upper = from < last && Character.isUpperCase(document.form(from).charAt(0));
    for (int i = from; i < last && i - from < LONGEST; i++) {
      String lower = document.lower(i);
      if (state(states, i) != null) {
        break;
      }
      if (i > from && SMALL.contains(lower) && !lower.equals("of") && !lower.equals(",")) {
        continue;
      }
      boolean fits =
          upper
              ? Character.isUpperCase(document.form(i).charAt(0))
              : document.tag(i).startsWith("NN") || document.tag(i).equals("JJ");
      if (!fits || end < i - 1) {
        break;
      }
      end = i + 1;
    }
    return end;
  }

  private static @Nullable ActorMention state(List<ActorMention> states, int token) {
    for (ActorMention mention : states) {
      if (token >= mention.first() && token < mention.last()) {
        return mention;
      }
    }
    return null;
  }
}
