package org.entente.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.extract.EventSources.Said;
import org.entente.extract.ToneFeatures.Seen;
import org.entente.extract.ToneFeatures.Weighed;
import org.entente.learn.ModelFile;
import org.entente.learn.Regression;
import org.entente.model.Span;
import org.entente.model.Statement;
import org.entente.model.Tone;
import org.entente.model.Towards;

/**
 * Tells the tone of each statement towards each other actor that it is about: three regressions,
 * one for each tone, the likeliest of which counts. Immutable; threads share it.
 */
final class Tones {
  private static final String RESOURCE = "tone.model";
  private static final double LEAST =
      0.15; // log-odds that a word must move to be among the reasons

  private final ToneWords words;
  private final Map<Tone, Regression> models;

  Tones(ToneWords words, Map<Tone, Regression> models) {
    this.words = words;
    this.models = new EnumMap<>(models);
  }

  /** With the model in the jar. */
  static Tones load() {
    return ModelFile.load(Tones.class, RESOURCE, Tones::read);
  }

  private static Tones read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    Map<Tone, Regression> models = new EnumMap<>(Tone.class);
    for (Tone tone : Tone.values()) {
      models.put(tone, Regression.read(data));
    }
    return new Tones(ToneWords.load(), models);
  }

  void write(DataOutputStream out) throws IOException {
    for (Regression model : models.values()) {
      model.write(out);
    }
  }

  /**
   * The statements of the article with their tones, in the order given.
   *
   * @param scores log-odds of each candidate of the scan to be an event
   */
  List<Statement> of(EventScan scan, double[] scores) {
    ToneFeatures features = new ToneFeatures(scan, scores, words);
    CodePoints points = new CodePoints(scan.document().text());
    List<Statement> toned = new ArrayList<>();
    for (Said said : scan.sources().all()) {
      List<Towards> tones = new ArrayList<>();
      for (String actor : said.statement().about()) {
        if (!actor.equals(said.statement().country())) {
          Seen seen = features.of(said, actor);
          Tone tone = best(seen.numbers);
          tones.add(new Towards(actor, tone, because(features, seen, tone, scan, points)));
        }
      }
      toned.add(said.statement().withTones(tones));
    }
    return toned;
  }

  /** The likeliest tone. */
  Tone best(double[] numbers) {
    Tone best = Tone.NEUTRAL;
    double most = 0;
    for (Map.Entry<Tone, Regression> each : models.entrySet()) {
      double probability = each.getValue().probability(numbers);
      if (probability > most) {
        most = probability;
        best = each.getKey();
      }
    }
    return best;
  }

  private Regression model(Tone tone) {
    return Objects.requireNonNull(models.get(tone));
  }

  private List<Span> because(
      ToneFeatures features, Seen seen, Tone tone, EventScan scan, CodePoints points) {
    List<Span> because = new ArrayList<>();
    if (tone == Tone.NEUTRAL) {
      return because;
    }
    Regression model = model(tone);
    Regression other = model(tone == Tone.ADVERSE ? Tone.FAVOURABLE : Tone.ADVERSE);
    for (Weighed hit : seen.hits) {
      double weight = 0;
      for (int feature : hit.features()) {
        weight += model.weight(feature) - other.weight(feature);
      }
      if (weight >= LEAST) {
        because.add(
            new Span(
                points.point(scan.document().start(hit.first())),
                points.point(scan.document().end(hit.last() - 1))));
      }
    }
    if (because.isEmpty()) {
      int word = byMeaning(features, seen, model, other);
      if (word >= 0) {
        because.add(
            new Span(
                points.point(scan.document().start(word)),
                points.point(scan.document().end(word))));
      }
    }
    return because;
  }

  /** The word of the content whose meaning would be missed most, or -1 if none is. */
  private int byMeaning(ToneFeatures features, Seen seen, Regression model, Regression other) {
    double all = score(features, seen.words, model, other);
    double most = LEAST;
    int best = -1;
    for (int word : seen.words) {
      List<Integer> rest = seen.words.stream().filter(w -> w != word).toList();
      double missed = all - score(features, rest, model, other);
      if (missed >= most) {
        most = missed;
        best = word;
      }
    }
    return best;
  }

  private double score(
      ToneFeatures features, List<Integer> content, Regression model, Regression other) {
    double[] numbers = new double[ToneFeatures.MEANINGS];
    features.meanings(content, numbers, 0);
    int from = ToneFeatures.meaningsFrom(words);
    double score = 0;
    for (int k = 0; k < numbers.length; k++) {
      score += numbers[k] * (model.weight(from + k) - other.weight(from + k));
    }
    return score;
  }
}
