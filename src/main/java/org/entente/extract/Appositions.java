package org.entente.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.lexicon.ActorMention;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Names in apposition to an office, behind a comma: "a biologist at the university, Ann Fry,", "the
 * UN envoy, the Dane Ann Fry,", "the army's spokesman, Colonel Ann Fry,", "a farmer who lives
 * there, Ann Fry,".
 */
final class Appositions {
  private static final int TAIL = 12; // tokens between an office and the comma
  private static final int CLAUSE = 9; // tokens of a relative clause there
  private static final int MODIFIERS = 6; // tokens between the comma and the name

  /** What opens the words between an office and the comma. */
  private static final Set<String> LINKS = Set.of("of", "for", "at", "in", "from", "on", "with");

  /** Titles that say little by themselves, to which "of the rescue team" belongs. */
  private static final Set<String> HEADS =
      Set.of(
          "head",
          "chief",
          "director",
          "leader",
          "member",
          "chairman",
          "chair",
          "commander",
          "coordinator",
          "commissioner",
          "secretary",
          "undersecretary",
          "inspector",
          "manager",
          "representative");

  private static final Pattern OWN = Pattern.compile(" (?:its|their|his|her) ");

  private final Sightings sightings;
  private final Document document;
  private final Cast cast;

  Appositions(Sightings sightings, Cast cast) {
    this.sightings = sightings;
    this.document = sightings.document();
    this.cast = cast;
  }

  /**
   * The first token of the name in apposition to the office phrase, in a sentence that ends before
   * the token {@code end}; -1 if there is none.
   */
  int name(OfficePhrase phrase, int end) {
    int comma = comma(phrase, end);
    if (comma < 0) {
      return -1;
    }
    int name = name(comma + 1, end);
    for (int i = comma + 1; i < name; i++) {
      ActorMention actor = sightings.actor(i);
      if (actor != null
          && (actor.code().equals(phrase.organisation())
              || actor.code().equals(phrase.country()))) {
        return -1; // a list: "the UN envoy, UN Secretary-General Ann Fry"
      }
    }
    NameSpan mention = name < 0 ? null : cast.mention(name);
    boolean named = mention != null && mention.first() == name && mention.words() > 1;
    return named && mention != null && closes(mention.last(), end) ? name : -1;
  }

  /** The phrase, with the words between it and the comma that its title needs. */
  OfficePhrase whole(OfficePhrase phrase, int end) {
    int comma = comma(phrase, end);
    String title = phrase.title();
    boolean of =
        comma > phrase.last()
            && document.lower(phrase.last()).equals("of")
            && HEADS.contains(title.substring(title.lastIndexOf(' ') + 1));
    if (!of || phrase.isPlaced() || hasName(phrase.last() + 1, comma)) {
      return phrase;
    }
    String noun = document.lower(comma - 1);
    if (noun.equals("opposition") && title.equals("leader")) {
      return phrase.called("opposition leader", comma);
    }
    if (OfficeWords.KINDS.contains(noun)) {
      return phrase;
    }
    String tail = impersonal(" " + document.text(phrase.last(), comma));
    return phrase.withTail(tail, comma);
  }

  /** The words in small letters as a title has them: "of its police" is "of the police". */
  static String impersonal(String tail) {
    return OWN.matcher(tail.toLowerCase(Locale.ROOT)).replaceAll(" the ");
  }

  /** Whether a name of anything stands among the tokens. */
  private boolean hasName(int first, int last) {
    for (int i = first; i < last; i++) {
      if (Character.isUpperCase(document.form(i).codePointAt(0))) {
        return true;
      }
    }
    return false;
  }

  /** The comma behind the office and what belongs to it, or -1. */
  private int comma(OfficePhrase phrase, int end) {
    int i = phrase.last();
    if (i < end && document.lower(i).equals("who") && !phrase.definite()) {
      return clauseEnd(i, end);
    }
    boolean opens =
        i < end
            && (document.form(i).equals(",")
                || LINKS.contains(document.lower(i))
                || document.tag(i).startsWith("NN"));
    if (!opens) {
      return -1;
    }
    for (; i < Math.min(end, phrase.last() + TAIL); i++) {
      if (document.form(i).equals(",")) {
        return i > phrase.last() && sightings.office(i - 1) != null ? -1 : i;
      }
      if (!isNominal(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** The comma that ends a relative clause with no other clause in it, or -1. */
  private int clauseEnd(int who, int end) {
    for (int i = who + 1; i < Math.min(end, who + CLAUSE); i++) {
      if (document.form(i).equals(",")) {
        return i;
      }
      String tag = document.tag(i);
      if (tag.startsWith("W") || tag.equals(":") || tag.equals("``") || tag.equals("''")) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the token may stand in a noun phrase with its prepositions. */
  private boolean isNominal(int token) {
    String tag = document.tag(token);
    return tag.startsWith("NN")
        || tag.startsWith("JJ")
        || tag.equals("DT")
        || tag.equals("POS")
        || tag.equals("PRP$")
        || tag.equals("CD")
        || tag.equals("HYPH")
        || tag.equals("CC")
        || tag.equals("VBG")
        || tag.equals("IN")
        || sightings.actor(token) != null;
  }

  /** Where the name starts behind nationalities, ranks and nouns that end before it; or -1. */
  private int name(int from, int end) {
    for (int i = from; i < Math.min(end, from + MODIFIERS); i++) {
      ActorMention actor = sightings.actor(i);
      Person person = actor == null ? cast.at(i) : null;
      if (person != null) {
        return i;
      }
      if (!isModifier(i, actor)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the token may stand between the comma and the name: "the Swiss diplomat". */
  private boolean isModifier(int token, @Nullable ActorMention actor) {
    String tag = document.tag(token);
    boolean upper = Character.isUpperCase(document.form(token).codePointAt(0));
    return actor != null
        || sightings.office(token) != null
        || NameWords.honorific(document.form(token)) != null
        || tag.equals("POS")
        || document.lower(token).equals("the")
        || document.lower(token).equals("a")
        || document.lower(token).equals("an")
        || tag.equals("CD")
        || document.lower(token).endsWith("-year-old")
        || document.form(token).equals(".")
        || (upper && tag.startsWith("JJ"))
        || (!upper
            && (tag.startsWith("JJ")
                || tag.equals("NN")
                || tag.equals("HYPH")
                || tag.equals("VBN")));
  }

  /** Whether the apposition ends at the token: with a comma, a stop, or the verb of the clause. */
  private boolean closes(int token, int end) {
    if (token >= end) {
      return true;
    }
    String tag = document.tag(token);
    return tag.equals(",")
        || tag.equals(".")
        || tag.equals(":")
        || tag.equals("''")
        || (tag.equals("CD") && token + 1 < end && document.form(token + 1).equals(","));
  }
}
