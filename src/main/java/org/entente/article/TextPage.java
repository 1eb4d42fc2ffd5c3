package org.entente.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article from text: plain text, or all the visible text of a web page.
 *
 * <p>The body is the run of lines that has the greatest sum, where lines of sentences count for it
 * and lines of menus, lists of other articles, notices and buttons against it; within it, captions,
 * pointers to other articles, credits and such lines are left out. Title, date and byline stand
 * before it. The title is the line before the body that shares most of its words with the body,
 * that is repeated, and that stands near the body, a date or a byline. The publisher is who names
 * the page's application, privacy policy or copyright as its own, else the agency of the dateline.
 */
final class TextPage {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”’»)\\]]*$");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*");
  private static final Pattern TIME_WORDS =
      Pattern.compile(
          "(?i)\\b(?:published|posted|updated|last|modified|on|at|by|date|release|immediate|am|pm|a\\.m\\.?|p\\.m\\.?|gmt|utc|est|edt|et|cet|bst|ist|msk|jst"
              + "|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b|[\\p{L}]+ time\\b|for immediate release");
  private static final int NEAR = 30; // lines before the body among which its title is looked for
  private static final int WRAPPED_FROM = 50; // characters a full line of wrapped text has at least
  private static final int WRAPPED_TO = 110;

  /** A line that is not empty. */
  private record Line(String text, int words, boolean alone, double score) {
    boolean sentence() {
      return score > 0;
    }
  }

  private final List<Line> lines;
  private int start;
  private int end;

  private TextPage(List<Line> lines) {
    this.lines = lines;
  }

  /** The article in the text. */
  static Draft read(String text) {
    TextPage page = new TextPage(lines(text));
    page.body();
    return page.draft();
  }

  private static List<Line> lines(String text) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String raw : (text + "\n").split("\r\n|[\n\r\u0085\u2028\u2029]", -1)) {
      String line = Characters.line(raw);
      if (!line.isEmpty()) {
        block.add(line);
      } else if (!block.isEmpty()) {
        blocks.add(block);
        block = new ArrayList<>();
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    int count = blocks.stream().mapToInt(List::size).sum();
    boolean wrapped = wrapped(blocks);
    boolean dense = blocks.size() * 8 < count || blocks.size() == 1; // no blank lines to go by
    List<Line> lines = new ArrayList<>();
    for (List<String> b : blocks) {
      if (wrapped && full(b)) {
        lines.add(line(String.join(" ", b), true));
      } else {
        b.forEach(l -> lines.add(line(l, dense || b.size() == 1)));
      }
    }
    return lines;
  }

  private static boolean full(List<String> block) {
    for (int i = 0; i < block.size() - 1; i++) {
      if (block.get(i).length() < WRAPPED_FROM - 10) {
        return false;
      }
    }
    return true;
  }

  /** Whether paragraphs are broken into lines of about one width. */
  private static boolean wrapped(List<List<String>> blocks) {
    int inner = 0;
    int full = 0;
    int broken = 0;
    for (List<String> block : blocks) {
      for (int i = 0; i < block.size(); i++) {
        int length = block.get(i).length();
        if (length > WRAPPED_TO) {
          return false;
        }
        if (i < block.size() - 1) {
          inner++;
          full += length >= WRAPPED_FROM ? 1 : 0;
          broken += SENTENCE_END.matcher(block.get(i)).find() ? 0 : 1;
        }
      }
    }
    return inner >= 3 && full * 10 >= inner * 7 && broken * 2 >= inner;
  }

  private static Line line(String text, boolean alone) {
    int words = 0;
    Matcher m = WORDS.matcher(text);
    while (m.find()) {
      words++;
    }
    return new Line(text, words, alone, score(text, words, alone));
  }

  private static double score(String text, int words, boolean alone) {
    if (Noise.boilerplate(text)) {
      return -25;
    }
    if (Noise.section(text)) {
      return -20;
    }
    if (Noise.pointer(text) || Noise.credit(text) || Noise.rule(text)) {
      return -3;
    }
    if (Noise.caption(text)) {
      return -2;
    }
    boolean ends = SENTENCE_END.matcher(text).find();
    if ((ends && words >= 4) || words >= 25 || (text.endsWith(":") && words >= 8)) {
      double sum = Math.min(words, 60);
      return alone ? sum : sum * .3;
    }
    return alone ? -4 : -9;
  }

  private void body() {
    double best = 0;
    double sum = 0;
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        from = i;
      }
      sum += lines.get(i).score();
      if (sum > best) {
        best = sum;
        start = from;
        end = i + 1;
      }
    }
    // A standfirst stands before the byline or the date, the body after them.
    for (int i = Math.min(end - 1, start + 7); i >= start; i--) {
      String text = lines.get(i).text();
      if (!lines.get(i).sentence() && (Byline.find(text) != null || dateOnly(text))) {
        start = i + 1;
        break;
      }
    }
    while (start < end && !lines.get(start).sentence()) {
      start++;
    }
  }

  private static boolean dateOnly(String line) {
    if (line.length() > 120 || Dates.find(line) == null) {
      return false;
    }
    String rest = TIME_WORDS.matcher(line).replaceAll(" ");
    Matcher m = WORDS.matcher(rest);
    int words = 0;
    while (m.find()) {
      words += m.group().chars().anyMatch(Character::isDigit) ? 0 : 1;
    }
    return words <= 3;
  }

  private Draft draft() {
    int title = title();
    String headline = title < 0 ? null : lines.get(title).text();
    List<String> paragraphs = new ArrayList<>();
    for (int i = start; i < end; i++) {
      Line line = lines.get(i);
      String text = line.text();
      boolean kept =
          line.sentence() ? !repeats(text, headline) : line.alone() && !noise(text, headline);
      if (kept) {
        paragraphs.add(text);
      }
    }
    Dateline dateline = Dateline.of(paragraphs);
    LocalDate published = published(title);
    String publisher = publisher();
    return new Draft(
        null,
        headline,
        published == null ? dateline.day() : published,
        publisher == null ? dateline.agency() : publisher,
        byline(title),
        dateline.place(),
        null,
        paragraphs);
  }

  private static boolean noise(String text, @Nullable String headline) {
    return Noise.is(text) || repeats(text, headline) || dateOnly(text) || Byline.find(text) != null;
  }

  private static boolean repeats(String text, @Nullable String headline) {
    return headline != null && text.equalsIgnoreCase(headline);
  }

  /** The index of the title's line, or -1. */
  private int title() {
    Set<String> body = new HashSet<>();
    for (int i = start; i < end; i++) {
      body.addAll(words(lines.get(i).text()));
    }
    int best = -1;
    double most = 1.5;
    for (int i = Math.max(0, start - NEAR); i < start; i++) {
      Line line = lines.get(i);
      String text = line.text();
      if (line.words() < 3 || line.words() > 30 || noise(text, null) || Byline.alone(text)) {
        continue;
      }
      Set<String> own = words(text);
      if (own.size() < 2) {
        continue;
      }
      double shared = own.stream().filter(body::contains).count() / (double) own.size();
      double score = 3 * shared - .08 * (start - i) + (line.words() >= 5 ? .7 : 0);
      score -= SENTENCE_END.matcher(text).find() && !text.endsWith("?") ? 1 : 0;
      score -= line.words() > 20 ? .5 : 0;
      // Menus are repeated too, but as a whole.
      score += repeated(text) && !(i > 0 && repeated(lines.get(i - 1).text())) ? 1.5 : 0;
      score += metaNear(i) ? .6 : 0;
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }

  private boolean repeated(String text) {
    return lines.subList(Math.max(0, start - NEAR), Math.min(lines.size(), end)).stream()
            .filter(l -> l.text().equals(text))
            .count()
        > 1;
  }

  private boolean metaNear(int i) {
    for (int j = i + 1; j <= Math.min(i + 3, start - 1); j++) {
      String text = lines.get(j).text();
      if (Byline.find(text) != null || Byline.alone(text) || dateOnly(text)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher m = WORDS.matcher(text.toLowerCase(Locale.ROOT));
    while (m.find()) {
      String word = m.group().replaceFirst("['’]s$|\\.$", "");
      if (word.length() > 3) {
        words.add(word.length() > 6 ? word.substring(0, 6) : word);
      }
    }
    return words;
  }

  private @Nullable LocalDate published(int title) {
    LocalDate day = dated(title < 0 ? 0 : title, start, true);
    if (day == null && title >= 0) {
      day = dated(Math.max(0, title - 6), title, true);
    }
    if (day == null) {
      day = dated(0, start, true);
    }
    if (day == null) {
      day = dated(end, Math.min(end + 4, lines.size()), true);
    }
    return day == null ? dated(title < 0 ? 0 : title, start, false) : day;
  }

  private @Nullable LocalDate dated(int from, int to, boolean strict) {
    LocalDate updated = null;
    for (int i = from; i < to; i++) {
      String text = lines.get(i).text();
      if (strict && !dateOnly(text) && Byline.find(text) == null) {
        continue;
      }
      LocalDate day = Dates.find(text);
      if (day != null && !text.matches("(?i)^\\W*(?:last )?(?:updated|modified).*")) {
        return day;
      }
      updated = updated == null ? day : updated;
    }
    return updated;
  }

  private @Nullable String byline(int title) {
    int from = title < 0 ? 0 : Math.max(0, title - 4);
    for (int i = from; i < start; i++) {
      String text = lines.get(i).text();
      String names = Byline.find(text);
      if (names != null) {
        return names;
      }
      if (Byline.alone(text) && i + 1 < start && lines.get(i + 1).words() <= 5) {
        return lines.get(i + 1).text();
      }
    }
    for (int i = title + 1; title >= 0 && i < start; i++) {
      boolean near =
          (i > from && dateOnly(lines.get(i - 1).text()))
              || (i + 1 < start
                  && (dateOnly(lines.get(i + 1).text())
                      || lines.get(i + 1).text().startsWith("@")));
      if (near && Byline.name(lines.get(i).text())) {
        return lines.get(i).text();
      }
    }
    return null;
  }

  private static final String NAMES =
      "(?<name>\\p{Lu}[\\p{L}\\p{N}.&'’-]*(?:\\s\\p{Lu}[\\p{L}\\p{N}.&'’-]*){0,3}?)";
  private static final List<Pattern> PUBLISHERS =
      List.of(
          Pattern.compile("\\b[Rr]ead (?:the )?" + NAMES + "(?:['’]s)? [Pp]rivacy [Pp]olicy"),
          Pattern.compile("^(?:[Dd]ownload |[Gg]et )?(?:[Tt]he )?" + NAMES + "(?: News)? [Aa]pp$"),
          Pattern.compile(
              "\\b[Ff]ollow " + NAMES + " on (?:Twitter|X|Facebook|Telegram|Instagram)\\b"),
          Pattern.compile(
              "(?:©|\\([Cc]\\)|\\bCopyright)(?:[\\s©,–-]|Copyright)*(?:\\d{4}[\\s,–-]*)*(?:by )?(?<name>\\p{Lu}[^.,|–]{1,48}?)"
                  + "(?:,? (?:Inc|LLC|Ltd|Limited|Group)\\b\\.?)*(?:[\\s,–-]+\\d{4}(?:\\s?[–-]\\s?\\d{4})?)?"
                  + "\\s*(?:[.|,].*|– .*|All [Rr]ights.*|$)"));

  private @Nullable String publisher() {
    for (Pattern pattern : PUBLISHERS) {
      for (int i = lines.size() - 1; i >= 0; i--) {
        if (i >= start && i < end && lines.get(i).sentence()) {
          continue;
        }
        String text = lines.get(i).text();
        Matcher m = pattern.matcher(text);
        if (text.length() < 300
            && m.find()
            && !text.matches("(?i).*\\b(?:photo|reuters /|getty).*")) {
          return m.group("name").strip();
        }
      }
    }
    return null;
  }
}
