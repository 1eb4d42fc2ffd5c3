package org.entente.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The models that come with Entente: files that lie in the jar beside the class that uses them. */
public final class ModelFile {
  private ModelFile() {}

  /** Makes a model of what a stream holds. */
  @FunctionalInterface
  public interface Reading<T> {
    /**
     * The model in the stream.
     *
     * @throws IOException if it holds none
     */
    T read(InputStream in) throws IOException;
  }

  /**
   * The model in the jar.
   *
   * @param user the class whose package the file lies in
   * @param name the file's name
   * @throws IllegalStateException if the jar lacks the file
   * @throws UncheckedIOException if it is no such model
   */
  public static <T> T load(Class<?> user, String name, Reading<T> reading) {
    try (InputStream in = user.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + ": absent from the jar; run 'entente train'");
      }
      return reading.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
