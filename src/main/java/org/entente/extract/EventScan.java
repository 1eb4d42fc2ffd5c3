package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.Actors;
import org.entente.lexicon.EventTypes;
import org.entente.lexicon.Lexicon;
import org.entente.model.RoleObservation;
import org.entente.model.Statement;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * What an article offers for events.
 *
 * @param ends of each sentence, by place
 * @param candidates in text order
 */
record EventScan(
    Document document,
    EventSources sources,
    List<List<EventEnd>> ends,
    List<EventCandidate> candidates) {
  /**
   * Scans an article.
   *
   * @param issuer who published it, if that is an office of state
   */
  static EventScan of(
      Document document,
      List<Statement> statements,
      List<RoleObservation> roles,
      @Nullable Issuer issuer,
      Lexicon lexicon) {
    Actors actors = lexicon.actors();
    EventTypes types = lexicon.eventTypes();
    EventPeople people =
        new EventPeople(roles, statements, code -> actors.byCode(code) != null, lexicon.leaders());
    EventSources sources =
        new EventSources(
            document, statements, people, actors, issuer, new CodePoints(document.text()));
    List<List<EventEnd>> ends = new EventEnds(document, actors, people, sources).all();
    List<EventCandidate> candidates = new ArrayList<>();
    for (int s = 0; s < document.sentences(); s++) {
      candidates.addAll(EventCandidates.of(document, s, types, sources, ends.get(s)));
    }
    return new EventScan(document, sources, ends, candidates);
  }
}
