package org.entente;

import java.util.HashSet;
import java.util.Set;
import org.entente.article.Rejected;
import org.entente.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that an article comes once in one run: of two with one id the first counts, so that
 * the same input gives the same graph however often it is loaded. Keeps 8 bytes of each id.
 */
final class Ids {
  private final Set<Long> seen = new HashSet<>();

  /** Null, or why this article does not count. */
  @Nullable Rejected add(Article article) {
    String hash = Article.hash(article.id());
    if (seen.add(Long.parseUnsignedLong(hash.substring(0, 16), 16))) {
      return null;
    }
    return new Rejected(
        Entente.input(article),
        null,
        "an article with the id "
            + article.id()
            + " came before in this run; the first one counts. Give each article an id of its own");
  }
}
