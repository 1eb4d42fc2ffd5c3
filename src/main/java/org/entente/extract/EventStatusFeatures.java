package org.entente.extract;

import static org.entente.extract.FeatureBuffer.mix;

import java.util.List;
import org.entente.extract.EventSources.Said;
import org.entente.lexicon.EventTypes;
import org.entente.lexicon.EventTypes.SignMention;
import org.entente.model.Status;
import org.entente.text.Document;

/** What tells whether an event has come about: tense, modality, negation, words before it. */
final class EventStatusFeatures {
  private static final int REACH = 14;

  private final Document document;
  private final EventSources sources;
  private final EventTypes types;

  EventStatusFeatures(Document document, EventSources sources, EventTypes types) {
    this.document = document;
    this.sources = sources;
    this.types = types;
  }

  /** Puts the features that speak for or against the status into the buffer. */
  void fill(EventCandidate candidate, Status status, FeatureBuffer out) {
    out.clear(2 + status.name().hashCode());
    int first = document.first(candidate.sentence());
    int last = document.last(candidate.sentence());
    int at = candidate.first();
    int type = candidate.type().name().hashCode();
    int part = candidate.part();
    int tag = document.tag(at).hashCode();
    out.add(1, 0);
    out.add(2, type);
    out.add(3, type, tag);
    out.add(4, part, tag);
    out.add(5, candidate.words(), tag);
    signs(candidate, type, part, first, last, out);
    verbs(at, type, part, first, out);
    for (int i = Math.max(first, at - 3); i < at; i++) {
      out.add(20, document.lemma(i).hashCode(), at - i);
      out.add(21, document.lemma(i).hashCode(), part);
    }
    for (int i = candidate.last(); i < Math.min(last, candidate.last() + 3); i++) {
      out.add(22, document.lemma(i).hashCode());
    }
    if (!sources.areKnown()) {
      return;
    }
    Said said = sources.content(at);
    int cue =
        said == null ? 0 : said.cueFirst() < 0 ? 1 : document.lemma(said.cueFirst()).hashCode();
    out.add(30, cue);
    out.add(31, cue, type);
    out.add(32, cue == 0 ? 0 : 1, type);
  }

  private void signs(
      EventCandidate trigger, int type, int part, int first, int last, FeatureBuffer out) {
    int from = Math.max(first, trigger.first() - REACH);
    int to = Math.min(last, trigger.last() + 5);
    List<SignMention> signs = types.signs(document, from, to);
    for (SignMention sign : signs) {
      int distance = trigger.first() - sign.last();
      int where = distance < 0 ? 9 : distance < 2 ? 0 : distance < 5 ? 1 : distance < 9 ? 2 : 3;
      int word = document.lemma(sign.first()).hashCode();
      out.add(10, sign.status().name().hashCode(), where);
      out.add(11, sign.status().name().hashCode(), mix(where, part));
      out.add(12, sign.status().name().hashCode(), type);
      out.add(13, word, where);
      out.add(14, word, type);
    }
  }

  /** The verbs before the trigger: tense and lemma of the nearest two. */
  private void verbs(int at, int type, int part, int first, FeatureBuffer out) {
    int found = 0;
    for (int i = at - 1; i >= Math.max(first, at - REACH) && found < 2; i--) {
      String tag = document.tag(i);
      if (tag.startsWith("VB") || tag.equals("MD")) {
        int verb = mix(tag.hashCode(), found);
        out.add(15, verb, part);
        out.add(16, document.lemma(i).hashCode(), found);
        out.add(17, document.lemma(i).hashCode(), mix(part, found));
        out.add(18, verb, type);
        found++;
      }
    }
    if (found == 0) {
      out.add(19, part, type);
    }
  }
}
