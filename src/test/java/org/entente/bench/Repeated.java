package org.entente.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.article.FindingsJson;
import org.entente.article.FindingsReader;
import org.entente.model.Article;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.FindingId;
import org.entente.model.FindingSink;
import org.entente.model.Findings;
import org.entente.model.RoleObservation;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Any number of findings, made from those of a corpus by repetition: each round has other articles,
 * other names of people and institutions, and later days. The first round is the corpus itself.
 */
final class Repeated {
  private static final int DAYS = 97; // between rounds

  private final List<Findings> corpus = new ArrayList<>();
  private int next;

  /** Repeats what the file has: JSON Lines of {@code extract}, gzipped or not. */
  Repeated(Path findings) throws IOException {
    try (FindingsReader reader =
        new FindingsReader(Files.newInputStream(findings), findings.toString())) {
      for (Findings f = reader.next(); f != null; f = reader.next()) {
        corpus.add(f);
      }
    }
    if (corpus.isEmpty()) {
      throw new IOException(findings + ": no findings; make them with ./entente extract");
    }
  }

  /** The next article. */
  Findings next() {
    int round = next / corpus.size();
    return again(corpus.get(next++ % corpus.size()), round);
  }

  /**
   * Writes the next articles as JSON Lines, until they have so many statements.
   *
   * @return how many they have
   */
  int write(Path file, int statements) throws IOException {
    int written = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        FindingSink sink = FindingsJson.sink(out)) {
      while (written < statements) {
        Findings f = next();
        sink.accept(f);
        written += f.statements().size();
      }
    }
    return written;
  }

  private static Findings again(Findings f, int round) {
    Article a = f.article();
    Article article =
        new Article(
            a.id() + (round == 0 ? "" : "~" + round),
            a.file(),
            a.url(),
            a.title(),
            later(a.published(), round),
            a.publisher(),
            a.byline(),
            a.place(),
            a.language(),
            null,
            a.textHash());
    Map<String, String> ids = new HashMap<>();
    List<Statement> statements = new ArrayList<>();
    for (Statement s : f.statements()) {
      Speaker speaker = s.speaker();
      Statement other =
          new Statement(
              new Speaker(
                  renamed(speaker.name(), round),
                  speaker.kind(),
                  speaker.mention(),
                  speaker.members().stream().map(m -> renamed(m, round)).toList()),
              s.role(),
              s.country(),
              s.mode(),
              s.cue(),
              s.content(),
              later(s.said(), round),
              s.about(),
              s.tones(),
              s.rule(),
              s.quote(),
              s.confidence());
      ids.put(FindingId.of(a.id(), s), FindingId.of(article.id(), other));
      statements.add(other);
    }
    return new Findings(
        article,
        statements,
        f.roles().stream().map(r -> again(r, round)).toList(),
        f.events().stream().map(e -> again(e, round, ids)).toList(),
        f.engine());
  }

  private static RoleObservation again(RoleObservation r, int round) {
    return new RoleObservation(
        renamed(r.person(), round),
        r.role(),
        later(r.seen(), round),
        r.evidence(),
        r.rule(),
        r.quote(),
        r.confidence());
  }

  private static Event again(Event e, int round, Map<String, String> ids) {
    return new Event(
        e.actor(),
        e.recipient(),
        e.type(),
        e.status(),
        e.by() == null ? null : renamed(e.by(), round),
        e.claim() == null ? null : ids.get(e.claim()),
        later(e.date(), round),
        e.strength(),
        e.evidence(),
        e.rule(),
        e.quote(),
        e.confidence());
  }

  /** Each word of a name with an ending that tells the round: letters, so that it stays a name. */
  private static String renamed(String name, int round) {
    if (round == 0) {
      return name;
    }
    String ending =
        Integer.toString(round, 10).chars().mapToObj(c -> ending(c)).collect(Collectors.joining());
    return Stream.of(name.split(" ", -1)).map(w -> w + ending).collect(Collectors.joining(" "));
  }

  private static String ending(int digit) {
    return String.valueOf((char) (digit - '0' + 'a'));
  }

  private static DateRange later(DateRange date, int round) {
    return new DateRange(later(date.earliest(), round), later(date.latest(), round), date.basis());
  }

  private static @Nullable LocalDate later(@Nullable LocalDate day, int round) {
    return day == null ? null : day.plusDays((long) DAYS * round);
  }
}
