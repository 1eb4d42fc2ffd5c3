package org.entente.extract;

import java.util.Set;
import java.util.TreeSet;
import org.entente.learn.Chain;

/**
 * The templates of features that an attributor does without: a developer's switch, to see what a
 * template is worth.
 *
 * @param cues templates of {@link CueFeatures}
 * @param roles templates of {@link RoleFeatures}
 */
record Ablation(Set<Integer> cues, Set<Integer> roles) {
  static final Ablation NONE = new Ablation(Set.of(), Set.of());

  private static final String ROLE = "role:";

  Ablation {
    cues = Set.copyOf(cues);
    roles = Set.copyOf(roles);
  }

  /**
   * What is written as numbers of cue templates and, after {@code role:}, of role templates: {@code
   * 46,47,role:12}.
   *
   * @throws IllegalArgumentException if it is written otherwise, or there is no such template
   */
  static Ablation of(String written) {
    Set<Integer> cues = new TreeSet<>();
    Set<Integer> roles = new TreeSet<>();
    int from = 0;
    while (from <= written.length()) {
      int comma = written.indexOf(',', from);
      int to = comma < 0 ? written.length() : comma;
      String one = written.substring(from, to).strip();
      boolean role = one.startsWith(ROLE);
      Templates known = role ? Templates.ROLES : Templates.CUES;
      (role ? roles : cues).add(known.number(role ? one.substring(ROLE.length()) : one));
      from = to + 1;
    }
    return new Ablation(cues, roles);
  }

  /** An empty chain for cues, without the features that are left out. */
  Chain cueChain() {
    return without(CueFeatures.chain(), cues);
  }

  /** An empty chain for sources and contents, without the features that are left out. */
  Chain roleChain() {
    return without(RoleFeatures.chain(), roles);
  }

  private static Chain without(Chain chain, Set<Integer> templates) {
    templates.forEach(chain::without);
    return chain;
  }
}
