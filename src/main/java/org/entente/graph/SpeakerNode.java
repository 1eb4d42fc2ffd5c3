package org.entente.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.model.Findings;
import org.entente.model.Keys;
import org.entente.model.Speaker;
import org.entente.model.Statement;

/**
 * The node of a speaker: kind and key together identify it.
 *
 * @param kind what it is
 * @param key {@link Keys#speaker}
 */
record SpeakerNode(Speaker.Kind kind, String key) implements Comparable<SpeakerNode> {
  /**
   * Which of the names printed for one speaker is shown, best first: those with capitals and small
   * letters before others, then by code point. The order of loading plays no part.
   */
  static final Comparator<String> BEST_NAME =
      Comparator.comparing(SpeakerNode::hasOneCase)
          .thenComparing(
              (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray()));

  private static final Comparator<SpeakerNode> ORDER =
      Comparator.comparing(SpeakerNode::kind).thenComparing(SpeakerNode::key);

  static SpeakerNode of(Statement s, String articleId) {
    return new SpeakerNode(s.speaker().kind(), Keys.speaker(s.speaker(), s.country(), articleId));
  }

  static SpeakerNode person(String name, String articleId) {
    return new SpeakerNode(Speaker.Kind.PERSON, Keys.person(name, articleId));
  }

  /**
   * The named speakers of an article by their printed names, each as it speaks first.
   *
   * @see #member
   */
  static Map<String, SpeakerNode> named(Findings findings) {
    Map<String, SpeakerNode> byName = new HashMap<>();
    for (Statement s : findings.statements()) {
      if (s.speaker().kind() == Speaker.Kind.PERSON
          || s.speaker().kind() == Speaker.Kind.INSTITUTION) {
        byName.putIfAbsent(s.speaker().name(), of(s, findings.article().id()));
      }
    }
    return byName;
  }

  /**
   * The member of a group that is printed with this name: an institution if it speaks as one in the
   * article; else a person.
   */
  static SpeakerNode member(String name, Map<String, SpeakerNode> named, String articleId) {
    SpeakerNode known = named.get(name);
    return known != null && known.kind() == Speaker.Kind.INSTITUTION
        ? known
        : person(name, articleId);
  }

  /** The members of a group, in printed order. */
  static List<SpeakerNode> members(
      Speaker group, Map<String, SpeakerNode> named, String articleId) {
    return group.members().stream().map(m -> member(m, named, articleId)).toList();
  }

  private static boolean hasOneCase(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT)) || name.equals(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public int compareTo(SpeakerNode other) {
    return ORDER.compare(this, other);
  }
}
