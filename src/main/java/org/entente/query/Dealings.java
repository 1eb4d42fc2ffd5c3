package org.entente.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.query.Tallies.Dated;
import org.entente.query.Timeline.Asked;
import org.jspecify.annotations.Nullable;

/**
 * With whom an actor has to do, in which ways, and who speaks for it.
 *
 * <p>A finding counts as certain if its whole date lies in the time asked for, all of it where no
 * limit was set, dated or not; else as possible.
 *
 * @param partners the other actors, those with most events that happened first
 * @param kinds the kinds of event, the most frequent first
 * @param speakers who spoke for the actor, the most quoted first
 */
public record Dealings(List<Partner> partners, List<Ways> kinds, List<Spokesperson> speakers) {
  /** Takes copies of the lists. */
  public Dealings {
    partners = List.copyOf(partners);
    kinds = List.copyOf(kinds);
    speakers = List.copyOf(speakers);
  }

  /**
   * Another actor.
   *
   * @param code its code
   * @param counts what is between the two; statements for the actor about the partner and, as those
   *     of the other, statements for the partner about the actor
   */
  public record Partner(String code, Counts counts) {}

  /**
   * A kind of event.
   *
   * @param kind who does it to whom, the partner left open
   * @param counts how much of it
   * @param partners the codes of the partners, the most frequent first
   */
  public record Ways(Kind kind, Counts counts, List<String> partners) {
    /** Takes a copy of the list. */
    public Ways {
      partners = List.copyOf(partners);
    }
  }

  /**
   * Who spoke for the actor.
   *
   * @param name as the store has it
   * @param roles titles under which articles quote the speaker, the most frequent first
   * @param statements how many statements
   * @param earliest the first day that the first of them can have been made, or null
   * @param latest the last day that the last of them can have been made, or null
   * @param about the codes of the others that they are about, the most frequent first
   */
  public record Spokesperson(
      String name,
      List<String> roles,
      int statements,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest,
      List<String> about) {
    /** Takes copies of the lists. */
    public Spokesperson {
      roles = List.copyOf(roles);
      about = List.copyOf(about);
    }
  }

  /** The dealings of the actor alone that was asked for, from the findings of its timeline. */
  public static Dealings of(Asked asked, List<Item> items) {
    Map<String, List<Item>> byPartner = new TreeMap<>();
    Map<Kind, List<Item>> byKind = new HashMap<>();
    Map<String, List<Item>> bySpeaker = new TreeMap<>();
    for (Item item : items) {
      for (String partner : partners(item, asked.actor())) {
        byPartner.computeIfAbsent(partner, k -> new ArrayList<>()).add(item);
      }
      if (!item.isStatement()) {
        byKind.computeIfAbsent(Kind.of(item, asked), k -> new ArrayList<>()).add(item);
      } else if (item.measure() == Measure.STATEMENTS && item.speaker() != null) {
        bySpeaker.computeIfAbsent(item.speaker(), k -> new ArrayList<>()).add(item);
      }
    }
    Tallies tallies = new Tallies(asked.by(), asked.from(), asked.to());
    List<Partner> partners = new ArrayList<>();
    byPartner.forEach((code, all) -> partners.add(new Partner(code, counts(tallies, all))));
    partners.sort(
        Comparator.comparingInt((Partner p) -> -happened(p.counts()))
            .thenComparingInt(p -> -said(p.counts()))
            .thenComparing(Partner::code));
    List<Ways> kinds = new ArrayList<>();
    byKind.forEach(
        (kind, all) ->
            kinds.add(
                new Ways(
                    kind, counts(tallies, all), frequent(all, i -> partners(i, asked.actor())))));
    kinds.sort(
        Comparator.comparingInt((Ways w) -> -happened(w.counts()))
            .thenComparingInt(w -> -byKind.getOrDefault(w.kind(), List.of()).size())
            .thenComparing(w -> w.kind().words()));
    List<Spokesperson> speakers = new ArrayList<>();
    bySpeaker.forEach((name, all) -> speakers.add(speaker(name, all, asked.actor())));
    speakers.sort(
        Comparator.comparingInt((Spokesperson s) -> -s.statements())
            .thenComparing(Spokesperson::name));
    return new Dealings(partners, kinds, speakers);
  }

  private static List<String> partners(Item item, String actor) {
    TreeSet<String> partners = new TreeSet<>();
    if (!item.isStatement()) {
      partners.addAll(item.recipients());
      if (item.actor() != null) {
        partners.add(item.actor());
      }
    } else if (actor.equals(item.actor())) {
      partners.addAll(item.recipients());
    } else if (item.actor() != null) {
      partners.add(item.actor());
    }
    partners.remove(actor);
    return List.copyOf(partners);
  }

  private static int happened(Counts c) {
    return c.certain(Measure.DONE_COOPERATIVE)
        + c.certain(Measure.DONE_CONFLICTUAL)
        + c.certain(Measure.CLAIMED_COOPERATIVE)
        + c.certain(Measure.CLAIMED_CONFLICTUAL);
  }

  private static int said(Counts c) {
    return c.certain(Measure.STATEMENTS) + c.certain(Measure.STATEMENTS_OF_OTHER);
  }

  private static Counts counts(Tallies tallies, List<Item> items) {
    return tallies.whole(
        items.stream()
            .map(i -> new Dated(i.measure(), i.earliest(), i.latest(), i.strength(), 1))
            .toList());
  }

  private static Spokesperson speaker(String name, List<Item> statements, String actor) {
    LocalDate earliest = null;
    LocalDate latest = null;
    for (Item s : statements) {
      if (s.earliest() != null && (earliest == null || s.earliest().isBefore(earliest))) {
        earliest = s.earliest();
      }
      if (s.latest() != null && (latest == null || s.latest().isAfter(latest))) {
        latest = s.latest();
      }
    }
    return new Spokesperson(
        name,
        frequent(statements, s -> s.role() == null ? List.of() : List.of(s.role())),
        statements.size(),
        earliest,
        latest,
        frequent(statements, s -> s.recipients().stream().filter(r -> !r.equals(actor)).toList()));
  }

  /** The words, the most frequent first, else by alphabet. */
  private static List<String> frequent(List<Item> items, Function<Item, List<String>> words) {
    Map<String, Integer> counts = new TreeMap<>();
    items.forEach(i -> words.apply(i).forEach(w -> counts.merge(w, 1, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
