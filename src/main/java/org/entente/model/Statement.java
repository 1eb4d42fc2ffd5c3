package org.entente.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source saying one reported content under one cue.
 *
 * @param speaker its source
 * @param role the office that the article gives the speaker, or null where it gives none
 * @param country the state (ISO alpha-3) or body (short name) that it speaks for, or null for those
 *     who speak for nobody
 * @param mode direct, indirect or mixed
 * @param cue the words that report it ("said", "according to"), or null where there are none
 * @param content what was said: at least one span, in text order, without cue, source and the
 *     quotation marks at its ends
 * @param said when it was said
 * @param about the states and bodies that the content is about, as codes, in the order of the text,
 *     each once
 * @param tones its tone towards each other actor that it is about, in the order of {@code about};
 *     none where it was not judged
 * @param rule the model or rule that found it
 * @param quote the text of the evidence, its pieces joined by {@code " … "}
 * @param confidence the probability that it is right, or null
 */
public record Statement(
    Speaker speaker,
    @Nullable Role role,
    @Nullable String country,
    Mode mode,
    @Nullable Span cue,
    List<Span> content,
    DateRange said,
    List<String> about,
    List<Towards> tones,
    String rule,
    String quote,
    @Nullable Double confidence)
    implements Finding {
  /** Refuses missing content and blank codes with {@link IllegalArgumentException}. */
  public Statement {
    content = content.stream().distinct().sorted().toList();
    about = about.stream().distinct().toList();
    tones = List.copyOf(tones);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a statement needs content");
    }
    Checks.notBlank(country, "a statement's country");
    about.forEach(code -> Checks.notBlank(code, "an actor that a statement is about"));
    Checks.confidence(confidence);
  }

  /** A statement whose tone was not judged. */
  public Statement(
      Speaker speaker,
      @Nullable Role role,
      @Nullable String country,
      Mode mode,
      @Nullable Span cue,
      List<Span> content,
      DateRange said,
      List<String> about,
      String rule,
      String quote,
      @Nullable Double confidence) {
    this(
        speaker,
        role,
        country,
        mode,
        cue,
        content,
        said,
        about,
        List.of(),
        rule,
        quote,
        confidence);
  }

  /** The same statement with another confidence. */
  public Statement withConfidence(@Nullable Double other) {
    return new Statement(
        speaker, role, country, mode, cue, content, said, about, tones, rule, quote, other);
  }

  /** The same statement with these tones. */
  public Statement withTones(List<Towards> others) {
    return new Statement(
        speaker, role, country, mode, cue, content, said, about, others, rule, quote, confidence);
  }

  /** Source, cue and content, in text order, each span once. */
  @Override
  public List<Span> evidence() {
    return evidence(speaker.mention(), cue, content);
  }

  /** The evidence of a statement with these parts: its spans in text order, each once. */
  public static List<Span> evidence(
      @Nullable Span mention, @Nullable Span cue, List<Span> content) {
    List<Span> spans = new ArrayList<>(content);
    if (mention != null) {
      spans.add(mention);
    }
    if (cue != null) {
      spans.add(cue);
    }
    return spans.stream().distinct().sorted().toList();
  }

  @Override
  public DateRange when() {
    return said;
  }
}
