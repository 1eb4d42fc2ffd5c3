package org.entente.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.extract.EventSources.Said;
import org.entente.extract.EventWeighing.Scored;
import org.entente.learn.Logistic;
import org.entente.lexicon.EventType;
import org.entente.lexicon.EventTypes;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.Event;
import org.entente.model.Span;
import org.entente.model.Status;
import org.entente.text.Annotator;
import org.jspecify.annotations.Nullable;

/** Learns the model of events from annotated articles. */
final class EventTrainer {
  private static final int LINK_BITS = 20;
  private static final int DETAIL_BITS = 18;
  private static final int PASSES = 20;
  private static final int RUNS = 7; // over the same in other orders; their mean counts
  private static final int BURN_IN = 3;
  private static final double DECAY = 1e-3;
  private static final double WEIGHTS_DECAY = 1e-3;
  private static final double DROPPED = 0.2;
  private static final double DETAIL_DROPPED = 0.2;
  private static final int ORIGIN = 999; // what is written to learn from has more events than news
  private static final int EXAMPLE = 1;
  private static final int SENTENCE = 2;
  private static final int WRITTEN = 3;
  private static final int PUBLISHED = 0;
  private static final int EXAMPLE_TIMES = 4;
  private static final int SENTENCE_TIMES = 3;
  private static final int NEWS_TIMES = 2; // most articles are news, most events are not in it
  private static final int FOLDS = 5;
  private static final long SEED = 7;

  private static final double CHANCE = 0.01; // so much of F1 hangs on the order of learning

  private static final double[] THRESHOLDS = {
    -2.4, -2.2, -2, -1.8, -1.6, -1.4, -1.2, -1, -0.8, -0.6, -0.4, -0.2, 0
  };

  private final Lexicon lexicon;
  private final EventTypes types;
  private final List<Lesson> lessons = new ArrayList<>();
  private final List<Lesson> written = new ArrayList<>();
  private final List<Group> examples = new ArrayList<>();
  private final List<Group> sentences = new ArrayList<>();
  private final List<Choice> sentenceStatuses = new ArrayList<>();

  /** Features, whether they speak for yes, and the log-odds known without them. */
  private static final class Example {
    final int[] features;
    final boolean yes;
    final double offset;

    Example(int[] features, boolean yes, double offset) {
      this.features = features;
      this.yes = yes;
      this.offset = offset;
    }

    Example(int[] features, boolean yes) {
      this(features, yes, 0);
    }
  }

  /** Features of each of several options, and which ones are right. */
  private static final class Choice {
    final List<int[]> options = new ArrayList<>();
    final List<Boolean> right = new ArrayList<>();

    void add(int[] features, boolean isRight) {
      options.add(features);
      right.add(isRight);
    }
  }

  /**
   * The candidates of one trigger for one event, and whether they are it: null where the article
   * tells of it elsewhere, so that nobody has noted whether it does here too.
   */
  private record Group(
      List<EventCandidate> candidates,
      List<int[]> features,
      EventKey key,
      @Nullable Boolean told) {}

  /** What an article teaches; others are groups of the same article, to learn from only. */
  private record Lesson(
      int origin,
      EventScan scan,
      Article article,
      List<Event> events,
      Set<EventKey> told,
      List<Group> groups,
      List<Group> others,
      List<Choice> statuses,
      List<Choice> dates,
      List<Example> claims) {
    /** Whether it was published, and not by an office of state. */
    boolean isNews() {
      return origin == PUBLISHED && Issuer.of(article.publisher()) == null;
    }
  }

  private record At(int first, int last, EventKey key) {}

  EventTrainer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.types = lexicon.eventTypes();
  }

  /** Takes an article into account, with the events that it is known to tell of. */
  void add(EventScan scan, Article article, Collection<Event> events) {
    lessons.add(lesson(scan, article, events, PUBLISHED));
  }

  /** Takes an article into account that was written to learn from. */
  void addWritten(EventScan scan, Article article, Collection<Event> events) {
    written.add(lesson(scan, article, events, WRITTEN));
  }

  /** Takes the last article added into account once more, with other statements and roles. */
  void addAgain(EventScan scan) {
    Lesson last = lessons.get(lessons.size() - 1);
    Lesson other = lesson(scan, last.article(), last.events(), PUBLISHED);
    last.others().addAll(other.groups());
    last.statuses().addAll(other.statuses());
    last.dates().addAll(other.dates());
    last.claims().addAll(other.claims());
  }

  private Lesson lesson(EventScan scan, Article article, Collection<Event> events, int origin) {
    Set<EventKey> told = new HashSet<>();
    events.forEach(event -> told.add(key(event)));
    Lesson lesson =
        new Lesson(
            origin,
            scan,
            article,
            List.copyOf(events),
            told,
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    CodePoints points = new CodePoints(scan.document().text());
    EventDates times = new EventDates(scan.document(), scan.sources(), article.published());
    EventFeatures features = new EventFeatures(scan.document(), scan.sources());
    FeatureBuffer buffer = new FeatureBuffer();
    byPlace(scan)
        .forEach(
            (at, candidates) -> {
              Event event = event(scan, points, events, at);
              List<int[]> shapes = shapes(candidates, scan, features, origin, buffer);
              Boolean here = event != null ? Boolean.TRUE : told.contains(at.key()) ? null : false;
              lesson.groups().add(new Group(candidates, shapes, at.key(), here));
              if (event != null) {
                addDetails(lesson, times, candidates.get(0), event, buffer);
              }
            });
    return lesson;
  }

  /** Takes the ontology's own examples into account. */
  void addExamples(Annotator annotator) {
    for (EventType type : types.all()) {
      List<String> all = new ArrayList<>(type.yes());
      all.addAll(type.no());
      for (String each : all) {
        EventExample example = EventExample.of(type, each, annotator, lexicon.actors());
        EventScan scan = EventScan.of(example.document(), List.of(), List.of(), null, lexicon);
        EventFeatures features = new EventFeatures(scan.document(), scan.sources());
        FeatureBuffer buffer = new FeatureBuffer();
        byPlace(scan)
            .forEach(
                (at, candidates) -> {
                  List<int[]> shapes = shapes(candidates, scan, features, EXAMPLE, buffer);
                  examples.add(
                      new Group(candidates, shapes, at.key(), example.keys().contains(at.key())));
                });
      }
    }
  }

  /** Takes sentences into account that were written to learn from. */
  void addSentences(List<EventSentence> written, Annotator annotator) {
    FeatureBuffer buffer = new FeatureBuffer();
    for (EventSentence each : written) {
      EventScan scan =
          EventScan.of(annotator.annotate(each.text()), List.of(), List.of(), null, lexicon);
      EventFeatures features = new EventFeatures(scan.document(), scan.sources());
      EventStatusFeatures shape = new EventStatusFeatures(scan.document(), scan.sources(), types);
      byPlace(scan)
          .forEach(
              (at, candidates) -> {
                List<int[]> shapes = shapes(candidates, scan, features, SENTENCE, buffer);
                Status status = each.events().get(at.key());
                sentences.add(new Group(candidates, shapes, at.key(), status != null));
                if (status != null) {
                  sentenceStatuses.add(choice(shape, candidates.get(0), status, buffer));
                }
              });
    }
  }

  /** The features of each candidate, those of its origin among them: news has none of these. */
  private static List<int[]> shapes(
      List<EventCandidate> candidates,
      EventScan scan,
      EventFeatures features,
      int origin,
      FeatureBuffer buffer) {
    List<int[]> shapes = new ArrayList<>();
    for (EventCandidate candidate : candidates) {
      features.fill(candidate, scan.ends().get(candidate.sentence()), buffer);
      if (origin != PUBLISHED) {
        buffer.add(ORIGIN, origin);
        buffer.add(ORIGIN, origin, candidate.type().name().hashCode());
      }
      shapes.add(buffer.copy());
    }
    return shapes;
  }

  private static Map<At, List<EventCandidate>> byPlace(EventScan scan) {
    Map<At, List<EventCandidate>> byPlace = new LinkedHashMap<>();
    for (EventCandidate candidate : scan.candidates()) {
      At at = new At(candidate.first(), candidate.last(), EventKey.of(candidate));
      byPlace.computeIfAbsent(at, k -> new ArrayList<>()).add(candidate);
    }
    return byPlace;
  }

  private @Nullable Event event(
      EventScan scan, CodePoints points, Collection<Event> events, At at) {
    Span trigger =
        new Span(
            points.point(scan.document().start(at.first())),
            points.point(scan.document().end(at.last() - 1)));
    for (Event each : events) {
      if (key(each).equals(at.key()) && each.evidence().stream().anyMatch(trigger::overlaps)) {
        return each;
      }
    }
    return null;
  }

  private void addDetails(
      Lesson lesson,
      EventDates times,
      EventCandidate candidate,
      Event event,
      FeatureBuffer buffer) {
    EventScan scan = lesson.scan();
    EventStatusFeatures status = new EventStatusFeatures(scan.document(), scan.sources(), types);
    lesson.statuses().add(choice(status, candidate, event.status(), buffer));
    List<EventDates.Option> options = times.options(candidate);
    Choice date = new Choice();
    for (EventDates.Option option : options) {
      times.fill(candidate, option, options, event.status(), event.by() != null, buffer);
      boolean right =
          Objects.equals(option.range().earliest(), event.date().earliest())
              && Objects.equals(option.range().latest(), event.date().latest());
      date.add(buffer.copy(), right);
    }
    lesson.dates().add(date);
    EventClaims claim = new EventClaims(scan.document(), scan.sources());
    Said said = claim.possible(candidate);
    if (said != null) {
      claim.fill(candidate, said, buffer);
      lesson.claims().add(new Example(buffer.copy(), event.by() != null));
    }
  }

  private static Choice choice(
      EventStatusFeatures features, EventCandidate candidate, Status right, FeatureBuffer buffer) {
    Choice choice = new Choice();
    for (Status each : Status.values()) {
      features.fill(candidate, each, buffer);
      choice.add(buffer.copy(), each == right);
    }
    return choice;
  }

  private EventKey key(Event event) {
    EventType type = types.named(event.type());
    return type == null
        ? new EventKey(event.type(), event.actor(), event.recipient())
        : EventKey.of(type, event.actor(), event.recipient());
  }

  /**
   * What was learned.
   *
   * @param model the model; its threshold is the best for held-out articles
   * @param heldOut by article, what tells candidates from events, of a model that has not learned
   *     from the article
   */
  record Learned(EventModel model, Map<String, Logistic> heldOut) {}

  /** Learns from the articles added. */
  Learned train() {
    HeldOut heldOut = new HeldOut();
    return new Learned(
        model(-1, links(-1), heldOut.scored(), threshold(heldOut.events())), heldOut.links());
  }

  /** What tells candidates from events, by article, of models that have not learned from it. */
  Map<String, Logistic> heldOutLinks() {
    return new HeldOut().links();
  }

  /**
   * For each article added, the events that a model finds which did not learn from it, sorted by
   * the article; many are unlikely, their confidence tells.
   */
  List<List<Event>> heldOut() {
    return new HeldOut().events();
  }

  /** What models say about articles that they did not learn from. */
  private final class HeldOut {
    private final List<Logistic> links =
        IntStream.range(0, FOLDS).parallel().mapToObj(EventTrainer.this::links).toList();
    private final List<List<Scored>> scored = new ArrayList<>();

    HeldOut() {
      for (int i = 0; i < lessons.size(); i++) {
        Logistic judge = links.get(i % FOLDS);
        List<Scored> list = new ArrayList<>();
        for (Group group : lessons.get(i).groups()) {
          int at = best(group, judge);
          int[] features = group.features().get(at);
          list.add(
              new Scored(
                  group.candidates().get(at), group.key(), judge.score(features, features.length)));
        }
        scored.add(list);
      }
    }

    List<List<Scored>> scored() {
      return scored;
    }

    Map<String, Logistic> links() {
      Map<String, Logistic> byArticle = new HashMap<>();
      for (List<Lesson> some : List.of(lessons, written)) {
        for (int i = 0; i < some.size(); i++) {
          byArticle.put(some.get(i).article().id(), links.get(i % FOLDS));
        }
      }
      return byArticle;
    }

    List<List<Event>> events() {
      List<List<Event>> all = new ArrayList<>(Collections.nCopies(lessons.size(), List.of()));
      for (int fold = 0; fold < FOLDS; fold++) {
        EventModel model = model(fold, links.get(fold), scored, EventWeighing.FLOOR);
        Events events = new Events(lexicon, model);
        for (int i = fold; i < lessons.size(); i += FOLDS) {
          all.set(i, events.extract(lessons.get(i).scan(), lessons.get(i).article()));
        }
      }
      return all;
    }
  }

  private EventModel model(
      int without, Logistic links, List<List<Scored>> scored, double threshold) {
    List<Choice> statuses = new ArrayList<>();
    List<Choice> dates = new ArrayList<>();
    List<Example> claims = new ArrayList<>();
    for (Lesson lesson : allBut(without)) {
      statuses.addAll(lesson.statuses());
      dates.addAll(lesson.dates());
      claims.addAll(lesson.claims());
    }
    statuses.addAll(sentenceStatuses);
    return new EventModel(
        links,
        weights(without, scored),
        choose(statuses),
        choose(dates),
        train(claims, DECAY, DETAIL_DROPPED),
        threshold);
  }

  /** All lessons but those of one fold, published and written ones. */
  private List<Lesson> allBut(int without) {
    List<Lesson> all = new ArrayList<>();
    for (List<Lesson> some : List.of(lessons, written)) {
      for (int i = 0; i < some.size(); i++) {
        if (i % FOLDS != without) {
          all.add(some.get(i));
        }
      }
    }
    return all;
  }

  /** What tells candidates from events, learned from all lessons but those of one fold. */
  private Logistic links(int without) {
    List<Group> groups = new ArrayList<>();
    for (Lesson lesson : allBut(without)) {
      for (int i = 0; i < (lesson.isNews() ? NEWS_TIMES : 1); i++) {
        groups.addAll(lesson.groups());
        groups.addAll(lesson.others());
      }
    }
    groups.removeIf(group -> group.told() == null);
    for (int i = 0; i < EXAMPLE_TIMES; i++) {
      groups.addAll(examples);
    }
    for (int i = 0; i < SENTENCE_TIMES; i++) {
      groups.addAll(sentences);
    }
    return mean(
        groups,
        LINK_BITS,
        (group, model, random) -> {
          int[] best = group.features().get(best(group, model));
          int[] kept = new int[best.length];
          int count = drop(best, kept, DROPPED, random);
          model.learn(kept, count, Boolean.TRUE.equals(group.told()), 0, DECAY);
        });
  }

  /** How a model learns from one thing, some of it left out by chance. */
  private interface Step<T> {
    void learn(T item, Logistic model, Random random);
  }

  /**
   * The mean of what some runs learn from the same things in other orders. They run side by side,
   * so the step keeps nothing.
   */
  private static <T> Logistic mean(List<T> items, int bits, Step<T> step) {
    return Logistic.mean(
        IntStream.range(0, RUNS)
            .parallel()
            .mapToObj(run -> learn(items, bits, SEED + run, step))
            .toList());
  }

  /** What is learned in several passes, each in another order: the mean of the later ones. */
  private static <T> Logistic learn(List<T> items, int bits, long seed, Step<T> step) {
    Logistic model = new Logistic(bits);
    Random random = new Random(seed);
    List<T> order = new ArrayList<>(items);
    for (int pass = 0; pass < PASSES; pass++) {
      Collections.shuffle(order, random);
      for (T item : order) {
        step.learn(item, model, random);
      }
      if (pass >= BURN_IN) {
        model.mark();
      }
    }
    return model.average();
  }

  /** Leaves out some features by chance, so that none is relied on too much. */
  private static int drop(int[] features, int[] kept, double dropped, Random random) {
    int count = 0;
    for (int feature : features) {
      if (random.nextDouble() >= dropped) {
        kept[count++] = feature;
      }
    }
    return count;
  }

  private static int best(Group group, Logistic model) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < group.features().size(); i++) {
      int[] each = group.features().get(i);
      double score = model.score(each, each.length);
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }

  /** What weighs events against each other, learned from scores by models that never saw them. */
  private Logistic weights(int without, List<List<Scored>> scored) {
    List<Example> examples = new ArrayList<>();
    FeatureBuffer buffer = new FeatureBuffer();
    for (int i = 0; i < lessons.size(); i++) {
      if (i % FOLDS != without) {
        Lesson lesson = lessons.get(i);
        EventWeighing weighing = new EventWeighing(lesson.scan(), scored.get(i));
        for (EventKey key : weighing.keys()) {
          weighing.fill(key, buffer);
          examples.add(
              new Example(buffer.copy(), lesson.told().contains(key), weighing.best(key).score()));
        }
      }
    }
    return train(examples, WEIGHTS_DECAY, 0);
  }

  /**
   * The log-odds from which on events are taken: the highest whose F1 is as good as the best but
   * for {@link #CHANCE}. F1 lies flat around the best, and the higher, the fewer false events.
   */
  private double threshold(List<List<Event>> found) {
    double[] f1 = Arrays.stream(THRESHOLDS).map(threshold -> f1(found, threshold)).toArray();
    double enough = Arrays.stream(f1).max().orElse(0) - CHANCE;
    int highest = f1.length - 1;
    while (f1[highest] < enough) {
      highest--;
    }
    return THRESHOLDS[highest];
  }

  /**
   * F1 of the events found from these log-odds on: the mean of that of news and that of offices'
   * own reports, which have most of the events and are surer.
   */
  private double f1(List<List<Event>> found, double threshold) {
    EventScore news = new EventScore(types);
    EventScore reports = new EventScore(types);
    for (int i = 0; i < lessons.size(); i++) {
      EventScore score = lessons.get(i).isNews() ? news : reports;
      score.add(lessons.get(i).events(), EventScore.from(threshold, found.get(i)));
    }
    return (news.f1() + reports.f1()) / 2;
  }

  /**
   * Learns to choose: of each choice the right option against all wrong ones, whose probabilities
   * add up to one. Where several are right, the one is learned that is likeliest as yet.
   */
  private static Logistic choose(List<Choice> choices) {
    choices.removeIf(choice -> !choice.right.contains(true));
    return mean(choices, DETAIL_BITS, EventTrainer::choose);
  }

  private static void choose(Choice choice, Logistic model, Random random) {
    List<int[]> candidates = new ArrayList<>();
    int[] best = new int[0];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < choice.options.size(); i++) {
      int[] features = choice.options.get(i);
      int[] kept = new int[features.length];
      kept = Arrays.copyOf(kept, drop(features, kept, DETAIL_DROPPED, random));
      double score = model.score(kept, kept.length);
      if (!choice.right.get(i)) {
        candidates.add(kept);
      } else if (score > most) {
        best = kept;
        most = score;
      }
    }
    candidates.add(best);
    model.choose(candidates, candidates.size() - 1, DECAY);
  }

  private static Logistic train(List<Example> examples, double decay, double dropped) {
    int[] kept = new int[4096];
    return learn(
        examples,
        DETAIL_BITS,
        SEED,
        (each, model, random) -> {
          int count = drop(each.features, kept, dropped, random);
          model.learn(kept, count, each.yes, each.offset, decay);
        });
  }
}
