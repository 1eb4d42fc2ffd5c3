package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the README's commands, one after the other in one folder, and holds their output against
 * what the README shows. A line of the README that is only {@code …} stands for any lines.
 *
 * <p>With {@code -Dreadme.update=true} it writes the output into the README instead; an elision
 * keeps as many lines before and after it as it had.
 */
class ReadmeTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();

  /** A command with the lines that the README shows below it. */
  private record Shown(String command, List<String> output) {}

  @Test
  void commandsPrintWhatTheReadmeShows(@TempDir Path folder) throws Exception {
    Path readme = ROOT.resolve("README.md");
    List<String> lines = Files.readAllLines(readme);
    List<Shown> all = shown(lines);
    assertTrue(all.size() >= 8, "the README shows too few commands: " + all.size());
    Path launcher = folder.resolve("entente");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec java -XX:+UseSerialGC -Xss4m -Xlog:disable -cp '"
            + System.getProperty("java.class.path")
            + "' org.entente.cli.Main \"$@\"\n");
    assertTrue(launcher.toFile().setExecutable(true));
    for (String name : List.of("src", "ontology")) {
      Files.createSymbolicLink(folder.resolve(name), ROOT.resolve(name));
    }
    StringBuilder actual = new StringBuilder();
    List<String> wrong = new ArrayList<>();
    for (Shown shown : all) {
      List<String> output = run(folder, shown.command());
      actual.append("$ ").append(shown.command()).append('\n');
      output.forEach(line -> actual.append(line).append('\n'));
      if (!matches(shown.output(), output)) {
        wrong.add(shown.command());
      }
    }
    if (Boolean.getBoolean("readme.update")) {
      Files.write(readme, updated(lines, actual.toString()));
      return;
    }
    Path written = ROOT.resolve("target/readme-output.txt");
    Files.createDirectories(written.getParent());
    Files.writeString(written, actual);
    assertEquals(List.of(), wrong, "these print something else; see target/readme-output.txt");
  }

  @Test
  void anElisionStandsForAnyLines() {
    assertTrue(matches(List.of("a", "…", "d"), List.of("a", "b", "c", "d")));
    assertTrue(matches(List.of("a", "…"), List.of("a")));
    assertFalse(matches(List.of("a", "…", "d"), List.of("a", "b", "c")));
    assertFalse(matches(List.of("a"), List.of("a", "b")));
  }

  /** The README with the output of each command below it. */
  private static List<String> updated(List<String> readme, String actual) {
    Map<String, Deque<List<String>>> outputs = new HashMap<>();
    List<String> output = new ArrayList<>();
    for (String line : actual.lines().toList()) {
      if (line.startsWith("$ ")) {
        output = new ArrayList<>();
        outputs.computeIfAbsent(line, l -> new ArrayDeque<>()).add(output);
      } else {
        output.add(line);
      }
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < readme.size(); i++) {
      String line = readme.get(i);
      lines.add(line);
      if (line.startsWith("$ ") && outputs.containsKey(line)) {
        int end = i + 1;
        while (!readme.get(end).startsWith("```") && !readme.get(end).startsWith("$ ")) {
          end++;
        }
        List<String> old = readme.subList(i + 1, end);
        lines.addAll(elided(outputs.get(line).remove(), old));
        i = end - 1;
      }
    }
    return lines;
  }

  private static List<String> elided(List<String> output, List<String> old) {
    int elision = old.indexOf("…");
    int after = old.size() - elision - 1;
    if (elision < 0 || output.size() <= elision + after) {
      return output;
    }
    List<String> lines = new ArrayList<>(output.subList(0, elision));
    lines.add("…");
    lines.addAll(output.subList(output.size() - after, output.size()));
    return lines;
  }

  private static List<Shown> shown(List<String> readme) {
    List<Shown> all = new ArrayList<>();
    boolean inside = false;
    for (String line : readme) {
      if (line.startsWith("```")) {
        inside = line.equals("```console");
      } else if (inside && line.startsWith("$ ")) {
        all.add(new Shown(line.substring(2), new ArrayList<>()));
      } else if (inside) {
        all.get(all.size() - 1).output().add(line);
      }
    }
    return all.stream().filter(s -> s.command().contains("entente")).toList();
  }

  private static boolean matches(List<String> shown, List<String> output) {
    StringBuilder pattern = new StringBuilder();
    for (String line : shown) {
      pattern.append(
          line.equals("…") ? "(?:[^\n]*\n)*" : Pattern.quote(line.stripTrailing()) + "[ \t]*\n");
    }
    String text = String.join("\n", output) + (output.isEmpty() ? "" : "\n");
    return Pattern.compile(pattern.toString()).matcher(text).matches();
  }

  private static List<String> run(Path folder, String command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process =
        new ProcessBuilder("bash", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(command + ": not over after five minutes");
    }
    List<String> lines = Files.readAllLines(out);
    assertEquals(0, process.exitValue(), command + "\n" + String.join("\n", lines));
    return lines;
  }
}
