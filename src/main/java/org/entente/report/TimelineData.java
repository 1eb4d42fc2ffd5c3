package org.entente.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.query.Item;
import org.entente.query.Measure;
import org.entente.query.Timeline.Asked;
import org.entente.query.Trend;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a timeline as the page's script reads them: compact, words that recur as their
 * place in a list, days as days since 1970-01-01.
 */
final class TimelineData {
  private static final List<Measure> MEASURES = List.of(Measure.values());

  /** About how many characters all quotes together may have, so that a page stays small. */
  private static final int QUOTES = 2_500_000;

  private static final int LONGEST_QUOTE = 600;
  private static final int SHORTEST_QUOTE = 200;

  private final Words actors = new Words();
  private final Words types = new Words();
  private final Words people = new Words();
  private final Words publishers = new Words();
  private final Map<Item.Source, Integer> articles = new LinkedHashMap<>();

  private TimelineData() {}

  /** Words with their places. */
  private static final class Words {
    private final Map<String, Integer> places = new LinkedHashMap<>();

    int place(@Nullable String word) {
      return word == null ? -1 : places.computeIfAbsent(word, w -> places.size());
    }

    List<String> all() {
      return List.copyOf(places.keySet());
    }
  }

  /**
   * The data as JSON that may stand in a script element.
   *
   * @param names of actors by their codes
   */
  static String json(Asked asked, List<Item> items, Trend trend, Map<String, String> names) {
    TimelineData data = new TimelineData();
    int longest =
        Math.max(SHORTEST_QUOTE, Math.min(LONGEST_QUOTE, QUOTES / Math.max(1, items.size())));
    List<Object> rows = new ArrayList<>();
    items.forEach(i -> rows.add(data.row(i, longest)));
    List<Object> sources = new ArrayList<>();
    data.articles.keySet().forEach(a -> sources.add(data.article(a)));
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("actor", asked.actor());
    all.put("other", asked.other());
    all.put("by", asked.by().word());
    all.put("from", day(asked.from()));
    all.put("until", day(asked.to()));
    all.put("measures", MEASURES.stream().map(Measure::word).toList());
    all.put("actors", data.actors.all());
    all.put("names", names);
    all.put("types", data.types.all());
    all.put("people", data.people.all());
    all.put("publishers", data.publishers.all());
    all.put("articles", sources);
    all.put("items", rows);
    all.put(
        "turns",
        trend.turns().stream().map(t -> List.of(t.series().word(), day(t.first()))).toList());
    all.put(
        "peaks",
        trend.peaks().stream()
            .map(p -> List.of(p.series().word(), day(p.first()), day(p.last())))
            .toList());
    // Nothing in a string may end the element that the data stand in.
    return Json.text(all).replace("<", "\\u003c");
  }

  private List<@Nullable Object> row(Item i, int longest) {
    return Arrays.asList(
        MEASURES.indexOf(i.measure()),
        day(i.earliest()),
        day(i.latest()),
        actors.place(i.actor()),
        types.place(i.did()),
        i.recipients().stream().map(actors::place).toList(),
        people.place(i.by()),
        people.place(i.role()),
        i.strength(),
        percent(i.confidence()),
        articles.computeIfAbsent(i.source(), s -> articles.size()),
        TrendTable.shortened(i.quote(), longest));
  }

  private List<@Nullable Object> article(Item.Source s) {
    return Arrays.asList(
        Objects.requireNonNullElse(s.title(), s.article()),
        s.url(),
        publishers.place(s.publisher()));
  }

  private static @Nullable Long percent(@Nullable Double probability) {
    return probability == null ? null : Math.round(100 * probability);
  }

  private static @Nullable Long day(@Nullable LocalDate day) {
    return day == null ? null : day.toEpochDay();
  }
}
