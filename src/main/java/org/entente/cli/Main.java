package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line, {@code entente COMMAND …}. */
@Command(
    name = "entente",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    header = "Builds a knowledge graph of diplomatic relations from news articles.",
    description = {
      "",
      "It reads articles, finds who said what, in which role, for which country, on which date,"
          + " and what states did to each other, stores that in Neo4j, exports it as RDF and"
          + " answers questions, each with the sentences that the answer rests on.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "First steps:",
      "  entente load src/samples          read, extract and store the sample articles",
      "  entente timeline CHN RUS          what the two did and said, month by month",
      "  entente ask                       the questions that can be asked",
      "",
      "Exit codes: 0 fine, 1 internal error, 2 wrong usage, 3 a check found something,",
      "4 some input rejected, 5 no connection, 6 the store can't be used, 130 interrupted."
    })
public final class Main implements Runnable {
  /** Command names, in the order of the help, with the classes behind them. */
  private static final Map<String, String> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("load", "LoadCommand");
    COMMANDS.put("extract", "ExtractCommand");
    COMMANDS.put("timeline", "TimelineCommand");
    COMMANDS.put("person", "PersonCommand");
    COMMANDS.put("ask", "AskCommand");
    COMMANDS.put("query", "QueryCommand");
    COMMANDS.put("article", "ArticleCommand");
    COMMANDS.put("export", "ExportCommand");
    COMMANDS.put("validate", "ValidateCommand");
    COMMANDS.put("serve", "ServeCommand");
    COMMANDS.put("forget", "ForgetCommand");
    COMMANDS.put("eval", "EvalCommand");
    COMMANDS.put("diff", "DiffCommand");
    COMMANDS.put("doctor", "DoctorCommand");
    COMMANDS.put("train", "TrainCommand");
    COMMANDS.put("warm-up", "WarmUpCommand");
  }

  @Spec private CommandSpec spec;

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    Terminal terminal =
        new Terminal(
            System.in,
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            new PrintWriter(
                new OutputStreamWriter(
                    new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
                true),
            System.getenv(),
            Boolean.getBoolean("entente.progress"));
    System.exit(run(terminal, args));
  }

  /** Runs the command line in this process; the result is its exit code. */
  static int run(Terminal terminal, String... given) {
    String[] args = withoutHelp(given);
    PrintWriter out = terminal.writer();
    IFactory factory = new Commands(terminal);
    CommandLine line = new CommandLine(new Main(), factory);
    // Only the command that is called for is built; of the others the help shows one line.
    String called = args.length > 0 && COMMANDS.containsKey(args[0]) ? args[0] : null;
    COMMANDS.forEach(
        (name, type) -> {
          if (name.equals(called)) {
            line.addSubcommand(name, Commands.create(type, terminal));
          } else if (called == null) {
            line.addSubcommand(name, Commands.summary(type));
          }
        });
    line.setOut(out)
        .setErr(terminal.err())
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(LocalDate.class, Main::day)
        .setDefaultValueProvider(new Defaults(terminal.environment()))
        .setParameterExceptionHandler(new Failures(terminal))
        .setExecutionExceptionHandler(new Failures(terminal));
    int code = line.execute(args);
    out.flush();
    return code;
  }

  /** {@code help load} means {@code load --help}. */
  private static String[] withoutHelp(String... args) {
    if (args.length == 0 || !args[0].equals("help")) {
      return args;
    }
    return args.length == 1 ? new String[] {"--help"} : new String[] {args[1], "--help"};
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("\"" + written + "\" is no day; write it like 2024-01-31");
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** What {@code --version} prints. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"entente " + (version == null ? "(not packaged)" : version)};
    }
  }
}
