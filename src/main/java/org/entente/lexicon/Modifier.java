package org.entente.lexicon;

/**
 * A word before or after a title.
 *
 * @param label the word as it stands in the generic title
 * @param kept whether it belongs to the title: "deputy"
 * @param rank whether it goes with any title; else only with those that take nouns before them
 * @param beforeRank whether it does so only before another such word: "first deputy"
 * @param former whether it tells of a former holder
 * @param future whether it tells of one who is to come
 * @param acting whether it tells of one who stands in
 * @param after whether it stands after the title: "elect"
 */
record Modifier(
    String label,
    boolean kept,
    boolean rank,
    boolean beforeRank,
    boolean former,
    boolean future,
    boolean acting,
    boolean after) {}
