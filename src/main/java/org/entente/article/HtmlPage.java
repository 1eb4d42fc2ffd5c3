package org.entente.article;

/** Reads an article from HTML. */
final class HtmlPage {
  private HtmlPage() {}

  static Draft read(String html) {
    return TextPage.read(org.jsoup.Jsoup.parse(html).wholeText());
  }
}
