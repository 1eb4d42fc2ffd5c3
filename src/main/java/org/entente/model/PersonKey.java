package org.entente.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names folded for comparison: case, accents and punctuation do not matter. */
public final class PersonKey {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");

  private PersonKey() {}

  /**
   * The key by which a speaker is one node in the graph: the folded name; of a lone surname, which
   * the article never completes, the folded name within the article.
   */
  public static String of(String name, String articleId) {
    String folded = fold(name);
    return folded.indexOf(' ') < 0 ? articleId + "#" + folded : folded;
  }

  /** The name in lower case, without accents, its words parted by one blank each. */
  public static String fold(String name) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(name.replace('’', '\''), Normalizer.Form.NFKD))
            .replaceAll("");
    return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
