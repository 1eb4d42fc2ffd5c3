package org.entente.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.lexicon.EventType.Part;
import org.entente.lexicon.EventType.Trigger;
import org.entente.model.Status;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/** The types of events of the ontology, with what tells of them in a text. Immutable. */
public final class EventTypes {
  private final Map<String, EventType> types = new TreeMap<>();
  private final Map<String, List<Entry>> byFirstLemma = new HashMap<>();
  private final Map<String, List<Sign>> signs = new HashMap<>();

  /** Regular forms of the first words of verbs, in case the annotator does not know them. */
  private final Map<String, String> inflected = new HashMap<>();

  private record Entry(EventType type, Trigger trigger) {}

  private record Sign(Status status, List<String> lemmas) {}

  /**
   * A word that tells whether an event has come about.
   *
   * @param first its first token
   * @param last the token after its last one
   * @param status what it speaks for
   */
  public record SignMention(int first, int last, Status status) {}

  /**
   * @param types the types; of two with the same name the later holds
   * @param signs words, as lemmas parted by blanks, that speak for a status
   */
  EventTypes(List<EventType> types, Map<Status, List<String>> signs) {
    types.forEach(t -> this.types.put(t.name(), t));
    for (EventType type : this.types.values()) {
      for (Trigger trigger : type.triggers()) {
        byFirstLemma
            .computeIfAbsent(trigger.lemmas().get(0), k -> new ArrayList<>())
            .add(new Entry(type, trigger));
        if (trigger.part() == Part.VERB) {
          inflect(trigger.lemmas().get(0));
        }
      }
    }
    for (Map.Entry<Status, List<String>> entry : new TreeMap<>(signs).entrySet()) {
      for (String words : new TreeSet<>(entry.getValue())) {
        List<String> lemmas = List.of(words.split(" "));
        this.signs
            .computeIfAbsent(lemmas.get(0), k -> new ArrayList<>())
            .add(new Sign(entry.getKey(), lemmas));
      }
    }
  }

  private void inflect(String verb) {
    String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
    if (verb.endsWith("y")) {
      inflected.put(verb.substring(0, verb.length() - 1) + "ied", verb);
      inflected.put(verb.substring(0, verb.length() - 1) + "ies", verb);
    } else {
      inflected.put(stem + "ed", verb);
    }
    inflected.put(stem + "ing", verb);
    inflected.put(verb + "s", verb);
  }

  /** All types, by name. */
  public List<EventType> all() {
    return List.copyOf(types.values());
  }

  /** The type of this name, or null. */
  public @Nullable EventType named(String name) {
    return types.get(name);
  }

  /**
   * The triggers among the tokens from {@code first} to the one before {@code last}, by place; of
   * those of one type that overlap only the longest. Triggers of different types may overlap.
   */
  public List<TriggerMention> find(Document document, int first, int last) {
    List<TriggerMention> found = new ArrayList<>();
    for (int i = first; i < last; i++) {
      String lemma = document.lemma(i);
      String lower = document.lower(i);
      find(document, i, last, lemma, found);
      findJoined(document, i, found);
      if (!lower.equals(lemma)) {
        find(document, i, last, lower, found);
        String base = inflected.getOrDefault(lower, lemma);
        if (!base.equals(lemma)) {
          find(document, i, last, base, found);
        }
      }
    }
    return withoutShorter(found);
  }

  /** A verb behind a hyphen: "Iran-backed", "UN-brokered". */
  private void findJoined(Document document, int at, List<TriggerMention> found) {
    String lower = document.lower(at);
    int hyphen = lower.lastIndexOf('-');
    String base = hyphen < 1 ? null : inflected.get(lower.substring(hyphen + 1));
    for (Entry entry :
        base == null ? List.<Entry>of() : byFirstLemma.getOrDefault(base, List.of())) {
      if (entry.trigger().part() == Part.VERB && entry.trigger().lemmas().size() == 1) {
        found.add(new TriggerMention(at, at + 1, entry.type(), entry.trigger()));
      }
    }
  }

  private void find(Document document, int at, int last, String word, List<TriggerMention> found) {
    for (Entry entry : byFirstLemma.getOrDefault(word, List.of())) {
      int end = match(document, at, last, entry.trigger());
      if (end > at) {
        found.add(new TriggerMention(at, end, entry.type(), entry.trigger()));
      }
    }
  }

  /** The words that speak for a status, by place. */
  public List<SignMention> signs(Document document, int first, int last) {
    List<SignMention> found = new ArrayList<>();
    for (int i = first; i < last; i++) {
      for (Sign sign : signs.getOrDefault(document.lemma(i), List.of())) {
        if (i + sign.lemmas().size() <= last && matches(document, i, sign.lemmas())) {
          found.add(new SignMention(i, i + sign.lemmas().size(), sign.status()));
        }
      }
    }
    return found;
  }

  /** The token after the trigger that starts at {@code at}, or -1 if it does not start there. */
  private int match(Document document, int at, int last, Trigger trigger) {
    List<String> lemmas = trigger.lemmas();
    int i = at;
    for (int k = 0; k < lemmas.size(); k++) {
      if (lemmas.get(k).equals(Trigger.GAP)) {
        int end = Math.min(last, i + Trigger.LONGEST_GAP + 1);
        k++;
        while (i < end && !is(document, i, lemmas.get(k))) {
          i++;
        }
        if (i >= end) {
          return -1;
        }
      } else if (i >= last || !is(document, i, lemmas.get(k))) {
        return -1;
      }
      i++;
    }
    return fits(document, at, i, trigger.part()) ? i : -1;
  }

  private boolean matches(Document document, int at, List<String> lemmas) {
    for (int k = 0; k < lemmas.size(); k++) {
      if (!is(document, at + k, lemmas.get(k))) {
        return false;
      }
    }
    return true;
  }

  private boolean is(Document document, int token, String lemma) {
    return document.lemma(token).equals(lemma)
        || document.lower(token).equals(lemma)
        || lemma.equals(inflected.get(document.lower(token)));
  }

  private static boolean fits(Document document, int first, int last, Part part) {
    int at = part == Part.NOUN ? last - 1 : first;
    while (part == Part.VERB && at + 1 < last && document.tag(at).startsWith("RB")) {
      at++; // "not accept"
    }
    String head = document.tag(at);
    return switch (part) {
      case VERB -> head.startsWith("VB") || head.equals("MD");
      case NOUN -> head.startsWith("NN");
      case ADJECTIVE -> head.startsWith("JJ") || head.equals("VBN") || head.equals("VBD");
    };
  }

  private static List<TriggerMention> withoutShorter(List<TriggerMention> found) {
    List<TriggerMention> kept = new ArrayList<>();
    Map<EventType, List<TriggerMention>> ofType = new HashMap<>();
    found.sort(
        Comparator.comparingInt((TriggerMention m) -> m.first() - m.last())
            .thenComparingInt(TriggerMention::first));
    for (TriggerMention mention : found) {
      List<TriggerMention> others = ofType.computeIfAbsent(mention.type(), k -> new ArrayList<>());
      if (others.stream()
          .noneMatch(o -> o.first() < mention.last() && mention.first() < o.last())) {
        others.add(mention);
        kept.add(mention);
      }
    }
    kept.sort(
        Comparator.comparingInt(TriggerMention::first)
            .thenComparingInt(TriggerMention::last)
            .thenComparing(m -> m.type().name()));
    return kept;
  }
}
