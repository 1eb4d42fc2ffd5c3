package org.entente.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Article;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.Finding;
import org.entente.model.Keys;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Towards;
import org.jspecify.annotations.Nullable;

/** Articles and findings as the properties of their nodes. {@link StoredFindings} reads them. */
final class ArticleRows {
  private ArticleRows() {}

  static Map<String, Object> article(Article a, @Nullable String engine, String hash) {
    Map<String, Object> p = new LinkedHashMap<>();
    put(p, "id", a.id());
    put(p, "file", a.file());
    put(p, "url", a.url());
    put(p, "title", a.title());
    put(p, "published", a.published());
    put(p, "byline", a.byline());
    put(p, "place", a.place());
    put(p, "language", a.language());
    put(p, "text", a.text());
    put(p, "textHash", a.textHash());
    put(p, "engine", engine);
    put(p, "hash", hash);
    return p;
  }

  static Map<String, Object> statement(Statement s, String id, int position) {
    Speaker speaker = s.speaker();
    Map<String, Object> p = finding(s, id, position);
    put(p, "speaker", speaker.name());
    put(p, "kind", speaker.kind().word());
    put(p, "mention", speaker.mention());
    if (!speaker.members().isEmpty()) {
      put(p, "members", speaker.members());
    }
    put(p, s.role());
    put(p, "country", s.country());
    put(p, "mode", s.mode().word());
    put(p, "cue", s.cue());
    put(p, "content", spans(s.content()));
    put(p, s.said());
    if (!s.about().isEmpty()) { // Neo4j's import cannot read an empty list
      put(p, "about", s.about());
    }
    if (!s.tones().isEmpty()) {
      put(p, "toneTowards", s.tones().stream().map(Towards::actor).toList());
      put(p, "tone", s.tones().stream().map(t -> t.tone().word()).toList());
      put(p, "toneBecause", because(s.tones()));
    }
    return p;
  }

  /** For each span the number of its tone, its start and its end. */
  private static List<Integer> because(List<Towards> tones) {
    List<Integer> because = new ArrayList<>();
    for (int i = 0; i < tones.size(); i++) {
      for (Span span : tones.get(i).because()) {
        because.add(i);
        because.add(span.start());
        because.add(span.end());
      }
    }
    return because;
  }

  static Map<String, Object> role(RoleObservation r, String id, int position) {
    Map<String, Object> p = finding(r, id, position);
    put(p, "person", r.person());
    put(p, r.role());
    put(p, r.seen());
    put(p, "evidence", spans(r.evidence()));
    return p;
  }

  static Map<String, Object> event(Event e, String id, int position) {
    Map<String, Object> p = finding(e, id, position);
    put(p, "actor", e.actor());
    put(p, "recipient", e.recipient());
    put(p, "type", e.type());
    put(p, "status", e.status().word());
    put(p, "by", e.by());
    put(p, "claim", e.claim());
    put(p, e.date());
    put(p, "strength", e.strength());
    put(p, "tone", tone(e.strength()));
    put(p, "evidence", spans(e.evidence()));
    return p;
  }

  static Map<String, Object> office(Office o) {
    Map<String, Object> p = new LinkedHashMap<>();
    put(p, "key", Keys.office(o));
    put(p, "title", o.title());
    put(p, "country", o.country());
    put(p, "to", o.to());
    put(p, "organisation", o.organisation());
    return p;
  }

  private static @Nullable String tone(@Nullable Double strength) {
    if (strength == null || strength == 0) {
      return null;
    }
    return strength > 0 ? "cooperative" : "conflictual";
  }

  private static Map<String, Object> finding(Finding f, String id, int position) {
    Map<String, Object> p = new LinkedHashMap<>();
    put(p, "id", id);
    put(p, "position", position);
    put(p, "rule", f.rule());
    put(p, "quote", f.quote());
    put(p, "confidence", f.confidence());
    return p;
  }

  private static void put(Map<String, Object> p, DateRange date) {
    put(p, "earliest", date.earliest());
    put(p, "latest", date.latest());
    put(p, "basis", date.basis().word());
  }

  private static void put(Map<String, Object> p, @Nullable Role role) {
    if (role != null) {
      put(p, "former", role.former());
      put(p, "future", role.future());
      put(p, "acting", role.acting());
    }
  }

  private static void put(Map<String, Object> p, String key, @Nullable Span span) {
    put(p, key, span == null ? null : spans(List.of(span)));
  }

  private static void put(Map<String, Object> p, String key, @Nullable LocalDate day) {
    put(p, key, (Object) day);
  }

  private static void put(Map<String, Object> p, String key, @Nullable Object value) {
    if (value != null) {
      p.put(key, value);
    }
  }

  private static List<Integer> spans(List<Span> spans) {
    List<Integer> offsets = new ArrayList<>(2 * spans.size());
    for (Span span : spans) {
      offsets.add(span.start());
      offsets.add(span.end());
    }
    return offsets;
  }
}
