package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.extract.View.Kind;
import org.entente.model.Span;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the turns of a transcript, "President of Brazil Jair Bolsonaro: It is a great pleasure…": a
 * name before a colon, then speech without quotation marks, in the first person.
 */
final class Transcripts {
  private static final int HEADER = 16; // tokens of a speaker's name and titles at most
  private static final int SHORTEST = 8; // tokens of a turn that are worth it
  private static final double FIRST_PERSON = 0.2; // share of sentences that speak so, at least
  private static final Set<String> LINKS = Set.of("of", "the", "and", "for", "to", "&", "-", "–");
  private static final Set<String> FIRST =
      Set.of("i", "we", "me", "us", "my", "our", "you", "your", "i'm", "let's");
  private static final Set<String> ENDS = Set.of(".", "!", "?", "…", "*", ">", "”", "\"", ")");

  private final View view;
  private final Document document;

  private Transcripts(View view) {
    this.view = view;
    this.document = view.document;
  }

  /**
   * A speaker's name with titles, tokens [first, name), and what is said, tokens [from, to).
   *
   * @param name the token after the name; a remark in brackets may follow before the colon
   */
  record Turn(int first, int name, int from, int to) {
    /** Whether the token belongs to what is said. */
    boolean holds(int token) {
      return token >= from && token < to;
    }

    /** The turn as an attribution without a cue. */
    Attribution attribution(Document document) {
      return new Attribution(
          new Span(document.start(first), document.end(name - 1)),
          null,
          List.of(new Span(document.start(from), document.end(to - 1))),
          0);
    }
  }

  /** The turns of a document, in order; none in an article that is no transcript. */
  static List<Turn> find(View view) {
    return new Transcripts(view).turns();
  }

  private List<Turn> turns() {
    List<int[]> headers = new ArrayList<>();
    for (int i = 2; i < view.size - SHORTEST; i++) {
      if (document.form(i).equals(":") && document.quotation(i) < 0) {
        int[] header = header(i);
        if (header != null) {
          headers.add(header);
        }
      }
    }
    List<Turn> turns = new ArrayList<>();
    for (int h = 0; h < headers.size(); h++) {
      int[] header = headers.get(h);
      int limit = h + 1 < headers.size() ? headers.get(h + 1)[0] : view.size;
      int from = header[2] + 1;
      int to = end(from, limit);
      if (to - from >= SHORTEST && isSpeech(from, to)) {
        turns.add(new Turn(header[0], header[1], from, to));
      }
    }
    return turns;
  }

  /** First token of the name with titles, the one after it, and the colon; null for none. */
  private int @Nullable [] header(int colon) {
    String next = document.form(colon + 1);
    if (!Character.isUpperCase(next.codePointAt(0)) || view.isOpeningMark(colon + 1)) {
      return null;
    }
    int name = colon;
    if (document.form(name - 1).equals(")")) {
      while (name > 0 && colon - name < HEADER && !document.form(name).equals("(")) {
        name--;
      }
    }
    int first = name;
    while (first > 0 && name - first < HEADER && isName(first - 1) && !isBreak(first)) {
      first--;
    }
    while (first < name && LINKS.contains(document.lower(first))) {
      first++;
    }
    boolean shouted = first == name - 1 && isShouted(first);
    if (name - first < 2 && !shouted) {
      return null;
    }
    boolean opens = first == 0 || isBreak(first) || ENDS.contains(document.form(first - 1));
    boolean titled = Character.isUpperCase(document.form(name - 1).codePointAt(0));
    return titled && (opens || name - first >= 4) ? new int[] {first, name, colon} : null;
  }

  private boolean isName(int i) {
    String form = document.form(i);
    return (Character.isUpperCase(form.codePointAt(0)) && view.kind[i] != Kind.VERB)
        || LINKS.contains(document.lower(i));
  }

  private boolean isShouted(int i) {
    String form = document.form(i);
    return form.length() > 3 && form.chars().allMatch(Character::isUpperCase);
  }

  /** Whether a paragraph begins at the token. */
  private boolean isBreak(int i) {
    int sentence = document.sentence(i);
    return document.first(sentence) == i
        && (sentence == 0 || document.paragraph(sentence - 1) != document.paragraph(sentence));
  }

  /** The token after the turn's last sentence: before a row of stars or an omission. */
  private int end(int from, int limit) {
    int to = from;
    while (to < limit && !isOmission(to)) {
      to++;
    }
    while (to > from && !document.tag(to - 1).equals(".") && !view.isWord(to - 1)) {
      to--;
    }
    if (limit < view.size && to == limit) {
      // a title before the next name without a stop belongs to that name
      int stop = to;
      while (stop > from && !document.tag(stop - 1).equals(".")) {
        stop--;
      }
      to = stop > from ? stop : to;
    }
    return to;
  }

  private boolean isOmission(int i) {
    String form = document.form(i);
    return form.startsWith("*")
        || (form.equals("<") && i + 1 < view.size && document.form(i + 1).startsWith("…"))
        || form.equals("<…>");
  }

  private boolean isSpeech(int from, int to) {
    int sentences = 0;
    int first = 0;
    int quoted = 0;
    for (int s = document.sentence(from); s <= document.sentence(to - 1); s++) {
      sentences++;
      boolean speaks = false;
      for (int i = Math.max(from, document.first(s)); i < Math.min(to, document.last(s)); i++) {
        speaks |= document.quotation(i) < 0 && FIRST.contains(document.lower(i));
        quoted += document.quotation(i) >= 0 ? 1 : 0;
      }
      first += speaks ? 1 : 0;
    }
    return first >= FIRST_PERSON * sentences && quoted * 3 < to - from;
  }
}
