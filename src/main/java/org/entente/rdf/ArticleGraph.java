package org.entente.rdf;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.model.Article;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.Finding;
import org.entente.model.FindingId;
import org.entente.model.Findings;
import org.entente.model.Mode;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Status;
import org.entente.model.Tone;
import org.entente.model.Towards;
import org.jspecify.annotations.Nullable;

/** Findings from the triples that {@link ArticleTriples} writes. */
final class ArticleGraph {
  /** What only statements have, and how. */
  private static final Map<Node, Node> PARTS =
      Map.of(Terms.MEMBER, Terms.HAS_MEMBER, Terms.TONE, Terms.HAS_TONE);

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private static final List<Node> KINDS =
      List.of(Terms.STATEMENT, Terms.ROLE_OBSERVATION, Terms.EVENT);

  private final Graph graph;

  private ArticleGraph(Graph graph) {
    this.graph = graph;
  }

  /** The articles of the graph, sorted. */
  static List<Node> articles(Graph graph) {
    return graph.stream(Node.ANY, Terms.A, Terms.ARTICLE)
        .map(Triple::getSubject)
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  /**
   * What the graph holds of the article.
   *
   * @throws IllegalArgumentException if that is not what findings can be; the message names node
   *     and property
   */
  static Findings findings(Graph graph, Node article) {
    return new ArticleGraph(graph).findings(article);
  }

  /** Why a finding of the graph belongs to no article of it, or null if all belong to one. */
  static @Nullable String stray(Graph graph) {
    Set<Node> articles = new HashSet<>(articles(graph));
    Set<Node> findings = new HashSet<>();
    KINDS.forEach(
        kind -> graph.stream(Node.ANY, Terms.A, kind).forEach(t -> findings.add(t.getSubject())));
    graph.stream(Node.ANY, Terms.IN, Node.ANY).forEach(t -> findings.add(t.getSubject()));
    for (Map.Entry<Node, Node> part : PARTS.entrySet()) {
      for (Triple typed : graph.find(Node.ANY, Terms.A, part.getKey()).toList()) {
        if (!graph.contains(Node.ANY, part.getValue(), typed.getSubject())) {
          return wrong(typed.getSubject(), Terms.A, "no statement of the same graph has it")
              .getMessage();
        }
      }
    }
    return findings.stream()
        .filter(
            f -> {
              List<Node> in = graph.stream(f, Terms.IN, Node.ANY).map(Triple::getObject).toList();
              return in.size() != 1 || !articles.contains(in.get(0));
            })
        .map(f -> wrong(f, Terms.IN, "it must be one ent:Article of the same graph").getMessage())
        .sorted()
        .findFirst()
        .orElse(null);
  }

  private record Placed<T>(int position, Node node, T finding) {}

  private Findings findings(Node node) {
    Article article = article(node);
    Map<Node, List<Node>> byKind = new HashMap<>();
    for (Node finding : subjects(Terms.IN, node)) {
      byKind.computeIfAbsent(kind(finding), k -> new ArrayList<>()).add(finding);
    }
    List<Placed<Statement>> statements = placed(byKind, Terms.STATEMENT, this::statement);
    Map<Node, String> ids = new HashMap<>();
    statements.forEach(s -> ids.put(s.node(), FindingId.of(article.id(), s.finding())));
    return new Findings(
        article,
        statements.stream().map(Placed::finding).toList(),
        placed(byKind, Terms.ROLE_OBSERVATION, this::role).stream().map(Placed::finding).toList(),
        placed(byKind, Terms.EVENT, n -> event(n, ids)).stream().map(Placed::finding).toList(),
        text(node, Terms.ENGINE));
  }

  private Node kind(Node finding) {
    List<Node> kinds =
        objects(finding, Terms.A).stream().filter(KINDS::contains).distinct().toList();
    if (kinds.size() != 1) {
      throw wrong(
          finding, Terms.A, "it must be one of ent:Statement, ent:RoleObservation and ent:Event");
    }
    return kinds.get(0);
  }

  private <T> List<Placed<T>> placed(
      Map<Node, List<Node>> byKind, Node kind, Function<Node, T> reader) {
    return byKind.getOrDefault(kind, List.of()).stream()
        .map(n -> new Placed<>(whole(n, Terms.POSITION), n, checked(n, reader)))
        .sorted(
            Comparator.<Placed<T>>comparingInt(Placed::position)
                .thenComparing(p -> p.node().toString()))
        .toList();
  }

  /** What a constructor refuses, told with the node. */
  private static <T> T checked(Node node, Function<Node, T> reader) {
    try {
      return reader.apply(node);
    } catch (WrongNode e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new WrongNode("<" + node + ">: " + e.getMessage(), e);
    }
  }

  private Article article(Node node) {
    return checked(
        node,
        n ->
            new Article(
                need(n, Terms.IDENTIFIER, text(n, Terms.IDENTIFIER)),
                text(n, Terms.FILE),
                literal(n, Terms.URL, "anyURI"),
                text(n, Terms.HEADLINE),
                day(n, Terms.PUBLISHED),
                key(n, Terms.PUBLISHER, "publisher"),
                text(n, Terms.BYLINE),
                text(n, Terms.PLACE),
                text(n, Terms.LANGUAGE),
                text(n, Terms.BODY),
                need(n, Terms.TEXT_HASH, text(n, Terms.TEXT_HASH))));
  }

  private Statement statement(Node node) {
    Node source = need(node, Terms.SPEAKER, one(node, Terms.SPEAKER));
    String kind = Iris.kind(iri(source));
    Speaker speaker =
        new Speaker(
            need(node, Terms.SPEAKER_NAME, text(node, Terms.SPEAKER_NAME)),
            Speaker.Kind.of(kind),
            span(node, Terms.MENTION),
            members(node));
    Statement statement =
        new Statement(
            speaker,
            role(node, false),
            key(node, Terms.SPEAKS_FOR, "actor"),
            Mode.of(need(node, Terms.MODE, text(node, Terms.MODE))),
            span(node, Terms.CUE),
            spans(node, Terms.CONTENT),
            when(node),
            about(node),
            tones(node),
            rule(node),
            quote(node),
            decimal(node, Terms.CONFIDENCE));
    sameEvidence(node, statement);
    return statement;
  }

  private RoleObservation role(Node node) {
    String person = iri(need(node, Terms.PERSON, one(node, Terms.PERSON)));
    if (!Iris.kind(person).equals("person")) {
      throw wrong(node, Terms.PERSON, "<" + person + "> is no person's IRI");
    }
    return new RoleObservation(
        need(node, Terms.PERSON_NAME, text(node, Terms.PERSON_NAME)),
        need(node, Terms.AS, role(node, true)),
        when(node),
        spans(node, Terms.EVIDENCE),
        rule(node),
        quote(node),
        decimal(node, Terms.CONFIDENCE));
  }

  private Event event(Node node, Map<Node, String> ids) {
    Node claimedIn = one(node, Terms.CLAIMED_IN);
    String claim = null;
    if (claimedIn != null) {
      String id = ids.get(claimedIn);
      claim = id != null ? id : Iris.key("finding", iri(claimedIn));
    }
    String type = iri(need(node, Terms.TYPE, one(node, Terms.TYPE)));
    if (!type.startsWith(Terms.ENT)) {
      throw wrong(node, Terms.TYPE, "<" + type + "> does not begin with " + Terms.ENT);
    }
    return new Event(
        need(node, Terms.ACTOR, key(node, Terms.ACTOR, "actor")),
        need(node, Terms.RECIPIENT, key(node, Terms.RECIPIENT, "actor")),
        Iris.decode(type.substring(Terms.ENT.length())),
        Status.of(need(node, Terms.STATUS, text(node, Terms.STATUS))),
        text(node, Terms.BY),
        claim,
        when(node),
        decimal(node, Terms.STRENGTH),
        spans(node, Terms.EVIDENCE),
        rule(node),
        quote(node),
        decimal(node, Terms.CONFIDENCE));
  }

  private @Nullable Role role(Node node, boolean needed) {
    Node office = one(node, Terms.AS);
    boolean former = flag(node, Terms.FORMER);
    boolean future = flag(node, Terms.FUTURE);
    boolean acting = flag(node, Terms.ACTING);
    if (office == null) {
      if (needed || former || future || acting) {
        throw wrong(node, Terms.AS, "the office is missing");
      }
      return null;
    }
    return new Role(Iris.office(iri(office)), former, future, acting);
  }

  private String rule(Node node) {
    return need(node, Terms.RULE, text(node, Terms.RULE));
  }

  private String quote(Node node) {
    return need(node, Terms.QUOTE, text(node, Terms.QUOTE));
  }

  private DateRange when(Node node) {
    return new DateRange(
        day(node, Terms.EARLIEST),
        day(node, Terms.LATEST),
        Basis.of(need(node, Terms.BASIS, text(node, Terms.BASIS))));
  }

  private List<String> members(Node node) {
    List<Node> members = objects(node, Terms.HAS_MEMBER);
    members.forEach(m -> typed(m, Terms.MEMBER));
    return members.stream()
        .sorted(
            Comparator.<Node>comparingInt(m -> whole(m, Terms.POSITION))
                .thenComparing((Node m) -> m.toString()))
        .map(m -> need(m, Terms.MEMBER_NAME, text(m, Terms.MEMBER_NAME)))
        .toList();
  }

  private List<Towards> tones(Node node) {
    List<Node> tones = objects(node, Terms.HAS_TONE);
    tones.forEach(t -> typed(t, Terms.TONE));
    return tones.stream()
        .sorted(
            Comparator.<Node>comparingInt(t -> whole(t, Terms.POSITION))
                .thenComparing((Node t) -> t.toString()))
        .map(
            t ->
                new Towards(
                    need(t, Terms.TOWARDS, key(t, Terms.TOWARDS, "actor")),
                    checked(t, n -> Tone.of(need(n, Terms.STANCE, text(n, Terms.STANCE)))),
                    spans(t, Terms.BECAUSE)))
        .toList();
  }

  private List<String> about(Node node) {
    Set<String> codes = new HashSet<>();
    objects(node, Terms.ABOUT).forEach(a -> codes.add(Iris.key("actor", iri(a))));
    String order = text(node, Terms.ABOUT_ORDER);
    List<String> ordered = order == null ? List.of() : Arrays.asList(order.split(" ", -1));
    return codes.stream()
        .sorted(
            Comparator.<String>comparingInt(code -> place(ordered, Iris.encode(code)))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static int place(List<String> ordered, String code) {
    int place = ordered.indexOf(code);
    return place < 0 ? ordered.size() : place;
  }

  private void sameEvidence(Node node, Finding finding) {
    if (!spans(node, Terms.EVIDENCE).equals(finding.evidence())) {
      throw wrong(node, Terms.EVIDENCE, "it must be mention, cue and content together");
    }
  }

  private List<Span> spans(Node node, Node property) {
    return objects(node, property).stream().map(this::span).distinct().sorted().toList();
  }

  private @Nullable Span span(Node node, Node property) {
    Node selector = one(node, property);
    return selector == null ? null : span(selector);
  }

  private Span span(Node selector) {
    typed(selector, Terms.SELECTOR);
    return checked(selector, s -> new Span(whole(s, Terms.START), whole(s, Terms.END)));
  }

  private @Nullable String key(Node node, Node property, String kind) {
    Node object = one(node, property);
    return object == null ? null : Iris.key(kind, iri(object));
  }

  private void typed(Node node, Node type) {
    if (!graph.contains(node, Terms.A, type) || !node.isURI()) {
      throw wrong(node, Terms.A, "it must be an IRI of type " + type.getLocalName());
    }
  }

  private static String iri(Node node) {
    if (!node.isURI()) {
      throw new WrongNode("\"" + node + "\" stands where an IRI must", null);
    }
    return node.getURI();
  }

  private @Nullable String text(Node node, Node property) {
    return literal(node, property, "string");
  }

  private @Nullable String literal(Node node, Node property, String type) {
    Node object = one(node, property);
    if (object == null) {
      return null;
    }
    if (!object.isLiteral() || !object.getLiteralDatatypeURI().equals(Terms.XSD + type)) {
      throw wrong(node, property, object + " stands where an xsd:" + type + " must");
    }
    return object.getLiteralLexicalForm();
  }

  private @Nullable LocalDate day(Node node, Node property) {
    String text = literal(node, property, "date");
    try {
      if (text != null && !DAY.matcher(text).matches()) {
        throw new DateTimeParseException("not four digits of a year", text, 0);
      }
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(node, property, "\"" + text + "\" is no day; write it like 2021-12-30");
    }
  }

  private int whole(Node node, Node property) {
    String text = need(node, property, literal(node, property, "integer"));
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw wrong(node, property, "\"" + text + "\" is no whole number");
    }
  }

  private @Nullable Double decimal(Node node, Node property) {
    String text = literal(node, property, "decimal");
    try {
      return text == null ? null : Double.valueOf(text);
    } catch (NumberFormatException e) {
      throw wrong(node, property, "\"" + text + "\" is no number");
    }
  }

  private boolean flag(Node node, Node property) {
    String text = literal(node, property, "boolean");
    if (text == null || text.equals("false")) {
      return false;
    }
    if (!text.equals("true")) {
      throw wrong(node, property, "\"" + text + "\" is neither true nor false");
    }
    return true;
  }

  private @Nullable Node one(Node node, Node property) {
    List<Node> objects = objects(node, property);
    if (objects.size() > 1) {
      throw wrong(node, property, "there are " + objects.size() + " of it; keep one");
    }
    return objects.isEmpty() ? null : objects.get(0);
  }

  private List<Node> objects(Node node, Node property) {
    return graph.stream(node, property, Node.ANY).map(Triple::getObject).toList();
  }

  private List<Node> subjects(Node property, Node object) {
    return graph.stream(Node.ANY, property, object).map(Triple::getSubject).distinct().toList();
  }

  private static <T> T need(Node node, Node property, @Nullable T value) {
    if (value == null) {
      throw wrong(node, property, "it is missing");
    }
    return value;
  }

  private static WrongNode wrong(Node node, Node property, String what) {
    return new WrongNode("<" + node + "> " + property.getLocalName() + ": " + what, null);
  }

  /** A node that is not as it must be, named in the message. */
  private static final class WrongNode extends IllegalArgumentException {
    WrongNode(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
