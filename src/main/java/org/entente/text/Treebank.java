package org.entente.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sentence of a treebank in CoNLL-U (universaldependencies.org/format.html). */
final class Treebank {
  private final String[] forms;
  private final String[] lemmas;
  private final String[] tags;
  private final int[] heads;
  private final String[] labels;

  private Treebank(int n) {
    forms = new String[n];
    lemmas = new String[n];
    tags = new String[n];
    heads = new int[n];
    labels = new String[n];
  }

  /** The words as printed. */
  String[] forms() {
    return forms;
  }

  /** The words' lemmas. */
  String[] lemmas() {
    return lemmas;
  }

  /** The words' Penn tags. */
  String[] tags() {
    return tags;
  }

  /** Each word's head, numbered from 0, or -1 for the root. */
  int[] heads() {
    return heads;
  }

  /** The universal part of each word's relation to its head. */
  String[] labels() {
    return labels;
  }

  /** The sentences of a file, which may be gzipped, in order. */
  static List<Treebank> read(Path file) throws IOException {
    List<Treebank> sentences = new ArrayList<>();
    try (BufferedReader lines = CorpusFile.open(file)) {
      List<String[]> rows = new ArrayList<>();
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isEmpty()) {
          add(rows, sentences);
          continue;
        }
        if (line.charAt(0) == '#') {
          continue;
        }
        String[] row = line.split("\t", -1);
        if (row.length != 10) {
          throw new IOException(
              file + ", line " + number + ": " + row.length + " fields; CoNLL-U has 10");
        }
        if (row[0].indexOf('-') < 0 && row[0].indexOf('.') < 0) {
          rows.add(row);
        }
      }
      add(rows, sentences);
    }
    return sentences;
  }

  private static void add(List<String[]> rows, List<Treebank> sentences) {
    int n = rows.size();
    if (n == 0) {
      return;
    }
    Treebank s = new Treebank(n);
    for (int i = 0; i < n; i++) {
      String[] row = rows.get(i);
      s.forms[i] = row[1];
      s.lemmas[i] = row[2];
      s.tags[i] = row[4];
      s.heads[i] = Integer.parseInt(row[6]) - 1;
      int colon = row[7].indexOf(':');
      s.labels[i] = colon < 0 ? row[7] : row[7].substring(0, colon);
    }
    sentences.add(s);
    rows.clear();
  }
}
