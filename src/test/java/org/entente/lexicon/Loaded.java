package org.entente.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.Annotator;
import org.entente.text.Document;

/** The lexicon and the annotator, loaded once for all tests. */
public final class Loaded {
  /** The lexicon. */
  public static final Lexicon LEXICON = Lexicon.load();

  private static final Annotator ANNOTATOR = Annotator.load();
  private static final Pattern MARK = Pattern.compile("\\[([^\\]]+?)( → ([^\\]]+))?\\]");

  /** An example: its document, and the words that are marked in it with what they mean. */
  record Example(Document document, List<String> marks) {}

  private Loaded() {}

  /** The text, annotated. */
  public static Document annotate(String text) {
    return ANNOTATOR.annotate(text);
  }

  /** Reads "The [minister of health → health minister] left." */
  static Example example(String marked) {
    StringBuilder text = new StringBuilder();
    List<String> marks = new ArrayList<>();
    Matcher matcher = MARK.matcher(marked);
    int at = 0;
    while (matcher.find()) {
      text.append(marked, at, matcher.start()).append(matcher.group(1));
      marks.add(matcher.group(3) == null ? matcher.group(1) : matcher.group(3));
      at = matcher.end();
    }
    text.append(marked.substring(at));
    return new Example(annotate(text.toString()), marks);
  }

  /** What a finder finds in all sentences of the document. */
  static <T> List<T> all(Document document, BiFunction<Integer, Integer, List<T>> finder) {
    List<T> found = new ArrayList<>();
    for (int s = 0; s < document.sentences(); s++) {
      found.addAll(finder.apply(document.first(s), document.last(s)));
    }
    return found;
  }

  static List<ActorMention> actors(Document document) {
    return all(document, (f, l) -> LEXICON.actors().find(document, f, l));
  }

  static List<OfficeMention> offices(Document document) {
    return all(document, (f, l) -> LEXICON.offices().find(document, f, l));
  }

  static List<InstitutionMention> institutions(Document document) {
    return all(document, (f, l) -> LEXICON.institutions().find(document, f, l));
  }

  /** "China/CHN NAME" for each mention. */
  static List<String> shown(Document document, List<ActorMention> mentions) {
    return mentions.stream()
        .map(m -> document.text(m.first(), m.last()) + "/" + m.code() + " " + m.form())
        .toList();
  }
}
