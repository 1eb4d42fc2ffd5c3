package org.entente.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Goes once through all libraries, so that an archive of the loaded classes holds them all. */
@Command(hidden = true, description = "Goes once through all libraries, for the class archive.")
final class WarmUpCommand extends ACommand {
  private static final String ARTICLE =
      "OSLO - The foreign minister of Norway, Kari Holm, met her Finnish counterpart on Tuesday.\n\n"
          + "\"We will work with Finland on the rules of the sea,\" Holm said. She added that the"
          + " two countries would sign an agreement next month.\n";

  WarmUpCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("entente");
    String data = folder.resolve("data").toString();
    try {
      for (List<String> command :
          List.of(
              List.of("load", "--data", data, "-"),
              List.of("timeline", "NOR", "FIN", "--sentences", "--data", data),
              List.of("ask", "did-to-each-other", "--data", data),
              List.of("export", "-f", "trig", "-o", folder + "/graph.trig", "--data", data))) {
        Main.run(quiet(), command.toArray(String[]::new));
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
    return Exit.FINE;
  }

  private Terminal quiet() throws IOException {
    return new Terminal(
        new ByteArrayInputStream(ARTICLE.getBytes(StandardCharsets.UTF_8)),
        OutputStream.nullOutputStream(),
        new PrintWriter(Writer.nullWriter()),
        terminal.environment(),
        false);
  }
}
