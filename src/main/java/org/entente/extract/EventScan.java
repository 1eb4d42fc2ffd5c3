package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.Actors;
import org.entente.lexicon.EventTypes;
import org.entente.model.RoleObservation;
import org.entente.model.Statement;
import org.entente.text.Document;

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
  static EventScan of(
      Document document,
      List<Statement> statements,
      List<RoleObservation> roles,
      Actors actors,
      EventTypes types) {
    EventPeople people = new EventPeople(roles, statements, code -> actors.byCode(code) != null);
    EventSources sources =
        new EventSources(document, statements, people, new CodePoints(document.text()));
    List<List<EventEnd>> ends = new EventEnds(document, actors, people, sources).all();
    List<EventCandidate> candidates = new ArrayList<>();
    for (int s = 0; s < document.sentences(); s++) {
      candidates.addAll(EventCandidates.of(document, s, types, sources, ends.get(s)));
    }
    return new EventScan(document, sources, ends, candidates);
  }
}
