package org.entente.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.extract.EventEnd.Kind;
import org.entente.extract.EventSources.Said;
import org.entente.lexicon.EventType;
import org.entente.lexicon.EventTypes;
import org.entente.lexicon.TriggerMention;
import org.entente.text.Document;

/** Pairs each trigger with the ends that its sentence offers. */
final class EventCandidates {
  /** Of an actor named often in a sentence, so many mentions nearest to the trigger are tried. */
  private static final int MENTIONS = 3;

  /** A sentence with more ends is a list, and gives nothing. */
  private static final int MOST_ENDS = 60;

  /** Of more actors than these in one sentence not every pair has done something together. */
  private static final int MOST_TOGETHER = 8;

  private EventCandidates() {}

  /**
   * All candidates of a sentence.
   *
   * @param ends its ends, by place
   */
  static List<EventCandidate> of(
      Document document,
      int sentence,
      EventTypes types,
      EventSources sources,
      List<EventEnd> ends) {
    List<EventCandidate> candidates = new ArrayList<>();
    long codes = ends.stream().map(EventEnd::code).distinct().count();
    if (ends.size() > MOST_ENDS || codes < 2) {
      return candidates;
    }
    for (TriggerMention trigger :
        types.find(document, document.first(sentence), document.last(sentence))) {
      if (trigger.type().symmetric() && codes > MOST_TOGETHER) {
        continue;
      }
      List<EventEnd> near = nearest(ends, trigger);
      for (EventEnd a : near) {
        for (EventEnd b : near) {
          boolean ordered = !trigger.type().symmetric() || comesBefore(a, b);
          if (!a.code().equals(b.code()) && ordered) {
            candidates.add(
                new EventCandidate(
                    sentence,
                    trigger.first(),
                    trigger.last(),
                    trigger.type(),
                    trigger.trigger(),
                    a,
                    b));
          }
        }
      }
    }
    addSpeech(document, sentence, types, sources, ends, candidates);
    return candidates;
  }

  /** What a speaker says about another actor may criticise, praise or urge it in any words. */
  private static void addSpeech(
      Document document,
      int sentence,
      EventTypes types,
      EventSources sources,
      List<EventEnd> ends,
      List<EventCandidate> candidates) {
    int last = document.last(sentence);
    for (int from = document.first(sentence); from < last; ) {
      Said said = sources.content(from);
      int to = from + 1;
      while (to < last && Objects.equals(sources.content(to), said)) {
        to++;
      }
      if (said != null) {
        for (String code : said.codes()) {
          EventEnd actor = source(code, said, ends);
          for (EventEnd end : ends) {
            if (from <= end.first() && end.last() <= to && !end.code().equals(code)) {
              for (EventType type : types.all()) {
                if (type.speech()) {
                  candidates.add(new EventCandidate(sentence, from, to, type, null, actor, end));
                }
              }
            }
          }
        }
      }
      from = to;
    }
  }

  private static EventEnd source(String code, Said said, List<EventEnd> ends) {
    for (EventEnd end : ends) {
      if (end.code().equals(code) && end.printed() && end.overlaps(said.first(), said.last())) {
        return end;
      }
    }
    return new EventEnd(-1, -1, code, Kind.SPEAKER);
  }

  private static boolean comesBefore(EventEnd a, EventEnd b) {
    return a.first() != b.first() ? a.first() < b.first() : a.code().compareTo(b.code()) < 0;
  }

  private static List<EventEnd> nearest(List<EventEnd> ends, TriggerMention trigger) {
    Map<String, List<EventEnd>> byCode = new HashMap<>();
    List<EventEnd> sorted = new ArrayList<>(ends);
    sorted.sort((a, b) -> Integer.compare(distance(a, trigger), distance(b, trigger)));
    List<EventEnd> near = new ArrayList<>();
    for (EventEnd end : sorted) {
      List<EventEnd> same = byCode.computeIfAbsent(end.code(), k -> new ArrayList<>());
      if (same.size() < MENTIONS) {
        same.add(end);
        near.add(end);
      }
    }
    return near;
  }

  private static int distance(EventEnd end, TriggerMention trigger) {
    if (!end.printed()) {
      return 0;
    }
    return end.first() >= trigger.last()
        ? end.first() - trigger.last()
        : Math.max(0, trigger.first() - end.last());
  }
}
