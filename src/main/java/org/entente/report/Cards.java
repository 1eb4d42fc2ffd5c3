package org.entente.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.Explained;
import org.entente.model.Explanation;
import org.entente.model.Finding;
import org.entente.model.FindingId;
import org.entente.model.Findings;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Statement;
import org.jspecify.annotations.Nullable;

/** The findings of one article on a page, each with its fields. */
final class Cards {
  private final String article;
  private final Explained explained;
  private final List<Card> statements = new ArrayList<>();
  private final List<Card> roles = new ArrayList<>();
  private final List<Card> events = new ArrayList<>();
  private final Map<String, Card> byFinding = new HashMap<>();

  /**
   * @param article the id of the article's element
   */
  Cards(String article, Explained explained) {
    this.article = article;
    this.explained = explained;
    Findings findings = explained.findings();
    for (Statement statement : findings.statements()) {
      Card card = card(statement, statements.size() + 1);
      statements.add(card);
      byFinding.put(FindingId.of(findings.article().id(), statement), card);
    }
    findings.roles().forEach(role -> roles.add(card(role, roles.size() + 1)));
    findings.events().forEach(event -> events.add(card(event, events.size() + 1)));
  }

  /** All: statements, roles, events. */
  List<Card> all() {
    List<Card> all = new ArrayList<>(statements);
    all.addAll(roles);
    all.addAll(events);
    return all;
  }

  /** Writes the lists. */
  void write(Appendable out) throws IOException {
    write("Statements", "statement", statements, out);
    write("Roles", "role", roles, out);
    write("Events", "event", events, out);
    if (all().isEmpty()) {
      out.append("<p class=\"meta\">nothing found</p>\n");
    }
  }

  private static void write(String heading, String kind, List<Card> cards, Appendable out)
      throws IOException {
    if (cards.isEmpty()) {
      return;
    }
    out.append("<div class=\"of-").append(kind).append("\">\n<h3>").append(heading);
    out.append(" (").append(String.valueOf(cards.size())).append(")</h3>\n<ol role=\"list\">\n");
    for (Card card : cards) {
      out.append("<li class=\"card ").append(kind).append("\" id=\"").append(card.id());
      out.append("\" data-kind=\"").append(kind).append("\" tabindex=\"-1\">\n<h4><a href=\"#");
      out.append(card.id()).append("r\" aria-label=\"").append(card.number());
      out.append(", back to the text\">").append(card.number()).append("</a><bdi>");
      out.append(Html.escaped(card.head())).append("</bdi></h4>\n").append(card.body());
      out.append("</li>\n");
    }
    out.append("</ol>\n</div>\n");
  }

  private Card card(Statement s, int number) {
    List<Card.Piece> pieces = new ArrayList<>();
    Span mention = s.speaker().mention();
    if (mention != null) {
      pieces.add(new Card.Piece(mention, "source"));
    }
    if (s.cue() != null) {
      pieces.add(new Card.Piece(s.cue(), "cue"));
    }
    s.content().forEach(span -> pieces.add(new Card.Piece(span, "content")));
    Fields fields = new Fields();
    fields.add("speaker", s.speaker().name() + " (" + s.speaker().kind().word() + ")");
    fields.add("members", joined(s.speaker().members()));
    fields.add("role", s.role() == null ? "none" : say(s.role()));
    fields.add("country", s.country() == null ? "none" : s.country());
    fields.add("said", say(s.said()));
    fields.add("about", s.about().isEmpty() ? "none" : joined(s.about()));
    fields.add("mode", s.mode().word());
    fields.add(
        "tone", joined(s.tones().stream().map(t -> t.tone().word() + " to " + t.actor()).toList()));
    String head = s.speaker().name() + (s.country() == null ? "" : " for " + s.country());
    return card(s, "statement", "s", number, head, pieces, fields);
  }

  private Card card(RoleObservation r, int number) {
    Role role = r.role();
    Fields fields = new Fields();
    fields.add("person", r.person());
    fields.add("title", role.office().title());
    fields.add("country", role.office().country());
    fields.add("organisation", role.office().organisation());
    fields.add("to", role.office().to());
    fields.add("when", role.former() ? "former" : role.future() ? "future" : null);
    fields.add("acting", role.acting() ? "yes" : null);
    fields.add("seen", say(r.seen()));
    return card(r, "role", "r", number, r.person() + ": " + say(role), pieces(r), fields);
  }

  private Card card(Event e, int number) {
    Fields fields = new Fields();
    fields.add("actor", e.actor());
    fields.add("type", e.type());
    fields.add("recipient", e.recipient());
    fields.add("status", e.status().word());
    fields.add("date", say(e.date()));
    fields.add("claimed by", e.by() == null ? "nobody: the journalist's word" : e.by());
    Card claim = e.claim() == null ? null : byFinding.get(e.claim());
    fields.add("claimed in", claim == null ? null : claim.number());
    fields.add("strength", e.strength() == null ? null : number(e.strength()));
    String head = e.actor() + " " + e.type() + " " + e.recipient() + ", " + e.status().word();
    return card(e, "event", "e", number, head, pieces(e), fields);
  }

  private static List<Card.Piece> pieces(Finding f) {
    String part = f instanceof RoleObservation ? "role" : "event";
    return f.evidence().stream().map(span -> new Card.Piece(span, part)).toList();
  }

  private Card card(
      Finding finding,
      String kind,
      String letter,
      int number,
      String head,
      List<Card.Piece> pieces,
      Fields fields) {
    fields.add("rule", finding.rule());
    Double confidence = finding.confidence();
    fields.add("confidence", confidence == null ? "not known" : number(confidence));
    String body =
        fields.html()
            + "<blockquote dir=\"auto\">"
            + Html.escaped(finding.quote())
            + "</blockquote>\n"
            + reasons(explained.of(finding));
    return new Card(
        article + letter + number,
        letter.toUpperCase(Locale.ROOT) + number,
        kind,
        head,
        pieces,
        body);
  }

  private static String reasons(List<Explanation> explanations) {
    if (explanations.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<details><summary>Why</summary>\n<ul>\n");
    for (Explanation why : explanations) {
      html.append("<li><b>").append(Html.escaped(why.field())).append("</b> ");
      html.append(Html.escaped(why.value())).append(" — ").append(Html.escaped(why.by()));
      if (why.score() != null) {
        html.append(", score ").append(signed(why.score()));
      }
      if (why.over() != null) {
        html.append(" over ").append(Html.escaped(why.over()));
      }
      String before = ": ";
      for (Explanation.Reason reason : why.reasons()) {
        html.append(before)
            .append(Html.escaped(reason.feature()))
            .append(" <span class=\"weight\">");
        html.append(signed(reason.weight())).append("</span>");
        before = "; ";
      }
      html.append("</li>\n");
    }
    return html.append("</ul></details>\n").toString();
  }

  private static String signed(double value) {
    return (value < 0 ? "−" : "+") + number(Math.abs(value));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
  }

  private static @Nullable String joined(List<String> words) {
    return words.isEmpty() ? null : String.join(", ", words);
  }

  private static String say(DateRange range) {
    return Sentences.date(range.earliest(), range.latest())
        + " (basis: "
        + range.basis().word()
        + ")";
  }

  private static String say(Role role) {
    StringBuilder said = new StringBuilder();
    said.append(role.former() ? "former " : "").append(role.future() ? "future " : "");
    said.append(role.acting() ? "acting " : "").append(role.office().title());
    append(said, ", ", role.office().country());
    append(said, ", ", role.office().organisation());
    append(said, " to ", role.office().to());
    return said.toString();
  }

  private static void append(StringBuilder text, String before, @Nullable String value) {
    if (value != null) {
      text.append(before).append(value);
    }
  }

  /** Names with values; those without a value are left out. */
  private static final class Fields {
    private final StringBuilder html = new StringBuilder("<dl>");

    void add(String name, @Nullable String value) {
      if (value != null) {
        html.append("<dt>").append(name).append("</dt><dd><bdi>");
        html.append(Html.escaped(value)).append("</bdi></dd>\n");
      }
    }

    String html() {
      return html + "</dl>\n";
    }
  }
}
