package org.entente.extract;

import java.util.Locale;
import java.util.Set;
import org.entente.lexicon.ActorMention;
import org.entente.lexicon.InstitutionMention;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/** Organisations told behind a name: "economist Ann Fry of the Peterson Institute". */
final class Affiliations {
  private static final Set<String> LINKS = Set.of("of", "from", "at", "with");
  private static final Set<String> INNER = Set.of("of", "for", "and", "on", "&", "the");

  private final Sightings sightings;
  private final Document document;

  /**
   * @param organisation its name, or the code of a body
   * @param last the token after it
   */
  record Affiliation(String organisation, int last) {}

  Affiliations(Sightings sightings) {
    this.sightings = sightings;
    this.document = sightings.document();
  }

  /** The organisation told by words that start at the token, behind a name; null if none is. */
  @Nullable Affiliation after(int token, int end) {
    if (token + 1 >= end || !LINKS.contains(document.lower(token))) {
      return null;
    }
    int from = document.lower(token + 1).equals("the") ? token + 2 : token + 1;
    if (from >= end) {
      return null;
    }
    ActorMention actor = sightings.actor(from);
    InstitutionMention institution = sightings.institution(from);
    if (institution != null && institution.first() == from && institution.country() == null) {
      return new Affiliation(institution.name(), institution.last());
    }
    if (actor != null && !sightings.isCountry(actor.code())) {
      return new Affiliation(actor.code(), actor.last());
    }
    int to = nameEnd(from, end);
    return to - from > 1 && isOrganisation(from, to)
        ? new Affiliation(document.text(from, to), to)
        : null;
  }

  /** Where the capitalised words end that start at the token. */
  private int nameEnd(int from, int end) {
    int to = from;
    for (int i = from; i < end; i++) {
      if (isUpper(i)) {
        to = i + 1;
      } else if (i == from || !INNER.contains(document.lower(i))) {
        break;
      }
    }
    return to;
  }

  /** Whether one of the words tells that an organisation is named. */
  private boolean isOrganisation(int first, int last) {
    for (int i = first; i < last; i++) {
      String form = document.form(i);
      if (OfficeWords.SCHOOLS.contains(form)
          || (isUpper(i) && OfficeWords.KINDS.contains(form.toLowerCase(Locale.ROOT)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isUpper(int token) {
    return Character.isUpperCase(document.form(token).codePointAt(0));
  }
}
