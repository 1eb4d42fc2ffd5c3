package org.entente.text;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Builds the models of the annotator from treebanks. */
public final class WordTraining {
  private static final int PASSES = 5;
  private static final long SEED = 20260101;

  private WordTraining() {}

  /**
   * Writes the model that {@link Annotator#read} reads: tagger and lemmas.
   *
   * @param treebanks CoNLL-U files with Penn tags, gzipped or not
   * @param verbs verbs that are known besides the treebanks' own
   * @param out where to; stays open
   * @param progress told what is being done, a line each
   */
  public static void train(
      List<Path> treebanks, List<String> verbs, OutputStream out, Consumer<String> progress)
      throws IOException {
    List<Treebank> sentences = new ArrayList<>();
    for (Path file : treebanks) {
      List<Treebank> read = Treebank.read(file);
      progress.accept(file.getFileName() + ": " + read.size() + " sentences");
      sentences.addAll(read);
    }
    DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out));
    Tagger.train(sentences, PASSES, new Random(SEED)).write(data);
    Lemmas.train(sentences, verbs).write(data);
    data.flush();
    progress.accept("tagger and lemmas done");
  }

  /** The share of a treebank's words to which the annotator's tagger gives their own tag. */
  public static double accuracy(Annotator annotator, Path treebank) throws IOException {
    long right = 0;
    long all = 0;
    for (Treebank s : Treebank.read(treebank)) {
      String[] found = annotator.tags(s);
      for (int i = 0; i < found.length; i++) {
        all++;
        if (found[i].equals(s.tags()[i])) {
          right++;
        }
      }
    }
    return (double) right / all;
  }
}
