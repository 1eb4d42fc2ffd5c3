package org.entente.eval;

/**
 * The least F1 that a measure must have.
 *
 * @param measure the measure's name: "TUPLE"
 * @param min 0 to 1
 */
public record Bar(String measure, double min) {
  /** Refuses a bar that is not between 0 and 1 with {@link IllegalArgumentException}. */
  public Bar {
    if (!(min >= 0 && min <= 1)) {
      throw new IllegalArgumentException(
          "bar " + measure + "=" + min + ": use a number from 0 to 1, as in TUPLE=0.40");
    }
  }

  /**
   * The bar that is written {@code MEASURE=F1}.
   *
   * @throws IllegalArgumentException if it is written otherwise or there is no such measure
   */
  public static Bar of(String written) {
    int equals = written.lastIndexOf('=');
    String measure = written.substring(0, Math.max(equals, 0)).strip();
    if (!Evaluation.MEASURES.contains(measure)) {
      throw new IllegalArgumentException(
          "bar \""
              + written
              + "\": write MEASURE=F1, as in TUPLE=0.40, with one of "
              + String.join(", ", Evaluation.MEASURES));
    }
    try {
      return new Bar(measure, Double.parseDouble(written.substring(equals + 1).strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "bar \"" + written + "\": use a number from 0 to 1, as in TUPLE=0.40", e);
    }
  }
}
