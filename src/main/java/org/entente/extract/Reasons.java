package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.learn.Chain.Part;
import org.entente.model.DateRange;
import org.entente.model.Explanation.Reason;

/** What features contribute, for people to read. */
final class Reasons {
  private static final int MOST = 5; // reasons of one decision
  private static final String ALWAYS = "always"; // what templates.txt calls features without a say

  private Reasons() {}

  /** The heaviest few; features that read alike are added up. */
  static List<Reason> of(List<Part> parts, Templates templates, Values values) {
    return of(parts, 1, templates, values);
  }

  /** The heaviest few of several words, each feature with its mean weight for a word. */
  static List<Reason> of(List<Part> parts, int words, Templates templates, Values values) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Part part : parts) {
      String feature = templates.text(part, values);
      if (!feature.equals(ALWAYS)) {
        weights.merge(feature, (double) part.weight() / words, Double::sum);
      }
    }
    List<Reason> reasons = new ArrayList<>();
    weights.forEach((feature, weight) -> reasons.add(new Reason(feature, round(weight))));
    reasons.removeIf(r -> r.weight() == 0);
    reasons.sort(Comparator.comparingDouble((Reason r) -> -Math.abs(r.weight())));
    return reasons.subList(0, Math.min(MOST, reasons.size()));
  }

  /** To one decimal, or to two below one. */
  static double round(double value) {
    double places = Math.abs(value) < 1 ? 100 : 10;
    return Double.isFinite(value) ? Math.round(value * places) / places + 0.0 : 0;
  }

  /** An interval: {@code 2024-04-08..2024-04-09 (published)}. */
  static String say(DateRange range) {
    return (range.earliest() == null ? "" : range.earliest())
        + ".."
        + (range.latest() == null ? "" : range.latest())
        + " ("
        + range.basis().word()
        + ")";
  }
}
