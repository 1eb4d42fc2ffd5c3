package org.entente.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.entente.model.Event;
import org.entente.model.Findings;
import org.entente.model.Keys;
import org.entente.model.Office;
import org.entente.model.RoleObservation;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.entente.model.Towards;
import org.jspecify.annotations.Nullable;

/**
 * The rows of some articles: what they share first, each once and sorted, then their findings,
 * which name what they share by its place in those sorted lists.
 */
final class Batch {
  private final Function<String, @Nullable ActorName> names;
  private final Map<String, ActorName> known = new HashMap<>();
  private final Set<String> publishers = new TreeSet<>();
  private final Map<String, ActorName> actors = new TreeMap<>();
  private final Map<String, List<String>> dyads = new TreeMap<>();
  private final Map<String, Office> offices = new TreeMap<>();
  private final Map<SpeakerNode, String> speakers = new TreeMap<>();
  private final Map<SpeakerNode, String> countries = new TreeMap<>();
  private final Map<SpeakerNode, Set<SpeakerNode>> members = new TreeMap<>();
  private final List<Entry> entries;

  Batch(List<Entry> entries, Function<String, @Nullable ActorName> names) {
    this.entries = entries;
    this.names = names;
    entries.forEach(this::share);
  }

  /** The rows of some of the articles, or of all, with the names that are known to this batch. */
  Batch only(List<Entry> some) {
    return some.size() == entries.size() ? this : new Batch(some, known::get);
  }

  /** The parameters of {@link Writes}'s queries on what articles share. */
  Map<String, Object> shared() {
    Map<String, Object> p = new HashMap<>();
    p.put("countries", actors(true));
    p.put("bodies", actors(false));
    p.put("dyads", rows(dyads, (key, ends) -> Map.of("key", key, "ends", ends)));
    p.put("offices", offices.values().stream().map(ArticleRows::office).toList());
    p.put("officesOf", officesOf());
    for (Speaker.Kind kind : Speaker.Kind.values()) {
      p.put(kind.word(), speakers(kind));
    }
    p.put("institutionsOf", rows(countries, (key, c) -> Map.of("key", key.key(), "code", c)));
    p.put("persons", members(Speaker.Kind.PERSON));
    p.put("institutions", members(Speaker.Kind.INSTITUTION));
    p.put("publishers", List.copyOf(publishers));
    return p;
  }

  /** The parameters of {@link Writes}'s queries on articles and findings. */
  Map<String, Object> findings() {
    Map<String, Integer> articleAt = new HashMap<>();
    Map<String, Integer> actorAt = places(actors.keySet());
    Map<String, Integer> dyadAt = places(dyads.keySet());
    Map<String, Integer> officeAt = places(offices.keySet());
    Map<SpeakerNode, Integer> speakerAt = places(speakers.keySet());
    List<Map<String, Object>> articles = new ArrayList<>();
    List<Map<String, Object>> statements = new ArrayList<>();
    List<Map<String, Object>> roles = new ArrayList<>();
    List<Map<String, Object>> events = new ArrayList<>();
    List<Map<String, Object>> claims = new ArrayList<>();
    List<Map<String, Object>> from = new ArrayList<>();
    for (Entry entry : entries) {
      Findings f = entry.findings();
      String articleId = entry.articleId();
      int article = articleAt.size();
      articleAt.put(articleId, article);
      articles.add(ArticleRows.article(f.article(), f.engine(), entry.hash()));
      if (f.article().publisher() != null) {
        from.add(Map.of("id", articleId, "name", f.article().publisher()));
      }
      int next = 0;
      Set<String> own = new HashSet<>(entry.ids().subList(0, f.statements().size()));
      for (int i = 0; i < f.statements().size(); i++) {
        Statement s = f.statements().get(i);
        statements.add(
            Map.of(
                "p",
                ArticleRows.statement(s, entry.ids().get(next++), i),
                "article",
                article,
                "speaker",
                speakerAt.get(SpeakerNode.of(s, articleId)),
                "for",
                s.country() == null ? List.of() : List.of(actorAt.get(s.country())),
                "about",
                s.about().stream().map(code -> toned(actorAt.get(code), s, code)).toList(),
                "dyads",
                dyads(s, dyadAt),
                "as",
                s.role() == null
                    ? List.of()
                    : List.of(officeAt.get(Keys.office(s.role().office())))));
      }
      for (int i = 0; i < f.roles().size(); i++) {
        RoleObservation r = f.roles().get(i);
        roles.add(
            Map.of(
                "p",
                ArticleRows.role(r, entry.ids().get(next++), i),
                "article",
                article,
                "person",
                speakerAt.get(SpeakerNode.person(r.person(), articleId)),
                "as",
                officeAt.get(Keys.office(r.role().office()))));
      }
      for (int i = 0; i < f.events().size(); i++) {
        Event e = f.events().get(i);
        String id = entry.ids().get(next++);
        events.add(
            Map.of(
                "p",
                ArticleRows.event(e, id, i),
                "article",
                article,
                "actor",
                actorAt.get(e.actor()),
                "recipient",
                actorAt.get(e.recipient()),
                "dyad",
                dyadAt.get(Keys.dyad(e.actor(), e.recipient()))));
        if (e.claim() != null && own.contains(e.claim())) {
          claims.add(Map.of("event", id, "statement", e.claim()));
        }
      }
    }
    Map<String, Object> p = new HashMap<>();
    p.put("articles", articles);
    p.put("from", from);
    p.put("ids", entries.stream().map(Entry::articleId).toList());
    p.put("actors", List.copyOf(actors.keySet()));
    p.put("dyads", List.copyOf(dyads.keySet()));
    p.put("offices", List.copyOf(offices.keySet()));
    for (Speaker.Kind kind : Speaker.Kind.values()) {
      p.put(
          kind.word(),
          speakers.keySet().stream().filter(k -> k.kind() == kind).map(SpeakerNode::key).toList());
    }
    p.put("statements", statements);
    p.put("roles", roles);
    p.put("events", events);
    p.put("claims", claims);
    return p;
  }

  private void share(Entry entry) {
    Findings f = entry.findings();
    String articleId = entry.articleId();
    if (f.article().publisher() != null) {
      publishers.add(f.article().publisher());
    }
    Map<String, SpeakerNode> named = SpeakerNode.named(f);
    for (Statement s : f.statements()) {
      SpeakerNode speaker = SpeakerNode.of(s, articleId);
      speaker(speaker, s.speaker().name());
      share(speaker, s, named, articleId);
      if (s.role() != null) {
        office(s.role().office());
      }
      if (s.country() != null) {
        actor(s.country());
      }
      s.about().forEach(this::actor);
      Keys.partners(s).forEach(other -> dyad(s.country(), other));
    }
    for (RoleObservation r : f.roles()) {
      speaker(SpeakerNode.person(r.person(), articleId), r.person());
      office(r.role().office());
    }
    for (Event e : f.events()) {
      actor(e.actor());
      actor(e.recipient());
      dyad(e.actor(), e.recipient());
    }
  }

  private void share(
      SpeakerNode key, Statement s, Map<String, SpeakerNode> named, String articleId) {
    if (key.kind() == Speaker.Kind.INSTITUTION && s.country() != null) {
      countries.put(key, s.country());
    }
    if (key.kind() == Speaker.Kind.GROUP && !s.speaker().members().isEmpty()) {
      List<SpeakerNode> keys = SpeakerNode.members(s.speaker(), named, articleId);
      for (int i = 0; i < keys.size(); i++) {
        speaker(keys.get(i), s.speaker().members().get(i));
      }
      members.computeIfAbsent(key, k -> new TreeSet<>()).addAll(keys);
    }
  }

  /** The dyads of whom the statement speaks for and each other actor that it is about. */
  private static List<Map<String, Object>> dyads(Statement s, Map<String, Integer> dyadAt) {
    String country = s.country();
    return country == null
        ? List.of()
        : Keys.partners(s).stream()
            .map(other -> toned(dyadAt.get(Keys.dyad(country, other)), s, other))
            .toList();
  }

  /** Where a node stands among those of its kind, with the statement's tone towards an actor. */
  private static Map<String, Object> toned(@Nullable Integer at, Statement s, String code) {
    Map<String, Object> row = new HashMap<>();
    row.put("at", at);
    for (Towards each : s.tones()) {
      if (each.actor().equals(code)) {
        row.put("tone", each.tone().word());
      }
    }
    return row;
  }

  private void speaker(SpeakerNode key, String name) {
    speakers.merge(key, name, BinaryOperator.minBy(SpeakerNode.BEST_NAME));
  }

  private void actor(String code) {
    actors.computeIfAbsent(code, c -> ActorName.of(c, this::name));
  }

  private @Nullable ActorName name(String code) {
    ActorName name = names.apply(code);
    if (name != null) {
      known.put(code, name);
    }
    return name;
  }

  private void dyad(@Nullable String a, String b) {
    if (a != null) {
      dyads.put(Keys.dyad(a, b), List.of(a, b));
    }
  }

  private void office(Office office) {
    offices.put(Keys.office(office), office);
    officeActors(office).forEach(this::actor);
  }

  /** The country of an office, and its organisation if that is a body that is known. */
  private List<String> officeActors(Office office) {
    List<String> codes = new ArrayList<>();
    if (office.country() != null) {
      codes.add(office.country());
    }
    if (office.organisation() != null && name(office.organisation()) != null) {
      codes.add(office.organisation());
    }
    return codes;
  }

  private List<Map<String, Object>> officesOf() {
    List<Map<String, Object>> rows = new ArrayList<>();
    offices.forEach(
        (key, office) ->
            officeActors(office).forEach(code -> rows.add(Map.of("key", key, "code", code))));
    return rows;
  }

  private List<Map<String, Object>> actors(boolean country) {
    return actors.entrySet().stream()
        .filter(e -> e.getValue().country() == country)
        .map(e -> Map.<String, Object>of("code", e.getKey(), "name", e.getValue().name()))
        .toList();
  }

  private List<Map<String, Object>> speakers(Speaker.Kind kind) {
    return speakers.entrySet().stream()
        .filter(e -> e.getKey().kind() == kind)
        .map(e -> Map.<String, Object>of("key", e.getKey().key(), "name", e.getValue()))
        .toList();
  }

  private List<Map<String, Object>> members(Speaker.Kind kind) {
    List<Map<String, Object>> rows = new ArrayList<>();
    members.forEach(
        (group, keys) ->
            keys.stream()
                .filter(k -> k.kind() == kind)
                .forEach(k -> rows.add(Map.of("group", group.key(), "member", k.key()))));
    return rows;
  }

  private static <K, V> List<Map<String, Object>> rows(
      Map<K, V> map, BiFunction<K, V, Map<String, Object>> row) {
    List<Map<String, Object>> rows = new ArrayList<>();
    map.forEach((k, v) -> rows.add(row.apply(k, v)));
    return rows;
  }

  private static <K> Map<K, Integer> places(Collection<K> sorted) {
    Map<K, Integer> places = new HashMap<>();
    sorted.forEach(k -> places.put(k, places.size()));
    return places;
  }
}
