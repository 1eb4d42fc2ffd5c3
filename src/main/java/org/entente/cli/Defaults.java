package org.entente.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values of options that were not given: from the environment ({@code --data} is {@code
 * ENTENTE_DATA}, {@code --password:file} is {@code ENTENTE_PASSWORD_FILE}), else from the
 * properties file ({@code data=…} in {@code entente.properties} of the current folder, or in the
 * file that {@code ENTENTE_CONFIG} names).
 */
final class Defaults implements IDefaultValueProvider {
  private final Map<String, String> environment;
  private @Nullable Properties file;

  Defaults(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) throws IOException {
    if (!(argument instanceof OptionSpec option) || option.arity().max() == 0) {
      return null;
    }
    String name = option.longestName().replaceFirst("^-+", "");
    String variable = "ENTENTE_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    String value = environment.get(variable);
    return value != null ? value : file().getProperty(name.replace(':', '.'));
  }

  private Properties file() throws IOException {
    if (file == null) {
      file = new Properties();
      String named = environment.get("ENTENTE_CONFIG");
      Path path = Path.of(named == null ? "entente.properties" : named);
      if (named != null || Files.isRegularFile(path)) {
        try (Reader reader = Files.newBufferedReader(path)) {
          file.load(reader);
        } catch (IOException | IllegalArgumentException e) {
          throw new Exit.Failure(
              Exit.USAGE, path + ": can't be read as a properties file (" + e.getMessage() + ")");
        }
      }
    }
    return file;
  }
}
