package org.entente.text;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Builds the models of the annotator from treebanks. */
public final class WordTraining {
  private static final int PASSES = 5;
  private static final int PARSER_PASSES = 8;
  private static final int FOLDS = 5;
  private static final int BLOCK = 100; // sentences that stay together in cross-tagging, at most
  private static final long SEED = 20260101;

  private WordTraining() {}

  /**
   * Writes the model that {@link Annotator#read} reads: tagger, lemmas and parser.
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
    Tagger tagger = Tagger.train(sentences, PASSES, new Random(SEED));
    tagger.write(data);
    Lemmas.train(sentences, verbs).write(data);
    progress.accept("tagger and lemmas done");
    List<int[]> tags = crossTag(sentences, tagger);
    Parser.train(sentences, tags, PARSER_PASSES, new Random(SEED + 1)).write(data);
    data.flush();
    progress.accept("parser done");
  }

  /** Tags as a tagger gives them to sentences that it has not learned from. */
  private static List<int[]> crossTag(List<Treebank> sentences, Tagger tagger) {
    List<int[]> tags = new ArrayList<>(Collections.nCopies(sentences.size(), new int[0]));
    int block = Math.max(1, Math.min(BLOCK, sentences.size() / FOLDS));
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Treebank> others = new ArrayList<>();
      for (int i = 0; i < sentences.size(); i++) {
        if (i / block % FOLDS != fold) {
          others.add(sentences.get(i));
        }
      }
      Tagger other = others.isEmpty() ? tagger : Tagger.train(others, PASSES, new Random(SEED));
      for (int i = 0; i < sentences.size(); i++) {
        if (i / block % FOLDS == fold) {
          Treebank s = sentences.get(i);
          String[] words = new String[s.forms().length];
          for (int k = 0; k < words.length; k++) {
            words[k] = Tagger.normal(s.forms()[k], s.tags()[k]);
          }
          int[] found = other.tag(words);
          for (int k = 0; k < found.length; k++) {
            found[k] = Math.max(0, tagger.number(other.name(found[k])));
          }
          tags.set(i, found);
        }
      }
    }
    return tags;
  }

  /**
   * The shares of a treebank's words to which the annotator gives their own tag, their own head,
   * and their own head with the universal part of their relation; punctuation is left out of the
   * last two.
   */
  public static List<Double> accuracy(Annotator annotator, Path treebank) throws IOException {
    long[] right = new long[3];
    long all = 0;
    long words = 0;
    for (Treebank s : Treebank.read(treebank)) {
      String[] found = annotator.tags(s);
      int[] heads = annotator.heads(s);
      String[] relations = annotator.relations(s);
      for (int i = 0; i < found.length; i++) {
        all++;
        right[0] += found[i].equals(s.tags()[i]) ? 1 : 0;
        if (!s.labels()[i].equals("punct")) {
          words++;
          boolean head = heads[i] == s.heads()[i];
          right[1] += head ? 1 : 0;
          right[2] += head && relations[i].equals(s.labels()[i]) ? 1 : 0;
        }
      }
    }
    return List.of((double) right[0] / all, (double) right[1] / words, (double) right[2] / words);
  }
}
