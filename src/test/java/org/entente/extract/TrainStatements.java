package org.entente.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.lexicon.Lexicon;
import org.entente.text.Annotator;

/** Trains the model of statements. Arguments: a folder of gold articles, the file to write. */
public final class TrainStatements {
  private TrainStatements() {}

  /** Writes the model. */
  public static void main(String[] args) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      files = all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      StatementTraining.train(files, Annotator.load(), Lexicon.load(), out);
    }
  }
}
