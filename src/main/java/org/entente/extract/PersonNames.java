package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.entente.text.Document;

/**
 * Finds runs of words that may be names of people: capitalised words, initials, particles between
 * them ("bin", "van"), suffixes ("Jr."). Whether a run names a person is decided with all of the
 * article in view, by {@link Cast}.
 */
final class PersonNames {
  private static final Set<String> LITTLE =
      Set.of(
          "the",
          "a",
          "an",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "of",
          "to",
          "with",
          "and",
          "but",
          "or",
          "as",
          "if",
          "it",
          "its",
          "he",
          "she",
          "his",
          "her",
          "they",
          "their",
          "we",
          "our",
          "i",
          "my",
          "you",
          "your",
          "this",
          "that",
          "these",
          "those",
          "there",
          "then",
          "when",
          "while",
          "who",
          "what",
          "which",
          "why",
          "how",
          "where",
          "however",
          "after",
          "before",
          "since",
          "during",
          "according",
          "both",
          "all",
          "some",
          "many",
          "most",
          "no",
          "not",
          "one",
          "two",
          "three",
          "also",
          "earlier",
          "later",
          "today",
          "yesterday",
          "tomorrow",
          "meanwhile",
          "although",
          "though",
          "because",
          "under",
          "over",
          "between",
          "among",
          "about",
          "against",
          "following",
          "speaking",
          "despite",
          "without",
          "within",
          "until",
          "once",
          "only",
          "other",
          "another",
          "such",
          "so",
          "yes",
          "now",
          "here",
          "just",
          "even",
          "more",
          "former",
          "current",
          "see",
          "is",
          "are",
          "was",
          "were",
          "be",
          "have",
          "has",
          "had",
          "do",
          "does",
          "did",
          "will",
          "would",
          "can",
          "could",
          "may",
          "should",
          "must",
          "let",
          "thank",
          "thanks",
          "dear",
          "u.s.",
          "us",
          "uk",
          "eu",
          "un");

  /** Words at which a run breaks though they are capitalised: they stand before names. */
  private static final Set<String> BREAKS =
      Set.of(
          "wife",
          "husband",
          "son",
          "daughter",
          "brother",
          "sister",
          "independent",
          "voter",
          "resident",
          "witness",
          "eyewitness",
          "student",
          "activist",
          "campaigner",
          "protester",
          "demonstrator",
          "survivor",
          "farmer",
          "lawyer",
          "analyst",
          "researcher",
          "journalist",
          "reporter",
          "correspondent",
          "businessman",
          "actor",
          "actress",
          "singer",
          "author",
          "incoming",
          "outgoing",
          "acting",
          "late",
          "federal",
          "tory",
          "ex-president",
          "mp",
          "mps",
          "mep",
          "msp",
          "cnn",
          "bbc",
          "afp",
          "ap",
          "cia",
          "fbi",
          "nato",
          "ceo");

  private static final Set<String> TAILS =
      Set.of(
          "led", "based", "backed", "era", "style", "elect", "born", "like", "old", "year", "wide",
          "owned", "run", "made", "day", "time", "aged", "free", "held", "in", "on", "up", "to",
          "area", "level", "type", "class", "wing", "most", "ever");

  private final Document document;
  private final IntPredicate taken;
  private final IntPredicate titled;

  /**
   * @param taken whether a token belongs to a state, body, office or institution
   * @param titled whether a title ends with the token before this one
   */
  PersonNames(Document document, IntPredicate taken, IntPredicate titled) {
    this.document = document;
    this.taken = taken;
    this.titled = titled;
  }

  /** All runs, in text order. */
  List<NameSpan> find() {
    List<NameSpan> found = new ArrayList<>();
    for (int s = 0; s < document.sentences(); s++) {
      int last = document.last(s);
      for (int i = document.first(s); i < last; ) {
        int end = isPart(i, document.first(s)) ? runEnd(i, document.first(s), last) : i;
        if (end > i) {
          add(i, end, last, found);
        }
        i = Math.max(end, i + 1);
      }
    }
    return found;
  }

  private int runEnd(int first, int start, int last) {
    int end = first + 1;
    while (end < last && !repeats(first, end)) {
      if (isPart(end, start) || NameWords.isSuffix(document.form(end))) {
        end++;
        continue;
      }
      if (isHyphened(end, last)) {
        end += 2;
        continue;
      }
      int next = end;
      while (next < last && next < end + 3 && NameWords.isParticle(document.form(next))) {
        next++;
      }
      boolean comma =
          document.form(end).equals(",")
              && end + 1 < last
              && NameWords.isSuffix(document.form(end + 1));
      if (comma) {
        end += 2;
      } else if (next > end && next < last && isPart(next, start)) {
        end = next + 1;
      } else {
        break;
      }
    }
    return end;
  }

  /** "Mahmoud Abbas Abbas Mahmoud": whether a caption was run into the text at the token. */
  private boolean repeats(int first, int token) {
    String word = document.lower(token);
    return token - first > 1 && word.length() > 2 && document.lower(token - 1).equals(word);
  }

  /** Whether a hyphen at the token joins what follows to the name: "Ki-moon", "Smith-Jones". */
  private boolean isHyphened(int i, int last) {
    if (!isGlued(i) || i + 1 >= last || !isGlued(i + 1) || taken.test(i + 1)) {
      return false;
    }
    String next = document.form(i + 1);
    boolean upper = Character.isUpperCase(next.codePointAt(0));
    boolean syllable =
        next.length() <= 6
            && document.form(i - 1).length() <= 6
            && GivenNames.gender(document.form(i - 1)) != Gender.MALE
            && !TAILS.contains(next);
    return next.length() > 1 && (upper || (syllable && Character.isLowerCase(next.charAt(0))));
  }

  /** Whether the token is a hyphen, or follows one, without a blank before it. */
  private boolean isGlued(int i) {
    return i > 0 && document.start(i) == document.end(i - 1) && (isHyphen(i) || isHyphen(i - 1));
  }

  private boolean isHyphen(int i) {
    String form = document.form(i);
    return form.equals("-") || form.equals("\u2010") || form.equals("\u2011");
  }

  /** "al-Assad": a particle that a hyphen joins to a capitalised word. */
  private boolean isArticleOfName(int i) {
    return i + 2 < document.size()
        && (NameWords.isParticle(document.lower(i)) || isAssimilated(i))
        && isGlued(i + 1)
        && isGlued(i + 2)
        && Character.isUpperCase(document.form(i + 2).codePointAt(0));
  }

  /** "An-Nahar", "Ar-Rai": an Arabic article that ends as the name begins. */
  private boolean isAssimilated(int i) {
    String article = document.lower(i);
    return article.length() == 2
        && (article.startsWith("a") || article.startsWith("e"))
        && document.lower(i + 2).startsWith(article.substring(1));
  }

  private boolean isPart(int i, int start) {
    String form = document.form(i);
    if (taken.test(i) || form.isEmpty()) {
      return false;
    }
    if (isArticleOfName(i) && !taken.test(i + 2)) {
      return true;
    }
    String lower = document.lower(i);
    boolean little = LITTLE.contains(lower) && !(i > start && isGiven(i - 1));
    if (little || BREAKS.contains(lower) || NameWords.honorific(form) != null) {
      return false;
    }
    if (Calendar.weekday(form) != null || isDate(i)) {
      return false;
    }
    if (!isCapitalised(form)) {
      return false;
    }
    String tag = document.tag(i);
    if (tag.startsWith("NNP") || GivenNames.gender(form) != null) {
      return true;
    }
    boolean initial =
        i == start || (i > 0 && !Character.isLetterOrDigit(document.form(i - 1).codePointAt(0)));
    boolean nounLike = tag.startsWith("NN") || tag.equals("FW") || tag.startsWith("JJ");
    return nounLike && (!initial || titled.test(i));
  }

  private boolean isGiven(int i) {
    Gender gender = GivenNames.gender(document.form(i));
    return gender == Gender.MALE || gender == Gender.FEMALE;
  }

  /** "March 14", "May 2021". */
  private boolean isDate(int i) {
    return Calendar.month(document.form(i)) != null
        && i + 1 < document.size()
        && document.tag(i + 1).equals("CD");
  }

  /** "Wang", "O'Hara", "al-Assad", "d'Escoto", "J.", not "NATO" or "G20". */
  private static boolean isCapitalised(String form) {
    boolean upper = false;
    boolean lower = false;
    boolean start = true;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isDigit(c) || c == '/' || c == '@' || c == '&' || c == '%') {
        return false;
      }
      upper |= Character.isUpperCase(c) && start;
      lower |= Character.isLowerCase(c);
      start = !Character.isLetter(c);
    }
    if (isRunTogether(form)) {
      return false;
    }
    boolean initial = form.length() <= 2 && Character.isUpperCase(form.charAt(0));
    boolean initials = form.length() == 4 && form.charAt(1) == '.' && form.charAt(3) == '.';
    if (!upper || !(lower || initial || initials)) {
      return false;
    }
    return Character.isUpperCase(form.charAt(0))
        || NameWords.hasArticle(form)
        || form.startsWith("d'")
        || form.startsWith("d’");
  }

  /** "JairPresident": two words that lost the blank between them, unlike "McConnell". */
  private static boolean isRunTogether(String form) {
    int lower = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isUpperCase(c) && lower > 3) {
        return true;
      }
      lower = Character.isLowerCase(c) ? lower + 1 : 0;
    }
    return false;
  }

  /** Adds the run, or what follows its last word that no person's name has, if that is one. */
  private void add(int run, int end, int last, List<NameSpan> found) {
    if (end - run == 1 && isCommonNoun(run)) {
      return;
    }
    int first = run;
    for (int i = run; i < end; i++) {
      boolean name =
          (i == run && (isGivenFirst(run, end) || isSurnameFirst(run, end)))
              || (i == end - 1
                  && isGiven(run)
                  && (titled.test(run) || NameWords.isSurname(document.form(i))));
      if (NameWords.isOfNoPerson(document.form(i)) && !name) {
        first = i + 1;
      }
    }
    if (first > run
        && (end - first < 2
            || (GivenNames.gender(document.form(first)) == null && !followsOffice(run)))) {
      return;
    }
    first = withoutPrefix(first, end);
    int words = 0;
    boolean given = false;
    for (int i = first; i < end; i++) {
      String form = document.form(i);
      given |= i < end - 1 && GivenNames.gender(form) != null;
      words += form.length() > 1 && !form.endsWith(".") ? 1 : 0;
    }
    if (words == 0) {
      return;
    }
    boolean two = end - first > 1;
    boolean sure = titled.test(first) || (two && given) || (two && aged(end, last));
    found.add(new NameSpan(first, end, sure));
  }

  /** "Bill Clinton", not "Farm Bill": a given name that may be another word too opens the run. */
  private boolean isGivenFirst(int run, int end) {
    return GivenNames.gender(document.form(run)) != null
        && (titled.test(run) || (isGiven(run) && end - run > 1));
  }

  /** "Her counterpart, Sun Weiguo": a surname that may be another word, too, opens the run. */
  private boolean isSurnameFirst(int run, int end) {
    boolean apposed = run > 0 && document.form(run - 1).equals(",");
    return end - run == 2
        && (apposed || titled.test(run))
        && document.form(run).length() < 5
        && NameWords.isSurname(document.form(run));
  }

  /** "Fishermen", "Supermarkets": a word that opens a sentence and is a noun elsewhere. */
  private boolean isCommonNoun(int token) {
    String lower = document.lower(token);
    if (token != document.first(document.sentence(token)) || titled.test(token)) {
      return false;
    }
    if (lower.endsWith("men")
        && lower.length() > 5
        && GivenNames.gender(document.form(token)) == null) {
      return true;
    }
    boolean common = false;
    for (int i = 0; i < document.size(); i++) {
      if (document.lower(i).equals(lower) && i != document.first(document.sentence(i))) {
        if (!document.form(i).equals(lower)) {
          return false;
        }
        common = true;
      }
    }
    return common;
  }

  /**
   * Whether an office precedes the token with no verb between: "Secretary of State for Defence".
   */
  private boolean followsOffice(int token) {
    int start = Math.max(document.first(document.sentence(token)), token - 14);
    for (int i = token; i >= start; i--) {
      String tag = document.tag(i);
      if (i < token && (tag.startsWith("VB") || tag.equals("MD"))) {
        return false;
      }
      if (titled.test(i)) {
        return true;
      }
    }
    return false;
  }

  /** Where the name starts if its first words are none of a name: "Carolina Rick Clark". */
  private int withoutPrefix(int first, int end) {
    if (titled.test(first)) {
      return first;
    }
    boolean apposed = first > 0 && document.form(first - 1).equals(",");
    for (int i = first; i + 1 < end; i++) {
      Gender gender = GivenNames.gender(document.form(i));
      if (gender != null && gender != Gender.UNKNOWN) {
        boolean second = i == first + 1 && (apposed || isLinking(i) || isHyphen(i + 1));
        return second ? first : i;
      }
      boolean fits =
          gender != null
              || document.form(i).length() <= 2
              || NameWords.isParticle(document.lower(i))
              || isHyphen(i)
              || isHyphen(i + 1);
      if (fits) {
        return first;
      }
    }
    return first;
  }

  /** "Abdel", "Ben": a given name that joins what follows to another one before it. */
  private boolean isLinking(int token) {
    String word = document.lower(token);
    return NameWords.isParticle(word) || word.startsWith("abd");
  }

  /** ", 47,": somebody's age follows. */
  private boolean aged(int end, int last) {
    return end + 2 < last
        && document.form(end).equals(",")
        && document.tag(end + 1).equals("CD")
        && document.form(end + 1).length() == 2
        && document.form(end + 2).equals(",");
  }
}
