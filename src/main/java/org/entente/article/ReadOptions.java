package org.entente.article;

/**
 * How articles are read.
 *
 * @param englishOnly whether what is not English is rejected
 * @param largest the greatest size of a file, and of a line of JSON Lines, in bytes; files of JSON
 *     Lines may be of any size
 */
public record ReadOptions(boolean englishOnly, int largest) {
  /** English only, 64 MiB. */
  public static final ReadOptions DEFAULTS = new ReadOptions(true, 64 << 20);
}
