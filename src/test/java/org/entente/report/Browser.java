package org.entente.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real browser without a window. Tests that need one are skipped where there is none. */
final class Browser {
  private Browser() {}

  /** The page without its policy, so that a test can add a script that uses it. */
  static String with(String script, String html) {
    return html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
        .replace("</body>", "<script>\n" + script + "\n</script></body>");
  }

  /**
   * What the browser makes of the page; fails if it writes anything on its console.
   *
   * @param folder for the page, the browser's profile and its output
   */
  static String opened(Path folder, String html) throws IOException, InterruptedException {
    String browser = browser();
    assumeTrue(browser != null, "no chromium on the path, nor CHROME in the environment");
    Path file = Files.writeString(folder.resolve("page.html"), html);
    Path out = folder.resolve("dom.html");
    Path err = folder.resolve("console.txt");
    Process process =
        new ProcessBuilder(
                String.valueOf(browser),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile"),
                "--enable-logging=stderr",
                "--dump-dom",
                file.toUri().toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the browser does not end");
    } finally {
      process.destroyForcibly().waitFor();
    }
    List<String> console = new ArrayList<>();
    try (Stream<String> lines = Files.lines(err)) {
      lines.filter(line -> line.contains(":CONSOLE")).forEach(console::add);
    }
    assertEquals(List.of(), console);
    return Files.readString(out);
  }

  private static @Nullable String browser() {
    String named = System.getenv("CHROME");
    if (named != null) {
      return named;
    }
    String path = System.getenv().getOrDefault("PATH", "");
    for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
      for (String part : Pattern.compile(Pattern.quote(File.pathSeparator)).split(path, -1)) {
        Path file = Path.of(part, name);
        if (Files.isExecutable(file)) {
          return file.toString();
        }
      }
    }
    return null;
  }
}
