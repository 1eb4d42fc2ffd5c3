package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.lexicon.ActorMention;
import org.entente.lexicon.Actors;
import org.entente.lexicon.EventType;
import org.entente.text.Annotator;
import org.entente.text.Document;

/**
 * An example of the ontology: a sentence and the events of its type in it.
 *
 * @param document the sentence, without the marks
 * @param keys the events marked in it, sorted; of a {@code no} example none
 */
record EventExample(Document document, Set<EventKey> keys) {
  private record Mark(int start, int end, boolean recipient) {}

  /**
   * Reads an example: {@code [actor]} and {@code {recipient}}; of a symmetric type {@code [two]
   * [ends]}. Several actors and recipients give an event for each pair.
   *
   * @throws IllegalArgumentException if a mark holds no actor that the lexicon knows
   */
  static EventExample of(EventType type, String example, Annotator annotator, Actors actors) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < example.length(); i++) {
      char c = example.charAt(i);
      if (c == '[' || c == '{') {
        open = text.length();
      } else if (c == ']' || c == '}') {
        marks.add(new Mark(open, text.length(), c == '}'));
      } else {
        text.append(c);
      }
    }
    Document document = annotator.annotate(text.toString());
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (Mark mark : marks) {
      (mark.recipient() ? right : left).add(code(document, mark, actors, example));
    }
    Set<EventKey> keys = new LinkedHashSet<>();
    for (String actor : left) {
      for (String recipient : type.symmetric() ? left : right) {
        if (!actor.equals(recipient)) {
          keys.add(EventKey.of(type, actor, recipient));
        }
      }
    }
    return new EventExample(document, keys);
  }

  private static String code(Document document, Mark mark, Actors actors, String example) {
    int first = document.tokenAt(mark.start());
    int last = document.tokenAt(mark.end() - 1) + 1;
    for (ActorMention mention : actors.find(document, first, last)) {
      return mention.code();
    }
    throw new IllegalArgumentException(
        "\""
            + example
            + "\": the lexicon knows no actor in \""
            + document.text(first, last)
            + "\"; mark another word");
  }
}
