package org.entente.extract;

/** Which pronoun stands for a person. */
enum Gender {
  /** "he". */
  MALE,
  /** "she". */
  FEMALE,
  /** Either may. */
  UNKNOWN;

  boolean agrees(Gender other) {
    return this == other || this == UNKNOWN || other == UNKNOWN;
  }
}
