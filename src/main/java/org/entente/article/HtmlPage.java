package org.entente.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article from HTML. Nothing that the page refers to is fetched.
 *
 * <ul>
 *   <li>Title: the {@code h1} that shares three fifths of its words with {@code og:title}, {@code
 *       title} or JSON-LD's headline; else that headline, {@code og:title} or {@code title},
 *       without the site's name.
 *   <li>Published: JSON-LD, the meta elements for it, {@code time}, the address, the lines near the
 *       title; the day in the page's own offset.
 *   <li>Byline: JSON-LD's authors, the meta element, {@code rel=author}, an element that is called
 *       byline or author, a line "By …".
 *   <li>Publisher: {@code og:site_name}, JSON-LD's publisher, the application's name, the
 *       dateline's agency.
 *   <li>Address: the canonical link, else {@code og:url}, if absolute.
 *   <li>Place: of the dateline. Language: of the {@code html} element, else JSON-LD's.
 * </ul>
 */
final class HtmlPage {
  private static final int FEW = 40; // words of a body that is likely not there
  private static final int MOST_LINES = 2000; // elements looked at for a byline
  private static final List<String> DATE_METAS =
      List.of(
          "article:published_time",
          "article:published",
          "og:published_time",
          "og:article:published_time",
          "datepublished",
          "date_published",
          "published_time",
          "publishdate",
          "publish-date",
          "publish_date",
          "pubdate",
          "publication_date",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "dc.date.created",
          "dcterms.issued",
          "article.published",
          "article:created",
          "article.created",
          "article_date_original",
          "originalpublicationdate",
          "displaydate",
          "citation_publication_date",
          "date",
          "timestamp",
          "created",
          "bt:pubdate",
          "shareaholic:article_published_time",
          "rnews:datepublished");
  private static final Pattern SITE_TAIL =
      Pattern.compile("\\s+[|–—·»:-]\\s+[^|–—·»]{1,40}$|\\s*[|»]\\s*[^|»]{1,40}$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final Document page;
  private final LinkedData data;

  private HtmlPage(Document page) {
    this.page = page;
    this.data = LinkedData.of(page);
  }

  /** The article in the page. */
  static Draft read(String html) {
    return new HtmlPage(Jsoup.parse(html)).draft();
  }

  private Draft draft() {
    String title = title();
    List<String> paragraphs = PageBody.of(page, title, data.text("articleBody"));
    Draft body = new Draft(null, null, null, null, null, null, null, paragraphs);
    if (body.words() < FEW) {
      List<String> script = PageBody.ofScriptData(page);
      Draft other = new Draft(null, null, null, null, null, null, null, script);
      if (other.words() > 2 * body.words()) {
        paragraphs = script;
      }
    }
    Dateline dateline = Dateline.of(paragraphs);
    String url = url();
    LocalDate published = published(url);
    String publisher = publisher();
    return new Draft(
        url,
        title,
        published == null ? dateline.day() : published,
        publisher == null ? dateline.agency() : publisher,
        byline(publisher),
        dateline.place(),
        language(),
        paragraphs);
  }

  /** The content of the first meta element of this name or property that has any, or null. */
  private @Nullable String meta(String name) {
    for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
      for (Element meta : page.select("meta[" + attribute + "]")) {
        if (meta.attr(attribute).equalsIgnoreCase(name)) {
          String content = clean(meta.attr("content"));
          if (content != null) {
            return content;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable String clean(@Nullable String s) {
    if (s == null) {
      return null;
    }
    String decoded = s.indexOf('&') >= 0 ? org.jsoup.parser.Parser.unescapeEntities(s, false) : s;
    String line = Characters.line(decoded).replace('\u00a0', ' ');
    return line.isEmpty() ? null : line;
  }

  private @Nullable String title() {
    String social = meta("og:title");
    String headline = clean(data.text("headline"));
    String whole = clean(page.title());
    String best = null;
    double most = 0;
    for (Element h1 : page.select("h1, [itemprop=headline]")) {
      String text = clean(h1.text());
      if (text == null || text.length() > 300) {
        continue;
      }
      double share =
          Math.max(shared(text, social), Math.max(shared(text, headline), shared(text, whole)));
      if (share > most) {
        most = share;
        best = text;
      }
    }
    if (best != null && most >= .6) {
      return best.contains(" | ") ? cut(best) : best;
    }
    String other =
        headline != null
            ? headline
            : social != null ? cut(social) : whole == null ? null : cut(whole);
    if (other != null) {
      return other;
    }
    Element h1 = page.selectFirst("h1");
    return h1 == null ? null : clean(h1.text());
  }

  private @Nullable String siteTail() {
    String site = meta("og:site_name");
    return site == null ? null : site.toLowerCase(Locale.ROOT);
  }

  private String cut(String title) {
    String site = siteTail();
    Matcher tail = SITE_TAIL.matcher(title);
    if (tail.find() && tail.start() > 10) {
      String end = tail.group().toLowerCase(Locale.ROOT);
      boolean bar = end.contains("|") || end.contains("»");
      if (bar
          || (site != null && end.contains(site))
          || WORD.matcher(title.substring(0, tail.start())).results().count() >= 4) {
        return title.substring(0, tail.start()).strip();
      }
    }
    return title;
  }

  /** The share of a's words that are in b; of b's in a, if b without a site's name is shorter. */
  private static double shared(String a, @Nullable String b) {
    if (b == null) {
      return 0;
    }
    Set<String> own = words(a);
    Set<String> other = words(b);
    if (own.isEmpty() || other.isEmpty()) {
      return 0;
    }
    double common = own.stream().filter(other::contains).count();
    double share = common / own.size();
    return own.size() == 1 && other.size() > 3
        ? share * .5
        : share * (.6 + .4 * Math.min(1, common / other.size() * 1.5));
  }

  private static Set<String> words(String s) {
    Set<String> words = new HashSet<>();
    Matcher m = WORD.matcher(s.toLowerCase(Locale.ROOT));
    while (m.find()) {
      words.add(m.group());
    }
    return words;
  }

  private @Nullable LocalDate published(@Nullable String url) {
    LocalDate day = date(data.text("datePublished"));
    for (int i = 0; day == null && i < DATE_METAS.size(); i++) {
      day = date(meta(DATE_METAS.get(i)));
    }
    if (day == null) {
      day = date(data.text("dateCreated"));
    }
    if (day == null) {
      day = date(data.anyText("datePublished"));
    }
    for (String selector :
        List.of(
            "[itemprop=datePublished]",
            "time[pubdate]",
            "time.published, time.entry-date, .published[datetime], abbr.published",
            "article time[datetime]",
            "main time[datetime]",
            "time[datetime]",
            "article time",
            "time")) {
      if (day == null) {
        day = dated(selector);
      }
    }
    if (day == null && url != null) {
      day = inAddress(url);
    }
    if (day == null) {
      day = visible();
    }
    return day == null ? date(data.text("dateModified")) : day;
  }

  private @Nullable LocalDate dated(String selector) {
    for (Element e : page.select(selector)) {
      for (String attribute : List.of("datetime", "content", "title")) {
        LocalDate day = date(e.attr(attribute));
        if (day != null) {
          return day;
        }
      }
      LocalDate day = e.text().length() < 100 ? date(e.text()) : null;
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static @Nullable LocalDate date(@Nullable String s) {
    return s == null ? null : Dates.find(s);
  }

  private static final Pattern IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d\\d)[/-]?(0?[1-9]|1[0-2]|[a-z]{3})[/-]?([0-3]?\\d)(?=[/_.-])");

  private static @Nullable LocalDate inAddress(String url) {
    Matcher m = IN_ADDRESS.matcher(url);
    if (!m.find()) {
      return null;
    }
    String month = m.group(2);
    return Character.isDigit(month.charAt(0))
        ? Dates.find(m.group(1) + "-" + month + "-" + m.group(3))
        : Dates.find(m.group(3) + " " + month + " " + m.group(1));
  }

  /** The first day on a line of its own, from the title on. */
  private @Nullable LocalDate visible() {
    Element h1 = page.selectFirst("h1");
    for (String selector :
        List.of(
            "[class*=date], [id*=date], [class*=time], [class*=publish], [class*=posted], [class*=meta]")) {
      for (Element e : page.select(selector)) {
        String text = e.text();
        if (text.length() > 5 && text.length() < 120) {
          LocalDate day = date(text);
          if (day != null) {
            return day;
          }
        }
      }
    }
    boolean after = h1 == null;
    int seen = 0;
    for (Element e : page.getAllElements()) {
      after |= e.equals(h1);
      String text = e.ownText();
      if (!after || text.length() < 6 || text.length() > 80) {
        continue;
      }
      LocalDate day = date(text);
      if (day != null) {
        return day;
      }
      if (++seen > 200) {
        return null;
      }
    }
    return null;
  }

  private @Nullable String publisher() {
    for (String candidate :
        new String[] {
          meta("og:site_name"),
          data.publisher(),
          meta("application-name"),
          meta("publisher"),
          meta("dc.publisher")
        }) {
      String name = clean(candidate);
      if (name != null && name.length() < 80 && !name.startsWith("http")) {
        return name;
      }
    }
    return null;
  }

  private @Nullable String byline(@Nullable String publisher) {
    List<String> names = people(data.authors(), publisher);
    for (String meta :
        List.of(
            "author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "article:author",
            "byl",
            "authors")) {
      if (names.isEmpty()) {
        String content = meta(meta);
        names = content == null ? names : people(List.of(content), publisher);
      }
    }
    for (String selector :
        List.of(
            "[rel=author]",
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "[class~=(?i)(^|\\s)(byline|author)[-_]*(name|link)?(\\s|$)] a",
            "[class*=byline] a",
            "[class*=byline]",
            "[class*=author-name]",
            "[class*=author] a",
            "a[href*=/author/], a[href*=/authors/], a[href*=/journalist/]")) {
      if (names.isEmpty()) {
        List<String> texts = new ArrayList<>();
        for (Element e : page.select(selector)) {
          if (texts.size() < 4 && e.text().length() < 80) {
            texts.add(e.text());
          }
        }
        names = people(texts, publisher);
      }
    }
    if (names.isEmpty()) {
      int seen = 0;
      for (Element e : page.select("p, span, div, h4, h5, h6, li, address")) {
        if (++seen > MOST_LINES) {
          break;
        }
        String text = e.childrenSize() > 8 ? "" : e.text();
        String name = text.length() < 100 ? Byline.find(Characters.line(text)) : null;
        if (name != null) {
          return name;
        }
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static final Pattern PARTS =
      Pattern.compile("\\s*(?:[,|•·]\\s*(?:and\\s)?|\\sand\\s|\\s&\\s)\\s*");
  private static final Pattern OUTLET =
      Pattern.compile(
          "(?i)\\b(?:the|news|today|staff|writer|editor|reporter|correspondent|opinion|network|usa|ap|press|agency|media|senior|contributor|associated|times|post|home|content)\\b");

  private static List<String> people(List<String> texts, @Nullable String publisher) {
    Set<String> people = new LinkedHashSet<>();
    for (String text : texts) {
      String name = clean(text);
      if (name == null) {
        continue;
      }
      String by = Byline.find(name);
      name =
          by != null ? by : name.replaceFirst("(?i)^(?:written |posted |reported )?by:?\\s+", "");
      if (name.length() < 3
          || name.length() > 80
          || name.contains("http")
          || name.contains("@")
          || name.contains(".com")
          || name.matches(".*\\d.*")
          || name.equalsIgnoreCase("by")
          || name.matches(
              "(?i)(?:admin|administrator|staff|guest|editor|author|web ?master|view all.*|read more.*|more .*|follow.*|contact.*|see all.*|about .*|user|null|none|undefined|(?:written|posted|reported|published) by:?|skip .*|home|share.*)")
          || name.equalsIgnoreCase(publisher)) {
        continue;
      }
      List<String> parts = new ArrayList<>();
      for (String part : PARTS.split(name, -1)) {
        if (Byline.name(part) && !OUTLET.matcher(part).find()) {
          parts.add(part);
        }
      }
      people.addAll(parts.isEmpty() ? List.of(name) : parts);
    }
    return List.copyOf(people);
  }

  private @Nullable String url() {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    String url = canonical == null ? null : absolute(canonical.attr("href"));
    if (url == null) {
      url = absolute(meta("og:url"));
    }
    return url == null ? absolute(data.text("url")) : url;
  }

  private static @Nullable String absolute(@Nullable String href) {
    if (href == null) {
      return null;
    }
    try {
      URI uri = new URI(href.strip());
      String scheme = uri.getScheme();
      String path = uri.getPath();
      boolean web = scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?");
      // A canonical link to the front page is a template's mistake, and no article's address.
      boolean front = (path == null || path.length() < 2) && uri.getQuery() == null;
      return web && uri.getHost() != null && !front ? uri.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private @Nullable String language() {
    Element html = page.selectFirst("html[lang]");
    String language = html == null ? null : clean(html.attr("lang"));
    if (language == null) {
      language = clean(data.text("inLanguage"));
    }
    return language == null || !language.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
        ? null
        : language.replace('_', '-');
  }
}
