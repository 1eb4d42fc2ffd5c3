package org.entente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.Article;
import org.entente.model.Findings;
import org.junit.jupiter.api.Test;

class SamplesTest {
  private static final Path GOLD = Path.of("src/test/resources/samples-gold");

  private static Map<String, Article> samples() throws IOException {
    Map<String, Article> articles = new TreeMap<>();
    Articles.read(
        List.of("src/samples"),
        InputStream.nullInputStream(),
        reading -> {
          Article article = assertInstanceOf(ReadArticle.class, reading).article();
          assertEquals(null, articles.put(article.id(), article), "twice: " + article.id());
        });
    return articles;
  }

  @Test
  void everySampleHasTextTitleDateAndPublisher() throws IOException {
    Map<String, Article> samples = samples();
    Path out = Files.createDirectories(Path.of("target")).resolve("samples.jsonl");
    try (OutputStream stream = Files.newOutputStream(out)) {
      for (Article article : samples.values()) {
        FindingsJson.write(new Findings(article, List.of(), List.of(), List.of(), null), stream);
      }
    }
    assertTrue(samples.size() >= 17, samples.size() + " articles");
    for (Article article : samples.values()) {
      assertNotNull(article.title(), article.id());
      assertNotNull(article.published(), article.id());
      assertEquals("en", String.valueOf(article.language()).substring(0, 2), article.id());
      assertTrue(String.valueOf(article.text()).length() > 700, article.id());
    }
    assertTrue(samples.values().stream().filter(a -> a.publisher() != null).count() >= 15);
  }

  @Test
  void goldOfTheSamplesRestsOnTheTextThatIsRead() throws IOException {
    Map<String, Article> samples = samples();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> stream = Files.list(GOLD)) {
      stream.sorted().forEach(files::add);
    }
    assertTrue(files.size() >= 8, files.size() + " gold files");
    for (Path file : files) {
      Article gold = FindingsJson.read(Files.readString(file), file.toString()).article();
      Article read = samples.get(gold.id());
      assertNotNull(read, file + ": no sample has its id");
      assertEquals(gold.text(), read.text(), file.toString());
      assertEquals(gold.title(), read.title(), file.toString());
      assertEquals(gold.published(), read.published(), file.toString());
      assertEquals(gold.publisher(), read.publisher(), file.toString());
      assertEquals(gold.place(), read.place(), file.toString());
    }
  }
}
