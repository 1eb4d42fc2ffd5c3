package org.entente.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.entente.model.DateRange;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Statement;
import org.jspecify.annotations.Nullable;

/** Statements and roles in the shape that {@code score_findings.py} reads. */
final class GoldStatements {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldStatements() {}

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
