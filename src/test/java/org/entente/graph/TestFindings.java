package org.entente.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.model.Article;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.model.Event;
import org.entente.model.FindingId;
import org.entente.model.Findings;
import org.entente.model.Mode;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.RoleObservation;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Status;
import org.entente.model.Tone;
import org.entente.model.Towards;
import org.jspecify.annotations.Nullable;

/** Made findings: a full one by hand, and any number by chance from a seed. */
public final class TestFindings {
  private static final Map<String, ActorName> NAMES =
      Map.of(
          "CHN", new ActorName("China", true),
          "RUS", new ActorName("Russia", true),
          "USA", new ActorName("United States", true),
          "UN", new ActorName("United Nations", false),
          "NATO", new ActorName("NATO", false));
  private static final List<String> CODES = List.of("CHN", "RUS", "USA", "UN", "NATO", "FRA");
  private static final List<String> PEOPLE =
      List.of("Anna Petrova", "ANNA PETROVA", "Anna Petrová", "Li Na", "li na", "Okoro", "Jo Ek");
  private static final List<String> BODIES = List.of("Kremlin", "KREMLIN", "White House");
  private static final List<Office> OFFICES =
      List.of(
          new Office("foreign minister", "RUS", null, null),
          new Office("ambassador", "CHN", "RUS", null),
          new Office("secretary-general", null, null, "UN"),
          new Office("analyst", null, null, "Institute | of Things"),
          new Office("analyst", null, null, null));

  private TestFindings() {}

  static @Nullable ActorName name(String code) {
    return NAMES.get(code);
  }

  /** One of everything, with every field filled somewhere and absent somewhere. */
  public static Findings full(String id) {
    String text = "Anna Petrova, Russia’s foreign minister, said China had helped. It had.";
    Article article =
        new Article(
            id,
            "in/a.txt",
            "https://example.org/" + id,
            "Help",
            LocalDate.of(2021, 12, 30),
            "Wire",
            "A. Writer",
            "MOSCOW",
            "en",
            text,
            Article.hash(text));
    Statement said =
        new Statement(
            new Speaker("Anna Petrova", Speaker.Kind.PERSON, new Span(0, 12), List.of()),
            new Role(OFFICES.get(0), true, false, true),
            "RUS",
            Mode.INDIRECT,
            new Span(41, 45),
            List.of(new Span(46, 62), new Span(64, 70)),
            DateRange.day(LocalDate.of(2021, 12, 30), Basis.WEEKDAY),
            List.of("USA", "CHN", "RUS"),
            List.of(
                new Towards("USA", Tone.NEUTRAL, List.of()),
                new Towards("CHN", Tone.FAVOURABLE, List.of(new Span(46, 51), new Span(56, 62)))),
            "model@1",
            "Anna Petrova … said … China had helped",
            0.75);
    Statement group =
        new Statement(
            new Speaker(
                "Anna Petrova and the Kremlin",
                Speaker.Kind.GROUP,
                null,
                List.of("Anna Petrova", "Kremlin", "Li Na")),
            null,
            null,
            Mode.DIRECT,
            null,
            List.of(new Span(64, 70)),
            new DateRange(null, LocalDate.of(2021, 12, 30), Basis.VAGUE),
            List.of(),
            "model@1",
            "It had",
            null);
    Statement institution =
        new Statement(
            new Speaker("Kremlin", Speaker.Kind.INSTITUTION, new Span(3, 9), List.of()),
            null,
            "RUS",
            Mode.MIXED,
            new Span(41, 45),
            List.of(new Span(46, 62)),
            new DateRange(null, null, Basis.NONE),
            List.of("UN"),
            "model@1",
            "x",
            1.0);
    Statement unnamed =
        new Statement(
            new Speaker("a senior official", Speaker.Kind.UNNAMED, new Span(3, 9), List.of()),
            Role.of(OFFICES.get(4)),
            "USA",
            Mode.MIXED,
            null,
            List.of(new Span(46, 62)),
            DateRange.published(LocalDate.of(2021, 12, 30)),
            List.of("USA"),
            "model@1",
            "x",
            null);
    RoleObservation role =
        new RoleObservation(
            "Anna Petrova",
            Role.of(OFFICES.get(1)),
            DateRange.published(LocalDate.of(2021, 12, 30)),
            List.of(new Span(0, 12), new Span(14, 39)),
            "title-name",
            "Anna Petrova … Russia’s foreign minister",
            0.5);
    Event event =
        new Event(
            "CHN",
            "RUS",
            "aid",
            Status.CALLED_FOR,
            "Anna Petrova",
            FindingId.of(id, said),
            new DateRange(LocalDate.of(2021, 1, 1), null, Basis.DATE),
            7.0,
            List.of(new Span(46, 62)),
            "ent:aid",
            "China had helped",
            null);
    Event other =
        new Event(
            "RUS",
            "NATO",
            "warn",
            Status.HAPPENED,
            null,
            null,
            new DateRange(null, null, Basis.NONE),
            null,
            List.of(new Span(1, 2)),
            "ent:warn",
            "n",
            0.1);
    return new Findings(
        article,
        List.of(said, group, institution, unnamed),
        List.of(role),
        List.of(event, other),
        "entente 0.1.0");
  }

  /** The findings of one article, drawn by chance from a small world, so that much is shared. */
  public static Findings random(String id, Random random) {
    List<Statement> statements = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      statements.add(statement(random));
    }
    List<RoleObservation> roles = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      roles.add(
          new RoleObservation(
              one(PEOPLE, random),
              role(random),
              new DateRange(null, null, Basis.NONE),
              List.of(span(random)),
              "r",
              "q",
              null));
    }
    List<Event> events = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      int actor = random.nextInt(CODES.size());
      events.add(
          new Event(
              CODES.get(actor),
              CODES.get((actor + 1 + random.nextInt(CODES.size() - 1)) % CODES.size()),
              "meet",
              Status.HAPPENED,
              null,
              statements.isEmpty() || random.nextBoolean()
                  ? null
                  : FindingId.of(id, one(statements, random)),
              new DateRange(null, null, Basis.NONE),
              random.nextBoolean() ? -2.0 : null,
              List.of(span(random)),
              "r",
              "q",
              null));
    }
    String text = "text " + random.nextInt(1000);
    Article article =
        new Article(
            id,
            null,
            null,
            null,
            null,
            random.nextBoolean() ? one(List.of("Wire", "Daily"), random) : null,
            null,
            null,
            null,
            text,
            Article.hash(text));
    return new Findings(article, statements, roles, events, random.nextBoolean() ? "e" : null);
  }

  private static Statement statement(Random random) {
    Speaker.Kind kind = one(List.of(Speaker.Kind.values()), random);
    String name =
        switch (kind) {
          case PERSON -> one(PEOPLE, random);
          case INSTITUTION -> one(BODIES, random);
          case GROUP -> one(List.of("the two", "both sides"), random);
          case UNNAMED -> one(List.of("an official", "An official"), random);
        };
    List<String> members =
        kind == Speaker.Kind.GROUP && random.nextBoolean()
            ? List.of(one(PEOPLE, random), one(BODIES, random))
            : List.of();
    return new Statement(
        new Speaker(name, kind, random.nextBoolean() ? span(random) : null, members),
        random.nextBoolean() ? role(random) : null,
        random.nextBoolean() ? one(CODES, random) : null,
        Mode.DIRECT,
        null,
        List.of(span(random)),
        new DateRange(null, null, Basis.NONE),
        List.of(one(CODES, random), one(CODES, random)),
        "r",
        "q",
        null);
  }

  private static Role role(Random random) {
    return new Role(one(OFFICES, random), random.nextBoolean(), false, false);
  }

  private static Span span(Random random) {
    int start = random.nextInt(50);
    return new Span(start, start + 1 + random.nextInt(9));
  }

  private static <T> T one(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
