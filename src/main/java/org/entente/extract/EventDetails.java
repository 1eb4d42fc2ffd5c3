package org.entente.extract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.extract.EventSources.Said;
import org.entente.extract.EventWeighing.Scored;
import org.entente.learn.Logistic;
import org.entente.lexicon.EventTypes;
import org.entente.model.Article;
import org.entente.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Tells of an event whether it has come about, who claims it and when it was: chosen together, over
 * all places where the article may tell of the event. What several places agree on weighs more.
 */
final class EventDetails {
  /**
   * What is told of an event.
   *
   * @param candidate where it is told
   * @param claim the statement that claims it, or null
   */
  record Detail(
      EventCandidate candidate, Status status, @Nullable Said claim, EventDates.Option date) {}

  /** Equal for details that say the same. */
  private record Told(
      Status status,
      @Nullable String by,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest) {
    static Told of(Detail detail) {
      Said claim = detail.claim();
      return new Told(
          detail.status(),
          claim == null ? null : claim.statement().speaker().name(),
          detail.date().range().earliest(),
          detail.date().range().latest());
    }
  }

  /** How likely something told is, and the likeliest of the details that say so. */
  private static final class Tally {
    private double sum;
    private double most = -1;
    private @Nullable Detail detail;

    void add(Detail each, double weight) {
      sum += weight;
      if (weight > most) {
        most = weight;
        detail = each;
      }
    }
  }

  private final EventStatusFeatures statuses;
  private final EventDates dates;
  private final EventClaims claims;
  private final EventModel model;
  private final FeatureBuffer buffer = new FeatureBuffer();
  private final Map<Told, Tally> tallies = new LinkedHashMap<>();

  EventDetails(EventScan scan, Article article, EventTypes types, EventModel model) {
    this.statuses = new EventStatusFeatures(scan.document(), scan.sources(), types);
    this.dates = new EventDates(scan.document(), scan.sources(), article.published());
    this.claims = new EventClaims(scan.document(), scan.sources());
    this.model = model;
  }

  /**
   * The likeliest details of the event that these candidates may tell of.
   *
   * @throws IllegalArgumentException if there are none
   */
  Detail of(List<Scored> candidates) {
    tallies.clear();
    for (Scored each : candidates) {
      weigh(each.candidate(), Logistic.probability(each.score()));
    }
    Detail best = null;
    double most = -1;
    for (Tally each : tallies.values()) {
      if (each.sum > most) {
        most = each.sum;
        best = each.detail;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("no candidates");
    }
    return best;
  }

  private void weigh(EventCandidate candidate, double weight) {
    Status[] all = Status.values();
    double[] status = new double[all.length];
    for (int s = 0; s < all.length; s++) {
      statuses.fill(candidate, all[s], buffer);
      status[s] = model.status().score(buffer.features(), buffer.size());
    }
    softmax(status);
    Said said = claims.possible(candidate);
    double claimed = 0;
    if (said != null) {
      claims.fill(candidate, said, buffer);
      claimed = Logistic.probability(model.claims().score(buffer.features(), buffer.size()));
    }
    List<EventDates.Option> options = dates.options(candidate);
    for (int s = 0; s < all.length; s++) {
      for (Said claim : said == null ? new Said[1] : new Said[] {null, said}) {
        double[] date = new double[options.size()];
        for (int i = 0; i < date.length; i++) {
          dates.fill(candidate, options.get(i), options, all[s], claim != null, buffer);
          date[i] = model.dates().score(buffer.features(), buffer.size());
        }
        softmax(date);
        double both = weight * status[s] * (claim == null ? 1 - claimed : claimed);
        for (int i = 0; i < date.length; i++) {
          if (all[s] == Status.HAPPENED && dates.isAhead(options.get(i).range())) {
            continue; // nothing has happened that is yet to come
          }
          Detail detail = new Detail(candidate, all[s], claim, options.get(i));
          tallies.computeIfAbsent(Told.of(detail), k -> new Tally()).add(detail, both * date[i]);
        }
      }
    }
  }

  private static void softmax(double[] scores) {
    double most = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.exp(scores[i] - most);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
  }
}
