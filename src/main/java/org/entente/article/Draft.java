package org.entente.article;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found in a page: an article without id.
 *
 * @param paragraphs the clean body
 */
record Draft(
    @Nullable String url,
    @Nullable String title,
    @Nullable LocalDate published,
    @Nullable String publisher,
    @Nullable String byline,
    @Nullable String place,
    @Nullable String language,
    List<String> paragraphs) {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}'’-]*");

  Draft {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The paragraphs, separated by one blank line. */
  String text() {
    return String.join("\n\n", paragraphs);
  }

  int words() {
    int words = 0;
    for (String paragraph : paragraphs) {
      Matcher word = WORD.matcher(paragraph);
      while (word.find()) {
        words++;
      }
    }
    return words;
  }
}
