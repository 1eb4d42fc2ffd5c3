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
  private static final int LAST_VERBAL_COOPERATION = 5;
  private static final int LAST_MATERIAL_COOPERATION = 9;
  private static final int LAST_VERBAL_CONFLICT = 14;

  /** Takes copies of the lists. */
  public EventType {
    triggers = List.copyOf(triggers);
    yes = List.copyOf(yes);
    no = List.copyOf(no);
  }

  /** The first two digits of the CAMEO code: "16". */
  public String root() {
    return cameo.substring(0, 2);
  }

  /** The quad class of the CAMEO root. */
  public Quad quad() {
    int root = Integer.parseInt(root());
    if (root <= LAST_VERBAL_COOPERATION) {
      return Quad.VERBAL_COOPERATION;
    }
    if (root <= LAST_MATERIAL_COOPERATION) {
      return Quad.MATERIAL_COOPERATION;
    }
    return root <= LAST_VERBAL_CONFLICT ? Quad.VERBAL_CONFLICT : Quad.MATERIAL_CONFLICT;
  }

  /** Words or deeds, for or against: the four classes of CAMEO's roots, in GDELT's order. */
  public enum Quad {
    /** Roots 01 to 05. */
    VERBAL_COOPERATION(1),
    /** Roots 06 to 09. */
    MATERIAL_COOPERATION(2),
    /** Roots 10 to 14. */
    VERBAL_CONFLICT(3),
    /** Roots 15 to 20. */
    MATERIAL_CONFLICT(4);

    private final int number;

    Quad(int number) {
      this.number = number;
    }

    /** The number that GDELT gives it, 1 to 4. */
    public int number() {
      return number;
    }

    /** Whether its tone is cooperative. */
    public boolean cooperative() {
      return this == VERBAL_COOPERATION || this == MATERIAL_COOPERATION;
    }
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
