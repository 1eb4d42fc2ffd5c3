package org.entente.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Tells names of media, companies and associations from people's names, with which they share their
 * form. The article says what such a name means at least once: before it ("the newspaper El
 * Nacional"; "The company, Minera Sur, denied") or after it ("Metsälä, a Finnish company").
 */
final class ThingNames {
  private static final int LONGEST = 7; // words of an apposition up to its noun

  private static final Set<String> COMPANIES =
      Set.of(
          "company",
          "firm",
          "airline",
          "manufacturer",
          "maker",
          "operator",
          "importer",
          "exporter",
          "producer",
          "supplier",
          "retailer",
          "shipowner",
          "owner",
          "carrier",
          "brewery",
          "utility",
          "distributor",
          "consultancy");

  private final Sightings sightings;
  private final Document document;

  ThingNames(Sightings sightings) {
    this.sightings = sightings;
    this.document = sightings.document();
  }

  /** The runs without those whose words name a thing somewhere in the article. */
  List<NameSpan> without(List<NameSpan> runs) {
    Set<String> things = new HashSet<>();
    for (NameSpan run : runs) {
      if (isThing(run)) {
        things.add(text(run));
      }
    }
    if (things.isEmpty()) {
      return runs;
    }
    List<NameSpan> people = new ArrayList<>(runs);
    people.removeIf(run -> things.contains(text(run)));
    return people;
  }

  /**
   * What the article called by the noun, or by another one for a company, last before the token:
   * "the newspaper El Nacional", "Minera Sur, a mining company", "the Costa Azul team"; as its
   * first token and the one after its last, or null.
   */
  int @Nullable [] called(String noun, int before) {
    boolean company = COMPANIES.contains(noun);
    for (int i = before - 1; i > 0; i--) {
      String word = document.lower(i);
      if (word.equals(noun) || (company && COMPANIES.contains(word))) {
        int[] name = nameOf(i);
        if (name != null && name[1] <= before) {
          return name;
        }
      }
    }
    return null;
  }

  private int @Nullable [] nameOf(int noun) {
    int sentence = document.sentence(noun);
    int start = document.first(sentence);
    int end = document.last(sentence);
    int after = runEnd(noun + 1, end);
    if (after > noun + 1) {
      return new int[] {noun + 1, after};
    }
    boolean comma = noun + 1 < end && document.form(noun + 1).equals(",");
    int apposed = comma ? runEnd(noun + 2, end) : noun + 2;
    if (apposed > noun + 2 && apposed < end && !document.tag(apposed).startsWith("VB")) {
      return new int[] {noun + 2, apposed};
    }
    int from = noun;
    while (from > start && isModifier(from - 1) && !document.tag(from).equals("DT")) {
      from--;
    }
    if (document.tag(from).equals("DT") && from > start + 1) {
      int first = runStart(from - 1, start);
      return document.form(from - 1).equals(",") && first < from - 1
          ? new int[] {first, from - 1}
          : null;
    }
    int first = runStart(noun, start + 1);
    return first < noun ? new int[] {first, noun} : null;
  }

  private int runEnd(int first, int end) {
    int last = first;
    while (last < end && isOfName(last)) {
      last++;
    }
    return last;
  }

  private int runStart(int last, int start) {
    int first = last;
    while (first > start && isOfName(first - 1)) {
      first--;
    }
    return first;
  }

  /** Whether the token is a capitalised noun that names no state, place or office. */
  private boolean isOfName(int token) {
    return document.tag(token).startsWith("NN")
        && token > document.first(document.sentence(token))
        && Character.isUpperCase(document.form(token).codePointAt(0))
        && sightings.actor(token) == null
        && sightings.place(token) == null
        && sightings.office(token) == null
        && NameWords.honorific(document.form(token)) == null
        && Calendar.weekday(document.form(token)) == null
        && Calendar.month(document.form(token)) == null;
  }

  private String text(NameSpan run) {
    return document.text(run.first(), run.last());
  }

  private boolean isThing(NameSpan run) {
    return !isPersonal(run)
        && (isInBrackets(run) || followsNoun(run) || isApposed(run) || isExplained(run));
  }

  /** Whether a given name or a title before it shows that the run names somebody. */
  private boolean isPersonal(NameSpan run) {
    Gender gender = GivenNames.gender(document.form(run.first()));
    boolean given = run.words() > 1 && (gender == Gender.MALE || gender == Gender.FEMALE);
    int before = run.first() - 1;
    boolean titled =
        before >= 0
            && (sightings.office(before) != null
                || NameWords.honorific(document.form(before)) != null);
    return given || titled;
  }

  /** "Institute of Volcanology (Volcinst)": a short form after the name in full. */
  private boolean isInBrackets(NameSpan run) {
    int before = run.first() - 1;
    return run.words() == 1
        && before > 0
        && run.last() < document.size()
        && document.form(before).equals("(")
        && document.form(run.last()).equals(")")
        && Character.isUpperCase(document.form(before - 1).codePointAt(0));
  }

  /** "the newspaper El Nacional": the noun stands right before the name. */
  private boolean followsNoun(NameSpan run) {
    int noun = run.first() - 1;
    return noun > document.first(document.sentence(run.first())) && isThing(noun);
  }

  /** "The company, Minera Sur, denied": the noun and a comma stand before it, another one after. */
  private boolean isApposed(NameSpan run) {
    int noun = run.first() - 2;
    int start = document.first(document.sentence(run.first()));
    if (noun <= start || !document.form(noun + 1).equals(",") || !isThing(noun)) {
      return false;
    }
    boolean closed = run.last() < document.size() && document.form(run.last()).equals(",");
    int from = noun;
    while (from > start && isModifier(from - 1)) {
      from--;
    }
    return closed && from == start && document.tag(from).equals("DT");
  }

  /** "Metsälä, a Finnish company". */
  private boolean isExplained(NameSpan run) {
    int comma = run.last();
    int end = document.last(document.sentence(run.first()));
    if (comma + 2 >= end
        || !document.form(comma).equals(",")
        || !document.tag(comma + 1).equals("DT")) {
      return false;
    }
    int noun = comma + 1;
    while (noun + 1 < end && noun - comma < LONGEST && isModifier(noun + 1)) {
      noun++;
    }
    boolean owner = noun + 1 < end && document.tag(noun + 1).equals("POS");
    return !owner && isThing(noun);
  }

  private boolean isModifier(int token) {
    String tag = document.tag(token);
    return tag.startsWith("NN")
        || tag.startsWith("JJ")
        || tag.equals("DT")
        || tag.equals("CD")
        || sightings.actor(token) != null;
  }

  /** Whether the token is a common noun for a body that has a name of its own. */
  private boolean isThing(int token) {
    return document.tag(token).startsWith("NN") && SourceWords.isNamed(document.lower(token));
  }
}
