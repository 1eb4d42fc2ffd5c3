package org.entente.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * A text with its tokens, sentences and paragraphs. Tokens and sentences are numbered from 0 over
 * the whole text. Offsets are UTF-16 indices into {@link #text}: they stay inside {@code text} and
 * {@code extract}.
 */
public final class Document {
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int[] sentenceFirst;
  private final int[] sentenceOf;
  private final int[] paragraphOf;
  private final int[] quotationOf;
  private final String[] forms;
  private final String[] lower;
  private final String[] tags;
  private final String[] lemmas;
  private final int[] heads;
  private final String[] relations;
  private final WordVectors vectors;
  private final int[] rows; // of the vectors, or -1

  /**
   * Takes over the arrays given.
   *
   * @param text the text
   * @param starts UTF-16 index at which each token starts
   * @param ends UTF-16 index after each token
   * @param sentenceFirst first token of each sentence, and the number of tokens as last entry
   * @param paragraphOf number of each sentence's paragraph
   * @param quotationOf number of the quotation that each token stands in, its marks too, or -1
   * @param tags Penn tag of each token
   * @param lemmas lemma of each token
   * @param heads head of each token, or -1 for its sentence's root
   * @param relations universal relation of each token to its head
   * @param vectors what words mean
   */
  Document(
      String text,
      int[] starts,
      int[] ends,
      int[] sentenceFirst,
      int[] paragraphOf,
      int[] quotationOf,
      String[] tags,
      String[] lemmas,
      int[] heads,
      String[] relations,
      WordVectors vectors) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.sentenceFirst = sentenceFirst;
    this.paragraphOf = paragraphOf;
    this.quotationOf = quotationOf;
    this.tags = tags;
    this.lemmas = lemmas;
    this.heads = heads;
    this.relations = relations;
    this.vectors = vectors;
    this.rows = new int[starts.length];
    this.forms = new String[starts.length];
    this.lower = new String[starts.length];
    for (int i = 0; i < starts.length; i++) {
      forms[i] = text.substring(starts[i], ends[i]);
      lower[i] = forms[i].toLowerCase(Locale.ROOT);
      int row = vectors.row(lemmas[i]);
      rows[i] = row >= 0 ? row : vectors.row(lower[i]);
    }
    this.sentenceOf = new int[starts.length];
    for (int s = 0; s + 1 < sentenceFirst.length; s++) {
      Arrays.fill(sentenceOf, sentenceFirst[s], sentenceFirst[s + 1], s);
    }
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** How many tokens there are. */
  public int size() {
    return starts.length;
  }

  /** The UTF-16 index at which the token starts. */
  public int start(int token) {
    return starts[token];
  }

  /** The UTF-16 index after the token. */
  public int end(int token) {
    return ends[token];
  }

  /** The token as printed. */
  public String form(int token) {
    return forms[token];
  }

  /** The token in lower case. */
  public String lower(int token) {
    return lower[token];
  }

  /** The token's Penn tag: "NNP". */
  public String tag(int token) {
    return tags[token];
  }

  /** The token's lemma in lower case: "say". */
  public String lemma(int token) {
    return lemmas[token];
  }

  /** The class of words used like the token's lemma, from 1; 0 for a rare word. */
  public int wordClass(int token) {
    return rows[token] < 0 ? 0 : vectors.classOf(rows[token]);
  }

  /** Whether it is known what the token means: it has a {@link #meaning}. */
  public boolean hasMeaning(int token) {
    return rows[token] >= 0;
  }

  /**
   * One of the {@link WordVectors#SIZE} numbers that tell what the token's lemma means, in standard
   * deviations off the mean of all words, -3 to 3; alike for words of like use.
   *
   * @throws IndexOutOfBoundsException if it is not known
   */
  public double meaning(int token, int number) {
    return vectors.number(rows[token], number);
  }

  /** The token that this one depends on, or -1 for its sentence's root. */
  public int head(int token) {
    return heads[token];
  }

  /** The universal relation of the token to its head: "nsubj"; "root" for the root. */
  public String relation(int token) {
    return relations[token];
  }

  /** The number of the quotation that the token stands in (its marks belong to it), or -1. */
  public int quotation(int token) {
    return quotationOf[token];
  }

  /**
   * Whether the token is the mark that closes the quotation in which the token before it stands.
   */
  public boolean closesQuotation(int token) {
    return token > 0
        && token < size()
        && quotationOf[token] >= 0
        && quotationOf[token] == quotationOf[token - 1]
        && (token + 1 == size() || quotationOf[token + 1] != quotationOf[token]);
  }

  /** How many sentences there are. */
  public int sentences() {
    return sentenceFirst.length - 1;
  }

  /** The first token of the sentence. */
  public int first(int sentence) {
    return sentenceFirst[sentence];
  }

  /** The token after the last one of the sentence. */
  public int last(int sentence) {
    return sentenceFirst[sentence + 1];
  }

  /** The sentence that the token stands in. */
  public int sentence(int token) {
    return sentenceOf[token];
  }

  /** The number of the paragraph that the sentence stands in. */
  public int paragraph(int sentence) {
    return paragraphOf[sentence];
  }

  /**
   * The first token that ends after the UTF-16 index {@code offset}; {@link #size} if none does.
   */
  public int tokenAt(int offset) {
    int i = Arrays.binarySearch(ends, offset);
    return i >= 0 ? i + 1 : -i - 1;
  }

  /** The text from the first token to the one before {@code last}, as printed. */
  public String text(int first, int last) {
    return text.substring(starts[first], ends[last - 1]);
  }
}
