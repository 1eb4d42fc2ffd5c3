package org.entente.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One published text with its metadata.
 *
 * @param id what the input gives, else its canonical URL, else its path below the folder named
 * @param file the file that it was read from, or null
 * @param url its address, or null
 * @param title its headline, or null
 * @param published the day of publication in the publisher's own time zone, or null
 * @param publisher who published it, or null
 * @param byline who wrote it, or null
 * @param place the place of its dateline, or null
 * @param language BCP 47, or null
 * @param text the clean body: paragraphs separated by one blank line; null where the input left it
 *     out
 * @param textHash SHA-256 of the text in UTF-8, as 64 hex digits
 */
public record Article(
    String id,
    @Nullable String file,
    @Nullable String url,
    @Nullable String title,
    @Nullable LocalDate published,
    @Nullable String publisher,
    @Nullable String byline,
    @Nullable String place,
    @Nullable String language,
    @Nullable String text,
    String textHash) {
  /**
   * Refuses a blank id with {@link IllegalArgumentException}; takes a blank publisher, and a day
   * whose year has not four digits, as none.
   */
  public Article {
    publisher = publisher == null || publisher.isBlank() ? null : publisher;
    published = Checks.day(published);
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
  }

  /** The SHA-256 of {@code text} in UTF-8, as 64 hex digits. */
  public static String hash(String text) {
    return Hash.sha256(text);
  }

  /** The same article with another id. */
  public Article withId(String id) {
    return new Article(
        id, file, url, title, published, publisher, byline, place, language, text, textHash);
  }

  /** The same article without its text. */
  public Article withoutText() {
    return new Article(
        id, file, url, title, published, publisher, byline, place, language, null, textHash);
  }
}
