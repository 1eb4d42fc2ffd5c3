package org.entente.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.lexicon.Lexicon;
import org.entente.model.Findings;

/**
 * Extracts from the texts of gold articles. Prints one article a line, for {@code
 * score_findings.py}. Arguments: a folder of gold articles or one of them, the file to write.
 */
public final class ExtractGold {
  private ExtractGold() {}

  /** Writes the findings of each article. */
  public static void main(String[] args) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Extractor extractor = Extractor.load(Lexicon.load());
    Path gold = Path.of(args[0]);
    List<Path> files = List.of(gold);
    if (Files.isDirectory(gold)) {
      try (Stream<Path> all = Files.list(gold)) {
        files = all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      }
    }
    try (Writer out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (Path file : files) {
        JsonNode article = json.readTree(Files.readString(file));
        Findings found = extractor.extract(StatementTraining.article(article));
        Statements.Found parts = new Statements.Found(found.statements(), found.roles());
        out.write(json.writeValueAsString(GoldStatements.json(found.article().id(), parts)) + "\n");
      }
    }
  }
}
