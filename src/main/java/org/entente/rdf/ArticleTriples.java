package org.entente.rdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.entente.model.Article;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.Finding;
import org.entente.model.FindingId;
import org.entente.model.Findings;
import org.entente.model.Keys;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Towards;
import org.jspecify.annotations.Nullable;

/**
 * The findings of one article as triples: subject by subject into its own graph, and what it shares
 * with other articles, in any order and with repetitions, into another sink. A finding that is
 * given twice is written once.
 */
final class ArticleTriples {
  private final TripleSink own;
  private final TripleSink shared;
  private final Findings findings;
  private final Article article;
  private final Node articleIri;
  private final TreeSet<Span> spans = new TreeSet<>();
  private final Map<String, Speaker.Kind> kinds = new LinkedHashMap<>();
  private final Map<String, String> institutions = new LinkedHashMap<>();
  private final TreeMap<String, Local> locals = new TreeMap<>();

  private ArticleTriples(Findings findings, TripleSink own, TripleSink shared) {
    this.findings = findings;
    this.own = own;
    this.shared = shared;
    this.article = findings.article();
    this.articleIri = Terms.iri(Iris.article(article.id()));
  }

  static void write(Findings findings, TripleSink own, TripleSink shared) {
    new ArticleTriples(findings, own, shared).write();
  }

  /** A speaker that stays within the article. */
  private record Local(Node type, String key, TreeSet<String> names, TreeSet<String> members) {}

  private void write() {
    for (Statement s : findings.statements()) {
      String name = s.speaker().name();
      if (s.speaker().kind() == Speaker.Kind.PERSON
          || s.speaker().kind() == Speaker.Kind.INSTITUTION) {
        kinds.putIfAbsent(name, s.speaker().kind());
      }
      if (s.speaker().kind() == Speaker.Kind.INSTITUTION) {
        institutions.putIfAbsent(name, Iris.speaker(s.speaker(), s.country(), article.id()));
      }
    }
    article();
    Set<String> seen = new HashSet<>();
    int position = 0;
    for (Statement s : findings.statements()) {
      String id = FindingId.of(article.id(), s);
      if (seen.add(id)) {
        statement(s, Iris.finding(id), position++);
      }
    }
    position = 0;
    for (RoleObservation r : findings.roles()) {
      String id = FindingId.of(article.id(), r);
      if (seen.add(id)) {
        role(r, Iris.finding(id), position++);
      }
    }
    position = 0;
    for (Event e : findings.events()) {
      String id = FindingId.of(article.id(), e);
      if (seen.add(id)) {
        event(e, Iris.finding(id), position++);
      }
    }
    spans();
    locals();
  }

  private void article() {
    own.triple(articleIri, Terms.A, Terms.ARTICLE);
    text(articleIri, Terms.IDENTIFIER, article.id());
    text(articleIri, Terms.FILE, article.file());
    if (article.url() != null) {
      own.triple(articleIri, Terms.URL, Literals.address(article.url()));
    }
    text(articleIri, Terms.HEADLINE, article.title());
    day(articleIri, Terms.PUBLISHED, article.published());
    if (article.publisher() != null) {
      Node publisher = Terms.iri(Iris.publisher(article.publisher()));
      own.triple(articleIri, Terms.PUBLISHER, publisher);
      shared.triple(publisher, Terms.A, Terms.A_PUBLISHER);
      shared.triple(publisher, Terms.NAME, Literals.text(article.publisher()));
    }
    text(articleIri, Terms.BYLINE, article.byline());
    text(articleIri, Terms.PLACE, article.place());
    text(articleIri, Terms.LANGUAGE, article.language());
    text(articleIri, Terms.TEXT_HASH, article.textHash());
    text(articleIri, Terms.ENGINE, findings.engine());
    text(articleIri, Terms.BODY, article.text());
  }

  private void statement(Statement s, String iri, int position) {
    Node node = Terms.iri(iri);
    finding(node, Terms.STATEMENT, s, position);
    Speaker speaker = s.speaker();
    List<String> members = members(speaker);
    own.triple(node, Terms.SPEAKER, speaker(speaker, s.country(), members));
    text(node, Terms.SPEAKER_NAME, speaker.name());
    role(node, s.role());
    if (s.country() != null) {
      own.triple(node, Terms.SPEAKS_FOR, actor(s.country()));
    }
    text(node, Terms.MODE, s.mode().word());
    if (speaker.mention() != null) {
      own.triple(node, Terms.MENTION, span(speaker.mention()));
    }
    if (s.cue() != null) {
      own.triple(node, Terms.CUE, span(s.cue()));
    }
    for (Span content : s.content()) {
      own.triple(node, Terms.CONTENT, span(content));
    }
    for (String code : s.about()) {
      own.triple(node, Terms.ABOUT, actor(code));
    }
    if (s.about().size() > 1) {
      String order = s.about().stream().map(Iris::encode).collect(Collectors.joining(" "));
      text(node, Terms.ABOUT_ORDER, order);
    }
    if (s.country() != null) {
      for (String partner : Keys.partners(s)) {
        own.triple(node, Terms.BETWEEN, dyad(s.country(), partner));
      }
    }
    for (int i = 0; i < members.size(); i++) {
      own.triple(node, Terms.HAS_MEMBER, Terms.iri(iri + "#member-" + i));
    }
    for (int i = 0; i < s.tones().size(); i++) {
      own.triple(node, Terms.HAS_TONE, Terms.iri(iri + "#tone-" + i));
    }
    for (int i = 0; i < members.size(); i++) {
      Node member = Terms.iri(iri + "#member-" + i);
      own.triple(member, Terms.A, Terms.MEMBER);
      own.triple(member, Terms.POSITION, Literals.whole(i));
      text(member, Terms.MEMBER_NAME, speaker.members().get(i));
      own.triple(member, Terms.HAS, Terms.iri(members.get(i)));
    }
    for (int i = 0; i < s.tones().size(); i++) {
      tone(Terms.iri(iri + "#tone-" + i), s.tones().get(i), i);
    }
  }

  private void tone(Node node, Towards tone, int position) {
    own.triple(node, Terms.A, Terms.TONE);
    own.triple(node, Terms.POSITION, Literals.whole(position));
    own.triple(node, Terms.TOWARDS, actor(tone.actor()));
    text(node, Terms.STANCE, tone.tone().word());
    for (Span span : tone.because()) {
      own.triple(node, Terms.BECAUSE, span(span));
    }
  }

  private void role(RoleObservation r, String iri, int position) {
    Node node = Terms.iri(iri);
    finding(node, Terms.ROLE_OBSERVATION, r, position);
    own.triple(node, Terms.PERSON, Terms.iri(person(r.person())));
    text(node, Terms.PERSON_NAME, r.person());
    role(node, r.role());
  }

  private void event(Event e, String iri, int position) {
    Node node = Terms.iri(iri);
    finding(node, Terms.EVENT, e, position);
    own.triple(node, Terms.ACTOR, actor(e.actor()));
    own.triple(node, Terms.RECIPIENT, actor(e.recipient()));
    own.triple(node, Terms.BETWEEN, dyad(e.actor(), e.recipient()));
    own.triple(node, Terms.TYPE, Terms.ent(Iris.encode(e.type())));
    text(node, Terms.STATUS, e.status().word());
    text(node, Terms.BY, e.by());
    if (e.claim() != null) {
      own.triple(node, Terms.CLAIMED_IN, Terms.iri(Iris.finding(e.claim())));
    }
    if (e.strength() != null) {
      own.triple(node, Terms.STRENGTH, Literals.decimal(e.strength()));
    }
  }

  private void finding(Node node, Node type, Finding finding, int position) {
    own.triple(node, Terms.A, type);
    own.triple(node, Terms.IN, articleIri);
    own.triple(node, Terms.POSITION, Literals.whole(position));
    DateRange when = finding.when();
    day(node, Terms.EARLIEST, when.earliest());
    day(node, Terms.LATEST, when.latest());
    text(node, Terms.BASIS, when.basis().word());
    for (Span span : finding.evidence()) {
      own.triple(node, Terms.EVIDENCE, span(span));
    }
    text(node, Terms.QUOTE, finding.quote());
    text(node, Terms.RULE, finding.rule());
    if (finding.confidence() != null) {
      own.triple(node, Terms.CONFIDENCE, Literals.decimal(finding.confidence()));
    }
  }

  private void role(Node node, @Nullable Role role) {
    if (role == null) {
      return;
    }
    own.triple(node, Terms.AS, office(role.office()));
    if (role.former()) {
      own.triple(node, Terms.FORMER, Literals.TRUE);
    }
    if (role.future()) {
      own.triple(node, Terms.FUTURE, Literals.TRUE);
    }
    if (role.acting()) {
      own.triple(node, Terms.ACTING, Literals.TRUE);
    }
  }

  private Node speaker(Speaker speaker, @Nullable String country, List<String> members) {
    String iri = Iris.speaker(speaker, country, article.id());
    Node node = Terms.iri(iri);
    String key = Keys.speaker(speaker, country, article.id());
    switch (speaker.kind()) {
      case PERSON -> person(speaker.name());
      case INSTITUTION -> {
        shared.triple(node, Terms.A, Terms.AN_INSTITUTION);
        shared.triple(node, Terms.KEY, Literals.text(key));
        shared.triple(node, Terms.NAME, Literals.text(speaker.name()));
        if (country != null) {
          shared.triple(node, Terms.OF, actor(country));
        }
      }
      case GROUP -> local(iri, Terms.A_GROUP, key, speaker.name()).members().addAll(members);
      case UNNAMED -> local(iri, Terms.AN_UNNAMED, key, speaker.name());
    }
    return node;
  }

  private String person(String name) {
    String iri = Iris.person(name, article.id());
    String key = Keys.person(name, article.id());
    if (Keys.isLocal(key)) {
      local(iri, Terms.A_PERSON, key, name);
    } else {
      Node node = Terms.iri(iri);
      shared.triple(node, Terms.A, Terms.A_PERSON);
      shared.triple(node, Terms.KEY, Literals.text(key));
      shared.triple(node, Terms.NAME, Literals.text(name));
    }
    return iri;
  }

  /** A member is the institution of that name that the article lets speak itself; else a person. */
  private List<String> members(Speaker speaker) {
    List<String> iris = new ArrayList<>();
    for (String name : speaker.members()) {
      String institution = institutions.get(name);
      iris.add(
          institution != null && kinds.get(name) == Speaker.Kind.INSTITUTION
              ? institution
              : person(name));
    }
    return iris;
  }

  private Local local(String iri, Node type, String key, String name) {
    Local local =
        locals.computeIfAbsent(iri, i -> new Local(type, key, new TreeSet<>(), new TreeSet<>()));
    local.names().add(name);
    return local;
  }

  private void locals() {
    locals.forEach(
        (iri, local) -> {
          Node node = Terms.iri(iri);
          own.triple(node, Terms.A, local.type());
          text(node, Terms.KEY, local.key());
          local.names().forEach(name -> text(node, Terms.NAME, name));
          local.members().forEach(member -> own.triple(node, Terms.HAS, Terms.iri(member)));
        });
  }

  private Node office(Office office) {
    Node node = Terms.iri(Iris.office(office));
    shared.triple(node, Terms.A, Terms.AN_OFFICE);
    shared.triple(node, Terms.KEY, Literals.text(Keys.office(office)));
    shared.triple(node, Terms.TITLE, Literals.text(office.title()));
    if (office.country() != null) {
      shared.triple(node, Terms.OF, actor(office.country()));
    }
    if (office.to() != null) {
      shared.triple(node, Terms.POSTED_TO, actor(office.to()));
    }
    if (office.organisation() != null) {
      shared.triple(node, Terms.ORGANISATION, Literals.text(office.organisation()));
    }
    return node;
  }

  private Node actor(String code) {
    Node node = Terms.iri(Iris.actor(code));
    shared.triple(node, Terms.A, Keys.isCountry(code) ? Terms.A_COUNTRY : Terms.A_BODY);
    shared.triple(node, Terms.CODE, Literals.text(code));
    return node;
  }

  private Node dyad(String one, String other) {
    Node node = Terms.iri(Iris.dyad(one, other));
    shared.triple(node, Terms.A, Terms.A_DYAD);
    shared.triple(node, Terms.KEY, Literals.text(Keys.dyad(one, other)));
    shared.triple(node, Terms.OF, actor(one));
    shared.triple(node, Terms.OF, actor(other));
    return node;
  }

  private Node span(Span span) {
    spans.add(span);
    return Terms.iri(Iris.span(articleIri.getURI(), span));
  }

  private void spans() {
    for (Span span : spans) {
      Node node = Terms.iri(Iris.span(articleIri.getURI(), span));
      own.triple(node, Terms.A, Terms.SELECTOR);
      own.triple(node, Terms.START, Literals.whole(span.start()));
      own.triple(node, Terms.END, Literals.whole(span.end()));
    }
  }

  private void text(Node node, Node property, @Nullable String text) {
    if (text != null) {
      own.triple(node, property, Literals.text(text));
    }
  }

  private void day(Node node, Node property, @Nullable LocalDate day) {
    if (day != null) {
      own.triple(node, property, Literals.day(day));
    }
  }
}
