package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/** Whom "he" or "she" stands for: recent, subject, last speaker, of fitting gender. */
final class Antecedents {
  private static final Set<String> OBLIQUE =
      Set.of(
          "of", "to", "with", "for", "by", "from", "against", "about", "on", "than", "including");
  private static final int REACH = 12; // sentences back to the last mention of a candidate

  private final Document document;
  private final Cast cast;

  Antecedents(Document document, Cast cast) {
    this.document = document;
    this.cast = cast;
  }

  /** The likeliest person, or null where none was named before. */
  @Nullable Person of(
      int token, Gender gender, History history, Judge judge, Attribution attribution) {
    List<Person> people = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    for (Person person : cast.people()) {
      boolean speaker = history.back(person) > 0;
      if (!(person.isSure() || speaker) || !person.gender().agrees(gender)) {
        continue;
      }
      NameSpan mention = lastBefore(person, token);
      boolean far =
          mention == null || document.sentence(token) - document.sentence(mention.first()) > REACH;
      if (far && !speaker) {
        continue;
      }
      people.add(person);
      choices.add(choice(person, mention, token, gender, history));
    }
    return people.isEmpty() ? null : people.get(judge.antecedent(attribution, people, choices));
  }

  private static @Nullable NameSpan lastBefore(Person person, int token) {
    NameSpan last = null;
    for (NameSpan mention : person.mentions()) {
      if (mention.first() >= token) {
        break;
      }
      last = mention;
    }
    return last;
  }

  private Choice choice(
      Person person, @Nullable NameSpan mention, int token, Gender gender, History history) {
    int here = document.sentence(token);
    int paragraph = document.paragraph(here);
    Choice choice = new Choice();
    int known = Choice.bit(person.gender() == gender && gender != Gender.UNKNOWN);
    choice.add(1, known);
    int back = history.back(person);
    int since = back == 0 ? 9 : here - document.sentence(history.lastToken(person));
    boolean initial = token - document.first(here) <= 2;
    if (mention == null) {
      choice.add(2, 0);
    } else {
      int there = document.sentence(mention.first());
      int distance = Math.min(6, here - there);
      int role = role(mention);
      int quoted =
          Choice.bit(
              document.quotation(mention.first()) >= 0
                  && document.quotation(mention.first()) != document.quotation(token));
      int firstOne = Choice.bit(cast.within(document.first(there), mention.first()).isEmpty());
      int others = Choice.bucket(cast.within(mention.last(), token).size());
      int paragraphs = Math.min(3, paragraph - document.paragraph(there));
      choice.add(3, distance);
      choice.add(4, distance, role);
      choice.add(5, distance, role, firstOne);
      choice.add(6, distance, quoted);
      choice.add(7, others);
      choice.add(8, others, Choice.bit(distance == 0));
      choice.add(9, paragraphs, distance);
      choice.add(10, role, Choice.bit(initial));
      choice.add(11, firstOne, distance);
      choice.add(12, role, quoted);
      choice.add(13, Math.min(4, person.mentions().size()));
      choice.add(14, distance, Choice.bit(back == 1), Choice.bucket(since));
      choice.add(15, role, Choice.bit(back == 1), distance);
      choice.add(16, Choice.bit(document.quotation(token) >= 0), quoted, distance);
    }
    choice.add(20, Math.min(3, back));
    choice.add(21, Math.min(3, back), Choice.bucket(since));
    choice.add(22, Choice.bit(back == 1), Choice.bit(initial), Choice.bucket(since));
    int paragraphsSince =
        back == 0
            ? 9
            : Math.min(
                4, paragraph - document.paragraph(document.sentence(history.lastToken(person))));
    choice.add(23, Math.min(2, back), paragraphsSince, Choice.bucket(since));
    return choice;
  }

  /** What the mention is in its sentence: 0 other, 1 subject, 2 owner, 3 after a preposition. */
  private int role(NameSpan mention) {
    int first = mention.first();
    int last = mention.last();
    int sentence = document.sentence(first);
    int start = document.first(sentence);
    int end = document.last(sentence);
    if (last < end && document.tag(last).equals("POS")) {
      return 2;
    }
    int i = last;
    while (i < end && i < last + 3 && document.tag(i).startsWith("RB")) {
      i++;
    }
    if (i < end && (document.tag(i).startsWith("VB") || document.tag(i).equals("MD"))) {
      return 1;
    }
    int before = first - 1;
    while (before > start
        && (document.tag(before).startsWith("NN")
            || document.tag(before).startsWith("JJ")
            || document.tag(before).equals("DT")
            || document.tag(before).equals("POS"))) {
      before--;
    }
    if (before >= start && OBLIQUE.contains(document.lower(before))) {
      return 3;
    }
    if (before >= start && document.tag(before).startsWith("VB")) {
      return 4;
    }
    return last < end && document.form(last).equals(",") ? 5 : 0;
  }
}
