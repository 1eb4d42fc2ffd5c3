package org.entente.report;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.Article;
import org.entente.model.Explained;
import org.entente.model.Findings;

/**
 * Articles with their findings marked in the text, as one HTML page that needs nothing else: {@code
 * add* end}. Each article is written when it comes, and none is kept.
 *
 * <p>What comes from articles is escaped, and the page's own policy lets no script run but its own.
 */
public final class Page {
  private final Appendable out;
  private int articles;

  /**
   * Begins a page.
   *
   * @param out takes the page; left open
   * @throws IOException if {@code out} does
   */
  public Page(Appendable out) throws IOException {
    this.out = out;
    String style = Html.resource("page.css");
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src '")
        .append(Html.hash(style))
        .append("'; script-src '")
        .append(Html.hash(Html.resource("page.js")))
        .append("'; img-src data:; base-uri 'none'; form-action 'none'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<link rel=\"icon\" href=\"data:,\">\n")
        .append("<title>Findings of Entente</title>\n<style>")
        .append(style)
        .append("</style>\n</head>\n<body>\n")
        .append(HEADER)
        .append("<main>\n");
  }

  private static final String HEADER =
      """
      <header>
      <h1>Findings of Entente</h1>
      <fieldset class="legend">
      <legend>Show</legend>
      <label><input type="checkbox" value="statement" checked> statements: \
      <mark class="source">source</mark> <mark class="cue">cue</mark> <mark class="content">content</mark></label>
      <label><input type="checkbox" value="role" checked> <mark class="role">roles</mark></label>
      <label><input type="checkbox" value="event" checked> <mark class="event">events</mark></label>
      </fieldset>
      <p class="help">Point at marked words, or move to a number with the Tab key, to see what was found. \
      A click or Enter keeps it, again takes the next finding of the same words, Escape lets it go.</p>
      </header>
      """;

  /**
   * Adds an article with its findings and, as far as they are explained, the reasons for them.
   *
   * @throws IllegalArgumentException if the article has no text
   * @throws IOException if {@code out} does
   */
  public void add(Explained explained) throws IOException {
    Findings findings = explained.findings();
    Article article = findings.article();
    String text = article.text();
    if (text == null) {
      throw new IllegalArgumentException(article.id() + ": no text to mark findings in");
    }
    String id = "a" + ++articles;
    Cards cards = new Cards(id, explained);
    out.append("<article id=\"").append(id).append("\" aria-labelledby=\"").append(id);
    out.append("t\">\n<h2 id=\"").append(id).append("t\" dir=\"auto\">");
    out.append(Html.escaped(Objects.requireNonNullElse(article.title(), article.id())));
    out.append("</h2>\n<p class=\"meta\">").append(meta(article)).append("</p>\n");
    out.append("<div class=\"columns\">\n<div class=\"text\" dir=\"auto\"");
    if (article.language() != null) {
      out.append(" lang=\"").append(Html.escaped(article.language())).append('"');
    }
    out.append(">\n");
    MarkedText.write(text.codePoints().toArray(), cards.all(), out);
    out.append("</div>\n<div class=\"list\"><aside aria-label=\"Findings in ");
    out.append(Html.escaped(Objects.requireNonNullElse(article.title(), article.id())));
    out.append("\">\n");
    cards.write(out);
    out.append("</aside></div>\n</div>\n</article>\n");
  }

  /**
   * Ends the page.
   *
   * @throws IOException if {@code out} does
   */
  public void end() throws IOException {
    out.append("</main>\n<footer><p>")
        .append(String.valueOf(articles))
        .append(articles == 1 ? " article" : " articles")
        .append("</p></footer>\n<script>")
        .append(Html.resource("page.js"))
        .append("</script>\n</body>\n</html>\n");
  }

  private static String meta(Article article) {
    String url = article.url();
    String link = url == null ? null : Html.link(url, url);
    return Stream.concat(
            Stream.of(
                    article.published(),
                    article.publisher(),
                    article.byline(),
                    article.place(),
                    article.id().equals(url) ? null : article.id())
                .filter(Objects::nonNull)
                .map(value -> "<bdi>" + Html.escaped(value.toString()) + "</bdi>"),
            Stream.ofNullable(link))
        .collect(Collectors.joining(" · "));
  }
}
