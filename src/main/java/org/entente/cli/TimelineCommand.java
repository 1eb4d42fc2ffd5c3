package org.entente.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import org.entente.graph.GraphStore;
import org.entente.query.Actors;
import org.entente.query.By;
import org.entente.query.Timeline;
import org.entente.query.Timeline.Asked;
import org.entente.query.Timeline.Voice;
import org.entente.report.Sentences;
import org.entente.report.Sheet;
import org.entente.report.TimelineTable;
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
    footer = {"", "Example: entente timeline CHN RUS --sentences"})
final class TimelineCommand extends ACommand {
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

  @Option(names = "--sentences", description = "Print the sentences that it rests on.")
  private boolean sentences;

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

  @Override
  public Integer call() throws Exception {
    sheet.format(); // refused before the store is opened
    try (GraphStore store = storeOptions.openExisting()) {
      Asked asked =
          new Asked(
              Actors.code(store, actor),
              other == null ? null : Actors.code(store, other),
              from,
              to,
              by,
              voice == null ? Voice.ALL : voice.voice());
      PrintWriter out = terminal.writer();
      if (sheet.isTable()) {
        print(store, asked, out);
      } else {
        sheet.write(
            sentences
                ? TimelineTable.items(Timeline.items(store, asked))
                : TimelineTable.full(Timeline.read(store, asked)),
            out);
      }
      out.flush();
      return Exit.FINE;
    }
  }

  private void print(GraphStore store, Asked asked, PrintWriter out) throws Exception {
    Sheet brief = TimelineTable.brief(Timeline.read(store, asked));
    if (brief.rows().isEmpty()) {
      out.println(
          "nothing between "
              + asked.actor()
              + (asked.other() == null ? " and others" : " and " + asked.other())
              + " in "
              + storeOptions.where());
      return;
    }
    sheet.write(brief, out);
    out.println();
    out.println(TimelineTable.LEGEND);
    if (sentences) {
      out.println();
      Sentences.write(Timeline.items(store, asked), sheet.width(), out);
    }
  }
}
