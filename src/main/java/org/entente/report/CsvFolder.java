package org.entente.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Article;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.Finding;
import org.entente.model.FindingId;
import org.entente.model.FindingSink;
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
 * Writes findings as tables for analysis, one file a kind: a row for each article, statement, actor
 * that a statement is about, role observation and event. Each row of a finding has its article's
 * day and publisher beside it, so that most questions need one file. Columns of the same name join.
 *
 * <p>CSV by RFC 4180 in UTF-8: nothing is an absent value, {@code ""} an empty one. Spans are
 * {@code 46-62;64-70}, offsets into the article's text, which itself is left out.
 */
public final class CsvFolder implements FindingSink {
  private static final List<String> FINDING =
      List.of("article", "published", "publisher", "earliest", "latest", "basis");
  private static final List<String> ROLE =
      List.of("title", "office_country", "office_to", "organisation", "former", "future", "acting");

  /** The files' columns by their names. */
  private static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put(
        "articles",
        List.of(
            "article",
            "published",
            "publisher",
            "headline",
            "byline",
            "place",
            "language",
            "url",
            "file",
            "text_hash",
            "engine",
            "statements",
            "roles",
            "events"));
    COLUMNS.put(
        "statements",
        columns(
            List.of("statement"),
            FINDING,
            List.of("speaker", "speaker_kind", "speaker_key", "members", "speaks_for"),
            ROLE,
            List.of("mode", "about", "quote", "mention", "cue", "content", "confidence", "rule")));
    COLUMNS.put(
        "about",
        columns(
            List.of("statement"),
            FINDING,
            List.of("speaker", "speaks_for", "about", "dyad", "tone", "because", "confidence")));
    COLUMNS.put(
        "roles",
        columns(
            List.of("role"),
            FINDING,
            List.of("person", "person_key"),
            ROLE,
            List.of("quote", "evidence", "confidence", "rule")));
    COLUMNS.put(
        "events",
        columns(
            List.of("event"),
            FINDING,
            List.of(
                "actor",
                "recipient",
                "dyad",
                "type",
                "status",
                "by",
                "claimed_in",
                "strength",
                "quote",
                "evidence",
                "confidence",
                "rule")));
  }

  private final Map<String, Writer> files = new LinkedHashMap<>();

  /**
   * Begins the files.
   *
   * @param folder where they are written
   * @throws IOException if one cannot be written
   */
  public CsvFolder(Path folder) throws IOException {
    for (Map.Entry<String, List<String>> file : COLUMNS.entrySet()) {
      Writer out =
          Files.newBufferedWriter(folder.resolve(file.getKey() + ".csv"), StandardCharsets.UTF_8);
      files.put(file.getKey(), out);
      Csv.line(file.getValue(), out);
    }
  }

  @Override
  public void accept(Findings findings) throws IOException {
    Article a = findings.article();
    row(
        "articles",
        a.id(),
        a.published(),
        a.publisher(),
        a.title(),
        a.byline(),
        a.place(),
        a.language(),
        a.url(),
        a.file(),
        a.textHash(),
        findings.engine(),
        findings.statements().size(),
        findings.roles().size(),
        findings.events().size());
    for (Statement s : findings.statements()) {
      statement(a, s);
    }
    for (RoleObservation r : findings.roles()) {
      row(
          "roles",
          finding(a, r),
          r.person(),
          Keys.person(r.person(), a.id()),
          role(r.role()),
          r.quote(),
          spans(r.evidence()),
          r.confidence(),
          r.rule());
    }
    for (Event e : findings.events()) {
      row(
          "events",
          finding(a, e),
          e.actor(),
          e.recipient(),
          Keys.dyad(e.actor(), e.recipient()),
          e.type(),
          e.status().word(),
          e.by(),
          e.claim(),
          e.strength(),
          e.quote(),
          spans(e.evidence()),
          e.confidence(),
          e.rule());
    }
  }

  private void statement(Article a, Statement s) throws IOException {
    Speaker speaker = s.speaker();
    row(
        "statements",
        finding(a, s),
        speaker.name(),
        speaker.kind().word(),
        Keys.speaker(speaker, s.country(), a.id()),
        joined(speaker.members()),
        s.country(),
        role(s.role()),
        s.mode().word(),
        joined(s.about()),
        s.quote(),
        spans(speaker.mention() == null ? List.of() : List.of(speaker.mention())),
        spans(s.cue() == null ? List.of() : List.of(s.cue())),
        spans(s.content()),
        s.confidence(),
        s.rule());
    for (String about : s.about()) {
      Towards tone =
          s.tones().stream().filter(t -> t.actor().equals(about)).findFirst().orElse(null);
      row(
          "about",
          finding(a, s),
          speaker.name(),
          s.country(),
          about,
          s.country() == null || s.country().equals(about) ? null : Keys.dyad(s.country(), about),
          tone == null ? null : tone.tone().word(),
          spans(tone == null ? List.of() : tone.because()),
          s.confidence());
    }
  }

  @Override
  public void close() throws IOException {
    for (Writer out : files.values()) {
      out.close();
    }
  }

  /** Writes a row, of whose cells some are several in a list. */
  private void row(String file, @Nullable Object... cells) throws IOException {
    List<@Nullable Object> row = new ArrayList<>();
    for (Object cell : cells) {
      if (cell instanceof Cells several) {
        row.addAll(several.cells());
      } else {
        row.add(cell);
      }
    }
    Writer out = files.get(file);
    if (out == null || row.size() != COLUMNS.getOrDefault(file, List.of()).size()) {
      throw new AssertionError(file + ": a row of " + row.size() + " cells");
    }
    Csv.line(row, out);
  }

  private record Cells(List<? extends @Nullable Object> cells) {}

  private static Cells finding(Article a, Finding f) {
    DateRange when = f.when();
    return new Cells(
        Arrays.asList(
            FindingId.of(a.id(), f),
            a.id(),
            a.published(),
            a.publisher(),
            when.earliest(),
            when.latest(),
            when.basis().word()));
  }

  private static Cells role(@Nullable Role role) {
    if (role == null) {
      return new Cells(Collections.nCopies(ROLE.size(), null));
    }
    Office office = role.office();
    return new Cells(
        Arrays.asList(
            office.title(),
            office.country(),
            office.to(),
            office.organisation(),
            role.former(),
            role.future(),
            role.acting()));
  }

  private static @Nullable String joined(List<String> items) {
    return items.isEmpty() ? null : String.join(";", items);
  }

  private static @Nullable String spans(List<Span> spans) {
    return joined(spans.stream().map(s -> s.start() + "-" + s.end()).toList());
  }

  @SafeVarargs
  private static List<String> columns(List<String>... parts) {
    List<String> all = new ArrayList<>();
    for (List<String> part : parts) {
      all.addAll(part);
    }
    return List.copyOf(all);
  }
}
