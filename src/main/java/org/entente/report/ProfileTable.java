package org.entente.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.query.Person;
import org.entente.query.Profile;
import org.entente.query.Profile.PrintedRole;
import org.entente.query.Profile.Said;
import org.jspecify.annotations.Nullable;

/** What is known of a person as rows: wide ones for programs, short ones for people. */
public final class ProfileTable {
  private ProfileTable() {}

  /** The offices as printed, one row each: for programs. */
  public static Sheet roles(Profile profile) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (PrintedRole r : profile.roles()) {
      rows.add(
          Arrays.asList(
              r.title(),
              r.country(),
              r.to(),
              r.organisation(),
              r.former(),
              r.future(),
              r.acting(),
              r.earliest(),
              r.latest(),
              (long) r.articles(),
              r.quote(),
              r.article()));
    }
    return new Sheet(
        List.of(
            "title",
            "country",
            "to",
            "organisation",
            "former",
            "future",
            "acting",
            "earliest",
            "latest",
            "articles",
            "quote",
            "article"),
        rows);
  }

  /** The offices as printed, one row each: for people. */
  public static Sheet briefRoles(Profile profile) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (PrintedRole r : profile.roles()) {
      rows.add(
          Arrays.asList(
              r.words(), r.earliest(), r.latest(), (long) r.articles(), r.quote(), r.article()));
    }
    return new Sheet(
        List.of("role as printed", "first seen", "last seen", "articles", "words", "article"),
        rows);
  }

  /** The statements, one row each: for programs. */
  public static Sheet statements(Profile profile) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Said s : profile.statements()) {
      rows.add(
          Arrays.asList(
              s.earliest(),
              s.latest(),
              s.basis(),
              s.speaker(),
              s.role(),
              s.country(),
              s.about(),
              s.cue(),
              s.mode(),
              s.content(),
              s.quote(),
              s.article(),
              s.publisher(),
              s.id()));
    }
    return new Sheet(
        List.of(
            "earliest",
            "latest",
            "basis",
            "speaker",
            "role",
            "country",
            "about",
            "cue",
            "mode",
            "content",
            "quote",
            "article",
            "publisher",
            "id"),
        rows);
  }

  /** The statements, one row each: for people. */
  public static Sheet briefStatements(Profile profile) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Said s : profile.statements()) {
      rows.add(
          Arrays.asList(
              Sentences.date(s.earliest(), s.latest()),
              s.role(),
              s.about(),
              s.cue(),
              s.content(),
              s.article()));
    }
    return new Sheet(List.of("when", "as", "about", "cue", "what was said", "article"), rows);
  }

  /** People that a name can mean, one row each. */
  public static Sheet people(List<Person> people) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Person p : people) {
      rows.add(
          Arrays.asList(
              p.name(),
              (long) p.statements(),
              (long) p.roles(),
              p.local() ? p.key().substring(0, p.key().lastIndexOf('#')) : null));
    }
    return new Sheet(List.of("name", "statements", "roles", "only in article"), rows);
  }
}
