package org.entente.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

  private final List<Said> all = new ArrayList<>();
  private final int[] contentOf;
  private final int[] cueOf;

  EventSources(
      Document document, List<Statement> statements, EventPeople people, CodePoints points) {
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
      all.add(new Said(statement, source[0], source[1], cue[0], cue[1], codes(statement, people)));
    }
  }

  private static List<String> codes(Statement statement, EventPeople people) {
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
    return List.copyOf(codes.isEmpty() ? people.among(statement.speaker().name()) : codes);
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
