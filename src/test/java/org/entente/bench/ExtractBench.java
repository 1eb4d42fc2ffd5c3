package org.entente.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.extract.Extractor;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.Findings;
import org.entente.text.Annotator;
import org.entente.text.CorpusFile;

/**
 * How many tokens a second one thread extracts, models loaded, beside how many it only annotates
 * (tokens, tags, lemmas, trees).
 *
 * <pre>./bench ExtractBench ARTICLES.jsonl.gz</pre>
 */
public final class ExtractBench {
  private static final int RUNS = 3;

  private ExtractBench() {}

  /** Prints tokens a second of each run; the first one warms up. */
  public static void main(String[] args) throws IOException {
    List<Article> articles = read(Path.of(args[0]));
    Annotator annotator = Annotator.load();
    Extractor extractor = Extractor.load(Lexicon.load());
    for (int run = 1; run <= RUNS; run++) {
      long tokens = 0;
      long start = System.nanoTime();
      for (Article article : articles) {
        tokens += annotator.annotate(Objects.requireNonNull(article.text())).size();
      }
      double words = (System.nanoTime() - start) / 1e9;
      long found = 0;
      start = System.nanoTime();
      for (Article article : articles) {
        Findings findings = extractor.extract(article);
        found += findings.statements().size();
      }
      double all = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "run %d: %d tokens, %d statements; annotated %.0f tokens/s, extracted %.0f tokens/s%n",
          run, tokens, found, tokens / words, tokens / all);
    }
  }

  private static List<Article> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Article> articles = new ArrayList<>();
    try (BufferedReader lines = CorpusFile.open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = json.readTree(line);
        String text = node.get("text").asText();
        String day = node.path("published").asText("");
        articles.add(
            new Article(
                node.get("id").asText(),
                null,
                null,
                node.path("title").asText(null),
                day.isEmpty() ? null : LocalDate.parse(day.substring(0, 10)),
                node.path("publisher").asText(null),
                null,
                null,
                "en",
                text,
                Article.hash(text)));
      }
    }
    return articles;
  }
}
