package org.entente.lexicon;

import java.util.List;

/**
 * A type of event: an entry of {@code ontology/event-types.ttl}.
 *
 * @param name its name in findings: "meet"
 * @param definition one sentence that says what it is
 * @param cooperative whether its tone is cooperative; else it is conflictual
 * @param symmetric whether its ends have no direction
 * @param speech whether it is itself an act of speech, so that whoever speaks is its actor
 * @param strength on the Goldstein scale, -10 to 10
 * @param cameo the CAMEO code that the strength was taken from: "163"
 * @param plover the nearest PLOVER type: "SANCTION"
 * @param triggers the words that tell of it
 * @param yes sentences with such an event, its ends marked: {@code [actor]} and {@code
 *     {recipient}}, or two {@code [ends]} of a symmetric type
 * @param no sentences without one
 */
public record EventType(
    String name,
    String definition,
    boolean cooperative,
    boolean symmetric,
    boolean speech,
    double strength,
    String cameo,
    String plover,
    List<Trigger> triggers,
    List<String> yes,
    List<String> no) {
  /** Takes copies of the lists. */
  public EventType {
    triggers = List.copyOf(triggers);
    yes = List.copyOf(yes);
    no = List.copyOf(no);
  }

  /** The kind of word that a trigger is. */
  public enum Part {
    /** A verb, its particles and objects after it: "impose sanctions on". */
    VERB,
    /** A noun, its modifiers before it: "phone call". */
    NOUN,
    /** An adjective: "committed". */
    ADJECTIVE
  }

  /**
   * Words that tell of an event.
   *
   * @param part what the words are
   * @param lemmas in lower case; {@link #GAP} stands for up to {@link #LONGEST_GAP} other words
   */
  public record Trigger(Part part, List<String> lemmas) {
    /** Stands for some other words. */
    public static final String GAP = "…";

    /** How many words a gap may stand for. */
    public static final int LONGEST_GAP = 6;

    /** Takes a copy of the lemmas. */
    public Trigger {
      lemmas = List.copyOf(lemmas);
    }

    /** The lemmas, parted by blanks. */
    @Override
    public String toString() {
      return String.join(" ", lemmas);
    }
  }
}
