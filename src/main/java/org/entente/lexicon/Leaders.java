package org.entente.lexicon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.entente.model.PersonKey;
import org.jspecify.annotations.Nullable;

/** Heads of state and government of the ontology, by name. Immutable. */
public final class Leaders {
  private final Map<String, List<Leader>> byWord = new HashMap<>();

  /** A leader's folded name and state. */
  private record Leader(String name, String state) {}

  /** How sure a name means a state's leader. */
  public enum Match {
    /** It does not. */
    NONE,
    /** It is a part of the leader's name. */
    PART,
    /** It is the leader's name. */
    WHOLE
  }

  private Leaders() {}

  /**
   * The leaders of the ontology.
   *
   * @throws IOException if an actor lacks its code
   */
  static Leaders read(Ontology ontology) throws IOException {
    Leaders leaders = new Leaders();
    for (Node entry : ontology.instances("Country")) {
      String code = ontology.one(entry, "code");
      if (code == null) {
        throw new IOException(Ontology.name(entry) + " lacks ent:code; add it");
      }
      for (String name : ontology.all(entry, "leader")) {
        Leader leader = new Leader(PersonKey.fold(name), code);
        for (String word : List.of(leader.name().split(" "))) {
          leaders.byWord.computeIfAbsent(word, k -> new ArrayList<>()).add(leader);
        }
      }
    }
    return leaders;
  }

  /**
   * Whether the name means a leader of the state.
   *
   * @param name folded, see {@link PersonKey#fold}
   */
  public Match match(String name, String state) {
    int space = name.lastIndexOf(' ');
    Match best = Match.NONE;
    for (Leader leader : byWord.getOrDefault(name.substring(space + 1), List.of())) {
      if (leader.state().equals(state)) {
        if (leader.name().equals(name)) {
          return Match.WHOLE;
        }
        boolean part = (" " + leader.name() + " ").contains(" " + name + " ");
        best = part || sameEnds(leader.name(), name) ? Match.PART : best;
      }
    }
    return best;
  }

  /**
   * The state of the leader that the name means; null if it means none, or leaders of several.
   *
   * @param name a full name or a surname, folded, see {@link PersonKey#fold}
   */
  public @Nullable String state(String name) {
    String found = null;
    for (Leader leader :
        byWord.getOrDefault(name.substring(name.lastIndexOf(' ') + 1), List.of())) {
      boolean same =
          leader.name().equals(name)
              || leader.name().endsWith(" " + name)
              || sameEnds(leader.name(), name);
      if (same && found != null && !found.equals(leader.state())) {
        return null;
      }
      found = same ? leader.state() : found;
    }
    return found;
  }

  /** "joseph r biden" and "joseph biden". */
  private static boolean sameEnds(String a, String b) {
    return a.indexOf(' ') > 0
        && b.indexOf(' ') > 0
        && a.substring(0, a.indexOf(' ')).equals(b.substring(0, b.indexOf(' ')))
        && a.substring(a.lastIndexOf(' ')).equals(b.substring(b.lastIndexOf(' ')));
  }
}
