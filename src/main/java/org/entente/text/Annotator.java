package org.entente.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.learn.ModelFile;
import org.entente.model.Span;

/**
 * Finds the sentences, tokens, tags, lemmas, heads and meanings of English texts. Immutable;
 * threads share it.
 */
public final class Annotator {
  static final String MODEL = "words.model";

  private final Tagger tagger;
  private final Lemmas lemmas;
  private final Parser parser;
  private final WordVectors vectors;

  Annotator(Tagger tagger, Lemmas lemmas, Parser parser, WordVectors vectors) {
    this.tagger = tagger;
    this.lemmas = lemmas;
    this.parser = parser;
    this.vectors = vectors;
  }

  /** The annotator with the models that come with Entente. */
  public static Annotator load() {
    return ModelFile.load(Annotator.class, MODEL, in -> read(in, WordVectors.load()));
  }

  /**
   * An annotator from a model file that {@link WordTraining} wrote.
   *
   * @param vectors what words mean
   * @throws IOException if the stream holds something else
   */
  public static Annotator read(InputStream in, WordVectors vectors) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    return new Annotator(Tagger.read(data), Lemmas.read(data), Parser.read(data), vectors);
  }

  /**
   * Where each sentence of a text begins and ends, as UTF-16 indices, in text order. Asks for no
   * model.
   */
  public static List<Span> sentences(String text) {
    QuotationMarks marks = QuotationMarks.of(text);
    Tokens tokens = Tokenizer.tokenize(text, marks);
    int[] firsts = Sentences.of(text, tokens.starts(), tokens.ends(), marks).firsts();
    List<Span> sentences = new ArrayList<>();
    for (int s = 0; s + 1 < firsts.length; s++) {
      sentences.add(new Span(tokens.starts()[firsts[s]], tokens.ends()[firsts[s + 1] - 1]));
    }
    return sentences;
  }

  /** The text with its tokens, sentences and paragraphs. */
  public Document annotate(String text) {
    QuotationMarks marks = QuotationMarks.of(text);
    Tokens tokens = Tokenizer.tokenize(text, marks);
    int[] starts = tokens.starts();
    int[] ends = tokens.ends();
    int n = starts.length;
    Sentences sentences = Sentences.of(text, starts, ends, marks);
    int[] quotationOf = new int[n];
    Arrays.fill(quotationOf, -1);
    for (int q = 0, t = 0; q < marks.quotations(); q++) {
      while (t < n && starts[t] < marks.from(q)) {
        t++;
      }
      while (t < n && starts[t] < marks.to(q)) {
        quotationOf[t++] = q;
      }
    }
    String[] words = new String[n];
    for (int i = 0; i < n; i++) {
      words[i] = text.substring(starts[i], ends[i]).replace('\u2019', '\'');
    }
    for (int m = 0, t = 0; m < marks.size(); m++) {
      while (starts[t] < marks.start(m)) {
        t++;
      }
      words[t] = marks.opens(m) ? "``" : "''";
    }
    String[] tags = new String[n];
    String[] lemma = new String[n];
    int[] head = new int[n];
    String[] relations = new String[n];
    int[] firsts = sentences.firsts();
    for (int s = 0; s + 1 < firsts.length; s++) {
      int first = firsts[s];
      int[] numbers = tagger.tag(Arrays.copyOfRange(words, first, firsts[s + 1]));
      int[] hashes = new int[numbers.length];
      for (int i = 0; i < hashes.length; i++) {
        hashes[i] = Tagger.hash(words[first + i]);
      }
      int[] heads = parser.heads(hashes, numbers);
      int[] labels = parser.relations(hashes, numbers, heads);
      for (int i = 0; i < numbers.length; i++) {
        tags[first + i] = tagger.name(numbers[i]);
        lemma[first + i] = lemmas.lemma(words[first + i].toLowerCase(Locale.ROOT), tags[first + i]);
        head[first + i] = heads[i] < 0 ? -1 : first + heads[i];
        relations[first + i] = parser.name(labels[i]);
      }
    }
    return new Document(
        text,
        starts,
        ends,
        firsts,
        sentences.paragraphs(),
        quotationOf,
        tags,
        lemma,
        head,
        relations,
        vectors);
  }

  /** The tags found for a treebank's words, as it splits them. */
  String[] tags(Treebank sentence) {
    int[] numbers = numbers(sentence);
    String[] tags = new String[numbers.length];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = tagger.name(numbers[i]);
    }
    return tags;
  }

  /** The heads found for a treebank's words, as it splits them. */
  int[] heads(Treebank sentence) {
    return parser.heads(Parser.words(sentence), numbers(sentence));
  }

  /** The relations found for a treebank's words, as it splits them. */
  String[] relations(Treebank sentence) {
    int[] labels = parser.relations(Parser.words(sentence), numbers(sentence), heads(sentence));
    String[] relations = new String[labels.length];
    for (int i = 0; i < labels.length; i++) {
      relations[i] = parser.name(labels[i]);
    }
    return relations;
  }

  private int[] numbers(Treebank sentence) {
    String[] words = new String[sentence.forms().length];
    for (int i = 0; i < words.length; i++) {
      words[i] = Tagger.normal(sentence.forms()[i], sentence.tags()[i]);
    }
    return tagger.tag(words);
  }
}
