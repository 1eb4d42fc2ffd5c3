package org.entente.extract;

import static org.entente.extract.OfficeWords.GENERIC;
import static org.entente.extract.OfficeWords.KINDS;
import static org.entente.extract.OfficeWords.PAPERS;

import java.util.Locale;
import org.entente.lexicon.ActorMention;
import org.entente.lexicon.InstitutionMention;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/** What "its", "their" and "the agency" mean: the body or organisation named before. */
final class Owners {
  private final Sightings sightings;
  private final Document document;

  Owners(Sightings sightings) {
    this.sightings = sightings;
    this.document = sightings.document();
  }

  /**
   * The body or organisation that "its" or "their" at the token means: the first one named before
   * it in its sentence, else in the one before, if no state is the subject there; or null.
   */
  @Nullable String owner(int token) {
    int sentence = document.sentence(token);
    String near = first(document.first(sentence), token);
    if (near != null || sentence == 0) {
      return near;
    }
    int start = document.first(sentence - 1);
    int end = document.last(sentence - 1);
    return isAboutState(start, end) ? null : first(start, end);
  }

  /** The state that opens the sentence before that of "its" at the token, or null. */
  @Nullable String state(int token) {
    int sentence = document.sentence(token);
    for (int s = sentence; s >= Math.max(0, sentence - 1); s--) {
      int end = s == sentence ? token : document.last(s);
      for (int i = document.first(s); i < end; i++) {
        ActorMention actor = sightings.actor(i);
        if (actor != null
            && sightings.isCountry(actor.code())
            && actor.form() != ActorMention.Form.ADJECTIVE) {
          return actor.code();
        }
      }
    }
    return null;
  }

  /** Whether a state is named among the words before the verb of the sentence. */
  private boolean isAboutState(int start, int end) {
    for (int i = start; i < end && !document.tag(i).startsWith("VB"); i++) {
      ActorMention actor = sightings.actor(i);
      if (actor != null) {
        return sightings.isCountry(actor.code()) && organisationFrom(i) == null;
      }
    }
    return false;
  }

  private @Nullable String first(int start, int end) {
    for (int i = start; i < end; i++) {
      ActorMention actor = sightings.actor(i);
      if (actor != null && !sightings.isCountry(actor.code())) {
        return actor.code();
      }
      InstitutionMention institution = sightings.institution(i);
      if (institution != null && institution.country() == null && !institution.media()) {
        return institution.name();
      }
      boolean single = isUpper(i) && (i == start || !isUpper(i - 1));
      if (single && i + 1 < end && document.lower(i + 1).equals("party")) {
        return document.text(i, isUpper(i + 1) ? i + 2 : i + 1);
      }
      boolean opens = i == start || !isUpper(i - 1) || document.lower(i - 1).equals("the");
      int last = isUpper(i) && opens ? nameEnd(i, end) : i;
      if (last > i) {
        return withoutState(i, last);
      }
    }
    return null;
  }

  /** The organisation whose name starts at the token, or null. */
  private @Nullable String organisationFrom(int token) {
    int last = nameEnd(token, document.last(document.sentence(token)));
    return last > token ? withoutState(token, last) : null;
  }

  /** Where the capitalised name of an organisation ends that starts at the token; or the token. */
  private int nameEnd(int token, int end) {
    int to = token;
    boolean kind = false;
    for (int i = token; i < end; i++) {
      if (isUpper(i)) {
        kind |= KINDS.contains(document.lower(i)) && i > token;
        to = i + 1;
      } else if (i == token || !isLink(i)) {
        break;
      }
    }
    return kind && !document.lower(token).equals("the") ? to : token;
  }

  /**
   * The body or organisation last named before the token that "the agency", "the committee" means,
   * or null: one whose name ends with the noun.
   */
  @Nullable String meant(String noun, int token) {
    if (!KINDS.contains(noun)
        || document.form(token).equals(document.form(token).toUpperCase(Locale.ROOT))) {
      return null;
    }
    boolean firm = noun.equals("company") || noun.equals("firm");
    for (int k = token - 1; k >= 0; k--) {
      InstitutionMention institution = sightings.institution(k);
      if (firm && institution != null && institution.country() == null && !institution.media()) {
        return institution.name();
      }
      String body = bodyAt(k, noun);
      if (body != null) {
        return body;
      }
      if (document.lower(k).equals(noun) && isUpper(k)) {
        int from = k;
        while (from > 0
            && (isUpper(from - 1) || (isLink(from - 1) && from > 1 && isUpper(from - 2)))
            && !document.lower(from - 1).equals("the")
            && document.sentence(from - 1) == document.sentence(k)) {
          from--;
        }
        if (from < k) {
          return withoutState(from, k + 1);
        }
      }
    }
    return null;
  }

  /** The body last named before the token whose name ends with the noun there: "the court". */
  @Nullable String meantBody(int token) {
    for (int k = token - 1; KINDS.contains(document.lower(token)) && k >= 0; k--) {
      String body = bodyAt(k, document.lower(token));
      if (body != null) {
        return body;
      }
    }
    return null;
  }

  private @Nullable String bodyAt(int token, String noun) {
    ActorMention actor = sightings.actor(token);
    if (actor == null || sightings.isCountry(actor.code())) {
      return null;
    }
    String name = sightings.actorOf(actor.code()).name().toLowerCase(Locale.ROOT);
    return name.endsWith(" " + noun) ? actor.code() : null;
  }

  /** The name, its state left out where it is a name without it: "Irish Socialist Party". */
  String withoutState(int from, int to) {
    boolean state = isNational(from) && sightings.actor(from) != null;
    boolean paper = PAPERS.contains(document.lower(to - 1));
    return document.text(state && !paper && !isGeneric(from + 1, to) ? from + 1 : from, to);
  }

  /** Whether the token is an adjective of a state, or a capitalised one. */
  boolean isNational(int token) {
    ActorMention actor = sightings.actor(token);
    boolean capital = isUpper(token);
    return actor == null
        ? capital && document.tag(token).startsWith("JJ")
        : actor.last() - actor.first() == 1 && actor.form() == ActorMention.Form.ADJECTIVE;
  }

  /** Whether the words are no name without the state before them: "University". */
  boolean isGeneric(int first, int last) {
    for (int k = first; k < last; k++) {
      if (!GENERIC.contains(document.lower(k))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the token may stand between words of a name. */
  boolean isLink(int token) {
    String word = document.lower(token);
    return word.equals("of")
        || word.equals("&")
        || word.equals("and")
        || word.equals("for")
        || word.equals("'s")
        || word.equals("'")
        || word.equals("-");
  }

  boolean isUpper(int token) {
    return Character.isUpperCase(document.form(token).codePointAt(0));
  }
}
