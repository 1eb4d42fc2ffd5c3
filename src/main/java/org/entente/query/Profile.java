package org.entente.query;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.graph.GraphStore;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What articles call a person, and what they report the person to have said.
 *
 * @param person the person
 * @param roles offices as printed: one row for each office and way of holding it, the last seen
 *     first
 * @param statements by date, the earliest first, undated ones last
 */
public record Profile(Person person, List<PrintedRole> roles, List<Said> statements) {
  /** Takes copies of the lists. */
  public Profile {
    roles = List.copyOf(roles);
    statements = List.copyOf(statements);
  }

  /**
   * An office that articles give the person.
   *
   * @param title "foreign minister"
   * @param country the state that it belongs to, or null
   * @param to where it is posted, or null
   * @param organisation the body that it belongs to, or null
   * @param former whether they call the person a former holder
   * @param future whether the person is named for it but not in it yet
   * @param acting whether the person is called acting
   * @param earliest the first day that it can have been seen, or null
   * @param latest the last day that it can have been seen, or null
   * @param articles how many articles print it
   * @param quote the words of the first of them
   * @param article the id of the first of them
   */
  public record PrintedRole(
      String title,
      @Nullable String country,
      @Nullable String to,
      @Nullable String organisation,
      boolean former,
      boolean future,
      boolean acting,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest,
      int articles,
      String quote,
      String article) {
    /** The office as one reads it: "former ambassador of CHN to RUS". */
    public String words() {
      StringBuilder words = new StringBuilder();
      words.append(former ? "former " : "").append(acting ? "acting " : "");
      words.append(future ? "future " : "").append(title);
      if (country != null) {
        words.append(" of ").append(country);
      }
      if (organisation != null) {
        words.append(country == null ? " of " : ", ").append(organisation);
      }
      if (to != null) {
        words.append(" to ").append(to);
      }
      return words.toString();
    }
  }

  /**
   * A statement of the person.
   *
   * @param id of the finding
   * @param speaker as the article names the source: the person, or a group that the person is in
   * @param earliest the first day that it can have been said, or null
   * @param latest the last day that it can have been said, or null
   * @param basis how the date was come by: "weekday"
   * @param role the title under which the article quotes the person, or null
   * @param country whom it speaks for, or null
   * @param about whom it is about
   * @param cue the words that report it, or null
   * @param mode "direct", "indirect" or "mixed"
   * @param content what was said
   * @param quote source, cue and content as printed
   * @param article the id of the article
   * @param publisher who published it, or null
   */
  public record Said(
      String id,
      String speaker,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest,
      String basis,
      @Nullable String role,
      @Nullable String country,
      List<String> about,
      @Nullable String cue,
      String mode,
      String content,
      String quote,
      String article,
      @Nullable String publisher) {}

  /**
   * Reads what is known of a person.
   *
   * @param person as {@link People} finds it
   * @throws IOException if the store cannot be read
   */
  public static Profile read(GraphStore store, Person person) throws IOException {
    Map<String, ?> key = Map.of("key", person.key());
    List<PrintedRole> roles = new ArrayList<>();
    for (Map<String, @Nullable Object> row : Cypher.rows(store, "profile/roles", key)) {
      roles.add(role(row));
    }
    List<Said> statements = new ArrayList<>();
    for (Map<String, @Nullable Object> row : Cypher.rows(store, "profile/statements", key)) {
      statements.add(said(row));
    }
    return new Profile(person, roles, statements);
  }

  private static PrintedRole role(Map<String, @Nullable Object> row) {
    return new PrintedRole(
        Cypher.text(row, "title"),
        Cypher.textOrNull(row, "country"),
        Cypher.textOrNull(row, "to"),
        Cypher.textOrNull(row, "organisation"),
        Cypher.flag(row, "former"),
        Cypher.flag(row, "future"),
        Cypher.flag(row, "acting"),
        (LocalDate) row.get("earliest"),
        (LocalDate) row.get("latest"),
        Cypher.count(row, "articles"),
        Cypher.text(row, "quote"),
        Cypher.text(row, "article"));
  }

  private static Said said(Map<String, @Nullable Object> row) {
    String quote = Cypher.text(row, "quote");
    Pieces pieces = Pieces.of(quote, row.get("mention"), row.get("cue"), row.get("content"));
    List<Span> cue = Pieces.spans(row.get("cue"));
    return new Said(
        Cypher.text(row, "id"),
        Cypher.text(row, "speaker"),
        (LocalDate) row.get("earliest"),
        (LocalDate) row.get("latest"),
        Cypher.text(row, "basis"),
        Cypher.textOrNull(row, "role"),
        Cypher.textOrNull(row, "country"),
        Cypher.texts(row, "about"),
        cue.isEmpty() ? null : pieces.text(cue),
        Cypher.text(row, "mode"),
        pieces.text(Pieces.spans(row.get("content"))),
        quote,
        Cypher.text(row, "article"),
        Cypher.textOrNull(row, "publisher"));
  }
}
