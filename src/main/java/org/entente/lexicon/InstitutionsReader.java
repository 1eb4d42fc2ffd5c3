package org.entente.lexicon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/** Reads institutions from the ontology's entries. */
final class InstitutionsReader {
  private InstitutionsReader() {}

  /**
   * The institutions of the ontology.
   *
   * @throws IOException if an entry lacks its name
   */
  static Institutions read(Ontology ontology, Actors actors, Ministries ministries)
      throws IOException {
    List<Institution> institutions = new ArrayList<>();
    for (Node entry : ontology.instances("InstitutionName")) {
      institutions.add(
          new Institution(
              ontology.label(entry),
              ontology.all(entry, Ontology.OTHER),
              ontology.actor(entry, "of"),
              ontology.is(entry, "media")));
    }
    institutions.sort(
        Comparator.comparing(Institution::name)
            .thenComparing(i -> i.country() == null ? "" : i.country()));
    return new Institutions(institutions, actors, ministries);
  }
}
