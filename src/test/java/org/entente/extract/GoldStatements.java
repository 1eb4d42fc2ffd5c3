package org.entente.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.DateRange;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Statement;
import org.entente.text.Annotator;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Predicts all but the spans of gold statements: the spans of source, cue and content are the
 * gold's. Prints one article a line, for {@code score_findings.py}.
 *
 * <p>Arguments: a folder of gold articles, the file to write; "cross" to train on half of the
 * folder for the other half, in place of the jar's model.
 */
public final class GoldStatements {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldStatements() {}

  /** Writes the predictions for each article of the folder. */
  public static void main(String[] args) throws IOException {
    Annotator annotator = Annotator.load();
    Lexicon lexicon = Lexicon.load();
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      files = all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
    Statements first = new Statements(lexicon, model(args, files, annotator, lexicon, 0));
    Statements second =
        args.length < 3
            ? first
            : new Statements(lexicon, model(args, files, annotator, lexicon, 1));
    int number = 0;
    try (Writer out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (Path file : files) {
        JsonNode gold = JSON.readTree(Files.readString(file));
        Article article = StatementTraining.article(gold);
        String text = gold.get("text").asText();
        Document document = annotator.annotate(text);
        Statements statements = number++ % 2 == 0 ? first : second;
        Statements.Found found =
            statements.find(
                article,
                document,
                StatementTraining.attributions(gold).stream()
                    .map(StatementTraining.Labelled::attribution)
                    .toList());
        out.write(JSON.writeValueAsString(json(article.id(), found)) + "\n");
      }
    }
  }

  /** The model of the jar; or one trained on the other half of the files. */
  private static StatementModel model(
      String[] args, List<Path> files, Annotator annotator, Lexicon lexicon, int half)
      throws IOException {
    if (args.length < 3) {
      return StatementModel.load();
    }
    List<Path> others = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (i % 2 != half) {
        others.add(files.get(i));
      }
    }
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    StatementTraining.train(others, annotator, lexicon, model);
    return StatementModel.read(new ByteArrayInputStream(model.toByteArray()));
  }

  /** The findings in the gold's shape. */
  static ObjectNode json(String id, Statements.Found found) {
    ObjectNode article = JSON.createObjectNode();
    article.put("id", id);
    ArrayNode statements = article.putArray("statements");
    for (Statement s : found.statements()) {
      ObjectNode statement = statements.addObject();
      ObjectNode speaker = statement.putObject("speaker");
      speaker.put("name", s.speaker().name());
      speaker.put("kind", s.speaker().kind().word());
      speaker.set("mention", json(s.speaker().mention()));
      Role role = s.role();
      if (role == null) {
        statement.putNull("role");
      } else {
        statement.set("role", office(role));
      }
      statement.put("country", s.country());
      statement.put("mode", s.mode().word());
      statement.set("cue", json(s.cue()));
      ArrayNode content = statement.putArray("content");
      s.content().forEach(span -> content.add(json(span)));
      statement.set("said", json(s.said()));
      ArrayNode about = statement.putArray("about");
      s.about().forEach(about::add);
    }
    ArrayNode roles = article.putArray("roles");
    for (RoleObservation r : found.roles()) {
      ObjectNode role = office(r.role());
      role.put("person", r.person());
      ArrayNode evidence = role.putArray("evidence");
      r.evidence().forEach(span -> evidence.add(json(span)));
      roles.add(role);
    }
    article.putArray("events");
    return article;
  }

  private static ObjectNode office(Role role) {
    Office office = role.office();
    ObjectNode node = JSON.createObjectNode();
    node.put("title", office.title());
    node.put("country", office.country());
    node.put("to", office.to());
    node.put("organisation", office.organisation());
    if (role.former()) {
      node.put("former", true);
    }
    if (role.future()) {
      node.put("future", true);
    }
    return node;
  }

  private static ObjectNode json(DateRange date) {
    ObjectNode node = JSON.createObjectNode();
    node.put("earliest", date.earliest() == null ? null : date.earliest().toString());
    node.put("latest", date.latest() == null ? null : date.latest().toString());
    node.put("basis", date.basis().word());
    return node;
  }

  private static @Nullable ArrayNode json(@Nullable Span span) {
    return span == null ? null : JSON.createArrayNode().add(span.start()).add(span.end());
  }
}
