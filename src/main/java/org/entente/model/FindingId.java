package org.entente.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The id of a finding: the first 16 hex digits of SHA-256 over article id, kind, spans and fields,
 * without rule, tone, quote and confidence. It never depends on the finding's place in a batch.
 */
public final class FindingId {
  private static final char SEPARATOR = '\u001f';

  private final StringBuilder text = new StringBuilder();

  private FindingId(String articleId, String kind) {
    add(articleId).add(kind);
  }

  /** The id of {@code finding} in the article with id {@code articleId}: 16 hex digits. */
  public static String of(String articleId, Finding finding) {
    if (finding instanceof Statement s) {
      FindingId id = new FindingId(articleId, "statement");
      id.add(s.speaker().name()).add(s.speaker().kind().word()).add(s.speaker().mention());
      s.speaker().members().forEach(id::add);
      id.add(s.role()).add(s.country()).add(s.mode().word()).add(s.cue()).add(s.content());
      id.add(s.said());
      s.about().forEach(id::add);
      return id.digits();
    }
    if (finding instanceof RoleObservation r) {
      return new FindingId(articleId, "role")
          .add(r.person())
          .add(r.role())
          .add(r.seen())
          .add(r.evidence())
          .digits();
    }
    if (finding instanceof Event e) {
      return new FindingId(articleId, "event")
          .add(e.actor())
          .add(e.recipient())
          .add(e.type())
          .add(e.status().word())
          .add(e.by())
          .add(e.claim())
          .add(e.date())
          .add(e.evidence())
          .digits();
    }
    throw new AssertionError("a new kind of finding: " + finding.getClass());
  }

  private FindingId add(@Nullable String field) {
    text.append(field == null ? "\u0000" : field).append(SEPARATOR);
    return this;
  }

  private FindingId add(@Nullable Span span) {
    return add(span == null ? null : span.start() + "-" + span.end());
  }

  private FindingId add(List<Span> spans) {
    spans.forEach(this::add);
    return add("");
  }

  private FindingId add(DateRange date) {
    return add(String.valueOf(date.earliest()))
        .add(String.valueOf(date.latest()))
        .add(date.basis().word());
  }

  private FindingId add(@Nullable Role role) {
    if (role == null) {
      return add((String) null);
    }
    Office office = role.office();
    return add(office.title())
        .add(office.country())
        .add(office.to())
        .add(office.organisation())
        .add(
            (role.former() ? "former " : "")
                + (role.future() ? "future " : "")
                + (role.acting() ? "acting" : ""));
  }

  private String digits() {
    return Hash.sha256(text.toString()).substring(0, 16);
  }
}
