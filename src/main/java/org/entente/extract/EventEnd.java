package org.entente.extract;

/**
 * Words, or a speaker, that stand for an actor which may be an end of an event.
 *
 * @param first the first token, or -1 where nothing is printed (the speaker of what is quoted)
 * @param last the token after the last one, or -1
 * @param code the actor's code
 * @param kind what the words are
 */
record EventEnd(int first, int last, String code, Kind kind) {
  /** What the words are. */
  enum Kind {
    /** "China". */
    NAME,
    /** "Chinese". */
    ADJECTIVE,
    /** "Russians". */
    PEOPLE,
    /** "Beijing". */
    CAPITAL,
    /** "the Kremlin". */
    METONYM,
    /** "State Department". */
    ORGAN,
    /** "Texas": in the state, but it does not act for it. */
    PLACE,
    /** "Wang Yi", who holds an office. */
    PERSON,
    /** "the minister", whom the article names elsewhere. */
    TITLE,
    /** "he", "its". */
    PRONOUN,
    /** "we", "our". */
    FIRST_PERSON,
    /** "both sides", "they", "bilateral". */
    GROUP,
    /** The source of a statement, as printed. */
    SOURCE,
    /** The source of the statement whose content this is, printed elsewhere. */
    SPEAKER
  }

  boolean printed() {
    return first >= 0;
  }

  boolean covers(int token) {
    return first <= token && token < last;
  }

  boolean overlaps(int from, int to) {
    return first < to && from < last;
  }
}
