package org.entente.extract;

import java.util.List;
import org.entente.model.DateRange;
import org.entente.model.Statement;
import org.jspecify.annotations.Nullable;

/** Decides what rules leave open: a trained model at work, or one that still learns. */
interface Judge {
  /**
   * The index of the likeliest time of the statement.
   *
   * @param ranges at least one
   * @param choices the features of each
   */
  int date(Attribution attribution, List<DateRange> ranges, List<Choice> choices);

  /**
   * The index of the likeliest person that the source, a pronoun, stands for.
   *
   * @param people at least one
   * @param choices the features of each
   */
  int antecedent(Attribution attribution, List<Person> people, List<Choice> choices);

  /**
   * The index of the likeliest state of an office that is printed without one.
   *
   * @param person who holds it
   * @param codes the states, and {@link OfficeStates#NONE}
   * @param choices the features of each
   */
  int state(Person person, String title, List<String> codes, List<Choice> choices);

  /**
   * For each state or body whether the content is about it.
   *
   * @param choices the features of each
   * @param sizes the features of each number of them that may count, from 0 to all
   */
  boolean[] about(
      Attribution attribution, List<String> codes, List<Choice> choices, List<Choice> sizes);

  /**
   * The index of whom the source most likely speaks for.
   *
   * @param codes states and bodies, the first one null for nobody
   * @param choices the features of each
   */
  int allegiance(
      Attribution attribution, Source source, List<@Nullable String> codes, List<Choice> choices);

  /**
   * The probability that the statement is right in speaker, role, country, content and date
   * together; null while that is not known.
   *
   * @param attribution what the statement is made of
   */
  @Nullable Double confidence(Attribution attribution, Statement statement);
}
