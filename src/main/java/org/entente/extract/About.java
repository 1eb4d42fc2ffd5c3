package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.lexicon.ActorMention;
import org.entente.model.Role;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/** The states and bodies that a content is about: printed ones, people's, "both countries". */
final class About {
  private static final Set<String> FIRST_PERSON =
      Set.of("we", "our", "us", "ours", "i", "my", "me");
  private static final Set<String> SHARED =
      Set.of("countries", "nations", "sides", "states", "governments", "peoples", "capitals");

  private final Sightings sightings;
  private final Document document;
  private final Cast cast;
  private final Roles roles;

  About(Sightings sightings, Cast cast, Roles roles) {
    this.sightings = sightings;
    this.document = sightings.document();
    this.cast = cast;
    this.roles = roles;
  }

  /**
   * The codes, in text order, each once.
   *
   * @param ranges first token and the token after the last one of each content span
   */
  List<String> of(List<int[]> ranges, Source source, List<String> topic) {
    Set<String> codes = new LinkedHashSet<>();
    for (int[] range : ranges) {
      for (int i = range[0]; i < range[1]; i++) {
        ActorMention actor = sightings.actor(i);
        if (actor != null) {
          codes.add(actor.code());
          continue;
        }
        Person person = cast.at(i);
        if (person != null) {
          add(codes, stateOf(person));
          continue;
        }
        String word = document.lower(i);
        if (FIRST_PERSON.contains(word) && isQuoted(i, source)) {
          add(codes, source.country());
        } else if (SHARED.contains(word) && i > 0 && isTwo(i - 1)) {
          codes.addAll(topic);
        }
      }
    }
    return new ArrayList<>(codes);
  }

  private boolean isQuoted(int token, Source source) {
    return document.quotation(token) >= 0 || source.country() != null;
  }

  private boolean isTwo(int token) {
    String word = document.lower(token);
    return word.equals("two") || word.equals("both") || word.equals("our") || word.equals("the");
  }

  private @Nullable String stateOf(Person person) {
    if (person.state() != null) {
      return person.state();
    }
    Role role = roles.of(person);
    return role == null ? null : role.office().country();
  }

  private static void add(Set<String> codes, @Nullable String code) {
    if (code != null) {
      codes.add(code);
    }
  }
}
