package org.entente.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.entente.Entente;
import org.entente.article.Rejected;
import org.entente.graph.GraphStore;
import org.entente.graph.TestStore;
import org.entente.query.By;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every number on the page of two actors is the one that the store has. */
class PageNumbersTest {
  private static final Path NEWS = Path.of("../shared/corpora/news/articles.jsonl.gz");
  private static final Pattern CHINA = Pattern.compile("Chin(a|ese)|Beijing");
  private static final Pattern RUSSIA = Pattern.compile("Russia|Moscow|Kremlin|Putin");

  @TempDir private Path folder;

  private static GraphStore loaded(String path, String stdin) throws IOException {
    GraphStore store = TestStore.empty();
    Entente.create(List.of())
        .load(
            List.of(path),
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            store,
            new Entente.LoadOptions(2, false, 0),
            new Entente.Watcher() {
              @Override
              public void rejected(Rejected rejected) {
                throw new AssertionError(rejected);
              }
            });
    return store;
  }

  @Test
  void ofTheSamples() throws Exception {
    GraphStore store = loaded("src/samples", "");
    assertEquals(
        List.of(), PageNumbers.differences(store, "CHN", "RUS", List.of(By.values()), folder));
  }

  /** Of those articles of the news corpus that name both; the others tell nothing of the two. */
  @Test
  void ofTheNewsOnChinaAndRussia() throws Exception {
    assumeTrue(Files.exists(NEWS), NEWS + " is absent");
    String articles;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(NEWS));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      articles =
          lines
              .lines()
              .filter(line -> CHINA.matcher(line).find() && RUSSIA.matcher(line).find())
              .collect(Collectors.joining("\n"));
    }
    GraphStore store = loaded("-", articles);
    assertEquals(
        List.of(),
        PageNumbers.differences(
            store, "CHN", "RUS", List.of(By.WEEK, By.MONTH, By.QUARTER, By.YEAR), folder));
  }
}
