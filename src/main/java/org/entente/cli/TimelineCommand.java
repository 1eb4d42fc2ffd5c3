package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.entente.graph.GraphStore;
import org.entente.query.Actors;
import org.entente.query.By;
import org.entente.query.Dealings;
import org.entente.query.Item;
import org.entente.query.Timeline;
import org.entente.query.Timeline.Asked;
import org.entente.query.Timeline.Voice;
import org.entente.query.Trend;
import org.entente.report.DealingsTable;
import org.entente.report.Sentences;
import org.entente.report.Sheet;
import org.entente.report.TimelinePage;
import org.entente.report.TimelineTable;
import org.entente.report.TrendTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "What two actors did to each other and said about each other, over time; or one actor and all"
          + " others.",
      "Said and done are kept apart, and so are what happened and what was planned or called for."
    },
    footer = {
      "",
      "Example: entente timeline CHN RUS --sentences",
      "Example: entente timeline CHN RUS --by quarter --html china-russia.html"
    })
final class TimelineCommand extends ACommand {
  /** How many partners, kinds and speakers a table for people has. */
  private static final int TOP = 12;

  @Parameters(
      index = "0",
      paramLabel = "ACTOR",
      description = "Code or name: CHN, China, EU, \"South Korea\".")
  private String actor = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "OTHER", description = "The other one.")
  private @Nullable String other;

  @Option(names = "--from", paramLabel = "DAY", description = "The first day: 2023-01-31.")
  private @Nullable LocalDate from;

  @Option(names = "--until", paramLabel = "DAY", description = "The last day: 2024-12-31.")
  private @Nullable LocalDate to;

  @Option(
      names = "--by",
      paramLabel = "STRETCH",
      defaultValue = "month",
      description = "day, week, month, quarter or year (default: ${DEFAULT-VALUE}).")
  private By by = By.MONTH;

  @ArgGroup(exclusive = true)
  private @Nullable VoiceOptions voice;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description = "Leave out what is less sure than P, from 0 to 1 (default: 0).")
  private double least;

  @Option(names = "--sentences", description = "Print the sentences that it rests on.")
  private boolean sentences;

  @Option(
      names = "--show",
      paramLabel = "PART",
      completionCandidates = Part.Words.class,
      description = {
        "Only this part, one of ${COMPLETION-CANDIDATES}; partners, kinds and speakers of one actor"
            + " alone. Other formats than table print counts unless it is given."
      })
  private @Nullable String show;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write one HTML page to look at instead, which needs no network; - prints it.")
  private @Nullable String html;

  @Mixin private SheetOptions sheet = new SheetOptions();
  @Mixin private StoreOptions storeOptions;

  TimelineCommand(Terminal terminal) {
    super(terminal);
    storeOptions = new StoreOptions(terminal);
  }

  /** Said or done. */
  static final class VoiceOptions {
    @Option(names = "--said", description = "Only what speakers say or claim.")
    private boolean said;

    @Option(names = "--done", description = "Only events by the journalist's word.")
    private boolean done;

    Voice voice() {
      return said ? Voice.SAID : done ? Voice.DONE : Voice.ALL;
    }
  }

  /** What a timeline prints. */
  private enum Part {
    COUNTS,
    SENTENCES,
    TURNS,
    PEAKS,
    FIRSTS,
    PARTNERS,
    KINDS,
    SPEAKERS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isOfOneActor() {
      return this == PARTNERS || this == KINDS || this == SPEAKERS;
    }

    static Part of(String word) {
      for (Part part : values()) {
        if (part.word().equals(word)) {
          return part;
        }
      }
      throw new Exit.Failure(
          Exit.USAGE,
          "--show: \"" + word + "\" is none; use one of " + String.join(", ", new Words()));
    }

    /** The parts' names. */
    static final class Words implements Iterable<String> {
      @Override
      public Iterator<String> iterator() {
        List<String> words = Arrays.stream(Part.values()).map(Part::word).toList();
        return words.iterator();
      }
    }
  }

  @Override
  public Integer call() throws Exception {
    sheet.format(); // refused before the store is opened
    Part part = show == null ? (sentences ? Part.SENTENCES : Part.COUNTS) : Part.of(show);
    if (part.isOfOneActor() && other != null) {
      throw new Exit.Failure(
          Exit.USAGE, "--show " + part.word() + " is of one actor alone; leave " + other + " out");
    }
    try (GraphStore store = storeOptions.openExisting()) {
      Asked asked =
          new Asked(
              Actors.code(store, actor),
              other == null ? null : Actors.code(store, other),
              from,
              to,
              by,
              voice == null ? Voice.ALL : voice.voice(),
              least);
      PrintWriter out = terminal.writer();
      if (html != null) {
        page(store, asked, html, out);
      } else if (show == null && sheet.isTable()) {
        print(store, asked, out);
      } else {
        sheet.write(rows(store, asked, part), out);
      }
      out.flush();
      return Exit.FINE;
    }
  }

  private Sheet rows(GraphStore store, Asked asked, Part part) throws IOException {
    if (part == Part.COUNTS) {
      Timeline timeline = Timeline.read(store, asked);
      return sheet.isTable() ? TimelineTable.brief(timeline) : TimelineTable.full(timeline);
    }
    List<Item> items = Timeline.items(store, asked);
    return switch (part) {
      case SENTENCES -> TimelineTable.items(items);
      case TURNS -> TrendTable.turns(trend(store, asked, items));
      case PEAKS -> TrendTable.peaks(trend(store, asked, items));
      case FIRSTS -> TrendTable.firsts(trend(store, asked, items));
      case PARTNERS ->
          sheet.isTable()
              ? DealingsTable.briefPartners(Dealings.of(asked, items), asked.actor())
              : DealingsTable.partners(Dealings.of(asked, items));
      case KINDS ->
          sheet.isTable()
              ? DealingsTable.briefKinds(Dealings.of(asked, items))
              : DealingsTable.kinds(Dealings.of(asked, items));
      case SPEAKERS ->
          sheet.isTable()
              ? DealingsTable.briefSpeakers(Dealings.of(asked, items))
              : DealingsTable.speakers(Dealings.of(asked, items));
      case COUNTS -> throw new IllegalStateException("counts need no findings");
    };
  }

  private static Trend trend(GraphStore store, Asked asked, List<Item> items) throws IOException {
    return Trend.read(store, Timeline.read(store, asked), items);
  }

  private void print(GraphStore store, Asked asked, PrintWriter out) throws IOException {
    Timeline timeline = Timeline.read(store, asked);
    Sheet brief = TimelineTable.brief(timeline);
    if (brief.rows().isEmpty()) {
      out.println(nothing(asked));
      return;
    }
    List<Item> items = Timeline.items(store, asked);
    sheet.write(brief, out);
    out.println();
    TimelineTable.legend(sheet.width(), out);
    TrendTable.write(Trend.read(store, timeline, items), asked.by().word(), sheet.width(), out);
    if (asked.other() == null) {
      Dealings dealings = Dealings.of(asked, items);
      top(DealingsTable.briefPartners(dealings, asked.actor()), Part.PARTNERS, out);
      top(DealingsTable.briefKinds(dealings), Part.KINDS, out);
      top(DealingsTable.briefSpeakers(dealings), Part.SPEAKERS, out);
    }
    if (sentences) {
      out.println();
      Sentences.write(items, sheet.width(), out);
    }
  }

  /** The first rows, and how to have the others. */
  private void top(Sheet all, Part part, PrintWriter out) throws IOException {
    if (all.rows().isEmpty()) {
      return;
    }
    out.println();
    int shown = Math.min(TOP, all.rows().size());
    sheet.write(new Sheet(all.columns(), all.rows().subList(0, shown)), out);
    if (shown < all.rows().size()) {
      out.println((all.rows().size() - shown) + " more: --show " + part.word());
    }
  }

  private String nothing(Asked asked) {
    return "nothing between "
        + asked.actor()
        + (asked.other() == null ? " and others" : " and " + asked.other())
        + " in "
        + storeOptions.where();
  }

  private void page(GraphStore store, Asked asked, String file, PrintWriter out)
      throws IOException {
    Timeline timeline = Timeline.read(store, asked);
    List<Item> items = Timeline.items(store, asked);
    TimelinePage page =
        new TimelinePage(
            timeline,
            items,
            Trend.read(store, timeline, items),
            asked.other() == null ? Dealings.of(asked, items) : null,
            Timeline.names(store, TimelinePage.codes(asked, items)));
    if (file.equals("-")) {
      page.write(out);
      return;
    }
    WholeFile.writeText(Path.of(file), page::write);
  }
}
