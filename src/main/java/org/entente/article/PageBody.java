package org.entente.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paragraphs of a page's article.
 *
 * <p>The page is cut into blocks of text. Blocks of sentences count for the elements that hold
 * them, blocks of links and of a few words against them; the body is the element with the greatest
 * sum, or the deepest one below it that keeps nearly all of it. Navigation, asides, captions,
 * comments and whatever a class or id calls so do not count, unless little is left without them. An
 * {@code articleBody} that the page gives in JSON-LD is used to choose among the blocks, and in
 * place of them only where they are far from complete.
 */
final class PageBody {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:][\"”’»)\\]]*$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*");
  private static final Set<String> BLOCKS =
      Set.of(
          ("html body address article aside blockquote center dd details dialog div dl dt fieldset figcaption"
                  + " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol"
                  + " p pre section summary table tbody td tfoot th thead tr ul")
              .split(" "));
  private static final Set<String> NEVER =
      Set.of(
          ("script style noscript template svg iframe object embed video audio canvas input select"
                  + " textarea button head math map label")
              .split(" "));
  private static final Set<String> ASIDE =
      Set.of("nav", "footer", "aside", "figure", "figcaption", "header", "menu", "dialog");
  private static final Set<String> CALLED =
      Set.of(
          ("comment comments disqus respond replies sidebar related newsletter breadcrumb breadcrumbs"
                  + " cookie cookies consent gdpr advert advertisement advertising sponsor sponsored"
                  + " promo promos promotion subscribe subscription signup recommended recommendation"
                  + " recommendations recirc trending share sharing shares social footer nav navbar"
                  + " navigation menu popup modal overlay caption captions credit outbrain taboola"
                  + " byline dateline teaser teasers popular toolbar pagination pager bio disclaimer"
                  + " masthead widget widgets infobox readmore crosshead")
              .split(" "));
  private static final Set<String> CALLED_WHOLE =
      Set.of(
          ("ad ads tags tag author author-info about-author meta entry-meta post-meta more-stories"
                  + " read-more also-read see-also most-read most-popular top-stories next-up up-next"
                  + " wp-caption-text media-caption image-caption key-points print-only hidden sr-only"
                  + " visually-hidden screen-reader-text comment-list commentlist")
              .split(" "));
  private static final double NEARLY = .95; // of the greatest sum
  private static final int FEW = 60; // words of a body that is suspiciously short

  /** A stretch of text between block elements. */
  private record Block(
      Element owner, String text, int words, int linked, boolean aside, double score) {}

  private final Document page;
  private final List<Block> blocks = new ArrayList<>();

  private PageBody(Document page) {
    this.page = page;
  }

  /**
   * The paragraphs.
   *
   * @param title the article's title, which is not part of its body
   * @param declared the body that the page gives in its metadata, or null
   */
  static List<String> of(Document page, @Nullable String title, @Nullable String declared) {
    PageBody body = new PageBody(page);
    body.cut();
    List<String> found = body.choose(title, declared, false);
    if (words(found) < FEW) {
      List<String> all = body.choose(title, declared, true);
      if (words(all) > 2 * words(found)) {
        found = all;
      }
    }
    if (declared != null) {
      List<String> given = paragraphs(declared);
      if (words(given) > 2 * words(found) && words(given) >= FEW) {
        return given;
      }
    }
    return found;
  }

  private static int words(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(PageBody::words).sum();
  }

  private static int words(String text) {
    int words = 0;
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words++;
    }
    return words;
  }

  /** Paragraphs of a text that may hold markup. */
  static List<String> paragraphs(String declared) {
    String text = declared;
    if (text.contains("</") || text.contains("&lt;")) {
      Document inner = org.jsoup.Jsoup.parse(text.replace("&lt;", "<").replace("&gt;", ">"));
      inner.select("script, style").remove();
      text = inner.wholeText();
    }
    List<String> paragraphs = new ArrayList<>();
    for (String line : text.split("[\r\n]+", -1)) {
      String paragraph = Characters.line(line);
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph);
      }
    }
    return paragraphs;
  }

  private void cut() {
    IdentityHashMap<Element, Boolean> asides = new IdentityHashMap<>();
    page.traverse(new Cutter(asides));
  }

  /** Collects text until a block element starts or ends. */
  private final class Cutter implements NodeVisitor {
    private final IdentityHashMap<Element, Boolean> asides;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private int never;
    private int link;
    private int breaks;
    private Element owner = page;

    Cutter(IdentityHashMap<Element, Boolean> asides) {
      this.asides = asides;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode t) {
        if (never == 0) {
          String s = t.getWholeText();
          text.append(s);
          if (!s.isBlank()) {
            breaks = 0;
          }
          if (link > 0) {
            links.append(s).append(' ');
          }
        }
        return;
      }
      if (!(node instanceof Element e)) {
        return;
      }
      String name = e.normalName();
      if (NEVER.contains(name)) {
        never++;
      } else if (name.equals("a")) {
        link++;
      } else if (name.equals("br")) {
        text.append('\n');
        if (++breaks == 2) {
          flush();
        }
      } else if (BLOCKS.contains(name)) {
        flush();
        owner = e;
      }
      Element parent = e.parent();
      boolean above = parent != null && asides.getOrDefault(parent, false);
      asides.put(e, above || aside(e, name));
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element e)) {
        return;
      }
      String name = e.normalName();
      if (NEVER.contains(name)) {
        never--;
      } else if (name.equals("a")) {
        link--;
      } else if (BLOCKS.contains(name)) {
        flush();
        Element parent = e.parent();
        owner = parent == null ? page : parent;
      }
    }

    private void flush() {
      String line = Characters.line(text.toString());
      int linked = words(links.toString());
      text.setLength(0);
      links.setLength(0);
      breaks = 0;
      if (line.isEmpty()) {
        return;
      }
      Element from = owner;
      int words = words(line);
      blocks.add(
          new Block(
              from,
              line,
              words,
              linked,
              asides.getOrDefault(from, false),
              score(from, line, words, linked)));
    }
  }

  private static boolean aside(Element e, String name) {
    if (ASIDE.contains(name)
        || e.hasAttr("hidden")
        || e.attr("role").equals("navigation")
        || e.attr("role").equals("complementary")) {
      return true;
    }
    if (e.attr("style").replace(" ", "").contains("display:none")) {
      return true;
    }
    if (name.equals("body")
        || name.equals("html")
        || name.equals("article")
        || name.equals("main")
        || e.attr("itemprop").equals("articleBody")) {
      return false;
    }
    return called(e.className()) || called(e.id());
  }

  private static boolean called(String names) {
    if (names.isEmpty()) {
      return false;
    }
    for (String token : names.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (CALLED_WHOLE.contains(token)) {
        return true;
      }
      for (String part : token.split("[-_]+", -1)) {
        if (CALLED.contains(part)) {
          return true;
        }
      }
    }
    return false;
  }

  private static double score(Element owner, String text, int words, int linked) {
    String name = owner.normalName();
    if (Noise.boilerplate(text)) {
      return -8;
    }
    if (linked * 2 > words) {
      return -1 - Math.min(10, linked * .5);
    }
    if (name.length() == 2 && name.charAt(0) == 'h') {
      return name.equals("h1") ? 0 : -.5;
    }
    if (Noise.section(text) || Noise.pointer(text)) {
      return -4;
    }
    boolean ends = SENTENCE_END.matcher(text).find();
    if ((ends && words >= 5) || words >= 20) {
      double sum = Math.min(words, 80) * (1 - (double) linked / words);
      return name.equals("p") || name.equals("blockquote") ? sum : sum * .8;
    }
    return -1.5;
  }

  private List<String> choose(@Nullable String title, @Nullable String declared, boolean all) {
    IdentityHashMap<Element, Double> sums = new IdentityHashMap<>();
    double total = 0;
    for (Block block : blocks) {
      if (block.aside() && !all) {
        continue;
      }
      total += Math.max(0, block.score());
      for (Element e = block.owner(); e != null; e = e.parent()) {
        sums.merge(e, block.score(), Double::sum);
      }
    }
    Element top = top(sums, total);
    List<Block> inside = new ArrayList<>();
    for (Block block : blocks) {
      if ((all || !block.aside()) && within(block.owner(), top)) {
        inside.add(block);
      }
    }
    return trim(inside, title, declared);
  }

  private static boolean within(Element e, Element top) {
    for (Element a = e; a != null; a = a.parent()) {
      if (a.equals(top)) {
        return true;
      }
    }
    return false;
  }

  private Element top(IdentityHashMap<Element, Double> sums, double total) {
    Element best = null;
    double most = 0;
    for (Element article : page.select("article, [itemprop=articleBody]")) {
      double sum = sums.getOrDefault(article, 0.0);
      if (sum > most) {
        most = sum;
        best = article;
      }
    }
    if (best == null || most < .4 * total) {
      best = page;
      most = sums.getOrDefault(page, 0.0);
      for (Element e : page.getAllElements()) {
        double sum = sums.getOrDefault(e, 0.0);
        if (sum > most) {
          most = sum;
          best = e;
        }
      }
    }
    Element top = best;
    while (true) {
      Element next = null;
      double sum = NEARLY * most;
      for (Element child : top.children()) {
        double s = sums.getOrDefault(child, 0.0);
        if (s >= sum) {
          sum = s;
          next = child;
        }
      }
      if (next == null) {
        return top;
      }
      top = next;
      most = Math.max(most, sum);
    }
  }

  private static List<String> trim(
      List<Block> inside, @Nullable String title, @Nullable String declared) {
    double best = 0;
    double sum = 0;
    int from = 0;
    int start = 0;
    int end = 0;
    for (int i = 0; i < inside.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        from = i;
      }
      sum += inside.get(i).score();
      if (sum > best) {
        best = sum;
        start = from;
        end = i + 1;
      }
    }
    List<Block> kept = new ArrayList<>();
    for (Block block : inside.subList(start, end)) {
      if (keep(block, title)) {
        kept.add(block);
      }
    }
    kept = confirmed(kept, declared);
    List<String> paragraphs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Block block : kept) {
      if (block.words() < 8 || seen.add(block.text())) {
        paragraphs.add(block.text());
      }
    }
    return paragraphs;
  }

  private static boolean keep(Block block, @Nullable String title) {
    String text = block.text();
    if (title != null && text.equalsIgnoreCase(title)) {
      return false;
    }
    if (block.score() > 0) {
      return !Noise.credit(text) && !(block.words() < 40 && Noise.caption(text));
    }
    if (Noise.is(text) || Byline.find(text) != null) {
      return false;
    }
    return block.linked() * 2 <= block.words()
        || (block.words() <= 3 && block.owner().normalName().equals("p"));
  }

  /** The blocks from the first to the last that the declared body holds, if it holds most. */
  private static List<Block> confirmed(List<Block> blocks, @Nullable String declared) {
    if (declared == null) {
      return blocks;
    }
    String body = folded(String.join(" ", paragraphs(declared)));
    int first = -1;
    int last = -1;
    int words = 0;
    int all = 0;
    for (int i = 0; i < blocks.size(); i++) {
      all += blocks.get(i).words();
      if (blocks.get(i).words() >= 6 && holds(body, folded(blocks.get(i).text()))) {
        words += blocks.get(i).words();
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (words * 10 < all * 6 || words * 10 < words(body) * 8) {
      return blocks;
    }
    return blocks.subList(first, last + 1);
  }

  private static boolean holds(String body, String block) {
    return body.contains(block.length() > 60 ? block.substring(0, 60) : block);
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** Long strings of sentences in a page's script data, for pages that show nothing without it. */
  static List<String> ofScriptData(Document page) {
    Element script = page.selectFirst("script#__NEXT_DATA__");
    if (script == null) {
      return List.of();
    }
    List<String> paragraphs = new ArrayList<>();
    try {
      Map<String, Boolean> seen = new HashMap<>();
      java.util.Deque<com.fasterxml.jackson.databind.JsonNode> open = new java.util.ArrayDeque<>();
      open.push(LinkedData.lenient().readTree(script.data()));
      while (!open.isEmpty()) {
        com.fasterxml.jackson.databind.JsonNode node = open.pop();
        if (node.isTextual()
            && node.textValue().length() > 80
            && seen.put(node.textValue(), true) == null) {
          for (String line : paragraphs(node.textValue())) {
            if (words(line) >= 10
                && SENTENCE_END.matcher(line).find()
                && !Noise.boilerplate(line)) {
              paragraphs.add(line);
            }
          }
        }
        List<com.fasterxml.jackson.databind.JsonNode> children = new ArrayList<>();
        node.elements().forEachRemaining(children::add);
        for (int i = children.size() - 1; i >= 0; i--) {
          open.push(children.get(i));
        }
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return List.of();
    }
    return paragraphs;
  }
}
