package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.lexicon.ActorMention;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where diplomats are posted whose article does not print it beside their office: in the state
 * that, besides their own, the article is mostly about.
 */
final class Postings {
  private static final Set<String> TITLES =
      Set.of("ambassador", "high commissioner", "consul", "consul general", "chargé d'affaires");

  private final Sightings sightings;

  Postings(Sightings sightings) {
    this.sightings = sightings;
  }

  /** Whether diplomats who are posted to a state have the title. */
  static boolean isPosted(String title) {
    return TITLES.contains(title);
  }

  /** The roles, with the posting of each diplomat of a state who has none yet. */
  List<FoundRole> complete(List<FoundRole> roles) {
    List<FoundRole> complete = new ArrayList<>();
    for (FoundRole role : roles) {
      complete.add(complete(role));
    }
    return complete;
  }

  private FoundRole complete(FoundRole found) {
    Role role = found.role();
    Office office = role.office();
    if (!isPosted(office.title())
        || office.country() == null
        || office.to() != null
        || role.former()
        || isBeforeName(found)) {
      return found;
    }
    String host = host(office.country());
    return host == null
        ? found
        : new FoundRole(
            found.person(),
            new Role(
                new Office(office.title(), office.country(), host, office.organisation()),
                role.former(),
                role.future(),
                role.acting()),
            found.first(),
            found.last(),
            found.rule());
  }

  /** "US Ambassador Fry": such a title may be kept from another post. */
  private boolean isBeforeName(FoundRole found) {
    Document document = sightings.document();
    for (int i = found.first(); i < found.last(); i++) {
      if (document.form(i).equals(",")) {
        return false;
      }
    }
    return found.rule().equals("title-name");
  }

  /** The state that is named most besides the diplomat's own, earlier mentions counting more. */
  private @Nullable String host(String own) {
    Map<String, Double> weights = new TreeMap<>();
    Document document = sightings.document();
    for (ActorMention mention : sightings.actorsAndPlaces()) {
      if (!mention.code().equals(own)) {
        double weight = 1 + 2.0 / (1 + document.sentence(mention.first()));
        weights.merge(mention.code(), weight, Double::sum);
      }
    }
    String best = null;
    double most = 0;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best == null || !sightings.isCountry(best) ? null : best;
  }
}
