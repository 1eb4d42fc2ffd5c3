package org.entente.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Article;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.Explained;
import org.entente.model.Explanation;
import org.entente.model.Finding;
import org.entente.model.FindingId;
import org.entente.model.FindingSink;
import org.entente.model.Findings;
import org.entente.model.Mode;
import org.entente.model.Office;
import org.entente.model.Quotes;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Status;
import org.entente.model.Tone;
import org.entente.model.Towards;
import org.jspecify.annotations.Nullable;

/**
 * Findings as JSON, one object an article: a gold article plus {@code id}, {@code rule}, {@code
 * evidence} and {@code quote} on each finding.
 *
 * <p>Keys have one order, and {@code null} is printed where a value is not known, but for these,
 * which are left out then: {@code text}, {@code members}, {@code former}, {@code future}, {@code
 * acting}, {@code tone}, {@code strength}, {@code confidence} and {@code engine}. What {@link
 * #write} wrote, it writes again from what {@link #read} reads, byte for byte.
 */
public final class FindingsJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  /** Reads the trees that {@link #read} takes; refuses duplicate keys and what follows a value. */
  static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private FindingsJson() {}

  /**
   * A sink that writes a line of JSON for each article. It does not close the stream: whoever
   * opened it does.
   */
  public static FindingSink sink(OutputStream out) {
    return new FindingSink() {
      @Override
      public void accept(Findings findings) throws IOException {
        write(findings, out);
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }

  /**
   * Writes one line of JSON in UTF-8 with its line feed. The text is left out if the article has
   * none ({@link Article#withoutText}).
   *
   * @throws IOException if the stream does not take it
   */
  public static void write(Findings findings, OutputStream out) throws IOException {
    write(Explained.of(findings), out);
  }

  /**
   * The same, each finding with its explanations under {@code explanation}, if it has any; reading
   * passes over them.
   *
   * @throws IOException if the stream does not take it
   */
  public static void write(Explained explained, OutputStream out) throws IOException {
    Findings findings = explained.findings();
    Article article = findings.article();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      json.writeStartObject();
      json.writeStringField("id", article.id());
      json.writeStringField("file", article.file());
      json.writeStringField("url", article.url());
      json.writeStringField("title", article.title());
      day(json, "published", article.published());
      json.writeStringField("publisher", article.publisher());
      json.writeStringField("byline", article.byline());
      json.writeStringField("place", article.place());
      json.writeStringField("language", article.language());
      if (article.text() != null) {
        json.writeStringField("text", article.text());
      }
      json.writeArrayFieldStart("statements");
      for (Statement statement : findings.statements()) {
        write(json, article.id(), statement, explained);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("roles");
      for (RoleObservation role : findings.roles()) {
        write(json, article.id(), role, explained);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("events");
      for (Event event : findings.events()) {
        write(json, article.id(), event, explained);
      }
      json.writeEndArray();
      json.writeStringField("textHash", article.textHash());
      if (findings.engine() != null) {
        json.writeStringField("engine", findings.engine());
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, String article, Statement s, Explained explained)
      throws IOException {
    start(json, article, s);
    json.writeObjectFieldStart("speaker");
    json.writeStringField("name", s.speaker().name());
    json.writeStringField("kind", s.speaker().kind().word());
    span(json, "mention", s.speaker().mention());
    if (!s.speaker().members().isEmpty()) {
      words(json, "members", s.speaker().members());
    }
    json.writeEndObject();
    Role role = s.role();
    if (role == null) {
      json.writeNullField("role");
    } else {
      json.writeObjectFieldStart("role");
      write(json, role);
      json.writeEndObject();
    }
    json.writeStringField("country", s.country());
    json.writeStringField("mode", s.mode().word());
    span(json, "cue", s.cue());
    spans(json, "content", s.content());
    dates(json, "said", s.said());
    words(json, "about", s.about());
    tones(json, s.tones());
    evidence(json, s);
    end(json, s, explained);
  }

  private static void tones(JsonGenerator json, List<Towards> tones) throws IOException {
    if (tones.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("tone");
    for (Towards each : tones) {
      json.writeStartObject();
      json.writeStringField("actor", each.actor());
      json.writeStringField("tone", each.tone().word());
      if (!each.because().isEmpty()) {
        spans(json, "because", each.because());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(
      JsonGenerator json, String article, RoleObservation r, Explained explained)
      throws IOException {
    start(json, article, r);
    json.writeStringField("person", r.person());
    write(json, r.role());
    dates(json, "seen", r.seen());
    evidence(json, r);
    end(json, r, explained);
  }

  private static void write(JsonGenerator json, String article, Event e, Explained explained)
      throws IOException {
    start(json, article, e);
    json.writeStringField("actor", e.actor());
    json.writeStringField("recipient", e.recipient());
    json.writeStringField("type", e.type());
    json.writeStringField("status", e.status().word());
    json.writeStringField("by", e.by());
    dates(json, "date", e.date());
    evidence(json, e);
    json.writeStringField("claim", e.claim());
    number(json, "strength", e.strength());
    end(json, e, explained);
  }

  private static void write(JsonGenerator json, Role role) throws IOException {
    json.writeStringField("title", role.office().title());
    json.writeStringField("country", role.office().country());
    json.writeStringField("to", role.office().to());
    json.writeStringField("organisation", role.office().organisation());
    flag(json, "former", role.former());
    flag(json, "future", role.future());
    flag(json, "acting", role.acting());
  }

  private static void start(JsonGenerator json, String article, Finding finding)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", FindingId.of(article, finding));
    json.writeStringField("rule", finding.rule());
  }

  private static void evidence(JsonGenerator json, Finding finding) throws IOException {
    spans(json, "evidence", finding.evidence());
    json.writeStringField("quote", finding.quote());
  }

  private static void end(JsonGenerator json, Finding finding, Explained explained)
      throws IOException {
    number(json, "confidence", finding.confidence());
    if (!explained.explanations().isEmpty()) {
      json.writeArrayFieldStart("explanation");
      for (Explanation why : explained.of(finding)) {
        write(json, why);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Explanation why) throws IOException {
    json.writeStartObject();
    json.writeStringField("field", why.field());
    json.writeStringField("value", why.value());
    json.writeStringField("by", why.by());
    number(json, "score", why.score());
    if (why.over() != null) {
      json.writeStringField("over", why.over());
    }
    if (!why.reasons().isEmpty()) {
      json.writeArrayFieldStart("reasons");
      for (Explanation.Reason reason : why.reasons()) {
        json.writeStartObject();
        json.writeStringField("feature", reason.feature());
        json.writeNumberField("weight", reason.weight());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void flag(JsonGenerator json, String key, boolean value) throws IOException {
    if (value) {
      json.writeBooleanField(key, true);
    }
  }

  private static void number(JsonGenerator json, String key, @Nullable Double value)
      throws IOException {
    if (value != null) {
      json.writeNumberField(key, value);
    }
  }

  private static void day(JsonGenerator json, String key, @Nullable LocalDate day)
      throws IOException {
    json.writeStringField(key, day == null ? null : day.toString());
  }

  private static void dates(JsonGenerator json, String key, DateRange dates) throws IOException {
    json.writeObjectFieldStart(key);
    day(json, "earliest", dates.earliest());
    day(json, "latest", dates.latest());
    json.writeStringField("basis", dates.basis().word());
    json.writeEndObject();
  }

  private static void words(JsonGenerator json, String key, List<String> words) throws IOException {
    json.writeArrayFieldStart(key);
    for (String word : words) {
      json.writeString(word);
    }
    json.writeEndArray();
  }

  private static void spans(JsonGenerator json, String key, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(key);
    for (Span span : spans) {
      json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }
    json.writeEndArray();
  }

  private static void span(JsonGenerator json, String key, @Nullable Span span) throws IOException {
    if (span == null) {
      json.writeNullField(key);
    } else {
      json.writeFieldName(key);
      json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }
  }

  /**
   * The findings that a JSON document holds: our own output, or a gold file.
   *
   * @param json one object
   * @param source what to call it in errors: its path, with the line where there is one
   * @throws IOException if it is no JSON, or not findings; the message names source and field
   */
  public static Findings read(String json, String source) throws IOException {
    try {
      return read(MAPPER.readTree(json), source);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IOException(source + ": no JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * The findings in a JSON object: our own output, or a gold file.
   *
   * <p>Keys that are not known are passed over. Ids are worked out anew, and claims that name an id
   * of the file are made to name the new one. Where there is a text, quotes are taken from it. A
   * finding without a rule has the rule {@code gold}; a role without {@code seen} was seen when the
   * article was published.
   *
   * @param source what to call it in errors: its path, with the line where there is one
   * @throws IOException if it is not findings; the message names source and field
   */
  public static Findings read(JsonNode json, String source) throws IOException {
    Field whole = new Field(json, "", source);
    Article article = article(whole, whole.get("id").word());
    String text = article.text();
    int length = text == null ? Integer.MAX_VALUE : text.codePointCount(0, text.length());
    List<Statement> statements = new ArrayList<>();
    Map<String, String> ids = new HashMap<>();
    for (Field field : whole.get("statements").elements()) {
      Statement statement = statement(field, text, length);
      statements.add(statement);
      String id = FindingId.of(article.id(), statement);
      ids.put(id, id);
      String given = field.get("id").optionalWord();
      if (given != null) {
        ids.put(given, id);
      }
    }
    List<RoleObservation> roles = new ArrayList<>();
    for (Field field : whole.get("roles").elements()) {
      roles.add(role(field, article, length));
    }
    List<Event> events = new ArrayList<>();
    for (Field field : whole.get("events").elements()) {
      events.add(event(field, text, length, ids));
    }
    return new Findings(article, statements, roles, events, whole.get("engine").optionalWord());
  }

  /** The article that a JSON object describes, its text as it is. */
  static Article article(Field whole, String id) throws IOException {
    String text = whole.get("text").optionalString();
    String hash = whole.get("textHash").optionalWord();
    if (text != null) {
      String own = Article.hash(text);
      if (hash != null && !hash.equals(own)) {
        throw whole.get("textHash").wrong("not the hash of text", "leave it out, or mend the text");
      }
      hash = own;
    }
    if (hash == null) {
      throw whole.get("text").wrong("missing", "give text, or textHash");
    }
    return new Article(
        id,
        whole.get("file").optionalWord(),
        whole.get("url").optionalWord(),
        whole.get("title").optionalString(),
        whole.get("published").optionalDay(),
        whole.get("publisher").optionalWord(),
        whole.get("byline").optionalWord(),
        whole.get("place").optionalWord(),
        whole.get("language").optionalWord(),
        text,
        hash);
  }

  private static Statement statement(Field field, @Nullable String text, int length)
      throws IOException {
    Field from = field.get("speaker");
    Speaker speaker =
        new Speaker(
            from.get("name").word(),
            from.get("kind").named(Speaker.Kind::of),
            from.get("mention").optionalSpan(length),
            from.get("members").words());
    Field role = field.get("role");
    Span cue = field.get("cue").optionalSpan(length);
    List<Span> content = field.get("content").spans(length);
    List<Span> evidence =
        Statement.evidence(speaker.mention(), cue, content.stream().sorted().toList());
    return new Statement(
        speaker,
        role.absent() ? null : role(role),
        field.get("country").optionalWord(),
        field.get("mode").named(Mode::of),
        cue,
        content,
        field.get("said").dates(),
        field.get("about").words(),
        tones(field.get("tone"), length),
        rule(field),
        quote(field, text, evidence),
        field.get("confidence").optionalNumber(0, 1));
  }

  private static List<Towards> tones(Field field, int length) throws IOException {
    List<Towards> tones = new ArrayList<>();
    for (Field each : field.elements()) {
      Field because = each.get("because");
      tones.add(
          new Towards(
              each.get("actor").word(),
              each.get("tone").named(Tone::of),
              because.absent() ? List.of() : because.spans(length)));
    }
    return tones;
  }

  private static RoleObservation role(Field field, Article article, int length) throws IOException {
    List<Span> evidence = evidence(field, length);
    Field seen = field.get("seen");
    return new RoleObservation(
        field.get("person").word(),
        role(field),
        seen.absent() ? DateRange.published(article.published()) : seen.dates(),
        evidence,
        rule(field),
        quote(field, article.text(), evidence),
        field.get("confidence").optionalNumber(0, 1));
  }

  private static Event event(
      Field field, @Nullable String text, int length, Map<String, String> ids) throws IOException {
    List<Span> evidence = evidence(field, length);
    String actor = field.get("actor").word();
    String recipient = field.get("recipient").word();
    if (actor.equals(recipient)) {
      throw field.get("recipient").wrong("the same as actor", "an event needs two different ends");
    }
    String given = field.get("claim").optionalWord();
    String claim = given == null ? null : ids.get(given);
    if (given != null && claim == null) {
      throw field
          .get("claim")
          .wrong("\"" + given + "\" is the id of no statement here", "write one, or null");
    }
    return new Event(
        actor,
        recipient,
        field.get("type").word(),
        field.get("status").named(Status::of),
        field.get("by").optionalWord(),
        claim,
        field.get("date").dates(),
        field.get("strength").optionalNumber(-10, 10),
        evidence,
        rule(field),
        quote(field, text, evidence),
        field.get("confidence").optionalNumber(0, 1));
  }

  private static Role role(Field field) throws IOException {
    return new Role(
        new Office(
            field.get("title").word(),
            field.get("country").optionalWord(),
            field.get("to").optionalWord(),
            field.get("organisation").optionalWord()),
        field.get("former").flag(),
        field.get("future").flag(),
        field.get("acting").flag());
  }

  private static List<Span> evidence(Field field, int length) throws IOException {
    return field.get("evidence").spans(length).stream().distinct().sorted().toList();
  }

  private static String rule(Field field) throws IOException {
    String rule = field.get("rule").optionalWord();
    return rule == null ? "gold" : rule;
  }

  private static String quote(Field field, @Nullable String text, List<Span> evidence)
      throws IOException {
    if (text != null) {
      return Quotes.of(text, evidence);
    }
    String quote = field.get("quote").optionalString();
    return quote == null ? "" : quote;
  }
}
