package org.entente.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.lexicon.Actor;
import org.entente.lexicon.Actors;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/** Which statement each token belongs to, and whom its source stands for. */
final class EventSources {
  /**
   * A statement, in tokens.
   *
   * @param first the first token of the source, or -1 if it is not printed
   * @param last the token after the source, or -1
   * @param cueFirst the first token of the cue, or -1
   * @param cueLast the token after the cue, or -1
   * @param codes whom the source stands for, sorted
   */
  record Said(
      Statement statement, int first, int last, int cueFirst, int cueLast, List<String> codes) {}

  private static final Set<String> BEFORE_STATES =
      Set.of(
          "the",
          "of",
          "for",
          "government",
          "governments",
          "minister",
          "ministers",
          "ministry",
          "foreign",
          "defense",
          "defence",
          "affairs",
          "leader",
          "leaders",
          "president",
          "presidents",
          "prime",
          "secretary",
          "secretaries",
          "representative",
          "representatives",
          "ambassador",
          "ambassadors",
          "delegation",
          "delegations",
          "head",
          "heads",
          "state",
          "states",
          "republic",
          "kingdom",
          "department",
          "embassy",
          "embassies",
          "special",
          "envoy",
          "envoys",
          "political",
          "directors",
          "director",
          "official",
          "officials",
          "senior",
          "members",
          "member",
          "permanent",
          "high",
          "commissioner",
          "european",
          "group");

  private static final Pattern LIST =
      Pattern.compile(",\\s*(?:and\\s+)?|\\s+and\\s+|\\s+plus\\s+|;\\s*");

  private final Actors actors;
  private final List<Said> all = new ArrayList<>();
  private final int[] contentOf;
  private final int[] cueOf;
  private List<String> voice;

  EventSources(
      Document document,
      List<Statement> statements,
      EventPeople people,
      Actors actors,
      @Nullable Issuer issuer,
      CodePoints points) {
    this.actors = actors;
    this.voice = issuer == null ? List.of() : List.of(issuer.country());
    contentOf = new int[document.size()];
    cueOf = new int[document.size()];
    Arrays.fill(contentOf, -1);
    Arrays.fill(cueOf, -1);
    for (Statement statement : statements) {
      int[] source = tokens(document, points, statement.speaker().mention());
      int[] cue = tokens(document, points, statement.cue());
      for (Span span : statement.content()) {
        int[] content = tokens(document, points, span);
        Arrays.fill(contentOf, content[0], content[1], all.size());
      }
      if (cue[0] >= 0) {
        Arrays.fill(cueOf, cue[0], cue[1], all.size());
      }
      Said said =
          new Said(statement, source[0], source[1], cue[0], cue[1], codes(statement, people));
      all.add(said);
      if (said.first() >= 0
          && document.lower(said.first()).equals("we")
          && said.codes().size() > voice.size()) {
        voice = said.codes();
      }
    }
  }

  private List<String> codes(Statement statement, EventPeople people) {
    if (statement.country() != null) {
      return List.of(statement.country());
    }
    if (statement.speaker().kind() != Speaker.Kind.GROUP) {
      return List.of();
    }
    Set<String> codes = new TreeSet<>();
    for (String member : statement.speaker().members()) {
      String code = people.named(member);
      if (code != null) {
        codes.add(code);
      }
    }
    if (codes.isEmpty()) {
      codes.addAll(people.among(statement.speaker().name()));
      codes.addAll(named(statement.speaker().name()));
    }
    return List.copyOf(codes);
  }

  /** The actors that a group's name lists: "Governments of France, Italy, and the Netherlands". */
  private Set<String> named(String group) {
    Set<String> codes = new TreeSet<>();
    for (String part : LIST.splitAsStream(group).toList()) {
      String rest = part.strip();
      Actor actor = actors.byName(rest);
      while (actor == null
          && rest.indexOf(' ') > 0
          && BEFORE_STATES.contains(
              rest.substring(0, rest.indexOf(' ')).toLowerCase(Locale.ROOT))) {
        rest = rest.substring(rest.indexOf(' ') + 1);
        actor = actors.byName(rest);
      }
      if (actor != null) {
        codes.add(actor.code());
      }
    }
    return codes;
  }

  /** Whom "we" stands for where nobody is quoted: who publishes the article, or a group of them. */
  List<String> voice() {
    return voice;
  }

  private static int[] tokens(Document document, CodePoints points, @Nullable Span span) {
    if (span == null) {
      return new int[] {-1, -1};
    }
    int first = document.tokenAt(points.utf16(span.start()));
    int last = document.tokenAt(points.utf16(span.end()) - 1) + 1;
    int size = document.size();
    return new int[] {Math.min(first, size), Math.max(Math.min(first, size), Math.min(last, size))};
  }

  /** Whether there are statements at all; sentences written to learn from come without. */
  boolean areKnown() {
    return !all.isEmpty();
  }

  /** All statements, in the order given. */
  List<Said> all() {
    return all;
  }

  /** The statement in whose content the token stands, or null. */
  @Nullable Said content(int token) {
    return contentOf[token] < 0 ? null : all.get(contentOf[token]);
  }

  /** The statement whose cue the token belongs to, or null. */
  @Nullable Said cue(int token) {
    return cueOf[token] < 0 ? null : all.get(cueOf[token]);
  }
}
