package org.entente.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text is English, by its script and by its function words.
 *
 * <p>At least {@value #LATIN_PERCENT} in a hundred letters must be Latin. Of a text of {@value
 * #WORDS} words or more, at least {@value #FUNCTION_PERCENT} in a hundred must be function words of
 * English; in English news they are 30 to 45, in Dutch, the nearest neighbour, fewer than 8. A
 * shorter text must have one if it has {@value #FEW} words. Where the page declares another
 * language, twice the share is asked for: the declaration is a hint only, since many English pages
 * carry a wrong one.
 */
final class English {
  private static final int LATIN_PERCENT = 60;
  private static final int FUNCTION_PERCENT = 12;
  private static final int WORDS = 20;
  private static final int FEW = 8;
  private static final int LOOK = 20_000; // characters that tell the language
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("the of and to that for with on was is by at as from has it his he have be are not this"
                  + " which said their they were but had been would will an or who its after than"
                  + " about we our you your she her my us in i can could should may there these"
                  + " those between")
              .split(" "));

  private English() {}

  /**
   * Why the text is not English, or null if it is.
   *
   * @param declared the language that the input declares, or null
   */
  static @Nullable String whyNot(String text, @Nullable String declared) {
    String start = text.length() > LOOK ? text.substring(0, LOOK) : text;
    long letters = start.codePoints().filter(Character::isLetter).count();
    long latin =
        start
            .codePoints()
            .filter(
                c ->
                    Character.isLetter(c)
                        && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    if (latin * 100 < letters * LATIN_PERCENT) {
      return "not English: " + latin * 100 / letters + " % of its letters are Latin" + MEND;
    }
    int words = 0;
    int function = 0;
    Matcher word = WORD.matcher(start.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words++;
      function += FUNCTION_WORDS.contains(word.group()) ? 1 : 0;
    }
    int asked =
        declared == null || declared.isBlank() || isEnglish(declared)
            ? FUNCTION_PERCENT
            : 2 * FUNCTION_PERCENT;
    boolean english = words < WORDS ? words < FEW || function > 0 : function * 100 >= words * asked;
    return english
        ? null
        : "not English: "
            + function * 100 / words
            + " % of its words are English function words"
            + MEND;
  }

  private static final String MEND =
      "; only English articles are read, so leave it out or translate it";

  /** Whether a BCP 47 tag names English. */
  static boolean isEnglish(String language) {
    String tag = language.strip().toLowerCase(Locale.ROOT);
    return tag.equals("en")
        || tag.startsWith("en-")
        || tag.startsWith("en_")
        || tag.equals("english");
  }
}
