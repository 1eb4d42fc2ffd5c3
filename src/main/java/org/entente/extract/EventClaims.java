package org.entente.extract;

import org.entente.extract.EventSources.Said;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Tells who claims an event: the source of the statement in which it stands, or nobody, since the
 * journalist asserts it or the statement itself is the event. A learned model decides.
 */
final class EventClaims {
  private static final int SALT = 30;

  private final Document document;
  private final EventSources sources;

  EventClaims(Document document, EventSources sources) {
    this.document = document;
    this.sources = sources;
  }

  /** The statement that may claim the event of the candidate, or null. */
  @Nullable Said possible(EventCandidate candidate) {
    return sources.content(candidate.first());
  }

  /** Puts what speaks for or against a claim into the buffer. */
  void fill(EventCandidate candidate, Said said, FeatureBuffer out) {
    out.clear(SALT);
    int type = candidate.type().name().hashCode();
    int speech = candidate.type().speech() ? 1 : 0;
    int lemma = said.cueFirst() < 0 ? 0 : document.lemma(said.cueFirst()).hashCode();
    int own =
        (said.codes().contains(candidate.actor().code()) ? 1 : 0)
            + (said.codes().contains(candidate.recipient().code()) ? 2 : 0);
    int mode = said.statement().mode().name().hashCode();
    int kind = said.statement().speaker().kind().name().hashCode();
    int tag = document.tag(candidate.first()).hashCode();
    out.add(1, 0);
    out.add(2, type);
    out.add(3, type, own);
    out.add(4, speech, own);
    out.add(5, type, lemma);
    out.add(6, lemma, speech);
    out.add(7, type, mode);
    out.add(8, kind, speech, own);
    out.add(9, type, candidate.part());
    out.add(10, candidate.words(), type);
    out.add(11, type, tag);
    out.add(12, type, own, lemma);
    out.add(13, mode, speech, own);
    out.add(14, type, kind);
    int near = candidate.first() - said.cueLast();
    boolean next = said.cueLast() >= 0 && near >= 0 && near < 5;
    out.add(15, type, next ? near : -1);
    out.add(16, lemma, next ? 1 : 0, own);
  }
}
